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


def test_without_own_pages_nothing_is_tied_but_by_the_address() -> None:
    assert strangers([page(OWN)], [], ACCOUNT)


def test_own_pages_are_never_strangers() -> None:
    assert not strangers([HOME], [], ACCOUNT)


@given(st.text(max_size=200))
def test_more_own_pages_never_untie_a_page(text: str) -> None:
    before = strangers([page(OWN)], [HOME], ACCOUNT)
    assert strangers([page(OWN)], [HOME, replace(HOME, text=text)], ACCOUNT) == before
