"""What a draft rests on, told sentence by sentence, and what else there is to talk about."""

from __future__ import annotations

import json
from pathlib import Path

import deliveries
import pytest
from click.testing import CliRunner

from app.commands.explain import as_text, command, explained, ranking
from core.items import as_json


def test_each_sentence_is_shown_with_its_proof_and_the_template_with_its_variant() -> None:
    whole = explained(deliveries.draft(template="en/economic_buyer@2#b"))
    assert whole["template"] == "en/economic_buyer@2#b"
    sentences = whole["sentences"]
    assert isinstance(sentences, list)
    proved = [s["sentence"] for s in sentences if s["facts"]]
    assert proved == ["Porto: größer zählen", "You opened a mill in Porto."]


def test_every_fact_is_ranked_with_every_factor_and_said_or_not() -> None:
    rows = ranking(deliveries.draft())
    assert [(r["rank"], r["trigger"], r["said"], r["talking_point"]) for r in rows] == [
        (1, "new_office_or_site", True, True),
        (2, "acquires", False, True),
        (3, "hiring_surge", False, True),
    ]
    assert all(r["score"] == {"relevance": 0.5, "total": 0.25} for r in rows)


def test_what_is_left_for_the_call_comes_with_its_quote_and_address() -> None:
    text = as_text(deliveries.draft())
    _, _, points = text.partition("the first three to talk about")
    assert "1. new_office_or_site, 2026-03-01, in the mail (relevance 0.50, total 0.25)" in points
    assert "2. acquires, 2026-03-01, not in the mail" in points
    assert points.count("“Harbor Loom opened a mill in Porto.”") == 2


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_the_command_reads_the_drafts_of_a_run(tmp_path: Path, form: list[str]) -> None:
    drafts = tmp_path / "drafts.jsonl"
    drafts.write_text(json.dumps(as_json(deliveries.draft())), "utf8")
    done = CliRunner().invoke(command, [str(drafts), *form], standalone_mode=False)
    assert done.exception is None and "harborloom.example" in done.output
