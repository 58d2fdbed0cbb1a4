"""What phrases mean, by maintained lists: those that say the same, and words that cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from personalize.openers.places import STANDS, places
from personalize.openers.words import any_of, lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanings:
    """What the phrases of a text mean; `rest` is the text without them, `counted` names what figures count."""

    named: frozenset[str]
    same: frozenset[str]
    roles: frozenset[str]
    places: frozenset[str]
    in_names: frozenset[str]
    rest: str
    counted: str


def meanings(text: str) -> Meanings:
    """Read the phrases and places of a text, the longest first."""
    found: dict[str, set[str]] = {"named": set(), "same": set(), "role": set()}

    def take(match: re.Match[str]) -> str:
        group, name = _phrase(match)
        found.get(group, set()).add(name)
        return f" {STANDS} " if group else match.group()

    where, in_names, rest = places(_pattern().sub(take, text))
    return Meanings(
        named=frozenset(found["named"]),
        same=frozenset(found["same"]),
        roles=frozenset(found["role"]),
        places=where,
        in_names=in_names,
        rest=rest,
        counted=places(_pattern().sub(_plainly, text))[2],
    )


def _plainly(match: re.Match[str]) -> str:
    group, name = _phrase(match)
    return f" {name.replace(' ', '')} " if group == "same" else f" {STANDS} " if group else match.group()


def _phrase(match: re.Match[str]) -> tuple[str, str]:
    return _phrases().get(" ".join(match.group().lower().split()), ("", ""))


@cache
def _phrases() -> Mapping[str, tuple[str, str]]:
    held = lists("meaning")
    return {
        phrase.lower(): (group, phrases[0])
        for group in ("same", "role", "named")
        for phrases in held[group]
        for phrase in phrases
    }


@cache
def _pattern() -> re.Pattern[str]:
    return any_of(_phrases())


def opposed(line: str, fact: str) -> bool:
    """One says what the other says the contrary of."""
    return any(_apart(one, other, line, fact) for one, other in _opposites())


def _apart(one: re.Pattern[str], other: re.Pattern[str], line: str, fact: str) -> bool:
    said = bool(one.search(line)), bool(other.search(line))
    held = bool(one.search(fact)), bool(other.search(fact))
    return said != held and said[0] != said[1] and held[0] != held[1]


@cache
def _opposites() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((_side(one), _side(other)) for one, other in lists("opposites")["pairs"])


def _side(words: str) -> re.Pattern[str]:
    """The words of one side; an underscore is a space, a last N a figure."""
    counted = {w.removesuffix("_N") for w in words.split() if w.endswith("_N")}
    plain = any_of({w.replace("_", " "): None for w in words.split() if not w.endswith("_N")})
    before = rf"\b(?:{'|'.join(sorted(counted))})\s+(?:by\s+)?[$€£]?\d|" if counted else ""
    return re.compile(before + plain.pattern, re.I)
