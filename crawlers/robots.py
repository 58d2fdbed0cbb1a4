"""robots.txt as RFC 9309 has it, for every host there is: own sites, job boards, feeds. It has no switch."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http.request import NO_CALLBACK
from sqlalchemy.exc import SQLAlchemyError

from core.store import Record
from crawlers.reasons import HOST_FAILURES, Refused, outcome_of
from crawlers.run import Run
from crawlers.source import Ask
from crawlers.visit import Errand, Visit

MAX_BYTES = 512 * 1024
MAX_DELAY = 20.0
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
    record: Record | None = None

    def allows(self, url: str) -> bool:
        return self.reachable and (self.parser is None or bool(self.parser.can_fetch(url, AGENT)))


def rules_of(record: Record) -> Rules:
    """Rules from an answer: 5xx forbids everything, 4xx nothing, a page in HTML holds no rules."""
    outcome = str(record.status)
    if record.status >= 500 or record.status == 429:
        return Rules(outcome, reachable=False, record=record)
    text = record.body[:MAX_BYTES].decode("utf8", "replace").lstrip("\ufeff \t\r\n")
    if not 200 <= record.status < 300 or text.startswith("<"):
        return Rules(outcome, record=record)
    parser = Protego.parse(text)
    return Rules(outcome, delay=min(float(parser.crawl_delay(AGENT) or 0), MAX_DELAY), parser=parser, record=record)


class RobotsMiddleware:
    """Asks each host's robots.txt once in a run and holds every request, redirected ones too, to it."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._run: Run = crawler.spider.run  # type: ignore[union-attr]
        self._rules: dict[str, asyncio.Future[Rules]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsMiddleware:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        visit: Visit | None = request.meta.get("visit")
        parts = urlsplit(request.url)
        if visit is None:  # robots.txt itself
            return
        rules = await self._of(visit, f"{parts.scheme}://{parts.netloc}/robots.txt", parts.netloc)
        request.meta["crawl_delay"] = rules.delay
        if rules.outcome in HOST_FAILURES:
            raise Refused(rules.outcome, f"robots.txt of {parts.netloc}")
        if parts.path != "/robots.txt" and not rules.allows(request.url):
            raise Refused("robots" if rules.reachable else "robots-unreachable", request.url)

    async def _of(self, visit: Visit, url: str, host: str) -> Rules:
        account = visit.account.domain
        if host not in self._rules:
            self._rules[host] = asyncio.ensure_future(self._load(account, url))
        rules = await asyncio.shield(self._rules[host])  # one account's end must not cut short what others wait for
        if host not in visit.robots and rules.record and not self._kept(account, url):
            self._run.archive.put(replace(rules.record, account=account, url=url, source="robots", hint={}))
        visit.robots[host] = rules.outcome
        return rules

    def _kept(self, account: str, url: str) -> Record | None:
        """What this round's archive holds; a server that failed is asked again, unless there is no network."""
        kept = self._run.archive.find(account, url)
        current = kept is not None and kept.round == self._run.round.id
        return kept if kept and current and (self._run.options.offline or kept.status < 500) else None

    async def _load(self, account: str, url: str) -> Rules:
        if kept := self._kept(account, url):
            return rules_of(kept)
        errand = Errand(account=SHARED, ask=Ask(url=url, source="robots"))
        request = Request(url, meta={"errand": errand}, callback=NO_CALLBACK, dont_filter=True)
        try:
            await self._crawler.engine.download_async(request)
        except SQLAlchemyError:
            raise  # a store that takes no more ends the crawl
        except Exception as error:  # whatever it is, the account must not wait for ever
            outcome = outcome_of(error)
            log.info("robots.txt %s: %s", url, error, exc_info=outcome == "failed")
            return Rules(outcome, reachable=outcome in ("not-archived", "redirects"))
        return rules_of(errand.record) if errand.record else Rules(str(errand.status), reachable=False)
