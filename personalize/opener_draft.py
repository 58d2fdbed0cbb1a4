"""The gate inside `draft`: a mail of ours is judged like anybody's, by what its facts say and where they were read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from core.items import Account, Brief, Claim, Fact
from core.settings import Opener
from personalize.lint import first_sentence
from personalize.opener import Verdict, judge
from personalize.openers.claims import Claimed
from personalize.wording import plain

_CHOSEN = Opener(windows={}, default=3660)  # how old a fact may be was decided when it was chosen
_EMPTY = frozenset({"broken-render", "generic"})


def judge_draft(message: str, claims: Sequence[Claim], brief: Brief, own_words: Sequence[str]) -> str | None:
    """What the gate has against a draft of ours: its opening, any of its claims, and figures that no claim covers."""
    opening = first_sentence(message)
    said = [c for c in claims if c.where == "body"]
    if not any(c.text.rstrip(".") in opening for c in said):
        return f"the first sentence states no fact: {opening!r}"
    if loose := _loose_figure(message, claims, own_words):
        return f"the figure {loose!r} is no fact's"
    if (verdict := _verdict(opening, brief, [_as_said(c, brief) for c in said], own_words)).reject_reason in _EMPTY:
        return verdict.reject_reason
    against = _verdict(message, brief, [on_file(fact, brief.account) for fact in brief.facts], own_words).claims
    return next((f"{c.reason}: {c.text!r}" for c in against if _counts(c, said) and _stands(c, said, brief)), None)


def _verdict(text: str, brief: Brief, held: Sequence[Mapping[str, Any]], own_words: Sequence[str]) -> Verdict:
    account = brief.account
    aliases = (account.name, *account.aliases)
    ours = [w for w in own_words if w and w not in (*aliases, brief.contact.first_name)]
    return judge(text, plain(account.name), aliases, held, brief.as_of, limits=_CHOSEN, ours=ours)


def _as_said(claim: Claim, brief: Brief) -> Mapping[str, Any]:
    """The claim's own words as a fact: without the kind of event, is anything left of them?"""
    trigger = next((f.trigger for f in brief.facts if f.id == claim.fact), "")
    return {"fact": claim.text, "kind": trigger, "company": brief.account.name}


def _counts(claim: Claimed, said: Sequence[Claim]) -> bool:
    """Words of the phrasebook may say a fact in a way that words cannot follow, but none that contradicts it."""
    if claim.reason == "unsupported" or claim.reason == "wrong-fact":
        return not any(c.text.rstrip(".") in claim.text for c in said)
    return claim.reason in {"contradicted", "wrong-company"}


def _stands(claim: Claimed, said: Sequence[Claim], brief: Brief) -> bool:
    """Whether its own facts object too: bought here and sold there are two events, and no contradiction."""
    rests = {c.fact for c in said if c.text.rstrip(".") in claim.text}
    if claim.reason != "contradicted" or not rests:
        return True
    held = [on_file(fact, brief.account) for fact in brief.facts if fact.id in rests]
    return any(c.reason == "contradicted" for c in _verdict(claim.text, brief, held, ()).claims)


def on_file(fact: Fact, account: Account) -> Mapping[str, Any]:
    """A fact as the gate reads it: its slots, and the sentence in which it was found."""
    written = {k: v for k, v in fact.slots.items() if f"{k}_text" not in fact.slots and not k.endswith("currency")}
    slots = ", ".join(str(value) for value in written.values())
    return {
        "fact": f"{fact.trigger.replace('_', ' ')}: {slots}. {fact.evidence[0].quote}",
        "kind": fact.trigger,
        "date": str(fact.event_date or ""),
        "company": account.name,
        "told": [{"trigger": fact.trigger, "slots": dict(fact.slots)}],
    }


def _loose_figure(message: str, claims: Sequence[Claim], own_words: Sequence[str]) -> str | None:
    for text in sorted({c.text for c in claims} | set(filter(None, own_words)), key=len, reverse=True):
        message = message.replace(text, "")
    found = re.search(r"\S*\d\S*", message)
    return found.group() if found else None
