"""The archive: every answer that a crawl used, as HTTP cache and as evidence in one table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import zstandard

from core.errors import NotArchived
from core.evidence import digest
from core.store.database import connect

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
    sa.Index("records_by_url", "account", "url", "id"),
    sa.Index("records_by_sha", "sha256"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One archived answer. `seen` is the as-of day of the run that last got it (fresh, or as 304), `round` that run.

    `headers` are (name in lower case, value) pairs in the order received; `hint` is what the page that linked
    here said about it (a feed's or listing's date and title), as plain JSON values.
    """

    account: str
    source: str
    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    sha256: str
    fetched_at: str
    seen: date
    round: int
    hint: Mapping[str, Any] = field(default_factory=dict)
    id: int = 0

    def header(self, name: str) -> str:
        """The first value of a header, or the empty string."""
        return next((v for k, v in self.headers if k == name.lower()), "")


class Archive:
    """A table of records in a file of its own; every `put` is durable when it returns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = connect(path, METADATA)
        self._reader = self._engine.execution_options(reading=True)
        self._pack = zstandard.ZstdCompressor(level=3)

    def put(self, record: Record) -> int:
        """Keep an answer and return its id. The same bytes for the same request only move `seen` and `round` on."""
        last = self.find(record.account, record.url, source=record.source)
        with self._engine.begin() as db:
            if last and (last.sha256, last.status) == (record.sha256, record.status):
                db.execute(
                    RECORDS.update()
                    .where(RECORDS.c.id == last.id)
                    .values(seen=record.seen, round=record.round, hint=_json(record.hint))
                )
                return last.id
            row = {k: getattr(record, k) for k in Record.__dataclass_fields__ if k != "id"}
            row |= {
                "headers": _json(record.headers),
                "hint": _json(record.hint),
                "body": self._pack.compress(record.body),
            }
            key = db.execute(RECORDS.insert().values(row)).inserted_primary_key
            assert key is not None
            return int(key[0])

    def touch(self, record_id: int, *, seen: date, round: int) -> None:
        """Note that a stored answer is still current (a 304)."""
        with self._engine.begin() as db:
            db.execute(RECORDS.update().where(RECORDS.c.id == record_id).values(seen=seen, round=round))

    def find(self, account: str, url: str, *, source: str = "") -> Record | None:
        """The newest answer to a request for `url` made for `account`, by any source or by this one."""
        query = sa.select(RECORDS).where(RECORDS.c.account == account, RECORDS.c.url == url)
        if source:
            query = query.where(RECORDS.c.source == source)
        with self._reader.connect() as db:
            row = db.execute(query.order_by(RECORDS.c.id.desc()).limit(1)).mappings().first()
        return _record(row) if row else None

    def of_account(self, account: str, *, round: int | None = None) -> Iterator[Record]:
        """All answers for an account, oldest first; with `round`, only those current in that run."""
        query = sa.select(RECORDS).where(RECORDS.c.account == account).order_by(RECORDS.c.url, RECORDS.c.id)
        if round is not None:
            query = query.where(RECORDS.c.round == round)
        with self._reader.connect() as db:
            rows = db.execute(query).mappings().all()
        yield from map(_record, rows)

    def by_digest(self, account: str, sha256: str, url: str) -> Record:
        """The answer that evidence points at; raises NotArchived."""
        query = sa.select(RECORDS).where(RECORDS.c.account == account, RECORDS.c.sha256 == sha256)
        with self._reader.connect() as db:
            rows = [_record(r) for r in db.execute(query.order_by(RECORDS.c.id)).mappings()]
        for record in sorted(rows, key=lambda r: url not in (r.final_url, r.url)):
            if digest(record.body) == sha256:
                return record
        raise NotArchived(f"{url}: no archived answer has the digest {sha256[:12]}…")

    def size(self) -> int:
        """Bytes on disk."""
        return sum(f.stat().st_size for f in self.path.parent.glob(self.path.name + "*"))

    def forget(self, account: str) -> int:
        """Delete what is kept of an account; returns the number of records."""
        with self._engine.begin() as db:
            return db.execute(RECORDS.delete().where(RECORDS.c.account == account)).rowcount


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def _record(row: Mapping[Any, Any]) -> Record:
    values = dict(row)
    headers = tuple((k, v) for k, v in json.loads(values.pop("headers")))
    body = zstandard.ZstdDecompressor().decompress(values.pop("body"))
    return Record(headers=headers, body=body, hint=json.loads(values.pop("hint")), **values)
