"""The gold text: what was read out of it once is read again, and what is no fact stays none."""

from __future__ import annotations

import json

import pytest

from benchmarks.gold import APART, FLOORS, FOLDER, SLACK, floors, items, measured, score, triggers
from enrich.triggers_registry import TRIGGERS

KINDS = ("positive", "near-miss", "non-fact")
READ_FROM_POSTINGS = {"role_open", "hiring_surge"}
DERIVED = {"tech_in_use", "tech_added", "tech_removed", "competitor_trouble"}


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, float]]:
    return measured({name: score(name) for name in [*triggers(), "none"]})


def test_every_trigger_that_text_can_show_has_positives_near_misses_and_non_facts() -> None:
    for name in set(TRIGGERS) - READ_FROM_POSTINGS - DERIVED:
        kinds = [item["kind"] for item in items(name)]
        assert all(kinds.count(kind) >= 4 for kind in KINDS), name


def test_there_are_at_least_six_hundred_texts_and_no_two_alike() -> None:
    texts = [item["text"] for name in [*triggers(), "none"] for item in items(name)]
    assert len(texts) >= 600
    assert len(set(texts)) == len(texts)


def test_what_is_measured_does_not_fall_below_its_floor(rows: dict[str, dict[str, float]]) -> None:
    fallen = {
        f"{name} {figure}": (rows.get(name, {}).get(figure, 0.0), floor)
        for name, held in floors().items()
        for figure, floor in held.items()
        if rows.get(name, {}).get(figure, 0.0) < floor
    }
    assert not fallen, "read worse than before (measured, floor)"


def test_a_floor_follows_what_is_measured(rows: dict[str, dict[str, float]]) -> None:
    low = {f: (rows["all"][f], floor) for f, floor in floors()["all"].items() if rows["all"][f] > floor + SLACK}
    assert not low, "better than its floor: run `python -m benchmarks.gold --raise`"


def test_every_file_has_its_floor() -> None:
    assert {*triggers(), "none", "settle", "all"} == set(json.loads(FLOORS.read_text("utf8")))
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == {*triggers(), *APART}
