"""robots.txt as RFC 9309 has it, for every host there is: own sites, job boards, feeds. It has no switch."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from sqlalchemy.exc import SQLAlchemyError

from core.store import Head, Record
from crawlers.fetching.reasons import HOST_FAILURES, Refused, outcome_of
from crawlers.fetching.visit import Errand, Visit
from crawlers.run import Run
from crawlers.source import Ask

MAX_BYTES = 512 * 1024
MAX_DELAY = 20.0
MAX_AGE = timedelta(hours=24)  # for so long, RFC 9309 says, rules may be used again
MAX_HOSTS = 1000  # whose rules are held in memory; the archive has them all
FAILED_FOR = 300.0  # seconds for which a host without an answer is not asked for its rules again
AGENT = "proofreach"
SHARED = "robots.txt"  # under this name the archive keeps what all accounts share
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host allows. `outcome` is what became of the request for its robots.txt."""

    outcome: str
    reachable: bool = True
    delay: float = 0.0
    parser: Protego | None = None
    head: Head | None = None

    def allows(self, url: str) -> bool:
        return self.reachable and (self.parser is None or bool(self.parser.can_fetch(url, AGENT)))


def rules_of(record: Record) -> Rules:
    """Rules from an answer: 5xx forbids everything, 4xx nothing, a page in HTML holds no rules."""
    outcome = str(record.status)
    if record.status >= 500 or record.status == 429:
        return Rules(outcome, reachable=False, head=record.head)
    text = record.body[:MAX_BYTES].decode("utf8", "replace").lstrip("\ufeff \t\r\n")
    if not 200 <= record.status < 300 or text.startswith("<"):
        return Rules(outcome, head=record.head)
    parser = Protego.parse(text)
    return Rules(outcome, delay=_delay(parser), parser=parser, head=record.head)


def _delay(parser: Protego) -> float:
    """Seconds between requests, by Crawl-delay or Request-rate, whichever is slower."""
    rate = parser.request_rate(AGENT)
    rated = rate.seconds / rate.requests if rate and rate.requests else 0.0
    stated = float(parser.crawl_delay(AGENT) or 0.0)
    return min(max(rated, stated if stated > 0 else 0.0), MAX_DELAY)


class Robots:
    """The rules of every host, asked for once in a run by whoever needs them first."""

    def __init__(self, run: Run, download: Callable[[Request], Awaitable[Response]]) -> None:
        self._run, self._download = run, download
        self._rules: OrderedDict[str, asyncio.Future[Rules]] = OrderedDict()
        self._failed: dict[str, float] = {}

    async def admit(self, visit: Visit, url: str) -> Rules:
        """The rules that allow this address; raises Refused when they do not, or cannot be had."""
        parts = urlsplit(url)
        rules = await self._of(visit, f"{parts.scheme}://{parts.netloc}/robots.txt", parts.netloc)
        if rules.outcome in HOST_FAILURES:
            raise Refused(rules.outcome, f"robots.txt of {parts.netloc}")
        if parts.path != "/robots.txt" and not rules.allows(url):
            raise Refused("robots" if rules.reachable else "robots-unreachable", url)
        return rules

    async def _of(self, visit: Visit, url: str, host: str) -> Rules:
        rules = await self._held(visit, url, host)
        if host not in visit.robots and rules.head and not self._kept(visit, url):
            record = self._run.archive.load(rules.head)
            visit.known.put(replace(record, account=visit.account.domain, url=url, source="robots", hint={}))
        visit.robots[host] = rules.outcome
        return rules

    async def _held(self, visit: Visit, url: str, host: str) -> Rules:
        if host in self._failed and self._failed[host] < time.monotonic():
            del self._rules[host], self._failed[host]
        if host not in self._rules:
            self._rules[host] = asyncio.ensure_future(self._load(visit, url))
            self._forget()
        self._rules.move_to_end(host)
        rules = await asyncio.shield(self._rules[host])  # one account's end must not cut short what others wait for
        if not rules.reachable and host in self._rules:
            self._failed.setdefault(host, time.monotonic() + FAILED_FOR)
        return rules

    def _forget(self) -> None:
        while len(self._rules) > MAX_HOSTS and next(iter(self._rules.values())).done():
            host, _ = self._rules.popitem(last=False)
            self._failed.pop(host, None)

    def _kept(self, visit: Visit, url: str) -> Head | None:
        """What this round's archive holds; a server that failed is asked again, unless there is no network."""
        kept = visit.known.find(url)
        current = kept is not None and kept.round == self._run.round.id
        return kept if kept and current and (self._run.options.offline or kept.status < 500) else None

    def _recent(self, url: str) -> Record | None:
        """Rules of this round or young enough to be used again, whoever asked for them."""
        kept = self._run.archive.find(SHARED, url)
        if kept is None or self._run.options.offline or kept.status >= 500 or kept.status == 429:
            return None
        if kept.round != self._run.round.id:
            if not _young(kept.fetched_at):
                return None
            self._run.archive.keep_current([kept.id], self._run.round.id)
        return replace(kept, round=self._run.round.id)

    async def _load(self, visit: Visit, url: str) -> Rules:
        if kept := self._kept(visit, url):
            return rules_of(visit.known.load(kept))
        if recent := self._recent(url):
            return rules_of(recent)
        errand = Errand(account=SHARED, ask=Ask(url=url, source="robots"))
        meta = {"errand": errand, "place": visit.place}
        request = Request(url, meta=meta, callback=NO_CALLBACK, dont_filter=True)
        try:
            await self._download(request)
        except SQLAlchemyError:
            raise  # a store that takes no more ends the crawl
        except Exception as error:  # whatever it is, the account must not wait for ever
            outcome = outcome_of(error)
            log.info("robots.txt %s: %s", url, error, exc_info=outcome == "failed")
            return Rules(outcome, reachable=outcome in ("not-archived", "redirects"))
        if not errand.record:
            return Rules(str(errand.status), reachable=False)
        return rules_of(self._whole(errand.record))

    def _whole(self, head: Head) -> Record:
        return head if isinstance(head, Record) else self._run.archive.load(head)


def _young(fetched_at: str) -> bool:
    try:
        age = datetime.now(UTC) - datetime.fromisoformat(fetched_at)
    except (ValueError, TypeError):
        return False
    return timedelta(0) <= age < MAX_AGE


class RobotsMiddleware:
    """Holds every request, redirected ones too, to the rules of its host."""

    def __init__(self, robots: Robots) -> None:
        self._robots = robots

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsMiddleware:
        return cls(crawler.spider.robots)  # type: ignore[union-attr]

    async def process_request(self, request: Request) -> None:
        if visit := request.meta.get("visit"):  # robots.txt itself is asked for by nobody's visit
            request.meta["crawl_delay"] = (await self._robots.admit(visit, request.url)).delay
