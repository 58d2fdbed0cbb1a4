"""Hacker News by its search at Algolia: articles about the company that its readers pointed at. No reader is kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from core.items import Account
from core.settings import ThirdParty
from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import mapping, mappings, parsed, text
from crawlers.pages.dates import stated
from crawlers.pages.document import Unreadable
from crawlers.source import Ask
from crawlers.third_party import Result, ThirdPartySource

_FIELDS = ("url", "title", "created_at")
_SEARCH = (
    "https://hn.algolia.com/api/v1/search_by_date?tags=story&hitsPerPage=50&typoTolerance=false"
    f"&attributesToRetrieve={','.join(_FIELDS)}"
)


class HackerNews(ThirdPartySource):
    pattern = _SEARCH + "&restrictSearchableAttributes=title&query=%22{company}%22"
    by_address = _SEARCH + "&restrictSearchableAttributes=url&query={domain}"
    terms = "https://hn.algolia.com/api"

    def asks(self, account: Account, wanted: ThirdParty) -> Iterable[Ask]:
        """By the company's name and, unless the user has a pattern, by its address."""
        yield from super().asks(account, wanted)
        if not wanted.url:
            yield Ask(url=self.filled(self.by_address, account), source=self.name, priority=self.priority)

    def results(self, record: Record) -> Iterator[Result]:
        for hit in list(mappings(mapping(parsed(record)).get("hits"))):
            yield Result(
                url=web_url(text(hit.get("url"))),
                title=text(hit.get("title"))[:300],
                seen=stated(text(hit.get("created_at")), "seen"),
            )

    def kept(self, record: Record) -> bytes:
        """The stories without who posted them; nothing at all of an answer that cannot be told apart."""
        if not 200 <= record.status < 300:
            return b""
        try:
            hits = list(mappings(mapping(parsed(record)).get("hits")))
        except Unreadable:
            return b""
        return json.dumps({"hits": [{k: text(hit.get(k)) for k in _FIELDS} for hit in hits]}).encode()


HACKER_NEWS = HackerNews()
