"""How much of a fact on file a line says: by its slots (names, places, figures, months) and by its meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from personalize.openers.figures import TIMES, Figure
from personalize.openers.lines import Line
from personalize.openers.marks import MONTHS
from personalize.openers.places import same_place
from personalize.openers.reading import Reading, read
from personalize.openers.words import kind_cues, kind_of, lists, stem

LONGEST = 2_000  # characters of a fact that are read
ENOUGH = 2.0  # a name or a figure of the fact and one more word, or two of its other words
_COMMON = 100  # a whole number below it must count the same thing
_CHANCE = 12
_ALL = 100  # percent: "100% agree"
_NONE: frozenset[str] = frozenset()
_TELLING = 10_000  # a whole number from here on is the same figure, whatever it is said to count
_FORMS = re.compile(r"[,.]?\s+(?:inc|ltd|llc|plc|gmbh|ag|sa|bv|corp|co|limited|group|holdings?)\.?$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A fact on file, read."""

    index: int
    fact: Mapping[str, Any]
    reading: Reading
    kinds: frozenset[str]
    own_kinds: frozenset[str]
    month: str

    @property
    def text(self) -> str:
        return str(self.fact["fact"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line of the text, read: `all` with its guesses, `stated` without them."""

    line: Line
    all: Reading
    stated: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A line against a fact: how much of the fact it says, and how much of that belongs to this fact alone."""

    said: Said
    held: Held
    score: float
    specific: float
    shared: frozenset[str]


def hold(index: int, fact: Mapping[str, Any], own: Sequence[str]) -> Held:
    """Read a fact on file."""
    text = str(fact.get("fact", ""))[:LONGEST]
    kind = kind_of(str(fact.get("kind") or ""))
    reading = read(text, (*own, str(fact.get("company") or "")), note=True)
    kinds = frozenset({kind} - {""}) | (reading.kinds - {"content"})
    known = frozenset({kind}) if kind in lists("words")["kinds"] else kinds
    return Held(index=index, fact=fact, reading=reading, kinds=kinds, own_kinds=known, month=_month(fact))


def say(line: Line, own: Sequence[str]) -> Said:
    """Read a line of a text."""
    whole = read(line.said, own)
    return Said(line=line, all=whole, stated=whole if line.held == line.said else read(line.held, own))


def match(said: Said, held: Held) -> Match:
    """Compare a line with a fact; words that only name the kind of event count once together."""
    line, fact = said.all, held.reading
    words = frozenset(w for w in line.words & fact.words if not kind_cues().get(stem(w), _NONE) & held.own_kinds)
    specific = (
        len(words)
        + sum(1 for w in words if w in line.names or w in line.alone & fact.alone & fact.names)
        + len(words_named(line, fact))
        + 2.0 * len(line.named & fact.named)
        + sum(2.0 for p in line.places if any(same_place(p, q) for q in fact.places))
        + len(line.roles & fact.roles)
        + min(3, _counted(line, fact))
        + pairs(line, fact) / 2
        + sum(len(a) - 1 for a in acronyms(line, fact))
    )
    if not words and not line.named & fact.named and line.kinds and not line.kinds & held.own_kinds:
        specific -= 1  # a place or a number alone, said of another kind of event
    month = held.month in line.months or bool(line.months & fact.months)
    score = specific + month + bool(line.kinds & held.own_kinds)
    shared = words | line.named & fact.named | line.places & fact.places | line.roles & fact.roles
    return Match(said=said, held=held, score=score, specific=specific, shared=shared)


def pairs(line: Reading, fact: Reading) -> int:
    """How many pairs of neighbouring words both have that prove nothing one by one ("AI first")."""
    return min(3, len(line.pairs & fact.pairs))


def acronyms(line: Reading, fact: Reading) -> frozenset[str]:
    """Acronyms of the one that are the initials of words of the other ("CS" is customer success)."""
    return (line.acronyms & fact.initials) | (fact.acronyms & line.initials)


def words_named(line: Reading, fact: Reading) -> frozenset[str]:
    """Names that are also words of a kind ("Stand", "Summit") and agree as names."""
    return (line.names & fact.names) - line.words


def agreeing(line: Reading, fact: Reading) -> int:
    """How many figures of the line are the fact's, with units that do not disagree."""
    return sum(1 for figure in line.figures if _agrees(figure, line, fact))


def _counted(line: Reading, fact: Reading) -> float:
    """What the agreeing figures are worth: small bare numbers agree by chance, and ten of another thing are not ten."""
    return sum(_worth(figure, fact) for figure in line.figures if _agrees(figure, line, fact))


def _worth(figure: Figure, fact: Reading) -> float:
    value, unit = figure
    if value != int(value) or value >= _COMMON:
        return 1.0
    if not unit:
        return 0.5 if value <= _CHANCE else 1.0
    if (value, "") in fact.figures:
        return 0.5 if value <= _CHANCE else 1.0
    known = {u for _, u in fact.figures} | fact.initials | {stem(w.replace(" ", "")) for w in fact.words}
    return 1.0 if unit in known or unit in TIMES else 0.0


def _agrees(figure: tuple[float, str], line: Reading, fact: Reading) -> bool:
    value, unit = figure
    ranges = [*line.loose, *fact.loose]
    for other, other_unit in fact.figures:
        if unit and other_unit and unit != other_unit and value < _TELLING and value == int(value):
            continue
        loose = any(low <= value <= high and low <= other <= high for low, high in ranges)
        if value == other or loose or (unit == other_unit == "money" and _rounded(value, other)):
            return True
    return False


def _rounded(one: float, other: float) -> bool:
    return abs(one - other) <= 0.03 * max(one, other)


def same_company(fact: Mapping[str, Any], own: Sequence[str]) -> bool:
    said = str(fact.get("company") or "")
    return not said or bare(said) in {bare(name) for name in own}


def bare(name: str) -> str:
    return " ".join(_FORMS.sub("", name.strip()).casefold().split())


def together(first: Held, held: Sequence[Held]) -> Held:
    """The fact with all that the others say besides."""
    others = [h.reading for h in held if h.index != first.index]
    return replace(first, reading=first.reading.along(others)) if others else first


def besides(line: Reading, held: Held) -> bool:
    """The line states more than its facts do: a sum, a share, a place, or a name in another kind of event."""
    fact = held.reading
    figures = any(
        unit in ("money", "%") and value != _ALL and not _agrees((value, unit), line, fact)
        for value, unit in line.figures
    )
    places = any(p != "us" and not any(same_place(p, q) for q in fact.places) for p in line.places)
    names = any(n not in fact.names | fact.words | fact.initials and n not in fact.text.casefold() for n in line.names)
    return figures or places or (names and bool(line.kinds - held.kinds - fact.kinds))


def _month(fact: Mapping[str, Any]) -> str:
    day = str(fact.get("date") or "")
    return MONTHS[int(day[5:7]) - 1] if re.match(r"\d{4}-(?:0[1-9]|1[0-2])", day) else ""
