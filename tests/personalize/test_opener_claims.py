"""Whole mails: everything that is said of the recipient is supported, or named at its place."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.settings import Opener, Settings
from personalize.opener import judge
from personalize.openers.swap import Peer

TODAY = date(2027, 5, 4)
FACTS = [
    {"fact": "Kelpwright raised a $20M Series B led by Northcape Ventures", "kind": "funding", "date": "2027-03-18"},
    {"fact": "Opened an office in Lisbon, 12 people", "kind": "expansion", "date": "2027-02-10"},
    {"fact": "Hired Ines Varga as VP of Operations", "kind": "hire", "date": "2027-04-02"},
    {"fact": "6 open roles for embedded engineers", "kind": "job-post", "date": "2027-04-28"},
]
MAIL = """Hi Ines,

Congratulations on the VP of Operations role. With $20M from Northcape Ventures and a Lisbon office
you have a lot to plan.

I also noticed that your team moved to Snowflake and grew 40% this year. Teams at this stage often outgrow their charts.

At Tidemark we help hardware makers see every sensor. Our customers cut downtime by 30%.

Would a short call on Tuesday help?

Best,
Omar
Tidemark, 12 Quay Street, Rotterdam
"""


def told(text, facts=FACTS, **over):
    return judge(text, "Kelpwright", (), facts, over.pop("as_of", TODAY), **over)


def test_each_claim_of_a_mail_is_named_with_its_place_and_its_facts():
    claims = told(MAIL, ours=("Tidemark",)).claims
    assert [(c.supported_by, c.reason) for c in claims] == [((2,), None), ((0, 1), None), ((), "unsupported")]
    assert all(MAIL[c.start : c.end] == c.text for c in claims)
    assert claims[-1].text.startswith("I also noticed that your team moved to Snowflake")


def test_one_claim_without_a_fact_keeps_the_mail_back():
    assert (told(MAIL).accept, told(MAIL).reject_reason) == (False, "unsupported")
    kept = "\n\n".join(p for p in MAIL.split("\n\n") if "Snowflake" not in p)
    assert told(kept).accept


def test_what_is_said_of_us_and_of_all_is_no_claim():
    said = [c.text for c in told(MAIL, ours=("Tidemark",)).claims]
    assert not any("Tidemark" in s or "Rotterdam" in s or "Teams at this stage" in s for s in said)


@pytest.mark.parametrize(
    "line",
    [
        "If you use Snowflake, you are not alone.",
        "Are you on Snowflake?",
        "You probably use Snowflake by now.",
        "Most teams like yours moved to Snowflake.",
        "As a VP at Kelpwright, you are busy.",
    ],
)
def test_what_is_supposed_asked_or_guessed_is_no_claim(line):
    assert (told(line).label, told(line).claims) == ("generic", ())


@pytest.mark.parametrize(
    "line",
    [
        "With a fresh $20M Series B and a new Berlin office you must be busy.",
        "Congrats on the Series B and on signing Maresco Lines.",
        "The $20M Series B and 300% growth say a lot.",
    ],
)
def test_half_a_true_sentence_is_not_enough(line):
    assert (told(line).accept, told(line).supported_by, told(line).reject_reason) == (False, (0,), "unsupported")


def test_a_sentence_may_rest_on_two_facts():
    line = "Your Series B led by Northcape and the Lisbon office make for a full spring."
    assert (told(line).accept, told(line).supported_by) == (True, (0, 1))


def test_what_fits_a_peer_of_the_batch_as_well_is_generic():
    peer = Peer(name="Harrow Sensors", facts=[{"fact": "Harrow Sensors closed its Series B", "kind": "funding"}])
    assert told("Congrats on the Series B.").accept
    assert told("Congrats on the Series B.", peers=[peer]).reject_reason == "generic"
    assert told("Northcape leading your Series B is a vote of trust.", peers=[peer]).accept
    assert told("Congrats on the Series B.", peers=["Harrow Sensors"]).accept  # nothing is known of it


def test_how_old_a_fact_may_be_is_a_setting():
    line, later = "How is the Lisbon office doing?", date(2027, 9, 20)
    assert Settings().opener.windows["expansion"] == 200
    assert told(line, as_of=later).reject_reason == "stale"
    assert told(line, as_of=later, limits=Opener(windows={"expansion": 300})).accept
    assert Opener(windows={"expansion": 300}).windows["ads"] == 60


def test_a_stated_time_is_told_as_the_past():
    assert told("Since you opened the Lisbon office in February, a lot moved.", as_of=date(2027, 9, 20)).accept


def test_enrichment_is_asked_only_when_the_words_leave_something_open():
    asked = []
    told("Northcape leading your Series B is a vote of trust.", reader=lambda text: asked.append(text) or [])
    told("Hope all is well.", reader=lambda text: asked.append(text) or [])
    assert asked == []
    told("Ida Moll joined you from Northcape to lead your Series B.", reader=lambda text: asked.append(text) or [])
    assert asked


@pytest.mark.parametrize(
    ("told_of_line", "accepted"),
    [
        ({"trigger": "exec_hire", "slots": {"person": "Ines Varga"}}, True),
        ({"trigger": "exec_hire", "slots": {"person": "Ida Moll"}}, False),
        ({"trigger": "exec_departure", "slots": {"person": "Ines Varga"}}, False),
        ({"trigger": "award", "slots": {"person": "Ida Moll"}}, True),
    ],
)
def test_slots_that_differ_contradict(told_of_line, accepted):
    facts = [{**FACTS[2], "told": [{"trigger": "exec_hire", "slots": {"person": "Ines Varga"}}]}]
    line = "Ines Varga got your operations seat after a spell with Baywire."
    assert told(line, facts, reader=lambda text: [told_of_line]).reject_reason == (None if accepted else "contradicted")


def test_an_event_that_only_enrichment_sees_is_unsupported():
    line = "Your margins slid after you opened."
    assert told(line).reject_reason == "generic"
    seen = [{"trigger": "earnings_result", "slots": {"metric": "margin", "change": "down"}}]
    assert told(line, reader=lambda text: seen).reject_reason == "unsupported"


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=300) | st.sampled_from([MAIL, "K\u017fpain 9" * 40, "1" * 900, "百千" * 300]),
    st.text(max_size=120),
)
def test_any_text_gets_a_verdict_whose_claims_are_in_it(text, note):
    verdict = told(text, [{"fact": note, "kind": note[:9], "date": note}, *FACTS])
    assert verdict.accept == (verdict.reject_reason is None)
    assert all(text[c.start : c.end] == c.text for c in verdict.claims)


@pytest.mark.parametrize("unit", ["a ", "A", "1,", "as the ", " \n", "“", "you, ", "Series ", "十", "“a”"])
def test_a_huge_text_is_judged_in_bounded_time(unit):
    assert told(unit * 100_000).accept is False
