"""The one spider: walks many accounts side by side, each under its own budget, one request in flight for each."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from sqlalchemy.exc import SQLAlchemyError

from core.items import Account
from core.store import Head
from crawlers.fetching.cache import stands_for
from crawlers.fetching.dns import parsed
from crawlers.fetching.frontier import key_of
from crawlers.fetching.hosts import below_mapped, mapped
from crawlers.fetching.known import Known
from crawlers.fetching.learning import Learner
from crawlers.fetching.politeness import Manners
from crawlers.fetching.posted import request_for
from crawlers.fetching.reasons import Refused, outcome_of
from crawlers.fetching.robots import Robots
from crawlers.fetching.visit import Errand, Visit
from crawlers.fetching.window import Place, Window
from crawlers.run import Run
from crawlers.source import Source

HOME = "home"
WATCHDOG = (3.0, 60.0)  # an account ends after so many times its seconds, and so many more
_TRY_ANOTHER_SPELLING = frozenset({"dns", "refused", "timeout", "broken", "not-archived"})
_NOTHING: tuple[Request, ...] = ()  # the downloader is driven directly, nothing goes through the scheduler
log = logging.getLogger(__name__)


class AccountsSpider(Spider):
    """Drives the downloader itself, account by account, so that the order of each account's requests is fixed."""

    name = "accounts"

    def __init__(self, *, run: Run, sources: dict[str, Source], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.run = run
        self.sources = sources
        self.left = len(run.accounts)
        self.fault: BaseException | None = None
        self.manners = Manners()
        self.robots = Robots(run, self._download)
        self._learner = Learner(sources)

    async def start(self) -> AsyncIterator[Request]:
        window = Window(self.run.options.settings.window)
        try:
            async with asyncio.TaskGroup() as group:
                for account in self.run.accounts:
                    group.create_task(self._walk(account, await window.place()))
        except BaseExceptionGroup as group_of_faults:
            self.fault = group_of_faults.exceptions[0]
        for request in _NOTHING:
            yield request

    async def _walk(self, account: Account, place: Place) -> None:
        run = self.run
        known = Known(run.archive, account, run.round, run.options.settings.recheck)
        visit = Visit(account, run.options.settings, known, place)
        try:
            async with asyncio.timeout(WATCHDOG[0] * run.options.settings.seconds + WATCHDOG[1]):
                await self._visit(visit)
        except TimeoutError:
            visit.ended = "budget-spent"
        except SQLAlchemyError:
            raise
        except Exception:
            log.exception("%s: the visit failed", account.domain)
            visit.ended = "failed"
        finally:
            place.left()
        known.close(doubtful=visit.doubtful)
        run.store.crawled(account.domain, visit.coverage())
        self.left -= 1
        if run.on_done:
            run.on_done(account.domain)

    async def _visit(self, visit: Visit) -> None:
        self._learner.begin(visit, self.run.options.settings.third_party)
        for ask in visit.asks():
            errand = Errand(account=visit.account.domain, ask=ask)
            try:
                head = await self._fetch(visit, errand)
            except asyncio.CancelledError:
                visit.tally(ask.source).left += 1
                raise
            except SQLAlchemyError:
                raise  # a store that takes no more is no fault of this request
            except Exception as error:
                self._failed(visit, errand, error)
            else:
                self._learner.heard(visit, errand, head)

    async def _fetch(self, visit: Visit, errand: Errand) -> Head:
        if errand.ask.url.startswith("dns:"):
            return await self._look_up(visit, errand)
        visit.place.waits()
        try:
            if head := self._at_hand(visit, errand):
                await self.robots.admit(visit, errand.ask.url)
                return self._taken(visit, errand, head)
            source = self.sources[errand.ask.source]
            errand.unchanged = False
            asked = request_for(errand.ask.url) if source.posts else Request(errand.ask.url)
            meta = {"errand": errand, "visit": visit, "place": visit.place, "pause": source.pause}
            await self._download(asked.replace(meta=meta, callback=NO_CALLBACK, dont_filter=True))
        finally:
            visit.place.works()
        if errand.record is None:
            raise Refused(str(errand.status))
        return errand.record

    async def _download(self, request: Request) -> Response:
        return await self.crawler.engine.download_async(request)

    def _at_hand(self, visit: Visit, errand: Errand) -> Head | None:
        """The answer that need not be asked for: this round has it, or nothing that lists it says that it changed."""
        ask, known = errand.ask, visit.known
        if (head := known.at_hand(ask.url)) and stands_for(head, ask):
            return head
        errand.unchanged = not self.run.options.offline and key_of(ask.url) in visit.details
        return known.unchanged(ask, group=self.sources[ask.source].group) if errand.unchanged else None

    @staticmethod
    def _taken(visit: Visit, errand: Errand, head: Head) -> Head:
        if errand.unchanged:
            return visit.known.keep(head)
        ask = errand.ask
        return visit.known.renew(head, source=ask.source, url=ask.url, seen=head.seen, hint=dict(ask.hint))

    async def _look_up(self, visit: Visit, errand: Errand) -> Head:
        """A question to a name server, archived like any other answer."""
        run, ask = self.run, errand.ask
        if known := visit.known.at_hand(ask.url):
            return known
        if run.options.offline:
            raise Refused("not-archived")
        if not run.options.settings.resolver and below_mapped(run.options.hosts, parsed(ask.url)[0]):
            raise Refused("mapped-host")
        status, body = await run.lookup.records(ask.url)
        kind = (("content-type", "text/dns"),)
        return visit.known.put(run.record(errand, final_url=ask.url, status=status, headers=kind, body=body))

    def _failed(self, visit: Visit, errand: Errand, error: Exception) -> None:
        outcome = "timeout" if isinstance(error, TimeoutError) else outcome_of(error)
        log.info("%s: %s: %s", visit.account.domain, errand.ask.url, error, exc_info=outcome == "failed")
        visit.failed(errand.ask, outcome, errand)
        self._learner.otherwise(visit, errand.ask, outcome)
        another = errand.ask.source == HOME and outcome in _TRY_ANOTHER_SPELLING
        if another and (url := self._next_spelling(errand.ask.url)):
            visit.frontier.insist(replace(errand.ask, url=url))

    def _next_spelling(self, url: str) -> str:
        """A home page may answer under `www.` or without encryption only; the empty string when all was tried."""
        hosts, parts = self.run.options.hosts, urlsplit(url)
        bare = parts.netloc.removeprefix("www.")
        local = mapped(hosts, bare)
        names = [bare, "www." + bare] if not local or mapped(hosts, "www." + bare) else [bare]
        schemes = ["https"] if local else ["https", "http"]
        spellings = [parts._replace(scheme=s, netloc=n).geturl() for s in schemes for n in names]
        after = spellings.index(url) + 1 if url in spellings else len(spellings)
        return next(iter(spellings[after:]), "")
