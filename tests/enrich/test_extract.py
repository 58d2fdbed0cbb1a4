"""Whole pages: whose fact it is, whether it happened, when, and that the quote stands where it says."""

from datetime import date

import material
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.items import ASSERTED, Account, Page, Signal
from enrich.extract import signals

DAY = date(2026, 5, 13)
LOOM = Account(domain="harborloom.example", name="Harbor Loom", row=1)


def page(text: str, *, own: bool = False, published: date | None = DAY) -> Page:
    dated = material.day(str(published)) if published else None
    return material.elsewhere(text, "wire.example", own=own, published=dated, seen=DAY, title="")


def about(text: str, *, own: bool = False, published: date | None = DAY) -> list[Signal]:
    return [
        s
        for s in signals([page(text, own=own, published=published)], LOOM, DAY)
        if s.about_account and s.modality in ASSERTED
    ]


def kinds(text: str, *, own: bool = False) -> list[str]:
    return [s.trigger for s in about(text, own=own)]


def test_a_headline_in_the_present_is_a_fact():
    assert kinds("Harbor Loom Opens Oslo Office") == ["new_office_or_site"]


def test_slots_say_what_the_page_says():
    (fact,) = about("Harbor Loom acquires Skylark for €12.5 million")
    assert dict(fact.slots) == {
        "target": "Skylark",
        "amount": 12_500_000.0,
        "amount_currency": "EUR",
        "amount_text": "€12.5 million",
    }


@pytest.mark.parametrize(
    ("text", "kind", "slots"),
    [
        ("Harbor Loom launches Colour Planner, a design tool", "product_launch", {"product": "Colour Planner"}),
        ("Harbor Loom CFO Lena Ortiz steps down", "exec_departure", {"person": "Lena Ortiz", "title": "CFO"}),
        ("Harbor Loom opens new showroom in Lyon", "new_office_or_site", {"kind": "showroom", "place": "Lyon"}),
        ("Harbor Loom lays off 40 employees in Leeds", "layoff", {"count": 40, "count_text": "40"}),
        ("Bluefin Air selects Harbor Loom for cabin textiles", "customer_win", {"customer": "Bluefin Air"}),
        (
            "Harbor Loom revenue up 20% in the third quarter",
            "earnings_result",
            {"metric": "revenue", "change": "up 20%"},
        ),
        (
            "Harbor Loom appoints Mara Quist as Chief Revenue Officer",
            "exec_hire",
            {"person": "Mara Quist", "title": "Chief Revenue Officer"},
        ),
    ],
)
def test_reads_the_slots(text, kind, slots):
    (fact,) = [s for s in about(text) if s.trigger == kind]
    assert {k: fact.slots.get(k) for k in slots} == slots


def test_the_other_side_of_a_deal_is_told_as_its_own_kind():
    (fact,) = about("Tidewell acquires Harbor Loom for $9 million")
    assert (fact.trigger, fact.subject, fact.slots["acquirer"]) == ("acquired_by", "Harbor Loom", "Tidewell")


@pytest.mark.parametrize(
    "text",
    [
        "Tidewell opens an Oslo office near Harbor Loom.",
        "Harbor Loom Brick Works opens an Oslo office.",
        "Tidewell, a customer of Harbor Loom, opens an Oslo office.",
        "Investor Pinegate, which backs Harbor Loom, opened an Oslo office.",
    ],
)
def test_another_companys_fact_is_not_the_accounts(text):
    assert kinds(text) == []


@pytest.mark.parametrize("text", ["We opened an office in Oslo.", "The company opened an office in Oslo."])
def test_we_and_the_company_are_the_publisher_only_on_its_own_pages(text):
    text = f"News from the mill\n{text}"
    assert kinds(text, own=True) == ["new_office_or_site"]
    assert kinds(text, own=False) == []


def test_we_in_the_quotation_of_a_stranger_is_not_the_publisher():
    text = "A word from a client\n“We opened an office in Oslo with their help,” said Pat Doe of Tidewell."
    assert kinds(text, own=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Loom could open an Oslo office.",
        "Harbor Loom is considering opening an Oslo office.",
        "Harbor Loom denied that it had opened an Oslo office.",
        "Harbor Loom reportedly opened an Oslo office.",
        "Has Harbor Loom opened an Oslo office?",
        "Harbor Loom opened an Oslo office in 2009.",
        "Harbor Loom, which opened an Oslo office ten years ago, makes looms.",
        "If Harbor Loom opens an Oslo office, jobs follow.",
    ],
)
def test_what_is_no_news_is_no_fact(text):
    assert kinds(text, own=True) == []


def test_about_and_legal_sections_say_nothing():
    text = "Quarterly note\nA line.\nAbout Harbor Loom\nHarbor Loom opened an Oslo office."
    assert kinds(text, own=True) == []


def test_a_plan_is_a_plan():
    (signal,) = signals([page("Harbor Loom plans to open an Oslo office.", own=True)], LOOM, DAY)
    assert signal.modality == "planned"


def test_the_date_of_the_event_goes_before_the_date_of_the_page():
    (fact,) = about("Harbor Loom opened an Oslo office on April 20, 2026.")
    assert str(fact.event_date) == "2026-04-20"


def test_without_any_date_a_fact_stays_undated():
    (fact,) = about("Harbor Loom opens Oslo office", published=None)
    assert fact.event_date is None


def test_without_an_account_everybodys_signals_come_out_unattributed():
    found = signals([page("Tidewell opens Oslo office")], None, DAY)
    assert [(s.subject, s.about_account) for s in found] == [("Tidewell", None)]


PIECES = (
    "Harbor Loom",
    "we",
    "acquired",
    "Skylark",
    "opens an office",
    "in Oslo",
    "for $5 million",
    ".",
    "\n",
    "“",
    "CEO",
    "named",
    "2011",
    "not",
    "<b>",
    "{{x}}",
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_every_quote_stands_where_it_says(pieces):
    text = " ".join(pieces)
    for signal in signals([page(text, own=True)], LOOM, DAY):
        assert text[signal.evidence.start : signal.evidence.end] == signal.evidence.quote
        assert "\n" not in signal.evidence.quote and 0 <= signal.confidence <= 1
        assert all(str(v).strip() for v in signal.slots.values())


def test_the_same_pages_give_the_same_signals():
    pages = [page("Harbor Loom opens Oslo office\nIt hired Jo Doe as chief financial officer.", own=True)]
    assert signals(pages, LOOM, DAY) == signals(pages, LOOM, DAY)
