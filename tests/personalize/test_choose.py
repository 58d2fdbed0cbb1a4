"""The ranking: fresh, relevant, often told and concrete first; its scores can be read."""

from dataclasses import replace

import pytest
from tarnfield import TODAY, account, contact, fact, three

from core.errors import TooFewFacts
from core.settings import Weights
from personalize.choose import choose, rank
from personalize.persona import load

BUYER = load()["economic_buyer"].front


def best(*facts, **weights) -> str:
    return rank(facts, front=BUYER, weights=Weights(**weights), as_of=TODAY)[0][0].id


def test_what_matters_to_the_persona_comes_first():
    money, tool = fact("funding_round"), fact("tech_in_use")
    assert best(money, tool) == money.id
    evaluator = load()["technical_evaluator"].front
    assert rank([money, tool], front=evaluator, weights=Weights(), as_of=TODAY)[0][0] == tool


def test_the_fresher_of_two_comes_first():
    old, new = fact("funding_round", days=60), fact("funding_round", days=3)
    assert best(old, new) == new.id


def test_what_two_publishers_tell_comes_before_what_one_tells():
    one = fact("funding_round")
    two = replace(one, event="other", origins=("a.example", "b.example"))
    assert best(one, two) == two.id


def test_the_concrete_comes_before_the_vague():
    vague = fact("funding_round", slots={"round": "seed"})
    concrete = fact("funding_round")
    assert best(vague, concrete) == concrete.id


def test_a_weight_of_zero_switches_a_factor_off():
    old, new = fact("funding_round", days=60, number=8), fact("funding_round", days=3, number=9)
    ranked = rank([old, new], front=BUYER, weights=Weights(freshness=0), as_of=TODAY)
    assert ranked[0][1]["score"] == ranked[1][1]["score"]


def test_every_factor_is_kept_beside_the_score():
    ((_, scores),) = rank([fact("funding_round")], front=BUYER, weights=Weights(), as_of=TODAY)
    assert set(scores) == {"relevance", "freshness", "independence", "specificity", "score"}
    assert all(0 <= value <= 1 for value in scores.values())


def test_the_brief_keeps_every_independent_fact_with_its_scores():
    facts = [*three(), fact("exec_hire"), fact("acquires")]
    brief = choose(account(), contact(), facts, front=BUYER, weights=Weights(), as_of=TODAY)
    assert len(brief.facts) == len(brief.scores) == 5
    assert [s["score"] for s in brief.scores] == sorted((s["score"] for s in brief.scores), reverse=True)


def test_a_sensitive_fact_counts_only_where_the_persona_names_its_trigger():
    named = [*three()[:2], fact("customer_win", sensitive=True)]
    unnamed = [*three()[:2], replace(fact("award"), trigger="outage", sensitive=True)]
    assert choose(account(), contact(), named, front=BUYER, weights=Weights(), as_of=TODAY)
    with pytest.raises(TooFewFacts):
        choose(account(), contact(), unnamed, front=BUYER, weights=Weights(), as_of=TODAY)


def test_a_second_telling_of_one_event_and_a_third_opening_stay_out_of_the_brief():
    told = fact("acquires", event="one story")
    again = fact("partnership", event="one story", days=30)
    roles = [fact("role_open", days=d) for d in (1, 2, 3)]
    brief = choose(
        account(), contact(), [told, again, *roles, fact("exec_hire")], front=BUYER, weights=Weights(), as_of=TODAY
    )
    assert told in brief.facts and again not in brief.facts
    assert [f for f in brief.facts if f.family == "hiring"] == roles[:2]
