"""Erases one person from store, archive and logs, and looks afterwards whether anything of them is left."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import zstandard

from core.store.archive import LEADS, RECORDS, Archive
from core.store.database import connect
from core.store.identity import Identity
from core.store.ledger import EXPORTS, METADATA, SUPPRESSED
from core.store.records import unpacked
from core.store.state import ACCOUNTS, ITEMS, Store

_AT_ONCE = 200
_RESTING = ("fact", "context", "person")  # what names the digest of a page


@dataclass(kw_only=True)
class Found:
    """Where a person stands: rows to delete, rows to write anew, and how many of each kind."""

    counts: Counter[str] = field(default_factory=Counter)
    records: list[int] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    items: list[tuple[str, str, int]] = field(default_factory=list)
    reduced: list[tuple[str, str, int, str]] = field(default_factory=list)
    accounts: dict[str, str] = field(default_factory=dict)
    exports: dict[int, str] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    logs: list[Path] = field(default_factory=list)


class Erasure:
    """The whole of a store's folder, as far as it can speak of one person."""

    def __init__(self, store: Store, archive: Archive, identity: Identity) -> None:
        self._folder, self._identity = store.folder, identity
        self._store = connect(store.folder / "store.sqlite", METADATA)
        self._archive = connect(archive.path, RECORDS.metadata)

    def find(self) -> Found:
        """All that would go."""
        found = Found()
        gone = self._pages(found)
        self._rows(found, gone)
        self._others(found)
        return found

    def erase(self, found: Found) -> None:
        """Delete it, and write both files anew without the room that it took."""
        with self._archive.begin() as db:
            for at in range(0, len(found.records), _AT_ONCE):
                db.execute(RECORDS.delete().where(RECORDS.c.id.in_(found.records[at : at + _AT_ONCE])))
            db.execute(LEADS.delete().where(LEADS.c.account.in_(found.leads)))
        with self._store.begin() as db:
            for place in found.items:
                db.execute(ITEMS.delete().where(_is_at(*place)))
            for account, kind, position, payload in found.reduced:
                db.execute(ITEMS.update().where(_is_at(account, kind, position)).values(payload=payload))
            for domain, payload in found.accounts.items():
                new = {"payload": payload, "enriched_from": ""}
                db.execute(ACCOUNTS.update().where(ACCOUNTS.c.domain == domain).values(new))
            for key, payload in found.exports.items():
                row = EXPORTS.c.id == key
                changed = (
                    EXPORTS.update().values(payload=payload).where(row) if payload else EXPORTS.delete().where(row)
                )
                db.execute(changed)
            db.execute(SUPPRESSED.update().where(SUPPRESSED.c.digest.in_(found.reasons)).values(reason="asked for"))
        for path in found.logs:
            path.write_bytes(b"".join(line for line in path.read_bytes().splitlines(True) if not self._names(line)))
        for engine in (self._store, self._archive):
            compact(engine)

    def left(self) -> list[str]:
        """Where the person can still be read: in a file's very bytes, or in what is packed in them."""
        places = [str(p.relative_to(self._folder)) for p in self._files() if self._identity.in_bytes(p.read_bytes())]
        again = self.find()
        return places + [f"{n} {kind}" for kind, n in again.counts.items()]

    # -- looking --------------------------------------------------------------------------------------------------

    def _pages(self, found: Found) -> set[tuple[str, str]]:
        """The archived answers that name the person; returns them as accounts and digests."""
        gone: set[tuple[str, str]] = set()
        with self._archive.execution_options(reading=True).connect() as db:
            for row in db.execution_options(yield_per=50).execute(sa.select(RECORDS)).mappings():
                about = (row["url"], row["final_url"], row["headers"], row["hint"], _text(row["body"]))
                if any(map(self._identity.in_text, about)):
                    found.records.append(row["id"])
                    gone.add((row["account"], row["sha256"]))
            for row in db.execute(sa.select(LEADS)).mappings():
                if self._identity.in_text(_text(row["payload"])):
                    found.leads.append(row["account"])
        self._count(found, "archived answers", len(found.records))
        self._count(found, "lists of links", len(found.leads))
        return gone

    def _rows(self, found: Found, gone: set[tuple[str, str]]) -> None:
        with self._store.execution_options(reading=True).connect() as db:
            rows = db.execute(sa.select(ITEMS)).mappings().all()
        lost: set[tuple[str, str]] = set()
        for row in sorted(rows, key=lambda r: r["kind"] == "draft"):  # drafts last: they rest on facts
            value = json.loads(row["payload"])
            place = (row["account"], row["kind"], row["position"])
            less = self._without(value)
            rests = {(row["account"], sha) for sha in _digests(value)} & gone if row["kind"] in _RESTING else set()
            fallen = row["kind"] == "draft" and lost & {(row["account"], f["id"]) for f in value["facts"]}
            if less is None or rests or fallen:
                lost.add((row["account"], str(value.get("id"))))
                found.items.append(place)
                self._count(found, f"{row['kind']}s")
            elif less != value:
                found.reduced.append((*place, json.dumps(less, ensure_ascii=False)))
                self._count(found, f"{row['kind']}s reduced")

    def _others(self, found: Found) -> None:
        with self._store.execution_options(reading=True).connect() as db:
            accounts = db.execute(sa.select(ACCOUNTS.c.domain, ACCOUNTS.c.payload)).all()
            exports = db.execute(sa.select(EXPORTS.c.id, EXPORTS.c.recipient, EXPORTS.c.payload)).all()
            reasons = db.execute(sa.select(SUPPRESSED.c.digest, SUPPRESSED.c.reason)).all()
        for domain, payload in accounts:
            row = json.loads(payload)
            if (listed := self._listed(row)) != row:
                found.accounts[domain] = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
        for key, recipient, payload in exports:
            value = json.loads(payload)
            less = None if recipient in self._identity.marks else self._without(value)
            if less != value:
                found.exports[key] = json.dumps(less, ensure_ascii=False) if less else ""
        found.reasons = [digest for digest, reason in reasons if self._identity.in_text(reason)]
        found.logs = [p for p in self._files() if p.suffix == ".log" and self._names(p.read_bytes())]
        self._count(found, "rows of the list", len(found.accounts))
        self._count(found, "records of exports", len(found.exports))
        self._count(found, "reasons of wishes", len(found.reasons))
        self._count(found, "logs", len(found.logs))

    def _without(self, value: dict[str, Any]) -> dict[str, Any] | None:
        """An item without the person, or None when nothing may be left of it."""
        contact = value.get("contact")
        if contact and self._identity.is_(_contact(contact)):
            return None
        if isinstance(value.get("account"), dict):
            value = {**value, "account": self._listed(value["account"])}
        return None if self._identity.in_row(value) else value

    def _listed(self, account: dict[str, Any]) -> dict[str, Any]:
        """The account without this contact; the user's own columns came in these people's rows and go with them."""
        contacts = [c for c in account["contacts"] if not self._identity.is_(_contact(c))]
        less = {**account, "contacts": contacts}
        if len(contacts) < len(account["contacts"]) or self._identity.in_row(account["extra"]):
            less["extra"] = {}
        return less

    def _names(self, data: bytes) -> bool:
        return self._identity.in_text(data.decode("utf8", "replace"))

    def _files(self) -> Iterator[Path]:
        return (p for p in sorted(self._folder.rglob("*")) if p.is_file() and not p.is_symlink())

    @staticmethod
    def _count(found: Found, kind: str, number: int = 1) -> None:
        if number:
            found.counts[kind] += number


def compact_files(folder: Path) -> None:
    """Write the files of a store anew after something was deleted from them."""
    compact(connect(folder / "store.sqlite", METADATA))
    compact(connect(folder / "archive.sqlite", RECORDS.metadata))


def compact(engine: sa.Engine) -> None:
    """Write the file anew, so that deleted rows are not in its bytes any more, and empty its write-ahead log."""
    connection = engine.raw_connection()
    try:
        for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            connection.cursor().execute(statement)
    finally:
        connection.close()


def _is_at(account: str, kind: str, position: int) -> sa.ColumnElement[bool]:
    return sa.and_(ITEMS.c.account == account, ITEMS.c.kind == kind, ITEMS.c.position == position)


def _text(body: bytes) -> str:
    try:
        return unpacked(body).decode("utf8", "replace")
    except zstandard.ZstdError:
        return ""


def _digests(value: dict[str, Any]) -> Iterator[str]:
    """The pages that a fact, a context or a person rests on."""
    evidence = value.get("evidence", ())
    yield from (e["sha256"] for e in ([evidence] if isinstance(evidence, dict) else evidence))
    if "sha256" in value:
        yield value["sha256"]


def _contact(value: dict[str, Any]) -> Any:
    from core.items import Contact

    return Contact(**{name: value.get(name, "") for name in ("first_name", "last_name", "email")})
