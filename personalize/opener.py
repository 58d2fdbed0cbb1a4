"""Judges an opening line or a whole mail, whoever wrote it: does it state checkable facts of this company, now?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from core.errors import BadInput
from core.settings import Opener
from personalize.lint import seams
from personalize.openers.claims import Claimed, Judge
from personalize.openers.lines import LONGEST, is_pleasantry, lines
from personalize.openers.reading import without
from personalize.openers.slots import Reader
from personalize.openers.support import Held, Said, hold, say
from personalize.openers.swap import Peer, fits_another

MOST_FACTS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the gate says of a text; `supported_by` indexes the facts on file, `claims` are all it says of them."""

    label: Literal["generic", "specific"]
    accept: bool
    reject_reason: str | None
    supported_by: tuple[int, ...] = ()
    score: float = 0.0
    claims: tuple[Claimed, ...] = ()


def known_facts(raw: object, field: str = "facts_available") -> list[dict[str, str]]:
    """`facts_available` as it came in; raises BadInput for what is no list of facts."""
    facts = [] if raw is None else raw
    if not isinstance(facts, list):
        raise BadInput(f'field {field!r} is no list; give [{{"fact": …, "date": …}}]')
    if len(facts) > MOST_FACTS:
        raise BadInput(f"field {field!r} holds {len(facts)} facts, at most {MOST_FACTS}")
    for i, fact in enumerate(facts):
        if not isinstance(fact, dict) or not isinstance(fact.get("fact"), str):
            raise BadInput(f"{field}[{i}]: give an object with the text field 'fact'")
    return [{k: str(f[k]) for k in ("fact", "kind", "date", "company") if f.get(k) is not None} for f in facts]


def judge(
    text: str,
    company: str,
    aliases: Sequence[str],
    facts_available: Sequence[Mapping[str, Any]],
    as_of: date,
    peers: Sequence[str | Peer] = (),
    *,
    reader: Reader | None = None,
    limits: Opener | None = None,
    ours: Sequence[str] = (),
) -> Verdict:
    """The verdict on a text about `company`; `peers` are other companies, `ours` is what the sender calls himself.

    Facts are {"fact", "kind"?, "date"?, "company"?}; `reader` is what enrichment reads in a text, when it is at hand.
    """
    text = text[:LONGEST]
    own = (company, *aliases)
    if seams(text):
        return Verdict(label="generic", accept=False, reject_reason="broken-render")
    found = lines(text, own, ours)
    if not found or is_pleasantry(found[0].text):
        return Verdict(label="generic", accept=False, reject_reason="generic")
    others = [Peer(name=peer) if isinstance(peer, str) else peer for peer in peers]
    if any(mentions(text, p.name) for p in others) and not any(mentions(text, name) for name in own):
        return Verdict(label="specific", accept=False, reject_reason="wrong-company")
    held = [hold(i, fact, own) for i, fact in enumerate(facts_available)]
    said = [say(line, own) for line in found]
    bench = Judge(held=held, own=own, as_of=as_of, limits=limits or Opener(), reader=reader)
    verdict = _verdict(bench.claims(said))
    return _swapped(verdict, said, held, others) if verdict.accept else verdict


def _verdict(claimed: Sequence[Claimed]) -> Verdict:
    """The first reason against any claim decides; without a claim the text fits anyone."""
    if not claimed:
        return Verdict(label="generic", accept=False, reject_reason="generic")
    against = next((c.reason for c in claimed if c.reason), None)
    best = max(claimed, key=lambda c: c.score)
    return Verdict(
        label="specific",
        accept=against is None,
        reject_reason=against,
        supported_by=tuple(dict.fromkeys(i for c in claimed for i in c.supported_by)),
        score=round(best.score / (best.score + 2), 3),
        claims=tuple(claimed),
    )


def _swapped(verdict: Verdict, said: Sequence[Said], held: Sequence[Held], peers: Sequence[Peer]) -> Verdict:
    """The swap test: what is as true of a peer as of this company says nothing of this company."""
    if not any(fits_another(said, held, verdict.supported_by, peer) for peer in peers):
        return verdict
    return Verdict(label="generic", accept=False, reject_reason="generic", claims=verdict.claims)


def mentions(text: str, name: str) -> bool:
    return bool(name) and without(text, [name]) != text
