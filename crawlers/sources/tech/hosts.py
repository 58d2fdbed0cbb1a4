"""The first pages of the hosts that a site runs beside itself and links to: docs, status, login, app, help, careers.

No host is ever guessed: one that no page of the account names is not asked. What these pages show is read by `web`.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.source import Ask, Link, Source
from crawlers.tech.sidehosts import side_host
from crawlers.words import in_order


class Hosts(Source):
    group = "tech"

    def claim(self, account: Account, link: Link) -> Ask | None:
        if not (host := side_host(account, link)):
            return None
        rank = in_order("hosts", "labels").index(host.partition(".")[0]) // 10
        # the pages of articles and positions come first; of a site's many hosts those that tell most
        return Ask(url=f"https://{host}/", source=self.name, priority=65 + rank)

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        return iter(())


HOSTS = Hosts()
