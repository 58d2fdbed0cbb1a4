"""Names of persons: what on a page is written as one, and what only looks so."""

from __future__ import annotations

import json
import re
from functools import cache

from core.registry import resources
from crawlers.words import listed

MAX_NAME = 60
MAX_TOKENS = 6
_ASIDE = re.compile(r"\s*(?:\([^()]{1,30}\)|“[^“”]{1,20}”|\"[^\"]{1,20}\")\s*")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*[.'’]?")
_QUOTES = "‘’'`´"


def person(text: str) -> str:
    """The name of the person that the text is, without honorifics and degrees; the empty string when it is none."""
    if not 4 <= len(text) <= MAX_NAME:
        return ""
    first, *rest = [part.strip() for part in _ASIDE.sub(" ", text).split(",")]
    words = first.split()
    while words and _bare(words[0]) in listed("people", "honorifics"):
        words.pop(0)
    while words and _bare(words[-1]) in _degrees():
        words.pop()
    titles = [word for part in rest for word in part.split()]
    named = _is_named(words) and all(_bare(word) in _degrees() for word in titles)
    return " ".join(words) if named else ""


def _is_named(words: list[str]) -> bool:
    """Two to six words, each with a capital but for particles, none of them one that no person is called."""
    if not 2 <= len(words) <= MAX_TOKENS or not all(_WORD.fullmatch(w) for w in words):
        return False
    lowered = [w.lower().strip(".") for w in words]
    if set(lowered) & _nobody() or " ".join(lowered) in _places():
        return False
    small = [w for w in words if not w[0].isupper()]
    given = [w for w in words if w[0].isupper() and len(w.strip(".")) > 1]
    return all(_bare(w) in listed("people", "particles") for w in small) and bool(given) and words[-1] in given


def _bare(word: str) -> str:
    return word.lower().strip(".,()").translate({ord(q): None for q in _QUOTES})


@cache
def _degrees() -> frozenset[str]:
    return frozenset(w.strip(".") for w in listed("people", "degrees"))


@cache
def _nobody() -> frozenset[str]:
    """Words of titles, fields and headings."""
    functions = json.loads((resources() / "data" / "roles" / "functions.json").read_text("utf8"))["functions"]
    single = {w for row in functions for w in row["words"] if " " not in w}
    return listed("people", "nobody") | frozenset(single)


@cache
def _places() -> frozenset[str]:
    places = json.loads((resources() / "data" / "gazetteers" / "places.json").read_text("utf8"))["places"]
    return frozenset(p.lower() for p in places)
