"""First step, on bare text: which sentences hold a trigger's cue at all. Most do not and are never parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from enrich.extensions import Match
from enrich.trigger import STATED, Pattern, Trigger, compiled
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
    """Every cue of every trigger in the sentence; the best one of a trigger is told when the steps are through."""
    if not gate(all_words()).search(text):
        return []
    texts = [(k, t) for k, t in TRIGGERS.items() if t.patterns and gate(t.words).search(text)]
    return [m for kind, trigger in texts for m in _matches(kind, trigger, text)]


def _matches(kind: str, trigger: Trigger, text: str) -> Iterator[Match]:
    for pattern in (*trigger.patterns, *trigger.mentions):
        for found in compiled(pattern.cue, pattern.cased).finditer(text):
            if pattern.unless and compiled(pattern.unless).search(text):
                break
            if text[: found.start()].endswith("-"):
                continue  # "well-established" is no opening
            if pattern.verb and pattern.subject == "left" and not _finite(text, found):
                continue
            if not pattern.needs or compiled(pattern.needs).search(text[found.end() :]):
                yield _match(kind, trigger, pattern, found)


def _match(kind: str, trigger: Trigger, pattern: Pattern, found: re.Match[str]) -> Match:
    return Match(
        kind=kind,
        trigger=trigger,
        pattern=pattern,
        found=found,
        start=found.start(),
        end=found.end(),
        mention=pattern.confidence < STATED,
    )


INFLECTED = re.compile(
    r"(?:\w+(?:s|ed|ing)|won|sold|laid|beat|we|our|gone|bought|took|built|cut|set|got|made|saw|seen|lost|hit|let"
    r"|put|chose|chosen|broke|began|spun|struck|"
    r"swung|left|quit|has|have|had|was|were|is|are|been|to|will|now|taken|became|sent|fell|grew|led|held|met|paid"
    r"|open|shut)$",
    re.IGNORECASE,
)
LICENCE = re.compile(
    r"(?:\b(?:to|will|would|could|may|might|can|should|must|not|did|does|we|they)|n['’]t)\s+(?:\w+ly\s+|also\s+"
    r"|soon\s+|now\s+)?$"
    r"|(?:\sand\s|,\s|\s&\s).{0,60}$|\w+s\s+$",
    re.IGNORECASE,
)


def _finite(text: str, found: re.Match[str]) -> bool:
    """A bare verb form says something only after "will", "to" and their like, or of two companies."""
    words = found.group().split()
    first = words[0] if words else ""
    if not first[:1].islower() and not first.istitle() and not first.isupper():
        return True
    return (
        INFLECTED.match(first) is not None or first[:1].isdigit() or LICENCE.search(text[: found.start()]) is not None
    )
