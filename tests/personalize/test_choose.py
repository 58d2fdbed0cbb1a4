"""The ranking: fresh, relevant, often told and concrete first; its scores can be read."""

from dataclasses import replace

import pytest
from tarnfield import ENGLISH, TODAY, account, contact, fact, three

from core.errors import TooFewFacts
from core.settings import Weights
from personalize.choose import FACTORS, UNWANTED, choose, rank, relevance

BUYER = ENGLISH["economic_buyer"].front


def best(*facts, **weights) -> str:
    return rank(facts, front=BUYER, weights=Weights(**weights), as_of=TODAY)[0][0].id


def test_what_matters_to_the_persona_comes_first():
    money, tool = fact("funding_round"), fact("tech_in_use")
    assert best(money, tool) == money.id
    evaluator = ENGLISH["technical_evaluator"].front
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
    assert set(scores) == {"relevance", "freshness", "independence", "specificity", "polarity", "fit", "score"}
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


def test_news_of_the_kind_that_suits_the_persona_comes_first():
    growth, neutral = fact("funding_round"), fact("funding_round", polarity="neutral")
    assert best(neutral, growth) == growth.id
    ranked = rank([neutral, growth], front=BUYER, weights=Weights(polarity=0), as_of=TODAY)
    assert ranked[0][1]["score"] == ranked[1][1]["score"]


def test_bad_news_that_no_persona_names_is_worth_nothing():
    unnamed = replace(fact("award"), trigger="unheard_of")
    assert relevance(unnamed, BUYER) == UNWANTED
    assert relevance(replace(unnamed, polarity="risk"), BUYER) == 0
    assert relevance(replace(unnamed, polarity="risk", trigger="funding_round"), BUYER) == 1


def test_every_factor_has_a_weight_in_the_settings():
    assert FACTORS.keys() == Weights.model_fields.keys()


def test_an_amount_with_its_currency_and_spelling_says_one_thing():
    one = fact("funding_round", slots={"amount": 5e6, "amount_currency": "USD", "amount_text": "$5 million"})
    two = fact(
        "funding_round", slots={"amount": 5e6, "amount_currency": "USD", "amount_text": "$5 million", "lead": "Gorse"}
    )
    assert best(one, two) == two.id
    scores = rank([one], front=BUYER, weights=Weights(), as_of=TODAY)[0][1]
    assert scores["specificity"] == 0.5
