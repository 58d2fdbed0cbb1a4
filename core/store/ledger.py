"""What must outlive everything else in the store: wishes not to be written to, what was exported, and the audit log."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from core.items import Draft, as_json, from_json
from core.store import keys

METADATA = sa.MetaData()
SUPPRESSED = sa.Table(
    "suppressed",
    METADATA,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("since", sa.Text, nullable=False),
)
EXPORTS = sa.Table(
    "exports",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("account", sa.Text, nullable=False),
    sa.Column("recipient", sa.Text, nullable=False),
    sa.Column("format", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("text_hash", sa.Text, nullable=False),
    sa.Column("template", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Index("exports_by_account", "account", "id"),
)
AUDIT = sa.Table(
    "audit",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("key", sa.Text, nullable=False, index=True),
    sa.Column("line", sa.Text, nullable=False),
)
SECRETS = sa.Table(
    "secrets",
    METADATA,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)


def nobody(key: str) -> bool:
    """The test for suppression when nobody is suppressed."""
    return False


class Ledger:
    """No line of it names a person: addresses, names and domains are digests, but for the drafts that were exported."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._reader = engine.execution_options(reading=True)

    # -- wishes ---------------------------------------------------------------------------------------------------

    def suppress(self, key: str, reason: str) -> bool:
        """Never write to this address, domain or person again; only digests are kept. False when that was so."""
        wanted = {keys.digest(form) for form in keys.spellings(key)}
        now = _now()
        with self._engine.begin() as db:
            known = db.execute(sa.select(SUPPRESSED.c.digest).where(SUPPRESSED.c.digest.in_(wanted))).scalars()
            new = sorted(wanted - set(known))
            for digest in new:
                db.execute(SUPPRESSED.insert().values(digest=digest, reason=reason, since=now))
        if new:
            self.note("suppress", key=keys.mark(key))  # the reason is free text and may name somebody
        return bool(new)

    def suppressions(self) -> Callable[[str], bool]:
        """Is this address, domain or name suppressed, by itself or by its domain, as the wishes are now?"""
        with self._reader.connect() as db:
            digests = frozenset(db.execute(sa.select(SUPPRESSED.c.digest)).scalars())
        if not digests:
            return nobody
        salt = self.salt()

        def suppressed(key: str) -> bool:
            forms = keys.covering(key) if key else frozenset()
            words = [*forms, keys.token(key, salt)] if "@" in key else forms
            return any(keys.digest(word) in digests for word in words)

        return suppressed

    def salt(self) -> str:
        """The store's own secret, made when it is first asked for."""
        query = sa.select(SECRETS.c.value).where(SECRETS.c.name == "salt")
        with self._reader.connect() as db:
            known = db.execute(query).scalar()
        if known is None:
            with self._engine.begin() as db:
                known = db.execute(query).scalar()
                if known is None:
                    known = secrets.token_hex(32)
                    db.execute(SECRETS.insert().values(name="salt", value=known))
        return str(known)

    # -- what went out --------------------------------------------------------------------------------------------

    def exported(self, drafts: Iterable[Draft], format_: str) -> int:
        """Record that these drafts were written for another tool; returns how many."""
        now, rows = _now(), []
        for draft in drafts:
            alone = replace(draft.account, contacts=(draft.contact,), extra={})
            row = {"account": draft.account.domain, "recipient": keys.mark(draft.contact.key), "format": format_}
            row |= {"at": now, "text_hash": text_hash(draft), "template": draft.template}
            rows.append(row | {"payload": json.dumps(as_json(replace(draft, account=alone)), ensure_ascii=False)})
        if rows:
            with self._engine.begin() as db:
                db.execute(EXPORTS.insert(), rows)
        self.note("export", format=format_, drafts=len(rows), recipients=sorted({r["recipient"] for r in rows}))
        return len(rows)

    def last_exported(self, domain: str) -> dict[str, Draft]:
        """For each recipient of an account (by the mark of the contact's key) the draft that went out last."""
        query = sa.select(EXPORTS.c.recipient, EXPORTS.c.payload).where(EXPORTS.c.account == domain)
        with self._reader.connect() as db:
            newest: dict[str, str] = {row.recipient: row.payload for row in db.execute(query.order_by(EXPORTS.c.id))}
        return {recipient: from_json(Draft, json.loads(payload)) for recipient, payload in newest.items()}

    def recipients(self) -> int:
        """To how many contacts something went out."""
        query = sa.select(sa.func.count()).select_from(
            sa.select(EXPORTS.c.account, EXPORTS.c.recipient).distinct().subquery()
        )
        with self._reader.connect() as db:
            return int(db.execute(query).scalar_one())

    # -- the audit log --------------------------------------------------------------------------------------------

    def note(self, what: str, *, key: str = "", **about: Any) -> None:
        """Add one line to the audit log; `key` is the mark of whom it concerns."""
        line = {"at": _now(), "what": what, **({"key": key} if key else {}), **about}
        with self._engine.begin() as db:
            db.execute(AUDIT.insert().values(key=key, line=json.dumps(line, ensure_ascii=False)))

    def note_once(self, what: str, *, key: str, **about: Any) -> None:
        """Add the line unless the newest one of its kind about the same recipient says the same."""
        newest: dict[str, Any] = next((n for n in reversed(list(self.lines(key))) if n["what"] == what), {})
        if {k: v for k, v in newest.items() if k not in ("at", "what", "key")} != about:
            self.note(what, key=key, **about)

    def lines(self, key: str = "") -> Iterator[dict[str, Any]]:
        """The audit log, oldest first; with the mark of somebody, only the lines about them."""
        query = sa.select(AUDIT.c.line).order_by(AUDIT.c.id)
        with self._reader.connect() as db:
            lines = db.execute(query.where(AUDIT.c.key == key) if key else query).scalars().all()
        return map(json.loads, lines)


def text_hash(draft: Draft) -> str:
    """A digest of what the recipient would read."""
    return hashlib.sha256(f"{draft.subject}\0{draft.body}".encode("utf8", "surrogatepass")).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
