"""Newsroom, press and blog pages: their items with the dates beside them, and at most a few pages back."""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.document import tree_of
from crawlers.domains import is_own
from crawlers.feed import hint
from crawlers.listing import items_of, next_pages
from crawlers.newslinks import MAX_ASKS, is_listing, steps
from crawlers.source import Ask, Link, Source


class Listings(Source):
    group = "news"

    def claim(self, account: Account, link: Link) -> Ask | None:
        if (
            link.tag not in ("a", "area", "redirect")
            or not is_own(account, link.url)
            or not is_listing(link.url, link.text)
        ):
            return None
        return Ask(url=link.url, source=self.name, priority=20 + min(len(steps(link.url)), 9))

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        tree = tree_of(record)
        for item in [i for i in items_of(tree, record) if is_own(account, i.url)][:MAX_ASKS]:
            yield Ask(url=item.url, source="articles", priority=40, hint=hint(item.title, item.published, "listing"))
        for url in next_pages(tree, record):
            if is_own(account, url):
                yield Ask(url=url, source=self.name, priority=32)

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from ()


LISTINGS = Listings()
