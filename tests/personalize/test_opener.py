"""The opener gate: a line must state a checkable fact of this company, as it is on file, now."""

from datetime import date

import pytest
from tarnfield import ENGLISH, TODAY, account, contact, draft, fact, three

from core.errors import BadInput
from personalize.opener import judge, known_facts

FACTS = [
    {"fact": "Tarnfield opened a depot in Turku", "kind": "expansion", "date": "2027-02-01", "company": "Tarnfield"},
    {
        "fact": "Tarnfield raised a $12M Series A led by Gorse Partners",
        "kind": "funding",
        "date": "2027-01-20",
        "company": "Tarnfield",
    },
    {"fact": "9 open roles in dispatch", "kind": "job-post", "date": "2027-03-01", "company": "Tarnfield"},
    {"fact": "Fieldtarn acquired Pebblework", "kind": "acquisition", "date": "2027-02-11", "company": "Fieldtarn"},
    {
        "fact": "Tarnfield launched RouteBook for couriers",
        "kind": "launch",
        "date": "2025-02-11",
        "company": "Tarnfield",
    },
    {
        "fact": "Customer records exposed in a breach at the Kemi hub",
        "kind": "security",
        "date": "2027-02-20",
        "company": "Tarnfield",
    },
]


def verdict(text: str, **over):
    return judge(text, "Tarnfield", over.pop("aliases", ()), FACTS, date(2027, 3, 10), **over)


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("The Turku depot must have doubled your dispatch rota.", 0),
        ("Gorse Partners leading your Series A puts a clock on margins.", 1),
        ("Nine dispatch roles open at once is a lot of onboarding.", 2),
    ],
)
def test_a_line_that_rests_on_a_fact_may_go_out(line, fact):
    assert (verdict(line).label, verdict(line).accept) == ("specific", True)
    assert fact in verdict(line).supported_by


@pytest.mark.parametrize(
    "line",
    [
        "Hope spring treats you kindly.",
        "My name is Ira and I sell payment tools.",
        "We help freight firms pay on time.",
        "Tarnfield keeps setting the pace in freight.",
        "How do you handle invoices today?",
        "Most carriers lose 12 percent to late fees.",
        "Hope all is well! The Turku depot looks great.",
        "",
    ],
)
def test_a_line_that_fits_anyone_is_generic(line):
    assert (verdict(line).label, verdict(line).reject_reason) == ("generic", "generic")


@pytest.mark.parametrize(
    "line", ["Great news about [launch], Tarnfield.", "Your {{ place }} depot caught my eye.", "Congrats on None."]
)
def test_a_broken_merge_is_told(line):
    assert (verdict(line).accept, verdict(line).reject_reason) == (False, "broken-render")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("You acquired Pebblework in a hurry.", "wrong-company"),
        ("Your RouteBook launch for couriers reads well.", "stale"),
        ("Your Series A of $40M from Gorse Partners...", "contradicted"),
        ("The breach at the Kemi hub exposed customer records.", "sensitive"),
        ("Saw you hired Runa Holt as CTO.", "unsupported"),
    ],
)
def test_what_is_wrong_with_a_specific_line_is_named(line, reason):
    assert (verdict(line).accept, verdict(line).reject_reason) == (False, reason)


def test_an_old_event_whose_time_is_stated_is_not_sold_as_new():
    assert (
        verdict("Since you launched RouteBook for couriers in February 2026, a lot moved.").reject_reason != "sensitive"
    )


def test_a_legal_form_does_not_make_another_company():
    facts = [{**FACTS[0], "company": "Tarnfield Ltd"}]
    assert judge("The Turku depot is open.", "Tarnfield", (), facts, date(2027, 3, 10)).accept


def test_an_alias_is_the_company():
    facts = [{**FACTS[0], "company": "TF Freight"}]
    line = "The Turku depot is open."
    assert judge(line, "Tarnfield", (), facts, date(2027, 3, 10)).reject_reason == "wrong-company"
    assert judge(line, "Tarnfield", ("TF Freight",), facts, date(2027, 3, 10)).accept


def test_a_line_that_names_a_peer_instead_is_about_the_wrong_company():
    assert verdict("Holm Logistics opened a depot in Turku.", peers=["Holm Logistics"]).reject_reason == "wrong-company"


def test_facts_on_file_are_checked_before_they_are_used():
    assert known_facts(None) == []
    assert known_facts([{"fact": "A", "kind": None, "date": "2027-01-01", "more": 1}]) == [
        {"fact": "A", "date": "2027-01-01"}
    ]
    with pytest.raises(BadInput, match="is no list"):
        known_facts("A")
    with pytest.raises(BadInput, match=r"facts_available\[1\]"):
        known_facts([{"fact": "A"}, {"text": "B"}])


def test_a_whole_mail_is_judged_after_its_greeting():
    mail = "Hi Noor,\n\nThe Turku depot must have doubled your dispatch rota. Is that so?\n\nIra\n"
    assert verdict(mail).accept
    assert verdict("Hello Noor,\n\nHope spring treats you kindly. The Turku depot is big.").reject_reason == "generic"


@pytest.mark.parametrize("persona", sorted(ENGLISH))
def test_our_own_mails_pass_the_gate_that_others_must_pass(persona):
    mail = draft([*three(), fact("exec_hire")], account(contact(persona=persona)))
    on_file = [{"fact": c.text, "date": "2027-03-05", "company": "Tarnfield"} for c in mail.claims if c.where == "body"]
    told = judge(mail.body, "Tarnfield", (), on_file, TODAY)
    assert (told.label, told.reject_reason) == ("specific", None)
