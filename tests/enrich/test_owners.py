"""A statement about a thing is told of the company whose thing it is, and of nobody who merely stands by."""

from datetime import date

import material
import pytest

from core.items import ASSERTED, Account
from enrich.extract import signals
from enrich.trigger import STATED

AS_OF = date(2026, 5, 10)
ACCOUNT = Account(domain="harborloom.example", name="Harbor Loom", row=1)


def told(text: str, kind: str, account: Account = ACCOUNT) -> bool:
    """Whether the account has such a fact by what a newspaper writes."""
    page = material.elsewhere(
        text, "wire.example", own=False, published=material.day("2026-05-09"), seen=AS_OF, title=""
    )
    found = signals([page], account, AS_OF)
    kept = [s for s in found if s.trigger == kind and s.modality in ASSERTED and s.confidence >= STATED]
    return any(s.about_account for s in kept)


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Loom's Leeds depot will be closed in June.",
        "The Leeds depot of Harbor Loom will be closed in June.",
        "The Leeds depot will be closed by Harbor Loom in June.",
        "Its Leeds depot will be closed in June, Harbor Loom said.",
        "Harbor Loom makes jute looms in Porto. The Leeds depot will be closed by the company in June.",
    ],
)
def test_what_is_done_to_a_thing_is_told_of_its_owner(text):
    assert told(text, "site_closure")


@pytest.mark.parametrize(
    "text",
    [
        "Birch's Leeds depot, a supplier of Harbor Loom, will be closed in June.",
        "The Leeds depot of Birch will be closed in June, Harbor Loom found in a survey.",
        "Harbor Loom's Leeds depot could be closed in June.",
        "Harbor Loom's Leeds depot will not be closed in June.",
    ],
)
def test_who_stands_by_closes_nothing(text):
    assert not told(text, "site_closure")


def test_a_short_name_stands_for_the_company_that_the_page_names_in_full():
    mill = Account(domain="mill.example", name="Wefthouse Weavers", row=1)
    assert told("Wefthouse to shut Leeds depot\nWefthouse Weavers said so on Friday.", "site_closure", mill)
    other = "Wefthouse to shut Leeds depot\nWefthouse Foods said so; Wefthouse Weavers had no comment."
    assert not told(other, "site_closure", mill)


def test_a_plan_announces_where_plans_are_what_is_told():
    assert told("Harbor Loom intends to take on 80 weavers in Porto.", "headcount_growth_stated")
    assert not told("Harbor Loom has no plans to take on 80 weavers in Porto.", "headcount_growth_stated")
