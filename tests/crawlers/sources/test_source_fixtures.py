"""Every source reads its recorded answers as reviewed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cases import CASES, result

from crawlers.sources_registry import SOURCES


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.parent.name}-{c.name}")
def test_a_recorded_answer_reads_as_expected(case: Path) -> None:
    assert result(case) == json.loads((case / "expected.json").read_text("utf8"))


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_has_a_fixture(name: str) -> None:
    assert any(case.parent.name == name for case in CASES)


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_knows_its_name_and_its_group(name: str) -> None:
    assert SOURCES[name].name == name
    assert SOURCES[name].group in {"news", "jobs", "tech", "people", "site"}
