"""What systems leave in markup and inline scripts: names of attributes, ids, classes and globals, never values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

MAX_ELEMENTS = 20_000
MAX_GLOBALS = 40
# How many of each a page may add, so that a page of many classes cannot crowd out its scripts.
MOST = {"name": 60, "id": 80, "class": 120, "element": 20, "head": 10}
_NAME = re.compile(r"(?:data|ng|hx|v)-[a-z0-9-]{2,40}|xmlns:[a-z]{2,10}|itemtype")
_VALUE = re.compile(r"[A-Za-z_][\w-]{2,60}")
_OWN = re.compile(r"[a-z][a-z0-9]{1,20}-[a-z0-9-]{1,40}")
_FEED = re.compile(r"application/(?:rss|atom)\+xml")
_KEPT = ("ng-version", "data-generator", "data-powered-by")
_GLOBAL = re.compile(
    r"\bwindow\.([A-Za-z_$][\w$]{1,40})\s{0,3}(?:=(?!=)|\|\|)"
    r"|\bwindow\[['\"]([A-Za-z_$][\w$]{1,40})['\"]\]\s{0,3}(?:=(?!=)|\|\|)"
    r"|(?<![\w.$])([A-Za-z_$][\w$]{1,30})\(['\"](?:init|config|create|load|boot|set|event|track|consent)"
    r"|(?<![\w.$])([A-Za-z_$][\w$]{2,30})\.(?:push|init|load|config|settings|locale|setup|boot|loaderUrl)\b"
    r"|\bvar ([A-Za-z_$][\w$]{3,40})\s{0,3}="
)


def names(script: str) -> Iterator[str]:
    """The globals that an inline script sets or calls, each once."""
    found = dict.fromkeys(next(filter(None, m.groups()), "") for m in _GLOBAL.finditer(script))
    yield from islice(found, MAX_GLOBALS)


def marks(tree: HtmlElement) -> Iterator[str]:
    """Attribute names, and `id=`, `class=`, `element=`, `rel=`, `type=`, `property=`: each once, in page order."""
    seen: dict[str, dict[str, None]] = {kind: {} for kind in MOST}
    for element in islice(tree.iter("*"), MAX_ELEMENTS):
        for kind, mark in _of(element):
            if len(seen[kind]) < MOST[kind] and mark not in seen[kind]:
                seen[kind][mark] = None
                yield mark


def _of(element: HtmlElement) -> Iterator[tuple[str, str]]:
    if _OWN.fullmatch(str(element.tag)):
        yield "element", f"element={element.tag}"
    yield from _head(element)
    for name, value in element.items():
        if name in _KEPT:
            yield "name", f"{name}={value}"
        elif name == "id" and _VALUE.fullmatch(value):
            yield "id", f"id={value}"
        elif name == "class":
            yield from (("class", f"class={word}") for word in value[:500].split() if _VALUE.fullmatch(word))
        elif _NAME.fullmatch(name):
            yield "name", name


def _head(element: HtmlElement) -> Iterator[tuple[str, str]]:
    """That there is a manifest, a feed, a preview for social networks."""
    if element.tag == "link":
        relation, kind = element.get("rel", "").lower().split(), element.get("type", "").lower()
        if "manifest" in relation:
            yield "head", "rel=manifest"
        if "alternate" in relation and _FEED.fullmatch(kind):
            yield "head", f"type={kind}"
    elif element.tag == "meta" and element.get("property", "").startswith("og:"):
        yield "head", "property=og:"
