"""A company's own news as companies write it: dateline, ticker, delight, background; and what may be said of it."""

import pytest
from company_news import BODY, asserted, facts, found
from hypothesis import given
from hypothesis import strategies as st

from core.items import ASSERTED, Account
from enrich.masks import dateline, masked


@pytest.mark.parametrize(
    "opening",
    [
        "PORTO, Portugal, May 13, 2026 /LoomWire/ -- ",
        "PORTO - May 13, 2026 (LOOMWIRE) - ",
        "Porto, 13 May 2026: ",
        "PORTO, Portugal, May 13, 2026. ",
        "",
    ],
)
@pytest.mark.parametrize(
    "name", ["Harbor Loom", "Harbor Loom, Inc. (LSE: LOOM), a maker of looms,", "Harbor Loom (LOOM)"]
)
def test_datelines_tickers_and_descriptions_do_not_hide_the_subject(opening, name):
    (fact,) = asserted(f"News from the mill\n{opening}{name} today announced a partnership with Brightline Textiles.")
    assert (fact.trigger, fact.slots["partner"], str(fact.event_date)) == (
        "partnership",
        "Brightline Textiles",
        "2026-05-13",
    )


@given(st.text(max_size=80))
def test_masking_keeps_every_place(text):
    assert len(masked(text)) == len(text) and 0 <= dateline(text) <= len(text)


@pytest.mark.parametrize(
    "feeling", ["is pleased to", "is very proud to", "could not be more excited to", "are thrilled to"]
)
def test_delight_asserts_what_it_is_about(feeling):
    (fact,) = asserted(f"{BODY}Harbor Loom {feeling} announce the opening of a showroom in Lyon.")
    assert (fact.trigger, fact.slots["place"]) == ("new_office_or_site", "Lyon")


@pytest.mark.parametrize("verb", ["plans to", "hopes to", "would like to"])
def test_other_verbs_before_to_do_not(verb):
    assert asserted(f"{BODY}Harbor Loom {verb} announce the opening of a showroom in Lyon.") == []


def test_every_company_of_a_list_takes_part():
    (fact,) = asserted("Tidewell and Harbor Loom Partner With Brightline to Dress Hotels")
    assert fact.slots["partner"] == "Brightline"


def test_a_headlines_name_ends_at_its_first_verb():
    kinds = {s.trigger for s in asserted("Harbor Loom Opens Lyon Showroom, Names Ivo Brandt Chief Executive Officer")}
    assert kinds == {"new_office_or_site", "exec_hire"}


def test_a_company_may_shorten_or_lengthen_its_name_only_on_its_own_page():
    long = Account(domain="loomery-ai.example", name="Loomery AI", row=1)
    assert asserted("Loomery Opens Lyon Showroom", account=long)
    assert not asserted("Loomery Opens Lyon Showroom", account=long, own=False)
    assert not asserted("Loomery Foods Opens Lyon Showroom", account=long)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Harbor Loom has signed a distribution agreement with Brightline.", "2026-05-13"),
        ("Harbor Loom partners with Brightline on hotel textiles.", "2026-05-13"),
        ("Harbor Loom partnered with Brightline on hotel textiles.", "None"),
        ("Harbor Loom partnered with Brightline last month.", "2026-04"),
        ("On Monday, Harbor Loom partnered with Brightline.", "2026-05-11"),
    ],
)
def test_in_the_body_only_present_news_takes_the_pages_day(sentence, day):
    (fact,) = asserted(BODY + sentence)
    assert str(fact.event_date) == day


def test_what_is_told_again_is_background_without_a_date():
    (signal,) = found(f"{BODY}Harbor Loom recently acquired Fernwick Textiles for $5 million.")
    assert (signal.modality, signal.event_date) == ("background", None)


def test_what_a_company_said_that_it_had_done_is_done():
    (fact,) = asserted(
        "Note\nHarbor Loom said on Monday that it had raised £24 million from Pinegate Capital.", own=False
    )
    assert (fact.trigger, str(fact.event_date)) == ("funding_round", "2026-05-11")


def test_the_denial_of_talks_comes_out_as_a_denial():
    (signal,) = found("A statement\nHarbor Loom is not in talks with Northcap about a sale.")
    assert (signal.trigger, signal.modality, signal.slots["acquirer"]) == ("acquired_by", "denied", "Northcap")


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("HARBOR LOOM NAMES MARA QUIST CHIEF OPERATING OFFICER", {"person": "Mara Quist"}),
        ("Mara Quist joins Harbor Loom as chief operating officer", {"person": "Mara Quist"}),
        ("Harbor Loom Annual Revenues Increased 43% to $26.8 Million", {"change": "up 43%", "amount": 26_800_000.0}),
        ("Harbor Loom Named to the 2026 Textile List of Best Weavers", {"award": "a place on the 2026 Textile List"}),
        ("Harbor Loom Launches “Colour & Plan” for Hotels", {"product": "Colour & Plan"}),
        ("Harbor Loom to Change Name to Loomery Holdings Inc. Reflecting Its Growth", {"name": "Loomery Holdings Inc"}),
        ("Harbor Loom opens a depot in Skipton for its drivers", {"place": "Skipton"}),
    ],
)  # fmt: skip
def test_slots_read_well_in_another_sentence(text, slots):
    held = [s.slots for s in asserted(text)]
    assert any({k: h.get(k) for k in slots} == slots for h in held), held


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Harbor Loom launches two new tools", "product"),
        ("Harbor Loom Unveils Its Safety, Law & Order Suite", "product"),
        ("Harbor Loom introduces enhanced guest experiences", "product"),
        ("Harbor Loom saw a 26% increase in revenue in its hotel segment", "change"),
        ("Harbor Loom reports a net loss, improved by 5%", "change"),
        ("Harbor Loom acquires 40 Spinmaster machines", "target"),
        ("Harbor Loom partners with Dr. Ada Finch, a dye researcher", "partner"),
        ("Harbor Loom Streamlines Billing with New Smart Features", "vendor"),
    ],
)
def test_what_would_read_badly_is_left_out(text, slot):
    assert all(slot not in s.slots for s in asserted(text))


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Loom Reports Third Quarter Financial Results",
        "Harbor Loom launches two new tools",
        "Harbor Loom announces a strategic investment to grow its marketing",
        "Harbor Loom is winning back former clients and extending contracts",
    ],
)
def test_no_fact_without_what_makes_it_one(text):
    assert [f.trigger for f in facts(text) if f.modality in ASSERTED] == []


def test_another_makers_product_is_not_named_as_launched() -> None:
    (signal,) = asserted("Harbor Loom today announced the availability of Bluefin's Dye Meters.")
    assert signal.trigger == "product_launch" and "product" not in signal.slots
