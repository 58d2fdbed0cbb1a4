"""Persons whom a page describes in schema.org's words, as long as it does so as its own people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from crawlers.domains import host_of
from crawlers.pages.document import flat, normal
from crawlers.pages.structured import string, types
from crawlers.people.roster import OTHERS, Leader
from crawlers.people.titles import is_named, leads, name_of, of_another

MAX_OBJECTS = 2000
MAX_DEPTH = 12
_FOUNDER = frozenset({"founder", "founders"})


def leaders_stated(tree: HtmlElement, own: Sequence[str], url: str, *, implied: bool = False) -> Iterator[Leader]:
    """Who leads by the page's JSON-LD and microdata; with `implied`, founders of whom no other title is stated."""
    objects = [v for s in tree.xpath("//script[contains(@type, 'ld+json')]") for v in _parsed(s.text or "")]
    writers = {string(v.get("@id")) for v, key in _walk(objects, all_keys=True) if key in OTHERS} - {""}
    for thing, key in _walk(objects):
        if "Person" in types(thing) and string(thing.get("@id")) not in writers:
            title = "Founder" if implied and key in _FOUNDER else string(thing.get("jobTitle"))
            yield from _leader(string(thing.get("name")), title, own, thing.get("worksFor"), url)
    for element in tree.xpath("//*[contains(@itemtype, 'schema.org/Person')]")[:MAX_OBJECTS]:
        if not any(set(e.get("itemprop", "").split()) & OTHERS for e in [element, *element.iterancestors()]):
            yield from _leader(_property(element, "name"), _property(element, "jobTitle"), own, None, url)


def _leader(name: str, title: str, own: Sequence[str], works_for: object, url: str) -> Iterator[Leader]:
    name, title = name_of(normal(name)), normal(title)
    if name and leads(title) and not of_another(title, own) and _is_ours(works_for, own, url):
        yield Leader(name, title)


def _is_ours(employer: object, own: Sequence[str], url: str) -> bool:
    """Is the employer, where one is named, the company of this site?"""
    first = employer[0] if isinstance(employer, list) and employer else employer
    if not isinstance(first, dict):
        return not isinstance(first, str) or not first or is_named(first, own)
    name, address = string(first.get("name")), string(first.get("url"))
    if not name and not address:
        return True  # a reference to what the page says elsewhere
    return is_named(name, own) or bool(address and host_of(address) == host_of(url))


def _parsed(text: str) -> Iterator[Any]:
    try:
        yield json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return  # broken JSON-LD is common and says nothing


def _walk(value: object, *, all_keys: bool = False) -> Iterator[tuple[dict[str, Any], str]]:
    """Objects with the key that they stand under; by default not those of others."""
    waiting: list[tuple[object, str, int]] = [(value, "", 0)]
    for _ in range(MAX_OBJECTS):
        if not waiting:
            return
        item, key, depth = waiting.pop()
        if isinstance(item, dict):
            yield item, key
        if depth < MAX_DEPTH and isinstance(item, dict | list):
            below = item.items() if isinstance(item, dict) else ((key, v) for v in item[:MAX_OBJECTS])
            inner = [(v, k, depth + 1) for k, v in below if isinstance(v, dict | list)]
            waiting.extend(reversed([x for x in inner if all_keys or x[1] not in OTHERS]))


def _property(element: HtmlElement, name: str) -> str:
    found = element.xpath(".//*[@itemprop=$name]", name=name)[:1]
    return (found[0].get("content") or flat(found[0])) if found else ""
