"""Technologies first or last seen between two crawls: two whole answers of one address, compared.

Only what both answers show is said: the one has a line of it, the other no trace of any kind. All other pages of the
account may object: what another page showed before was not added, what one still shows was not removed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from core.items import Account, Dated, Evidence, Fact, Page, Signal, Slot
from enrich.tech.fingerprints import technologies
from enrich.tech.views import Place, View, asked_for, view
from enrich.technologies import RUNS, made_by

Kind = Literal["tech_added", "tech_removed"]
KINDS: frozenset[str] = frozenset({"tech_added", "tech_removed"})
# What these stand for may be loaded by them: gone from the page, it may run as before.
LOADERS = frozenset({"Tag manager", "CDP"})
SPARSE, SLACK = 0.5, 3  # an answer with less than half of the lines, and so many less, may be another kind of page
ONCE_SEEN = 0.9  # two answers are two samples of what visitors get


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What came to or went from one address, last seen otherwise `since` and seen so on `day`."""

    kind: Kind
    place: Place
    earlier: View
    later: View
    since: date
    day: date
    other: str = ""  # of the same kind of tool, what it took the place of or gave way to

    @property
    def shows(self) -> View:
        return self.later if self.kind == "tech_added" else self.earlier


def signals(pages: Sequence[Page], account: Account | None) -> list[Signal]:
    """Two signals for each change that no page objects to: one for either answer."""
    if all(p.kind != "snapshot" for p in pages):
        return []
    histories = _histories(pages)
    found: dict[tuple[str, Place], Change] = {}
    for change in changes(histories):
        if not _made_here(change, account) and not objection(change, histories, pages):
            key = (change.kind, change.place)
            found[key] = min(found.get(key, change), change, key=_rank)
    return [signal for key in sorted(found) for signal in _signals(found[key], account)]


def objections(fact: Fact, pages: Sequence[Page], account: Account) -> list[str]:
    """What speaks against a fact of a change in all that is known of the account's pages."""
    histories, proof = _histories(pages), {e.sha256 for e in fact.evidence}
    same = [c for c in changes(histories) if (c.kind, c.place) == (fact.trigger, _place(fact)) and _shas(c) == proof]
    if not same or _made_here(same[0], account):
        return [f"{fact.trigger}: the archived answers do not show this change"]
    if fact.event_date is None or fact.event_date.value <= same[0].since:
        return [f"event date: {fact.event_date} is no day after {same[0].since}, when it was seen otherwise"]
    why = objection(same[0], histories, pages)
    return [f"{same[0].place.name}: {why}"] if why else []


def changes(histories: Iterable[Sequence[View]]) -> Iterator[Change]:
    """All that came or went between two days, address by address."""
    for history in histories:
        for earlier, later in pairwise(v for v in history if v.page.kind == "snapshot"):
            yield from between(earlier, later)


def between(earlier: View, later: View) -> Iterator[Change]:
    """What came and what went between two answers of one address; nothing when they cannot be compared."""
    day = _day(earlier.page, later.page)
    if day is None or earlier.page.url != later.page.url:
        return
    came = {p for p in later.shown if p.name not in earlier.traces}
    went = {p for p in earlier.shown if p.name not in later.traces}
    pairs = {new: old for new in came for old in went if _took_over(new, old, earlier, later)}
    back = {old: new for new, old in pairs.items()}
    days = {"earlier": earlier, "later": later, "since": earlier.page.seen, "day": day}
    for place in sorted(came):
        if _worth(place) and not _sparse(earlier, later):
            other = pairs[place].name if place in pairs else ""
            yield Change(kind="tech_added", place=place, other=other, **days)  # type: ignore[arg-type]
    for place in sorted(went):
        if _worth(place) and not _sparse(later, earlier) and (place in back or _leaves_alone(place, later)):
            other = back[place].name if place in back else ""
            yield Change(kind="tech_removed", place=place, other=other, **days)  # type: ignore[arg-type]


def objection(change: Change, histories: Iterable[Sequence[View]], pages: Iterable[Page]) -> str:
    """Which of the account's pages speaks against the change, and how; empty when none does."""
    name, added = change.place.name, change.kind == "tech_added"
    for history in histories:
        first, last, url = history[0], history[-1], history[0].page.url
        if url == change.later.page.url:
            if not _once(change, history):
                return f"{url}: it comes and goes there"
        elif added and first.uses(name):
            return f"{url}: showed it when it was first read"
        elif not added and last.uses(name) and last.page.seen >= change.since:
            return f"{url}: shows it still"
    asking = "" if added else next((p.url for p in pages if p.kind == "posting" and name in asked_for(p.text)), "")
    return f"{asking}: asks for it still" if asking else ""


def _once(change: Change, history: Sequence[View]) -> bool:
    """Whether the address shows it on all days on one side of the change, and on none on the other."""
    name, at = change.place.name, next(i for i, v in enumerate(history) if v.page == change.later.page)
    before, after = ([name in v.traces for v in part] for part in (history[:at], history[at:]))
    if change.kind == "tech_added":
        return not any(before) and all(after)
    return not any(after) and all(before[before.index(True) :])


def _histories(pages: Iterable[Page]) -> list[list[View]]:
    """What each address showed, in the order of days; an answer that is also known as a snapshot counts once."""
    of_url: dict[str, dict[str, Page]] = {}
    for page in sorted(pages, key=lambda p: (p.kind != "snapshot", p.seen, p.record)):
        if page.kind in ("snapshot", "technology", "dns"):
            known = of_url.setdefault(page.url, {})
            if page.kind == "snapshot":
                known[page.seen.isoformat()] = page
            elif all(page.sha256 != k.sha256 for k in known.values()):
                known[f"{page.seen.isoformat()} {page.kind}"] = page
    return [[view(known[day]) for day in sorted(known)] for _, known in sorted(of_url.items())]


def _day(earlier: Page, later: Page) -> date | None:
    """The first day on which the later answer is known to have been given: that of its fetching, unless the run
    stands for another day; None when it is not after the earlier one."""
    fetched = later.fetched_at[:10]
    if earlier.seen.isoformat() < fetched <= later.seen.isoformat():
        return date.fromisoformat(fetched)
    return later.seen if later.seen > earlier.seen else None


def _took_over(new: Place, old: Place, earlier: View, later: View) -> bool:
    """Whether of one kind of tool the earlier answer shows only the old one, and the later only the new one."""
    kind = technologies()[new.name].categories
    alone = [{p.name for p in v.shown if technologies()[p.name].categories == kind} for v in (earlier, later)]
    same = (new.proves, new.host) == (old.proves, old.host)
    return same and alone == [{old.name}, {new.name}] and not (_sparse(earlier, later) or _sparse(later, earlier))


def _leaves_alone(place: Place, later: View) -> bool:
    """Whether what is gone from the later answer is gone: neither loaded by a manager of tags, nor behind a relay."""
    loaders = any(LOADERS & set(technologies()[name].categories) for name in later.traces)
    return place.proves in RUNS and not loaders


def _sparse(one: View, other: View) -> bool:
    """Whether one answer has so few lines of a page beside the other that they may be two kinds of page."""
    few, many = len(one.lines), len(other.lines)
    return not one.page.url.startswith("dns:") and few < SPARSE * many and few + SLACK < many


def _worth(place: Place) -> bool:
    return not technologies()[place.name].common


def _made_here(change: Change, account: Account | None) -> bool:
    return made_by(technologies()[change.place.name], account)


def _rank(change: Change) -> tuple[int, int, str]:
    """First the page that had it first, or had it longest; then the shortest address."""
    day = change.day.toordinal()
    url = change.later.page.url
    return day if change.kind == "tech_added" else -day, len(url), url


def _place(fact: Fact) -> Place:
    return Place(*(str(fact.slots.get(slot, "")) for slot in ("technology", "proves", "host")))


def _shas(change: Change) -> set[str]:
    return {change.earlier.page.sha256, change.later.page.sha256}


def _signals(change: Change, account: Account | None) -> Iterator[Signal]:
    place, seen = change.place, change.shows.shown[change.place]
    slots: dict[str, Slot] = {"technology": place.name, "category": technologies()[place.name].categories[0]}
    slots |= {"evidence_class": seen.found_in, "proves": place.proves, "since": change.since.isoformat()}
    slots |= {"host": place.host} if place.host else {}
    if change.other:
        pair = (change.other, place.name) if change.kind == "tech_added" else (place.name, change.other)
        slots |= dict(zip(("from", "to"), pair, strict=True))
    for at in (change.earlier, change.later):
        name = place.name if at is change.shows else change.other
        start, end = at.line_of(Place(name, place.proves, place.host))
        yield Signal(
            trigger=change.kind,
            evidence=Evidence.of(at.page, start, end),
            subject=account.name if account else "",
            about_account=True if account else None,
            role="subject",
            modality="done",
            event_date=Dated(value=change.day, precision="day", method="observed", raw=seen.evidence_line),
            slots=slots,
            confidence=round(seen.confidence * ONCE_SEEN, 2),
            cues=(seen.found_in,),
        )
