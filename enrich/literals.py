"""What must stand in a sentence for a pattern to match at all: a look that is far cheaper than trying the pattern."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

from enrich.trigger import expanded

SHORT = 3  # a literal below this stands in nearly every sentence
MANY = 80
LOOKS = 4
Words = frozenset[str]


@cache
def needed(cue: str) -> tuple[Words, ...]:
    """Sets of words: in every text that the cue matches stands one of each. The most telling come first."""
    sets = set(_asked(_parser.parse(expanded(cue))))
    return tuple(sorted(sets, key=lambda words: (*_telling(words), sorted(words)), reverse=True)[:LOOKS])


class Net:
    """The needed words of many cues, found in one pass over a text."""

    def __init__(self, cues: Iterable[str]) -> None:
        self._words = sorted({word for cue in cues for words in needed(cue) for word in words})
        self._automaton = AhoCorasick(self._words, implementation=Implementation.DFA)

    def present(self, lowered: str) -> Set[str]:
        """Those of the words that stand in a text in small letters."""
        found = {index for index, _, _ in self._automaton.find_matches_as_indexes(lowered, overlapping=True)}
        return {self._words[index] for index in found}


def may_match(cue: str, present: Set[str]) -> bool:
    """Whether the cue can match a text that holds these words of its net."""
    return not any(words.isdisjoint(present) for words in needed(cue))


def _telling(words: Words) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _asked(parsed: Any) -> list[Words]:
    """What the parts of a sequence ask for, each for itself."""
    found: list[Words] = []
    run = ""
    for op, value in [*parsed, (None, None)]:
        if op is _constants.LITERAL:
            run += chr(value).lower()
            continue
        found += [frozenset({run})] if len(run.strip()) >= SHORT else []
        run = ""
        found += _of_part(op, value)
    return found


def _of_part(op: Any, value: Any) -> list[Words]:
    if op is _constants.SUBPATTERN:
        return _asked(value[-1])
    if op is _constants.BRANCH:
        best = [max(_asked(branch), key=_telling, default=frozenset()) for branch in value[1]]
        joined: Words = frozenset().union(*best)
        return [joined] if all(best) and len(joined) <= MANY else []
    if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT) and value[0] > 0:
        return _asked(value[2])
    if op is _constants.ASSERT and value[0] > 0:
        return _asked(value[1])
    return []
