"""The date that belongs to an item of a listing: in its card, between the cards, or under a heading that is a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice, takewhile

from lxml import etree
from lxml.html import HtmlElement

from core.items import Dated
from crawlers.news.newslinks import is_year, steps
from crawlers.pages.dates import Order, Written, months, stated, written
from crawlers.pages.document import flat, normal

MAX_LINE = 60
MAX_TITLE = 200
MAX_NODES = 150
_DIGIT = re.compile(r"\d")
_NO_YEAR = re.compile(
    r"(?<!\d)(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s)?([^\W\d_]{3,12})|([^\W\d_]{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?)"
)
_YEAR = re.compile(r"(?:([^\W\d_]{3,12})\s)?((?:19|20)\d\d)")
_CHANGED = re.compile(r"updated|modified", re.IGNORECASE)
_TITLES = {"h1", "h2", "h3", "h4", "h5", "h6"}
_HEADINGS = _TITLES | {"dt", "th", "caption", "summary"}
Cards = Mapping[HtmlElement, str]  # the address that each card is about


def date_of(card: HtmlElement, order: Order) -> Dated | None:
    """The one date of a card: marked as one, alone in its line, or at an end of one; none when it shows several.

    A date in the midst of a sentence is that of an event, which an excerpt tells.
    """
    times = [t for t in card.iter("time") if not _CHANGED.search(f"{t.get('class', '')} {t.get('itemprop', '')}")]
    marked = [d for t in times if (d := stated(t.get("datetime") or flat(t), "listing", order))]
    if marked:
        return marked[0] if len({d.value for d in marked}) == 1 else None
    lines = dict.fromkeys(_lines(card))
    alone = [w for line, titled in lines if not titled and len(line) <= MAX_LINE for w in written(line, order)]
    ending = [w for line, _ in lines for w in written(line, order) if _at_an_end(line, w)]
    return _only(alone) if alone else _only(ending)


def _lines(card: HtmlElement) -> Iterator[tuple[str, bool]]:
    """What the small parts of a card say, and whether it is part of a heading or of a link among other parts."""
    parts = list(islice(card.iter(etree.Element), MAX_NODES))
    titles = {e for e in parts if e.tag in _TITLES or (e.tag == "a" and e is not card and _is_words(e))}
    for element in parts:
        titled = any(e in titles for e in (element, *takewhile(lambda e: e is not card, element.iterancestors())))
        if is_small(element, MAX_TITLE) and (titled or titles.isdisjoint(element.iterdescendants())):
            pieces = [" ".join(element.itertext())]
        else:
            pieces = [element.text or "", *(child.tail or "" for child in element[:MAX_NODES])]
        for text in pieces:
            if len(text) <= 4 * MAX_TITLE and _DIGIT.search(text):
                yield normal(text), titled


def _is_words(link: HtmlElement) -> bool:
    """Does a link hold words only, and not a whole card?"""
    return next(link.iterdescendants("p", "div", "time", *_TITLES), None) is None


def _at_an_end(line: str, found: Written) -> bool:
    return found.start <= 2 or (len(line) - found.end <= 1 and line[-1:] not in ".!?")


def _only(found: list[Written]) -> Dated | None:
    """The day, or else the month, that these are all of."""
    shown = [w for w in found if w.other is None]
    days = {w.value for w in shown if w.precision == "day"} or {w.value for w in shown}
    if len(days) != 1:
        return None
    first = next(w for w in shown if w.value in days)
    return Dated(value=first.value, precision=first.precision, method="listing", raw=first.raw)


def is_small(element: HtmlElement, limit: int) -> bool:
    """Does an element hold no more text than this, in not too many parts? Looks no further than it must."""
    left = limit
    for number, part in enumerate(element.iter()):
        left -= len((part.text or "").strip()) + (len((part.tail or "").strip()) if part is not element else 0)
        if left < 0 or number > MAX_NODES:
            return False
    return True


def dates_beside(cards: Cards, own: Mapping[HtmlElement, Dated | None], order: Order) -> dict[str, Dated]:
    """Dates that stand between cards: each before its card, each after it, or one as the heading of several.

    Cards that show one of their `own` need none.
    """
    parents = dict.fromkeys(p for c in cards if not own.get(c) and (p := c.getparent()) is not None)
    found: dict[str, Dated] = {}
    for parent in parents:
        row = [one for child in parent if not own.get(child) and (one := cards.get(child) or _alone(child, order))]
        kinds = "".join("i" if isinstance(one, str) else "d" for one in row)
        if re.fullmatch(r"(?:di+)+", kinds):
            found |= _assigned(row)
        elif re.fullmatch(r"(?:id)+", kinds):
            found |= _assigned(row[::-1])
    return found


def _alone(element: HtmlElement, order: Order) -> Dated | None:
    """The date that an element shows and little else."""
    if not isinstance(element.tag, str) or not is_small(element, MAX_LINE):
        return None
    text = flat(element)
    return _only(written(text, order)) if _DIGIT.search(text) else None


def _assigned(row: list[str | Dated]) -> dict[str, Dated]:
    found: dict[str, Dated] = {}
    current: Dated | None = None
    for one in row:
        if isinstance(one, Dated):
            current = one
        elif current:
            found.setdefault(one, current)
    return found


def dates_without_year(cards: Cards, tree: HtmlElement, url: str) -> dict[str, Dated]:
    """Days whose year a heading above says ("2026", "March 2026"), or the address of the listing."""
    path, found = steps(url), {}
    year = int(path[-1]) if path and is_year(path[-1]) else 0
    for element in tree.iter():
        if element.tag in _HEADINGS and is_small(element, MAX_LINE):
            match = _YEAR.fullmatch(flat(element))
            if match and (not match[1] or match[1].lower() in months()):
                year = int(match[2])
        elif element in cards and year and (day := _day(element, year)):
            found[cards[element]] = day
    return found


def _day(card: HtmlElement, year: int) -> Dated | None:
    lines = [normal(t) for t in card.itertext() if len(t) < 100]
    shown = [m for line in lines if len(line) < 24 and (m := _NO_YEAR.fullmatch(line))]
    if len(shown) != 1:
        return None
    match = shown[0]
    try:
        value = date(year, months().get((match[2] or match[3]).lower(), 0), int(match[1] or match[4]))
    except ValueError:
        return None
    return Dated(value=value, precision="day", method="listing", raw=f"{match[0]} {year}")
