"""What a row of `data/technologies` may not say: patterns so loose that they match what they must not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache

from core.registry import resources

# What each class of evidence is written like. `*` is the only wildcard, one at most (in a host one a label), and
# never the whole of it; no class takes a regular expression, so nothing in a row can look around, refer back or run on.
HOST = r"(?:[a-z0-9*_-]+\.)+(?:[a-z][a-z0-9-]+|\*)"
FORMS: dict[str, tuple[str, str]] = {
    "hosts": (rf"{HOST}(?:/[^\s*?#]*(?:\?[\w=-]+)?)?", "a host name in small letters, with a path behind it at most"),
    "paths": (r"[^\s*]{4,}", "at least four characters of a path, without spaces or wildcard"),
    "headers": (r"[a-z0-9_*-]+(?:: \S.*)?", "`name` or `name: word`, the name in small letters"),
    "meta": (r"[a-z0-9_.:*-]+(?:: \S.*)?", "`name` or `name: word`, the name in small letters"),
    "cookies": (r"[^\s=;,]{2,}", "the name of a cookie"),
    "generator": (r"\S(?:.*\S)?", "words without spaces around"),
    "inline": (r"\S{2,}", "a global's name, a tag's id or a host"),
    "attributes": (r"(?:(?:id|class)=\S+|[a-z][\w.:*-]*(?:=\S.*)?)", "`id=…`, `class=…` or the name of an attribute"),
    "mx": (HOST, "a host name in small letters"),
    "spf": (HOST, "a host name in small letters"),
    "ns": (HOST, "a host name in small letters"),
    "cname": (HOST, "a host name in small letters"),
    "dmarc": (HOST, "a host name in small letters"),
    "txt": (r"\S.{3,}", "at least four characters with which a record begins"),
}
LITERAL = 3  # characters without a wildcard that a pattern must hold, so that it is found by them
SPARE = {"cookies": 2, "inline": 2}  # names such as G-* and _ga are short and still telling


@cache
def categories() -> frozenset[str]:
    """The categories that rows may be filed under."""
    return frozenset(json.loads((resources() / "data" / "technology_categories.json").read_text("utf8")))


def complaints(evidence: Mapping[str, tuple[str, ...]], filed: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with a row, in words that say what to write instead."""
    for name in filed:
        if name not in categories():
            yield f"{name!r} is no known category; use one of data/technology_categories.json, or add it there"
    for kind, patterns in evidence.items():
        for pattern in patterns:
            yield from (f"{kind}: {pattern!r} {fault}" for fault in _faults(kind, pattern))
        if len(set(patterns)) < len(patterns):
            yield f"{kind}: something is there twice"


def _faults(kind: str, pattern: str) -> Iterator[str]:
    form, wanted = FORMS[kind]
    if not re.fullmatch(form, pattern):
        yield f"is not {wanted}"
    if any(part.count("*") > 1 for part in (pattern.split(".") if wanted.startswith("a host") else [pattern])):
        yield "has more than one wildcard; a host may have one in a label"
    if any(c in pattern for c in "[]?") and kind not in ("txt", "generator", "meta", "headers", "hosts"):
        yield "holds [, ] or ?, which stand for themselves nowhere"
    if not pattern.isascii():
        yield "is not plain ASCII"
    if longest(pattern) < SPARE.get(kind, LITERAL):
        yield "holds too little text of its own to be found by"


def longest(pattern: str) -> int:
    """The length of the longest piece of a pattern that stands as written."""
    return max(len(piece.strip(".")) for piece in pattern.split("*"))
