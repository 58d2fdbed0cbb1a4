"""Frames: one act and what it is done to, as English says it in the active and in the passive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from enrich.trigger import Pattern

# What may stand between a verb and its object: no other clause, and no place or purpose of something else.
FAR = (
    r"(?:\s+(?!(?:to|that|which|who|but|after|as|if|when|while|because|by|with|for|from|than|into|in|on|at|via|is"
    r"|are|was"
    r"|were|has|have|will|said|says)\b)[\w$€£¥,.%’'&+/-]+){0,8}?\s+"
)
# "was", "has been", "will be", "is to be", "got", "is being" and the adverbs after them.
BE = r"(?:(?:is|are|was|were|be|been|being|gets?|got)\s+(?:(?:to be|being|now|also|[a-z]+ly)\s+)*)"
GAP = r"(?:(?!\b(?:that|said|says|which|who)\b)[^.;:!?]){0,70}?\s"


def frame(
    verbs: str, what: str, *, slots: Mapping[str, str] | None = None, far: str = FAR, **rest: Any
) -> tuple[Pattern, Pattern]:
    """The act told of who does it ("shuts its depot"), and of what it is done to ("its depot will be shut by").

    `verbs` are base forms with commas between; `what` is an expression for the noun. In the passive the company is
    whose thing it is, or by whom it is done (`owner`), and the auxiliary says whether it came about.
    """
    active = Pattern(cue=rf"\b{{v:{verbs}}}{far}{what}", slots=slots or {}, **rest)
    passive = Pattern(
        cue=rf"\b{what}{GAP}(?P<act>{BE}{{pp:{verbs}}})\b",
        subject="owner",
        verb=False,
        slots=slots or {},
        **{**rest, "confidence": rest.get("confidence", 0.8) - 0.05},
    )
    return active, passive
