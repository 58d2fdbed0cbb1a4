"""When a page was published: its own statements in order of trust, and never a clock, a neighbour or a footer."""

from __future__ import annotations

import time
from typing import Any

import pytest
from cases import ACCOUNT, record

from crawlers.reading import read

BODY = (
    "<p>The company builds compact units for harbour towns and will move the assembly of its pumps to another.</p>"
    "<p>The neighbours have waited for a second line, and the first unit is to leave the new hall in the autumn.</p>"
)


def dated(
    inside: str = "", *, head: str = "", around: str = "", lang: str = "en", body: str = BODY, **changes: Any
) -> str:
    markup = f"""<html lang="{lang}"><head><title>A hall on the quay</title>{head}</head><body>{around}
    <article><h1>A hall on the quay</h1>{inside}{body}</article></body></html>"""
    (page,) = read(ACCOUNT, record(markup, **changes))
    return f"{page.published} {page.published.method}" if page.published else "undated"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<time datetime="2026-02-09">yesterday</time>', "2026-02-09 time"),
        ('<p class="meta">9 Feb 2026 | Press release</p>', "2026-02-09 visible"),
        ("<p>By A. Writer, February 9, 2026</p>", "2026-02-09 visible"),
        ("<p>VIGO, Spain -- Feb. 9, 2026 -- The company said so.</p>", "2026-02-09 dateline"),
        ("<p>VIGO, February 9, 2026 (HARBOUR WIRE) The company said so.</p>", "2026-02-09 dateline"),
        ("<p>9 February 2026, Vigo – The company said so.</p>", "2026-02-09 dateline"),
        ("<p>February 2026</p>", "2026-02 visible"),
        ("<p>Published: 2026-02-09 07:30 / Updated: 2026-02-11 08:00</p>", "2026-02-09 visible"),
        ("<p>9 Monday Feb 2026</p>", "2026-02-09 visible"),
        ("<p><span>Feb</span><span>09</span><span>2026</span></p>", "2026-02-09 visible"),
        ("<p>9 февраля 2026</p>", "2026-02-09 visible"),
        ('<div class="footer"><p>9 February 2026, company</p></div>', "2026-02-09 visible"),
        ("<h5>Date:</h5>09.02.2026", "2026-02-09 visible"),
    ],
)
def test_a_date_beside_the_headline_or_before_the_text_is_the_pages(inside: str, expected: str) -> None:
    assert dated(inside) == expected


@pytest.mark.parametrize(
    "around",
    [
        "<div>Today is Monday, March 16, 2026</div>",
        "<p>March 16, 2026</p>",
        '<time datetime="2026-03-16">March 16, 2026</time>',
        "<footer>© 2026 Brinefold. February 1, 2026</footer>",
        '<aside><h3>Latest</h3><a href="/x">Another hall</a> <span>2026-03-10</span></aside>',
        '<div class="related-posts"><a href="/x">Another hall</a> <time datetime="2026-03-10">March 10</time></div>',
    ],
)
def test_clocks_side_boxes_and_footers_date_nothing(around: str) -> None:
    assert dated(around=around) == "undated"


@pytest.mark.parametrize(
    "inside",
    [
        "<p>Updated February 9, 2026</p>",
        '<p>Last modified: <time datetime="2026-02-09">February 9, 2026</time></p>',
        "<p>Register by February 9, 2026</p>",
        "<p>Prices valid from February 9, 2026</p>",
        "<p>Last updated by A. Writer on Monday, February 9, 2026</p>",
        "<p>Current date and time: February 9, 2026, 07:22</p>",
        f"{BODY}<p>Date: February 9, 2026</p><p>Time: 10 a.m.</p>",
        f"{BODY}<blockquote><p>Posted by a harbour master on <time>February 9, 2026</time></p></blockquote>",
        f"{BODY}<ul><li class='date'>February 9, 2026</li><li class='date'>February 6, 2026</li></ul>",
        "<p>03/04/2026</p>",
        "<p>The quay was closed on February 9, 2026, and the boats were sent to the northern steps. It was windy.</p>",
    ],
)
def test_other_dates_are_not_the_publication(inside: str) -> None:
    assert dated(inside) == "undated"


def test_modification_meta_is_not_the_publication() -> None:
    assert dated(
        head='<meta property="article:modified_time" content="2026-02-09"><meta name="lastmod" content="2026-02-09">'
    ) == ("undated")


def test_structured_data_of_the_page_goes_before_what_is_seen() -> None:
    told = '{"@type": "NewsArticle", "headline": "A hall on the quay", "datePublished": "2026-02-08"}'
    head = f'<script type="application/ld+json">{told}</script>'
    assert dated("<p>9 Feb 2026</p>", head=head) == "2026-02-08 json-ld"


def test_structured_data_of_other_articles_is_not_the_pages() -> None:
    others = ",".join(
        f'{{"@type": "NewsArticle", "headline": "Other {n}", "datePublished": "2026-03-0{n}"}}' for n in (1, 2)
    )
    assert dated(head=f'<script type="application/ld+json">[{others}]</script>') == "undated"


def test_the_older_dateline_of_a_page_that_was_put_up_again_wins() -> None:
    meta = '<meta property="article:published_time" content="2026-02-20T00:00:00Z">'
    assert dated("<p>VIGO, June 3, 2024 -- The company said so.</p>", head=meta) == "2024-06-03 dateline"
    assert dated("<p>VIGO, February 18, 2026 -- The company said so.</p>", head=meta) == "2026-02-20 meta"


def test_last_years_number_in_a_january_dateline_is_a_slip() -> None:
    meta = '<meta property="article:published_time" content="2026-01-09T00:00:00Z">'
    assert dated("<p>VIGO, January 8, 2025 -- The company said so.</p>", head=meta) == "2026-01-09 meta"


def test_a_date_after_the_day_of_reading_is_refused() -> None:
    assert dated('<time datetime="2026-03-19">March 19, 2026</time>') == "undated"
    assert dated('<time datetime="2026-03-17">tomorrow, by another clock</time>') == "2026-03-17 time"


@pytest.mark.parametrize(
    ("lang", "expected"), [("en-US", "2026-03-02"), ("en-GB", "2026-02-03"), ("fr-FR", "2026-02-03")]
)
def test_the_pages_country_settles_day_and_month(lang: str, expected: str) -> None:
    assert dated("<p>03/02/2026</p>", lang=lang).split()[0] == expected


def test_the_linking_page_is_asked_last() -> None:
    hint = {"method": "feed", "date": "2026-02-09", "precision": "day", "raw": "Mon, 09 Feb 2026"}
    assert dated(hint=hint) == "2026-02-09 feed"
    assert dated("<p>8 Feb 2026</p>", hint=hint) == "2026-02-08 visible"
    assert dated("<p>February 2026</p>", hint=hint) == "2026-02-09 feed"


def test_an_address_may_carry_the_date() -> None:
    assert dated(url="https://brinefold.example/2026/02/09/hall") == "2026-02-09 url"
    assert dated(url="https://brinefold.example/2026/02/hall") == "2026-02 url"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published on 9 February 2026", "2026-02-09 labelled"),
        ("Submitted by A. Writer on 9 February 2026 - 18:55", "2026-02-09 labelled"),
        ("By A. Writer, 9 February 2026", "2026-02-09 labelled"),
        ("The quay was finished on 9 February 2026", "undated"),
    ],
)
def test_below_the_text_only_a_line_that_is_called_the_publication_counts(line: str, expected: str) -> None:
    assert dated(f"{BODY}<p>{line}</p>") == expected


def test_what_readers_see_beside_the_headline_goes_before_what_machines_are_told() -> None:
    head = '<meta property="article:published_time" content="2026-02-02T00:00:00Z">'
    assert dated("<p>9 February 2026</p>", head=head) == "2026-02-09 visible"


@pytest.mark.parametrize(
    "other",
    [
        '<meta property="article:modified_time" content="2026-02-09T00:00:00Z">',
        '<meta name="lastmod" content="2026-02-09">',
        '<script type="application/ld+json">{"@type": "WebPage", "dateModified": "2026-02-09"}</script>',
    ],
)
def test_a_shown_day_that_markup_knows_as_a_change_is_no_publication(other: str) -> None:
    head = f'<meta property="article:published_time" content="2026-02-02T00:00:00Z">{other}'
    assert dated("<p>9 February 2026</p>", head=head) == "2026-02-02 meta"


def test_a_day_shown_a_season_after_the_published_one_is_that_of_a_change() -> None:
    head = '<meta property="article:published_time" content="2025-10-02T00:00:00Z">'
    assert dated("<p>9 February 2026</p>", head=head) == "2025-10-02 meta"


def test_the_linking_page_settles_what_the_page_contradicts_itself_in() -> None:
    head = '<meta property="article:published_time" content="2026-02-02T00:00:00Z">'
    hint = {"method": "feed", "date": "2026-02-02", "precision": "day", "raw": "Mon, 02 Feb 2026"}
    assert dated("<p>9 February 2026</p>", head=head, hint=hint) == "2026-02-02 meta"


def test_an_older_day_in_the_address_shows_that_the_page_was_put_up_again() -> None:
    head = '<meta property="article:published_time" content="2026-02-20T00:00:00Z">'
    assert dated(head=head, url="https://brinefold.example/2024/6/3/hall") == "2024-06-03 url"
    assert dated(head=head, url="https://brinefold.example/2026/2/18/hall") == "2026-02-20 meta"


@pytest.mark.parametrize("step", ["20260209-hall", "09022026-hall", "09-02-2026-hall"])
def test_a_step_of_the_address_may_begin_with_the_day(step: str) -> None:
    assert dated(url=f"https://brinefold.example/press/{step}") == "2026-02-09 url"


def test_a_month_in_the_address_is_made_a_day_by_the_only_day_of_it_on_the_page() -> None:
    url = "https://brinefold.example/2026/02/hall"
    assert dated(f"{BODY}<p>Vigo, 9 February 2026</p>", url=url) == "2026-02-09 url+visible"
    assert dated(f"{BODY}<p>Vigo, 9 February 2026</p><p>Vigo, 11 February 2026</p>", url=url) == "2026-02 url"


def test_a_country_in_the_address_settles_day_and_month() -> None:
    assert dated("<p>03/02/2026</p>", url="https://brinefold.example/en-gb/hall").split()[0] == "2026-02-03"


def test_a_dateline_goes_before_a_label_somewhere_in_the_text() -> None:
    text = f"<p>VIGO, February 5, 2026 (HARBOUR WIRE) The company said so.</p>{BODY}<p>Date: February 9, 2026</p>"
    assert dated(text) == "2026-02-05 dateline"


@pytest.mark.parametrize(
    "line",
    [
        "by" + "." * 140 + "9 Feb 2026",
        "by " * 50 + "9 Feb 2026",
        "9/" * 75,
        "A, " * 45 + "9 Feb 2026",
        "9 Feb 2026 " * 14,
    ],
)
def test_hostile_lines_are_read_in_bounded_time(line: str) -> None:
    begin = time.process_time()
    dated(f"<p>{line}</p>" * 300 + f"<p class='{'date ' * 20_000}'>{line}</p>" * 3)
    assert time.process_time() - begin < 5
