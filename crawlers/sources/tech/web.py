"""Technology that pages already fetched show: headers, cookie names, scripts, frames and meta tags."""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.domains import beside
from crawlers.pages.document import tree_of
from crawlers.pages.page import page_of
from crawlers.source import Source
from crawlers.tech.observations import EXTRACTOR, observations


class Web(Source):
    group = "tech"
    also_reads = ("home", "careers", "hosts")

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        lines = observations(record, tree_of(record), host=beside(account, record.final_url))
        page = page_of(account, record, self.name, "technology", text="\n".join(lines), extractor=EXTRACTOR)
        if lines and page.own:
            yield page


WEB = Web()
