"""Reading an archive: the same bytes give the same pages, and one bad record costs itself only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import ACCOUNT, CASES, load, record
from hypothesis import given, settings
from hypothesis import strategies as st

from core.items import Account
from crawlers.domains import is_own, registrable, web_url
from crawlers.pages.document import Unreadable, parse
from crawlers.reading import classify, pages, read
from crawlers.sources_registry import SOURCES
from crawlers.tech.observations import observations
from crawlers.third_party import ThirdPartySource

ARTICLE = """<html><body><h1>A hall on the quay</h1>
<p>The company builds compact units for harbour towns and moves the assembly of its pumps into a hall.</p>"""


def test_a_home_page_is_read_as_home_and_as_technology() -> None:
    found = read(ACCOUNT, record(f'{ARTICLE}<script src="https://js.tide.example/a.js"></script>', source="home"))
    assert [(p.kind, p.source) for p in found] == [("home", "home"), ("technology", "web")]


def test_an_answer_that_failed_has_no_pages() -> None:
    assert read(ACCOUNT, record(ARTICLE, status=404)) == []


def test_what_cannot_be_read_is_named_and_the_rest_goes_on() -> None:
    failures: list[str] = []
    bad = record("not json", source="greenhouse", url="https://boards-api.greenhouse.io/v1/boards/x/jobs")
    found = pages(ACCOUNT, [bad, record(ARTICLE)], failures)
    assert [p.title for p in found] == ["A hall on the quay"]
    assert [f.split(":")[0] for f in failures] == ["greenhouse"]


def test_the_order_of_records_does_not_matter() -> None:
    records = [
        record(ARTICLE.replace("hall", f"hall {n}"), url=f"https://brinefold.example/news/{n % 3}", id=n)
        for n in range(6)
    ]
    assert pages(ACCOUNT, records) == pages(ACCOUNT, records[::-1])
    assert len(pages(ACCOUNT, records)) == 3


def test_a_page_is_its_accounts_only_where_it_ended_up() -> None:
    (away,) = read(ACCOUNT, record(ARTICLE, final_url="https://wire.example/a"))
    assert (away.own, away.origin) == (False, "wire.example")
    (alias,) = read(
        replace(ACCOUNT, aliases=("brine.example",)), record(ARTICLE, final_url="https://www.brine.example/a")
    )
    assert (alias.own, alias.origin) == (True, "brinefold.example")


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.parent.name}-{c.name}")
def test_an_answer_of_unknown_origin_goes_to_the_source_it_was_recorded_for(case) -> None:  # type: ignore[no-untyped-def]
    _, known = load(case)
    where_found = ("listings", "careers", "web", "outlets", "hosts", "leadership")
    asked_of_others = isinstance(SOURCES.get(case.parent.name), ThirdPartySource)
    if asked_of_others or case.parent.name in where_found or case.name in ("robots", "page"):
        return  # these only have a meaning where they were found
    assert classify(replace(known, source="")) == case.parent.name


def test_an_address_that_asks_for_a_post_by_number_is_no_home_page() -> None:
    there = {"source": "", "final_url": "https://brinefold.example/"}
    assert classify(record(ARTICLE, url="https://brinefold.example/", **there)) == "home"
    assert classify(record(ARTICLE, url="https://brinefold.example/?p=31", **there)) != "home"


def test_json_of_no_known_board_is_unreadable() -> None:
    with pytest.raises(Unreadable):
        classify(record('{"name": "x"}', source="", headers=(("content-type", "application/json"),)))


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=120), st.sampled_from(sorted(SOURCES)))
def test_any_bytes_are_read_or_unreadable(body: bytes, source: str) -> None:
    for start in (b"", b"<html><body>", b"<rss><channel><item>", b"{"):
        answer = record(start + body, source=source)
        try:
            read(ACCOUNT, answer)
            list(SOURCES[source].follow(ACCOUNT, answer))
        except Unreadable:
            pass


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.acme.co.uk/x", "acme.co.uk"),
        ("news.acme.com", "acme.com"),
        ("acme.github.io", "acme.github.io"),
        ("https://press.brinefold.example:8080/", "brinefold.example"),
        ("http://10.0.0.1/", "10.0.0.1"),
        ("https://[broken/", ""),
    ],
)
def test_registrable_domains_need_no_network(address: str, domain: str) -> None:
    assert registrable(address) == domain


def test_a_look_alike_is_not_the_accounts() -> None:
    assert is_own(ACCOUNT, "https://shop.brinefold.example/")
    assert not is_own(ACCOUNT, "https://notbrinefold.example/")
    assert not is_own(ACCOUNT, "https://brinefold.example.evil.example/")
    assert not is_own(Account(domain="a.example", name="", row=1), "")


@given(st.text(max_size=60))
def test_whatever_is_asked_for_is_of_the_web(address: str) -> None:
    assert web_url(address).split(":")[0] in ("", "http", "https")
    assert web_url(address, "https://a.example/").split(":")[0] in ("", "http", "https")


def test_cookies_are_named_and_never_quoted() -> None:
    answer = record(ARTICLE, headers=(("set-cookie", "tide=secret; Path=/"), ("server", "quayd")))
    assert observations(answer, parse(ARTICLE)) == ["cookie tide", "header server: quayd"]


def test_observations_are_bounded() -> None:
    many = "".join(f'<script src="https://s{n}.example/x.js"></script>' for n in range(2000))
    assert len(observations(record(many), parse(f"<html><body>{many}"))) == 600
