"""Where a page states its date: markup, meta tags, lines beside the headline, the dateline, the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lxml.html import HtmlElement

from core.items import Dated
from crawlers.article import ARTICLES, Article
from crawlers.blocks import Block
from crawlers.dates import Order, Written, day_of, stated, written
from crawlers.document import flat, normal
from crawlers.domains import path_of
from crawlers.structured import Thing, string, things, types
from crawlers.words import in_order, listed

SHORT = 160
_DATED_CLASS = re.compile(r"(?:^|[\s_-])(?:date|datum|pub-?date|publish|publication|timestamp|posted)", re.IGNORECASE)
_AFTER_DATELINE = re.compile(r"[\])]?[\s.,]{0,3}(?:\([^)]{2,60}\)|/[^/]{3,60}/|[-–—―|:]|\(|/)")
_PLACE = re.compile(r"[^\W\d_][^!?:;\d]{1,90}[\s,.\[(/–—|-]+")
_ONLY_NAMES = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*[\s,]+){1,6}")
_AFTER_NAMES = re.compile(r"\.\s+[^\W\d_a-z]")  # "CORK, Ireland, 3 March 2026. The yard …"
_PLACE_AFTER = re.compile(r",\s[^\W\d_][^.!?;:\d]{1,50}\s[-–—―]+\s")
_LOWER_END = re.compile(r"\b[a-zäöüß]{2,}\s*$")  # "on", "vom": a sentence that mentions a date
_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)(?:[/-]([0-3]\d))?(?=[/-]|\D|$)")
_TIMES = "//time | //*[@itemprop='datePublished'] | //abbr[contains(@class, 'published')]"


def _said_before(key: str) -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(listed("dating", key), key=len, reverse=True))
    return re.compile(rf"(?:\b(?:{words})|©)\W*(?:\w{{1,10}}\W{{0,3}}){{0,2}}$", re.IGNORECASE)


_OTHER, _PUBLISHED = _said_before("other"), _said_before("published")


@dataclass(frozen=True)
class Statements:
    """The dates of one page, by the kind of place where they are stated."""

    tree: HtmlElement
    article: Article
    url: str
    order: Order
    today: frozenset[date]  # days that a clock on the page would show

    def in_order(self) -> Iterator[Dated]:
        """Every statement, most trusted kind first."""
        yield from self.by_structure()
        yield from self.by_meta()
        yield from self.by_time_element()
        yield from self.beside_headline()
        yield from self.by_label()
        yield from self.by_address()

    def by_structure(self) -> Iterator[Dated]:
        """The `datePublished` of the page's own article object, or of the only one there is."""
        told = [t for t in things(self.tree) if t.get("datePublished") and types(t) & ARTICLES]
        mine = [t for t in told if self._describes(t)] or (told if len(told) == 1 else [])
        yield from _one(stated(string(mine[0]["datePublished"]), "json-ld") if mine else None)

    def _describes(self, thing: Thing) -> bool:
        headline = normal(string(thing.get("headline") or thing.get("name"))).lower()[:60]
        about = {string(thing.get(k)).rstrip("/") for k in ("url", "mainEntityOfPage", "@id")}
        return bool(headline and headline == self.article.title.lower()[:60]) or self.url.rstrip("/") in about

    def by_meta(self) -> Iterator[Dated]:
        said: dict[str, str] = {}
        for meta in self.tree.iter("meta"):
            for key in ("property", "name", "itemprop"):
                said.setdefault(meta.get(key, "").strip().lower(), meta.get("content", ""))
        for name in in_order("dating", "meta"):
            yield from _one(stated(said.get(name, ""), "meta"))

    def by_time_element(self) -> Iterator[Dated]:
        """`time` elements beside the headline; elsewhere only those that say that they are the publication."""
        for element in self.tree.xpath(_TIMES)[:40]:
            named = f"{element.get('class', '')} {element.get('itemprop', '')}".lower()
            says = "published" in named or "entry-date" in named or element.get("pubdate") is not None
            place = self._place(element)
            if not (says or place) or {"updated", "modified"} & set(named.split()) or "modified" in named:
                continue
            value = element.get("datetime") or element.get("content") or element.get("title") or flat(element)
            found = stated(value, "time", self.order)
            if found and not _OTHER.search(_lead(element)) and not (place == "before" and found.value in self.today):
                yield found

    def _place(self, element: HtmlElement) -> str:
        """Whether the line that an element stands in is one just after or before the headline."""
        near = next((a for a in (element, *element.iterancestors()) if a in self._lines), element)
        return self._lines.get(near, "")

    @cached_property
    def _lines(self) -> dict[HtmlElement, str]:
        places = {b.element: "" for b in self.article.all}
        places |= {b.element: "before" for b in self.article.before}
        return places | {b.element: "after" for b in self.article.after}

    def beside_headline(self) -> Iterator[Dated]:
        """A short line next to the headline that is a date and little more."""
        for block in (*self.article.after, *self.article.before):
            found = None if block.tag in ("h1", "h2") else self._in_line(block)
            clock = found is not None and block in self.article.before and found.value in self.today
            if found and not clock:
                yield Dated(value=found.value, precision=found.precision, method="visible", raw=block.text)

    def by_label(self) -> Iterator[Dated]:
        """A day that the page labels as its date, when all the days that it labels are one and the same."""
        lines = [(b, w) for b in self.article.all if (w := self._in_line(b)) and w.precision == "day"]
        said = {w.value: b.text for b, w in lines if _labelled(b, w, clock=w.value in self.today)}
        if len(said) == 1:
            value, raw = said.popitem()
            yield Dated(value=value, precision="day", method="labelled", raw=raw)

    def _in_line(self, block: Block) -> Written | None:
        """The date of a line that is hardly more than a date."""
        if len(block.text) > SHORT:
            return None
        found = next((w for w in written(block.text, self.order) if not w.other), None)
        if found is None or _OTHER.search(block.text[: found.start]):
            return None
        if _opens(block.text, found) and block.text.endswith((".", "!", "?")):  # a dateline, and its text
            return None
        rest = block.text[: found.start] + block.text[found.end :]
        return None if len(rest) > 90 or re.search(r"[^\W\d_]{2}[.!?]\s+\w", rest) else found

    def by_address(self) -> Iterator[Dated]:
        for match in _IN_PATH.finditer(path_of(self.url)):
            if value := day_of(int(match[1]), int(match[2]), int(match[3] or 1)):
                yield Dated(value=value, precision="day" if match[3] else "month", method="url", raw=match[0])

    def by_dateline(self, others: Iterable[Dated]) -> Iterator[Dated]:
        """`CITY, State, March 3, 2025 --` and its kin, at the start of one of the first paragraphs."""
        for text in self.article.blocks[:8]:
            for found in written(text[:200], self.order)[:2]:
                value = _settled(found, others)
                if value and _opens(text, found):
                    yield Dated(
                        value=value, precision=found.precision, method="dateline", raw=text[: found.end][:SHORT]
                    )
                    return


def _lead(element: HtmlElement) -> str:
    """The words that stand before a date, in its own element or just before it."""
    own, before, parent = flat(element), element.getprevious(), element.getparent()
    near = before.tail if before is not None else parent.text if parent is not None else ""
    found = next(iter(written(own)), None)
    return f"{normal(near or '')} {own[: found.start] if found else ''}"


def _labelled(block: Block, found: Written, *, clock: bool) -> bool:
    """Is a date called one, by the word before it or by the markup around it? What may be a clock needs the word."""
    inside = [block.element, *list(block.element.iterdescendants())[:8]]
    names = " ".join(f"{e.get('class', '')} {e.get('itemprop', '')}" for e in inside)
    marked = _DATED_CLASS.search(names) or any(e.tag == "time" for e in inside)
    return bool(_PUBLISHED.search(block.text[: found.start]) or (marked and not clock))


def _settled(found: Written, others: Iterable[Dated]) -> date | None:
    """An ambiguous reading is only taken where another statement of the page agrees with it."""
    if found.other is None:
        return found.value
    return next((v for v in (found.value, found.other) if any(d.value == v for d in others)), None)


def _opens(text: str, found: Written) -> bool:
    before = text[: found.start]
    if not before.strip("[( "):
        return bool(_AFTER_DATELINE.match(text, found.end) or _PLACE_AFTER.match(text, found.end))
    if _ONLY_NAMES.fullmatch(before) and _AFTER_NAMES.match(text, found.end):
        return True
    place = _PLACE.fullmatch(before) and not _LOWER_END.search(before)
    return bool(place and _AFTER_DATELINE.match(text, found.end))


def _one(found: Dated | None) -> Iterator[Dated]:
    if found:
        yield found
