"""The archive: every answer that a crawl used, as HTTP cache and as evidence in one table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
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
    sa.Column("seal", sa.Text, nullable=False),
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
                    .values(_again(last, seen=record.seen, round=record.round, hint=record.hint))
                )
                return last.id
            row = {k: getattr(record, k) for k in Record.__dataclass_fields__ if k != "id"}
            row |= {
                "headers": _json(record.headers),
                "hint": _json(record.hint),
                "body": self._pack.compress(record.body),
                "seal": _seal(record),
            }
            key = db.execute(RECORDS.insert().values(row)).inserted_primary_key
            assert key is not None
            return int(key[0])

    def touch(self, record_id: int, *, seen: date, round: int) -> None:
        """Note that a stored answer is still current (a 304)."""
        this = RECORDS.c.id == record_id
        with self._engine.begin() as db:
            if row := db.execute(sa.select(RECORDS).where(this)).mappings().first():
                last = _record(row)
                db.execute(RECORDS.update().where(this).values(_again(last, seen=seen, round=round, hint=last.hint)))

    def find(self, account: str, url: str, *, source: str = "") -> Record | None:
        """The newest answer to a request for `url` made for `account`, by any source or by this one."""
        query = sa.select(RECORDS).where(RECORDS.c.account == account, RECORDS.c.url == url)
        if source:
            query = query.where(RECORDS.c.source == source)
        with self._reader.connect() as db:
            # two sources may have kept the same answer: what this run has seen counts before what an earlier one has
            newest = query.order_by(RECORDS.c.round.desc(), RECORDS.c.id.desc())
            row = db.execute(newest.limit(1)).mappings().first()
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
        """The answer that evidence points at, as it was kept; raises NotArchived."""
        records = self.unaltered(account, sha256)
        for record in sorted(records, key=lambda r: url not in (r.final_url, r.url)):
            return record
        raise NotArchived(f"{url}: no archived answer has the digest {sha256[:12]}…, or it was altered since")

    def unaltered(self, account: str, sha256: str = "") -> Iterator[Record]:
        """The account's answers (of that digest) that are byte for byte as they were kept, oldest first."""
        query = sa.select(RECORDS).where(RECORDS.c.account == account).order_by(RECORDS.c.id)
        if sha256:
            query = query.where(RECORDS.c.sha256 == sha256)
        with self._reader.connect() as db:
            rows = db.execute(query).mappings().all()
        return (record for row in rows if (record := _whole(row)))

    def size(self) -> int:
        """Bytes on disk."""
        return sum(f.stat().st_size for f in self.path.parent.glob(self.path.name + "*"))

    def forget(self, account: str) -> int:
        """Delete what is kept of an account; returns the number of records."""
        with self._engine.begin() as db:
            return db.execute(RECORDS.delete().where(RECORDS.c.account == account)).rowcount


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def _seal(record: Record) -> str:
    """A digest over all that is kept of an answer: what was altered behind our back proves nothing."""
    day = record.seen.isoformat()
    about = (record.account, record.source, record.url, record.final_url, record.status, record.headers)
    return digest(_json((*about, record.sha256, record.fetched_at, day, record.hint)).encode("utf8", "surrogatepass"))


def _again(last: Record, *, seen: date, round: int, hint: Mapping[str, Any]) -> dict[str, Any]:
    """What changes in a row when the same answer came again."""
    record = replace(last, seen=seen, round=round, hint=hint)
    return {"seen": seen, "round": round, "hint": _json(hint), "seal": _seal(record)}


def _whole(row: Mapping[Any, Any]) -> Record | None:
    try:
        record = _record(row)
    except (ValueError, TypeError, zstandard.ZstdError):
        return None
    return record if _seal(record) == row["seal"] and digest(record.body) == record.sha256 else None


def _record(row: Mapping[Any, Any]) -> Record:
    values = dict(row)
    del values["seal"]
    headers = tuple((k, v) for k, v in json.loads(values.pop("headers")))
    body = zstandard.ZstdDecompressor().decompress(values.pop("body"))
    return Record(headers=headers, body=body, hint=json.loads(values.pop("hint")), **values)
