"""Boards under arbitrary answers: whatever JSON or XML comes, pages or Unreadable, and never anything else."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from typing import Any

import pytest
from cases import ACCOUNT, record
from hypothesis import given, settings
from hypothesis import strategies as st
from test_boards_read import LISTS

from crawlers.jobs.boards import boards_in
from crawlers.pages.document import Unreadable
from crawlers.reading import classify, read
from crawlers.sources_registry import SOURCES

KEYS = [
    *(
        "jobs",
        "result",
        "content",
        "offers",
        "items",
        "meta",
        "total",
        "totalCount",
        "totalFound",
        "id",
        "title",
        "text",
    ),
    *(
        "name",
        "shortcode",
        "slug",
        "status",
        "jobOpening",
        "jobOpeningName",
        "jobOpeningStatus",
        "datePosted",
        "active",
    ),
    *("location", "locations", "atsLocation", "isRemote", "locationType", "jobAd", "sections", "jobDescription"),
    *("releasedDate", "company", "identifier", "ref", "department", "function", "label", "customField", "fieldLabel"),
    *("valueLabel", "careers_url", "published_at", "close_at", "employment_type_code", "hybrid", "remote", "url"),
    *("description", "requirements", "_jobposting", "jobLocation", "address", "employmentType", "value", "city"),
    *("date_published", "isListed", "jobUrl", "secondaryLocations", "workplaceType", "publishedAt", "descriptionHtml"),
    *("postalAddress", "metadata", "internal_job_id", "absolute_url", "offices", "departments", "hostedUrl", "lists"),
    *("application_deadline", "categories", "allLocations", "createdAt", "telecommuting", "country"),
]
TEXTS = ["2026-02-03 10:00:00 UTC", "https://x.example/jobs/1", "<p>x</p>", "published", "remote", "744000"]
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(TEXTS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=25,
)
LISTED = ("jobs", "result", "content", "offers", "items")


def survives(source: str, body: str) -> None:
    answer = record(body, source=source, url=LISTS[source])
    for work in (
        lambda: read(ACCOUNT, answer),
        lambda: list(SOURCES[source].follow(ACCOUNT, answer)),
        lambda: SOURCES[source].listed(answer),
        lambda: list(SOURCES[source].closed(answer)),
    ):
        with suppress(Unreadable):
            work()


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(sorted(LISTS)), VALUES)
def test_any_json_is_read_or_unreadable(source: str, value: Any) -> None:
    survives(source, json.dumps(value))


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(sorted(LISTS)), st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=12), max_size=3)
)
def test_rows_of_any_shape_are_read_or_unreadable(source: str, rows: list[Any]) -> None:
    survives(source, json.dumps(rows if source == "lever" else dict.fromkeys(LISTED, rows)))


NAMES = st.sampled_from(
    [
        *("position", "id", "name", "office", "additionalOffices", "jobDescriptions", "jobDescription", "value"),
        *("createdAt", "channel", "item", "title", "link", "pubDate", "guid", "locations", "location", "city"),
        *("department", "description", "remoteStatus", "li", "a", "div", "span", "h3"),
    ]
)
TREES = st.recursive(
    st.text(st.characters(codec="utf-8"), max_size=8),
    lambda inner: st.builds(lambda n, c: f"<{n}>{''.join(c)}</{n}>", NAMES, st.lists(inner, max_size=4)),
    max_leaves=20,
)


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(["personio", "teamtailor", "bamboohr"]), TREES)
def test_any_tree_is_read_or_unreadable(source: str, tree: str) -> None:
    roots = {"personio": "workzag-jobs", "teamtailor": "rss", "bamboohr": "ul"}
    survives(source, f"<{roots[source]}>{tree}</{roots[source]}>")


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(LISTS)), st.recursive(st.text(max_size=4), lambda v: st.lists(v, max_size=2)))
def test_hints_of_any_shape_do_no_harm(source: str, hint: Any) -> None:
    rows = {key: [{"id": "1", "title": "Fitter", "name": "Fitter"}] for key in LISTED}
    answer = record(json.dumps(rows), source=source, url=LISTS[source], hint={"postings": hint})
    with suppress(Unreadable):
        read(ACCOUNT, answer)


@pytest.mark.parametrize("source", sorted(LISTS))
def test_depth_and_number_cost_no_more_than_their_bytes(source: str) -> None:
    rows = [{"id": n, "title": "Fitter", "name": "Fitter", "jobOpeningName": "Fitter"} for n in range(6_000)]
    many = json.dumps(rows if source == "lever" else dict.fromkeys(LISTED, rows))
    began = time.process_time()
    survives(source, many)
    survives(source, "<rss>" * 5_000)
    survives(source, '{"jobs":' * 5_000)
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    "text",
    [
        "a" * 3_000_000,
        "a." * 1_500_000,
        "bamboohr.com teamtailor.com recruitee.com workable.com jobs.personio.de " + "a-" * 1_400_000,
        "https://boards.greenhouse.io/embed/job_board?" + "a&" * 1_000_000,
        "leverJobsOptions = {" * 100_000,
        "<a href=https://jobs.lever.co/x" * 90_000,
        "<" * 1_000_000 + "jobs.lever.co/x",
    ],
    ids=range(7),
)
def test_looking_for_boards_takes_bounded_time(text: str) -> None:
    began = time.process_time()
    assert len(boards_in(text)) <= 200
    assert time.process_time() - began < 5


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=200), st.sampled_from(["", *LISTS.values(), "https://jobs.lever.co/", "https://x.bamboohr.com/"])
)
def test_any_text_names_boards_whose_lists_are_addresses(text: str, start: str) -> None:
    for board in boards_in(start + text):
        assert board.url.startswith("https://") and not set(board.url) & set(" \"'<>\\")


def test_xml_and_html_of_boards_go_to_their_source() -> None:
    for body, source in (
        ("<?xml version='1.0'?><workzag-jobs/>", "personio"),
        ("<rss xmlns:tt='https://teamtailor.com/locations'><channel/></rss>", "teamtailor"),
        ("<div class='BambooHR-ATS-board'></div>", "bamboohr"),
        ("<rss version='2.0'><channel/></rss>", "feeds"),
    ):
        assert classify(record(body, source="", url="https://brinefold.example/x")) == source
