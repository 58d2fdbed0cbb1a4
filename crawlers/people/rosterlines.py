"""A page about people as lines, each with what it may be: a name, a title, both, or the heading of a part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree
from lxml.html import HtmlElement

from crawlers.pages.document import normal
from crawlers.people.titles import MAX_TITLE, is_post, leads, name_of
from crawlers.words import is_called, listed, phrases

MAX_PIECES = 6000
MAX_LINE = 160
PLAIN = 7  # the level of a line that is no heading
_BREAKS = frozenset(
    """address article aside blockquote body br button dd details div dl dt fieldset figcaption figure footer form h1 h2
    h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
_SILENT = frozenset("script style noscript template svg math iframe object select textarea nav footer".split())  # noqa: SIM905
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar"})
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_SPLIT = re.compile(r"\s*(?:[,|/:(•·]|\s[-–—]+\s)\s*")
_QUOTED = re.compile(r"^[“”\"«„‘'»—–―-]|[“”\"»]$")
_FRAME = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(sorted(listed('people', 'frames')))})(?:$|[\s_-])", re.IGNORECASE)
Kind = Literal["name", "title", "post", "both", "open", "shut", "heading", "quote", "other"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page. "open" begins a part about the company's own people, "shut" one about others."""

    kind: Kind
    element: HtmlElement
    level: int = PLAIN
    name: str = ""
    title: str = ""


def lines_of(tree: HtmlElement) -> Iterator[Line]:
    """The page's lines in reading order, without menus and the small print of cards."""
    for element, pieces in _pieces(tree):
        whole = normal("".join(pieces))
        short = (
            len(pieces) > 1 and len(whole) <= MAX_LINE and whole[-1] not in ".,;"
        )  # a card, and no sentence with links
        parts = [_line(element, p) for p in map(normal, pieces) if p] if short else []
        told = {x.kind for x in parts}
        if "name" in told and told & {"title", "post"}:
            yield from parts
        elif text := _said(whole):
            yield _line(element, text)


def called(element: HtmlElement) -> str:
    """The words in an element's class and id."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return names if len(names) < 400 and element.tag not in ("html", "body", "main") else ""


def _said(text: str) -> str:
    """The line, or nothing when it only links to somewhere."""
    return "" if text.lower() in phrases("people", "idle") or ("@" in text and " " not in text) else text


def _line(element: HtmlElement, text: str) -> Line:
    level = min(_HEADINGS.get(str(e.tag), PLAIN) for e in [element, *element.iterancestors()][:3])
    if text.strip(" :.…").lower() in phrases("people", "others"):
        return Line("shut", element, level)
    if is_called("people").fullmatch(text):
        return Line("open", element, level, title=text)
    if _QUOTED.search(text):
        return Line("quote", element)
    if leads(text) and not _pair(text):
        return Line("title", element, level, title=text)
    if name := name_of(text):
        return Line("name", element, level, name=name)
    if pair := _pair(text):
        return Line("both", element, level, name=pair[0], title=pair[1])
    if is_post(text):
        return Line("post", element, level)
    return Line("heading" if level < PLAIN else "other", element, level)


def _pair(text: str) -> tuple[str, str] | None:
    """A name and a title on one line: "Ada Quill, CEO", "CEO: Ada Quill", "Ada Quill (CEO)"."""
    if len(text) > MAX_LINE or text.endswith("."):
        return None
    for split in list(_SPLIT.finditer(text))[:4]:
        left, right = text[: split.start()], text[split.end() :].removesuffix(")")
        if 0 < len(right) <= MAX_TITLE and leads(right) and (name := name_of(left)):
            return name, right
        if ":" in split[0] and leads(left) and (name := name_of(right)):
            return name, left
    return None


def _pieces(tree: HtmlElement) -> Iterator[tuple[HtmlElement, list[str]]]:
    """The page's text block by block, each as the pieces into which its inline elements divide it."""
    pieces: list[str] = []
    start, left = tree, MAX_PIECES
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if element.tag in _BREAKS and pieces:
            yield start, pieces
            pieces = []
        if not left:
            break
        if event == "start" and element is not tree and _left_out(element):
            walk.skip_subtree()
            continue
        text = element.text if event == "start" else element.tail
        if text and left and (pieces or text.strip()):
            inside = element if event == "start" else element.getparent()
            start = start if pieces or inside is None else inside
            pieces.append(text)
            left -= 1
    if pieces:
        yield start, pieces


def _left_out(element: HtmlElement) -> bool:
    """A menu, a footer or something that is never shown; boxes that only look small are where people's cards are."""
    if not isinstance(element.tag, str) or element.tag in _SILENT or element.get("role", "").lower() in _ROLES:
        return True
    return bool(_FRAME.search(called(element))) and element.find(".//h1") is None
