"""Words as the opener gate weighs them: their stems, which prove nothing, and which name a kind of event."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from core.registry import resources

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_SUFFIXES = {
    **dict.fromkeys(("ations", "ation", "ings", "ing"), 3),
    **dict.fromkeys(("ers", "er"), 5),  # "careers" are no care
    **dict.fromkeys(("ies", "ied", "ed", "es", "s", "ly"), 3),
}


def lists(name: str) -> Mapping[str, Any]:
    """A reviewed list of `data/openers`."""
    return _lists(name)


@cache
def _lists(name: str) -> Mapping[str, Any]:
    held: Mapping[str, Any] = json.loads((resources() / "data" / "openers" / f"{name}.json").read_text("utf8"))
    return held


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A rough stem: 'opened', 'opening' and 'opens' are one word."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    for _ in range(2):
        found = next((s for s, least in _SUFFIXES.items() if low.endswith(s) and len(low) - len(s) >= least), "")
        low = low if low.endswith("ss") else low.removesuffix(found)
    return low[:-1] if len(low) > 3 and low[-1] in "ey" else low


@cache
def empty_words() -> frozenset[str]:
    """Words that prove nothing, as stems, and pairs of Chinese characters that prove nothing."""
    held = lists("words")
    return frozenset({stem(w) for w in f"{held['stop']} {held['weak']}".split()} | set(held["weak_cjk"].split()))


@cache
def weak_words() -> frozenset[str]:
    """The empty words that are more than grammar: a pair of them can mean something."""
    held = lists("words")
    return frozenset(stem(w) for w in held["weak"].split()) - {stem(w) for w in held["stop"].split()}


@cache
def kind_cues() -> Mapping[str, frozenset[str]]:
    """The kinds of event that a stem (or a Chinese word) speaks of."""
    found: dict[str, set[str]] = {}
    for kind, cues in lists("words")["kinds"].items():
        for cue in cues:
            found.setdefault(stem(cue), set()).add(kind)
    return {cue: frozenset(kinds) for cue, kinds in found.items()}


@cache
def _exact_cues() -> Mapping[str, frozenset[str]]:
    held = lists("words")["kinds"]
    every = {cue for cues in held.values() for cue in cues}
    return {cue: frozenset(kind for kind, cues in held.items() if cue in cues) for cue in every}


@lru_cache(maxsize=20_000)
def kinds_of(word: str) -> frozenset[str]:
    """The kinds of event of a word: as it is listed ("openings" are jobs), else by its stem."""
    low = word.lower()
    return _exact_cues().get(low) or kind_cues().get(stem(low), frozenset())


@cache
def chinese_cues() -> tuple[str, ...]:
    return tuple(cue for cue in _exact_cues() if CJK.match(cue))


def kind_of(trigger: str) -> str:
    """The kind of event of a trigger or of a kind's own name."""
    kind: str = lists("words")["kind_of_trigger"].get(trigger, trigger)
    return kind


def any_of(words: Mapping[str, Any]) -> re.Pattern[str]:
    """Any of these, the longest first; Latin ones as whole words."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    latin = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered if not CJK.search(w))
    chinese = "|".join(re.escape(w) for w in ordered if CJK.search(w))
    return re.compile(rf"{f'{chinese}|' if chinese else ''}(?<![A-Za-z0-9])(?:{latin})(?![A-Za-z0-9+])", re.I)
