"""Pages that list news: the items they link and the date that stands beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from core.items import Dated
from core.store import Record
from crawlers.blocks import noise
from crawlers.dates import Order, order_of, stated, written
from crawlers.document import base_of, flat, normal
from crawlers.domains import path_of, web_url
from crawlers.newslinks import is_asset, is_item, steps

MAX_CLIMB = 5
MAX_CARD = 1500
MAX_PAGES = 3
_NEXT = re.compile(
    r"(?:next(?: page)?|older(?: posts| entries)?|more news|load more|weiter|nächste|suivant|siguiente)\W*",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"(?:page[/=]|[?&]p(?:g|age)?=)(\d{1,4})")
_READ_MORE = re.compile(
    r"(?:read|learn|find out|see|view|continue|mehr|weiter|lire|leer)\b.{0,20}|more|details?|→", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Item:
    """One linked article, as the listing shows it."""

    url: str
    title: str
    published: Dated | None


def items_of(tree: HtmlElement, record: Record) -> list[Item]:
    """The items in page order, each once, with its title and its date when one stands in the same card."""
    base = base_of(tree, record.final_url)
    anchors = [(a, url) for a in tree.iter("a") if (url := web_url(a.get("href") or "", base)) and not _framed(a)]
    order = order_of(normal(t) for t in tree.itertext() if len(t) < 200)
    found: dict[str, Item] = {}
    for anchor, url in anchors:
        card = _card(anchor, url, base)
        item = Item(url, _title(anchor, card), _date(card, order))
        if url not in found and _is_news(item, record):
            found[url] = item
    return list(found.values())


def next_pages(tree: HtmlElement, record: Record) -> Iterator[str]:
    """The address of the listing's next page, while its number is small."""
    base = base_of(tree, record.final_url)
    for element in tree.iter("a", "link"):
        labelled = element.get("rel") == "next" or _NEXT.fullmatch(flat(element)[:40])
        url = web_url(element.get("href") or "", base)
        number = _PAGE_NUMBER.search(url)
        if labelled and number and int(number[1]) <= MAX_PAGES:
            yield url
            return


def _framed(anchor: HtmlElement) -> bool:
    return any(noise(a) for a in anchor.iterancestors() if a.tag not in ("html", "body", "main"))


def _card(anchor: HtmlElement, url: str, base: str) -> HtmlElement:
    """The largest element around a link that holds no other article's link."""
    card = anchor
    for _ in range(MAX_CLIMB):
        parent = card.getparent()
        if parent is None or parent.tag in ("body", "main", "html"):
            break
        others = {web_url(a.get("href") or "", base) for a in parent.iter("a") if len(flat(a)) > 15} - {url}
        if any(is_item(o) or path_of(o).rpartition("/")[0] == path_of(url).rpartition("/")[0] for o in others if o):
            break
        if len(flat(parent)) > MAX_CARD:
            break
        card = parent
    return card


def _title(anchor: HtmlElement, card: HtmlElement) -> str:
    heading = next((flat(h) for h in card.iter("h1", "h2", "h3", "h4", "h5") if flat(h)), "")
    text = flat(anchor)
    return (heading if heading and (not text or _READ_MORE.fullmatch(text) or len(text) > 160) else text)[:300]


def _date(card: HtmlElement, order: Order) -> Dated | None:
    """The one date of a card; none when it shows several."""
    marked = [d for t in card.iter("time") if (d := stated(t.get("datetime") or flat(t), "listing", order))]
    if len({d.value for d in marked}) == 1:
        return marked[0]
    shown = [w for w in written(_spaced(card), order) if w.other is None]
    days = {w.value for w in shown if w.precision == "day"} or {w.value for w in shown}
    if len(days) != 1:
        return None
    first = next(w for w in shown if w.value in days)
    return Dated(value=first.value, precision=first.precision, method="listing", raw=first.raw)


def _spaced(card: HtmlElement) -> str:
    return normal(" | ".join(t for t in card.itertext() if t.strip()))[:MAX_CARD]


def _is_news(item: Item, record: Record) -> bool:
    """An article: its address or its card says so, and it is not the listing itself."""
    here, there = steps(record.final_url), steps(item.url)
    if there == here or len(item.title) < 12 or _PAGE_NUMBER.search(item.url) or is_asset(item.url):
        return False
    below = there[: len(here)] == here and len(there) > len(here)
    return is_item(item.url) or below or (item.published is not None and len(item.title.split()) >= 4)
