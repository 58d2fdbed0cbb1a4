"""How often a domain is asked, and what is done when it asks for patience."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawlers.domains import registrable
from crawlers.fetching.hosts import mapped
from crawlers.fetching.reasons import Refused, outcome_of
from crawlers.fetching.visit import Errand
from crawlers.run import Run

TRIES = 2
MAX_WAIT = 30.0  # seconds for which we wait until a domain may be asked again; for more, nobody asks
MAX_PAUSE = 86_400.0
MAX_DELAY = 60.0
BACKOFF = 1.0  # seconds of the first pause that a busy domain gets; doubled by every further strike
FORGIVEN = 5  # good answers that make up for one strike
MAX_DOMAINS = 5000
_BUSY = frozenset({429, 503})
_AGAIN = frozenset({408, 425, 500, 502, 504, 522, 524}) | _BUSY
_PASSING = frozenset({"timeout", "refused", "broken"})


@dataclass(slots=True)
class Patience:
    """What one domain wants: its slowest delay, how often it said that it is busy, and until when it rests."""

    delay: float = 0.0
    strikes: int = 0
    good: int = 0
    until: float = 0.0

    @property
    def pace(self) -> float:
        """Seconds between requests; twice as many for every strike."""
        return min(self.delay * 2.0**self.strikes, max(self.delay, MAX_DELAY))

    def busy(self, told: float | None, now: float) -> float:
        """The domain is busy and told for how long, or did not tell; returns the seconds for which it rests."""
        self.strikes, self.good = min(self.strikes + 1, 16), 0
        own = BACKOFF * 2.0 ** (self.strikes - 1) if told is None or self.strikes > 1 else 0.0
        wait = min(max(told or 0.0, own), MAX_PAUSE)
        self.until = max(self.until, now + wait)
        return self.until - now

    def well(self) -> None:
        self.good += 1
        if self.strikes and self.good >= FORGIVEN:
            self.strikes, self.good = self.strikes - 1, 0


class Manners:
    """The patience of every domain that was asked of late, shared by all accounts."""

    def __init__(self) -> None:
        self._domains: OrderedDict[str, Patience] = OrderedDict()

    def of(self, domain: str) -> Patience:
        """A domain's patience; those not asked for long are forgotten, but not while they rest."""
        if domain not in self._domains:
            self._domains[domain] = Patience()
            for name in list(islice(self._domains, 10)) if len(self._domains) > MAX_DOMAINS else ():
                if self._domains[name].until > time.monotonic():
                    self._domains.move_to_end(name)
                else:
                    del self._domains[name]
        self._domains.move_to_end(domain)
        return self._domains[domain]

    async def rested(self, domain: str) -> None:
        """Returns when the domain may be asked; raises Refused when that is longer than we wait."""
        while (wait := self.of(domain).until - time.monotonic()) > 0:
            if wait > MAX_WAIT:
                raise Refused("rate-limited", f"{domain} rests for {wait:.0f} s")
            await asyncio.sleep(wait)

    def heard(self, domain: str, response: Response) -> None:
        """Note what an answer says of its domain."""
        patience = self.of(domain)
        if response.status in _BUSY:
            patience.busy(_retry_after(response), time.monotonic())
        else:
            patience.well()


class PolitenessMiddleware:
    """One slot a registrable domain, at the slowest of our delay and the host's own; one retry, later."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._run: Run = crawler.spider.run  # type: ignore[union-attr]
        self._manners: Manners = crawler.spider.manners  # type: ignore[union-attr]

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PolitenessMiddleware:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        host = urlsplit(request.url).hostname or ""
        local = mapped(self._run.options.hosts, host)
        slot = ("local/" if local else "") + registrable(host)
        request.meta["download_slot"] = slot
        least = self._run.options.delay_mapped if local else self._run.options.settings.delay
        # hosts on this machine have the delay that was asked for them; where that is none, they need no patience
        stated = max(request.meta.get("crawl_delay", 0.0), request.meta.get("pause", 0.0)) if least else 0.0
        patience = self._manners.of(slot)
        patience.delay = max(patience.delay, least, stated)
        if place := request.meta.get("place"):
            place.waits()  # for this hop's turn, which the handler ends
        await self._manners.rested(slot)
        self._pace(slot, patience.pace)

    def _pace(self, slot: str, delay: float) -> None:
        """The downloader's delay for a domain, whose slot may be there or not."""
        downloader = self._crawler.engine.downloader
        downloader.per_slot_settings[slot] = {"delay": delay, "concurrency": 1}  # the handler drops it again
        if slot in downloader.slots:
            downloader.slots[slot].delay = delay

    async def process_response(self, request: Request, response: Response) -> Response | Request:
        if response.status not in _AGAIN or "archived" in response.flags:
            return response
        rest = self._manners.of(request.meta["download_slot"]).until - time.monotonic()
        if rest > MAX_WAIT:
            if response.status == 503 and request.meta.get("visit"):
                raise Refused("rate-limited", f"{request.url}: asks for {rest:.0f} s")
            return response
        return self._again(request) or response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        passing = not isinstance(exception, IgnoreRequest) and outcome_of(exception) in _PASSING
        return self._again(request) if passing else None

    def _again(self, request: Request) -> Request | None:
        """The same request once more; it waits for its domain's rest like any other."""
        errand: Errand = request.meta["errand"]
        errand.tries += 1
        if errand.tries >= TRIES or self._run.options.offline:
            return None
        return request.replace(dont_filter=True)


def _retry_after(response: Response) -> float | None:
    """Seconds that the server asks for, as a number or as a date; None when it does not say."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isdecimal():
        return min(float(value[:12]), MAX_PAUSE)
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
