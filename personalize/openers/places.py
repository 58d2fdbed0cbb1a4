"""Places within places: a second site in Portugal rests on an office in Lisbon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from personalize.openers.words import CJK, any_of, kinds_of, lists

STANDS = "·"  # stands where a name stood, so that its neighbours do not become neighbours
_SHORT = 3  # a place of so few letters is one only in capitals: "US", "LA"
_CAPITAL = re.compile(r" ([A-Z][a-z]+)")
_TONGUE = re.compile(r"[- ](?:language|speaking|version)|[语文]", re.I)  # a language is no place


def places(text: str) -> tuple[frozenset[str], frozenset[str], str]:
    """The places of a text, each by the first of its names; those in other names; and the text without the former."""
    found, within = set(), set()

    def take(match: re.Match[str]) -> str:
        name = _names().get(match.group().lower())
        if name is None or not _written_as_name(match):
            return match.group()
        if _in_a_name(match):
            within.add(name)
            return match.group()
        found.add(name)
        return f" {STANDS} "

    rest = _pattern().sub(take, text)
    return frozenset(found), frozenset(within), rest


def _written_as_name(match: re.Match[str]) -> bool:
    said = match.group()
    if _TONGUE.match(match.string, match.end()):
        return False
    return CJK.match(said) is not None or (said.isupper() if len(said) <= _SHORT else said[0].isupper())


def _in_a_name(match: re.Match[str]) -> bool:
    """The Leeds Courier is no news of Leeds; a Leeds Office is."""
    following = _CAPITAL.match(match.string, match.end())
    return following is not None and not kinds_of(following.group(1))


@cache
def _within() -> Mapping[str, tuple[str, ...]]:
    """Each place with what it directly contains, by the first of its names."""
    return {
        key.partition("|")[0]: tuple(inner.partition("|")[0] for inner in held)
        for key, held in lists("places")["within"].items()
    }


@cache
def _names() -> Mapping[str, str]:
    within = lists("places")["within"]
    every = [spelling.split("|") for key, held in within.items() for spelling in (key, *held)]
    return {name: names[0] for names in every for name in names}


@cache
def _pattern() -> re.Pattern[str]:
    return any_of(_names())


@lru_cache(maxsize=2_000)
def inside(place: str) -> frozenset[str]:
    """The place and all that lies in it."""
    found, todo = {place}, [place]
    while todo:
        new = [inner for inner in _within().get(todo.pop(), ()) if inner not in found]
        found.update(new)
        todo.extend(new)
    return frozenset(found)


def same_place(one: str, other: str) -> bool:
    """One of them lies in the other."""
    return other in inside(one) or one in inside(other)
