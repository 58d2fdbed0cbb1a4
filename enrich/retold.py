"""A lead that tells a headline over again: a second place where the same event can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from core.items import ASSERTED, Evidence, Page, Signal
from enrich import names
from enrich.sentences import sentences
from enrich.trigger import MENTIONED

LEADS = 3  # sentences below the headline
LONGEST = 900  # characters
WORD = re.compile(r"[A-Za-z]{4,}|\d[\d.,]*\d")
STEM = 5


def retellings(page: Page, found: Sequence[Signal]) -> Iterator[Signal]:
    """The headline’s events at the place of the lead that tells them again; they carry no fact of their own."""
    first = list(islice(sentences(page.text), 1 + LEADS))
    if not found or not first:
        return
    headline, leads = first[0], first[1:]
    heads = [s for s in found if s.evidence.start == headline.start and s.modality in ASSERTED]
    told = {(s.trigger, s.evidence.start) for s in found}
    for signal in heads:
        for lead in leads:
            if lead.section != "lead" or len(lead.text) > LONGEST:
                continue
            if (signal.trigger, lead.start) in told:
                break
            if same_story(signal.subject, headline.text, lead.text):
                yield replace(
                    signal,
                    evidence=Evidence.of(page, lead.start, lead.end),
                    confidence=min(signal.confidence, MENTIONED),
                    cues=(*signal.cues, "the headline retold"),
                )
                break


def same_story(subject: str, headline: str, lead: str) -> bool:
    """A name in common, and a word besides whom both are about."""
    named = _named(headline) & _named(lead)
    return bool(named) and bool((stems(headline) & stems(lead)) - stems(subject))


def _named(text: str) -> set[str]:
    return {s for run in names.RUN.finditer(text) for s in stems(run.group())}


def stems(text: str) -> set[str]:
    """The beginnings of its longer words, and its numbers."""
    return {w.lower()[:STEM] for w in WORD.findall(text)}
