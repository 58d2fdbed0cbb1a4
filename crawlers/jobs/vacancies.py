"""Positions on a careers page that says so in no markup: links, headings, rows of tables, cards, accordions.

A line is taken for a position only when its words are a title's and its place on the page proves it: a link to a page
filed under the careers, a heading above that speaks of open positions, a mark that only positions carry.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement

from crawlers.domains import web_url
from crawlers.jobs.jobtitles import GENDERS, is_title, looks_alike
from crawlers.jobs.pieces import Piece, pieces_of
from crawlers.jobs.vacancylinks import filed
from crawlers.jobs.vacancyrows import is_place, told_around
from crawlers.jobs.vacancywords import is_part, is_said, says, words
from crawlers.pages.document import base_of, flat

MAX_FOUND = 200
MAX_CANDIDATES = 600
ALIKE = 2  # so many proved positions make others that stand as they do likely
LEVELS = 6  # of elements around a title that may hold what belongs to it
MAX_AROUND = 80
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:jobs?|vacanc(?:y|ies)|openings?|postings?|requisitions?|stellen?|vacatures?|offres?)(?:$|[\s_-])"
    r"|(?:^|\s)(?:open-)?positions?(?:-(?:title|item|card|row|list|name|listing))?(?:$|\s)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:^|[\s_-])(?:testimonials?|quotes?|persons?|people|members?|authors?|speakers?|bio|profiles?)(?:$|[\s_-])"
    r"|team-(?:card|item|grid|list|photo)",
    re.IGNORECASE,
)
_QUOTING = {"blockquote", "figcaption", "cite", "q"}
_STANDING = frozenset(["a", "li", "summary", "dt", "td", "th", "strong", "b", "button"])


@dataclass(frozen=True)
class Vacancy:
    """A position as its page shows it: the title, all that stands around it, and its own page if it has one."""

    title: str
    url: str
    around: tuple[Piece, ...]
    at: Piece


@dataclass(frozen=True)
class _Candidate:
    page: _Page
    index: int
    under_open: bool
    known: bool  # is it in words of titles?

    @property
    def piece(self) -> Piece:
        return self.page.pieces[self.index]

    @cached_property
    def around(self) -> tuple[Piece, ...]:
        return tuple(self.page.around(self.index))

    @cached_property
    def link(self) -> tuple[str, int]:
        """The address of the position's own page, and how much it proves: 2 when it is surely this one's."""
        above = next((e for e in self.piece.up(LEVELS) if e.tag == "a" and e.get("href")), None)
        told = [above] if above is not None else []
        beside = [e for p in self.around for e in p.up(3) if e.tag == "a" and e.get("href")]
        for element in [*told, *dict.fromkeys(beside)]:
            url = web_url(element.get("href", ""), self.page.base)
            if weight := filed(url, self.piece.text, self.page.url):
                own = element in told or is_said("more", flat(element)) or weight > 1
                return (url, weight) if own else ("", 1)
        return "", 0

    def proof(self) -> int:
        """Two are enough."""
        piece = self.piece
        if any(e.tag in _QUOTING or _PERSON.search(_names(e)) for e in piece.up(LEVELS)):
            return 0
        told = told_around(piece, self.around)
        called = any(_CLASS.search(_names(e)) for e in piece.up(4))
        asked = bool(told.employment) or any(is_said("apply", p.text) for p in self.around)
        stands = piece.level > 0 or any(e.tag in _STANDING for e in piece.up(4))
        headed = self.under_open and (stands or called or asked or bool(told.place))
        marked = bool(GENDERS.search(piece.text))
        heads = piece.level > 0 or any(e.tag == "summary" for e in piece.up(2))
        parts = min(2, sum(is_part(p) for p in self.around)) if heads else 0
        said = called + asked + bool(told.place) + (asked and heads) + parts
        return 2 * marked + 2 * headed + self.link[1] + said


class _Page:
    def __init__(self, tree: HtmlElement, url: str) -> None:
        self.url, self.base = url, base_of(tree, url)
        self.pieces = pieces_of(tree)
        several = sum(p.level == 1 for p in self.pieces) > 1
        self.titled = [(several or p.level != 1) and is_title(p.text) for p in self.pieces]
        self.weight: Counter[HtmlElement] = Counter(
            e for p, t in zip(self.pieces, self.titled, strict=True) if t for e in p.up(LEVELS)
        )

    def candidates(self) -> Iterator[_Candidate]:
        """The lines that could be titles, each with whether it stands in a part of open positions."""
        above: list[tuple[int, str]] = []
        empty = False
        for index, piece in enumerate(self.pieces):
            known = self.titled[index]
            if known or _may_be_title(piece):
                yield _Candidate(self, index, _speaks_of_openings(above) and not empty, known)
            if known:
                continue
            if level := piece.level or (7 if _is_bold_heading(piece) else 0):
                above = [*(a for a in above if a[0] < level), (level, piece.text)]
                empty = False
            elif says("none", piece.text):
                empty = True

    def around(self, index: int) -> Iterator[Piece]:
        """What belongs to a title: the largest element that holds no other, else what follows a heading."""
        piece = self.pieces[index]
        alone = [e for e in piece.up(LEVELS) if self.weight[e] == self.titled[index]]
        box = alone[-1] if alone else piece.element
        first = self._reach(index, box, -1)
        last = self._reach(index, box, 1)
        yield from (self.pieces[at] for at in range(first, last + 1) if at != index)
        if piece.level and box.tag in (f"h{piece.level}", "a", "span", "button", "strong"):
            for at in range(index + 1, min(index + MAX_AROUND, len(self.pieces))):
                if self.titled[at] or 0 < self.pieces[at].level <= piece.level:
                    break
                yield self.pieces[at]

    def _reach(self, index: int, box: HtmlElement, step: int) -> int:
        """The farthest piece in this direction that lies in the box."""
        at = index
        while 0 <= at + step < len(self.pieces) and abs(at + step - index) < MAX_AROUND:
            element = self.pieces[at + step].element
            if element is not box and not any(a is box for a in element.iterancestors()):
                break
            at += step
        return at


def vacancies_in(tree: HtmlElement, url: str) -> list[Vacancy]:
    """The positions on a careers page, in its order, each once."""
    candidates = list(_Page(tree, url).candidates())[:MAX_CANDIDATES]
    proved = [c for c in candidates if c.known and c.proof() >= 2]
    shapes = Counter(_shape(c.piece) for c in proved)
    alike = [c for c in candidates if not c.known and shapes[_shape(c.piece)] >= ALIKE and c.proof() > 2]
    found: dict[tuple[str, str, str], Vacancy] = {}
    for c in sorted([*proved, *alike[: len(proved)]], key=lambda c: c.index):
        text = c.piece.text
        where = "" if c.link[0] else " ".join(p.text for p in c.around)[:200]
        found.setdefault((text.lower(), c.link[0], where), Vacancy(text, c.link[0], c.around, c.piece))
    return list(found.values())[:MAX_FOUND]


def _may_be_title(piece: Piece) -> bool:
    """Could this be a position in words of a company's own, standing where other positions do?"""
    stands = piece.level > 1 or any(e.tag in ("a", "summary") for e in piece.up(3))
    other = any(is_said(key, piece.text) for key in ("apply", "more", "open", "place", "employment", "parts"))
    return stands and looks_alike(piece.text) and not other and not _is_aside(piece.text) and not is_place(piece.text)


def _shape(piece: Piece) -> tuple[str, ...]:
    return tuple(f"{e.tag} {e.get('class', '')}" for e in piece.up(4))


def _speaks_of_openings(above: Sequence[tuple[int, str]]) -> bool:
    """Is there a heading of open positions above, and none of something else in between?"""
    at = next((i for i in reversed(range(len(above))) if _is_open(above[i][1])), None)
    return at is not None and not any(_is_aside(text) for _, text in above[at + 1 :])


def _is_open(text: str) -> bool:
    return len(text) <= 80 and says("open", text) and not _is_aside(text)


def _is_aside(text: str) -> bool:
    said = re.findall(r"[\w']+", text.lower())
    return len(said) > 7 or bool(words("aside") & set(said)) or not looks_alike(text.rstrip(" :.!"))


def _is_bold_heading(piece: Piece) -> bool:
    bold = piece.element.tag in ("strong", "b", "p", "div", "span", "dt", "summary", "th", "caption", "legend")
    return bold and len(piece.text) <= 60 and is_said("open", piece.text)


def _names(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"[:300]
