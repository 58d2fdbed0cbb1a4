"""What an account's requests were answered on earlier days: what an answer of today is compared with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import sqlalchemy as sa

from core.store.archive import METADATA, RECORDS, Archive
from core.store.database import connect
from core.store.records import HEAD, Head, head_of


class History:
    """The answers of one archive that are no longer current."""

    def __init__(self, archive: Archive) -> None:
        self._reader = connect(archive.path, METADATA).execution_options(reading=True)

    def before(self, account: str, round: int, sources: Collection[str], *, most: int) -> list[Head]:
        """Of each request by these sources the last good answers before this run, so many at most, oldest first."""
        c = RECORDS.c
        query = sa.select(*(c[name] for name in HEAD)).where(
            c.account == account, c.round < round, c.status == 200, c.source.in_(sorted(sources))
        )
        with self._reader.connect() as db:
            rows = db.execute(query.order_by(c.id.desc())).mappings().all()
        taken: Counter[tuple[str, str]] = Counter()
        kept: list[Head] = []
        for row in rows:
            taken[row["source"], row["url"]] += 1
            if taken[row["source"], row["url"]] <= most:
                kept.append(head_of(row))  # type: ignore[arg-type]
        return kept[::-1]
