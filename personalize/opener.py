"""Judges an opening line, whoever wrote it: does it state something checkable of this company, and may it go out?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from core.errors import BadInput
from core.items import Brief, Claim
from personalize.lint import GREETING, first_sentence, seams
from personalize.opener_reading import MONTHS, Reading, lexicon, read, sentences
from personalize.wording import plain

ENOUGH = 2.0  # a name or a figure of the fact, or two of its other words
_FORMS = re.compile(r"[,.]?\s+(?:inc|ltd|llc|plc|gmbh|ag|sa|bv|corp|co|limited|group|holdings?)\.?$", re.I)
_STATED = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\b20\d\d\b|\bsince\b|\d+\s*月", re.I)
_ASSERTS = re.compile(
    r"\b(?:saw|noticed|read|see|congrat\w*|heard|you|your|you're|you've)\b|贵司|贵公司|看到|恭喜", re.I
)
_HEDGED = re.compile(
    r"\b(?:probably|might|maybe|perhaps|usually|often|most|companies|teams like|typically|guess\w*)\b", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the gate says of a line; `supported_by` indexes the facts on file."""

    label: Literal["generic", "specific"]
    accept: bool
    reject_reason: str | None
    supported_by: tuple[int, ...] = ()
    score: float = 0.0


def known_facts(raw: object) -> list[dict[str, str]]:
    """`facts_available` as it came in; raises BadInput for what is no list of facts."""
    facts = [] if raw is None else raw
    if not isinstance(facts, list):
        raise BadInput('field \'facts_available\' is no list; give [{"fact": …, "date": …}]')
    for i, fact in enumerate(facts):
        if not isinstance(fact, dict) or not isinstance(fact.get("fact"), str):
            raise BadInput(f"facts_available[{i}]: give an object with the text field 'fact'")
    return [{k: str(f[k]) for k in ("fact", "kind", "date", "company") if f.get(k) is not None} for f in facts]


def judge(
    text: str,
    company: str,
    aliases: Sequence[str],
    facts_available: Sequence[Mapping[str, Any]],
    as_of: date,
    peers: Sequence[str] = (),
) -> Verdict:
    """The verdict on a line about `company`; `peers` are other companies.

    Facts are {"fact", "kind"?, "date"?, "company"?}.
    """
    if seams(text):
        return Verdict(label="generic", accept=False, reject_reason="broken-render")
    lines = sentences(GREETING.sub("", text.strip()))
    if not lines or lexicon()["empty"].match(lines[0]):
        return Verdict(label="generic", accept=False, reject_reason="generic")
    own = (company, *aliases)
    if any(_mentions(text, peer) for peer in peers) and not any(_mentions(text, name) for name in own):
        return Verdict(label="specific", accept=False, reject_reason="wrong-company")
    matches = [m for i, fact in enumerate(facts_available) if (m := _match(i, fact, lines, own)).score >= ENOUGH]
    if not matches:
        return _without_support(lines, own, facts_available)
    best = max(matches, key=lambda m: (m.score + _same(m.fact, own) / 2, -m.index))
    reason = _objection(best, own, as_of, text)
    return Verdict(
        label="specific",
        accept=reason is None,
        reject_reason=reason,
        supported_by=tuple(m.index for m in matches if m.index == best.index or m.score >= best.score),
        score=round(best.score / (best.score + 2), 3),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    index: int
    fact: Mapping[str, Any]
    score: float
    line: Reading
    said: str
    held: Reading


def _match(index: int, fact: Mapping[str, Any], lines: Sequence[str], own: Sequence[str]) -> _Match:
    """The sentence of the line that fits this fact best."""
    held = read(str(fact.get("fact", "")), (*own, str(fact.get("company") or "")), note=True)
    kind = str(fact.get("kind") or "")
    scored = [
        (line, reading, _overlap(reading, held, kind, _month(fact))) for line in lines for reading in (read(line, own),)
    ]
    line, reading, score = max(scored, key=lambda s: s[2])
    return _Match(index=index, fact=fact, score=score, line=reading, said=line, held=held)


def _overlap(line: Reading, held: Reading, kind: str, month: str) -> float:
    """How much of the fact the line says: words that only name its kind count once together."""
    shared = (line.words & held.words) - lexicon()["cue"].keys()
    named = sum(1 for w in shared if w in line.names or w.startswith("series "))
    figures = len(line.values & held.values) + _about(line, held)
    kinds = bool(line.kinds & {lexicon()["kind_of_trigger"].get(kind, kind), *(held.kinds - {"content"})})
    return len(shared) + named + figures + kinds + (month in line.months)


def _about(line: Reading, held: Reading) -> bool:
    """'20+' fits 22."""
    return any(low <= value <= low * 1.5 for low in line.at_least for value in held.values)


def _month(fact: Mapping[str, Any]) -> str:
    day = str(fact.get("date") or "")
    return MONTHS[int(day[5:7]) - 1] if re.match(r"\d{4}-(?:0[1-9]|1[0-2])", day) else ""


def _objection(match: _Match, own: Sequence[str], as_of: date, text: str) -> str | None:
    """Why a line that fits a fact may still not go out."""
    if not _same(match.fact, own):
        return "wrong-company"
    if (
        re.search(lexicon()["sensitive"], f"{match.said} {match.fact['fact']}", re.I)
        or match.fact.get("kind") == "sensitive"
    ):
        return "sensitive"
    if _contradicts(match, own):
        return "contradicted"
    return "stale" if _stale(match, as_of) else None


def _same(fact: Mapping[str, Any], own: Sequence[str]) -> bool:
    said = str(fact.get("company") or "")
    return not said or _bare(said) in {_bare(name) for name in own}


def _bare(name: str) -> str:
    return " ".join(_FORMS.sub("", name.strip()).casefold().split())


def _contradicts(match: _Match, own: Sequence[str]) -> bool:
    """Both give a figure or a name of the same thing, and not one of them agrees; or the deal runs the other way."""
    line, held = match.line, match.held
    units = {u for _, u in line.figures} & {u for _, u in held.figures} - {""}
    figures = units and not line.values & held.values and not _about(line, held)
    apart = not line.names & held.words and not held.names & line.words
    names = line.names and held.names and apart and len(line.words & held.words) >= 2
    bought = re.search(
        r"\b(?:acquired|bought|purchased|buys|acquires) (?:you|your company|by)\b|\byou (?:were|got) acquired\b",
        match.said,
        re.I,
    )
    sold = re.search(r"\bacquired by\b|\bbought by\b", str(match.fact["fact"]), re.I)
    reversed_deal = "acquisition" in held.kinds and bool(bought) != bool(sold) and (bought or sold) is not None
    return bool(figures or names or reversed_deal)


def _stale(match: _Match, as_of: date) -> bool:
    try:
        day = date.fromisoformat(str(match.fact.get("date") or "")[:10])
    except ValueError:
        return False
    windows = lexicon()["windows"]
    kind = lexicon()["kind_of_trigger"].get(match.fact.get("kind"), match.fact.get("kind"))
    limit = windows.get(kind, windows["default"])
    allowed: int = windows["default"] if _STATED.search(match.said) else limit
    return (as_of - day).days > allowed


def _without_support(lines: Sequence[str], own: Sequence[str], facts: Sequence[Mapping[str, Any]]) -> Verdict:
    """No fact fits: a checkable claim is unsupported (or contradicts a fact of its kind), anything else is generic."""
    if any(re.search(lexicon()["sensitive"], line, re.I) for line in lines):
        return Verdict(label="specific", accept=False, reject_reason="sensitive")
    for line in lines:
        reading = read(line, own)
        about = (
            _ASSERTS.search(line) and not _HEDGED.search(line) and not re.match(lexicon()["not_about_them"], line, re.I)
        )
        if about and reading.kinds and (reading.names or reading.figures):
            alike = [
                f for f in facts if _same(f, own) and f.get("kind") in reading.kinds and f.get("kind") != "job-post"
            ]
            reason = "contradicted" if alike else "unsupported"
            return Verdict(label="specific", accept=False, reject_reason=reason)
    return Verdict(label="generic", accept=False, reject_reason="generic")


def _mentions(text: str, name: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I) is not None


def judge_draft(message: str, claims: Sequence[Claim], brief: Brief, own_words: Sequence[str]) -> str | None:
    """What the gate has against a draft of ours: its first sentence, and figures that no claim covers."""
    said: dict[str, list[str]] = {}
    for claim in claims:
        said.setdefault(claim.fact, []).append(claim.text)
    held = [
        {
            "fact": ". ".join(said.get(f.id, [])),
            "kind": f.trigger,
            "date": str(f.event_date),
            "company": brief.account.name,
        }
        for f in brief.facts
        if f.id in said
    ]
    opening = first_sentence(message)
    claimed = [c for c in claims if c.where == "body" and c.text.rstrip(".") in opening]
    if not claimed:
        return f"the first sentence states no fact: {opening!r}"
    verdict = judge(opening, plain(brief.account.name), brief.account.aliases, held, brief.as_of)
    if verdict.reject_reason in {"broken-render", "generic"} or (loose := _loose_figure(message, claims, own_words)):
        return verdict.reject_reason if verdict.reject_reason else f"the figure {loose!r} is no fact's"
    return None


def _loose_figure(message: str, claims: Sequence[Claim], own_words: Sequence[str]) -> str | None:
    for text in sorted({c.text for c in claims} | set(filter(None, own_words)), key=len, reverse=True):
        message = message.replace(text, "")
    found = re.search(r"\S*\d\S*", message)
    return found.group() if found else None
