"""How hard a text is to read: Flesch-Kincaid with names and figures masked, or the length of its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from personalize.language import DEFAULT, Language, installed

_WORD = re.compile(r"[A-Za-z0-9$€£][\w'’$€£%.,-]*")
_ENDED = re.compile(r"[.?!](?:\s|$)|[。？！]|\n\s*\n")


def reading_grade(message: str, names: Sequence[str] = (), language: Language | None = None) -> float:
    """Flesch-Kincaid grade with names and figures counted as words of one syllable."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        message = message.replace(name, "It")
    sentences = [s for s in re.split(r"[.?!](?:\s|$)|\n\s*\n", message) if len(s.split()) > 3]
    hyphens = (language or installed()[DEFAULT]).reading.hyphens
    tokens = [_plain(t, first=i == 0) for s in sentences for i, t in enumerate(_WORD.findall(s))]
    if not tokens:
        return 0.0
    syllables = sum(_syllables(t, hyphens) for t in tokens)
    return 0.39 * len(tokens) / len(sentences) + 11.8 * syllables / len(tokens) - 15.59


def _plain(token: str, *, first: bool) -> str:
    return "it" if (token[0].isupper() and not first) or not token[0].isalpha() else token.strip(".,'’-").lower()


@cache
def _syllables(word: str, hyphens: str) -> int:
    return 1 + len(_hyphens(hyphens).positions(word))


@cache
def _hyphens(lang: str) -> Any:
    import pyphen

    return pyphen.Pyphen(lang=lang)


def sentence_length(message: str, names: Sequence[str], language: Language) -> float:
    """The mean length of the sentences, a name counted as one word or character."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        message = message.replace(name, " X ")
    lengths = [n for s in _ENDED.split(message) if (n := language.count(s)) > 3]
    return sum(lengths) / len(lengths) if lengths else 0.0
