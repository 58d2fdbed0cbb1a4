"""Who leads by the visible lines of a page: names with the titles that stand in the same card, row or list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from lxml.html import HtmlElement

from crawlers.people.rosterlines import PLAIN, Line, called, lines_of
from crawlers.people.titles import leads, of_another
from crawlers.words import listed

MAX_DEPTH = 60
BESIDE = 3  # a title stands at most so many lines from its name
_POSTS = ("title", "post")
_BOX = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(sorted(listed('people', 'boxes')))})(?:$|[\s_-])", re.IGNORECASE)

# Under these keys stands whoever wrote, said or made something, or another company's people.
OTHERS = frozenset(
    """author creator contributor editor reviewedBy review reviews reviewBody publisher sponsor funder customer
    performer actor director attendee speaker comment mentions about worksFor memberOf alumniOf alumni knows
    hiringOrganization contactPoint itemReviewed mainEntityOfPage provider brand producer translator accountablePerson
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Leader:
    """A person's name and business title; nothing else is known of them."""

    name: str
    title: str


def leaders_in(tree: HtmlElement, own: Sequence[str], *, begins: bool) -> Iterator[Leader]:
    """Who leads by the page's lines; `begins` says that the page as a whole is about the company's own people."""
    lines = list(_opened(lines_of(tree), begins))
    pairs = {at: (line.name, line.title) for at, line in enumerate(lines) if line.kind == "both"}
    pairs |= {at: (lines[at].name, lines[title].title) for at, title in _pairs(lines)}
    for at in sorted(pairs):
        name, title = pairs[at]
        if not of_another(title, own) and not _boxed(lines[at].element):
            yield Leader(name, title)


def _opened(lines: Iterable[Line], begins: bool) -> Iterator[Line]:
    """The lines that stand where the page speaks of its own people; who is quoted there is not one of them."""
    is_open, level, before = begins, 0, ""
    for line in lines:
        if before == "name" and line.kind in ("open", "shut") and line.level == PLAIN:
            # "Vorstand" is a heading, and below a name a title
            line = replace(line, kind="title" if leads(line.title) else "other")
        if line.kind in ("open", "shut"):
            is_open, level = line.kind == "open", line.level
        elif line.kind == "heading" and line.level <= level:
            is_open, level = begins, 0
        if is_open and not (before == "quote" and line.kind in ("name", "both")):
            yield line
        before = line.kind


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Places of a name and of its title. What shares its smallest box with one name is that person's; in a plain
    list the order decides, and where the order says two things nobody is named."""
    names = Counter(e for line in lines if line.kind == "name" for e in _above(line.element))
    whose = {e: at for at, line in enumerate(lines) if line.kind == "name" for e in _above(line.element)}
    in_card: dict[int, list[int]] = defaultdict(list)
    in_list: dict[HtmlElement, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        box = next((e for e in _above(line.element) if names[e]), None) if line.kind in _POSTS else None
        if box is not None and names[box] == 1:
            in_card[whose[box]].append(at)
        elif box is not None:
            in_list[box].append(at)
    for name, places in in_card.items():
        nearest = min(places, key=lambda p: (abs(p - name), p < name))
        if lines[nearest].kind == "title" and abs(nearest - name) <= BESIDE:
            yield name, nearest
    for places in in_list.values():
        yield from _ordered(lines, places, in_card)


def _ordered(lines: Sequence[Line], places: Sequence[int], taken: dict[int, list[int]]) -> Iterator[tuple[int, int]]:
    """The pairs of a plain list: each title right below its name, or each right above it."""
    below = {p for p in places if p > 0 and lines[p - 1].kind == "name" and p - 1 not in taken}
    above = {p for p in places if p + 1 < len(lines) and lines[p + 1].kind == "name" and p + 1 not in taken}
    # a title between two names says nothing of the order, unless one of them is marked as its heading
    led = {p for p in below if _rank(lines[p - 1]) < _rank(lines[p])}
    leading = {p for p in above if _rank(lines[p]) < _rank(lines[p + 1])}
    down, up = led or below - above, leading or above - below
    if down and not up:
        yield from ((p - 1, p) for p in sorted(below) if lines[p].kind == "title")
    elif up and not down:
        yield from ((p + 1, p) for p in sorted(above) if lines[p].kind == "title")


def _rank(line: Line) -> float:
    """Headings stand above plain lines, and terms of a list above what is said of them."""
    return line.level - (0.5 if line.element.tag == "dt" else 0.0)


def _boxed(element: HtmlElement) -> bool:
    """Does the line stand in a box for other people: customers who are quoted, authors, advisors?"""
    return any(
        e.tag in ("blockquote", "q") or _BOX.search(called(e)) or set(e.get("itemprop", "").split()) & OTHERS
        for e in _above(element)
    )


def _above(element: HtmlElement) -> Iterator[HtmlElement]:
    """The element and what it stands in, the smallest first."""
    yield element
    yield from islice(element.iterancestors(), MAX_DEPTH)
