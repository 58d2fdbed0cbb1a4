"""A name server on loopback that says what a test tells it to, also one thing first and another thing then."""

from __future__ import annotations

import socket
import threading
from types import TracebackType

import dns.exception
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset


class NameServer:
    """Answers over UDP while it is entered; a name that was not told about does not exist."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        self.asked: list[str] = []
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.address = "{}:{}".format(*self._socket.getsockname())

    def say(self, name: str, kind: str, *values: str, then: tuple[str, ...] = ()) -> None:
        """What to answer, and what to answer from the second time on."""
        self.known[name, kind] = [values, then] if then else [values]

    def __enter__(self) -> NameServer:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                data, sender = self._socket.recvfrom(4096)
                self._socket.sendto(self._reply(dns.message.from_wire(data)), sender)
            except OSError:
                return
            except dns.exception.DNSException:
                continue

    def _reply(self, query: dns.message.Message) -> bytes:
        (question,) = query.question
        name, kind = question.name.to_text(), dns.rdatatype.to_text(question.rdtype)
        self.asked.append(f"{name} {kind}")
        reply = dns.message.make_response(query)
        if answers := self.known.get((name, kind)):
            values = answers.pop(0) if len(answers) > 1 else answers[0]
            reply.answer.append(dns.rrset.from_text(name, 0, "IN", kind, *values))
        elif not any(n == name for n, _ in self.known):
            reply.set_rcode(dns.rcode.NXDOMAIN)
        return reply.to_wire()
