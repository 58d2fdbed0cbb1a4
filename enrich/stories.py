"""Which facts belong to one event: a round and the office it pays for, a surge and the roles in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.items import Account, Fact, Signal
from enrich.groups import KEYS, unite
from enrich.origins import same_headline
from enrich.same import CLOSE, NEAR, SINGULAR, gap, shared_names, siblings


@dataclass(frozen=True, slots=True)
class Told:
    """A fact whose event is not named yet, the number of the group it came from, and its signals."""

    fact: Fact
    group: int
    signals: Sequence[Signal]


def with_events(account: Account, told: Sequence[Told]) -> Iterator[Fact]:
    """The facts, each with the id of its event: a digest of where the event is first told."""
    for story in unite(sorted(told, key=lambda t: (t.group, t.fact.id)), one_event):
        seed = min(seed_of(t.fact) for t in story)
        event = hashlib.sha256(f"{account.domain}\n{seed}".encode()).hexdigest()[:16]
        yield from (replace(t.fact, event=event) for t in story)


def seed_of(fact: Fact) -> str:
    if fact.trigger in KEYS:
        named = (fact.slots.get(slot) for slot in ("technology", "vendor", "title", "function"))
        key = next(filter(None, named), None)
        return f"{fact.family}: {key}"
    first = min(fact.evidence, key=lambda e: (e.url, e.sha256, e.part, e.start))
    return f"{first.url} {first.part} {fact.event_date}"


def one_event(one: Told, other: Told) -> bool:
    first, second = one.fact, other.fact
    if one.group == other.group:
        return True
    if "technology" in (first.family, second.family):
        return first.slots.get("technology", "") == second.slots.get("technology")
    if first.trigger in KEYS and second.trigger in KEYS:
        return bool(_pages(first) & _pages(second))  # a surge and a role that it counts
    if _one_report(first, second):
        return True
    return (_one_page(first, second) and _one_moment(first, second)) or _two_tellings(one, other)


def _one_report(one: Fact, other: Fact) -> bool:
    """What a list says of a report (a filing) and what the report's document says are one story."""
    pairs = ((a, b) for a in one.evidence for b in other.evidence)
    return any(a.part != "" and (a.source, a.part) == (b.source, b.part) and a.url != b.url for a, b in pairs)


def _pages(fact: Fact) -> set[tuple[str, str, str]]:
    return {(e.url, e.sha256, e.part) for e in fact.evidence}


def _one_page(one: Fact, other: Fact) -> bool:
    """Whether they share a page, or pages that are reprints of each other by their headlines."""
    if _pages(one) & _pages(other):
        return True
    return any(same_headline(a.title, b.title) for a in one.evidence for b in other.evidence)


def _one_moment(one: Fact, other: Fact) -> bool:
    """The same date as exactly, or the dates of pages that tell it within days; "in 2025" is no moment to share."""
    if one.event_date is None or other.event_date is None:
        return False
    if (one.event_date.value, one.event_date.precision) == (other.event_date.value, other.event_date.precision):
        return True
    return (gap(one.event_date, other.event_date) or 0) <= CLOSE and _of_page(one) and _of_page(other)


def _of_page(fact: Fact) -> bool:
    """Whether its date is that of a page that tells it."""
    return any(e.published == fact.event_date for e in fact.evidence)


def _two_tellings(one: Told, other: Told) -> bool:
    """Sibling kinds with a name in common, or one kind of which a company has one at a time, at about one time.

    A fact that names nothing at all, as an item of a filing does, cannot be told from another of its time.
    """
    apart = gap(one.fact.event_date, other.fact.event_date)
    if apart is None or not siblings(one.fact.trigger, other.fact.trigger):
        return False
    if apart <= CLOSE and not (one.fact.slots and other.fact.slots):
        return True
    if one.fact.trigger == other.fact.trigger:
        return apart <= CLOSE and one.fact.trigger in SINGULAR
    named = any(next(shared_names(a, b), "") for a in one.signals for b in other.signals)
    return apart <= NEAR and named
