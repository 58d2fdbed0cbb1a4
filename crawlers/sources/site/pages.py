"""Any other page of a site, read as it is: title, text, language, and a date only where the page is no list."""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.pages.newspage import plain_page
from crawlers.source import Source


class Pages(Source):
    group = "site"

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from plain_page(account, record, self.name)


PAGES = Pages()
