"""Feeds that the account's pages declare or link: each entry leads to an article, with its date and title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.domains import is_own, path_of
from crawlers.feed import entries, hint
from crawlers.newslinks import MAX_ASKS, steps
from crawlers.newspage import entry_page
from crawlers.source import Ask, Link, Source

_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_PATH = re.compile(r"/(?:feeds?|rss|atom)/?$|(?:/(?:feed|rss|atom|index)|\.(?:rss|atom|rdf))\.xml$|\.(?:rss|atom)$")
_COMMENTS = re.compile(r"comments?[/-]|/comment|replytocom")


class Feeds(Source):
    group = "news"

    def claim(self, account: Account, link: Link) -> Ask | None:
        declared = link.tag == "link" and "alternate" in link.rel.split() and link.type in _TYPES
        linked = link.tag == "a" and is_own(account, link.url) and _PATH.search(path_of(link.url))
        if not (declared or linked) or _COMMENTS.search(path_of(link.url)):
            return None
        return Ask(url=link.url, source=self.name, priority=10 + min(len(steps(link.url)), 9))

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        newest = sorted(
            entries(record), key=lambda e: e.published.value.toordinal() if e.published else 0, reverse=True
        )
        for entry in [e for e in newest if e.url][:MAX_ASKS]:
            yield Ask(url=entry.url, source="articles", priority=40, hint=hint(entry.title, entry.published, "feed"))

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        for entry in entries(record):
            yield from entry_page(account, record, self.name, entry)


FEEDS = Feeds()
