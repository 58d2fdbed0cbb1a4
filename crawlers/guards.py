"""What hostile sites try: addresses in private networks, odd schemes and ports, names and passwords in URLs."""

from __future__ import annotations

import errno
import ipaddress
import socket
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler

from crawlers.domains import MAX_URL
from crawlers.fetching.hosts import Address, mapped
from crawlers.fetching.reasons import PRIVATE, Refused

# Addresses that carry an IPv4 address inside, which a translator on the way may reach.
_TRANSLATED = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")))


def is_public(address: str) -> bool:
    """May this IP address be connected to?"""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        ip = ip.ipv4_mapped or ip
    return ip.is_global and not ip.is_multicast and not any(ip in net for net in _TRANSLATED)


def url_fault(url: str, hosts: Mapping[str, Address]) -> tuple[str, str] | None:
    """The outcome and detail for which this URL must not be asked for, or None."""
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        return "bad-url", str(error)
    if parts.scheme not in ("http", "https") or not host or len(url) > MAX_URL:
        return "bad-url", "not a web address"
    if parts.username is not None or parts.password is not None:
        return "bad-url", "user name in the address"
    target = mapped(hosts, host)
    if port not in (None, 80, 443) and (target is None or port != target[1]):
        return "bad-url", f"port {port}"
    return None if target or _may_be_public(host) else ("private-address", host)


def _may_be_public(host: str) -> bool:
    """Names are judged when they are connected to; what is written as a number is judged here."""
    host = host.rstrip(".")
    try:
        return is_public(socket.inet_ntoa(socket.inet_aton(host)))
    except (OSError, UnicodeError):
        pass
    try:
        return is_public(str(ipaddress.ip_address(host)))
    except ValueError:
        return host != "localhost" and not host.endswith((".localhost", ".local", ".internal"))


def guarded_socket(permitted: Callable[[tuple[Any, ...]], bool]) -> Callable[[tuple[Any, ...]], socket.socket]:
    """A socket factory that refuses to open a socket to an address which is not permitted.

    It sees the address that is really connected to, after every redirect and every answer of a name server.
    """

    def make(info: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, address = info
        if not permitted(address):
            raise OSError(errno.EACCES, f"{PRIVATE} {address[0]}")
        return socket.socket(family, kind, protocol)

    return make


class GuardMiddleware:
    """Looks at every URL before anything else does, redirect targets included."""

    def __init__(self, hosts: Mapping[str, Address]) -> None:
        self._hosts = hosts

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> GuardMiddleware:
        return cls(crawler.spider.run.options.hosts)  # type: ignore[union-attr]

    def process_request(self, request: Request) -> None:
        if fault := url_fault(request.url, self._hosts):
            raise Refused(*fault)
