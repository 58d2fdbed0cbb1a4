"""The recipient's country decides on consent, footer and subject; an unknown country gets the fullest footer."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tarnfield import SENDER, TODAY, account, contact, draft, refused, three

from core.items import Account
from core.registry import resources
from core.settings import InLanguage
from personalize.compliance import basis_of, consent_fault, country_code, has_basis, regime
from personalize.jurisdiction import jurisdiction, law
from personalize.next_step import due, is_working
from personalize.notice import footer, notice, standing


def law_words():
    return json.loads((resources() / "data" / "compliance" / "footer.json").read_text("utf8"))


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
    known = {"source": "the Umber fair list", "collected_at": "2027-01-12", "public": "no"}
    text = footer(account(), contact(country="FR", **known), SENDER)
    assert "from the Umber fair list, noted on 2027-01-12, which is not public" in text
    assert "legitimate interest" in text
    assert "ira@penrose.example" in text
    american = footer(account(), contact(country="US", **known), SENDER)
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


@pytest.mark.parametrize("country", ["CN", "JP", "DE", "SA", "IL", "BD", "", "ZZ"])
def test_a_due_day_is_a_working_day_there_and_never_more_than_two_weeks_away(country):
    for day in (date(2026, 1, 1) + timedelta(n) for n in range(400)):
        then = due(day, country)
        assert 0 < (then - day).days <= 14 and is_working(then, country)


@pytest.mark.parametrize(
    ("country", "friday", "sunday"), [("SA", False, True), ("DE", True, False), ("AE", True, False)]
)
def test_the_weekend_is_that_of_the_country(country, friday, sunday):
    assert (is_working(date(2027, 2, 5), country), is_working(date(2027, 2, 7), country)) == (friday, sunday)


@pytest.mark.parametrize(
    ("country", "email", "domain", "expected"),
    [
        ("France", "noor@tarnfield.de", "tarnfield.example", "FR (country column)"),
        ("", "noor@tarnfield.de", "tarnfield.example", "DE (ending of the address)"),
        ("Mordor", "noor@tarnfield.co.uk", "tarnfield.example", "GB (ending of the address)"),
        ("", "noor@tarnfield.example", "tarnfield.ca", "CA (ending of the company's domain)"),
        ("", "noor@tarnfield.io", "tarnfield.ai", "unknown (nothing tells it)"),
        ("中国", "", "tarnfield.example", "CN (country column)"),
        ("Österreich", "", "tarnfield.example", "AT (country column)"),
        ("", "noor@tarnfield.xn--fiqs8s", "tarnfield.example", "CN (ending of the address)"),
    ],
)
def test_the_country_is_told_by_its_column_then_by_the_address_then_by_the_company(country, email, domain, expected):
    at = Account(domain=domain, name="Tarnfield", row=2)
    assert str(jurisdiction(contact(country=country, email=email), at)) == expected


def test_a_draft_says_whose_law_it_was_held_to_and_on_what_basis():
    checks = draft(three(), account(contact(country="", email="noor@tarnfield.fr"))).checks
    assert {"jurisdiction:FR (ending of the address)", "basis:legitimate interest"} <= set(checks)
    assert any(c.startswith("footer:en-") for c in checks)


def test_a_refusal_by_the_ending_of_an_address_says_so():
    result = refused(three(), account(contact(country="", email="noor@tarnfield.de")))
    assert "DE (by the ending of the address)" in result.detail


@pytest.mark.parametrize(
    ("country", "basis", "more", "refused_for"),
    [
        ("DE", "published on the imprint", {}, "none of consent"),
        ("DE", "legitimate interest", {}, "none of consent"),
        ("DE", "customer since 2021", {}, None),
        ("CA", "published on the team page", {}, None),
        ("CA", "published", {"source": "pattern first.last"}, "guessed"),
        ("CA", "published (guessed)", {}, "guessed"),
        ("CA", "inquiry 2027-01-20", {}, None),
        ("CA", "inquiry 2026-01-20", {}, "counts for 183 days"),
        ("CA", "inquiry 2026-01-20, consent 2026-02-01", {}, None),
        ("AU", "published", {"source": "scraped list"}, "scraped"),
        ("AU", "published on the team page", {}, None),
        ("CN", "customer", {}, "none of consent"),
        ("US", "", {}, None),
    ],
)
def test_what_counts_as_a_basis_depends_on_the_country(country, basis, more, refused_for):
    fault = consent_fault(contact(country=country, basis=basis, **more), account(), TODAY)
    assert (fault is None) if refused_for is None else (fault and refused_for in fault[0] and fault[1])


@pytest.mark.parametrize(
    ("country", "recorded", "basis"),
    [
        ("FR", "published on the team page", "legitimate interest"),
        ("FR", "consent 2027-01-02", "consent"),
        ("CA", "published on the team page", "published"),
        ("DE", "customer since 2021", "customer"),
        ("", "customer since 2021", "legitimate interest"),
    ],
)
def test_the_basis_that_is_named_is_one_that_the_country_knows(country, recorded, basis):
    assert basis_of(contact(country=country, basis=recorded)) == basis


def test_the_mark_in_the_subject_is_in_the_language_of_the_mail():
    rules = regime(contact(country="CN"))
    assert [rules.subject_prefix(code) for code in ("en", "zh", "xx")] == ["AD: ", "广告：", "AD: "]
    assert regime(contact(country="US")).subject_prefix("zh") == ""


def test_consent_opens_a_private_address_too():
    who = contact(country="FR", email="noor@gmail.com", basis="consent, fair stand, 2027-01-12")
    assert consent_fault(who) is None


def test_what_is_on_file_of_a_contact_can_be_shown():
    sender = SENDER.model_copy(update={"balancing_test": "LIA-3"})
    known = contact(country="IE", source="Umber fair", source_url="https://umber.example/fair", public="yes")
    about = standing(account(known), known, sender)
    assert (about.country, about.regime, about.basis, about.balancing_test) == (
        "IE",
        "eu",
        "legitimate interest",
        "LIA-3",
    )
    assert (about.source, about.source_url, about.public) == ("Umber fair", "https://umber.example/fair", "yes")
    assert standing(account(known), replace(known, balancing_test="LIA-9"), sender).balancing_test == "LIA-9"
    assert basis_of(contact(country="US")).startswith("no consent required")


def test_without_a_page_of_its_own_the_mail_says_all_that_the_notice_must():
    text = footer(account(), contact(country="FR"), SENDER)
    assert all(word in text for word in ("12 months", "providers", "data protection authority", "object", "delete"))
    there = SENDER.model_copy(update={"privacy_url": "https://penrose.example/privacy"})
    short = footer(account(), contact(country="FR"), there)
    assert "The full notice: https://penrose.example/privacy" in short and "12 months" not in short


def test_the_full_notice_has_every_part_and_no_gap():
    text = notice(account(), contact(country="FR"), SENDER, as_of=TODAY)
    parts = ("Penrose Desk", "4 Mill Lane", "Why we use", "Legal basis: legitimate interest", "What we hold", "Source:")
    assert all(part in text for part in (*parts, "Who gets it", "How long: 12 months", "Your rights", "complain"))
    assert not re.search(r"[{}\[\]]|None|\b(?:TODO|XX)\b", text)


def test_a_language_without_words_of_its_own_gets_the_english_ones():
    assert footer(account(), contact(country="FR"), SENDER, language="xx") == footer(
        account(), contact(country="FR"), SENDER
    )


@pytest.mark.parametrize("language", [name for name in law_words() if len(name) == 2])
def test_every_language_says_the_same_things(language):
    def shape(words):
        fields = (
            {k: shape(v) for k, v in words.items()} if isinstance(words, dict) else re.findall(r"\{\w+\}", str(words))
        )
        return sorted(fields) if isinstance(fields, list) else fields

    assert shape(law_words()[language]) == shape(law_words()["en"])
    full = notice(account(), contact(country="FR"), SENDER, as_of=TODAY, language=language)
    assert "{" not in full and law_words()[language]["version"] in full


def test_the_notice_names_its_topic_in_its_own_language():
    words = InLanguage(value="帮助企业按时付款", company="彭罗斯", question_topic="供应商付款")
    sender = SENDER.model_copy(update={"languages": {"zh": words}})
    text = notice(account(), contact(country="FR"), sender, as_of=TODAY, language="zh")
    assert "供应商付款" in text and "supplier payments" not in text
    assert footer(account(), contact(), sender, language="zh").startswith("彭罗斯，4 Mill Lane")


def test_a_chinese_mail_has_a_chinese_footer():
    text = footer(account(), contact(country="CN", source="展会名单", public="yes"), SENDER, language="zh")
    assert "来自展会名单，该信息是公开的" in text and "Reply" not in text


def test_every_country_names_a_regime_that_exists():
    assert set(law()["countries"].values()) <= set(law()["regimes"])
    assert set(law()["names"].values()) - set(law()["countries"]) >= {"JP"}


def test_checks_name_what_was_passed():
    assert {"facts", "claims", "form", "opener", "suppression", "compliance:us", "next-step"} <= set(
        draft(three()).checks
    )
    assert "warning: sample sender" not in draft(three()).checks
    sample = SENDER.model_copy(update={"sample": True})
    assert "warning: sample sender" in draft(three(), sender=sample, as_of=TODAY).checks
