"""A page elsewhere speaks of the account only when something of the account's own pages ties it to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import material
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.items import Account, Page
from enrich.namesake import strangers

ACCOUNT = Account(domain="thistlecombe.example", name="Thistlecombe", row=2)
OWN = "Thistlecombe bakes in Ambleford. Our flour comes from Marsh Lane Mill, and Petra Vannick runs the ovens."


def page(text: str, **changes: Any) -> Page:
    return material.elsewhere(text, "gazette.example", **{"account": ACCOUNT.domain, "source": "outlets", **changes})


HOME = page(OWN, own=True, kind="home", sha256="1" * 64)


@pytest.mark.parametrize(
    "text",
    [
        "Bread maker Thistlecombe has a second oven, said Petra Vannick on Tuesday.",
        "The bakery Thistlecombe, with its flour from Marsh Lane Mill, grows.",
        "More about Thistlecombe at www.thistlecombe.example.",
    ],
)
def test_a_page_that_names_its_people_partners_or_address_is_about_it(text: str) -> None:
    assert strangers([page(text)], [HOME], ACCOUNT) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Thistlecombe, the Reedmoor maker of pumps, raised $9 million, said Orla Finch.",
        "Thistlecombe opened an office in New York on Monday, said its Chief Executive Officer.",
        "Thistlecombe is at notthistlecombe.example.",
        "Thistlecombe is at thistlecombe.example.evil.test.",
    ],
)
def test_a_page_that_shares_only_the_name_or_what_everyone_shares_is_a_strangers(text: str) -> None:
    stranger = page(text)
    assert strangers([stranger], [HOME], ACCOUNT) == {(stranger.sha256, stranger.source, stranger.part)}


COMMON = """Thistlecombe Announces Annual Results
PLUMBRIDGE, March 19, 2026, by ANYNEWSWIRE and by NEWSMAKERS -- Petra Vannick, CEO of Thistlecombe, spoke.
The Board of Directors met.
The first AI-Powered oven came in 2025, the Cloud-Based one in 2026. It sells in Sweden, Norway, Germany and France.
These are forward-looking statements under the Bakers Reform Act.
Additionally, we fry. Moreover, we file Form 10-Q with the Securities Commission by the Trademark Office.
Our Sourdough Method is a sourdough method of old."""


@pytest.mark.parametrize(
    "text",
    [
        "Orla Finch, CEO of Thistlecombe, said so.",
        "On March 19, 2026, Thistlecombe raised money in 2025.",
        "PLUMBRIDGE, March 19, by ANYNEWSWIRE and by NEWSMAKERS -- Thistlecombe pumps water.",
        "Thistlecombe Announces Annual Results\nThe Board of Directors of Thistlecombe met.",
        "Pumps by the Sourdough Method, says Thistlecombe.",
        "By the Securities Commission and the Trademark Office, said Thistlecombe.",
        "Additionally, Thistlecombe sells pumps. Moreover, they pump.",
        "Thistlecombe has AI-Powered pumps and Cloud-Based pumps.",
        "Statements under the Bakers Reform Act are forward-looking, said Thistlecombe.",
        "Thistlecombe sells pumps in Sweden, Norway, Germany and France.",
    ],
)
def test_what_any_company_may_write_ties_no_page(text: str) -> None:
    assert strangers([page(text)], [replace(HOME, text=COMMON)], ACCOUNT)


@pytest.mark.parametrize(
    ("own", "text"),
    [
        ("Our founder Petra B. Vannick bakes.", "The founder, Petra Vannick, spoke."),
        ("We work with Chief Executive Petra Vannick.", "At Thistlecombe Petra Vannick bakes."),
        ("Thistlecombe (NYSE: THST) bakes.", "Shares of Thistlecombe (NYSE: THST) rose."),
        ("Bread from Marsh Lane Mill and Ambleford.", "Mills such as Marsh Lane Mill deliver."),
        ("We bake in Ambleford with Kneadwell.", "In Ambleford the Kneadwell oven is hot."),
    ],
)
def test_a_name_is_known_again_beside_other_words(own: str, text: str) -> None:
    assert strangers([page(text)], [replace(HOME, text=own)], ACCOUNT) == frozenset()


def test_places_alone_tie_no_page_and_one_place_helps_one_name() -> None:
    own = replace(HOME, text="We bake for shops in Lyon and in Turin with Kneadwell ovens.")
    assert strangers([page("Thistlecombe sells pumps in Lyon and in Turin.")], [own], ACCOUNT)
    assert not strangers([page("Thistlecombe bakes in Lyon with Kneadwell.")], [own], ACCOUNT)


def test_a_page_that_links_the_accounts_site_in_its_text_is_about_it() -> None:
    linking = page("Thistlecombe has a new oven.", fields={"links_to": ACCOUNT.domain})
    assert not strangers([linking], [], ACCOUNT)
    assert strangers([replace(linking, fields={"links_to": "pumps.example"})], [], ACCOUNT)


def test_what_the_account_files_elsewhere_tells_nothing_of_its_neighbours() -> None:
    filed = replace(HOME, extractor="filing/1", kind="article")
    assert strangers([page("Thistlecombe bakes, said Petra Vannick.")], [filed], ACCOUNT)


def test_without_own_pages_nothing_is_tied_but_by_the_address() -> None:
    assert strangers([page(OWN)], [], ACCOUNT)


def test_own_pages_are_never_strangers() -> None:
    assert not strangers([HOME], [], ACCOUNT)


@given(st.text(max_size=200))
def test_more_own_pages_never_untie_a_page(text: str) -> None:
    before = strangers([page(OWN)], [HOME], ACCOUNT)
    assert strangers([page(OWN)], [HOME, replace(HOME, text=text)], ACCOUNT) == before
