"""An account's technology as an answer of some day shows it: whole answers only, fit to be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import chain

from core.items import Account, Page
from core.store import Record
from crawlers.fetching.judging import Judge, look_at
from crawlers.pages.document import MAX_BYTES
from crawlers.sources.tech.dns import MAX_LINES as MAX_ANSWERS
from crawlers.sources_registry import SOURCES
from crawlers.tech.observations import MAX_LINES

NAME = "snapshots"
_READERS = ("web", "dns")


def sources() -> frozenset[str]:
    """The sources whose answers show technology."""
    return frozenset(chain.from_iterable((name, *SOURCES[name].also_reads) for name in _READERS))


def snapshot(account: Account, record: Record) -> Page | None:
    """The answer as a page to be compared; None when it does not show all that visitors get."""
    with suppress(Exception):  # hostile input finds faults in any parser; the reading of today's answers names them
        return next(_read(account, record), None)
    return None


def _read(account: Account, record: Record) -> Iterator[Page]:
    if record.source not in sources() or record.status != 200 or len(record.body) >= MAX_BYTES:
        return
    if record.source != "dns" and ((look := look_at(account, record)) is None or Judge(account).fault(record, look, 0)):
        return  # a shell, a placeholder or another site
    for source in (SOURCES[name] for name in _READERS):
        if record.source in (source.name, *source.also_reads):
            for page in source.read(account, record):
                if page.own and not _cut(page.text.split("\n"), dns=source.name == "dns"):
                    yield replace(page, source=NAME, kind="snapshot")


def _cut(lines: Sequence[str], *, dns: bool) -> bool:
    """Are lines missing that a change could be told by? Marks and pictures come last: without any, more may be."""
    if dns:
        return len(lines) >= MAX_ANSWERS
    return len(lines) >= MAX_LINES and not any("attribute " in line.partition("=")[0] for line in lines)
