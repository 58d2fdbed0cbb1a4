"""What an answer leads to: its source's next requests and, on the account's own pages, every source's claims."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from core.items import Account
from core.settings import ThirdParty
from core.store import Head, Record
from crawlers.domains import host_of, is_own, registrable
from crawlers.fetching.frontier import key_of
from crawlers.fetching.judging import HOME, LEADS_ON, MOVED, look_at
from crawlers.fetching.known import Lead, Trail
from crawlers.fetching.shells import Look
from crawlers.fetching.visit import Errand, Visit
from crawlers.jobs.boards import BoardSource, board_of
from crawlers.pages.document import Unreadable, links
from crawlers.source import Ask, Link, Source
from crawlers.third_party import ThirdPartySource

log = logging.getLogger(__name__)


class Learner:
    """Asks the sources, and fills the frontier with what they want."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._claiming = {name: s for name, s in sources.items() if type(s).claim is not Source.claim}

    def begin(self, visit: Visit, wanted: Mapping[str, ThirdParty]) -> None:
        """What every source asks without having seen anything."""
        for name, source in self._sources.items():
            self._offer(visit, name, partial(source.starts, visit.account))
            if isinstance(source, ThirdPartySource) and name in wanted:
                self._offer(visit, name, partial(source.asks, visit.account, wanted[name]))

    def heard(self, visit: Visit, errand: Errand, head: Head) -> None:
        """Count an answer and go where it leads; the very answer that was read before is not read again."""
        ask, known = errand.ask, visit.known
        trail = known.trail(head)
        if trail is None:
            trail = self._read(visit, errand, known.load(head))
        elif self._counted(visit, errand, head, trail):
            for lead in trail.leads:
                self._queue(visit, lead)
        if trail:
            known.led(head, trail)
        if trail and ask.source == HOME and trail.fault == MOVED:
            visit.ended = MOVED

    def otherwise(self, visit: Visit, ask: Ask, outcome: str) -> None:
        """What its source asks instead of a request that brought nothing."""
        self._offer(visit, ask.source, partial(self._sources[ask.source].otherwise, visit.account, ask, outcome))

    def _read(self, visit: Visit, errand: Errand, record: Record) -> Trail | None:
        """Read an answer; None when somebody stumbled over it."""
        look = self._look(visit, errand.ask.source, record)
        trail = Trail(record.seen, len(record.body), visit.judged(record, look), [])
        stumbles = visit.stumbles
        if self._counted(visit, errand, record, trail) and not (errand.ask.source == HOME and trail.fault == MOVED):
            self._learn(visit, errand.ask, record, look, trail)
        return trail if visit.stumbles == stumbles else None

    def _counted(self, visit: Visit, errand: Errand, head: Head, trail: Trail) -> bool:
        """Count an answer; True when it leads on."""
        if visit.answered(errand, head, trail.fault, size=trail.size) or trail.fault in LEADS_ON:
            return True
        self.otherwise(visit, errand.ask, trail.fault or str(head.status))
        return False

    def _learn(self, visit: Visit, ask: Ask, record: Record, look: Look | None, trail: Trail) -> None:
        account, offer = visit.account, partial(self._offer, visit, trail=trail)
        if trail.fault != MOVED:
            offer(ask.source, partial(self._sources[ask.source].follow, account, record), follows=True)
        found = list(_redirect(record)) if _at_home(account, record.url) else []
        if look:
            found += links(look.tree, record.final_url, visit.heard)
        if look and look.target:  # a page that is empty but for a script that sends the browser on
            found.append(Link(url=look.target, text="", tag="redirect"))
            if _at_home(account, look.target):
                offer(ask.source, partial(iter, [replace(ask, url=look.target)]))
        found = visit.unheard(found)
        boards = [link for link in found if board_of(link.url)]
        for name, source in self._claiming.items():
            if some := boards if isinstance(source, BoardSource) else found:
                offer(name, partial(_claims, source, account, some, asker=ask.source))

    @staticmethod
    def _look(visit: Visit, asker: str, record: Record) -> Look | None:
        try:
            return look_at(visit.account, record)
        except Unreadable:
            visit.stumbled(asker)
            return None

    def _offer(
        self,
        visit: Visit,
        name: str,
        asks: Callable[[], Iterable[Ask]],
        *,
        trail: Trail | None = None,
        follows: bool = False,
    ) -> None:
        """Queue a source's asks; a source that stumbles is counted and costs itself only."""
        try:
            for ask in asks():
                if ask.source not in self._sources:
                    raise LookupError(f"{name} asks for the unknown source {ask.source!r}")
                lead = Lead(ask, leaf=ask.source != name, detail=follows and self._is_detail(name, ask))
                self._queue(visit, lead)
                if trail:
                    trail.leads.append(lead)
        except Exception:
            log.exception("%s: source %s failed", visit.account.domain, name)
            visit.stumbled(name)

    def _is_detail(self, lister: str, ask: Ask) -> bool:
        """A list leads to its details: it says something of them, or they are another source's and lead nowhere."""
        ends = type(self._sources[ask.source]).follow is Source.follow
        return bool({"title", "date"} & ask.hint.keys()) or (ask.source != lister and ends)

    @staticmethod
    def _queue(visit: Visit, lead: Lead) -> None:
        if visit.frontier.offer(lead.ask, leaf=lead.leaf) and lead.detail:
            visit.details.add(key_of(lead.ask.url))


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
