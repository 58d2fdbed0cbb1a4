"""What one crawl was started with: options, archive, store and round, in one hand for spider and middlewares."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from core.evidence import digest
from core.items import Account
from core.settings import Crawl
from core.store import Archive, Record, Round, Store
from crawlers.fetching.dns import Lookup
from crawlers.fetching.hosts import Address
from crawlers.fetching.visit import Errand


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlOptions:
    """What the user decides about a crawl. `contact` is an address or site at which we can be reached.

    `hosts` are names served on this machine, `delay_mapped` the delay between requests to them; real hosts always
    see at least `settings.delay`. With `offline` nothing is asked of any network: the archive answers or nobody.
    """

    settings: Crawl = field(default_factory=Crawl)
    contact: str = ""
    hosts: Mapping[str, Address] = field(default_factory=dict)
    offline: bool = False
    log_file: Path | None = None
    delay_mapped: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One crawl in progress."""

    accounts: Sequence[Account]
    store: Store
    archive: Archive
    round: Round
    options: CrawlOptions
    lookup: Lookup
    on_done: Callable[[str], None] | None = None

    def record(
        self, errand: Errand, *, final_url: str, status: int, headers: tuple[tuple[str, str], ...], body: bytes
    ) -> Record:
        """An answer of today, as the archive keeps it."""
        return Record(
            account=errand.account,
            source=errand.ask.source,
            url=errand.ask.url,
            final_url=final_url,
            status=status,
            headers=headers,
            body=body,
            sha256=digest(body),
            fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
            seen=self.round.as_of,
            round=self.round.id,
            hint=dict(errand.ask.hint),
        )
