"""A single position on the account's own site: its JobPosting markup, else what the page shows of it."""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.jobs.positions import boards_behind, closed_urls, one_position, open_pages
from crawlers.source import Ask, Source


class SchemaOrg(Source):
    group = "jobs"
    completes = "careers"

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        yield from boards_behind(account, record)

    def closed(self, record: Record) -> Iterator[str]:
        yield from closed_urls(record, one_position(record))

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from open_pages(account, record, self.name, one_position(record))


SCHEMA_ORG = SchemaOrg()
