"""The swap test: with a peer's name in its place, would the line be as true? Then it says nothing of this company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from personalize.openers.conflict import conflict
from personalize.openers.support import Held, Said, hold, match


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """Another company of the batch, with what is on file about it."""

    name: str
    facts: Sequence[Mapping[str, Any]] = ()


def fits_another(said: Sequence[Said], held: Sequence[Held], supported_by: Sequence[int], peer: Peer) -> bool:
    """Every line that this company's facts support is supported as well by the peer's own."""
    theirs = [hold(i, {**fact, "company": peer.name}, (peer.name,)) for i, fact in enumerate(peer.facts)]
    scored = [(line, max((match(line, held[i]).score for i in supported_by), default=0.0)) for line in said]
    carried = [(line, score) for line, score in scored if score > 0]
    return bool(theirs and carried) and all(_as_true(line, score, theirs) for line, score in carried)


def _as_true(line: Said, score: float, theirs: Sequence[Held]) -> bool:
    return any(match(line, fact).score >= score and conflict(line, fact) is None for fact in theirs)
