"""A bad line becomes an error object with its id, and the rest go on in order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.jsonlines import serve, text_of


def answers(capsys: pytest.CaptureFixture[str], *lines: str) -> tuple[int, list[dict[str, Any]]]:
    def answer(row: dict[str, Any]) -> dict[str, Any]:
        if row.get("boom"):
            raise ZeroDivisionError("oh")
        return {"length": len(text_of(row, "text", required=True))}

    status = serve(answer, lines)
    return status, [json.loads(x) for x in capsys.readouterr().out.splitlines()]


def test_good_lines_are_answered_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert answers(capsys, '{"id":2,"text":"ab"}', "", '{"id":1,"text":"a"}') == (
        0,
        [{"id": 2, "length": 2}, {"id": 1, "length": 1}],
    )


@pytest.mark.parametrize(
    ("line", "key", "kind"),
    [
        ("{", None, "bad-input"),
        ("[1]", None, "bad-input"),
        ("[" * 100_000, None, "bad-input"),
        ('{"id":"x"}', "x", "bad-input"),
        ('{"id":"x","text":5}', "x", "bad-input"),
        ('{"id":"x","text":"a","boom":true}', "x", "internal"),
    ],
)
def test_a_bad_line_costs_itself_only(
    capsys: pytest.CaptureFixture[str], line: str, key: str | None, kind: str
) -> None:
    status, (bad, good) = answers(capsys, line, '{"id":1,"text":"a"}')
    assert status == 3 and good == {"id": 1, "length": 1}
    assert bad["id"] == key and bad["error"]["type"] == kind and "line 1" in bad["error"]["message"]


def test_bytes_that_are_no_text_cost_their_line_only(capsys: pytest.CaptureFixture[str]) -> None:
    lines = (b'\xef\xbb\xbf{"id":1,"text":"a"}', b'\xff{"id":2}', b'{"id":3,"text":"\xc3\xa9"}')
    status, found = answers(capsys, *lines)  # type: ignore[arg-type]
    assert status == 3 and [r["id"] for r in found] == [1, None, 3] and "line 2" in found[1]["error"]["message"]


@pytest.mark.parametrize("word", ["NaN", "-Infinity"])
def test_words_that_json_does_not_know_are_not_echoed(capsys: pytest.CaptureFixture[str], word: str) -> None:
    status, (row,) = answers(capsys, f'{{"id":{word},"text":"a"}}')
    assert status == 3 and row["id"] is None and word in row["error"]["message"]
