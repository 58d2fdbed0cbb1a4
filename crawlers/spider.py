"""The one spider: walks many accounts side by side, each under its own budget, one request in flight for each."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http.request import NO_CALLBACK
from sqlalchemy.exc import SQLAlchemyError

from core.items import Account
from core.store import Record
from crawlers.dns import parsed
from crawlers.document import Unreadable, links, tree_of
from crawlers.domains import host_of, is_own, registrable
from crawlers.hosts import mapped
from crawlers.posted import request_for
from crawlers.reasons import Refused, outcome_of
from crawlers.run import Run
from crawlers.source import Ask, Link, Source
from crawlers.third_party import ThirdPartySource
from crawlers.visit import Errand, Visit

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

    async def start(self) -> AsyncIterator[Request]:
        waiting = iter(self.run.accounts)
        width = min(self.run.options.settings.window, len(self.run.accounts))
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(width):
                    group.create_task(self._walk(waiting))
        except BaseExceptionGroup as group_of_faults:
            self.fault = group_of_faults.exceptions[0]
        for request in _NOTHING:
            yield request

    async def _walk(self, waiting: Iterator[Account]) -> None:
        for account in waiting:
            visit = Visit(account, self.run.options.settings)
            try:
                async with asyncio.timeout(WATCHDOG[0] * self.run.options.settings.seconds + WATCHDOG[1]):
                    await self._visit(visit)
            except TimeoutError:
                visit.ended = "budget-spent"
            except SQLAlchemyError:
                raise
            except Exception:
                log.exception("%s: the visit failed", account.domain)
                visit.ended = "failed"
            self.run.store.crawled(account.domain, visit.coverage())
            self.left -= 1
            if self.run.on_done:
                self.run.on_done(account.domain)

    async def _visit(self, visit: Visit) -> None:
        wanted = self.run.options.settings.third_party
        for name, source in self.sources.items():
            self._offer(visit, name, partial(source.starts, visit.account))
            if isinstance(source, ThirdPartySource) and name in wanted:
                self._offer(visit, name, partial(source.asks, visit.account, wanted[name]))
        for ask in visit.asks():
            errand = Errand(account=visit.account.domain, ask=ask)
            try:
                record = await self._fetch(visit, errand)
            except asyncio.CancelledError:
                visit.tally(ask.source).left += 1
                raise
            except SQLAlchemyError:
                raise  # a store that takes no more is no fault of this request
            except Exception as error:
                self._failed(visit, errand, error)
                continue
            if visit.answered(errand, record):
                self._learn(visit, ask, record)

    async def _fetch(self, visit: Visit, errand: Errand) -> Record:
        if errand.ask.url.startswith("dns:"):
            return await self._look_up(errand)
        meta = {"errand": errand, "visit": visit}
        request = request_for(errand.ask.url).replace(meta=meta, callback=NO_CALLBACK, dont_filter=True)
        await self.crawler.engine.download_async(request)
        if errand.record is None:
            raise Refused(str(errand.status))
        return errand.record

    async def _look_up(self, errand: Errand) -> Record:
        """A question to a name server, archived like any other answer."""
        run, ask = self.run, errand.ask
        known = run.archive.find(errand.account, ask.url)
        if known and known.round == run.round.id:
            return known
        if run.options.offline:
            raise Refused("not-archived")
        if not run.options.settings.resolver and mapped(run.options.hosts, parsed(ask.url)[0]):
            raise Refused("mapped-host")
        status, body = await run.lookup.records(ask.url)
        kind = (("content-type", "text/dns"),)
        record = run.record(errand, final_url=ask.url, status=status, headers=kind, body=body)
        return replace(record, id=run.archive.put(record))

    def _failed(self, visit: Visit, errand: Errand, error: Exception) -> None:
        outcome = "timeout" if isinstance(error, TimeoutError) else outcome_of(error)
        log.info("%s: %s: %s", visit.account.domain, errand.ask.url, error, exc_info=outcome == "failed")
        visit.failed(errand.ask, outcome, errand)
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

    def _learn(self, visit: Visit, ask: Ask, record: Record) -> None:
        """What an answer leads to: its source's next requests and, on the account's pages, every source's claims."""
        account = visit.account
        if ask.source == HOME and not self._at_home(account, record.final_url):
            visit.ended = "moved-to-other-domain"
            return
        self._offer(visit, ask.source, partial(self.sources[ask.source].follow, account, record))
        found = list(_redirect(record)) if self._at_home(account, record.url) else []
        if self._at_home(account, record.final_url) and "html" in record.header("content-type"):
            found += self._links(visit, ask.source, record)
        found = visit.unheard(found)
        for name, source in self.sources.items():
            self._offer(visit, name, partial(_claims, source, account, found, asker=ask.source))

    def _links(self, visit: Visit, asker: str, record: Record) -> list[Link]:
        try:
            return list(links(tree_of(record), record.final_url))
        except Unreadable:
            visit.tally(asker).outcomes["source-error"] += 1
            return []

    def _offer(self, visit: Visit, name: str, asks: Callable[[], Iterable[Ask]]) -> None:
        """Queue a source's asks; a source that stumbles is counted and costs itself only."""
        try:
            for ask in asks():
                if ask.source not in self.sources:
                    raise LookupError(f"{name} asks for the unknown source {ask.source!r}")
                visit.frontier.offer(ask, leaf=ask.source != name)
        except Exception:
            log.exception("%s: source %s failed", visit.account.domain, name)
            visit.tally(name).outcomes["source-error"] += 1

    @staticmethod
    def _at_home(account: Account, url: str) -> bool:
        return is_own(account, url) or registrable(host_of(url)) in account.aliases


def _claims(source: Source, account: Account, found: Iterable[Link], *, asker: str) -> Iterator[Ask]:
    for link in found:
        ask = source.claim(account, link)
        if ask and not (link.tag == "redirect" and ask.source == asker):  # whoever was led there has been there
            yield ask


def _redirect(record: Record) -> Iterator[Link]:
    """A page that leads elsewhere says so as a link would: a careers page may be a board's address only."""
    if record.final_url != record.url:
        yield Link(url=record.final_url, text="", tag="redirect")
