"""Progress says how far the run is, now and then, and does not count a large store all the time."""

from __future__ import annotations

import pytest

from app import progress
from app.progress import Progress

COUNTS = {"waiting": 6, "crawled": 1, "drafted": 3, "pages": 40, "fact": 9, "draft": 1, "refusal": 2, "errors": 1}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_a_line_names_accounts_pages_facts_drafts_errors_and_the_time_left(clock: list[float]) -> None:
    told = Progress()
    clock[0] += 30
    assert told.line(COUNTS) == (
        "accounts: 4 crawled, 3 of 10 done; 40 pages, 9 facts, 1 drafts, 2 refusals, 1 errors; about 1 min 10 s left"
    )


def test_a_log_gets_a_line_now_and_then_and_always_the_last(
    clock: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    told, looks = Progress(), 0

    def count() -> dict[str, int]:
        nonlocal looks
        looks += 1
        return {**COUNTS, "fact": looks}

    for _ in range(100):
        clock[0] += 0.25
        told(count)
    told(count, last=True)
    assert looks <= 51
    assert len(capsys.readouterr().err.splitlines()) == 6


def test_the_first_result_is_timed(clock: list[float]) -> None:
    told = Progress()
    clock[0] += 2
    told(lambda: {"crawled": 1})
    clock[0] += 5
    told(lambda: {"drafted": 1})
    clock[0] += 5
    told(lambda: {"drafted": 2})
    assert told.first_result == 7
