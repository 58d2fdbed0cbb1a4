"""How bytes are fetched: public hosts through a guarded connector, mapped hosts on this machine and nowhere else."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from ssl import SSLContext
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from scrapy import Request
from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler, _ClientResponse
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Headers, Response
from scrapy.utils.ssl import _make_ssl_context

from crawlers.fetching.dns import Lookup
from crawlers.fetching.hosts import Address, mapped
from crawlers.fetching.politeness import Manners
from crawlers.guards import guarded_socket, is_public

MAX_HEADER = 32_768  # real security policies are longer than aiohttp's 8190


class _Resolver(AbstractResolver):
    """Addresses through the crawl's own lookup, which neither blocks a thread nor waits long."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    async def resolve(self, host: str, port: int = 0, family: int = 0) -> list[ResolveResult]:
        found = await self._lookup.addresses(host)
        return [
            ResolveResult(hostname=host, host=address, port=port, family=kind, proto=0, flags=0)
            for address, kind in found
        ]

    async def close(self) -> None:
        return None


class _Connection(AiohttpDownloadHandler):
    """Scrapy's aiohttp handler on a connector of our own."""

    def __init__(self, crawler: Crawler, connector: aiohttp.TCPConnector, tls: SSLContext) -> None:
        super(AiohttpDownloadHandler, self).__init__(crawler)  # its own would make a session and a context of its own
        self._ssl_context = tls
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            response_class=_ClientResponse,
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            max_field_size=MAX_HEADER,
            max_line_size=MAX_HEADER,
        )

    async def close(self) -> None:
        await self._session.close()


@dataclass(slots=True)
class _Sent:
    """A request as it goes over the wire, where that is not what it asks for."""

    url: str
    method: str
    body: bytes
    headers: Headers
    meta: dict[str, Any]


class _Local(_Connection):
    """Sends what is asked of a mapped host to its address on this machine; the answer is that of the URL asked for."""

    def __init__(
        self, crawler: Crawler, connector: aiohttp.TCPConnector, tls: SSLContext, hosts: Mapping[str, Address]
    ) -> None:
        super().__init__(crawler, connector, tls)
        self._hosts = hosts

    def _make_request(  # type: ignore[override]
        self, request: Request, timeout: float
    ) -> AbstractAsyncContextManager[_ClientResponse]:
        parts = urlsplit(request.url)
        host, port = self._hosts[(parts.hostname or "").rstrip(".")]
        netloc = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        url = urlunsplit(("http", netloc, parts.path or "/", parts.query, ""))
        sent = _Sent(url, request.method, request.body, request.headers.copy(), request.meta)
        sent.headers["Host"] = parts.netloc
        return super()._make_request(sent, timeout)  # type: ignore[arg-type]


class HostsHandler(BaseDownloadHandler):
    """Sends a request to the network or, when its host is mapped, over plain HTTP to this machine."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        run = crawler.spider.run  # type: ignore[union-attr]
        self._manners: Manners = crawler.spider.manners  # type: ignore[union-attr]
        self._hosts: Mapping[str, Address] = run.options.hosts
        local, tls = frozenset(self._hosts.values()), _make_ssl_context(crawler.settings)
        self._public = _Connection(
            crawler,
            aiohttp.TCPConnector(
                resolver=_Resolver(run.lookup),
                socket_factory=guarded_socket(lambda address: is_public(address[0])),
                ttl_dns_cache=300,
                limit=0,
                limit_per_host=2,
            ),
            tls,
        )
        # limited by the downloader's slots, not here: many hosts share one address
        local_socket = guarded_socket(lambda address: (address[0], address[1]) in local)
        self._local = _Local(crawler, aiohttp.TCPConnector(socket_factory=local_socket, limit=0), tls, self._hosts)

    async def download_request(self, request: Request) -> Response:
        domain, place = request.meta["download_slot"], request.meta["place"]
        await self._manners.rested(domain)  # it may have asked for patience while this request stood in its queue
        place.sent()
        started = time.monotonic()
        try:
            answer = await self._downloaded(request)
            self._manners.heard(domain, answer)
            return answer
        finally:
            now = time.monotonic()
            place.works()
            request.meta["errand"].seconds += now - started
            downloader = self.crawler.engine.downloader
            downloader.per_slot_settings.pop(domain, None)
            if slot := downloader.slots.get(domain):
                slot.lastseen = now  # the delay begins when an answer ends, so that the host never sees less
                slot.delay = self._manners.of(domain).pace

    async def _downloaded(self, request: Request) -> Response:
        local = mapped(self._hosts, urlsplit(request.url).hostname or "")
        return await (self._local if local else self._public).download_request(request)

    async def close(self) -> None:
        await asyncio.gather(self._public.close(), self._local.close())
