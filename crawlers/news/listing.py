"""Pages that list news: the items they link and the date that stands beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from lxml.html import HtmlElement

from core.items import Dated
from core.store import Record
from crawlers.domains import path_of, web_url
from crawlers.news.newslinks import is_article, is_asset, is_item, is_pdf, is_year, steps
from crawlers.pages.article import ARTICLES
from crawlers.pages.beside import date_of, dates_beside, dates_without_year, is_small
from crawlers.pages.dates import order_of, stated, written
from crawlers.pages.document import MAX_LINKS, base_of, flat, normal
from crawlers.pages.structured import string, things, types
from crawlers.words import listed

MAX_CLIMB = 6
MAX_CARD = 1500
MAX_ANCHORS = 1500
MAX_CARDS = 300
_HOLDERS = {"body", "main", "html", "ul", "ol", "dl", "tbody", "table"}
_FRAMES = {"nav", "footer", "aside", "form", "dialog", "menu"}
_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar"}
_FRAME_NAMES = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(sorted(listed('news', 'frames')))})(?:$|[\s_-])", re.IGNORECASE)
_READ_MORE = re.compile(
    r"(?:read|learn|find out|see|view|continue|download|mehr|weiter|lire|leer)\b.{0,20}|more|details?|pdf|→|»",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One linked article, as the listing shows it."""

    url: str
    title: str
    published: Dated | None


@dataclass(frozen=True, slots=True)
class _Card:
    """A link and the largest element around it that is about nothing else."""

    url: str
    anchor: HtmlElement
    text: str
    element: HtmlElement


def items_of(tree: HtmlElement, record: Record, *, listing: bool = True) -> list[Item]:
    """The items in page order, each once, with its title and its date when one stands beside it.

    On a `listing` whatever lies below its own address is an item of it.
    """
    cards = _cards(tree, base_of(tree, record.final_url))
    order = order_of(t for t in tree.itertext() if 5 < len(t) < 200)
    elements = {c.element: c.url for c in reversed(cards)}
    own = {element: date_of(element, order) for element in elements}
    beside = dates_without_year(elements, tree, record.final_url) | dates_beside(elements, own, order)
    found = {item.url: item for item in _told(tree, record)}
    for card in cards:
        published = own[card.element] or beside.get(card.url)
        known = found.get(card.url)
        item = known or Item(card.url, _title(card, own[card.element]), published)
        if known or _is_news(item, steps(record.final_url), listing):
            found[card.url] = item if item.published else replace(item, published=published)
    return list(found.values())


def _told(tree: HtmlElement, record: Record) -> Iterator[Item]:
    """The articles that the page lists for machines: as objects of their own, or as addresses in a list."""
    here = record.final_url.rstrip("/")
    for thing in things(tree):
        kinds = types(thing)
        own = kinds & ARTICLES
        item = string(thing.get("url") or thing.get("mainEntityOfPage") or (thing.get("item") if not own else ""))
        url = web_url(item, record.final_url)
        title = normal(string(thing.get("headline") or thing.get("name")))[:300]
        listed_only = "ListItem" in kinds and is_item(url)
        if (own or listed_only) and title and url.rstrip("/") != here and is_article(url):
            yield Item(url, title, stated(string(thing.get("datePublished")), "listing") if own else None)


def _cards(tree: HtmlElement, base: str) -> list[_Card]:
    """The first link with words to each address, outside of the page's frame, with its card."""
    linked: list[tuple[str, HtmlElement, str]] = []
    framed: dict[HtmlElement, bool] = {}
    for anchor in islice(tree.iter("a"), MAX_LINKS):
        url = web_url(anchor.get("href") or "", base)
        if url and len(linked) < MAX_ANCHORS and not _framed(anchor, framed):
            linked.append((url, anchor, flat(anchor)))
    holds = _holds(linked)
    cards: dict[str, _Card] = {}
    for url, anchor, text in linked:
        known = cards.get(url)
        if (known is None and len(cards) < MAX_CARDS) or (known and text and not known.text):
            cards[url] = _Card(url, anchor, text, _card(anchor, url, holds))
    return list(cards.values())


def _holds(linked: list[tuple[str, HtmlElement, str]]) -> dict[HtmlElement, set[str]]:
    """Which addresses that could be articles lie inside of an element; of many only some."""
    holds: dict[HtmlElement, set[str]] = {}
    for url, anchor, text in linked:
        if is_item(url) or len(text) > 15:
            for element in (anchor, *anchor.iterancestors()):
                if len(known := holds.setdefault(element, set())) < 8:
                    known.add(url)
    return holds


def _card(anchor: HtmlElement, url: str, holds: dict[HtmlElement, set[str]]) -> HtmlElement:
    card, folder = anchor, _folder(url)
    for _ in range(MAX_CLIMB):
        parent = card.getparent()
        if parent is None or parent.tag in _HOLDERS:
            break
        others = holds.get(parent, set()) - {url}
        if any(is_item(o) or _folder(o) == folder for o in others) or not is_small(parent, MAX_CARD):
            break
        if others and date_of(card, ""):
            break
        card = parent
    return card


def _folder(url: str) -> str:
    return path_of(url).rstrip("/").rpartition("/")[0]


def _framed(anchor: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Does a link stand in the page's frame: menus, foot, side boxes? `known` remembers the elements asked before."""
    path: list[HtmlElement] = []
    answer = False
    for element in anchor.iterancestors():
        if element in known:
            answer = known[element]
            break
        path.append(element)
        if element.tag not in ("html", "body", "main", "article") and _is_frame(element):
            answer = True
            break
    known.update(dict.fromkeys(path, answer))
    return answer


def _is_frame(element: HtmlElement) -> bool:
    if element.tag in _FRAMES or element.get("role", "").lower() in _ROLES:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    called = len(names) < 400 and _FRAME_NAMES.search(names)
    return bool(called) and element.find(".//h1") is None and element.find(".//main") is None


def _title(card: _Card, published: Dated | None) -> str:
    """A heading in the link, or its words, unless they are no title; then a heading beside it, or a line of words."""
    inside = next(iter(_headings(card.anchor)), "") or _undated(card.text, published)
    if 12 <= len(inside) <= 160 and not _READ_MORE.fullmatch(inside):
        return inside
    lines = [_undated(normal(t), published) for t in card.element.itertext() if len(t) < 1000]
    long = [t for t in lines if 12 <= len(t) <= 160 and not _READ_MORE.fullmatch(t)]
    worded = (t for t in long if len(t.split()) >= 4)
    return next(iter(_headings(card.element)), next(worded, max(long, key=len, default=card.text)))[:300]


def _headings(element: HtmlElement) -> list[str]:
    return [text for h in element.iter("h1", "h2", "h3", "h4", "h5", "h6") if (text := flat(h))]


def _undated(text: str, published: Dated | None) -> str:
    """A link's words without the item's date, where that stands before or behind them."""
    if published is None:
        return text
    for found in written(text[:300]):
        mine = published.value in (found.value, found.other)
        if mine and found.start == 0:
            return text[found.end :].strip(" |·-–—:,")
        if mine and found.end == len(text):
            return text[: found.start].strip(" |·-–—:,")
    return text


def _is_news(item: Item, here: list[str], listing: bool) -> bool:
    """An article: its address or its card says so, and it is not the listing itself."""
    there = steps(item.url)
    if there == here or len(item.title) < 12 or not is_article(item.url):
        return False
    if is_asset(item.url):
        return is_pdf(item.url) and item.published is not None
    root = here[: here.index("page")] if "page" in here else here
    root = root[:-1] if root and (is_year(root[-1]) or root[-1] == "index") else root
    below = listing and bool(root) and there[: len(root)] == root and len(there) > len(root)
    words = 2 if listing else 4  # a home page dates other things too
    return is_item(item.url) or below or (item.published is not None and len(item.title.split()) >= words)
