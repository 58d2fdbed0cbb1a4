"""The account list: every bad row is named with its remedy, the others go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.accounts import domain_of, load
from core.errors import BadInput


def listed(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "accounts.csv"
    path.write_text(text, "utf8")
    return path


def test_columns_are_known_by_their_usual_names_and_the_rest_is_kept(tmp_path: Path) -> None:
    path = listed(
        tmp_path, "Company Name;Website;First Name;Work Email;Tier\nAcme;https://www.acme.com/x;Ann;ann@acme.com;A\n"
    )
    (account,), skipped = load(path)
    assert (account.domain, account.name, account.extra, skipped) == ("acme.com", "Acme", {"Tier": "A"}, [])
    assert (account.contacts[0].first_name, account.contacts[0].email) == ("Ann", "ann@acme.com")


def test_rows_of_one_company_with_other_contacts_are_one_account(tmp_path: Path) -> None:
    path = listed(tmp_path, "domain,company,email\nacme.com,Acme,a@acme.com\nacme.com,Acme,b@acme.com\n")
    (account,), skipped = load(path)
    assert [c.email for c in account.contacts] == ["a@acme.com", "b@acme.com"] and not skipped


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ("not a domain,X,x@y.com", "not a domain"),
        (",X,x@y.com", "domain is empty"),
        ("10.0.0.1,X,x@y.com", "not a domain"),
        ("file:///etc/passwd,X,", "not a domain|domain is empty"),
        ("good.com,X,nobody", "not an e-mail"),
        ("acme.com,Acme,a@acme.com", "row 2 with the same contact"),
        ("acme.com,Other,b@acme.com", "as 'Acme'"),
    ],
)
def test_a_bad_row_is_named_and_the_others_go_on(tmp_path: Path, row: str, named: str) -> None:
    path = listed(tmp_path, f"domain,company,email\nacme.com,Acme,a@acme.com\n{row}\nlast.com,Last,l@last.com\n")
    accounts, skipped = load(path)
    assert [a.domain for a in accounts] == ["acme.com", "last.com"]
    assert len(skipped) == 1 and "accounts.csv: row 3: " in str(skipped[0])
    with pytest.raises(BadInput, match=named):
        raise BadInput(skipped[0].reason)


def test_a_list_without_a_domain_column_says_which_columns_it_has(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"row 1: no domain column .*firm, mail"):
        load(listed(tmp_path, "firm,mail\nx,y\n"))


def test_a_file_that_is_not_there_or_not_text_is_one_error(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.csv"):
        load(tmp_path / "none.csv")
    (tmp_path / "b.csv").write_bytes(b"domain\n\xff\xfe")
    with pytest.raises(BadInput, match="UTF-8"):
        load(tmp_path / "b.csv")


@pytest.mark.parametrize(
    ("typed", "domain"),
    [
        ("https://www.Acme.co.uk/about?x=1", "acme.co.uk"),
        ("careers.acme.com:8443", "acme.com"),
        ("acme.example", "acme.example"),
        ("münchner.de", "xn--mnchner-n2a.de"),
    ],
)
def test_a_domain_is_found_in_what_people_type(typed: str, domain: str) -> None:
    assert domain_of(typed) == domain


@given(st.text(max_size=60))
def test_no_text_becomes_anything_but_a_plain_domain(text: str) -> None:
    try:
        domain = domain_of(text)
    except BadInput:
        return
    assert domain == domain.lower().strip() and "." in domain and not set(domain) & set("/:@ ?#%\\")


def named(tmp_path: Path, text: str, **kinds: object) -> list[str]:
    _, skipped = load(listed(tmp_path, text), **kinds)  # type: ignore[arg-type]
    return [str(row) for row in skipped]


def test_a_cell_beyond_all_measure_costs_its_row_only(tmp_path: Path) -> None:
    path = listed(tmp_path, f"domain,company\na.com,A\nb.com,{'x' * 200_000}\nc.com,C\n")
    accounts, (skipped,) = load(path)
    assert [a.domain for a in accounts] == ["a.com", "c.com"] and skipped.row == 3 and "longer" in skipped.reason


def test_a_quote_that_is_never_closed_swallows_no_row_in_silence(tmp_path: Path) -> None:
    (said,) = named(tmp_path, 'domain,company\na.com,A\nb.com,"B\nc.com,C\n')
    assert "row 3" in said and "not closed" in said and "no row after it" in said


def test_a_row_with_more_cells_than_columns_is_not_read_askew(tmp_path: Path) -> None:
    (said,) = named(tmp_path, "domain,company,email\na.com,A, Inc.,x@a.com\nb.com,B,,\n")
    assert "row 2: has 4 cells for 3 columns" in said


def test_columns_of_one_name_lose_nothing(tmp_path: Path) -> None:
    (account,), _ = load(listed(tmp_path, "domain,note,domain,note\na.com,1,b.com,2\n"))
    assert (account.domain, account.extra) == ("a.com", {"note": "1", "domain 2": "b.com", "note 2": "2"})


def test_names_hold_nothing_that_steers_a_terminal_or_a_header(tmp_path: Path) -> None:
    (account,), _ = load(listed(tmp_path, 'domain,company,first_name\na.com,"A\x1b[31m\nCo\u202e",An\0n\n'))
    assert (account.name, account.contacts[0].first_name) == ("A [31m Co", "An n")


def test_a_row_says_where_its_address_is_from(tmp_path: Path) -> None:
    text = (
        "domain,email,Contact Source,Contact Source URL,Collected At,Publicly Available,Balancing Test,Tier\n"
        "a.com,m@a.com,Oldport fair,https://fair.example/list,2026-01-20,Yes,LIA-7,A\n"
    )
    (account,), skipped = load(listed(tmp_path, text))
    who = account.contacts[0]
    assert (who.source, who.source_url, who.collected_at) == ("Oldport fair", "https://fair.example/list", "2026-01-20")
    assert (who.public, who.balancing_test, account.extra, skipped) == ("yes", "LIA-7", {"Tier": "A"}, [])


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("collected at", "20/01/2026", "write it as 2026-03-31"),
        ("publicly available", "maybe", "write yes or no"),
        ("source url", "fair.example", "write it with https://"),
    ],
)
def test_what_cannot_be_read_of_a_source_is_named(tmp_path: Path, column: str, value: str, said: str) -> None:
    (reason,) = named(tmp_path, f"domain,email,{column}\na.com,m@a.com,{value}\nb.com,m@b.com,\n")
    assert "row 2" in reason and said in reason


def test_a_persona_without_a_template_costs_its_row_only(tmp_path: Path) -> None:
    text = "domain,persona\na.com,wizard\nb.com,End User\nc.com,\n"
    (said,) = named(tmp_path, text, personas={"en": {"end_user"}})
    assert "row 2: persona 'wizard' has no template" in said


def test_a_language_without_templates_costs_its_row_and_names_those_there_are(tmp_path: Path) -> None:
    text = "domain,first_name,language\na.com,An,xx\nb.com,Bo,EN-us\nc.com,Cy,zh_Hans\nd.com,Di,\n"
    accounts, (skipped,) = load(listed(tmp_path, text), {"en": set(), "zh": set()})
    assert (skipped.row, skipped.reason) == (2, "language 'xx' has no templates; there are: en, zh")
    assert [a.contacts[0].language for a in accounts] == ["en", "zh", "en"]


@pytest.mark.parametrize("host", ["acme.wordpress.com", "acme.substack.com", "acme.github.io"])
def test_a_site_on_a_platform_is_not_the_platform(host: str) -> None:
    assert domain_of(f"https://www.{host}/about") == host
