"""Made-up facts of every trigger that a phrasebook words: full, bare, as long as may be, and in another script."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from core.items import Account, Contact, Dated, Evidence, Fact, Modality, Role, Slot
from core.registry import resources
from core.settings import InLanguage, Sender
from personalize.phrasebook import Phrasebook, split
from personalize.workbench.paths import slots_of

DAY = date(2027, 3, 10)
DOMAIN = "tarnfield.example"
LICENSED: tuple[Modality, ...] = ("done", "announced", "planned")
_GUARDED = 4  # days before DAY on which the first sample happened


def triggers(book: Phrasebook) -> tuple[str, ...]:
    """The triggers that the phrasebook has a macro for."""
    return tuple(sorted(name for name in _slots(book) if not name.startswith("noun_")))


def slots(book: Phrasebook, trigger: str, kind: str, at: int = 0) -> dict[str, Slot]:
    """A value for every slot that the trigger's macros read; `at` picks one of several usual values."""
    names = dict.fromkeys([*_slots(book).get(trigger, ()), *_slots(book).get(f"noun_{trigger}", ())])
    names = {n: None for n in names if n not in book.language.flags} | {
        f.slot: None for n, f in book.language.flags.items() if n in names
    }
    found = {name: _value(trigger, name, kind, at) for name in names}
    found = {name: value for name, value in found.items() if value != ""}
    beside: dict[str, Slot] = {k: v for name in found for k, v in _data()["beside"].get(name, {}).items()}
    return beside | found


def variants(book: Phrasebook, trigger: str) -> int:
    """How many usual values the richest slot of the trigger has."""
    return max((len(_row(trigger, name)["full"]) for name in slots(book, trigger, "full")), default=1)


def fact(
    trigger: str, values: Mapping[str, Slot], *, number: int, modality: Modality = "done", role: Role = "subject"
) -> Fact:
    """A countable fact of its own event and family, a few days old."""
    when = DAY - timedelta(days=_GUARDED + number)
    quote = f"Sample {number} of {trigger}."
    evidence = Evidence(
        url=f"https://{DOMAIN}/{number}", sha256=f"{number:064d}", source="rehearsal", part="", extractor="rehearsal",
        start=0, end=len(quote), quote=quote, own=True, origin=DOMAIN,
    )  # fmt: skip
    return Fact(
        account=DOMAIN, trigger=trigger, family=trigger, polarity="neutral", role=role, modality=modality, slots=values,
        event_date=Dated(value=when, precision="day", method="text", raw=str(when)), expires=DAY + timedelta(days=30),
        evidence=(evidence,), origins=(DOMAIN,), event=f"sample-{number}", confidence=0.9,
    )  # fmt: skip


def bare(book: Phrasebook, trigger: str, values: Mapping[str, Slot], modality: Modality) -> dict[str, Slot]:
    """The fewest of these slots with which the trigger still says something."""
    kept = dict(values)
    for name in values:
        fewer = {k: v for k, v in kept.items() if k != name}
        if fewer and said(book, fact(trigger, fewer, number=1, modality=modality)):
            kept = fewer
    return kept


def said(book: Phrasebook, sample: Fact) -> str:
    return book.clause(sample, name=company("full"), contact=Contact())


def company(kind: str) -> str:
    name: str = _data()["companies"][kind]
    return name


def account(kind: str, *, country: str = "US", language: str = "en", number: int = 0) -> Account:
    """The made-up company with one contact whose fields are full, empty, long or in another script."""
    person = _data()["people"][kind]
    contact = Contact(
        email=f"reader{number or ''}@{DOMAIN}", country=country, language=language, basis=f"consent {DAY}", **person
    )
    return Account(domain=DOMAIN, name=company(kind), row=1, contacts=(contact,))


def sender(given: Sender, language: str) -> Sender:
    """The sender with words in every field that a template may print; a stand-in's where the sender has none."""
    spoken = given.speaking(language) if given.speaks(language) else given
    words: dict[str, str] = _data()["senders"].get(language) or _data()["senders"]["en"]
    if not given.speaks(language):
        spoken = spoken.model_copy(update=words)
    blank = {k: v for k, v in {**words, "title": "Account Manager"}.items() if not getattr(spoken, k)}
    said = {k: getattr(spoken, k) for k in ("value", "proof", "question_topic")} | blank
    own = {k: v for k, v in said.items() if k != "title"}
    other = {language: InLanguage(**own)} if language != given.language else {}
    rivals = (*given.competitors, *(str(_data()["slots"]["vendor"][k]) for k in ("longest", "other")), "Gorsebank")
    rest = {**blank, "language": given.language, "languages": other, "competitors": rivals}
    return spoken.model_copy(update=rest if other else {**rest, **own})


def _value(trigger: str, name: str, kind: str, at: int) -> Slot:
    row = _row(trigger, name)
    value: Slot = row["full"][min(at, len(row["full"]) - 1)] if kind == "full" else row[kind]
    return value


def _row(trigger: str, name: str) -> Mapping[str, Any]:
    own = _data()["triggers"].get(trigger, {})
    row: Mapping[str, Any] = own.get(name) or _data()["slots"].get(name) or _data()["unknown"]
    return row


def unknown(book: Phrasebook) -> Iterator[tuple[str, str]]:
    """Slots that a macro reads and that have no sample: (trigger, slot)."""
    known = set(_data()["slots"]) | set(book.language.flags)
    for trigger in triggers(book):
        strange = set(_slots(book)[trigger]) - known
        yield from ((trigger, name) for name in slots(book, trigger, "full") if name in strange)


@cache
def _read(text: str, book: Phrasebook) -> Mapping[str, tuple[str, ...]]:
    _, ((source, _),) = split(text, "phrasebook", 2)
    return slots_of(book.env.parse(source))


def _slots(book: Phrasebook) -> Mapping[str, tuple[str, ...]]:
    return _read(book.text, book)


@cache
def _data() -> Mapping[str, Any]:
    data: dict[str, Any] = json.loads((resources() / "data" / "rehearsal.json").read_text("utf8"))
    return data
