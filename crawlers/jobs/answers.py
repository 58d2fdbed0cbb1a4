"""JSON and XML answers of boards, read with distrust: every value may be of any type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml import etree

from core.store import Record
from crawlers.pages.document import Unreadable, decoded, normal

MAX_ITEMS = 2000
MAX_JSON = 20_000_000


def parsed(record: Record) -> object:
    """The JSON value; raises Unreadable when there is none, or when it says that it is an error."""
    try:
        value: object = json.loads(_document(record))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{record.final_url}: not JSON: {error}") from error
    if isinstance(value, dict) and (value.get("ok") is False or value.get("error") or value.get("errors")):
        said = text(value.get("error") or value.get("message") or value.get("errors"))[:100]
        raise Unreadable(f"{record.final_url}: the board answered with an error: {said}")
    return value


def _document(record: Record) -> str:
    """The whole body: a large board cut off at its end would be no JSON. It is UTF-8, unless it says otherwise."""
    try:
        return record.body[:MAX_JSON].decode("utf-8-sig")
    except UnicodeDecodeError:
        return decoded(record)


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


def joined(value: object, *keys: str) -> str:
    """The texts under these keys of an object, each once, as a place is written: from the city to the country."""
    told = mapping(value)
    return ", ".join(dict.fromkeys(filter(None, (text(told.get(key)) for key in keys))))


def document(record: Record, *roots: str) -> etree._Element:
    """The root of an XML answer, which is called one of these; entities are left alone, faults in it overlooked."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(record.body[:MAX_JSON].lstrip(), parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"{record.final_url}: not XML: {error}") from error
    if root is None or local(root) not in roots:
        raise Unreadable(f"{record.final_url}: the answer is not {' or '.join(roots)}")
    return root


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def inside(element: etree._Element | None, *path: str) -> Iterator[etree._Element]:
    """The elements at the end of a path of names below an element, whatever their namespaces."""
    if element is None:
        return
    if not path:
        yield element
        return
    for child in list(element)[:MAX_ITEMS]:
        if local(child) == path[0]:
            yield from inside(child, *path[1:])


def said(element: etree._Element | None, *path: str) -> str:
    """All text of the first element at the end of a path, as it is written."""
    found = next(inside(element, *path), None)
    return "" if found is None else "".join(t for t in found.itertext() if isinstance(t, str))
