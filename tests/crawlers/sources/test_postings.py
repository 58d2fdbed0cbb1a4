"""Boards: every posting with the day it was first published, and no board is ever silently empty."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from cases import ACCOUNT, record
from hypothesis import given, settings
from hypothesis import strategies as st

from core.items import Page
from crawlers.jobs.jobposting import Posting, remote_of, role_key
from crawlers.pages.document import Unreadable
from crawlers.reading import closed_in, read


def board(source: str, value: object) -> list[Page]:
    return read(ACCOUNT, record(json.dumps(value), source=source, headers=(("content-type", "application/json"),)))


def job(**changes: Any) -> dict[str, Any]:
    return {"id": 1, "title": "Pump fitter", "content": "", "absolute_url": "https://brinefold.example/j/1", **changes}


@pytest.mark.parametrize("source", ["greenhouse", "lever"])
@pytest.mark.parametrize(
    "answer",
    ["", "<html>", '{"status": 404, "error": "Job not found"}', '{"ok": false, "error": "x"}', "3", "[" * 9000],
)
def test_an_answer_that_is_no_board_is_an_error_and_not_an_empty_list(source: str, answer: str) -> None:
    with pytest.raises(Unreadable):
        read(ACCOUNT, record(answer, source=source))


def test_an_empty_board_is_a_board() -> None:
    assert board("greenhouse", {"jobs": [], "meta": {"total": 0}}) == board("lever", []) == []


def test_the_day_of_the_last_touch_is_never_the_day_of_publication() -> None:
    (page,) = board("greenhouse", {"jobs": [job(updated_at="2026-03-15T10:00:00-04:00")]})
    assert page.published is None
    assert page.fields["updated"] == "2026-03-15"


def test_escaped_markup_is_read_once_as_markup() -> None:
    content = "&lt;p&gt;Fit &amp;lt;b&amp;gt; pumps &amp;amp; hoses&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;"
    (page,) = board("greenhouse", {"jobs": [job(content=content)]})
    assert page.text == "Pump fitter\nFit <b> pumps & hoses"


def test_a_detail_answer_is_a_board_of_one() -> None:
    (page,) = board("greenhouse", job(first_published="2026-02-25T10:00:00-05:00"))
    assert (page.title, str(page.published)) == ("Pump fitter", "2026-02-25")


def test_postings_of_one_role_share_their_key() -> None:
    keys = {
        role_key(Posting(id=str(n), url="", title=title, description=(), department="Sales ", locations=(place,)))
        for n, (title, place) in enumerate(
            [
                ("Account Manager - Porto", "Porto, Portugal"),
                ("Account Manager (Vigo)", "Vigo"),
                ("Account Manager, Remote", "Remote"),
                ("Account Manager (m/f/d)", ""),
            ]
        )
    }
    assert keys == {"account manager|sales"}


def test_different_roles_differ() -> None:
    titles = ["C++ Engineer", "C# Engineer", "Senior C++ Engineer"]
    assert len({role_key(Posting(id="", url="", title=t, description=())) for t in titles}) == 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Remote - Spain", "remote"),
        ("Hybrid (Vigo)", "hybrid"),
        ("Vigo, on-site", "on-site"),
        ("Remotia", ""),
        ("Vigo", ""),
    ],
)
def test_where_one_works_is_read_from_words(words: str, expected: str) -> None:
    assert remote_of(words) == expected


def test_a_position_past_its_last_day_is_left_out_and_counted() -> None:
    thing = {
        "@type": "JobPosting",
        "title": "Crane operator",
        "datePosted": "2026-01-02",
        "validThrough": "2026-03-01T00:00",
    }
    page = f'<html><script type="application/ld+json">{json.dumps(thing)}</script><p>x</p></html>'
    passed = record(page, source="schema_org", seen=date(2026, 3, 16))
    assert read(ACCOUNT, passed) == []
    assert closed_in([passed]) == {"schema_org": {passed.url}}
    assert len(read(ACCOUNT, record(page, source="schema_org", seen=date(2026, 2, 16)))) == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda v: (
        st.lists(v, max_size=3) | st.dictionaries(st.sampled_from(["name", "value", "text", "content"]), v, max_size=3)
    ),
    max_leaves=6,
)
KEYS = [
    "id",
    "title",
    "text",
    "location",
    "categories",
    "metadata",
    "departments",
    "offices",
    "lists",
    "content",
    "createdAt",
    "first_published",
    "absolute_url",
    "hostedUrl",
    "workplaceType",
    "description",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES), max_size=3))
def test_fields_of_any_type_never_break_a_board(jobs: list[dict[str, Any]]) -> None:
    for source, value in (("greenhouse", {"jobs": jobs}), ("lever", jobs)):
        for page in board(source, value):
            assert page.title and page.kind == "posting"
