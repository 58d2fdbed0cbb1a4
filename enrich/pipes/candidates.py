"""First step, on bare text: which sentences hold a trigger's cue at all. Most do not and are never parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from enrich.extensions import Match
from enrich.literals import Net, may_match
from enrich.trigger import STATED, Pattern, Trigger, compiled
from enrich.triggers_registry import TRIGGERS
from enrich.verbs import tree


@cache
def _triggers_by_word() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """One pattern for the word beginnings of all triggers, and which triggers a found one calls.

    The pattern finds the longest word at a place; the shorter ones there are its beginnings.
    """
    callers = [(w.lower(), kind) for kind, t in TRIGGERS.items() if t.patterns for w in t.words]
    words = {w for w, _ in callers}
    called = {word: frozenset(kind for w, kind in callers if word.startswith(w)) for word in words}
    return re.compile(rf"(?<![a-z])(?=({tree(sorted(words))}))"), called


def candidates(text: str) -> list[Match]:
    """Every cue of every trigger in the sentence; the best one of a trigger is told when the steps are through."""
    kinds = called_by(text)
    if not kinds:
        return []
    present = _net().present(text.lower())
    return [m for kind, trigger in TRIGGERS.items() if kind in kinds for m in _matches(kind, trigger, text, present)]


@cache
def _net() -> Net:
    return Net(p.cue for t in TRIGGERS.values() for p in (*t.patterns, *t.mentions))


def called_by(text: str) -> set[str]:
    """The triggers of which the sentence holds a word."""
    words, called = _triggers_by_word()
    return {kind for found in words.finditer(text.lower()) for kind in called[found[1]]}


def _matches(kind: str, trigger: Trigger, text: str, present: Set[str]) -> Iterator[Match]:
    for pattern in (*trigger.patterns, *trigger.mentions):
        if not may_match(pattern.cue, present):
            continue
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
    r"(?:\w+(?:s|ed|ing)|won|\w*sold|laid|beat|we|our|gone|bought|\w*took|built|cut|set|got|made|saw|seen|lost|hit|let"
    r"|put|chose|chosen|broke|began|spun|struck|"
    r"swung|left|quit|has|have|had|was|were|is|are|been|to|will|now|\w*taken|became|came|went|gave|given|drew|drawn"
    r"|lent|rose|ran|spent|brought|\w*cut|sank|shrank|wrote|rang|found|stood|sent|fell|grew|led|held|met|paid"
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
