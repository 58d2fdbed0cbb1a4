"""Moves from one technology to another that an account's postings speak of as its own project."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from core.items import Account, Evidence, Modality, Page, Signal
from enrich.hiring.jobcontext import tools
from enrich.hiring.jobnames import Name, fold, names
from enrich.hiring.jobpieces import LONGEST, Piece, pieces
from enrich.hiring.jobwords import asks, phrases
from enrich.hiring.openings import Role, head_end, roles

MOVE = re.compile(r"\b(?:migrat\w+|mov(?:e|es|ed|ing)|switch\w*|transition\w*|replatform\w*|port(?:ed|ing))\b", re.I)
REPLACE = re.compile(r"\breplac(?:e|es|ed|ing|ement)\b", re.I)
# What stands between the verb, the two names and the words that join them: a few words of one clause.
FROM = re.compile(r"[^.;:!?()]{0,60}\bfrom\b[^.;:!?,()]{0,40}$", re.I)
ONTO = re.compile(r"(?: [\w-]+){0,4},? (?:on)?to(?:wards)?(?: [\w-]+){0,4} $", re.I)
WITH = re.compile(r"(?: [\w-]+){0,4},? (?:with|by)(?: [\w-]+){0,4} $", re.I)
OURS_TO = re.compile(r" (?:all )?(?:of )?our(?: [\w-]+){1,5} (?:on)?to(?: [\w-]+){0,2} $", re.I)
SHORTLY = re.compile(r"(?: [\w-]+){0,4} $")
# The move is the company's: told by it, or the reader's duty.
OURS = re.compile(
    r"\b(?:our|we|us|you will|you['’]ll|your (?:first|main)|this role|the team)\b|^\W*(?:lead|own|driv|help|support)",
    re.I,
)
SKILL = re.compile(
    r"\b(?:experience\w*|knowledge|track record|familiar\w*|ability|proven|you have|you['’]ve|years|skills?|e\.g)\b",
    re.I,
)
UNSURE = re.compile(
    r"\b(?:plan(?:s|ning)? to|consider\w*|explor\w*|evaluat\w*|may|might|could|would like|thinking|whether|if|hope)\b",
    re.I,
)
NEVER = re.compile(r"\b(?:not|never|no plans?|without|instead of)\b|n['’]t\b", re.I)
DONE = re.compile(
    r"\b(?:have|has|recently|just|already|we) (?:\w+ly )?(?:migrated|moved|switched|transitioned|replaced|ported)\b",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def signals(pages: Sequence[Page], account: Account | None, as_of: date) -> list[Signal]:
    """One signal for each role and pair of technologies that its text says are left and taken up."""
    found: dict[tuple[str, str, str], Signal] = {}
    for role in roles(pages, as_of):
        for signal in _moves(role, account, as_of):
            key = (role.page.sha256 + role.page.part, str(signal.slots.get("from", "")), str(signal.slots["to"]))
            found.setdefault(key, signal)
    return list(found.values())


def _moves(role: Role, account: Account | None, as_of: date) -> Iterator[Signal]:
    page, begin = role.page, head_end(role.page)
    for piece in pieces(fold(page.text[begin : begin + LONGEST])):
        if not (MOVE.search(piece.text) or REPLACE.search(piece.text)) or not _of_account(piece):
            continue
        for left, taken in _pairs(piece.text):
            yield Signal(
                trigger="tech_migration_project",
                evidence=Evidence.of(page, begin + piece.start, begin + piece.end),
                subject=account.name if account else "",
                about_account=True if account else None,
                role="subject",
                modality=_modality(piece.text, as_of),
                event_date=role.posted,
                slots={"from": left, "to": taken} if left else {"to": taken},
                confidence=0.8 if page.own else 0.7,
                cues=("posting",),
            )


def _of_account(piece: Piece) -> bool:
    """Told as the company's own move, and neither asked of the reader as a skill nor told of customers."""
    words = asks()
    foreign = phrases(words.others).search(piece.text) or phrases(words.nice).search(piece.text)
    asked = SKILL.search(piece.text) or phrases(words.required).search(piece.heading)
    return bool(OURS.search(piece.text)) and not foreign and not asked and not NEVER.search(piece.text)


def _pairs(text: str) -> list[tuple[str, str]]:
    """What is left and what is taken up; the first is empty where only the second is named."""
    named = [tool.name for tool in tools(text, names(text))]
    found = [
        (old.technology.name, new.technology.name)
        for old, new in pairwise(named)
        if old.technology is not new.technology and _moved(text, old, new)
    ]
    alone = [name.technology.name for name in named if _taken(text, name)] if not found else []
    return found or [("", name) for name in alone]


def _taken(text: str, name: Name) -> bool:
    verbs = MOVE.finditer(text, max(0, name.start - 120), name.start)
    return any(OURS_TO.fullmatch(text, verb.end(), name.start) for verb in verbs)


def _moved(text: str, old: Name, new: Name) -> bool:
    before = text[max(0, old.start - 120) : old.start]
    for verb in MOVE.finditer(before):
        if FROM.fullmatch(before, verb.end()) and ONTO.fullmatch(text, old.end, new.start):
            return True
    return any(
        SHORTLY.fullmatch(before, verb.end()) and WITH.fullmatch(text, old.end, new.start)
        for verb in REPLACE.finditer(before)
    )


def _modality(text: str, as_of: date) -> Modality:
    if any(int(year[0]) < as_of.year for year in YEAR.finditer(text)):
        return "background"
    if UNSURE.search(text):
        return "planned"
    return "done" if DONE.search(text) else "announced"
