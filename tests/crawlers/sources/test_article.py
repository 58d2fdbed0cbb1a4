"""The text of a page: its own lines in order, without menus, boxes and clocks."""

from __future__ import annotations

import time

import pytest
from cases import ACCOUNT, record
from hypothesis import given, settings
from hypothesis import strategies as st

from crawlers.pages.article import article_of
from crawlers.pages.blocks import blocks_of
from crawlers.pages.document import Unreadable, decoded, links, normal, parse
from crawlers.reading import read

LONG = "The company builds compact units for harbour towns and will move the assembly of its pumps into another hall."


def text_of(body: str) -> list[str]:
    (page,) = read(ACCOUNT, record(f"<html><head><title>A hall</title></head><body>{body}</body></html>"))
    return page.text.split("\n")


def test_the_title_is_the_first_line_and_every_paragraph_a_line() -> None:
    assert text_of(
        f"<article><h1>A hall</h1><p>{LONG}</p><p>It is\n   <b>four</b>&nbsp;thousand m&sup2;.</p></article>"
    ) == [
        "A hall",
        LONG,
        "It is four thousand m².",
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><a href='/'>Home of the pumps</a></nav>",
        "<footer>All rights are reserved by the pumps</footer>",
        "<aside><h3>Latest</h3><p>Another company bought the pumps.</p></aside>",
        "<div>Today is March 16, 2026</div>",
        "<script>var pumps = 1</script><style>.pumps{}</style><!-- pumps -->",
    ],
)
def test_furniture_is_left_out(furniture: str) -> None:
    body = f"{furniture}<main><article><h1>A hall</h1><p>{LONG}</p></article></main>{furniture}"
    assert text_of(body) == ["A hall", LONG]


def test_a_headline_that_repeats_the_site_name_is_not_cut_off_the_title() -> None:
    tree = parse(f"<title>Quay News: a hall | Brinefold</title><h1>Quay News: a hall</h1><p>{LONG}</p>")
    assert article_of(tree).title == "Quay News: a hall"


def test_the_headline_is_the_line_that_the_title_repeats_and_not_the_sites_name() -> None:
    body = f"<h1>Brinefold</h1><div class='big'>A new hall on the quay</div><p>{LONG}</p>"
    assert (
        article_of(parse(f"<title>A new hall on the quay - Brinefold</title>{body}")).title == "A new hall on the quay"
    )
    two = f"<h1>Brinefold</h1><h1>A hall on the quay</h1><p>{LONG}</p>"
    assert article_of(parse(f"<title>A hall on the quay | Brinefold</title>{two}")).title == "A hall on the quay"


def test_a_page_whose_whole_body_is_called_furniture_is_read_all_the_same() -> None:
    lines = text_of(f"<div class='sidebar widget'><h1>A hall</h1><p>{LONG}</p><p>{LONG} It is new.</p></div>")
    assert lines == ["A hall", LONG, f"{LONG} It is new."]


def test_text_that_scripts_show_is_taken_from_what_machines_are_told() -> None:
    told = f'{{"@type": "NewsArticle", "headline": "A hall", "articleBody": "{LONG} {LONG} It is new."}}'
    assert LONG in text_of(f"<div id='app'>A hall</div><script type='application/ld+json'>{told}</script>")[-1]


def test_headings_of_closing_sections_stay_lines() -> None:
    about, legal = "<h3>About Brinefold</h3>", "<p><b>Forward-Looking Statements</b></p>"
    body = f"<article><h1>A hall</h1><p>{LONG}</p>{about}<p>{LONG}</p>{legal}<p>{LONG}</p></article>"
    lines = text_of(body)
    assert {"About Brinefold", "Forward-Looking Statements"} <= set(lines)


def test_hardly_any_text_is_no_article() -> None:
    assert read(ACCOUNT, record("<html><body><h1>A hall</h1><p>Soon.</p></body></html>")) == []


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "utf-16", "cp1251"])
def test_bytes_are_decoded_by_what_the_answer_states(charset: str) -> None:
    word = "кит" if charset == "cp1251" else "Müller"
    assert decoded(record(word.encode(charset), headers=(("content-type", f"text/html; charset={charset}"),))) == word


def test_without_a_statement_the_meta_tag_and_then_utf8_decide() -> None:
    assert "Müller" in decoded(record('<meta charset="iso-8859-1">Müller'.encode("latin-1"), headers=()))
    assert decoded(record("Müller".encode(), headers=())) == "Müller"
    assert decoded(record(b"M\xfcller", headers=(("content-type", "text/html; charset=nonsense"),))) == "Müller"


def test_an_empty_answer_is_unreadable_and_says_so() -> None:
    with pytest.raises(Unreadable, match=r"https://brinefold\.example"):
        read(ACCOUNT, record(b""))


def test_links_are_absolute_and_only_of_the_web() -> None:
    tree = parse(
        '<a href="/a">A</a><a href="javascript:alert(1)">B</a><a href="file:///etc/x">C</a><iframe src="//b.example/x">'
    )
    assert [x.url for x in links(tree, "https://a.example/d/")] == ["https://a.example/a", "https://b.example/x"]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000,
        "<table><tr><td>" * 20_000,
        "<a href=x>y" * 50_000,
        "<p>" + "word " * 400_000,
        "<b " + "a=1 " * 100_000,
    ],
    ids=["nested", "tables", "links", "long", "attributes"],
)
def test_hostile_markup_is_read_in_bounded_time(body: str) -> None:
    begin = time.process_time()
    read(ACCOUNT, record(f"<html><body><h1>A hall</h1>{body}"))
    assert time.process_time() - begin < 10


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/apdivh1 \"'=&;x\n\0é", max_size=200))
def test_any_markup_gives_single_clean_lines(markup: str) -> None:
    for block in blocks_of(parse(f"<body>x{markup}")):
        assert block.text == normal(block.text) != ""
