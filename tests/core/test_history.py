"""What an address was answered before: bounded, by request, and which of two like answers a day's proof means."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.evidence import digest
from core.store import Archive, History, Record

HOME = "https://one.example/"


def record(body: str, day: int, **changes: object) -> Record:
    """An answer of a day of March, in that day's run."""
    values: dict[str, object] = {
        "account": "one.example",
        "source": "home",
        "url": HOME,
        "final_url": HOME,
        "status": 200,
        "headers": (),
        "body": body.encode(),
        "sha256": digest(body.encode()),
        "fetched_at": f"2026-03-{day:02}T08:00:00+00:00",
        "seen": date(2026, 3, day),
        "round": day,
    }
    return Record(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "a.sqlite")


def test_the_last_answers_before_a_run_come_oldest_first(archive: Archive) -> None:
    for day, body in ((1, "a"), (2, "b"), (3, "c"), (4, "d")):
        archive.put(record(body, day))
    found = History(archive).before("one.example", 4, {"home"}, most=2)
    assert [h.sha256 for h in found] == [digest(b"b"), digest(b"c")]
    assert archive.load(found[0]).body == b"b"


def test_what_came_again_in_the_run_failed_or_is_of_others_is_no_answer_before(archive: Archive) -> None:
    archive.put(record("same", 1))
    archive.put(record("same", 2))
    archive.put(record("gone", 1, url=f"{HOME}x", status=404))
    archive.put(record("news", 1, url=f"{HOME}news", source="articles"))
    archive.put(record("theirs", 1, account="two.example"))
    assert History(archive).before("one.example", 2, {"home"}, most=9) == []


def test_of_like_answers_the_one_that_was_there_by_the_day_is_the_evidence(archive: Archive) -> None:
    days = {day: archive.put(record(body, day)) for day, body in ((2, "a"), (9, "b"), (16, "a"))}
    for day, expected in ((1, 2), (2, 2), (9, 2), (16, 16), (30, 16)):
        assert archive.by_digest("one.example", digest(b"a"), HOME, date(2026, 3, day)).id == days[expected]


@pytest.mark.parametrize(
    ("fetched", "got"), [("2026-03-01T08:00:00+00:00", 1), ("2026-11-22T08:00:00+00:00", 9), ("", 9), ("soon", 9)]
)
def test_an_answer_is_got_on_the_day_of_its_fetching_but_never_after_it_was_seen(fetched: str, got: int) -> None:
    assert record("a", 9, fetched_at=fetched).got == date(2026, 3, got)
