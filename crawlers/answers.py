"""JSON answers of boards, read with distrust: every value may be of any type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from core.store import Record
from crawlers.document import Unreadable, decoded, normal

MAX_ITEMS = 2000


def parsed(record: Record) -> object:
    """The JSON value; raises Unreadable when there is none, or when it says that it is an error."""
    try:
        value: object = json.loads(decoded(record))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{record.final_url}: not JSON: {error}") from error
    if isinstance(value, dict) and (value.get("ok") is False or value.get("error") or value.get("errors")):
        said = text(value.get("error") or value.get("message") or value.get("errors"))[:100]
        raise Unreadable(f"{record.final_url}: the board answered with an error: {said}")
    return value


def mapping(value: object) -> dict[str, Any]:
    """The value when it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> Iterator[dict[str, Any]]:
    """The objects in a list."""
    return (v for v in (value if isinstance(value, list) else [])[:MAX_ITEMS] if isinstance(v, dict))


def first_of(value: object, key: str = "") -> dict[str, Any]:
    """The first object of a list, or of the list under a key; else an empty one."""
    return next(mappings(mapping(value).get(key) if key else value), {})


def text(value: object) -> str:
    """A string or number as one line of text, else the empty string."""
    return normal(str(value)) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
