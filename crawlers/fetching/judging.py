"""Is an answer what was asked for? The outcome that counts when a site's 200 is no page of its own."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from core.items import Account
from core.store import Record
from crawlers.domains import is_own
from crawlers.fetching.echoes import Echoes
from crawlers.fetching.shells import Look, led_home
from crawlers.jobs.boards import BoardSource, board_of
from crawlers.pages.document import Unreadable
from crawlers.sources_registry import SOURCES

HOME = "home"
MOVED = "moved-to-other-domain"
EMPTY = "needs-browser"
LEADS_ON = frozenset({MOVED, EMPTY})  # no page, but its links and its target are worth a look


class Judge:
    """Looks at an account's answers one after the other; `taken_back` are those that passed before it knew better."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._echoes = Echoes()
        self.taken_back: list[Hashable] = []

    def fault(self, record: Record, look: Look | None, name: Hashable) -> str:
        """The outcome that counts instead of the status, or the empty string. `name` is how to take it back."""
        if _is_elsewhere(self._account, record, record.final_url):
            return MOVED
        if look is None:
            return ""
        if look.target and _is_elsewhere(self._account, record, look.target):
            return MOVED
        if look.fault or record.source == HOME:
            return look.fault
        if led_home(record):
            return "soft-404"
        earlier = self._echoes.heard(look, name)
        self.taken_back += earlier or []
        return "" if earlier is None else "soft-404"


def look_at(account: Account, record: Record) -> Look | None:
    """The account's own page as a tree, once for all who look at it; raises Unreadable when it is none."""
    page = 200 <= record.status < 300 and "html" in record.header("content-type")
    if not page or not is_own(account, record.final_url) or isinstance(SOURCES.get(record.source), BoardSource):
        return None
    return Look(record)


def faults(account: Account, records: Iterable[Record]) -> dict[int, str]:
    """The archived answers (by their place in `records`) that are no pages, with the word for why."""
    judge, found = Judge(account), {}
    for place, record in enumerate(records):
        try:
            look = look_at(account, record)
        except Unreadable:
            continue  # whoever reads it says so
        if fault := judge.fault(record, look, place):
            found[place] = fault
    return found | {place: "soft-404" for place in judge.taken_back if isinstance(place, int)}


def _is_elsewhere(account: Account, record: Record, target: str) -> bool:
    """Does one of the account's own addresses lead to somebody else's site, which is no job board either?"""
    if not is_own(account, record.url) or is_own(account, target):
        return False
    return record.source == HOME or board_of(target) is None
