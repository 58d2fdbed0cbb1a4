"""Dates in a sentence against the page's own day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrich.calendar_words import written_dates

PUBLISHED = date(2026, 5, 13)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("opened on March 4, 2026.", "2026-03-04"),
        ("opened on 4 March 2026.", "2026-03-04"),
        ("opened in March 2026.", "2026-03"),
        ("opened in 2019.", "2019"),
        ("opened on April 30.", "2026-04-30"),
        ("opened last December.", "2025-12"),
        ("opened today.", "2026-05-13"),
        ("opened yesterday.", "2026-05-12"),
        ("opened on Monday.", "2026-05-11"),
        ("opened last year.", "2025"),
        ("opened two years ago.", "2024"),
        ("opened last month.", "2026-04"),
    ],
)
def test_reads(text, written):
    assert [str(d) for _, d in written_dates(text, PUBLISHED)] == [written]


def test_without_a_day_of_the_page_nothing_relative_is_guessed():
    assert written_dates("opened yesterday, on Monday, April 30, last year", None) == []


def test_an_impossible_day_is_no_date():
    assert written_dates("opened on February 30, 2026.", PUBLISHED) == []


@given(st.text(max_size=120), st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_never_fails_and_quotes_what_stands_there(text, published):
    assert all(d.raw in text for _, d in written_dates(text, published))
