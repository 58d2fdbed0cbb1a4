"""Articles and feeds at other publishers, as the user's account row names them in `news_urls`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.document import Unreadable
from crawlers.domains import web_url
from crawlers.feed import Entry, entries, hint
from crawlers.newspage import article_page
from crawlers.source import Ask, Source

MAX_NAMED = 10


class Outlets(Source):
    group = "news"

    def starts(self, account: Account) -> Iterable[Ask]:
        for word in account.extra.get("news_urls", "").split()[:MAX_NAMED]:
            if url := web_url(word):
                yield Ask(url=url, source=self.name, priority=30)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        for entry in [e for e in _entries(record) if e.url and _names(account, e)][:MAX_NAMED]:
            yield Ask(url=entry.url, source=self.name, priority=40, hint=hint(entry.title, entry.published, "feed"))

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        if not _is_feed(record):
            yield from article_page(account, record, self.name)


def _is_feed(record: Record) -> bool:
    start = record.body[:500].lstrip().lower()
    return start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) and b"<html" not in start


def _entries(record: Record) -> list[Entry]:
    try:
        return entries(record) if _is_feed(record) else []
    except Unreadable:
        return []


def _names(account: Account, entry: Entry) -> bool:
    """Does the entry name the account? An outlet's feed is mostly about others."""
    text = f"{entry.title} {entry.summary}".lower()
    return any(name.lower() in text for name in (account.name, *account.aliases) if len(name) > 2)


OUTLETS = Outlets()
