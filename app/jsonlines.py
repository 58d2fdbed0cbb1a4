"""JSON lines through a door: one object in, one out, same order; a bad line becomes an error object."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any

from core.errors import BadInput, ProofreachError

Row = dict[str, Any]


def serve(answer: Callable[[Row], Row], lines: Iterable[str | bytes] | None = None) -> int:
    """Answer every line of stdin on stdout; returns the exit status (3 when a line was bad)."""
    bad = 0
    # bytes, so that a line that is no UTF-8 is one bad line and not the end
    for number, line in enumerate(sys.stdin.buffer if lines is None else lines, start=1):
        if not line.strip():
            continue
        row, out = {}, {}
        try:
            row = parse(line, number)
            out = {"id": row.get("id"), **answer(row)}
        except ProofreachError as error:
            out = failure(row.get("id"), error.type, str(error), number)
        except Exception as error:  # hostile input must cost its own line only
            out = failure(row.get("id"), "internal", f"{type(error).__name__}: {error}", number)
        bad += "error" in out
        sys.stdout.write(json.dumps(out, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 3 if bad else 0


def parse(line: str | bytes, number: int) -> Row:
    try:
        text = line.decode("utf-8-sig" if number == 1 else "utf-8") if isinstance(line, bytes) else line
        row = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"line {number}: not JSON: {error}") from error
    if not isinstance(row, dict):
        raise BadInput(f"line {number}: a JSON object is needed, not {type(row).__name__}")
    return row


def _no_number(word: str) -> Row:
    raise ValueError(f"{word} is no JSON value")


def failure(key: object, kind: str, message: str, number: int) -> Row:
    """The error object that stands for a bad line."""
    text = message if message.startswith("line ") else f"line {number}: {message}"
    return {"id": key, "error": {"type": kind, "message": text}}


def text_of(row: Row, key: str, *, required: bool = False) -> str:
    """A string field; raises BadInput when it is missing (and required) or of another type."""
    value = row.get(key)
    if value is None and not required:
        return ""
    if not isinstance(value, str) or (required and not value.strip()):
        raise BadInput(f"field {key!r} must be a non-empty string" if required else f"field {key!r} must be a string")
    return value


def strings_of(row: Row, key: str) -> tuple[str, ...]:
    """A field that holds a list of strings; missing is empty."""
    value = row.get(key) or []
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise BadInput(f"field {key!r} must be a list of strings")
    return tuple(value)
