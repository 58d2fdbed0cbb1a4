"""A single position on the account's own site, as its JobPosting markup describes it."""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.markup import posting_pages
from crawlers.source import Source


class SchemaOrg(Source):
    group = "jobs"

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from posting_pages(account, record, self.name)


SCHEMA_ORG = SchemaOrg()
