"""Sitemaps, those that robots.txt names too: addresses that look like news, dated by news sitemaps only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.document import decoded
from crawlers.domains import is_own, path_of
from crawlers.feed import hint
from crawlers.newslinks import MAX_ASKS, is_item
from crawlers.sitemap import Place, declared, places
from crawlers.source import Ask, Source

MAX_SITEMAPS = 6
_NEWSLIKE = re.compile(r"news|press|post|blog|media|article|stor(?:y|ies)")
_DULL = re.compile(r"image|video|product|categor|tag|author|user|page-sitemap")


class Sitemaps(Source):
    group = "news"

    def starts(self, account: Account) -> Iterable[Ask]:
        yield Ask(url=f"https://{account.domain}/robots.txt", source=self.name, priority=34)
        yield Ask(url=f"https://{account.domain}/sitemap.xml", source=self.name, priority=36)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        if path_of(record.url) == "/robots.txt":
            named = [url for url in declared(decoded(record), record.final_url) if is_own(account, url)]
            yield from (Ask(url=url, source=self.name, priority=35) for url in named[:MAX_SITEMAPS])
            return
        found = [p for p in places(record) if is_own(account, p.url)]
        inner = sorted((p for p in found if p.is_sitemap), key=_preference, reverse=True)
        yield from (Ask(url=p.url, source=self.name, priority=37) for p in inner[:MAX_SITEMAPS])
        items = [p for p in found if not p.is_sitemap and (p.published or is_item(p.url))]
        for place in sorted(items, key=_age, reverse=True)[:MAX_ASKS]:
            yield Ask(url=place.url, source="articles", priority=45, hint=hint(place.title, place.published, "sitemap"))

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from ()


def _preference(place: Place) -> tuple[bool, bool, str]:
    path = path_of(place.url)
    return bool(_NEWSLIKE.search(path)), not _DULL.search(path), place.lastmod


def _age(place: Place) -> tuple[str, str]:
    return (place.published.value.isoformat() if place.published else "", place.lastmod)


SITEMAPS = Sitemaps()
