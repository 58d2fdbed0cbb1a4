"""Where a listing goes on: its next page and the archives of the years that still count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from core.store import Record
from crawlers.domains import host_of, web_url
from crawlers.news.leads import FRESH, is_old
from crawlers.news.listing import Item
from crawlers.news.newslinks import MAX_ASKS, is_year, steps
from crawlers.pages.document import MAX_LINKS, base_of, flat
from crawlers.words import listed

MAX_PAGES = 4
MAX_YEARS = 2
_WORDS = "|".join(sorted((w.replace("-", " ") for w in listed("news", "next")), key=len, reverse=True))
_NEXT = re.compile(rf"\W{{0,3}}(?:{_WORDS})\W{{0,5}}|[›»→>]{{1,2}}", re.IGNORECASE)
_NUMBER = re.compile(
    r"[/?&](?:page|pg|p|seite|paged|pagina|page_number)(?:[/=_-]|/?(?=\d))(\d{1,4})(?!\d)"
    r"|[?&](?:start|offset|skip)=(\d{1,5})(?!\d)"
)
_YEAR_IN_QUERY = re.compile(r"[?&][\w\[\]-]{0,30}(?:year|jahr|annee|y)[\w\[\]-]{0,10}=((?:19|20)\d\d)(?:&|$)")


def page_number(url: str) -> int:
    """Which page of a listing an address is; 0 when it does not say, as the first rarely does."""
    match = _NUMBER.search("/" + url.partition("://")[2].partition("/")[2].lower())
    if not match:
        return 0
    return int(match[1]) if match[1] else 2  # an offset counts items


def next_page(tree: HtmlElement, record: Record, items: list[Item], page: int) -> str:
    """The address of the listing's next page, while what it would show may still count; else the empty string."""
    dated = [i.published for i in items if i.published]
    if page >= MAX_PAGES or page * len(items) >= MAX_ASKS or (dated and all(is_old(d, record) for d in dated[-2:])):
        return ""
    base = base_of(tree, record.final_url)
    following = ""
    for element in islice(tree.iter("a", "link"), MAX_LINKS):
        url = web_url(element.get("href") or "", base)
        if not url or url == record.final_url or host_of(url) != host_of(record.final_url):
            continue
        rel, said = element.get("rel", "").lower().split(), flat(element)[:40]
        numbered = page_number(url)
        if numbered <= page + 1 and ("next" in rel or (_NEXT.fullmatch(said) and (numbered or _nearby(url, record)))):
            return url
        if said == str(page + 1) and numbered == page + 1:
            following = following or url
    return following


def _nearby(url: str, record: Record) -> bool:
    """Is an address another view of the same listing?"""
    here, there = steps(record.final_url), steps(url)
    return bool(here) and there[: len(here)] == here and len(there) <= len(here) + 2


def years(tree: HtmlElement, record: Record) -> Iterator[str]:
    """The archives by year that this listing links and that may hold something that counts, the newest first."""
    base, first = base_of(tree, record.final_url), (record.seen - FRESH).year
    found: dict[int, str] = {}
    for element in islice(tree.iter("a", "option"), MAX_LINKS):
        url = web_url(element.get("href") or element.get("value") or "", base)
        path = steps(url)
        asked = _YEAR_IN_QUERY.search(url)
        year = int(asked[1]) if asked else int(path[-1]) if path and is_year(path[-1]) else 0
        beside = host_of(url) == host_of(record.final_url) and path[:1] == steps(record.final_url)[:1]
        if beside and first <= year <= record.seen.year and str(year) in flat(element)[:40]:
            found.setdefault(year, url)
    yield from (found[year] for year in sorted(found, reverse=True)[:MAX_YEARS])
