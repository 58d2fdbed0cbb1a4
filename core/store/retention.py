"""What of the archive is old enough to go, and what has to stay because a fact or a draft rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

import sqlalchemy as sa

from core.items import Draft, Fact, Person
from core.store.archive import METADATA, RECORDS, Archive
from core.store.database import connect
from core.store.state import Store

AT_ONCE = 500  # records deleted in one transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """The answers that nobody was given since a day: `ids` may go, `resting` stay."""

    ids: tuple[int, ...]
    bytes: int
    resting: int
    records: int  # all that the archive holds


class Retention:
    """Old answers of one archive. A proof reads a page among those of the same run, so all of these stay with it."""

    def __init__(self, archive: Archive, store: Store) -> None:
        self._engine = connect(archive.path, METADATA)
        self._reader = self._engine.execution_options(reading=True)
        self._store = store

    def outdated(self, before: date) -> Outdated:
        """What was last seen before this day; what a run that was cut off would ask for again is not old."""
        last = self._store.last_round()
        open_round = last.id if last and not self._store.finished(last) else 0
        ids: list[int] = []
        size = resting = 0
        for account, rows in groupby(self._old(before), key=itemgetter(0)):
            shas, rounds = self._rests(account)
            for _, key, sha, round, length in rows:
                if sha in shas or round in rounds or round == open_round:
                    resting += 1
                else:
                    ids.append(key)
                    size += length
        return Outdated(ids=tuple(ids), bytes=size, resting=resting, records=self._count())

    def delete(self, outdated: Outdated) -> None:
        """Delete the answers that may go, and give their room back to the disk."""
        for start in range(0, len(outdated.ids), AT_ONCE):
            with self._engine.begin() as db:
                db.execute(RECORDS.delete().where(RECORDS.c.id.in_(outdated.ids[start : start + AT_ONCE])))
        connection = self._engine.raw_connection()
        try:
            for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                connection.cursor().execute(statement)
        finally:
            connection.close()

    def _old(self, before: date) -> Iterator[tuple[str, int, str, int, int]]:
        c = RECORDS.c
        query = sa.select(c.account, c.id, c.sha256, c.round, sa.func.length(c.body))
        with self._reader.connect() as db:
            rows = db.execute(query.where(c.seen < before).order_by(c.account, c.id)).all()
        return (row._tuple() for row in rows)

    def _rests(self, account: str) -> tuple[set[str], set[int]]:
        """The digests that the account's facts, drafts and people name, and the runs in which they were current."""
        drafts = self._store.items(Draft, account)
        facts = [*self._store.items(Fact, account), *(fact for draft in drafts for fact in draft.facts)]
        people = self._store.items(Person, account)
        shas = {e.sha256 for fact in facts for e in fact.evidence} | {p.evidence.sha256 for p in people}
        query = sa.select(RECORDS.c.round).distinct()
        query = query.where(RECORDS.c.account == account, RECORDS.c.sha256.in_(shas))
        with self._reader.connect() as db:
            return shas, set(db.execute(query).scalars())

    def _count(self) -> int:
        with self._reader.connect() as db:
            return int(db.execute(sa.select(sa.func.count()).select_from(RECORDS)).scalar_one())
