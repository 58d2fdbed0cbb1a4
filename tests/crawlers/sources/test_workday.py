"""Workday: the total stands on the first page only, days are counted from the answer's own, and nothing is trusted."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from cases import ACCOUNT, record
from hypothesis import given, settings
from hypothesis import strategies as st

from core.store import Record
from crawlers.fetching.posted import posted, values_of
from crawlers.jobs.boards import boards_in
from crawlers.pages.document import Unreadable
from crawlers.reading import pages, read
from crawlers.sources_registry import SOURCES

BOARD = "https://brinefold.wd3.myworkdayjobs.com/wday/cxs/brinefold/Quay"
WORKDAY = SOURCES["workday"]


def listing(rows: Any, *, offset: int = 0, total: Any = 0, **changes: Any) -> Record:
    url = posted(f"{BOARD}/jobs", {"appliedFacets": {}, "limit": 20, "offset": offset, "searchText": ""})
    return record(json.dumps({"total": total, "jobPostings": rows}), source="workday", url=url, **changes)


def row(n: int = 1, **changes: Any) -> dict[str, Any]:
    return {"title": f"Fitter {n}", "externalPath": f"/job/Vigo/Fitter_{n}", "locationsText": "Vigo", **changes}


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://brinefold.wd3.myworkdayjobs.com/Quay", BOARD),
        ("https://brinefold.wd3.myworkdayjobs.com/en-US/Quay/job/Vigo/Fitter_R1?source=x", BOARD),
        ("https://brinefold.wd3.myworkdayjobs.com/wday/cxs/brinefold/Quay/jobs", BOARD),
        ("https://wd5.myworkdaysite.com/en-US/recruiting/brinefold/Quay",
         "https://wd5.myworkdaysite.com/wday/cxs/brinefold/Quay"),
    ],
)  # fmt: skip
def test_a_board_is_known_by_its_address(address: str, asked: str) -> None:
    (board,) = boards_in(f'<a href="{address}">Jobs</a>')
    assert (board.ats, board.token, board.url.partition("?")[0]) == ("workday", "brinefold", f"{asked}/jobs")
    assert values_of(board.url)["offset"] == 0


def test_only_the_first_page_leads_on() -> None:
    asks = list(WORKDAY.follow(ACCOUNT, listing([row(n) for n in range(20)], total=2000)))
    offsets = [values_of(a.url)["offset"] for a in asks if values_of(a.url)]
    assert offsets == [20, 40, 60, 80]
    assert len(asks) - len(offsets) == 12
    assert list(WORKDAY.follow(ACCOUNT, listing([row(n) for n in range(20)], offset=20))) == []
    assert WORKDAY.listed(listing([row()], offset=20, total=0)) is None


def test_the_newest_are_described_first() -> None:
    said = ["Posted 30+ Days Ago", "Posted 9 Days Ago", "Posted Yesterday", "soon", "Posted Today"] * 4
    rows = [row(n, postedOn=text) for n, text in enumerate(said)]
    asks = [a.url for a in WORKDAY.follow(ACCOUNT, listing(rows, total=20)) if not values_of(a.url)]
    assert {said[int(url.rpartition("_")[2])] for url in asks} == {
        "Posted Today", "Posted Yesterday", "Posted 9 Days Ago",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "day"),
    [("Posted Today", "2026-03-10"), ("Posted Yesterday", "2026-03-09"), ("Posted 12 Days Ago", "2026-02-26"),
     ("Posted 30+ Days Ago", "None"), ("Vor 3 Tagen", "None"), ("", "None")],
)  # fmt: skip
def test_days_are_counted_from_the_day_of_the_answer(said: str, day: str) -> None:
    old = listing([row(postedOn=said)], fetched_at="2026-03-10T23:00:00+00:00", seen=date(2026, 3, 16))
    (page,) = read(ACCOUNT, old)
    assert str(page.published) == day
    assert page.published is None or page.published.raw == said


def test_a_page_past_the_end_adds_nothing() -> None:
    first, again = listing([row(n) for n in range(3)], total=3, id=1), listing([row(0)], offset=20, id=2)
    assert len(pages(ACCOUNT, [first, again])) == 3


def test_the_posting_itself_replaces_its_row_whatever_came_first() -> None:
    told = {"jobPostingInfo": {"title": "Fitter 1", "jobDescription": "<p>Fit.</p>", "startDate": "2026-03-01"}}
    detail = record(json.dumps(told), source="workday", url=f"{BOARD}/job/Vigo/Fitter_1", id=2)
    for records in ([listing([row()], id=1), detail], [detail, listing([row()], id=1)]):
        (page,) = pages(ACCOUNT, records)
        assert (page.text.split("\n")[-1], str(page.published)) == ("Fit.", "2026-03-01")


def test_what_is_no_board_is_an_error() -> None:
    with pytest.raises(Unreadable):
        read(ACCOUNT, listing("none of your business"))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.just("/job/x/y_1"),
    lambda v: st.lists(v, max_size=3) | st.dictionaries(st.sampled_from(["title", "externalPath", "x"]), v, max_size=3),
    max_leaves=5,
)
NAMES = ["title", "externalPath", "locationsText", "postedOn", "additionalLocations", "jobDescription", "startDate"]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(NAMES), VALUES), max_size=3), VALUES, st.booleans())
def test_any_value_may_be_of_any_type(rows: list[dict[str, Any]], total: Any, one: bool) -> None:
    answer = {"jobPostingInfo": rows[0] if rows else total} if one else {"jobPostings": rows, "total": total}
    known = listing([]) if not one else record("", source="workday", url=f"{BOARD}/job/Vigo/Fitter_1")
    told = record(json.dumps(answer), source="workday", url=known.url)
    found = read(ACCOUNT, told)
    assert found == read(ACCOUNT, told)
    assert all(p.title and p.kind == "posting" for p in found)
    assert all(a.url.startswith(BOARD) for a in WORKDAY.follow(ACCOUNT, told))
    assert isinstance(WORKDAY.listed(told), int | None)
