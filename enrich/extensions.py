"""Every `._.` attribute of the pipeline, and the notes that its steps hand each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from core.items import Account, Dated, Modality, Page, Role, Slot
from enrich.sentences import Sentence
from enrich.trigger import Pattern, Trigger


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a sentence stands: its page, who the page is mainly about, what was said just before.

    `kin` are the plain names of companies that the page calls the account's own.
    """

    page: Page
    account: Account | None
    as_of: date
    sentence: Sentence
    company: str
    before: str
    kin: frozenset[str] = frozenset()


@dataclass(slots=True, kw_only=True)
class Match:
    """One pattern's hit in one sentence; the steps fill it in. `start` and `end` are places in the sentence."""

    kind: str
    trigger: Trigger
    pattern: Pattern
    found: re.Match[str]
    start: int
    end: int
    subject: str = ""
    sure: bool = False
    role: Role = "subject"
    about: bool | None = None
    modality: Modality = "done"
    event_date: Dated | None = None
    slots: dict[str, Slot] = field(default_factory=dict)
    confidence: float = 0.0
    cues: list[str] = field(default_factory=list)
    dropped: str = ""
    mention: bool = False


def declare() -> None:
    """Declare the attributes; calling it twice is harmless."""
    from spacy.tokens import Doc

    for name, default in (("scene", None), ("matches", None)):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
