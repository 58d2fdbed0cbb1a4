"""Hosts beside the site: which links name one, and that every observation says on which of them it was made."""

from __future__ import annotations

import pytest
from cases import ACCOUNT, record
from hypothesis import given
from hypothesis import strategies as st

from core.items import Account
from crawlers.domains import beside
from crawlers.pages.document import parse
from crawlers.reading import read
from crawlers.source import Link
from crawlers.sources_registry import SOURCES
from crawlers.tech.observations import MAX_ALLOWED, observations


def claimed(url: str, *, tag: str = "a", account: Account = ACCOUNT) -> list[str]:
    link = Link(url=url, text="", tag=tag)
    return [a.url for name in ("dns", "hosts") if (a := SOURCES[name].claim(account, link))]


@pytest.mark.parametrize("url", ["https://docs.brinefold.example/pumps/one?x=1", "http://docs.brinefold.example"])
def test_a_linked_host_is_asked_for_its_first_page_and_its_alias(url: str) -> None:
    asked = ["dns:docs.brinefold.example?type=CNAME", "https://docs.brinefold.example/"]
    assert claimed(url) == asked


@pytest.mark.parametrize(
    "url",
    [
        "https://brinefold.example/docs",
        "https://www.brinefold.example/",
        "https://docs.elsewhere.example/",
        "https://docs.notbrinefold.example/",
        "https://cdn.brinefold.example/",
        "https://porto.brinefold.example/",
        "https://docs.porto.brinefold.example/",
        "https://brinefold.example.evil.example/",
    ],
)
def test_other_addresses_name_no_host_beside_the_site(url: str) -> None:
    assert claimed(url) == []


def test_what_a_page_only_loads_is_no_link() -> None:
    assert claimed("https://docs.brinefold.example/a.js", tag="script") == []


def test_an_alias_domain_is_the_site_too() -> None:
    account = Account(domain="brinefold.example", name="Brinefold", row=1, aliases=("fold.example",))
    assert beside(account, "https://www.fold.example/") == "" and beside(account, "https://docs.fold.example/")


def test_no_host_is_guessed() -> None:
    asked = {a.url for s in SOURCES.values() if s.group == "tech" for a in s.starts(ACCOUNT)}
    names = {url.removeprefix("dns:").partition("?")[0] for url in asked}
    assert names == {"brinefold.example", "www.brinefold.example", "_dmarc.brinefold.example"}


def test_every_line_of_another_host_names_it_and_none_of_the_site_does() -> None:
    for url, source, named in (
        ("https://docs.brinefold.example/", "hosts", True),
        ("https://careers.brinefold.example/", "careers", True),
        ("https://www.brinefold.example/", "home", False),
    ):
        pages = read(ACCOUNT, record('<meta name="generator" content="Quaybook">', url=url, source=source))
        (page,) = [p for p in pages if p.kind == "technology"]
        assert all(line.startswith("on ") == named for line in page.text.split("\n"))


def test_a_dmarc_record_keeps_no_mailbox_and_other_records_there_are_left_out() -> None:
    url = "dns:_dmarc.brinefold.example?type=TXT"
    body = "TXT v=spf1 -all\nTXT v=DMARC1; rua=mailto:ilse@tidereports.example\n"
    (page,) = read(ACCOUNT, record(body, url=url, source="dns", headers=()))
    assert page.text == "DMARC v=DMARC1; rua=mailto:@tidereports.example"


def test_a_policy_gives_hosts_by_what_they_are_for_and_never_itself() -> None:
    policy = (
        "default-src 'self' data: https:; SCRIPT-SRC 'nonce-a.b' https://js.a.example:443/x *.b.example; report-uri /r"
    )
    found = observations(record("", headers=(("content-security-policy", policy),)), parse("<p>x</p>"))
    assert found == ["csp script-src js.a.example", "csp script-src *.b.example"]


def test_an_endless_policy_is_cut() -> None:
    policy = "script-src " + " ".join(f"a{n}.example" for n in range(5_000))
    assert (
        len(observations(record("", headers=(("content-security-policy", policy),)), parse("<p>x</p>"))) <= MAX_ALLOWED
    )


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_policy_and_record_gives_single_lines(policy: str, value: str) -> None:
    found = record("", headers=(("content-security-policy", policy), ("x-a", value)))
    for line in observations(found, parse("<p>x</p>"), host="docs.brinefold.example"):
        assert "\n" not in line and line.startswith("on docs.brinefold.example: ")
    for name in ("_dmarc.brinefold.example?type=TXT", "docs.brinefold.example?type=CNAME"):
        read(ACCOUNT, record(f"CNAME {value}\nTXT {policy}", url=f"dns:{name}", source="dns", headers=()))
