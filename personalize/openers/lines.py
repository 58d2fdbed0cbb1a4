"""A text as its lines: which sentences and clauses speak of the recipient, and which of us, of all, or of nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from personalize.lint import GREETING
from personalize.openers.words import lists

LONGEST = 20_000  # characters of a text that are judged
_END = re.compile(
    r"(?<=[.!?])(?<!\b(?:Dr|Mr|Ms|St|No|vs)\.)(?<!\b(?:Mrs|Inc|Ltd)\.)\s+(?=[A-Z“\"'])"
    r"|(?<=[.!?])\s*\n|(?<=[。！？])(?=\S)|\n+(?![a-z])"
)
_SIGNED = re.compile(
    r"\n\s*(?:(?:best|kind|warm|many)(?: regards| wishes)?|regards|thanks|thank you|cheers|sincerely|yours|--"
    r"|此致|祝好|顺祝)[^\n]{0,30}\n",
    re.I,
)
_CLAUSE = re.compile(
    r"(?<=[,;:])\s+|\s+(?:--?|—|–)\s+|(?<=\w)[—–](?=\w)|(?<=[，；、])"
    r"|\s+(?=(?:because|since|so|and|but|as) (?:we|our|i)\b)|\s+(?=and (?:wanted|thought|would|hoping|was hoping)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of the text at its place.

    `said` is what it says of the recipient, without clauses about us and about all; `held` is the part of it that is
    stated as so: nothing under an if, and nothing after a "must", "probably" or "usually".
    """

    text: str
    start: int
    end: int
    said: str
    held: str
    addressed: bool
    question: bool


def lines(text: str, own: Sequence[str], ours: Sequence[str] = ()) -> list[Line]:
    """The sentences of a text after its greeting and before its signature."""
    return [_line(text, start, end, own, ours) for start, end in _spans(text[:LONGEST])]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    greeting = GREETING.match(text.lstrip())
    start = len(text) - len(text.lstrip()) + (greeting.end() if greeting else 0)
    signed = _SIGNED.search(text, start)
    stop = signed.start() if signed else len(text)
    ends = [*((m.start(), m.end()) for m in _END.finditer(text, start, stop)), (stop, stop)]
    for end, following in ends:
        piece = text[start:end]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = following


def _line(text: str, start: int, end: int, own: Sequence[str], ours: Sequence[str]) -> Line:
    whole = text[start:end]
    clauses = [c for c in _CLAUSE.split(_patterns()["introduced"].sub("", whole)) if c and c.strip()]
    said = [c for c in clauses if not _about_others(c, own, ours)]
    held = [kept for c in said if (kept := _stated(c)).strip()]
    return Line(
        text=whole,
        start=start,
        end=end,
        said=" ".join(said),
        held=" ".join(held),
        addressed=bool(_patterns()["addressed"].search(whole)) or any(n and n in whole for n in own),
        question=whole.rstrip().endswith(("?", "？")) and _patterns()["asks"].match(whole) is not None,
    )


def _about_others(clause: str, own: Sequence[str], ours: Sequence[str]) -> bool:
    """About us, our customers or people in general."""
    if any(len(name) > 3 and name.casefold() in clause.casefold() for name in ours):
        return True
    return _patterns()["others"].match(clause.lstrip()) is not None and not any(n and n in clause for n in own)


def _stated(clause: str) -> str:
    if _patterns()["supposed"].match(clause.lstrip()):
        return ""
    return _patterns()["hedge"].split(clause, maxsplit=1)[0]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    held = lists("phrases")
    return {name: re.compile("|".join(f"(?:{p})" for p in held[name]), re.I) for name in _NAMES}


_NAMES = ("pleasantries", "introduced", "addressed", "asks", "others", "supposed", "hedge")


def is_pleasantry(line: str) -> bool:
    """A first sentence that any mail could have."""
    return _patterns()["pleasantries"].match(line) is not None
