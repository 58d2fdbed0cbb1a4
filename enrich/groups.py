"""Signals into groups of one event each, whatever the order they come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

from core.items import Signal, canonical
from enrich.origins import same_headline, same_words
from enrich.same import bond, close, page_of
from enrich.similarity import SAME_STORY, similarity

Item = TypeVar("Item")
Group = list[Signal]

# What a signal of these kinds is about is its key; nothing needs to be guessed.
KEYS: dict[str, tuple[str, ...]] = {
    "tech_in_use": ("technology", "proves", "host"),
    "tech_added": ("technology", "proves", "host"),
    "tech_removed": ("technology", "proves", "host"),
    "competitor_trouble": ("vendor", "trouble", "day"),
    "role_open": ("title", "department"),
    "hiring_surge": ("function",),
}


def unite(
    items: Sequence[Item],
    joined: Callable[[Item, Item], bool],
    apart: Callable[[Item, Item], bool] = lambda _a, _b: False,
) -> list[list[Item]]:
    """The connected components under `joined`, in the order of their first members.

    Two components that hold a pair which is `apart` stay two, whatever vague third item would join them.
    """
    home: dict[int, list[int]] = {i: [i] for i in range(len(items))}
    for i, j in combinations(range(len(items)), 2):
        if home[i] is home[j] or not joined(items[i], items[j]):
            continue
        if not any(apart(items[a], items[b]) for a in home[i] for b in home[j]):
            home[i].extend(home[j])
            for moved in home[j]:
                home[moved] = home[i]
    components = {id(group): group for _, group in sorted(home.items())}
    return [[items[i] for i in sorted(group)] for group in sorted(components.values(), key=min)]


def groups(signals: Iterable[Signal]) -> list[Group]:
    """One group an event; each distinct signal stands in exactly one."""
    distinct = {canonical(s): s for s in signals}
    ordered = [distinct[key] for key in sorted(distinct)]
    found: list[Group] = []
    for trigger in sorted({s.trigger for s in ordered}):
        of_kind = [s for s in ordered if s.trigger == trigger]
        found += _by_key(of_kind, KEYS[trigger]) if trigger in KEYS else _by_story(of_kind)
    return found


def _by_key(signals: Sequence[Signal], slots: tuple[str, ...]) -> list[Group]:
    made: dict[tuple[str, ...], Group] = {}
    for signal in signals:
        made.setdefault(tuple(str(signal.slots.get(s, "")).lower() for s in slots), []).append(signal)
    return list(made.values())


def _by_story(signals: Sequence[Signal]) -> list[Group]:
    """Dated signals first: an undated one may join one event, never tie two together."""
    dated, open_ones = (unite(part, _same, _different) for part in _parted(signals))
    for group in open_ones:
        _join(group, dated, sure=True)
    settled: list[Group] = []
    for group in sorted(dated, key=lambda g: -len({slot for s in g for slot in s.slots})):
        _join(group, settled, sure=False)
    return settled


def _parted(signals: Sequence[Signal]) -> tuple[list[Signal], list[Signal]]:
    return [s for s in signals if s.event_date], [s for s in signals if not s.event_date]


def _same(one: Signal, other: Signal) -> bool:
    return bond(one, other) == "same"


def _different(one: Signal, other: Signal) -> bool:
    return bond(one, other) == "different"


def _join(group: Group, homes: list[Group], *, sure: bool) -> None:
    """Add the group to the home that it fits best (with `sure`, only where slots prove it), or as a new one."""
    fits = [(_fit(group, home, sure=sure), -place) for place, home in enumerate(homes)]
    best, place = max(fits, default=(0.0, 0))
    if best < SAME_STORY:
        homes.append(group)
    else:
        homes[-place].extend(group)


def _fit(group: Group, home: Group, *, sure: bool) -> float:
    bonds = {bond(a, b) for a in group for b in home}
    if "different" in bonds and not (sure and "same" in bonds):
        return 0.0
    if "same" in bonds:
        return 2.0
    if sure:
        return 0.0
    pairs = [(a, b) for a in group for b in home]
    if any(page_of(a) == page_of(b) and a.event_date == b.event_date for a, b in pairs):
        return 1.5
    quotes = sorted({(a.evidence.quote, b.evidence.quote) for a, b in pairs})
    if any(one == other or same_words(one, other) or same_headline(one, other) for one, other in quotes):
        return 1.25
    near = sorted({(a.evidence.quote, b.evidence.quote) for a, b in pairs if close(a, b)})
    return max((similarity(one, other) for one, other in near), default=0.0)
