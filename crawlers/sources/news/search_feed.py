"""A search feed of the user's choice: RSS, Atom or JSON Feed with what was written about the company."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from core.store import Record
from crawlers.domains import registrable, web_url
from crawlers.news.feed import entries, plain
from crawlers.third_party import Result, ThirdPartySource

MAX_ITEMS = 100
MAX_CONTENT = 20_000


class SearchFeed(ThirdPartySource):
    """Its pattern is the user's: `url` in the settings."""

    def results(self, record: Record) -> Iterator[Result]:
        for entry in entries(record)[:MAX_ITEMS]:
            said = entry.summary or plain(entry.content[:MAX_CONTENT])
            yield Result(
                url=_behind(entry.url, record), title=entry.title, summary=said[:2000], published=entry.published
            )


def _behind(url: str, record: Record) -> str:
    """The article behind the searcher's own click counter, when that names it; else the address as it is."""
    if not url or registrable(url) != registrable(record.final_url):
        return url
    try:
        values = [value for _, value in parse_qsl(urlsplit(url).query, max_num_fields=50)]
    except ValueError:
        return url
    targets = sorted({v for v in values if v.startswith(("http://", "https://")) and web_url(v)})
    elsewhere = [v for v in targets if registrable(v) != registrable(url)]
    return web_url(elsewhere[0]) if len(elsewhere) == 1 else url


SEARCH_FEED = SearchFeed()
