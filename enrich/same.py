"""Do two signals tell of one event? Slots decide; dates hold them apart; only what is left open goes to the encoder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from core.items import Dated, Signal, Slot
from enrich import names

Bond = Literal["same", "maybe", "different"]

NEAR, CLOSE = 45, 7  # days between two tellings of one event; between two that even disagree in a figure
# A slot whose agreement is proof at any distance: nobody buys a company or takes an office twice.
ONCE = {
    "acquires": "target", "acquired_by": "acquirer", "merger": "counterpart", "exec_hire": "person",
    "exec_promotion": "person", "exec_departure": "person", "product_launch": "product", "rebrand": "new_name",
    "control_change": "acquirer", "competitor_named": "rival", "first_in_function_role": "title",
}  # fmt: skip
# Kinds of which a company has one at a time: within days, two figures are two tellings, not two events.
SINGULAR = frozenset({"funding_round", "debt_or_credit", "ipo_or_listing", "layoff", "rebrand", "relocation"})
# Kinds that tell one event in two ways: separate facts of one story.
SIBLINGS = (
    frozenset({"acquires", "acquired_by", "merger", "control_change"}),
    frozenset({"exec_hire", "exec_promotion", "first_in_function_role"}),
    frozenset({"role_open", "first_in_function_role"}),
    frozenset({"new_office_or_site", "geographic_expansion", "facility_expansion", "relocation"}),
    frozenset({"partnership", "integration_live", "customer_win", "tender_award"}),
    frozenset({"earnings_result", "milestone_metric"}),
    frozenset({"layoff", "restructuring_cost_cut", "site_closure"}),
    frozenset({"funding_round", "debt_or_credit", "invests_in_other", "control_change"}),
    frozenset({"product_launch", "integration_live", "product_beta_or_roadmap"}),
)
WEAK = frozenset({"kind", "metric", "category"})  # too general to prove that two events are one
BESIDE = re.compile(r"_(?:text|currency)$")


def bond(one: Signal, other: Signal) -> Bond:
    """Whether two signals of one trigger tell of one event."""
    agree, differ = compare(one, other)
    apart = gap(when(one), when(other))
    if ONCE.get(one.trigger) in agree:
        return "same"
    if "subsidiary" in differ:
        return "different"
    strong = agree - WEAK
    if apart is not None and apart > NEAR:
        return "same" if len(strong) > 1 and not differ else "different"  # an old event told again
    if differ:
        close = apart is not None and apart <= CLOSE
        return "same" if close and (one.trigger in SINGULAR or _partly(one, strong, differ)) else "different"
    if strong or place_of(one) == place_of(other):
        return "same"
    return "maybe"


def _partly(signal: Signal, agree: set[str], differ: set[str]) -> bool:
    """Names agree and only figures or wordings differ: a contradiction about one event, not a second one."""
    return signal.trigger != "earnings_result" and bool(agree) and not differ & set(ONCE.values())


def compare(one: Signal, other: Signal) -> tuple[set[str], set[str]]:
    """The slots in which two signals agree, and those in which they contradict each other."""
    agree: set[str] = set()
    differ: set[str] = set()
    for slot in sorted(main_slots(one) & main_slots(other)):
        verdict = alike(one.slots[slot], other.slots[slot])
        if one.slots.get(f"{slot}_currency") != other.slots.get(f"{slot}_currency"):
            verdict = None  # another currency is another figure of perhaps the same sum
        if verdict is not None:
            (agree if verdict else differ).add(slot)
    return agree, differ


def main_slots(signal: Signal) -> set[str]:
    """The slots that carry a value of their own, not the spelling or currency of another."""
    return {s for s in signal.slots if not (BESIDE.search(s) and BESIDE.sub("", s) in signal.slots)}


def alike(one: Slot, other: Slot) -> bool | None:
    """True for the same value (rounded, without legal form), False for another, None when that cannot be told."""
    if isinstance(one, str) or isinstance(other, str):
        return _alike_names(str(one), str(other))
    return abs(one - other) <= 0.03 * max(abs(one), abs(other))


@lru_cache(maxsize=65536)
def _alike_names(one: str, other: str) -> bool | None:
    first, second = names.plain(one) or one.lower(), names.plain(other) or other.lower()
    if first == second:
        return True
    short, long = sorted((first.split(), second.split()), key=len)
    if _within(short, long) and (len(short) > 1 or len(short[0]) > 3):
        return True
    if one in initials(other) or other in initials(one):
        return True
    return None if set(short) & set(long) else False


def initials(name: str) -> frozenset[str]:
    """How a long name is cut short: "Porto Weaving and Dyeing School" is "PWDS"."""
    words = re.findall(r"\b[A-Z][\w’'-]*", name)
    return frozenset({"".join(w[0] for w in words)}) if len(words) > 2 else frozenset()


def _within(short: list[str], long: list[str]) -> bool:
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def siblings(one: str, other: str) -> bool:
    """Whether two triggers may tell of one event."""
    return one == other or any(one in group and other in group for group in SIBLINGS)


def gap(one: Dated | None, other: Dated | None) -> int | None:
    """Days between two dates at the precision they have; None when one is missing."""
    if one is None or other is None:
        return None
    first, second = sorted((one, other), key=lambda d: (d.value, d.precision))
    return max(0, (second.value - _last_day(first)).days)


def when(signal: Signal) -> Dated | None:
    """The day of what a signal tells, or, where it names none, of the page that tells it."""
    return signal.event_date or signal.evidence.published


def close(one: Signal, other: Signal) -> bool:
    """Whether two tellings are near enough for their words alone to make them one event."""
    apart = gap(when(one), when(other))
    return apart is None or apart <= CLOSE


def _last_day(dated: Dated) -> date:
    return dated.value + timedelta(days={"day": 0, "month": 30, "year": 365}[dated.precision])


def place_of(signal: Signal) -> tuple[str, str, str, int, int]:
    """The very place in an archived page where a signal stands."""
    e = signal.evidence
    return e.url, e.sha256, e.part, e.start, e.end


def page_of(signal: Signal) -> tuple[str, str, str]:
    return place_of(signal)[:3]


def shared_names(one: Signal, other: Signal) -> Iterator[str]:
    """Names that two signals of different kinds both hold, in whatever slot."""
    for value in (one.slots[s] for s in sorted(main_slots(one) - WEAK)):
        for theirs in (other.slots[s] for s in sorted(main_slots(other) - WEAK)):
            if isinstance(value, str) and isinstance(theirs, str) and _alike_names(value, theirs):
                yield value
