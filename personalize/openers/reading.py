"""A line and a fact as what can be compared: content words, names, figures, places, roles, kinds of event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from personalize.openers.figures import Figure, figures, loose_figures
from personalize.openers.marks import (
    MONTH,
    TOKEN,
    alone,
    bigrams,
    initials,
    month_words,
    months,
    names,
    pairs,
    quotes,
    ranks,
    titles,
)
from personalize.openers.meaning import meanings
from personalize.openers.words import CJK, chinese_cues, empty_words, kinds_of, stem

_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH})\b|\b(?:{MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)|\d{{1,2}}\s*[日号]",
    re.I,
)
_ARRIVAL = re.compile(
    r"\b(?:move|moving|moved|joining|joined|jump(?:ing|ed)?|switch(?:ing|ed)?|new (?:role|job|position|seat))\b"
    r"(?: \w+){0,4}? ?(?:to|at|with)? ·(?!['’]s)"
)
_ARRIVED = re.compile(r"^(?:\w+ \w+ )?(?:joined|moved to|started at|now at) ·", re.I)
_NEWLY = re.compile(r"\bnew\b|\bnow (?:runs|leads|heads)\b|\btook over\b|\bsucceed|新任|出任|接任", re.I)
_STARTED = re.compile(r"\bstart(?:ed|ing|s)?\b.{0,15}?\b(?:role|position|job)s?\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text offers for comparison; a figure has a unit: money, %, a span of time or the word that it counts."""

    text: str
    words: frozenset[str]
    names: frozenset[str]
    named: frozenset[str]
    places: frozenset[str]
    in_names: frozenset[str]
    roles: frozenset[str]
    figures: frozenset[Figure]
    loose: frozenset[tuple[float, float]]
    kinds: frozenset[str]
    months: frozenset[str]
    alone: frozenset[str]
    acronyms: frozenset[str]
    initials: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @property
    def exact(self) -> bool:
        """It holds something that can be checked: a name, a place, a figure, a month, who was hired."""
        hired = self.roles and "hire" in self.kinds
        return bool(self.names or self.named or self.places or self.figures or self.months or hired)

    def along(self, others: Sequence[Reading]) -> Reading:
        """What this and the others say taken together."""
        every = (self, *others)
        sets = {
            f.name: frozenset().union(*(getattr(r, f.name) for r in every)) for f in fields(self) if f.name != "text"
        }
        return Reading(text=". ".join(r.text for r in every), **sets)


def read(text: str, own_names: Sequence[str] = (), *, note: bool = False) -> Reading:
    """The text without the company's own names, read for comparison; a note is a fact on file."""
    text = without(text, own_names)
    arrival = {"arrival"} if _ARRIVAL.search(text) or (note and _ARRIVED.search(text)) else set()
    meant = meanings(text)
    rest = meant.rest.replace("-", " ")
    ours = {stem(w) for name in own_names for w in re.findall(r"[A-Za-z]+", name)}
    stems = {stem(t.group()) for t in TOKEN.finditer(rest)} | bigrams(rest)
    every = {
        *(t.group() for t in TOKEN.finditer(text.replace("-", " "))),
        *(c for c in chinese_cues() if c in text),
        *meant.same,
    }
    empty = empty_words() | month_words() | ours
    counted = _DAY.sub(" ", meant.counted)
    return Reading(
        text=text,
        words=frozenset(w for w in stems if w not in empty) | meant.same,
        names=frozenset((names(rest) | (names(f"a {rest.strip()}") if note else set())) - ours),
        named=meant.named | arrival | ranks(text) | quotes(text),
        places=meant.places,
        in_names=meant.in_names,
        roles=meant.roles | titles(text),
        figures=figures(counted, empty_words()),
        loose=loose_figures(counted, empty_words()),
        kinds=frozenset(k for word in every for k in kinds_of(word))
        | ({"hire"} if (meant.roles and _NEWLY.search(text)) or _STARTED.search(text) else set()),
        months=frozenset(months(text)),
        alone=frozenset(alone(re.sub(r"^\W*\w+", "", rest) if note else rest)) - ours,
        acronyms=frozenset(a.lower() for a in re.findall(r"\b[A-Z]{2,4}\b", text)) - empty_words(),
        initials=frozenset(initials(text)),
        pairs=frozenset(pairs(text)),
    )


def without(text: str, names: Sequence[str]) -> str:
    """The text without these names, as whole words."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        edge = (r"(?<!\w)", r"(?!\w)") if not CJK.search(name) else ("", "")
        text = re.sub(f"{edge[0]}{re.escape(name)}{edge[1]}", "·", text, flags=re.I)
    return text
