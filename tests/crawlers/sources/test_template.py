"""What several pages of one site share dates none of them: clocks, side boxes and footers are learned by comparing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import ACCOUNT, record
from hypothesis import given, settings
from hypothesis import strategies as st

from core.items import Page
from core.store import Record
from crawlers.pages.template import with_template
from crawlers.reading import pages

TEXT = "<p>The company builds compact units for harbour towns and will move the assembly of its pumps to hall {n}.</p>"


def site(line: str, *, days: tuple[str, ...] = ("2026-03-16",) * 6, own: str = "", head: str = "") -> list[Record]:
    """Pages with a line that stands where a byline would, and one that is the page's own."""
    return [
        record(
            f"<html lang='en'><head><title>Hall {n} on the quay</title>{head.format(n=n)}</head><body><main>"
            f"<h1>Hall {n} on the quay</h1><div class='line'>{line.format(n=n, day=day)}</div>{own.format(n=n)}"
            f"{TEXT.format(n=n) * 2}</main></body></html>",
            url=f"https://brinefold.example/news/hall-{n}",
            fetched_at=f"{day}T08:00:00+00:00",
            id=n + 1,
        )
        for n, day in enumerate(days)
    ]


def dates(found: list[Page]) -> list[str]:
    return [str(p.published) if p.published else "undated" for p in found]


def test_a_line_of_its_own_dates_a_page() -> None:
    assert dates(pages(ACCOUNT, site("2026-02-0{n}", days=("2026-03-16",) * 4)))[1:] == [
        "2026-02-01", "2026-02-02", "2026-02-03",
    ]  # fmt: skip


def test_a_line_that_all_pages_have_in_one_place_dates_none_of_them() -> None:
    assert set(dates(pages(ACCOUNT, site("10 February 2026")))) == {"undated"}


def test_a_clock_is_known_by_showing_each_pages_day_of_fetching() -> None:
    days = ("2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16")
    assert set(dates(pages(ACCOUNT, site("{day}", days=days)))) == {"undated"}


def test_under_a_shared_line_the_pages_own_dates_are_found() -> None:
    found = pages(ACCOUNT, site("10 February 2026", own="<p class='date'>2026-01-1{n}</p>"))
    assert dates(found) == [f"2026-01-1{n}" for n in range(6)]


def test_a_statement_to_machines_that_all_pages_make_is_the_templates() -> None:
    head = '<meta property="article:published_time" content="2026-02-20T09:30:00Z">'
    assert set(dates(pages(ACCOUNT, site("News", head=head)))) == {"undated"}
    own = '<meta property="article:published_time" content="2026-02-2{n}T09:30:00Z">'
    assert dates(pages(ACCOUNT, site("News", head=own))) == [f"2026-02-2{n}" for n in range(6)]


def test_two_pages_are_too_few_to_know_a_template() -> None:
    assert dates(pages(ACCOUNT, site("10 February 2026", days=("2026-03-16",) * 2))) == ["2026-02-10"] * 2


def test_other_hosts_pages_teach_nothing() -> None:
    ours = site("10 February 2026", days=("2026-03-16",) * 2)
    others = [replace(r, final_url=r.final_url.replace("brine", "tide")) for r in site("10 February 2026")]
    assert dates(pages(ACCOUNT, ours, beside=others)) == ["2026-02-10"] * 2


@pytest.mark.parametrize("line", ["10 February 2026", "{day}", "2026-02-0{n}"])
def test_one_page_beside_the_others_is_read_as_among_them(line: str) -> None:
    records = site(line)
    together = {p.url: p.published for p in pages(ACCOUNT, records)}
    alone = {p.url: p.published for r in records for p in pages(ACCOUNT, [r], beside=records)}
    assert alone == together


def test_what_was_learned_leaves_the_rest_of_the_hint() -> None:
    records = [replace(r, hint={"title": "A hall"}) for r in site("10 February 2026")]
    (hint,) = {tuple(sorted(r.hint)) for r in with_template(records)}
    assert hint == ("recurring", "title")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="<p>/div 2026-03-1\n\0é", max_size=60), min_size=3, max_size=5))
def test_any_markup_can_be_compared(bodies: list[str]) -> None:
    records = [record(f"<html>{b}", url=f"https://brinefold.example/{n}") for n, b in enumerate(bodies)]
    assert [r.body for r in with_template(records)] == [r.body for r in records]
