"""The gate and the ranking: which facts one message may rest on, best first for this persona, with the scores shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.items import Account, Brief, Contact, Fact, independent
from core.settings import Sender, Weights
from personalize.incumbents import is_incumbent, permitted
from personalize.persona import Front
from personalize.wording import sayings

UNWANTED = 0.15  # relevance of a trigger that a persona does not name
OBSERVED = 0.4  # freshness of a state that the crawl saw: dated today, but nothing that happened today
OTHERS = 0.1  # fit of what names nobody that the sender knows, when the sender named any


def choose(
    account: Account,
    contact: Contact,
    facts: Sequence[Fact],
    *,
    front: Front,
    weights: Weights,
    as_of: date,
    sender: Sender | None = None,
) -> Brief:
    """The brief for one contact; raises TooFewFacts when the facts do not carry a message."""
    facts = permitted(facts, sender) if sender else facts
    ranked = rank(countable(facts, front, as_of), front=front, weights=weights, as_of=as_of, sender=sender)
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
    facts: Sequence[Fact], *, front: Front, weights: Weights, as_of: date, sender: Sender | None = None
) -> list[tuple[Fact, Mapping[str, float]]]:
    """Facts with their scores, best first; what ties is ordered by date and id."""
    scored = [(fact, _score(fact, front, weights, as_of, sender)) for fact in facts]
    return sorted(scored, key=lambda fs: (-fs[1]["score"], -_day(fs[0], as_of).toordinal(), fs[0].id))


def relevance(fact: Fact, front: Front) -> float:
    """How much the persona wants such a fact said; bad news that it does not name is never said."""
    return front.wants.get(fact.trigger, 0.0 if fact.polarity == "risk" else UNWANTED)


def _score(fact: Fact, front: Front, weights: Weights, as_of: date, sender: Sender | None) -> dict[str, float]:
    case = _Case(fact=fact, front=front, as_of=as_of, sender=sender)
    factors = {name: factor(case) for name, factor in FACTORS.items()}
    score = 1.0
    for name, value in factors.items():
        score *= value ** getattr(weights, name)
    return {name: round(value, 4) for name, value in factors.items()} | {"score": round(score, 6)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A fact before a persona on a day, for a sender."""

    fact: Fact
    front: Front
    as_of: date
    sender: Sender | None


def _independence(case: _Case) -> float:
    return len(case.fact.origins) / (len(case.fact.origins) + 1)


def _specificity(case: _Case) -> float:
    """How many things the fact names that can be said: who, how much, where."""
    return min(1.0, (1 + len(sayings(case.fact.slots))) / 4)


def _polarity(case: _Case) -> float:
    return case.front.polarity.get(case.fact.polarity, 1.0)


def _fit(case: _Case) -> float:
    """1 for what names a competitor, a partner or an integration of the sender, who may have named none."""
    fact, sender = case.fact, case.sender
    named = sender is not None and (sender.competitors or sender.partners or sender.integrations)
    return 1.0 if sender is None or not named or is_incumbent(fact, sender) else OTHERS


def _freshness(case: _Case) -> float:
    """1 on the day of the event, falling to 0.2 at the end of its window; what is merely seen today is no news."""
    fact, as_of = case.fact, case.as_of
    if fact.expires is None or fact.event_date is None:
        return 0.2
    if fact.event_date.method == "observed" and "since" not in fact.slots:  # since: seen otherwise before
        return OBSERVED
    window = max((fact.expires - fact.event_date.value).days, 1)
    return 0.2 + 0.8 * max(0.0, min(1.0, (fact.expires - as_of).days / window))


def _day(fact: Fact, as_of: date) -> date:
    return fact.event_date.value if fact.event_date else as_of


# The weight of each is its exponent in the product: `[weights]` in proofreach.toml.
FACTORS: Mapping[str, Callable[[_Case], float]] = {
    "relevance": lambda case: relevance(case.fact, case.front),
    "freshness": _freshness,
    "independence": _independence,
    "specificity": _specificity,
    "polarity": _polarity,
    "fit": _fit,
}
