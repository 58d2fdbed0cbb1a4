"""How often a domain is asked, and what is done when it asks for patience."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawlers.domains import registrable
from crawlers.hosts import mapped
from crawlers.reasons import outcome_of
from crawlers.run import Run
from crawlers.visit import Errand

TRIES = 2
MAX_WAIT = 30.0
_BUSY = frozenset({429, 503})
_AGAIN = frozenset({408, 425, 500, 502, 504, 522, 524}) | _BUSY
_PASSING = frozenset({"timeout", "refused", "broken"})


class PolitenessMiddleware:
    """One slot a registrable domain, at the slowest of our delay and the host's own; one retry, later."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._run: Run = crawler.spider.run  # type: ignore[union-attr]

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PolitenessMiddleware:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        host = urlsplit(request.url).hostname or ""
        local = mapped(self._run.options.hosts, host)
        slot = ("local/" if local else "") + registrable(host)
        request.meta["download_slot"] = slot
        delay = self._run.options.delay_mapped if local else self._run.options.settings.delay
        self._slow_down(slot, max(delay, 0.0 if local else request.meta.get("crawl_delay", 0.0)))

    async def process_response(self, request: Request, response: Response) -> Response | Request:
        if response.status not in _AGAIN or "archived" in response.flags:
            return response
        slot = request.meta["download_slot"]
        wait = min(_retry_after(response), MAX_WAIT) if response.status in _BUSY else 0.0
        if response.status in _BUSY and not slot.startswith("local/"):
            self._slow_down(slot, 2 * self._run.options.settings.delay)
        return await self._again(request, wait) or response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        passing = not isinstance(exception, IgnoreRequest) and outcome_of(exception) in _PASSING
        return await self._again(request, 0.0) if passing else None

    async def _again(self, request: Request, wait: float) -> Request | None:
        errand: Errand = request.meta["errand"]
        errand.tries += 1
        if errand.tries >= TRIES or self._run.options.offline:
            return None
        await asyncio.sleep(wait)
        return request.replace(dont_filter=True)

    def _slow_down(self, slot: str, delay: float) -> None:
        """A slot's delay only grows; it is noted for the slot that follows when this one is dropped as idle."""
        downloader = self._crawler.engine.downloader
        known = downloader.per_slot_settings.setdefault(slot, {"delay": delay, "concurrency": 1})
        known["delay"] = max(delay, known["delay"])
        if slot in downloader.slots:
            downloader.slots[slot].delay = known["delay"]


def _retry_after(response: Response) -> float:
    """Seconds that the server asks for, as a number or as a date; a moment when it does not say."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isdecimal():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return 1.0
