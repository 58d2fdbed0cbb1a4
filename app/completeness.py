"""How much of a board was read: the postings that it says there are, and those whose description we have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from core.items import Coverage, Page
from core.store import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Openings:
    """The postings of one source: `listed` as its lists say (None: they do not), `closed` those taken back."""

    listed: int | None = None
    described: int = 0
    closed: int = 0


def openings(records: Iterable[Record], pages: Iterable[Page], closed: Mapping[str, set[str]]) -> dict[str, Openings]:
    """The postings of every source that has any; what describes another source's list counts there."""
    from crawlers.jobs.jobposting import described
    from crawlers.sources_registry import SOURCES

    said, read, full, shut = _said(records), Counter[str](), Counter[str](), dict[str, set[str]]()
    for page in pages:
        if page.kind == "posting" and page.source in SOURCES:
            source = SOURCES[page.source].completes or page.source
            read[source] += 1
            full[source] += described(page)
    for name, urls in closed.items():
        shut.setdefault(SOURCES[name].completes or name, set()).update(urls)
    return {
        name: Openings(
            listed=max(said[name], read[name]) if name in said else None,
            described=full[name],
            closed=len(shut.get(name, ())),
        )
        for name in {*said, *read, *shut}
    }


def _said(records: Iterable[Record]) -> dict[str, int]:
    """What the lists of each source add up to: the pages of one list repeat its number or leave it out."""
    from crawlers.domains import host_of
    from crawlers.jobs.boards import board_of
    from crawlers.sources_registry import SOURCES

    numbers: dict[tuple[str, str], int] = {}
    for record in records:
        source = SOURCES.get(record.source)
        if source is None or not 200 <= record.status < 300:
            continue
        with suppress(Exception):  # what cannot be read is counted as that, where it is read
            listed = source.listed(record)
            wanted = record.hint.get("postings")  # of a board that others use too, only these are the account's
            if listed is not None:
                board = board_of(record.url)
                key = record.source, board.url if board else host_of(record.url)
                numbers[key] = max(numbers.get(key, 0), len(wanted) if isinstance(wanted, list) else listed)
    return {name: sum(n for (s, _), n in numbers.items() if s == name) for name, _ in numbers}


def with_openings(c: Coverage, found: Openings | None) -> Coverage:
    """A line of coverage with the postings of its source."""
    if found is None:
        return c
    status = {**c.status, "closed": found.closed} if found.closed else c.status
    return replace(c, listed=found.listed, described=found.described, status=status)


def share(lines: Sequence[Coverage]) -> str:
    """The postings of some lines as a person would say it: "12/40", or nothing where no board was."""
    boards = [c for c in lines if c.listed is not None or c.described]
    listed = sum(max(c.listed or 0, c.described) for c in boards)
    return f"{sum(c.described for c in boards)}/{listed}" if boards else ""
