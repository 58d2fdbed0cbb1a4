"""How bytes are fetched: public hosts through a guarded connector, mapped hosts on this machine and nowhere else."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from scrapy import Request
from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler, _ClientResponse
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawlers.dns import Lookup
from crawlers.guards import guarded_socket, is_public
from crawlers.hosts import Address, mapped

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

    def __init__(self, crawler: Crawler, connector: aiohttp.TCPConnector) -> None:
        super().__init__(crawler)
        self._unused = self._session
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
        await asyncio.gather(self._unused.close(), self._session.close())


class HostsHandler(BaseDownloadHandler):
    """Sends a request to the network or, when its host is mapped, over plain HTTP to this machine."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        run = crawler.spider.run  # type: ignore[union-attr]
        self._hosts: Mapping[str, Address] = run.options.hosts
        local = frozenset(self._hosts.values())
        self._public = _Connection(
            crawler,
            aiohttp.TCPConnector(
                resolver=_Resolver(run.lookup),
                socket_factory=guarded_socket(lambda address: is_public(address[0])),
                ttl_dns_cache=300,
                limit=0,
                limit_per_host=2,
            ),
        )
        # limited by the downloader's slots, not here: many hosts share one address
        local_socket = guarded_socket(lambda address: (address[0], address[1]) in local)
        self._local = _Connection(crawler, aiohttp.TCPConnector(socket_factory=local_socket, limit=0))

    async def download_request(self, request: Request) -> Response:
        started = time.monotonic()
        try:
            if target := mapped(self._hosts, urlsplit(request.url).hostname or ""):
                answer = await self._local.download_request(_redirected(request, target))
                return answer.replace(url=request.url)
            return await self._public.download_request(request)
        finally:
            now = time.monotonic()
            request.meta["errand"].seconds += now - started
            slot = self.crawler.engine.downloader.slots.get(request.meta["download_slot"])
            if slot:
                slot.lastseen = now  # the delay begins when an answer ends, so that the host never sees less

    async def close(self) -> None:
        await asyncio.gather(self._public.close(), self._local.close())


def _redirected(request: Request, target: Address) -> Request:
    parts = urlsplit(request.url)
    host, port = target
    netloc = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    local = request.replace(url=urlunsplit(("http", netloc, parts.path or "/", parts.query, "")))
    local.headers["Host"] = parts.netloc
    return local
