"""A page as its smallest lines: one text between two tags, with the element it stands in and the headings above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from crawlers.pages.document import normal

MAX_PIECES = 4000
HEADINGS = {f"h{n}": n for n in range(1, 7)}
_INLINE = frozenset({"em", "i", "u", "mark", "abbr", "sup", "sub", "font", "wbr", "b", "strong"})
_BOLD = frozenset({"b", "strong"})
_LEFT_OUT = frozenset(
    """script style noscript template nav footer aside select option svg math dialog menu textarea canvas
    iframe""".split()  # noqa: SIM905
)
_ROLES = frozenset({"navigation", "contentinfo", "banner", "menu", "menubar", "dialog", "search", "complementary"})
_FRAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|cookies?|consent)(?:$|[\s_-])", re.I
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One text; `level` is that of the heading it is (part of), or 0."""

    text: str
    element: HtmlElement
    level: int

    def up(self, steps: int) -> Iterator[HtmlElement]:
        """The element and what it stands in, at most so many, below the page's own frame."""
        for n, element in enumerate((self.element, *self.element.iterancestors())):
            if n == steps or element.tag in ("body", "main", "html"):
                return
            yield element


def pieces_of(tree: HtmlElement) -> list[Piece]:
    """The page's texts in reading order, without menus, page head and page foot."""
    body = tree.find("body")
    return list(_Walk(tree if body is None else body).run())


class _Walk:
    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.parts: list[str] = []
        self.start = root
        self.level = self.count = 0
        self.begun = False

    def run(self) -> Iterator[Piece]:
        walk = etree.iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start" and element is not self.root and _is_frame(element):
                walk.skip_subtree()
                continue
            if tag not in _INLINE or (tag in _BOLD and not self.begun) or self._leaves(event, tag):
                yield from self.flush()
            if tag in HEADINGS:
                self.level = HEADINGS[tag] if event == "start" else 0
            if event == "start":
                self.add(element, element.text)
            elif element is not self.root:
                parent = element.getparent()
                self.add(element if parent is None else parent, element.tail)
            if self.count >= MAX_PIECES:
                return
        yield from self.flush()

    def _leaves(self, event: str, tag: str) -> bool:
        """Does a line's bold beginning end here?"""
        return event == "end" and tag in _BOLD and self.start.tag in _BOLD

    def add(self, element: HtmlElement, text: str | None) -> None:
        if text and not text.isspace() and not self.begun:
            self.start, self.begun = element, True
        if text:
            self.parts.append(text)

    def flush(self) -> Iterator[Piece]:
        text = normal("".join(self.parts))
        self.parts, self.begun = [], False
        if text:
            self.count += 1
            yield Piece(text[:5000], self.start, self.level)


def _is_frame(element: HtmlElement) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _LEFT_OUT or element.get("role", "").lower() in _ROLES:
        return True
    if tag == "header":
        return element.getparent().tag in ("body", "div") and element.find(".//h1") is None
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return len(names) < 300 and bool(_FRAME.search(names)) and element.find(".//h1") is None
