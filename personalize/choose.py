"""The gate and the ranking: which facts one message may rest on, best first for this persona, with the scores shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from core.items import Account, Brief, Contact, Fact, independent
from core.settings import Weights
from personalize.persona import Front
from personalize.wording import presentable

UNWANTED = 0.15  # relevance of a trigger that a persona does not name
OBSERVED = 0.4  # freshness of a state that the crawl saw: dated today, but nothing that happened today


def choose(
    account: Account, contact: Contact, facts: Sequence[Fact], *, front: Front, weights: Weights, as_of: date
) -> Brief:
    """The brief for one contact; raises TooFewFacts when the facts do not carry a message."""
    ranked = rank(countable(facts, front, as_of), front=front, weights=weights, as_of=as_of)
    scores = {fact.id: score for fact, score in ranked}
    kept = independent([fact for fact, _ in ranked])
    return Brief(
        account=account,
        contact=contact,
        persona=front.id,
        facts=kept,
        scores=tuple(scores[fact.id] for fact in kept),
        as_of=as_of,
    )


def countable(facts: Sequence[Fact], front: Front, as_of: date) -> list[Fact]:
    """The facts that count toward the three; a sensitive one only where the template asks for it by name."""
    return [f for f in facts if f.why_not(as_of, sensitive_ok=front.wants.get(f.trigger, 0) > 0) is None]


def rank(
    facts: Sequence[Fact], *, front: Front, weights: Weights, as_of: date
) -> list[tuple[Fact, Mapping[str, float]]]:
    """Facts with their scores, best first; what ties is ordered by date and id."""
    scored = [(fact, _score(fact, front, weights, as_of)) for fact in facts]
    return sorted(scored, key=lambda fs: (-fs[1]["score"], -_day(fs[0], as_of).toordinal(), fs[0].id))


def _score(fact: Fact, front: Front, weights: Weights, as_of: date) -> dict[str, float]:
    factors = {
        "relevance": front.wants.get(fact.trigger, UNWANTED),
        "freshness": _freshness(fact, as_of),
        "independence": len(fact.origins) / (len(fact.origins) + 1),
        "specificity": min(1.0, (1 + len(presentable(fact.slots))) / 4),
    }
    score = 1.0
    for name, value in factors.items():
        score *= value ** getattr(weights, name)
    return {name: round(value, 4) for name, value in factors.items()} | {"score": round(score, 6)}


def _freshness(fact: Fact, as_of: date) -> float:
    """1 on the day of the event, falling to 0.2 at the end of its window; what is merely seen today is no news."""
    if fact.expires is None or fact.event_date is None:
        return 0.2
    if fact.event_date.method == "observed":
        return OBSERVED
    window = max((fact.expires - fact.event_date.value).days, 1)
    return 0.2 + 0.8 * max(0.0, min(1.0, (fact.expires - as_of).days / window))


def _day(fact: Fact, as_of: date) -> date:
    return fact.event_date.value if fact.event_date else as_of
