"""What looks like a page and is none is named; what is a page, however short or odd, is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.evidence import digest
from core.items import Account
from core.store import Record
from crawlers.fetching.echoes import Echoes
from crawlers.fetching.judging import MOVED, Judge, faults, look_at
from crawlers.fetching.shells import Look
from crawlers.pages.document import Unreadable, normal

ACCOUNT = Account(domain="lockhouse.example", name="Lockhouse", row=2, aliases=("lockhouse-group.example",))
HOME = "https://lockhouse.example/"
TEXT = "<p>We keep the locks of four canals, and the cottages beside them, in working order.</p>" * 3


def record(body: str, url: str = HOME, *, source: str = "articles", **more: Any) -> Record:
    data = body.encode()
    values: dict[str, Any] = {
        "account": ACCOUNT.domain, "source": source, "url": url, "final_url": url, "status": 200, "body": data,
        "headers": (("content-type", "text/html"),), "sha256": digest(data), "fetched_at": "2031-05-20T10:00:00+00:00",
        "seen": date(2031, 5, 20), "round": 1,
    }  # fmt: skip
    return Record(**(values | more))


def page(body: str, title: str = "Lockhouse", head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def fault(body: str) -> str:
    return Look(record(body)).fault


SHELLS = (
    page('<div id="root"></div><script src="/main.js"></script>'),
    page('<div id="app">Loading…</div><script type="module" src="/a.js"></script>'),
    page('<app-root></app-root><script src="/runtime.js"></script>'),
    page('<noscript>Please enable JavaScript to continue.</noscript><script src="/x.js"></script><p>Lockhouse</p>'),
    page(f"<script>{'var a = 1;' * 40}</script>"),
    page('<p>Just a moment…</p><noscript>Enable JavaScript and cookies</noscript><script src="/c.js"></script>'),
)
NO_SHELLS = (
    page(TEXT + '<div id="root"></div><script src="/main.js"></script><noscript>Enable JavaScript</noscript>'),
    page("<h1>Lockhouse</h1><p>Canals.</p>"),
    page('<p>Tide today: low.</p><script src="/stats.js"></script>'),
    page('<div id="app"></div><script src="/a.js"></script>' + "".join(f'<a href="/{n}">{n}</a>' for n in range(9))),
    page('<div id="root"></div><script src="/a.js"></script><script type="application/ld+json">'
         '{"@type": "NewsArticle", "headline": "A lock is opened"}</script>'),
)  # fmt: skip


@pytest.mark.parametrize("body", SHELLS)
def test_a_shell_needs_a_browser(body: str) -> None:
    assert fault(body) == "needs-browser"


@pytest.mark.parametrize("body", NO_SHELLS)
def test_a_page_with_words_links_or_data_of_its_own_does_not(body: str) -> None:
    assert fault(body) == ""


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Page not found | Lockhouse", ""),
        ("Lockhouse – 404 Not Found", "Welcome"),
        ("Lockhouse", "Oops! That page can’t be found."),
        ("404", "Not found"),
        ("Seite nicht gefunden - Lockhouse", ""),
        ("Lockhouse", "Error 404"),
    ],
)
def test_a_page_that_says_that_it_is_not_there_is_none(title: str, headline: str) -> None:
    assert fault(page(f"<h1>{headline}</h1>{TEXT}", title)) == "soft-404"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("How we drew our 404 page | Lockhouse", "How we drew our 404 page"),
        ("404", "Four hundred and four locks"),
        ("Lost and found at the lock", "Lost and found at the lock"),
        ("Missing: a lock gate not found since 1904", "Not found"),
        ("Error-free locks", "Error-free locks"),
    ],
)
def test_a_page_that_writes_about_missing_things_is_one(title: str, headline: str) -> None:
    assert fault(page(f"<h1>{headline}</h1>{TEXT}", title)) == ""


@pytest.mark.parametrize(
    "body",
    [
        page("<h1>lockhouse.example</h1><p>This domain is for sale.</p>"),
        page("<h1>Welcome to nginx!</h1><p>Further configuration is required.</p>"),
        page("<h1>Coming soon</h1>", "Lockhouse"),
        page('<script src="https://img.sedoparking.com/js/x.js"></script>'),
        page("<p>Our website is under construction. Please call us.</p>"),
        page('<iframe src="https://ww1.bodis.com/p"></iframe>', head='<meta name="x">'),
    ],
)
def test_a_placeholder_is_named(body: str) -> None:
    assert fault(body) == "parked"


@pytest.mark.parametrize(
    "body",
    [
        page("<h1>Coming soon</h1>" + TEXT * 2),
        page(f"<h1>News</h1>{TEXT * 8}<p>This domain is for sale, said the registrar to the lock keeper.</p>"),
        page('<h1>Lockhouse</h1><a href="https://www.dan.com/lockhouse.example">An old name of ours</a>' + TEXT),
    ],
)
def test_a_page_that_mentions_one_is_not(body: str) -> None:
    assert fault(body) == ""


@pytest.mark.parametrize(
    ("script", "target"),
    [
        ("window.location.href='/en/'", "https://lockhouse.example/en/"),
        ('location.replace("https://bought.example/")', "https://bought.example/"),
        ("top.location = 'https://bought.example/x'", "https://bought.example/x"),
        ("if (location == '/x') go()", ""),
        ("location.href = 'javascript:alert(1)'", ""),
    ],
)
def test_where_an_empty_page_sends_the_browser_is_seen(script: str, target: str) -> None:
    assert Look(record(page(f"<script>{script}</script>"))).target == target
    assert Look(record(page(f"{TEXT}<script>{script}</script>"))).target == ""


# -- many answers ----------------------------------------------------------------------------------------------------


def at(path: str, body: str = page(TEXT), **more: Any) -> Record:
    return record(body, HOME + path, **more)


def test_one_text_under_four_names_is_no_page_under_any() -> None:
    names = ("news/a", "news/b", "about", "team")
    found = faults(ACCOUNT, [at(n) for n in names])
    assert found == dict.fromkeys(range(4), "soft-404")


@pytest.mark.parametrize(
    "names",
    [
        ("news", "news-2", "news.html", "news/", "en/news", "de/news"),
        ("news/page/1", "news/page/2", "news/page/3", "news/page/4", "news/page/5"),
        ("a", "b", "c"),
        ("news?a=1", "news?a=2", "news?a=3", "news?a=4"),
    ],
)
def test_copies_of_one_page_are_not_echoes(names: tuple[str, ...]) -> None:
    assert faults(ACCOUNT, [at(n) for n in names]) == {}


def test_the_home_page_stays_one_when_others_repeat_it() -> None:
    records = [record(page(TEXT), source="home"), *(at(n) for n in "abcd")]
    assert faults(ACCOUNT, records) == dict.fromkeys(range(1, 5), "soft-404")


def test_an_article_that_was_answered_with_the_home_page_is_gone() -> None:
    assert faults(ACCOUNT, [at("news/2029/the-gate", final_url=HOME)]) == {0: "soft-404"}
    assert faults(ACCOUNT, [at("en", final_url=HOME)]) == {}


@pytest.mark.parametrize(
    ("source", "final_url", "expected"),
    [
        ("home", "https://bought.example/", MOVED),
        ("listings", "https://bought.example/news", MOVED),
        ("home", "https://boards.greenhouse.io/lockhouse", MOVED),
        ("careers", "https://boards.greenhouse.io/lockhouse", ""),
        ("home", "https://www.lockhouse-group.example/", ""),
        ("listings", "https://news.lockhouse.example/", ""),
    ],
)
def test_an_own_address_that_leads_to_somebody_else_is_not_the_account_s(
    source: str, final_url: str, expected: str
) -> None:
    made = record(page(TEXT), source=source, final_url=final_url)
    assert Judge(ACCOUNT).fault(made, look_at(ACCOUNT, made), "x") == expected


def test_what_passed_before_the_echo_was_heard_is_taken_back_once() -> None:
    judge = Judge(ACCOUNT)
    said = [judge.fault(at(n), Look(at(n)), n) for n in ("a", "b", "c", "d", "e")]
    assert said == ["", "", "", "soft-404", "soft-404"]
    assert judge.taken_back == ["a", "b", "c"]


# -- any input -------------------------------------------------------------------------------------------------------

PIECES = (
    "<div id=root>|</div>|<script>|</script>|location='|'|<noscript>|<h1>|404|not found|<a href=/x>|text "
    "|<iframe src=//bodis.com>|<title>|</title>|\0|é|<svg>|<template>"
)
MARKUP = st.lists(st.sampled_from(PIECES.split("|")), max_size=30).map("".join)


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_any_markup_is_judged_without_a_fall(body: str) -> None:
    try:
        look = Look(record(body))
    except Unreadable:
        return
    assert look.fault in ("", "needs-browser", "soft-404", "parked")
    assert Echoes().heard(look, "x") is None


@given(st.text(max_size=60))
def test_text_that_needs_no_cleaning_is_told_apart_rightly(text: str) -> None:
    import unicodedata

    composed = unicodedata.normalize("NFC", text)
    seen = "".join(c for c in composed if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs"))
    assert normal(text) == " ".join(seen.split())
