"""Does a text name somebody of whom only a digest is kept? Every address, domain and name in it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

from core.store.keys import UNSPACED

_ADDRESS = re.compile(r"[^\s<>,;:\"'()\[\]{}/?&=@]{1,80}@[\w.-]{1,253}")
_HOST = re.compile(r"(?<![\w.@-])(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62}")
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_GAP = re.compile(r",?\s{1,3}|[-_+]")
_PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "da", "di", "du", "la", "le", "del", "dos", "bin", "al", "ter", "zu"}
)
_OURS = frozenset(
    {"account", "sha256", "source", "part", "extractor", "trigger", "family", "polarity", "role", "modality"}
)
LONGEST_UNSPACED = 20_000
LONGEST = 200_000  # characters of one text that are looked at


def names_somebody(item: Any, suppressed: Callable[[str], bool]) -> bool:
    """Does any string of a noun name a suppressed address, domain or person?"""
    return any(in_text(text, suppressed) for text in set(_strings(item)))


def in_text(text: str, suppressed: Callable[[str], bool], *, hosts: bool = True) -> bool:
    """Does the text name a suppressed address, person or (with `hosts`) domain?"""
    text = text[:LONGEST]
    if "%" in text:
        text = f"{text} {unquote(text)}"
    keys = {m.group().lower().strip(".") for m in _ADDRESS.finditer(text)} if "@" in text else set()
    if hosts and "." in text:
        keys |= {m.group().lower() for m in _HOST.finditer(text)}
    return any(map(suppressed, keys)) or any(map(suppressed, set(_names(text))))


def _names(text: str) -> Iterator[str]:
    """Two to four words in a row that may be a name, with those between and without, in small letters.

    Each begins with a capital or is a particle; in an address the words of a name have no capitals.
    """
    for run in UNSPACED.findall(text[:LONGEST_UNSPACED]):
        yield from (run[at : at + size] for size in (2, 3, 4) for at in range(len(run) - size + 1))
    slug = "://" in text
    words = [(m.start(), m.end(), m.group().rstrip(".-’'")) for m in _WORD.finditer(text)]
    for at, (_, end, first) in enumerate(words):
        if not (slug or _leads(first)):
            continue
        held = [first]
        for start, next_end, word in words[at + 1 : at + 4]:
            between = text[end:start]
            if not (_GAP.fullmatch(between) or between.isspace()) or not (slug or _leads(word) or word in _PARTICLES):
                break
            held.append(word)
            end = next_end
            yield from (" ".join(held).lower(), f"{first} {word}".lower(), f"{word} {first}".lower())
        if slug and "-" in first:
            parts = first.split("-")
            yield from (f"{a} {b}".lower() for a, b in pairwise(parts))


def _leads(word: str) -> bool:
    return not word[0].islower() and not word[0].isdigit()


def _strings(value: Any) -> Iterator[str]:
    """Every string in a noun, but those by which we ourselves name its parts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for inner in value.values() for text in _strings(inner))
    elif isinstance(value, list | tuple):
        yield from (text for inner in value for text in _strings(inner))
    elif is_dataclass(value):
        names = (name for name in value.__dataclass_fields__ if name not in _OURS)
        yield from (text for name in names for text in _strings(getattr(value, name)))
