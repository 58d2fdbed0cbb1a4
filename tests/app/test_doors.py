"""The JSON lines doors answer in the shapes that the design promises, on good and on bad lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from app.cli import cli

RELEASE = """<html lang="en"><head><title>Tern Harbour opens a yard in Cork</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Tern Harbour opens a yard in Cork</h1>
<p>CORK, Ireland, 3 March 2026. Tern Harbour, which repairs ferries, today opened a yard in Cork. It is the company's
second, after the one in Galway, and will take ships of up to ninety metres from the spring on.</p>
<p>The yard was built in fourteen months on the site of a former cannery and has one dry dock.</p></article>
<footer>Copyright 2026</footer></body></html>"""
# fmt: off
BOARD = {"jobs": [{"id": 7, "title": "Dock Foreman", "absolute_url": "https://boards.greenhouse.io/ternharbour/jobs/7",
                   "location": {"name": "Cork"}, "first_published": "2026-03-02T09:00:00-05:00",
                   "updated_at": "2026-03-09T09:00:00-05:00", "content": "&lt;p&gt;You run the dock.&lt;/p&gt;",
                   "departments": [{"name": "Yards"}], "offices": [], "metadata": None}],
         "meta": {"total": 1}}
# fmt: on


def through(door: str, *rows: object, words: tuple[str, ...] = ()) -> tuple[int, list[dict[str, Any]]]:
    lines = "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)
    done = CliRunner().invoke(cli, [door, *words], input=lines, standalone_mode=False)
    assert done.exception is None, done.exception
    return done.return_value, [json.loads(line) for line in done.stdout.splitlines()]


DOORS = ("extract", "opener", "read", "tech")


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("bad", ["{", "[]", "null", '{"id": 5}'])
def test_a_bad_line_is_an_error_object_and_costs_itself_only(door: str, bad: str) -> None:
    status, (answer,) = through(door, bad)
    assert status == 3
    assert answer["error"]["type"] == "bad-input" and answer["error"]["message"].startswith("line 1")


def test_extract_finds_what_a_text_says_of_the_company_where_it_says_it() -> None:
    text = "Tern Harbour has opened a second office in Cork."
    row = {"id": "a", "company": "Tern Harbour", "text": text, "published": "2026-03-03"}
    status, (answer,) = through("extract", row, words=("--as-of", "2026-03-16"))
    (signal,) = answer["signals"]
    assert (status, answer["id"], signal["trigger"]) == (0, "a", "new_office_or_site")
    assert text[signal["start"] : signal["end"]] == signal["quote"]
    assert (signal["about_account"], signal["countable"], signal["why_not"]) == (True, True, None)
    assert (signal["event_date"], signal["date_precision"]) == ("2026-03-03", "day")


def test_extract_without_a_company_says_nothing_of_the_account() -> None:
    _, (answer,) = through("extract", {"id": 1, "text": "Tern Harbour has opened a second office in Cork."})
    assert [s["about_account"] for s in answer["signals"]] == [None]
    assert not answer["signals"][0]["countable"]


def test_extract_says_why_an_old_fact_does_not_count() -> None:
    row = {
        "id": 1,
        "company": "Tern Harbour",
        "text": "Tern Harbour has opened an office in Cork.",
        "published": "2024-03-03",
    }
    _, (answer,) = through("extract", row, words=("--as-of", "2026-03-16"))
    assert not answer["signals"][0]["countable"] and "window" in answer["signals"][0]["why_not"]


def test_read_gives_title_date_and_text_without_the_frame() -> None:
    row = {
        "id": 1,
        "url": "https://ternharbour.example/news/cork",
        "html": RELEASE,
        "fetched_at": "2026-03-16T10:00:00+00:00",
    }
    status, (answer,) = through("read", row)
    assert (status, answer["title"]) == (0, "Tern Harbour opens a yard in Cork")
    assert (answer["published"], answer["precision"]) == ("2026-03-03", "day")
    assert "dry dock" in answer["text"] and "Copyright" not in answer["text"]
    assert set(answer) == {"id", "kind", "title", "published", "precision", "method", "raw", "language", "text"}


def test_read_gives_the_postings_of_a_board(tmp_path: Path) -> None:
    file = tmp_path / "board.json"
    file.write_text(json.dumps(BOARD), "utf8")
    url = "https://boards-api.greenhouse.io/v1/boards/ternharbour/jobs?content=true"
    _, (given, from_file) = through(
        "read", {"id": 1, "url": url, "json": BOARD}, {"id": 1, "url": url, "json_file": str(file)}
    )
    assert given == from_file
    (posting,) = given["postings"]
    assert (posting["title"], posting["location"], posting["department"]) == ("Dock Foreman", "Cork", "Yards")
    assert posting["posted"][:10] == "2026-03-02" and "You run the dock." in posting["description"]


@pytest.mark.parametrize(
    "row",
    [
        {"url": "not an address", "html": "<p>x"},
        {"url": "https://a.example/", "html": "<p>x", "json": {}},
        {"url": "https://a.example/", "html_file": "/no/such/file"},
        {"url": "https://a.example/", "html": 5},
        {"url": "https://a.example/", "html": "<p>x", "fetched_at": "soon"},
    ],
)
def test_read_names_what_is_wrong_with_a_response(row: dict[str, object]) -> None:
    status, (answer,) = through("read", {"id": 1, **row})
    assert (status, answer["id"], answer["error"]["type"]) == (3, 1, "bad-input")


def test_tech_says_what_shows_a_technology_and_what_it_proves() -> None:
    html = '<script src="https://js.hs-scripts.com/99.js"></script>'
    _, (answer,) = through(
        "tech", {"id": 1, "url": "https://a.example/", "html": html, "dns": {"NS": ["ns1.a.example."]}}
    )
    (found,) = answer["technologies"]
    assert found["name"].startswith("HubSpot") and "js.hs-scripts.com" in found["evidence"]
    assert found["proves"] == "runs-on-site"


def test_opener_accepts_a_supported_line_and_rejects_a_generic_one() -> None:
    facts = [
        {
            "fact": "Tern Harbour opened a yard in Cork",
            "kind": "expansion",
            "date": "2026-03-03",
            "company": "Tern Harbour",
        }
    ]
    row = {"id": 1, "company": "Tern Harbour", "facts_available": facts, "as_of": "2026-03-16"}
    good = {**row, "text": "Tern Harbour opened a yard in Cork this month."}
    _, (yes, no) = through("opener", good, {**row, "text": "I hope this finds you well."})
    assert (yes["label"], yes["accept"], yes["reject_reason"], yes["supported_by"]) == ("specific", True, None, [0])
    assert (no["label"], no["accept"], no["reject_reason"]) == ("generic", False, "generic")
    assert 0 <= no["score"] <= 1
