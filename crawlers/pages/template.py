"""What the pages of one site have in common: a clock, a side box, a footer; no page is dated by that.

A few pages of a host are compared. A dated line that stands in the same place on most of them, with the same text or
with the day of each page's own fetching, is the template's. So is a statement to machines that they all make.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.store import Record
from crawlers.domains import host_of
from crawlers.pages.blocks import all_blocks
from crawlers.pages.dates import stated, written
from crawlers.pages.document import Unreadable, tree_of
from crawlers.pages.structured import string, things
from crawlers.pages.visible import SHORT
from crawlers.words import listed

COMPARED = 8
AGREE = 3
_DIGIT = re.compile(r"\d")


def with_template(records: Iterable[Record], beside: Iterable[Record] = ()) -> list[Record]:
    """The records, each with the lines in its hint that its host's pages (`beside` too) share."""
    records = list(records)
    hosts: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in sorted([*beside, *records], key=lambda r: (r.final_url, r.seen, r.id)):
        if 200 <= record.status < 300 and _is_html(record):
            hosts[host_of(record.final_url)][record.final_url] = record
    shared = {host: shared_lines(list(of_host.values())) for host, of_host in hosts.items()}
    return [_told(r, shared.get(host_of(r.final_url), ())) for r in records]


def shared_lines(records: list[Record]) -> tuple[str, ...]:
    """The dated lines and statements that most of the compared pages have."""
    step = max(1, len(records) // COMPARED)
    compared = records[::step][:COMPARED]
    if len(compared) < AGREE:
        return ()
    seen, lines = Counter[str](), defaultdict[str, set[str]](set)
    for record in compared:
        for key, told in set(_dated(record)):
            lines[key].add(told)
            seen[key] += 1
    return tuple(
        sorted(told for key in seen if seen[key] >= max(AGREE, (len(compared) + 1) // 2) for told in lines[key])
    )


def _dated(record: Record) -> Iterator[tuple[str, str]]:
    """The dated lines of a page and its statements to machines: what they are known by, and what they say."""
    try:
        tree = tree_of(record)
    except Unreadable:
        return
    today = {record.fetched_at[:10], record.seen.isoformat()}
    body = tree.find("body")
    for block in all_blocks(tree if body is None else body):
        if len(block.text) <= SHORT and _DIGIT.search(block.text) and (found := written(block.text)):
            clock = all(_is_today(w.value, today) for w in found)
            yield (f"{block.place} | clock" if clock else block.mark), block.mark
    for thing in things(tree):
        yield from _statement("json-ld", string(thing.get("datePublished")))
    for meta in tree.iter("meta"):
        name = next((meta.get(k, "").lower() for k in ("property", "name", "itemprop") if meta.get(k)), "")
        if name in listed("dating", "meta"):
            yield from _statement("meta", meta.get("content", ""))


def _statement(method: str, value: str) -> Iterator[tuple[str, str]]:
    if stated(value, method):
        yield f"{method} | {value}", f"{method} | {value}"


def _is_today(day: date, today: set[str]) -> bool:
    return day.isoformat() in today


def _is_html(record: Record) -> bool:
    return "html" in record.header("content-type") or record.body[:200].lstrip()[:1] == b"<"


def _told(record: Record, shared: tuple[str, ...]) -> Record:
    return replace(record, hint={**record.hint, "recurring": shared}) if shared else record
