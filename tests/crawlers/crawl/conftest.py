"""A small internet on loopback, and sources plain enough to read off what the crawl did with them.

Run as a script (`conftest.py HOSTS FOLDER`) it crawls in a process of its own, which a test may kill.
"""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset
import pytest

import crawlers.crawl
from core.items import Account, Coverage, Page
from core.settings import Crawl
from core.store import Archive, Record, Round, Store
from crawlers.crawl import CrawlOptions
from crawlers.fetching import hosts
from crawlers.source import Ask, Link, Source

AS_OF = date(2031, 5, 20)


class Home(Source):
    name, group = "home", "site"

    def starts(self, account: Account) -> Iterator[Ask]:
        yield Ask(url=f"https://{account.domain}/", source="home", priority=0)

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        return iter(())


class Links(Home):
    """Claims every link in the account's pages; what lies under /news/ is an article with a date."""

    name, group = "links", "news"

    def starts(self, account: Account) -> Iterator[Ask]:
        return iter(())

    def claim(self, account: Account, link: Link) -> Ask | None:
        if link.tag not in ("a", "redirect"):
            return None
        if "/news/" in link.url:
            return Ask(url=link.url, source="articles", priority=60, hint={"title": link.text, "date": "2031-04-02"})
        return Ask(url=link.url, source="links")


class Articles(Home):
    name, group = "articles", "news"

    def starts(self, account: Account) -> Iterator[Ask]:
        return iter(())


class Names(Home):
    name, group = "names", "tech"

    def starts(self, account: Account) -> Iterator[Ask]:
        yield Ask(url=f"dns:{account.domain}?type=MX", source="names", priority=90)


SOURCES: dict[str, Source] = {"home": Home(), "links": Links(), "articles": Articles(), "names": Names()}


@dataclass
class Answer:
    body: bytes | str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0
    stream: Callable[[], Iterator[bytes]] | None = None


@dataclass(frozen=True)
class Seen:
    """One request as the server saw it."""

    host: str
    path: str
    status: int
    headers: dict[str, str]
    began: float
    ended: float

    @property
    def url(self) -> str:
        return self.host + self.path


class World:
    """Hosts on one loopback port. A route is an Answer, a text, or a function of the request's headers."""

    def __init__(self) -> None:
        self.routes: dict[str, dict[str, Any]] = {}
        self.seen: list[Seen] = []
        self.busy: set[int] = set()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def site(self, host: str, **routes: Any) -> None:
        self.routes.setdefault(host, {"/robots.txt": "User-agent: *\nAllow: /\n"}).update(routes)

    def pages(self, host: str, routes: dict[str, Any]) -> None:
        self.site(host)
        self.routes[host].update(routes)

    @property
    def hosts(self) -> str:
        return f"127.0.0.1:{self.port} {' '.join(self.routes)}\n"

    @property
    def urls(self) -> list[str]:
        return [s.url for s in self.seen]

    def _answer(self, host: str, path: str, headers: dict[str, str]) -> Answer:
        route = self.routes.get(host, {}).get(path, Answer("not here", 404))
        route = route(headers) if callable(route) else route
        return route if isinstance(route, Answer) else Answer(route)

    def _handler(world) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                world.busy.add(threading.get_ident())
                began, headers = time.monotonic(), {k.lower(): v for k, v in self.headers.items()}
                sent = self.rfile.read(int(headers.get("content-length", 0)))
                headers |= {":method": self.command, ":body": sent.decode("utf8", "replace")}
                answer = world._answer(headers["host"], self.path, headers)
                time.sleep(answer.wait)
                body = answer.body.encode() if isinstance(answer.body, str) else answer.body
                told = {"Content-Type": "text/html; charset=utf-8", **answer.headers}
                try:
                    self.send_response(answer.status)
                    for name, value in told.items():
                        self.send_header(name, value)
                    if answer.stream:
                        self.close_connection = True
                        self.end_headers()
                        for piece in answer.stream():
                            self.wfile.write(piece)
                    else:
                        self.send_header("Content-Length", str(len(body)))
                        self.end_headers()
                        self.wfile.write(body)
                except OSError:
                    self.close_connection = True
                world.seen.append(Seen(headers["host"], self.path, answer.status, headers, began, time.monotonic()))
                world.busy.discard(threading.get_ident())

            def do_POST(self) -> None:
                self.do_GET()

            def log_message(self, *args: object) -> None:
                pass

        return Handler


@pytest.fixture
def world() -> Iterator[World]:
    made = World()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def answer() -> type[Answer]:
    return Answer


class NameServer:
    """Answers questions over UDP from a short list, and says that nothing else exists."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], list[str]] = {}
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.asked: list[str] = []
        self.silent = False
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def address(self) -> str:
        return "{}:{}".format(*self.socket.getsockname())

    def say(self, name: str, kind: str, *values: str) -> None:
        self.known[name, kind] = list(values)

    def _serve(self) -> None:
        while True:
            try:
                data, sender = self.socket.recvfrom(4096)
            except OSError:
                return
            if not self.silent:
                self.socket.sendto(self._reply(dns.message.from_wire(data)), sender)

    def _reply(self, query: dns.message.Message) -> bytes:
        (question,) = query.question
        name, kind = question.name.to_text(), dns.rdatatype.to_text(question.rdtype)
        self.asked.append(f"{name} {kind}")
        reply = dns.message.make_response(query)
        if values := self.known.get((name, kind)):
            reply.answer.append(dns.rrset.from_text(name, 60, "IN", kind, *values))
        elif not any(n == name for n, _ in self.known):
            reply.set_rcode(dns.rcode.NXDOMAIN)
        return reply.to_wire()


@pytest.fixture
def name_server() -> Iterator[NameServer]:
    made = NameServer()
    yield made
    made.socket.close()


@dataclass
class Outcome:
    """What a finished crawl left behind."""

    store: Store
    archive: Archive
    round: Round

    def coverage(self, domain: str, source: str) -> Coverage:
        return next(c for c in self.store.crawl_coverage(domain) if c.source == source)

    def reasons(self, domain: str) -> dict[str, str]:
        return {c.source: c.reason for c in self.store.crawl_coverage(domain)}

    def records(self, domain: str) -> list[Record]:
        return list(self.archive.of_account(domain, round=self.round.id))

    def bodies(self, domain: str) -> dict[str, bytes]:
        return {r.url: r.body for r in self.records(domain)}


def account(domain: str, row: int = 2, **more: Any) -> Account:
    return Account(domain=domain, name=domain.partition(".")[0].title(), row=row, **more)


def run(
    folder: Path, accounts: list[Account], hosts: dict[str, Any], *, limits: dict[str, Any] | None = None, **more: Any
) -> Outcome:
    """One crawl on the store in `folder`; a round that was cut off goes on."""
    store, archive = Store(folder), Archive(folder / "archive.sqlite")
    crawl_round = store.open_round(accounts, AS_OF)
    settings = Crawl(**({"timeout": 2, "seconds": 20} | (limits or {})))
    options = CrawlOptions(settings=settings, contact="ops@brightledger.example", hosts=hosts, **more)
    crawlers.crawl.crawl(
        store.accounts(crawl_round, "waiting"), store=store, archive=archive, round=crawl_round, options=options
    )
    return Outcome(store, archive, crawl_round)


@pytest.fixture
def crawled(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Crawls the given domains of the world, with the sources above."""
    monkeypatch.setattr(crawlers.crawl, "SOURCES", SOURCES)

    def crawl(*accounts: str | Account, folder: Path = tmp_path / "var", close: bool = False, **more: Any) -> Outcome:
        made = [a if isinstance(a, Account) else account(a, row) for row, a in enumerate(accounts, 2)]
        names = dict.fromkeys(world.routes, ("127.0.0.1", world.port))
        outcome = run(folder, made, more.pop("hosts", names), **more)
        if close:
            outcome.store.close_round(outcome.round)
        return outcome

    return crawl


if __name__ == "__main__":
    crawlers.crawl.SOURCES = SOURCES
    names = hosts.load(Path(sys.argv[1]))
    domains = sorted({h.removeprefix("www.") for h in names})
    run(Path(sys.argv[2]), [account(d, row) for row, d in enumerate(domains, 2)], names)
