"""Where a job text names technologies: each name once a place, the longest first, and how surely the word is one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from enrich.hiring.jobwords import context
from enrich.tech.fingerprints import Policy, Technology, technologies

# How a name is written: beyond doubt, as its row spells it but an ordinary word too, or in small letters besides.
Form = Literal["sure", "spelled", "small"]

# A word keeps the signs of its name (C++, C#, .NET, Node.js); a full stop before a new sentence is none of them.
WORD = re.compile(r"(?:(?<!\S)\.(?=[A-Za-z]))?\w+(?:\.(?!(?!Js\b)[A-Z][a-z])\w+)*(?:\+\+|#(?!\w))?")
# Addresses and handles hold names that nobody asks for.
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,253}|(?<!\w)[@#][A-Za-z]\w*"
    r"|(?<![\w.-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,6}/\S{0,500}"
)
VERSION = re.compile(r"(?<=[A-Za-z]{3})\d+(?:\.\d+)*$")
MARK = "\u02bc"  # stands for a loose accent: a letter, so that what it belongs to stays one word


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text in small letters, with its place."""

    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A technology's name at a place of the text."""

    technology: Technology
    start: int
    end: int
    form: Form


@dataclass(frozen=True, slots=True)
class _Alias:
    technology: Technology
    policy: Policy
    spelled: str
    words: tuple[str, ...]
    joins: str  # the signs between the words, a space for none
    plain: bool  # a longer form of the name ("Golang", "ReactJS", "Apache Spark"), which is no ordinary word


def fold(text: str) -> str:
    """The text without accents, letter for letter, so that places stay where they were, and without addresses."""
    if not text.isascii():
        text = "".join(map(_base, text))
    return ADDRESS.sub(lambda found: " " * len(found[0]), text)


@lru_cache(maxsize=4096)
def _base(letter: str) -> str:
    if unicodedata.combining(letter):
        return MARK
    if letter in "\u2010\u2011":
        return "-"
    return "'" if letter == "\u2019" else unicodedata.normalize("NFD", letter)[0]


def names(text: str) -> list[Name]:
    """The names in a piece of folded text, in their order."""
    words = [Word(m[0].lower(), m.start(), m.end()) for m in WORD.finditer(text)]
    found, at = [], 0
    while at < len(words):
        name, width = _longest(text, words, at)
        if name:
            found.append(name)
        at += width
    return found


def _longest(text: str, words: Sequence[Word], at: int) -> tuple[Name | None, int]:
    low = words[at].low
    plain = VERSION.sub("", low)
    for alias in (*_index().get(low, ()), *(_index().get(plain, ()) if plain != low else ())):
        width = len(alias.words)
        window = words[at : at + width]
        if width > 1 and ([w.low for w in window[1:]] != list(alias.words[1:]) or not _close(text, window, alias)):
            continue
        start, end = window[0].start, window[-1].end
        if not _within(text, start, end, loose=alias.policy in ("safe", "phrase") or width > 1):
            return Name(alias.technology, start, end, _form(alias, text, start, end)), width
    return None, 1


def _close(text: str, window: Sequence[Word], alias: _Alias) -> bool:
    """The words stand as in the alias; where it has a space there may be a hyphen."""
    signs = "".join(text[one.end : two.start].strip(" \t") or " " for one, two in pairwise(window))
    return signs == alias.joins or (set(signs) <= {" ", "-"} and set(alias.joins) <= {" "})


def _within(text: str, start: int, end: int, *, loose: bool) -> bool:
    """Whether the name is only a part of something: of a compound ("go-to-market"), of C++ or of R&D."""
    before, after = text[max(0, start - 2) : start], text[end : end + 24]
    if before.endswith(("#", "@", "$", "\\")) or after[:1] in ("@", "\\"):
        return True
    tail = re.match(r"-(\w+)", after)
    glued = before.endswith("-") and not before[:1].isspace() and len(before) == 2
    return not loose and (glued or (tail is not None and tail[1].lower() not in context().tails))


def _form(alias: _Alias, text: str, start: int, end: int) -> Form:
    if alias.policy == "phrase" and _lowered(alias.spelled, text[start:end]):
        return "spelled"  # "you stitch data together"
    if alias.policy in ("safe", "phrase") or alias.plain:
        return "sure"
    said = VERSION.sub("", text[start:end]) if text[start:end] != alias.spelled else alias.spelled
    exact = said == alias.spelled or (said == alias.spelled.upper() and len(said) > 2)
    if not exact:
        return "small"
    capitals = sum(c.isupper() for c in alias.spelled) > 1
    return "sure" if alias.policy == "case" and (capitals or text[:start].strip(" -*\t")) else "spelled"


def _lowered(spelled: str, said: str) -> bool:
    """Written small where the row has a capital."""
    return any(a[0].isupper() and b[0].islower() for a, b in zip(spelled.split(), said.split(), strict=False))


@cache
def _index() -> dict[str, tuple[_Alias, ...]]:
    """The aliases by their first word, the longest first."""
    found: dict[str, list[_Alias]] = {}
    for alias in _aliases():
        found.setdefault(alias.words[0], []).append(alias)
    return {first: tuple(sorted(group, key=lambda a: (-len(a.words), a.spelled))) for first, group in found.items()}


def _aliases() -> Iterator[_Alias]:
    for technology in technologies().values():
        for alias in technology.job.aliases if technology.job else ():
            low, others = alias.lower(), {a.lower() for a in technology.job.aliases} if technology.job else set()
            longer = any(a in low for a in others - {low})
            # "Authorize.Net" is two words by its capital and one in small letters.
            for spelled in dict.fromkeys((alias, low)):
                found = list(WORD.finditer(fold(spelled)))
                words = tuple(m[0].lower() for m in found)
                joins = "".join(spelled[one.end() : two.start()].strip() or " " for one, two in pairwise(found))
                if technology.job and words:
                    plain = len(words) > 1 or longer
                    yield _Alias(technology, technology.job.policy, alias, words, joins, plain)
