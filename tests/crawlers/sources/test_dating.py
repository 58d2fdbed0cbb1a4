"""When a page was published: its own statements in order of trust, and never a clock, a neighbour or a footer."""

from __future__ import annotations

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
