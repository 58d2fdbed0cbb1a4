"""The dates that a page states to machines: structured data, meta tags, `time` elements, its own address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from lxml.html import HtmlElement

from core.items import Dated
from crawlers.domains import path_of
from crawlers.pages.article import ARTICLES, Article
from crawlers.pages.dates import Order, day_of, stated, written
from crawlers.pages.document import flat, normal
from crawlers.pages.structured import Thing, string, things, types
from crawlers.pages.visible import not_published
from crawlers.words import in_order, listed

OTHERS = {"Person", "Comment", "Review", "WebSite", "Organization", "Event", "Product", "JobPosting", "ImageObject"}
_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]([01]?\d)(?:[/-]([0-3]?\d))?(?=[/-]|$)")
_DAY_IN_PATH = re.compile(r"/~?(?:((?:19|20)\d\d)([01]\d)([0-3]\d)|([0-3]\d)-?([01]\d)-?((?:19|20)\d\d))(?=[_-])")
_TIMES = "//time | //*[@itemprop='datePublished'] | //abbr[contains(@class, 'published')]"


@dataclass(frozen=True)
class Statements:
    """What the markup of one page says about its date, by the kind of place where it says so."""

    tree: HtmlElement
    article: Article
    url: str
    order: Order
    today: frozenset[date]  # days that a clock on the page would show
    recurring: frozenset[str] = frozenset()  # statements and lines that other pages of the site have, too

    def by_structure(self) -> Iterator[Dated]:
        """The `datePublished` of the page's own article object, or of the only one there is."""
        told = [t for t in self._things if t.get("datePublished") and not types(t) & OTHERS]
        articles = [t for t in told if types(t) & ARTICLES]
        mine = [t for t in told if self._describes(t)] or (articles if len(articles) == 1 else [])
        yield from self._one(string(mine[0]["datePublished"]) if mine else "", "json-ld")

    @cached_property
    def _things(self) -> list[Thing]:
        return things(self.tree)

    def _describes(self, thing: Thing) -> bool:
        headline = normal(string(thing.get("headline") or thing.get("name"))).lower()[:60]
        about = {string(thing.get(k)).rstrip("/") for k in ("url", "mainEntityOfPage", "@id")}
        return bool(headline and headline == self.article.title.lower()[:60]) or self.url.rstrip("/") in about

    def by_meta(self) -> Iterator[Dated]:
        for name in in_order("dating", "meta"):
            yield from self._one(self._meta.get(name, ""), "meta")

    @cached_property
    def _meta(self) -> dict[str, str]:
        said: dict[str, str] = {}
        for meta in self.tree.iter("meta"):
            for key in ("property", "name", "itemprop"):
                said.setdefault(meta.get(key, "").strip().lower(), meta.get("content", ""))
        return said

    def changed(self) -> set[date]:
        """The days on which markup says that the page was changed."""
        told = [string(t.get("dateModified")) for t in self._things]
        told += [self._meta.get(name, "") for name in listed("dating", "meta_changed")]
        return {d.value for value in told if (d := stated(value, "changed"))}

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
            if found and not not_published(_lead(element)) and not (place == "before" and found.value in self.today):
                yield found

    def _place(self, element: HtmlElement) -> str:
        """Whether the line that an element stands in is one just after or before the headline."""
        near = next((a for a in (element, *element.iterancestors()) if a in self._lines), element)
        return self._lines.get(near, "")

    @cached_property
    def _lines(self) -> dict[HtmlElement, str]:
        """The elements of the lines beside the headline; none for a line that recurs on other pages."""
        places = {b.element: "" for b in self.article.all}
        places |= {b.element: "before" for b in self.article.before if b.mark not in self.recurring}
        return places | {b.element: "after" for b in self.article.after if b.mark not in self.recurring}

    def by_address(self) -> Iterator[Dated]:
        path = path_of(self.url)
        for match in _IN_PATH.finditer(path):
            if value := day_of(int(match[1]), int(match[2]), int(match[3] or 1)):
                yield Dated(value=value, precision="day" if match[3] else "month", method="url", raw=match[0])
        for match in _DAY_IN_PATH.finditer(path):
            year, month, day = match.groups()[:3] if match[1] else match.groups()[:2:-1]
            if value := day_of(int(year), int(month), int(day)):
                yield Dated(value=value, precision="day", method="url", raw=match[0])

    def _one(self, value: str, method: str) -> Iterator[Dated]:
        found = stated(value, method) if f"{method} | {value}" not in self.recurring else None
        if found:
            yield found


def _lead(element: HtmlElement) -> str:
    """The words that stand before a date, in its own element or just before it."""
    own, before, parent = flat(element), element.getprevious(), element.getparent()
    near = before.tail if before is not None else parent.text if parent is not None else ""
    found = next(iter(written(own)), None)
    return f"{normal(near or '')} {own[: found.start] if found else ''}"


def near(one: date, other: date) -> bool:
    """The same day, give or take a time zone."""
    return abs(one - other) <= timedelta(days=1)
