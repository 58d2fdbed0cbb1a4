"""The gate inside `draft` is the one that others' lines meet, with what the facts say as the facts on file."""

from dataclasses import replace
from datetime import date

import pytest
from tarnfield import ENGLISH, SENDER, TODAY, account, contact, draft, fact, three

from core.items import Brief, Claim
from personalize.opener import judge
from personalize.opener_draft import judge_draft, on_file


def brief(facts):
    return Brief(account=account(contact()), contact=contact(), persona="champion", facts=facts, scores=(), as_of=TODAY)


def judged(message, *, said, facts=None):
    facts = tuple(facts or three())
    where = message.index(said)
    claim = Claim(where="body", start=where, end=where + len(said), text=said, fact=facts[0].id)
    return judge_draft(message, [claim], brief(facts), [SENDER.company, SENDER.value])


def test_a_claim_that_its_fact_carries_may_go_out():
    assert judged("Tarnfield raised $12 million.", said="Tarnfield raised $12 million") is None


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Tarnfield raised $21 million in a series A.", "Tarnfield raised $21 million in a series A"),
        ("Tarnfield raised a series C from Gorse Partners.", "Tarnfield raised a series C from Gorse Partners"),
    ],
)
def test_words_that_say_otherwise_than_the_slots_are_refused(message, said):
    assert judged(message, said=said).startswith("contradicted: ")


def test_a_sentence_that_no_claim_covers_needs_a_fact():
    said = "Tarnfield raised $12 million"
    assert judged(f"{said}. You also moved to Snowflake in March.", said=said).startswith(
        "unsupported: 'You also moved"
    )
    assert judged(f"{said}. {SENDER.company} did well in Snowflake land.", said=said) is None


def test_a_claim_of_mere_kind_is_generic():
    assert judged("Tarnfield closed a funding round.", said="Tarnfield closed a funding round") == "generic"


def test_a_fact_on_file_is_its_slots_and_its_sentence():
    held = on_file(fact("funding_round"), account())
    assert held["fact"].startswith("funding round: $12 million, series A, Gorse Partners. ")
    assert held["told"][0]["slots"]["lead"] == "Gorse Partners"
    assert (held["kind"], held["company"]) == ("funding_round", "Tarnfield")


@pytest.mark.parametrize("persona", sorted(ENGLISH))
def test_a_draft_is_accepted_by_the_door_for_others_lines(persona):
    facts = [*three(), fact("exec_hire")]
    mail = draft(facts, account(contact(persona=persona)))
    message = mail.body.partition(f"\n\n{SENDER.company}, {SENDER.postal}")[0]
    told = judge(message, "Tarnfield", (), [on_file(f, account()) for f in facts], TODAY, ours=[SENDER.company])
    assert (told.label, told.accept) == ("specific", True)


def test_how_old_a_chosen_fact_is_was_decided_before():
    old = tuple(replace(f, event_date=replace(f.event_date, value=date(2027, 1, 2))) for f in three())
    assert judged("Tarnfield raised $12 million.", said="Tarnfield raised $12 million", facts=old) is None
