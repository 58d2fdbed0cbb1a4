"""Articles, press releases and blog posts: title, date, text and language of one page."""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.pages.newspage import article_page
from crawlers.source import Source


class Articles(Source):
    group = "news"

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        if not record.body.startswith(b"%PDF-"):
            yield from article_page(account, record, self.name)


ARTICLES = Articles()
