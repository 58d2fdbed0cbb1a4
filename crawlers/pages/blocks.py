"""A page as lines in reading order: one block element a line, without menus, side boxes and other furniture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from crawlers.pages.document import normal
from crawlers.words import listed

MAX_BLOCKS = 3000
MAX_BLOCK = 20_000
_BREAKS = frozenset(
    """address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
    h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul""".split()  # noqa: SIM905
)
_SILENT = frozenset(
    """script style noscript template svg math iframe object embed button select textarea input canvas nav footer aside
    form dialog menu""".split()  # noqa: SIM905
)
_FRAMES = frozenset({"nav", "footer", "aside", "form", "dialog", "menu"})
_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar", "alert"}
_NEVER = {"html", "body", "main", "article", "h1", "time"}
_LAYOUT = re.compile(r"\b(?:has|no|with|without|content|page|main)-[\w-]+|[\w-]+-(?:wrap|wrapper|container|layout)\b")
_NUMBER = re.compile(r"\d+")
_NOISE = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(sorted(listed('furniture', 'names')))})(?:$|[\s_-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page: its text, the element it begins in, and how much of it is link text."""

    text: str
    element: HtmlElement
    linked: int
    tag: str

    @property
    def prose(self) -> int:
        """Characters of running text; none in a short line or a list of links."""
        length = len(self.text) - self.linked
        return length if length >= 40 and self.linked <= length else 0

    @property
    def place(self) -> str:
        """Where a line stands, the same for the items of a list and for one template's pages."""
        near = [self.element, *self.element.iterancestors()][:3]
        return " < ".join(f"{e.tag}.{_NUMBER.sub('', e.get('class', '')[:80])}" for e in near)

    @property
    def mark(self) -> str:
        """The line and its place, by which it is known again on another page."""
        return f"{self.place} | {self.text}"


def blocks_of(root: HtmlElement, keep: frozenset[HtmlElement] = frozenset()) -> list[Block]:
    """The lines below an element in reading order, without furniture; elements in `keep` are never left out."""
    return list(_Walk(root, lambda e: e not in keep and noise(e)).run())


def all_blocks(root: HtmlElement) -> list[Block]:
    """The lines below an element, furniture and all."""
    return list(_Walk(root, lambda e: e.tag in _SILENT - _FRAMES).run())


class _Walk:
    """One pass over a subtree that collects text until the next block element begins or ends."""

    def __init__(self, root: HtmlElement, left_out: Callable[[HtmlElement], bool]) -> None:
        self.root, self.left_out = root, left_out
        self.parts: list[str] = []
        self.linked = self.links = self.count = 0
        self.start = root
        self.skipped: HtmlElement | None = None

    def run(self) -> Iterator[Block]:
        walk = etree.iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            breaks = element.tag in _BREAKS
            if breaks:
                yield from self.flush()
            elif element.tag in ("td", "th"):
                self.parts.append(" ")
            if event == "start":
                self.enter(element, walk)
            else:
                self.leave(element)
            if self.count >= MAX_BLOCKS:
                return
        yield from self.flush()

    def enter(self, element: HtmlElement, walk: etree.iterwalk) -> None:
        if element is not self.root and self.left_out(element):
            walk.skip_subtree()
            self.skipped = element
            return
        if element.tag in _BREAKS:
            self.start = element
        self.links += element.tag == "a"
        self.add(element.text)

    def leave(self, element: HtmlElement) -> None:
        self.links -= element.tag == "a" and element is not self.skipped
        parent = element.getparent()
        if element is not self.root and parent is not None:
            self.start = parent if element.tag in _BREAKS else self.start
            self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self.linked += len(normal(text)) if self.links else 0

    def flush(self) -> Iterator[Block]:
        text = normal("".join(self.parts))[:MAX_BLOCK]
        if text:
            self.count += 1
            yield Block(text, self.start, min(self.linked, len(text)), str(self.start.tag))
        self.parts, self.linked = [], 0


def noise(element: HtmlElement) -> bool:
    """Is this element page furniture rather than content?"""
    tag = element.tag
    if not isinstance(tag, str) or tag in _SILENT or element.get("role", "").lower() in _ROLES:
        return True
    if tag in _NEVER or element.get("role") == "main":
        return False
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if "display:none" in element.get("style", "").replace(" ", ""):
        return True
    names = _LAYOUT.sub(" ", f"{element.get('class', '')} {element.get('id', '')}")
    called = len(names) < 400 and _NOISE.search(names)
    return bool(called) and element.find(".//h1") is None and element.find(".//main") is None
