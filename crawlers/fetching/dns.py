"""The lookup of names: addresses for connecting, and the records that tell which services a domain uses."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar
from urllib.parse import parse_qs

import dns.asyncresolver
import dns.exception
import dns.rdatatype
import dns.resolver

from core.errors import BadInput

TIMEOUT = 2.0
AT_ONCE = 32  # questions under way; more would only wait in the event loop and run out of time there
PATIENCE = 20  # questions in a row without any answer before most are given up unasked
TYPES = frozenset({"A", "AAAA", "CAA", "CNAME", "MX", "NS", "SOA", "SRV", "TXT"})


Answer = TypeVar("Answer")


class Lookup:
    """Questions to one name server (`host:port`), or to the system's when none is named; never waits long."""

    def __init__(self, server: str = "") -> None:
        self._server = server
        self._resolver: dns.asyncresolver.Resolver | None = None
        self._unknown: set[str] = set()
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._silence = 0
        if server:
            self._resolver = _resolver(*_host_port(server))

    async def addresses(self, host: str) -> list[tuple[str, socket.AddressFamily]]:
        """The IP addresses of a host; raises OSError, and at once for a host that was not found before."""
        if host in self._unknown:
            raise OSError(f"{host}: not found before")
        try:
            answer = await self._patiently(partial(self._resolver_now().resolve_name, host, lifetime=2 * TIMEOUT))
            return [(text, socket.AddressFamily(family)) for text, family in answer.addresses_and_families()]
        except (dns.exception.DNSException, OSError, ValueError) as error:
            self._unknown.add(host)
            raise OSError(f"{host}: {type(error).__name__}") from error

    async def records(self, question: str) -> tuple[int, bytes]:
        """Status and sorted text lines for a question like `dns:acme.com?type=MX`; 404 when there is no such record.

        Raises TimeoutError when no answer came, ValueError for a question that cannot be asked.
        """
        name, kind = parsed(question)
        try:
            ask = partial(self._resolver_now().resolve, name, kind, lifetime=2 * TIMEOUT, search=False)
            answer = await self._patiently(ask)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return 404, b""
        except (dns.exception.DNSException, OSError) as error:
            raise TimeoutError(f"{question}: {type(error).__name__}") from error
        lines = sorted({f"{kind} {_text(data)}" for data in answer})
        return 200, "".join(line + "\n" for line in lines).encode()

    async def _patiently(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        """Ask in turn; once nobody has answered for long, only every so often, so that silence costs little."""
        if self._silence >= PATIENCE:
            self._silence += 1
            if self._silence % PATIENCE:
                raise dns.exception.Timeout
        async with self._turn:
            try:
                answer = await ask()
            except (dns.exception.Timeout, dns.resolver.NoNameservers):
                self._silence += 1
                raise
            except dns.exception.DNSException:
                self._silence = 0
                raise
        self._silence = 0
        return answer

    def _resolver_now(self) -> dns.asyncresolver.Resolver:
        self._resolver = self._resolver or _resolver()
        return self._resolver


def parsed(question: str) -> tuple[str, str]:
    """Name and type of a question like `dns:acme.com?type=MX`; raises ValueError."""
    name, _, query = question.removeprefix("dns:").partition("?")
    kind = parse_qs(query).get("type", ["A"])[0].upper()
    if kind not in TYPES or not name or len(name) > 253:
        raise ValueError(f"{question[:100]!r} is no question to a name server")
    return name.strip("/"), kind


def _text(data: object) -> str:
    """A record on one line; the strings of a TXT record are one text."""
    strings = getattr(data, "strings", None)
    if strings is None:
        return str(data)
    return " ".join(b"".join(strings).decode("utf8", "replace").split())


def _resolver(host: str = "", port: int = 53) -> dns.asyncresolver.Resolver:
    resolver = dns.asyncresolver.Resolver(configure=not host)
    if host:
        try:
            resolver.nameservers, resolver.port = [host], port
        except ValueError as error:
            raise BadInput(f"crawl.resolver: {host!r} is no IP address; give one like 127.0.0.1:5353") from error
    resolver.timeout, resolver.lifetime = TIMEOUT, 2 * TIMEOUT
    return resolver


def _host_port(server: str) -> tuple[str, int]:
    host, _, port = server.rpartition(":") if server.count(":") == 1 else (server, "", "53")
    if not host or not port.isdecimal():
        raise BadInput(f"crawl.resolver: {server!r} is not HOST:PORT, for example 127.0.0.1:5353")
    return host, int(port)
