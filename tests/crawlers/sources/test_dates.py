"""Dates as they are written: read when they have one reading, left alone when they have two."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.pages.dates import order_of, stated, written


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 3, 2025", "2025-03-03"),
        ("Sept. 7th, 2019", "2019-09-07"),
        ("3 March 2025", "2025-03-03"),
        ("on the 21st of June 2024", "2024-06-21"),
        ("[22 April, 2025]", "2025-04-22"),
        ("3. März 2020", "2020-03-03"),
        ("le 1er août 2021", "2021-08-01"),
        ("12 de marzo de 2020", "2020-03-12"),
        ("2025-10-31T23:30:00-08:00", "2025-10-31"),
        ("20260209", "2026-02-09"),
        ("Fri, 31 Oct 2025 09:00:00 GMT", "2025-10-31"),
        ("23/04/2025", "2025-04-23"),
        ("04/23/2025", "2025-04-23"),
        ("05.04.2025", "2025-04-05"),
        ("07/07/2025", "2025-07-07"),
        ("October 2025", "2025-10"),
    ],
)
def test_a_date_with_one_reading_is_read(text: str, day: str) -> None:
    assert str(stated(text, "visible")) == day


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2025",  # March or April
        "Mon, 01 Jan 0001 00:00:00 +0000",  # a feed's way of saying nothing
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "2014-2026",
        "31 February 2025",
        "version 10.4.12.7",
        "1,250 2,2025 5",
        "in March",
        "Marchand 3, 2025",
    ],
)
def test_what_is_no_date_or_two_dates_stays_unread(text: str) -> None:
    assert stated(text, "visible") is None


def test_both_readings_of_an_ambiguous_date_are_kept_for_whoever_can_tell() -> None:
    (found,) = written("03/04/2025")
    assert {found.value, found.other} == {date(2025, 3, 4), date(2025, 4, 3)}


def test_the_order_is_learned_from_dates_that_allow_only_one() -> None:
    assert order_of(iter(["03/04/2025", "03/21/2025"])) == "mdy"
    assert order_of(iter(["03/04/2025", "21/03/2025"])) == "dmy"
    assert order_of(iter(["21/03/2025", "03/21/2025"])) == ""


def test_a_known_order_settles_an_ambiguous_date() -> None:
    assert str(stated("03/04/2025", "visible", "mdy")) == "2025-03-04"
    assert str(stated("03/04/2025", "visible", "dmy")) == "2025-04-03"


@given(st.text(alphabet="0123456789/.-,: TJanuarymchz年月日", max_size=60))
def test_any_text_gives_dates_that_stand_in_it(text: str) -> None:
    for found in written(text):
        assert text[found.start : found.end].strip() == found.raw
        assert 1995 <= found.value.year <= 2099


@given(st.dates(date(1996, 1, 1), date(2090, 1, 1)))
def test_every_usual_way_to_write_a_day_is_read_back(day: date) -> None:
    for text in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}", day.isoformat(), f"{day:%Y%m%d}"):
        if day.year >= 2000 or len(text) > 8:
            assert stated(text, "visible").value == day  # type: ignore[union-attr]
