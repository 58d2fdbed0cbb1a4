"""Signals into facts: one fact an event, with every place where it is told, its origins and its contradictions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from core.items import Account, Dated, Evidence, Fact, Modality, Signal, Slot, canonical
from enrich import names
from enrich.groups import Group, groups
from enrich.origins import origins
from enrich.same import BESIDE, alike, main_slots
from enrich.stories import Told, with_events
from enrich.tech.fingerprints import technologies
from enrich.trigger import STATED
from enrich.triggers_registry import TRIGGERS

Standing = Literal["asserted", "planned", "doubtful", "background", "denied"]
STANDING: dict[Modality, Standing] = {
    "done": "asserted", "announced": "asserted", "planned": "planned", "rumoured": "doubtful", "considered": "doubtful",
    "hypothetical": "doubtful", "background": "background", "denied": "denied", "failed": "denied",
}  # fmt: skip
FIRM: tuple[Modality, ...] = (
    "denied", "failed", "done", "announced", "planned", "rumoured", "considered", "hypothetical", "background",
)  # fmt: skip
PER_CONFLICT = 0.8
# "Up to $20 million" is not $20 million.
BOUND = r"(?i:\b(?:up to|as (?:much|many) as|at most|maximum of|(?:less|lower) than|under|below)\s+(?:a total of\s+)?)"


def settle(
    account: Account, signals: Iterable[Signal], as_of: date, windows: Mapping[str, int] | None = None
) -> list[Fact]:
    """The account's facts, newest first. What is rumoured, planned, denied or old is kept under that name."""
    usable = [readied(s, account) for s in signals if usable_for(s)]
    told = [
        Told(fact, number, part)
        for number, g in enumerate(groups(usable))
        for fact, part in _facts(account, g, windows or {})
        if says_enough(fact)
    ]
    return sorted(with_events(account, told), key=_newest_first)


def usable_for(signal: Signal) -> bool:
    """Whether a signal states something of the account, in the role that its trigger asks for."""
    trigger = TRIGGERS[signal.trigger]
    shared = signal.role == "object" and bool(trigger.shared)
    stated = signal.confidence >= STATED
    return stated and signal.about_account is True and (signal.role == trigger.requires_role or shared)


def says_enough(fact: Fact) -> bool:
    """Whether an asserted fact holds what makes it one: "reported its results" without any result does not."""
    either = TRIGGERS[fact.trigger].either
    return STANDING[fact.modality] not in ("asserted", "planned") or not either or any(s in fact.slots for s in either)


def readied(signal: Signal, account: Account) -> Signal:
    """The signal as facts are made of it: without a figure that is only a bound, and told from the account's side."""
    slots = dict(signal.slots)
    if "amount_text" in slots and re.search(BOUND + re.escape(str(slots["amount_text"])), signal.evidence.quote):
        slots = {k: v for k, v in slots.items() if k.partition("_")[0] != "amount"}
    return _turned(replace(signal, slots=slots), account)


def _turned(signal: Signal, account: Account) -> Signal:
    """Told from the other side ("Brightline partners with us"), the other side's name goes into the shared slot."""
    if signal.role != "object" or not signal.subject or names.is_account(signal.subject, account):
        return signal
    ours = [s for s in TRIGGERS[signal.trigger].shared if names.is_account(str(signal.slots.get(s, "")), account)]
    return replace(signal, slots={**signal.slots, **dict.fromkeys(ours, signal.subject)}) if ours else signal


def _facts(account: Account, group: Group, windows: Mapping[str, int]) -> Iterable[tuple[Fact, Group]]:
    """The facts of one event: one for each standing, or a single denied one when a denial has the last word."""
    if overruled(group):
        stopped = [s for s in group if STANDING[s.modality] != "background"]
        yield _fact(account, stopped, windows, denied=True), stopped
        group = [s for s in group if STANDING[s.modality] == "background"]
    for standing in sorted({STANDING[s.modality] for s in group}):
        # Grouped once more: what only a rumour ties together is not one fact when the rumour is left out.
        for part in groups(s for s in group if STANDING[s.modality] == standing):
            fact = _fact(account, part, windows)
            yield (replace(fact, modality="background") if _fulfilled(part, group) else fact), part


def overruled(group: Group) -> bool:
    """Whether a denial or failure has the last word: the account's own, or, when it asserted nothing, anyone's."""
    against = [s for s in group if STANDING[s.modality] == "denied"]
    claims = [s for s in group if STANDING[s.modality] in ("asserted", "planned")]
    own = [s for s in claims if s.evidence.own]
    if not against:
        return False
    if own and not any(s.evidence.own for s in against):
        return False
    ours = [s for s in against if s.evidence.own] or against
    return not claims or max(map(_told, ours)) >= max(map(_told, own or claims))


def _fulfilled(part: Sequence[Signal], group: Group) -> bool:
    """A plan that has since been carried out is no plan any more."""
    done = [_told(s) for s in group if s.modality == "done"]
    return part[0].modality == "planned" and bool(done) and max(done) >= max(map(_told, part))


def _told(signal: Signal) -> date:
    """The day on which the page says it."""
    return signal.evidence.published.value if signal.evidence.published else date.min


def _fact(account: Account, part: Sequence[Signal], windows: Mapping[str, int], *, denied: bool = False) -> Fact:
    trigger = TRIGGERS[part[0].trigger]
    ranked = _by_weight(account, part)
    slots, conflicts = _slots(_of_one_figure(ranked))
    if denied:
        conflicts += [f"modality: {s.modality} ({s.evidence.url})" for s in ranked if STANDING[s.modality] != "denied"]
    when = _event_date(ranked)
    window = windows.get(part[0].trigger, trigger.window)
    common = trigger.common or _common(slots)
    return Fact(
        account=account.domain,
        trigger=part[0].trigger,
        family=trigger.family,
        polarity=trigger.polarity,
        role="subject" if any(s.role == "subject" for s in part) else ranked[0].role,
        modality=min((s.modality for s in part), key=FIRM.index),
        slots=slots,
        event_date=when,
        expires=when.value + timedelta(days=window) if when else None,
        evidence=_evidence(part),
        origins=origins(account.domain, [s.evidence for s in part]),
        event="",
        confidence=_confidence(part, len(conflicts)),
        common=common,
        sensitive=trigger.sensitive,
        conflicts=tuple(dict.fromkeys(conflicts)),
    )


def _by_weight(account: Account, part: Sequence[Signal]) -> list[Signal]:
    """Best evidenced first: own page, then what most origins say alike, then the earliest."""

    backing: dict[str, list[Evidence]] = {}
    for signal in part:
        backing.setdefault(str(sorted(signal.slots.items())), []).append(signal.evidence)
    backers = {said: len(origins(account.domain, places)) for said, places in backing.items()}

    def weight(signal: Signal) -> tuple[bool, int, date, str]:
        return not signal.evidence.own, -backers[str(sorted(signal.slots.items()))], _first(signal), canonical(signal)

    return sorted(part, key=weight)


def _first(signal: Signal) -> date:
    return signal.evidence.published.value if signal.evidence.published else date.max


def _of_one_figure(ranked: Sequence[Signal]) -> Sequence[Signal]:
    """Of results only the tellings of one figure: the sum of another would stand beside this one's name."""
    if ranked[0].trigger != "earnings_result":
        return ranked
    best = next((s for s in ranked if "amount" in s.slots or "change" in s.slots), ranked[0])
    return [best, *(s for s in ranked if s is not best and s.slots.get("metric") == best.slots.get("metric"))]


def _slots(ranked: Sequence[Signal]) -> tuple[dict[str, Slot], list[str]]:
    """Each slot from the best signal that has it, with what stands beside it; other values are conflicts."""
    slots: dict[str, Slot] = {}
    conflicts: list[str] = []
    for slot in sorted({s for signal in ranked for s in main_slots(signal)}):
        having = [s for s in ranked if slot in s.slots]
        best = having[0]
        slots |= {k: v for k, v in best.slots.items() if k == slot or (BESIDE.search(k) and BESIDE.sub("", k) == slot)}
        for other in having[1:]:
            if alike(best.slots[slot], other.slots[slot]) is False:
                conflicts.append(f"{slot}: {other.slots.get(f'{slot}_text', other.slots[slot])} ({other.evidence.url})")
    return dict(sorted(slots.items())), conflicts


def _event_date(ranked: Sequence[Signal]) -> Dated | None:
    """The most precise date, the account's own before others', then the earliest; of observations the last."""
    dated = [(s, s.event_date) for s in ranked if s.event_date]
    if any(d.method == "observed" for _, d in dated) or (ranked[0].slots.get("proves") and dated):
        return max((d for _, d in dated), key=lambda d: (d.value, d.raw))
    finest = {"day": 0, "month": 1, "year": 2}
    ordered = sorted(
        dated, key=lambda x: (finest[x[1].precision], not x[0].evidence.own, x[1].value, x[1].method, x[1].raw)
    )
    return ordered[0][1] if ordered else None


def _evidence(part: Sequence[Signal]) -> tuple[Evidence, ...]:
    """Every place once, the account's own first, then by day and address."""
    places = {canonical(s.evidence): s.evidence for s in part}
    return tuple(sorted(places.values(), key=_place))


def _place(e: Evidence) -> tuple[bool, date, str, str, str, str, int, int]:
    day = e.published.value if e.published else date.max
    return not e.own, day, e.url, e.sha256, e.source, e.part, e.start, e.end


def _confidence(part: Sequence[Signal], conflicts: int) -> float:
    """Chance that at least one publisher is right, less for each contradiction."""
    best: dict[str, float] = {}
    for signal in part:
        key = "" if signal.evidence.own else signal.evidence.origin
        best[key] = max(best.get(key, 0.0), signal.confidence)
    wrong = 1.0
    for confidence in [max(best.values())] if TRIGGERS[part[0].trigger].joint else sorted(best.values()):
        wrong *= 1 - confidence
    return round(min(1 - wrong, 0.99) * PER_CONFLICT**conflicts, 4)


def _common(slots: Mapping[str, Slot]) -> bool:
    row = technologies().get(str(slots.get("technology", "")))
    return row is not None and row.common


def _newest_first(fact: Fact) -> tuple[int, str, str]:
    return -fact.event_date.value.toordinal() if fact.event_date else 1, fact.trigger, fact.id
