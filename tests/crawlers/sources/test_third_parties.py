"""Searches at other publishers: off by default, asked with the account's values, and never evidence themselves."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from cases import ACCOUNT, FIXTURES, load, record
from hypothesis import given
from hypothesis import strategies as st

from core.items import Account
from core.settings import ThirdParty
from crawlers.news.naming import names, same_company
from crawlers.pages.document import Unreadable
from crawlers.sources_registry import SOURCES
from crawlers.third_party import MAX_RESULTS, ThirdPartySource

OTHERS = {name: s for name, s in SOURCES.items() if isinstance(s, ThirdPartySource)}
SEARCHES = sorted(set(OTHERS) - {"edgar"})
FILER = replace(ACCOUNT, extra={"cik": "1900123"})
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


def wanted(**values: str) -> ThirdParty:
    return ThirdParty(terms="https://seek.example/terms", **values)


def urls(name: str, account: Account = ACCOUNT, **values: str) -> list[str]:
    return [a.url for a in OTHERS[name].asks(account, wanted(**values))]


def answer(name: str, value: object, **changes: Any) -> Any:
    body = value if isinstance(value, str) else json.dumps(value)
    return record(body, source=name, headers=(("content-type", "application/json"),), **changes)


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_starts_or_claims_unless_the_settings_ask_for_it(name: str) -> None:
    assert list(OTHERS[name].starts(FILER)) == []


@pytest.mark.parametrize("name", [n for n, s in OTHERS.items() if s.pattern])
def test_every_default_pattern_makes_addresses_and_names_its_terms(name: str) -> None:
    assert OTHERS[name].fault(wanted()) is None
    assert OTHERS[name].terms.startswith("https://")
    assert urls(name, FILER) and all(u.startswith("https://") for u in urls(name, FILER))


def test_the_accounts_values_are_quoted_into_the_pattern() -> None:
    account = Account(domain="brinefold.example", name='Brine & Fold "Salt"', row=1)
    found = urls("search_feed", account, url="https://seek.example/?q={company}&site={domain}")
    assert found == ["https://seek.example/?q=Brine+%26+Fold+%22Salt%22&site=brinefold.example"]


def test_without_a_cik_the_sec_is_not_asked() -> None:
    assert urls("edgar") == []
    assert urls("edgar", replace(ACCOUNT, extra={"cik": "none"})) == []


@pytest.mark.parametrize("cell", ["1900123", "0001900123", "CIK0001900123", " 1900123 "])
@pytest.mark.parametrize("column", ["cik", "CIK", "SEC CIK"])
def test_a_cik_is_read_as_people_write_it(column: str, cell: str) -> None:
    account = replace(ACCOUNT, extra={column: cell})
    assert urls("edgar", account) == ["https://data.sec.gov/submissions/CIK0001900123.json"]


@pytest.mark.parametrize(
    ("url", "remedy"),
    [
        ("", "write the address to ask"),
        ("https://seek.example/", "write {company} or {domain}"),
        ("https://seek.example/?q={companies}", "write {company} or {domain}"),
        ("https://seek.example/?q={company.__class__}", "write {company} or {domain}"),
        ("https://seek.example/?q={company", "write {company} or {domain}"),
        ("https://seek.example/?q={}", "write {company} or {domain}"),
        ("seek.example/?q={company}", "not an http(s) address"),
        ("file:///tmp/{company}", "not an http(s) address"),
        ("https://seek.example/?q=salt {company}", "spaces as"),
    ],
)
def test_an_address_that_cannot_be_asked_is_told_with_its_remedy(url: str, remedy: str) -> None:
    fault = OTHERS["search_feed"].fault(wanted(url=url))
    assert fault is not None and remedy in fault


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Brinefold adds a hall", True),
        ("BRINEFOLD'S hall", True),
        ("(Brinefold)", True),
        ("at brinefold.example.", True),
        ("at www.brinefold.example", True),
        ("brinefold.com", False),
        ("Brinefolding paper", False),
        ("www.brinefold.example.org", False),
        ("notbrinefold.example", False),
        ("brinefold-machines", False),
        ("", False),
    ],
)
def test_a_name_is_found_as_whole_words(text: str, named: bool) -> None:
    assert names(ACCOUNT, text) is named


def test_the_legal_form_is_not_asked_of_a_headline() -> None:
    account = Account(domain="bf.example", name="Brinefold Salt, Inc.", row=1)
    assert names(account, "Brinefold Salt grows") and not names(account, "Brinefold grows")


def test_a_name_of_two_letters_proves_nothing() -> None:
    assert not names(Account(domain="ab.example", name="AB", row=1), "AB grows")


@given(name=st.text(max_size=30), alias=st.text(max_size=30), text=st.text(max_size=200))
def test_any_name_can_be_looked_for_and_is_found_alone(name: str, alias: str, text: str) -> None:
    account = Account(domain="brinefold.example", name=name, row=1, aliases=(alias,))
    assert names(account, text) in (True, False) and same_company(account, text) in (True, False)
    assert names(account, f"{text[:100]} brinefold.example")


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("BRINEFOLD HOLDINGS, INC.", True),
        ("The Brinefold Company", True),
        ("BRINEFOLDER CORP", False),
        ("Marrowick Salt Co", False),
        ("Inc.", False),
        ("", False),
    ],
)
def test_a_registrants_name_is_the_accounts_or_anothers(written: str, same: bool) -> None:
    assert same_company(ACCOUNT, written) is same


def test_at_most_so_many_articles_are_asked_for() -> None:
    items = [{"url": f"https://press.example/{n}", "title": "Brinefold"} for n in range(3 * MAX_RESULTS)]
    asks = list(OTHERS["gdelt"].follow(ACCOUNT, answer("gdelt", {"articles": items})))
    assert [a.url for a in asks] == [i["url"] for i in items[:MAX_RESULTS]]


def test_the_day_on_which_a_search_saw_a_page_is_not_said_to_be_its_date() -> None:
    item = {"url": "https://press.example/1", "title": "Brinefold", "seendate": "20260312T091500Z"}
    (ask,) = OTHERS["gdelt"].follow(ACCOUNT, answer("gdelt", {"articles": [item]}))
    assert ask.hint["seen"] == "2026-03-12" and "date" not in ask.hint


def test_who_posted_a_story_is_never_archived() -> None:
    _, raw = load(FIXTURES / "hacker_news" / "stories")
    kept = OTHERS["hacker_news"].kept(raw)
    assert b"saltlover77" in raw.body and b"crystalfan" in raw.body
    assert b"saltlover77" not in kept and b"crystalfan" not in kept
    as_kept = list(OTHERS["hacker_news"].follow(ACCOUNT, replace(raw, body=kept)))
    assert as_kept == list(OTHERS["hacker_news"].follow(ACCOUNT, raw)) != []


@pytest.mark.parametrize("body", ["Too many requests", '{"message": "by saltlover77"', "[1]", ""])
def test_of_an_answer_that_cannot_be_told_apart_nothing_is_kept(body: str) -> None:
    assert b"saltlover77" not in OTHERS["hacker_news"].kept(answer("hacker_news", body))
    assert OTHERS["hacker_news"].kept(answer("hacker_news", "saltlover77", status=403)) == b""


@pytest.mark.parametrize("name", SEARCHES)
@pytest.mark.parametrize("body", ["Please limit requests to one every 5 seconds.", "<html>Sorry</html>", ""])
def test_an_answer_that_is_no_list_of_results_is_a_failure_and_not_silence(name: str, body: str) -> None:
    with pytest.raises(Unreadable):
        list(OTHERS[name].read(ACCOUNT, record(body, source=name)))


@pytest.mark.parametrize("name", SEARCHES)
@given(value=ANY_JSON, key=st.sampled_from(["articles", "hits", "items"]))
def test_any_json_gives_asks_without_pages_or_is_unreadable(name: str, value: object, key: str) -> None:
    for told in (value, {key: value, "version": "https://jsonfeed.org/version/1.1"}):
        spoiled = answer(name, told)
        try:
            assert list(OTHERS[name].read(ACCOUNT, spoiled)) == []
            asks = list(OTHERS[name].follow(ACCOUNT, replace(spoiled, body=OTHERS[name].kept(spoiled))))
        except Unreadable:
            continue
        assert all(a.url.startswith("http") and a.source in ("outlets", "articles") for a in asks)


COLUMNS = ("form", "accessionNumber", "filingDate", "reportDate", "items", "primaryDocument")


@given(
    columns=st.fixed_dictionaries({}, optional=dict.fromkeys(COLUMNS, ANY_JSON)),
    rows=st.lists(
        st.fixed_dictionaries(
            {
                "form": st.sampled_from(["8-K", "8-K/A", "4"]) | ANY_JSON,
                "accessionNumber": st.just("0001900123-26-000011") | ANY_JSON,
                "filingDate": st.sampled_from(["2026-03-06", "2026-99-01", "0000-00-00"]) | ANY_JSON,
            }
        ),
        max_size=3,
    ),
)
def test_any_columns_of_filings_are_read_or_unreadable(columns: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    recent = {name: [r[name] for r in rows] for name in COLUMNS[:3]} | columns
    told = {"cik": "1900123", "name": "Brinefold", "filings": {"recent": recent}}
    spoiled = answer("edgar", told, url="https://data.sec.gov/submissions/CIK0001900123.json")
    try:
        pages = list(OTHERS["edgar"].read(FILER, spoiled))
        asks = list(OTHERS["edgar"].follow(FILER, spoiled))
    except Unreadable:
        return
    assert all(p.kind == "filing" and p.published and p.text.startswith("Form 8-K") for p in pages)
    assert all(a.url.startswith("https://www.sec.gov/Archives/edgar/data/1900123/") for a in asks)


@given(st.text(alphabet="Item 5.02 Departure of<p></td>\n\u00a0.—", max_size=300))
def test_any_document_is_read_or_unreadable(text: str) -> None:
    _, raw = load(FIXTURES / "edgar" / "document")
    try:
        pages = list(OTHERS["edgar"].read(FILER, replace(raw, body=text.encode())))
    except Unreadable:
        return
    assert all(p.kind == "article" for p in pages)


def submissions(**changes: Any) -> Any:
    _, raw = load(FIXTURES / "edgar" / "submissions")
    return replace(raw, body=json.dumps({**json.loads(raw.body), **changes}).encode())


def test_filings_under_a_name_that_is_not_the_accounts_are_refused_with_the_remedy() -> None:
    strange = submissions(name="PUMPWORKS GROUP PLC", formerNames=[])
    with pytest.raises(Unreadable, match=r"this is PUMPWORKS GROUP PLC, not Brinefold; correct the cik of row 1"):
        list(OTHERS["edgar"].read(FILER, strange))
    with pytest.raises(Unreadable):
        list(OTHERS["edgar"].follow(FILER, strange))


def test_a_former_name_or_an_alias_is_the_accounts() -> None:
    renamed = submissions(name="MARROWICK SALT CO", formerNames=[{"name": "Brinefold Inc"}])
    assert list(OTHERS["edgar"].read(FILER, renamed))
    parent = submissions(name="PUMPWORKS GROUP PLC", formerNames=[])
    assert list(OTHERS["edgar"].read(replace(FILER, aliases=("Pumpworks",)), parent))


def test_a_list_of_another_number_is_refused() -> None:
    with pytest.raises(Unreadable, match="the account's row says 0001900123"):
        list(OTHERS["edgar"].read(FILER, submissions(cik="0000000077")))


def test_a_document_of_another_company_or_another_host_is_not_read() -> None:
    _, raw = load(FIXTURES / "edgar" / "document")
    for url in (
        "https://www.sec.gov/Archives/edgar/data/77/000190012326000009/brnf-20260218.htm",
        "https://www.sec.gov.evil.test/Archives/edgar/data/1900123/000190012326000009/brnf-20260218.htm",
    ):
        with pytest.raises(Unreadable):
            list(OTHERS["edgar"].read(FILER, replace(raw, final_url=url)))


def test_a_report_dated_after_its_filing_is_undated_rather_than_wrong() -> None:
    raw = submissions()
    value = json.loads(raw.body)
    value["filings"]["recent"]["reportDate"] = ["2027-01-01"] * 7
    pages = list(OTHERS["edgar"].read(FILER, replace(raw, body=json.dumps(value).encode())))
    assert pages and all("reported" not in p.text and not p.fields["reported"] for p in pages)


def test_only_the_documents_of_the_last_months_are_asked_for() -> None:
    asked = [a.url for a in OTHERS["edgar"].follow(FILER, submissions())]
    assert [u.rpartition("/")[2] for u in asked] == ["brnf-20260303.htm", "brnf-20260218.htm"]
    later = replace(submissions(), seen=date(2026, 12, 1))
    assert list(OTHERS["edgar"].follow(FILER, later)) == []


def test_a_page_dated_after_somebody_had_it_is_undated() -> None:
    account, raw = load(FIXTURES / "outlets" / "seen_before_its_date")
    (late,) = SOURCES["outlets"].read(account, raw)
    (fine,) = SOURCES["outlets"].read(account, replace(raw, hint={**raw.hint, "seen": "2026-03-14"}))
    assert late.published is None and str(fine.published) == "2026-03-15"


def outlet(body: str) -> Any:
    (page,) = SOURCES["outlets"].read(ACCOUNT, record(body, url="https://press.example/1", source="outlets"))
    return page


def test_a_page_says_whether_its_text_links_the_account() -> None:
    text = "The salt maker has a second hall, and it dries twice as much as the first one did, said the town."
    linked = f"<article><h1>Salt</h1><p>{text} <a href='https://www.brinefold.example/'>More</a>.</p></article>"
    beside = f"<nav><a href='https://www.brinefold.example/'>Ad</a></nav><article><h1>Salt</h1><p>{text}</p></article>"
    assert outlet(linked).fields == {"links_to": "brinefold.example"}
    assert outlet(beside).fields == {} and outlet(linked.replace("brinefold.example", "b.example")).fields == {}
