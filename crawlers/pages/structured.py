"""The JSON-LD objects of a page, flattened: what a page says about itself to machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

MAX_OBJECTS = 500
Thing = dict[str, Any]


def things(tree: HtmlElement) -> list[Thing]:
    """Every typed object of the page's JSON-LD, also inside @graph and nested ones, in document order."""
    found: list[Thing] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            value = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue  # broken JSON-LD is common and says nothing
        for thing in _walk(value):
            found.append(thing)
            if len(found) == MAX_OBJECTS:
                return found
    return found


def _walk(value: object) -> Iterator[Thing]:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item[:MAX_OBJECTS]))
        elif isinstance(item, dict):
            if "@type" in item:
                yield item
            waiting.extend(v for v in reversed(item.values()) if isinstance(v, (dict, list)))


def types(thing: Thing) -> set[str]:
    """The object's types, without their vocabulary's address."""
    value = thing.get("@type")
    names = value if isinstance(value, list) else [value]
    return {str(n).rpartition("/")[2].rpartition(":")[2] for n in names}


def string(value: object) -> str:
    """A value as text: the first of a list, the `name` or `@id` of an object."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("@id") or ""
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
