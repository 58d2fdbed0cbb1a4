"""Names as written: what is the account's, what is another company's, what is no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.items import Account
from enrich import names

ACME = Account(domain="harborloom.example", name="Harbor Loom", row=1, aliases=("HLM",))


@pytest.mark.parametrize(
    "written",
    [
        "Harbor Loom",
        "Harbor Loom Inc.",
        "harbor loom",
        "Harbor Loom’s",
        "HLM",
        "Harborloom",
        "Harbor Loom Group plc",
        "the Harbor Loom",
    ],
)
def test_is_the_account(written):
    assert names.is_account(written, ACME)


@pytest.mark.parametrize(
    "written",
    ["Harbor", "Loom", "Harbor Loom Brick", "Harbor Loom Capital Partners", "Old Harbor Loom", "", "Harbour Room"],
)
def test_is_another_company(written):
    assert not names.is_account(written, ACME)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lisbon-based textile maker Harbor Loom", "Harbor Loom"),
        ("Harbor Loom, Inc. (NYSE: HLM)", "Harbor Loom, Inc"),
        ("the drone startup Skylark", "Skylark"),
        ("shares of the company", ""),
        ("Bank of Fernwick", "Bank of Fernwick"),
    ],
)
def test_last_run_is_the_name(text, name):
    assert names.plain(names.last_run(text)) == names.plain(name)


@given(st.text(max_size=80))
def test_cleaning_twice_changes_nothing_more_and_never_fails(text):
    names.last_run(text)
    assert names.plain(names.plain(text)) == names.plain(text)
