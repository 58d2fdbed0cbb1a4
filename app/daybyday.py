"""What an account's addresses showed of technology day by day: of many answers those around which it changed.

The first and the last answer of an address are read; where they differ, the one in the middle, and so on: a change is
found between two neighbours without reading all that lies between other days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from core.items import Account, Page
from core.store import Archive, Head, History, Record

DAYS = 150  # of one address
READ = 24  # answers of one address


def answers_before(account: Account, archive: Archive, round: int) -> list[Head]:
    """What the account's addresses answered before this run, as far as it shows technology."""
    from crawlers.snapshots import sources

    return History(archive).before(account.domain, round, sources(), most=DAYS)


def day_by_day(account: Account, heads: Iterable[Head], load: Callable[[Head], Record]) -> list[Page]:
    """The snapshots to compare, address by address; an address that was never answered otherwise has none."""
    from crawlers.snapshots import sources

    requests: dict[tuple[str, str], dict[str, Head]] = {}
    for head in sorted(heads, key=lambda h: (h.seen, h.id)):
        if head.status == 200 and head.source in sources():
            requests.setdefault((head.source, head.url), {})[head.seen.isoformat()] = head  # of a day the last one
    found: list[Page] = []
    for _, days in sorted(requests.items()):
        last = list(days.values())[-DAYS:]
        if len({head.sha256 for head in last}) > 1:
            found += _Address(account, last, load).turns()
    return found


class _Address:
    """The answers of one address, each read when it is asked for."""

    def __init__(self, account: Account, heads: Sequence[Head], load: Callable[[Head], Record]) -> None:
        self._account, self._heads, self._load = account, heads, load
        self._read: dict[int, Page | None] = {}

    def turns(self) -> list[Page]:
        """The answers that were read on the way to every change."""
        if ends := self._ends:
            open_ = [ends]
            while open_ and len(self._read) < READ:
                first, last = open_.pop()
                if self._uses(first) != self._uses(last) and (middle := self._between(first, last)) is not None:
                    open_ += [(first, middle), (middle, last)]
        return [page for _, page in sorted(self._read.items()) if page is not None]

    @cached_property
    def _ends(self) -> tuple[int, int] | None:
        """The first and the last answer that can be compared, of a few at either end."""
        places = range(len(self._heads))
        first = next((i for i in places[: READ // 3] if self._page(i)), None)
        last = next((i for i in reversed(places[-READ // 3 :]) if self._page(i)), None)
        return None if first is None or last is None or first >= last else (first, last)

    def _between(self, first: int, last: int) -> int | None:
        """The answer nearest to the middle that can be compared."""
        middle = (first + last) // 2
        inner = sorted(range(first + 1, last), key=lambda i: (abs(i - middle), i))
        return next((i for i in inner if len(self._read) < READ and self._page(i)), None)

    def _page(self, place: int) -> Page | None:
        from crawlers.snapshots import snapshot

        if place not in self._read:
            head = self._heads[place]
            self._read[place] = snapshot(self._account, head if isinstance(head, Record) else self._load(head))
        return self._read[place]

    def _uses(self, place: int) -> frozenset[str]:
        from enrich.tech.views import view

        page = self._page(place)
        return frozenset(p.name for p in view(page).shown) if page else frozenset()
