"""Name server records: who carries the mail, which services have verified the domain, where the site is hosted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from core.items import Account, Page
from core.store import Record
from crawlers.pages.document import decoded, normal
from crawlers.pages.page import page_of
from crawlers.source import Ask, Link, Source
from crawlers.tech.sidehosts import side_host

EXTRACTOR = "dns/2"
MAX_LINES = 200
_MAILBOX = re.compile(r"[^\s:,;@]{1,100}@")  # where reports go says which service reads them; who does is not kept


class Dns(Source):
    group = "tech"

    def starts(self, account: Account) -> Iterable[Ask]:
        for kind in ("MX", "TXT", "NS"):
            yield Ask(url=f"dns:{account.domain}?type={kind}", source=self.name, priority=5)
        yield Ask(url=f"dns:_dmarc.{account.domain}?type=TXT", source=self.name, priority=5)
        yield Ask(url=f"dns:www.{account.domain}?type=CNAME", source=self.name, priority=5)

    def claim(self, account: Account, link: Link) -> Ask | None:
        if not (host := side_host(account, link)):
            return None
        return Ask(url=f"dns:{host}?type=CNAME", source=self.name, priority=66)

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        name = record.url.removeprefix("dns:").partition("?")[0]
        found = (_told(name, line) for line in map(normal, decoded(record).splitlines()) if line)
        if lines := list(islice(filter(None, found), MAX_LINES)):
            yield page_of(account, record, self.name, "dns", url=record.url, text="\n".join(lines), extractor=EXTRACTOR)


def _told(name: str, line: str) -> str:
    """A record as a line that says of which host it is, where that is not the company's domain itself."""
    kind, _, value = line.partition(" ")
    if kind == "CNAME":
        return f"CNAME {name} {value}"
    if not name.startswith("_dmarc."):
        return line
    return f"DMARC {_MAILBOX.sub('@', value)}" if value.lower().startswith("v=dmarc1") else ""


DNS = Dns()
