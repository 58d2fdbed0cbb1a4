"""Every sentence that says something checkable of the recipient: what supports it, or why nothing does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.settings import Opener
from personalize.openers.conflict import conflict
from personalize.openers.slots import Reader, Told, differ, events
from personalize.openers.support import ENOUGH, Held, Match, Said, agreeing, besides, match, same_company, together
from personalize.openers.words import kind_of, lists

# Of these kinds a company has many at a time: another one on file is not the same one told wrong.
MANY = frozenset({"job-post", "content", "event", "launch", "partnership", "tech", "award"})
_STATED = re.compile(r"\b20\d\d\b|\bsince\b|年", re.I)
_LAST_YEAR = re.compile(r"\blast year\b|去年", re.I)
_TOLD = re.compile(r"\b(?:told|said|wrote|posted|announced|promised|confirmed|stated|mentioned)\b|提到|宣布|表示", re.I)
_USES = re.compile(
    r"\b(?:us(?:e|es|ing)|run(?:s|ning)?|still on|switched|moved?|moving|migrat\w+|adopt\w+|sign\w+|work\w* with)\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A sentence about the recipient at its place in the text; `reason` is why it may not be said, or None."""

    text: str
    start: int
    end: int
    supported_by: tuple[int, ...]
    reason: str | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What every line of a text is judged by; `reader` is enrichment, asked only when words alone do not decide."""

    held: Sequence[Held]
    own: Sequence[str]
    as_of: date
    limits: Opener
    reader: Reader | None = None

    def claims(self, said: Sequence[Said]) -> list[Claimed]:
        """The claims of a text, in order; what is said of nobody in particular is none."""
        return [claim for line in said if (claim := self._claim(line)) is not None]

    def _claim(self, said: Said) -> Claimed | None:
        matches = [m for h in self.held if supports(m := match(said, h))]
        if not matches:
            reason = self._without_support(said)
            return None if reason is None else _claimed(said, (), reason, 0.0)
        best = max(matches, key=lambda m: (m.score + same_company(m.held.fact, self.own) / 2, -m.held.index))
        reason = self._objection(best, matches)
        found = (m.held.index for m in matches if m.held.index == best.held.index or self._adds(m, best))
        return _claimed(said, tuple(found), reason, best.score)

    def _adds(self, found: Match, best: Match) -> bool:
        """Another fact that says as much, or that says another part of the sentence."""
        own = same_company(found.held.fact, self.own) == same_company(best.held.fact, self.own)
        return own and (found.score >= best.score or bool(found.shared - best.shared))

    def _objection(self, best: Match, matches: Sequence[Match]) -> str | None:
        """Why a line that fits a fact may still not go out."""
        fact = best.held.fact
        if not same_company(fact, self.own):
            return "wrong-company"
        if is_sensitive(best.said.all.text) or is_sensitive(best.held.text) or kept_back(fact.get("kind")):
            return "sensitive"
        others = [m.held for m in matches if same_company(m.held.fact, self.own)]
        if self._contradicts(best, others):
            return "contradicted"
        if besides(best.said.stated, together(best.held, others)):
            return "unsupported"
        return "stale" if self._stale(best) else None

    def _contradicts(self, found: Match, held: Sequence[Held]) -> bool:
        """What one fact says otherwise another may say so: a sentence can tell of two."""
        if conflict(found.said, together(found.held, held)) is not None:
            return True
        told = found.held.fact.get("told")
        if self.reader is None or not says_more(found):
            return False
        known: Told = told if isinstance(told, list | tuple) else self.reader(found.held.text)
        return bool(known) and differ(self.reader(found.said.line.held), known)

    def _stale(self, best: Match) -> bool:
        try:
            day = date.fromisoformat(str(best.held.fact.get("date") or "")[:10])
        except ValueError:
            return False
        text = best.said.line.text
        if str(day.year) in text or (_LAST_YEAR.search(text) and day.year == self.as_of.year - 1):
            return False
        stated = _STATED.search(text) or best.said.all.months
        limit = self.limits.windows.get(kind_of(str(best.held.fact.get("kind") or "")), self.limits.default)
        return (self.as_of - day).days > (self.limits.default if stated else limit)

    def _without_support(self, said: Said) -> str | None:
        """Why a line that fits no fact may not go out, or None when it claims nothing that could be checked."""
        if is_sensitive(said.all.text):
            return "sensitive"
        if not (checkable(said) or self._tells(said)):
            return None
        same = [h for h in self.held if same_company(h.fact, self.own) and h.kinds & said.stated.kinds]
        if any(h.kinds & said.stated.kinds - MANY and conflict(said, h) for h in same):
            return "contradicted"
        told = {kind_of(str(h.fact.get("kind") or "")) for h in same} & said.stated.kinds & MANY
        return "wrong-fact" if told else "unsupported"

    def _tells(self, said: Said) -> bool:
        """Enrichment reads an event of the recipient's in it."""
        line = said.line
        if self.reader is None or not said.stated.kinds or not line.addressed or line.question:
            return False
        return events(self.reader(line.held))


def says_more(found: Match) -> bool:
    """The line states a name, a place, a figure or a role that the fact does not hold, or who bought whom."""
    line, fact = found.said.stated, found.held.reading
    return bool(
        line.names - fact.names - fact.words
        or line.places - fact.places
        or line.roles - fact.roles
        or len(line.figures) > agreeing(line, fact)
        or "acquisition" in line.kinds
    )


def _claimed(said: Said, found: tuple[int, ...], reason: str | None, score: float) -> Claimed:
    line = said.line
    return Claimed(text=line.text, start=line.start, end=line.end, supported_by=found, reason=reason, score=score)


def supports(found: Match) -> bool:
    """Enough of the fact is said; a question that names nothing of it needs more."""
    line, fact = found.said.all, found.held.reading
    named = line.names & fact.names or line.named & fact.named or line.places & fact.places or agreeing(line, fact)
    enough = ENOUGH if named or not found.said.line.question else 2 * ENOUGH
    return found.specific > 0 and found.score >= enough


def is_sensitive(text: str) -> bool:
    return re.search(lists("sensitive")["pattern"], text, re.I) is not None


def kept_back(kind: object) -> bool:
    """Facts of this kind are never for a first message."""
    return kind in lists("sensitive")["kinds"]


def checkable(said: Said) -> bool:
    """It says of the recipient, as a statement, something with a name, a place, a figure or a month."""
    line, stated = said.line, said.stated
    if not line.addressed or line.question or not stated.exact:
        return False
    return bool(stated.kinds or _TOLD.search(line.held) or (stated.names | stated.named and _USES.search(line.held)))
