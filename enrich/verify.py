"""Is a fact provable from the archive? The pages are read again from nothing, and the fact must come out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from core.evidence import fault
from core.items import Account, Dated, Evidence, Fact, Modality, Page, Signal, Slot
from enrich import extract, names
from enrich.settle import STANDING, readied, settle, usable_for
from enrich.slots import amount
from enrich.tech import changes
from enrich.triggers_registry import TRIGGERS

STEADY = ("account", "trigger", "family", "polarity", "role", "common", "sensitive")


def faults(
    fact: Fact, pages: Sequence[Page], account: Account, as_of: date, windows: Mapping[str, int] | None = None
) -> list[str]:
    """What is wrong with a fact against pages re-read from the archive; an empty list proves it.

    `pages` are at least those that its evidence names; of further ones a denial is taken into account, and, for a
    change of technology, what they showed before and show still.
    """
    if fact.trigger not in TRIGGERS:
        return [f"{fact.trigger}: no such trigger is installed"]
    found = {_key(e): next((p for p in pages if _key(p) == _key(e)), _near(e, pages)) for e in fact.evidence}
    torn = [why for e in fact.evidence if (why := fault(e, found[_key(e)]))]
    if torn:
        return torn
    proof = [page for page in found.values() if page is not None]
    signals = extract.signals(proof, account, as_of)
    missing = [why for e in fact.evidence if (why := _unsaid(fact, e, signals, account))]
    if missing:
        return missing
    if differences := _differences(fact, settle(account, signals, as_of, windows), windows):
        return differences
    if fact.trigger in changes.KINDS:
        return changes.objections(fact, pages, account)
    return list(_denials(fact, pages, proof, account, as_of))


def dependent(facts: Sequence[Fact], pages: Sequence[Page], account: Account, as_of: date) -> list[str]:
    """Pairs of facts that claim to be of different events although the archive shows one."""
    again = settle(account, extract.signals(pages, account, as_of), as_of)
    events = [{a.event for a in again if a.trigger == f.trigger and _shares(f, a)} for f in facts]
    return [
        f"{one.trigger} ({one.id}) and {other.trigger} ({other.id}) are one event"
        for i, one in enumerate(facts)
        for j, other in enumerate(facts[:i])
        if one.event != other.event and events[i] & events[j]
    ]


def _key(item: Page | Evidence) -> tuple[str, str, str, str]:
    return item.url, item.source, item.part, item.sha256


def _near(evidence: Evidence, pages: Sequence[Page]) -> Page | None:
    """The page of that address with other bytes, so that the fault can say so."""
    return next((p for p in pages if _key(p)[:3] == _key(evidence)[:3]), None)


def _unsaid(fact: Fact, evidence: Evidence, signals: Iterable[Signal], account: Account) -> str | None:
    """Why no signal of the page says what the fact says there, or None."""
    here = [s for s in signals if s.trigger == fact.trigger and _overlap(s.evidence, evidence)]
    if not here:
        return f"{evidence.url}: the quote does not say {fact.trigger}"
    ours = [readied(s, account) for s in here if usable_for(s)]
    if not ours:
        return f"{evidence.url}: the quote speaks of {here[0].subject or 'another company'}, not of {account.name}"
    if not any(_allows(s.modality, fact.modality) for s in ours):
        return f"{evidence.url}: the quote says {ours[0].modality}, the fact {fact.modality}"
    return None


def _allows(said: Modality, claimed: Modality) -> bool:
    """Whether words of this modality can stand in such a fact: in a denied one the report that it denies, too, and in
    one of the past a plan that another page tells to be carried out."""
    past_plan = said == "planned" and claimed == "background"
    return STANDING[said] == STANDING[claimed] or STANDING[claimed] == "denied" or past_plan


def _overlap(one: Evidence, other: Evidence) -> bool:
    return _key(one) == _key(other) and one.start < other.end and other.start < one.end


def _shares(one: Fact, other: Fact) -> bool:
    return any(_overlap(a, b) for a in one.evidence for b in other.evidence)


def _differences(fact: Fact, again: Sequence[Fact], windows: Mapping[str, int] | None) -> list[str]:
    """The first field in which the fact differs from each one derived again; none when one is the same."""
    rivals = [a for a in again if a.trigger == fact.trigger and _shares(fact, a)]
    if not rivals:
        return [f"{fact.trigger}: the archived pages do not give this fact again"]
    reasons = [list(_differs(fact, rival, windows)) for rival in rivals]
    return [] if any(not r for r in reasons) else min(reasons, key=len)[:1]


def _differs(fact: Fact, again: Fact, windows: Mapping[str, int] | None) -> Iterator[str]:
    if fact.modality != again.modality and (again.modality, fact.modality) != ("planned", "background"):
        yield _says("modality", again.modality, fact.modality)
    for name in STEADY:
        if getattr(fact, name) != getattr(again, name):
            yield _says(name, getattr(again, name), getattr(fact, name))
    yield from _slot_differences(fact.slots, again.slots)
    if not _same_day(fact.event_date, again.event_date):
        yield _says("event date", again.event_date, fact.event_date)
    window = (windows or {}).get(fact.trigger, TRIGGERS[fact.trigger].window)
    expires = fact.event_date.value + timedelta(days=window) if fact.event_date else None
    if fact.expires != expires:
        yield _says("expires", expires, fact.expires)
    if fact.evidence != again.evidence:
        yield _says("evidence", f"{len(again.evidence)} places", f"{len(fact.evidence)} others")
    for name in ("origins", "confidence", "conflicts"):
        if getattr(fact, name) != getattr(again, name):
            yield _says(name, getattr(again, name), getattr(fact, name))


def _slot_differences(claimed: Mapping[str, Slot], derived: Mapping[str, Slot]) -> Iterator[str]:
    for name in sorted({*claimed, *derived}):
        if name not in claimed or name not in derived or not _same_value(claimed[name], derived[name]):
            yield _says(name, derived.get(name), claimed.get(name))


def _same_value(claimed: Slot, derived: Slot) -> bool:
    """The same value, in another spelling at most: "$20M" is "$20 million"."""
    if not isinstance(claimed, str) or not isinstance(derived, str):
        return type(claimed) is type(derived) and claimed == derived
    first, second = amount(claimed), amount(derived)
    if first and second:
        return (first[""], first["currency"]) == (second[""], second["currency"])
    return claimed == derived or (names.plain(claimed) == names.plain(derived) != "")


def _same_day(claimed: Dated | None, derived: Dated | None) -> bool:
    """An observation may have been made again since; what was seen on a day stays seen on it."""
    if claimed and derived and claimed.method == derived.method == "observed":
        return claimed.value <= derived.value and claimed.raw == derived.raw
    return claimed == derived


def _says(field: str, archive: object, fact: object) -> str:
    return f"{field}: the archive gives {archive}, the fact says {fact}"


def _denials(fact: Fact, pages: Sequence[Page], proof: Sequence[Page], account: Account, as_of: date) -> Iterator[str]:
    """Denials of this fact on the further pages that were handed in."""
    if len(proof) == len(pages) or STANDING[fact.modality] == "denied":
        return
    for again in settle(account, extract.signals(pages, account, as_of), as_of):
        if again.trigger == fact.trigger and STANDING[again.modality] == "denied" and _shares(fact, again):
            yield f"modality: {again.modality} by {again.evidence[0].url}"
