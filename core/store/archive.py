"""The archive: every answer that a crawl used, as HTTP cache and as evidence in one table."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import zstandard
from sqlalchemy.dialects import sqlite

from core.errors import NotArchived
from core.store.database import connect
from core.store.records import HEAD, Head, Record, again, head_of, record_of, row_of, unpacked, whole

METADATA = sa.MetaData()
RECORDS = sa.Table(
    "records",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("account", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("final_url", sa.Text, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("headers", sa.Text, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("sha256", sa.Text, nullable=False),
    sa.Column("fetched_at", sa.Text, nullable=False),
    sa.Column("seen", sa.Date, nullable=False),
    sa.Column("round", sa.Integer, nullable=False),
    sa.Column("hint", sa.Text, nullable=False),
    sa.Column("seal", sa.Text, nullable=False),
    sa.Index("records_by_url", "account", "url", "id"),
    sa.Index("records_by_sha", "sha256"),
)
# Where an account's answers led, so that those which did not change need not be read again; it may be lost.
LEADS = sa.Table(
    "leads",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("payload", sa.LargeBinary, nullable=False),
)
_CLEARED = (
    "CREATE TRIGGER leads_cleared AFTER DELETE ON records BEGIN DELETE FROM leads WHERE account = OLD.account; END"
)
sa.event.listen(LEADS, "after_create", sa.DDL(_CLEARED))  # type: ignore[no-untyped-call]

_CHECKPOINT = "PRAGMA wal_autocheckpoint=4000"  # pages of the write-ahead log


def _sql(statement: sa.ClauseElement) -> str:
    """A statement's text, built once: what a crawl does for every page costs four times as much when built anew."""
    return str(statement.compile(dialect=sqlite.dialect()))


def _where(query: sa.Select[Any], *names: str) -> str:
    """The query for rows in which these columns have given values, what counts most first."""
    query = query.where(*(RECORDS.c[name] == sa.bindparam(name) for name in names))
    return _sql(query.order_by(RECORDS.c.round.desc(), RECORDS.c.id.desc()))


_HEADS = sa.select(*(RECORDS.c[name] for name in HEAD))
_HEAD_BY_ID = _where(_HEADS, "id")
_HEADS_OF_REQUEST = _where(_HEADS, "account", "url", "source")
_HEADS_OF_ACCOUNT = _where(_HEADS, "account")
_BODY_BY_ID = _where(sa.select(RECORDS.c.body), "id")
_BY_URL = _where(sa.select(RECORDS), "account", "url")
_BY_REQUEST = _where(sa.select(RECORDS), "account", "url", "source")
_INSERT = _sql(RECORDS.insert().values({c.name: sa.bindparam(c.name) for c in RECORDS.c if c.name != "id"}))
_RENEW = "UPDATE records SET seen = ?, round = ?, hint = ?, seal = ? WHERE id = ?"
_KEEP = "UPDATE records SET round = ? WHERE id IN (SELECT value FROM json_each(?))"


class Archive:
    """A table of records in a file of its own; every `put` is durable when it returns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = connect(path, METADATA)
        self._reader = self._engine.execution_options(reading=True)
        self._pack = zstandard.ZstdCompressor(level=3)

    # -- one answer -----------------------------------------------------------------------------------------------

    @cached_property
    def _db(self) -> sqlite3.Connection:
        connection = self._engine.raw_connection().driver_connection
        assert isinstance(connection, sqlite3.Connection)
        connection.execute(_CHECKPOINT)
        return connection

    def _run(self, statement: str, *values: Any) -> sqlite3.Cursor:
        """One statement, which is a transaction of its own."""
        try:
            return self._db.execute(statement, values)
        except sqlite3.Error as error:
            raise sa.exc.OperationalError(statement, None, error) from error

    def _rows(self, statement: str, *values: Any) -> Iterator[dict[str, Any]]:
        cursor = self._run(statement, *values)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def put(self, record: Record) -> int:
        """Keep an answer and return its id. The same bytes for the same request only move `seen` and `round` on."""
        last = next(self._rows(_HEADS_OF_REQUEST, record.account, record.url, record.source), None)
        if last and (last["sha256"], last["status"]) == (record.sha256, record.status):
            self.renew(head_of(last), seen=record.seen, round=record.round, hint=record.hint)
            return int(last["id"])
        row = row_of(record) | {"body": self._pack.compress(record.body)}
        key = self._run(_INSERT, *(row[c.name] for c in RECORDS.c if c.name != "id")).lastrowid
        assert key is not None
        return key

    def renew(self, last: Head, *, seen: date, round: int, hint: Mapping[str, Any]) -> None:
        """Note that the same answer came again, asked for with this hint."""
        new = again(last, seen=seen, round=round, hint=hint)
        self._run(_RENEW, new["seen"], new["round"], new["hint"], new["seal"], last.id)

    def touch(self, record_id: int, *, seen: date, round: int) -> None:
        """Note that a stored answer is still current (a 304)."""
        for row in self._rows(_HEAD_BY_ID, record_id):
            last = head_of(row)
            self.renew(last, seen=seen, round=round, hint=last.hint)

    def keep_current(self, ids: Iterable[int], round: int) -> None:
        """Note that stored answers count in this round too, though their hosts were not asked."""
        self._run(_KEEP, round, json.dumps([int(i) for i in ids]))

    def find(self, account: str, url: str, *, source: str = "") -> Record | None:
        """The newest answer to a request for `url` made for `account`, by any source or by this one."""
        rows = self._rows(_BY_REQUEST, account, url, source) if source else self._rows(_BY_URL, account, url)
        return next(map(record_of, rows), None)

    def load(self, head: Head) -> Record:
        """The whole answer; raises NotArchived when it is gone."""
        for row in self._rows(_BODY_BY_ID, head.id):
            return head.whole(unpacked(row["body"]))
        raise NotArchived(f"{head.url}: the archived answer is gone")

    # -- one account ----------------------------------------------------------------------------------------------

    def heads(self, account: str) -> dict[tuple[str, str], Head]:
        """The newest answer to every request of the account, by address and source; what counts most comes first."""
        found: dict[tuple[str, str], Head] = {}
        for row in self._rows(_HEADS_OF_ACCOUNT, account):
            if (row["url"], row["source"]) not in found:
                found[row["url"], row["source"]] = head_of(row)
        return found

    def leads(self, account: str) -> bytes:
        """What `lead` kept."""
        row = self._run("SELECT payload FROM leads WHERE account = ?", account).fetchone()
        return unpacked(row[0]) if row else b""

    def lead(self, account: str, payload: bytes) -> None:
        """Keep where the account's answers led; it goes when any of them is deleted."""
        self._run("INSERT OR REPLACE INTO leads VALUES (?, ?)", account, self._pack.compress(payload))

    def of_account(self, account: str, *, round: int | None = None) -> Iterator[Record]:
        """All answers for an account, oldest first; with `round`, only those current in that run."""
        query = sa.select(RECORDS).where(RECORDS.c.account == account).order_by(RECORDS.c.url, RECORDS.c.id)
        if round is not None:
            query = query.where(RECORDS.c.round == round)
        with self._reader.connect() as db:
            rows = db.execute(query).mappings().all()
        yield from map(record_of, rows)  # type: ignore[arg-type]

    def by_digest(self, account: str, sha256: str, url: str, on: date = date.min) -> Record:
        """The answer that evidence of that day points at, as it was kept; raises NotArchived.

        Of several with the same bytes the last one that was got by then counts, or else the first one after it.
        """
        records = self.unaltered(account, sha256)
        for record in sorted(records, key=lambda r: (url not in (r.final_url, r.url), r.got > on, abs(r.got - on))):
            return record
        raise NotArchived(f"{url}: no archived answer has the digest {sha256[:12]}…, or it was altered since")

    def unaltered(self, account: str, sha256: str = "") -> Iterator[Record]:
        """The account's answers (of that digest) that are byte for byte as they were kept, oldest first."""
        query = sa.select(RECORDS).where(RECORDS.c.account == account).order_by(RECORDS.c.id)
        if sha256:
            query = query.where(RECORDS.c.sha256 == sha256)
        with self._reader.connect() as db:
            rows = db.execute(query).mappings().all()
        return (record for row in rows if (record := whole(row)))  # type: ignore[arg-type]

    def size(self) -> int:
        """Bytes on disk."""
        return sum(f.stat().st_size for f in self.path.parent.glob(self.path.name + "*"))

    def forget(self, account: str) -> int:
        """Delete what is kept of an account; returns the number of records."""
        with self._engine.begin() as db:
            db.execute(LEADS.delete().where(LEADS.c.account == account))
            return db.execute(RECORDS.delete().where(RECORDS.c.account == account)).rowcount
