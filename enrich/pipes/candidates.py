"""First step, on bare text: which sentences hold a trigger's cue at all. Most do not and are never parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from enrich.extensions import Match
from enrich.trigger import Pattern, Trigger, compiled
from enrich.triggers_registry import TRIGGERS


@cache
def gate(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the word beginnings."""
    return re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(set(words), key=len, reverse=True))})", re.IGNORECASE)


@cache
def all_words() -> tuple[str, ...]:
    """The word beginnings of every trigger that reads text."""
    return tuple(sorted({w for t in TRIGGERS.values() for w in t.words}))


def candidates(text: str) -> list[Match]:
    """Every trigger's cue in the sentence: at most one a trigger, the first whose conditions hold."""
    if not gate(all_words()).search(text):
        return []
    texts = [(k, t) for k, t in TRIGGERS.items() if t.patterns and gate(t.words).search(text)]
    return [m for kind, trigger in texts if (m := next(_matches(kind, trigger, text), None))]


def _matches(kind: str, trigger: Trigger, text: str) -> Iterator[Match]:
    for pattern in trigger.patterns:
        if pattern.unless and compiled(pattern.unless).search(text):
            continue
        for found in compiled(pattern.cue, pattern.cased).finditer(text):
            if not pattern.needs or compiled(pattern.needs).search(text, found.end()):
                yield _match(kind, trigger, pattern, found)


def _match(kind: str, trigger: Trigger, pattern: Pattern, found: re.Match[str]) -> Match:
    return Match(kind=kind, trigger=trigger, pattern=pattern, found=found, start=found.start(), end=found.end())
