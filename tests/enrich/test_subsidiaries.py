"""What a company's own unit does is the company's news only where the text itself ties the two."""

from __future__ import annotations

import material
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material import ACCOUNT, AS_OF

from core.items import Fact, Page
from enrich.extract import signals
from enrich.settle import settle
from enrich.subsidiaries import subsidiaries
from enrich.verify import faults

OPENED = "opened a plant in Porto on Monday."


def facts(*pages: Page) -> list[Fact]:
    found = settle(ACCOUNT, signals(pages, ACCOUNT, AS_OF), AS_OF)
    return [f for f in found if f.why_not(AS_OF, sensitive_ok=True) is None]


def outlet(text: str) -> Page:
    return material.elsewhere(text, "wire.example", published=material.day("2026-03-10"))


@pytest.mark.parametrize(
    "text",
    [
        f"Birchfield, a wholly owned subsidiary of Harbor Loom, {OPENED}",
        f"Harbor Loom’s dyeing subsidiary Birchfield {OPENED}",
        "Harbor Loom announced that its subsidiary, Birchfield, has opened a plant in Porto.",
        "Harbor Loom, through its subsidiary Birchfield, has opened a plant in Porto.",
        f"Birchfield is a wholly-owned unit of Harbor Loom.\nBirchfield {OPENED}",
    ],
)
def test_what_a_tied_unit_does_is_a_fact_that_names_the_unit(text: str) -> None:
    (fact,) = facts(outlet(text))
    assert (fact.trigger, fact.slots["subsidiary"]) == ("new_office_or_site", "Birchfield")
    assert faults(fact, [outlet(text)], ACCOUNT, AS_OF) == []


@pytest.mark.parametrize(
    "text", [f"Our subsidiary Birchfield {OPENED}", "Birchfield, our wholly owned subsidiary, opened a plant in Porto."]
)
def test_only_its_own_page_says_our(text: str) -> None:
    (fact,) = facts(material.page(text, published=material.day("2026-03-10")))
    assert fact.slots["subsidiary"] == "Birchfield"
    assert facts(outlet(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Birchfield {OPENED}",
        f"Birchfield, a former subsidiary of Harbor Loom, {OPENED}",
        f"Birchfield, a unit of Cedar Mills, {OPENED} Harbor Loom did not.",
        f"Birchfield, a supplier of Harbor Loom, {OPENED}",
        f"Harbor Loom met Cedar Mills and its subsidiary Birchfield.\nBirchfield {OPENED}",
        f"Birchfield, a subsidiary of Harbor Loom Partners, {OPENED}",
    ],
)
def test_what_nothing_ties_is_not_ours(text: str) -> None:
    assert facts(outlet(text)) == []


def test_what_the_company_and_its_unit_do_is_the_companys() -> None:
    (fact,) = facts(outlet(f"Harbor Loom and its subsidiary Birchfield {OPENED}"))
    assert "subsidiary" not in fact.slots


@pytest.mark.parametrize(
    "end", ["was acquired by Cedar Mills.", "entered administration on Friday.", "will merge with Cedar Mills."]
)
def test_the_end_of_a_unit_is_not_the_end_of_its_owner(end: str) -> None:
    assert facts(outlet(f"Birchfield, a wholly owned subsidiary of Harbor Loom, {end}")) == []


def test_the_same_news_of_two_units_is_two_events() -> None:
    one = outlet(f"Birchfield, a unit of Harbor Loom, {OPENED}")
    text = "In March Harbor Loom’s carding subsidiary Cedarfield opened a large new plant in Porto, its first there."
    other = material.elsewhere(text, "paper.example", published=material.day("2026-03-12"))
    assert len({f.event for f in facts(one, other)}) == 2


@given(st.text(alphabet="A b’s,.unit of Harbor Loom subsidiary\n", max_size=400), st.booleans())
def test_any_text_is_read_and_never_names_the_account(text: str, own: bool) -> None:
    assert "harbor loom" not in subsidiaries(material.page(text, own=own), ACCOUNT)
