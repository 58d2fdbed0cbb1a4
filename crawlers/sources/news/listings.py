"""Newsroom, press and blog pages: their items with the dates beside them, and as far back as items can count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from core.items import Account, Page
from core.store import Record
from crawlers.domains import is_own, web_url
from crawlers.news.leads import Lead, leads, locale_of
from crawlers.news.listing import items_of
from crawlers.news.newslinks import is_listing, steps
from crawlers.news.paging import next_page, page_number, years
from crawlers.pages.document import base_of, tree_of
from crawlers.source import Ask, Link, Source
from crawlers.words import listed

_CODE = re.compile(r"([a-z]{2})(?:[-_][a-z]{2})?")


class Listings(Source):
    group = "news"

    def claim(self, account: Account, link: Link) -> Ask | None:
        if (
            link.tag not in ("a", "area", "redirect")
            or not is_own(account, link.url)
            or not is_listing(link.url, link.text)
            or page_number(link.url) > 1
            or _switches_language(link)
        ):
            return None
        behind = 10 * (locale_of(link.url)[0] not in ("", "en"))
        return Ask(url=link.url, source=self.name, priority=20 + behind + min(len(steps(link.url)), 9))

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        tree = tree_of(record)
        if english := _in_english(tree, record):
            if is_own(account, english):
                yield Ask(url=english, source=self.name, priority=22)
            return
        items = [i for i in items_of(tree, record) if is_own(account, i.url)]
        yield from leads(account, record, [Lead(i.url, i.title, i.published, "listing") for i in items])
        level = record.hint.get("level")
        page = level if isinstance(level, int) else max(page_number(record.final_url), 1)
        if (url := next_page(tree, record, items, page)) and is_own(account, url):
            yield Ask(url=url, source=self.name, priority=32, hint={"level": page + 1})
        for url in years(tree, record) if page == 1 else ():
            if is_own(account, url):
                yield Ask(url=url, source=self.name, priority=31, hint={"level": 1})

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from ()


def _switches_language(link: Link) -> bool:
    """A link to this page in another language says that language's name, or its code."""
    said = link.text.strip().lower()
    code = _CODE.fullmatch(said)
    return said in listed("languages", "names") or bool(code and code[1] in listed("languages", "codes"))


def _in_english(tree: HtmlElement, record: Record) -> str:
    """The English version of a listing in another language, when the page names one."""
    base = base_of(tree, record.final_url)
    named = {
        e.get("hreflang", "").lower()[:2]: web_url(e.get("href") or "", base)
        for e in tree.iter("link")
        if e.get("hreflang") and "alternate" in e.get("rel", "").lower()
    }
    english = named.get("en", "")
    here = tree.get("lang", "").lower()[:2] or locale_of(record.final_url)[0]
    return english if english and english != record.final_url and here not in ("", "en") else ""


LISTINGS = Listings()
