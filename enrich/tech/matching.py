"""One pattern after another, tried on the part of a page that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from cssselect import SelectorError
from lxml.cssselect import CSSSelector

from enrich.tech.markup import Markup
from enrich.tech.wappalyzer import Pattern

MOST_ELEMENTS = 200
EVIDENCE = 200
_CHOICE = re.compile(r"\\(\d)\?([^:]*):(.*)$")
Tried = tuple[Pattern, str, str]  # with the version and the text that matched


def tried(patterns: Iterable[Pattern], page: Markup) -> Iterator[Tried]:
    """Those that match the page, each with the version and the text that it found."""
    for pattern in patterns:
        if (
            pattern.part == "scriptSrc"
            and pattern.afloat
            and pattern.regex
            and not pattern.regex.search(page.addresses)
        ):
            continue  # what is in none of them is in no one of them
        for value in _values(pattern, page):
            if pattern.regex is None:
                yield pattern, "", _text(value) or pattern.key
                break
            if match := pattern.regex.search(value):
                around = value[max(match.start() - 40, 0) : match.end() + 40] if len(value) > EVIDENCE else value
                yield pattern, _version(pattern.version, match), _text(around)
                break


def _values(pattern: Pattern, page: Markup) -> Sequence[bytes]:
    held: Mapping[str, Callable[[], Sequence[bytes]]] = {
        "html": lambda: [page.html],
        "url": lambda: [page.url.encode("utf8", "replace")],
        "scriptSrc": lambda: page.scripts,
        "scripts": lambda: page.inline,
        "meta": lambda: page.meta.get(pattern.key.encode("utf8", "replace"), []),
        "headers": lambda: _bytes(page.headers.get(pattern.key, ())),
        "cookies": lambda: _bytes([page.cookies[pattern.key]] if pattern.key in page.cookies else ()),
        "dns": lambda: _bytes(page.dns.get(pattern.key, ())),
        "dom": lambda: _selected(pattern, page),
    }
    return held[pattern.part]()


def _bytes(values: Iterable[str]) -> list[bytes]:
    return [value.encode("utf8", "replace") for value in values]


def _selected(pattern: Pattern, page: Markup) -> list[bytes]:
    selector = _selector(pattern.key)
    if selector is None or page.tree is None:
        return []
    elements = selector(page.tree)[:MOST_ELEMENTS]
    if pattern.attribute == "text()":
        return _bytes("".join(e.itertext()).strip() for e in elements)
    if pattern.attribute:
        return _bytes(e.get(pattern.attribute) for e in elements if e.get(pattern.attribute) is not None)
    return _bytes(e.tag for e in elements[:1])


@cache
def _selector(text: str) -> Any:
    """The selector, or None for one that no static page can answer."""
    try:
        return CSSSelector(text, translator="html")
    except (SelectorError, ValueError, SyntaxError):
        return None


def _version(template: str, match: Any) -> str:
    r"""`\1` is the first group; `\1?a:b` is a when there is one, else b."""
    groups = [_text(group or b"") for group in match.groups()]
    value = template
    if choice := _CHOICE.search(value):
        number = int(choice[1])
        taken = choice[2] if number <= len(groups) and groups[number - 1] else choice[3]
        value = value[: choice.start()] + taken
    for number, group in enumerate(groups, 1):
        value = value.replace(f"\\{number}", group)
    return re.sub(r"\\\d", "", value).strip()[:40]


def _text(value: bytes) -> str:
    return " ".join(value[: 2 * EVIDENCE].decode("utf8", "replace").split())[:EVIDENCE]
