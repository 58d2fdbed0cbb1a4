"""The recipient's country decides on consent, footer and subject; an unknown country gets the fullest footer."""

from datetime import date

import pytest
from tarnfield import SENDER, TODAY, account, contact, draft, refused, three

from personalize.compliance import country_code, footer, has_basis
from personalize.next_step import due


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("DE", "DE"),
        ("de", "DE"),
        ("Germany", "DE"),
        ("U.K.", "GB"),
        ("UK", "GB"),
        ("United States", "US"),
        ("U.S.A.", "US"),
        ("", ""),
        ("Mordor", ""),
    ],
)
def test_countries_are_read_as_people_write_them(written, code):
    assert country_code(written) == code


@pytest.mark.parametrize("country", ["DE", "Italy", "Canada", "AU", "CN", "AT", "ES"])
def test_where_consent_comes_first_a_contact_without_it_is_refused_with_the_remedy(country):
    result = refused(three(), account(contact(country=country)))
    assert result.condition == "consent"
    assert "no basis is recorded" in result.detail
    assert "`basis` column" in result.unlock[0]


def test_a_recorded_basis_unlocks():
    assert draft(three(), account(contact(country="DE", basis="consent, fair stand, 2027-01-12")))
    assert refused(three(), account(contact(country="DE", basis="no consent yet"))).condition == "consent"


@pytest.mark.parametrize(
    "basis", ["", "none", "no consent", "without consent", "scraped", "consent not given", "withdrawn consent"]
)
def test_what_is_no_basis(basis):
    assert not has_basis(basis, explicit=False)


def test_china_needs_express_consent_and_a_mark_in_the_subject():
    assert refused(three(), account(contact(country="CN", basis="published address"))).condition == "consent"
    mail = draft(three(), account(contact(country="CN", basis="consent 2027-01-02")))
    assert mail.subject.startswith("AD: ")
    assert all(mail.subject[c.start : c.end] == c.text for c in mail.claims if c.where == "subject")


@pytest.mark.parametrize(("country", "drafted"), [("FR", False), ("GB", False), ("US", True)])
def test_a_private_address_in_the_eu_or_uk_is_not_written_to(country, drafted):
    who = account(contact(country=country, email="noor@gmail.com"))
    assert draft(three(), who) if drafted else refused(three(), who).condition == "consent"


def test_the_notice_says_where_the_data_is_from_and_how_to_object():
    who = account(extra={"contact_source": "the Umber fair list"})
    text = footer(who, contact(country="FR"), SENDER)
    assert "(from the Umber fair list)" in text
    assert "legitimate interest" in text
    assert "ira@penrose.example" in text
    american = footer(who, contact(country="US"), SENDER)
    assert "Umber fair list" in american and "legitimate interest" not in american


def test_an_unknown_country_is_allowed_with_the_full_footer_and_a_warning():
    mail = draft(three(), account(contact(country="")))
    assert "legitimate interest" in mail.body
    assert any(c.startswith("warning: country unknown") for c in mail.checks)


@pytest.mark.parametrize(
    ("country", "start", "expected"),
    [
        ("US", date(2027, 3, 10), date(2027, 3, 15)),  # Wednesday: over a weekend
        ("US", date(2026, 11, 24), date(2026, 11, 30)),  # Thanksgiving is skipped (and the day after it is not one)
        ("FR", date(2027, 7, 12), date(2027, 7, 16)),  # 14 July
        ("AE", date(2027, 3, 10), date(2027, 3, 16)),  # the end of Ramadan
        ("", date(2026, 12, 30), date(2027, 1, 4)),
        ("ZZ", date(2027, 3, 10), date(2027, 3, 15)),
    ],
)
def test_the_third_working_day_there(country, start, expected):
    assert due(start, country) == expected


def test_a_due_day_is_never_more_than_two_weeks_away():
    assert all(
        0 < (due(date(2027, m, 20), c) - date(2027, m, 20)).days <= 14 for m in range(1, 13) for c in ("CN", "JP", "DE")
    )


def test_checks_name_what_was_passed():
    assert {"facts", "claims", "form", "opener", "suppression", "compliance:us", "next-step"} <= set(
        draft(three()).checks
    )
    assert "warning: sample sender" not in draft(three()).checks
    sample = SENDER.model_copy(update={"sample": True})
    assert "warning: sample sender" in draft(three(), sender=sample, as_of=TODAY).checks
