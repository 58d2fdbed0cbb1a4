"""Articles at other publishers: those that the account's row names in `news_urls`, and those that a search found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from core.items import Account, Page
from core.store import Record
from crawlers.domains import is_own, web_url
from crawlers.news.feed import Entry, entries, hint
from crawlers.news.naming import names
from crawlers.pages.document import MAX_LINKS, Unreadable, tree_of
from crawlers.pages.newspage import article_page
from crawlers.source import Ask, Source

MAX_NAMED = 10
ZONES = timedelta(days=1)  # the same moment is another day elsewhere


class Outlets(Source):
    group = "news"

    def starts(self, account: Account) -> Iterable[Ask]:
        for word in account.extra.get("news_urls", "").split()[:MAX_NAMED]:
            if url := web_url(word):
                yield Ask(url=url, source=self.name, priority=30)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        named = [e for e in _entries(record) if e.url and names(account, f"{e.title}\n{e.summary}")]
        for entry in named[:MAX_NAMED]:
            yield Ask(url=entry.url, source=self.name, priority=40, hint=hint(entry.title, entry.published, "feed"))

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        if not _is_feed(record):
            seen = _seen(record)
            for page in article_page(account, record, self.name):
                late = seen and page.published and page.published.value > seen + ZONES
                links = {"links_to": account.domain} if _links_home(account, record) else {}
                yield replace(page, published=None if late else page.published, fields={**page.fields, **links})


def _is_feed(record: Record) -> bool:
    start = record.body[:500].lstrip().lower()
    return start.startswith((b"{", b"<?xml", b"<rss", b"<feed", b"<rdf")) and b"<html" not in start


def _entries(record: Record) -> list[Entry]:
    try:
        return entries(record) if _is_feed(record) else []
    except Unreadable:
        return []


def _links_home(account: Account, record: Record) -> bool:
    """Does a paragraph of the page link the account's own site?"""
    tree = tree_of(record)
    hrefs = (a.get("href", "") for a in tree.iterfind(".//p//a"))
    return any(is_own(account, web_url(h, record.final_url)) for h in islice(hrefs, MAX_LINKS))


def _seen(record: Record) -> date | None:
    """The day on which the search that led here had the page already: a later date is none of the article's."""
    try:
        return date.fromisoformat(str(record.hint.get("seen") or ""))
    except ValueError:
        return None


OUTLETS = Outlets()
