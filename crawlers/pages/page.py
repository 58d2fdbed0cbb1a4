"""From an archived answer to a Page: what every source fills in the same way."""

from __future__ import annotations

from typing import Any

from core.items import Account, Page, PageKind
from core.store import Record
from crawlers.domains import is_own, registrable


def page_of(account: Account, record: Record, source: str, kind: PageKind, **stated: Any) -> Page:
    """A page with the record's address, digest and days; `own` and `origin` follow from where it lies."""
    own = is_own(account, record.final_url) or record.url.startswith("dns:")
    filled: dict[str, Any] = {
        "url": record.final_url,
        "own": own,
        "origin": account.domain if own else registrable(record.final_url),
        "title": "",
        "language": "",
    }
    return Page(
        account=account.domain,
        source=source,
        kind=kind,
        sha256=record.sha256,
        record=record.id,
        fetched_at=record.fetched_at,
        seen=record.seen,
        **{**filled, **stated},
    )
