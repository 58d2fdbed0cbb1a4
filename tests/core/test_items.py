"""What must never exist cannot be built."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import nouns
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nouns import AS_OF

from core.errors import BadInput, TooFewFacts, UnprovedEvidence
from core.items import (
    Brief,
    Claim,
    Contact,
    Dated,
    Draft,
    Fact,
    NextStep,
    as_json,
    canonical,
    from_json,
    independent,
    shortfall,
)


def three(**changes: Any) -> tuple[Fact, ...]:
    kinds = (("funding_round", "capital"), ("product_launch", "product"), ("new_office_or_site", "footprint"))
    return tuple(nouns.fact(t, family=f, **changes) for t, f in kinds)


def a_draft(facts: tuple[Fact, ...], **changes: Any) -> Draft:
    values: dict[str, Any] = {
        "account": nouns.account(),
        "contact": Contact(first_name="Mara"),
        "persona": "champion",
        "persona_basis": "given",
        "template": "champion",
        "template_version": "0",
        "profile": "0",
        "language": "en",
        "as_of": AS_OF,
        "subject": "Porto",
        "body": "You opened a mill in Porto.",
        "claims": (Claim(where="subject", start=0, end=5, text="Porto", fact=facts[0].id),) if facts else (),
        "facts": facts,
        "scores": tuple({} for _ in facts),
        "checks": (),
        "next_step": NextStep(action="call", owner="Dana", due=AS_OF, channel="phone", exit_if="no"),
    }
    return Draft(**{**values, **changes})


def test_a_fact_without_evidence_cannot_be_built() -> None:
    with pytest.raises(UnprovedEvidence):
        nouns.fact(evidence=())


@pytest.mark.parametrize("quote", ["", "  ", "shorter"])
def test_evidence_whose_span_is_not_its_quote_cannot_be_built(quote: str) -> None:
    with pytest.raises(UnprovedEvidence):
        nouns.evidence(quote, end=90)


def test_a_brief_of_three_independent_facts_can_be_built() -> None:
    Brief(account=nouns.account(), contact=Contact(), persona="champion", facts=three(), scores=(), as_of=AS_OF)


@pytest.mark.parametrize(
    "spoiled",
    [
        pytest.param({"modality": "rumoured"}, id="a rumour"),
        pytest.param({"modality": "denied"}, id="a denial"),
        pytest.param({"role": "mentioned"}, id="only mentioned"),
        pytest.param({"event_date": None, "expires": None}, id="undated"),
        pytest.param({"expires": date(2026, 3, 15)}, id="expired yesterday"),
        pytest.param({"common": True}, id="common"),
        pytest.param({"event": "product_launch"}, id="the same event as another"),
        pytest.param(
            {"event_date": Dated(value=date(2026, 3, 17), precision="day", method="text", raw="")}, id="in the future"
        ),
    ],
)
def test_a_brief_whose_third_fact_does_not_count_cannot_be_built(spoiled: dict[str, Any]) -> None:
    facts = (*three()[:2], replace(three()[2], **spoiled))
    with pytest.raises(TooFewFacts):
        Brief(account=nouns.account(), contact=Contact(), persona="", facts=facts, scores=(), as_of=AS_OF)


def test_three_facts_of_one_family_and_one_origin_are_not_enough() -> None:
    facts = tuple(replace(f, family="product") for f in three())
    assert "one family" in str(shortfall(facts, AS_OF))


def test_three_facts_of_one_family_from_two_origins_are_enough() -> None:
    facts = tuple(replace(f, family="product") for f in three())
    other = replace(facts[0], origins=("herald.example",))
    assert shortfall((other, *facts[1:]), AS_OF) is None


@pytest.mark.parametrize(("family", "most"), [("technology", 1), ("hiring", 2), ("product", 4)])
def test_families_have_their_limits(family: str, most: int) -> None:
    facts = [nouns.fact(f"t{i}", family=family) for i in range(4)]
    assert len(independent(facts)) == most


def test_the_own_plan_counts_as_a_plan_and_anothers_word_of_it_does_not() -> None:
    plan = nouns.fact(modality="planned")
    heard = nouns.fact(modality="planned", evidence=(nouns.evidence(own=False),))
    assert (plan.why_not(AS_OF), heard.why_not(AS_OF)) == (None, "not asserted: planned")


def test_a_draft_needs_three_facts_even_when_its_words_need_one() -> None:
    a_draft(three())
    with pytest.raises(TooFewFacts):
        a_draft(three()[:2])


def test_a_draft_without_claims_cannot_be_built() -> None:
    with pytest.raises(TooFewFacts):
        a_draft(three(), claims=())


@pytest.mark.parametrize("change", [{"text": "Lagos"}, {"fact": "0" * 16}, {"end": 4}])
def test_a_claim_that_is_not_in_the_text_or_rests_on_no_fact_cannot_be_built(change: dict[str, Any]) -> None:
    claim = Claim(where="subject", start=0, end=5, text="Porto", fact=three()[0].id)
    with pytest.raises(UnprovedEvidence):
        a_draft(three(), claims=(replace(claim, **change),))


def test_a_draft_survives_json() -> None:
    draft = a_draft(three())
    assert from_json(Draft, json.loads(json.dumps(as_json(draft)))) == draft


def test_a_fact_whose_content_was_changed_does_not_load() -> None:
    row = as_json(nouns.fact())
    row["slots"]["place"] = "Lagos"
    with pytest.raises(BadInput, match="content was changed"):
        from_json(Fact, row)


def test_a_missing_field_is_named() -> None:
    row = as_json(nouns.fact())
    del row["modality"]
    with pytest.raises(BadInput, match="modality"):
        from_json(Fact, row)


numbers = st.floats(allow_nan=False, allow_infinity=False)
slots = st.dictionaries(st.text(min_size=1, max_size=5), st.one_of(st.text(), st.integers(), numbers), max_size=4)


@given(slots=slots, confidence=st.floats(0, 1))
def test_any_fact_survives_json_with_its_id(slots: dict[str, Any], confidence: float) -> None:
    fact = nouns.fact(slots=slots, confidence=confidence)
    again = from_json(Fact, json.loads(json.dumps(as_json(fact))))
    assert (again.id, canonical(again)) == (fact.id, canonical(fact))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["capital", "technology", "hiring", "product"]),
            st.integers(0, 4),
            st.sampled_from(["done", "announced", "planned", "rumoured", "denied"]),
            st.integers(-40, 40),
        ),
        max_size=8,
    )
)
def test_no_list_of_facts_passes_the_gate_without_three_that_count(rows: list[tuple[str, int, str, int]]) -> None:
    facts = [
        nouns.fact(f"t{i}", family=f, event=f"e{e}", modality=m, expires=AS_OF + timedelta(days=d))
        for i, (f, e, m, d) in enumerate(rows)
    ]
    if shortfall(facts, AS_OF) is None:
        good = [f for f in facts if f.why_not(AS_OF) is None]
        assert len({f.event for f in good}) >= 3
        assert len({f.family for f in good}) >= 2
