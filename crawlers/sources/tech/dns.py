"""Name server records: who carries the mail, which services have verified the domain, where the site is hosted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.document import decoded, normal
from crawlers.page import page_of
from crawlers.source import Ask, Source

MAX_LINES = 200


class Dns(Source):
    group = "tech"

    def starts(self, account: Account) -> Iterable[Ask]:
        for kind in ("MX", "TXT", "NS"):
            yield Ask(url=f"dns:{account.domain}?type={kind}", source=self.name, priority=5)
        yield Ask(url=f"dns:www.{account.domain}?type=CNAME", source=self.name, priority=5)

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        lines = [line for line in map(normal, decoded(record).splitlines()) if line][:MAX_LINES]
        if lines:
            yield page_of(account, record, self.name, "dns", url=record.url, text="\n".join(lines), extractor="dns/1")


DNS = Dns()
