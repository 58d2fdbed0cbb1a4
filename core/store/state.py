"""The store: accounts and how far each has come, facts, coverage, results, templates, suppression."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import sqlalchemy as sa

from core.items import (
    Account,
    Context,
    Coverage,
    Draft,
    Fact,
    Noun,
    Person,
    Refusal,
    Result,
    as_json,
    by_row,
    canonical,
    from_json,
)
from core.store.database import connect
from core.store.ledger import EXPORTS, METADATA, Ledger

State = Literal["waiting", "crawled", "enriched", "drafted"]

ROUNDS = sa.Table(
    "rounds",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("as_of", sa.Date, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("finished", sa.Boolean, nullable=False, default=False),
)
ACCOUNTS = sa.Table(
    "accounts",
    METADATA,
    sa.Column("domain", sa.Text, primary_key=True),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("round", sa.Integer, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("enriched_from", sa.Text, nullable=False, default=""),
)
ITEMS = sa.Table(
    "items",
    METADATA,
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("payload", sa.Text, nullable=False),
)
KEPT = sa.Table(
    "kept",
    METADATA,
    sa.Column("version", sa.Text, primary_key=True),
    sa.Column("payload", sa.Text, nullable=False),
)
_KINDS: dict[str, type] = {
    "coverage": Coverage,
    "fact": Fact,
    "context": Context,
    "person": Person,
    "draft": Draft,
    "refusal": Refusal,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One run over an account list: what is fetched in it is not fetched again before it ends."""

    id: int
    as_of: date
    resumed: bool


class Store:
    """One writer's view of the store in `folder`; one account's result is one transaction."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._engine = connect(folder / "store.sqlite", METADATA)
        self._reader = self._engine.execution_options(reading=True)
        self.ledger = Ledger(self._engine)

    # -- rounds ---------------------------------------------------------------------------------------------------

    def open_round(self, accounts: Sequence[Account], as_of: date, *, fresh: bool = False) -> Round:
        """Go on with the last round when it was cut off with the same accounts and day; begin one otherwise."""
        rows = [canonical(a) for a in accounts]
        key = hashlib.sha256("\n".join([str(as_of), *rows]).encode()).hexdigest()
        with self._engine.begin() as db:
            last = db.execute(sa.select(ROUNDS).order_by(ROUNDS.c.id.desc()).limit(1)).mappings().first()
            if last and not last["finished"] and last["key"] == key and not fresh:
                return Round(id=last["id"], as_of=as_of, resumed=True)
            made = db.execute(ROUNDS.insert().values(as_of=as_of, key=key, finished=False)).inserted_primary_key
            assert made is not None
            for account, payload in zip(accounts, rows, strict=True):
                new = {"payload": payload, "round": made[0], "state": "waiting"}
                known = db.execute(ACCOUNTS.update().where(ACCOUNTS.c.domain == account.domain).values(new)).rowcount
                if not known:
                    db.execute(ACCOUNTS.insert().values(domain=account.domain, enriched_from="", **new))
            return Round(id=int(made[0]), as_of=as_of, resumed=False)

    def close_round(self, round: Round) -> None:
        with self._engine.begin() as db:
            db.execute(ROUNDS.update().where(ROUNDS.c.id == round.id).values(finished=True))

    def last_round(self) -> Round | None:
        """The newest round, finished or not."""
        with self._reader.connect() as db:
            row = db.execute(sa.select(ROUNDS).order_by(ROUNDS.c.id.desc()).limit(1)).mappings().first()
        return Round(id=row["id"], as_of=row["as_of"], resumed=True) if row else None

    def finished(self, round: Round) -> bool:
        """Whether the round was closed, so that nothing of it will be asked for again."""
        with self._reader.connect() as db:
            return bool(db.execute(sa.select(ROUNDS.c.finished).where(ROUNDS.c.id == round.id)).scalar())

    # -- accounts -------------------------------------------------------------------------------------------------

    def accounts(self, round: Round, *states: State) -> list[Account]:
        """The round's accounts in file order; with `states`, only those that have come just so far."""
        query = sa.select(ACCOUNTS.c.payload).where(ACCOUNTS.c.round == round.id)
        if states:
            query = query.where(ACCOUNTS.c.state.in_(states))
        with self._reader.connect() as db:
            return by_row(from_json(Account, json.loads(p)) for (p,) in db.execute(query))

    def account(self, domain: str) -> Account | None:
        """One account as the newest list gave it."""
        with self._reader.connect() as db:
            payload = db.execute(sa.select(ACCOUNTS.c.payload).where(ACCOUNTS.c.domain == domain)).scalar()
        return from_json(Account, json.loads(payload)) if payload else None

    def in_state(self, round: Round, *states: State) -> list[str]:
        """The domains of the round that have come just so far, in file order."""
        query = sa.select(ACCOUNTS.c.domain).where(ACCOUNTS.c.round == round.id, ACCOUNTS.c.state.in_(states))
        with self._reader.connect() as db:
            return list(db.execute(query.order_by(sa.column("rowid"))).scalars())

    def counts(self, round: Round) -> dict[str, int]:
        """How many of the round's accounts are in each state, and what this round gave: items by kind, pages, errors.

        An error is an account that broke down here or whose server failed: a refusal that a later run may lift.
        """
        fresh = ACCOUNTS.c.state.in_(("enriched", "drafted"))  # the others still have those of an earlier round
        mine = sa.select(ACCOUNTS.c.domain).where(ACCOUNTS.c.round == round.id, fresh)
        states = sa.select(ACCOUNTS.c.state, sa.func.count()).where(ACCOUNTS.c.round == round.id)
        kinds = sa.select(ITEMS.c.kind, sa.func.count()).where(ITEMS.c.account.in_(mine))
        pages = sa.select(sa.func.sum(sa.func.json_extract(ITEMS.c.payload, "$.pages")))
        pages = pages.where(ITEMS.c.account.in_(mine), ITEMS.c.kind == "coverage")
        condition = sa.func.json_extract(ITEMS.c.payload, "$.condition")
        errors = sa.select(sa.func.count()).where(
            ITEMS.c.account.in_(mine), ITEMS.c.kind == "refusal", condition.in_(("internal-error", "server-error"))
        )
        with self._reader.connect() as db:
            rows = [*db.execute(states.group_by(ACCOUNTS.c.state)), *db.execute(kinds.group_by(ITEMS.c.kind))]
            totals = {"pages": db.execute(pages).scalar() or 0, "errors": db.execute(errors).scalar() or 0}
        return {str(name): int(n) for name, n in rows} | totals

    def enriched_from(self, domain: str) -> str:
        """The key of what the account's facts were read from, or the empty string."""
        with self._reader.connect() as db:
            query = sa.select(ACCOUNTS.c.enriched_from).where(ACCOUNTS.c.domain == domain)
            return db.execute(query).scalar() or ""

    def crawled(self, domain: str, coverage: Iterable[Coverage]) -> None:
        """An account's crawl has ended: its coverage and its state, at once."""
        with self._engine.begin() as db:
            self._replace(db, domain, "crawl", list(coverage))
            db.execute(ACCOUNTS.update().where(ACCOUNTS.c.domain == domain).values(state="crawled"))

    def enriched(
        self,
        domain: str,
        facts: Iterable[Fact],
        *,
        contexts: Iterable[Context] = (),
        people: Iterable[Person] = (),
        coverage: Iterable[Coverage],
        enriched_from: str,
    ) -> None:
        """An account's pages have been read into facts, and its coverage completed by what reading showed."""
        with self._engine.begin() as db:
            self._replace(db, domain, "fact", list(facts))
            self._replace(db, domain, "context", list(contexts))
            self._replace(db, domain, "person", list(people))
            self._replace(db, domain, "coverage", list(coverage))
            new = {"state": "enriched", "enriched_from": enriched_from}
            db.execute(ACCOUNTS.update().where(ACCOUNTS.c.domain == domain).values(new))

    def drafted(self, domain: str, results: Sequence[Result], *, done: bool = True) -> None:
        """An account's results; unless they are `done`, it stays where it was, to be tried again."""
        with self._engine.begin() as db:
            self._replace(db, domain, "draft", [r for r in results if isinstance(r, Draft)])
            self._replace(db, domain, "refusal", [r for r in results if isinstance(r, Refusal)])
            if done:
                db.execute(ACCOUNTS.update().where(ACCOUNTS.c.domain == domain).values(state="drafted"))

    @staticmethod
    def _replace(db: sa.Connection, domain: str, kind: str, items: Sequence[object]) -> None:
        db.execute(ITEMS.delete().where(ITEMS.c.account == domain, ITEMS.c.kind == kind))
        rows = [
            {
                "account": domain,
                "kind": kind,
                "position": position,
                "payload": json.dumps(as_json(item), ensure_ascii=False),
            }
            for position, item in enumerate(items)
        ]
        if rows:
            db.execute(ITEMS.insert(), rows)

    # -- what was found -------------------------------------------------------------------------------------------

    def items(self, kind: type[Noun], domain: str) -> list[Noun]:
        """An account's Coverage, Facts, Drafts or Refusals, in their order."""
        return self._items(kind, domain, next(k for k, v in _KINDS.items() if v is kind))

    def crawl_coverage(self, domain: str) -> list[Coverage]:
        """What the crawl itself reported, before its answers were read."""
        return self._items(Coverage, domain, "crawl")

    def _items(self, kind: type[Noun], domain: str, name: str) -> list[Noun]:
        query = sa.select(ITEMS.c.payload).where(ITEMS.c.account == domain, ITEMS.c.kind == name)
        with self._reader.connect() as db:
            rows = db.execute(query.order_by(ITEMS.c.position)).scalars().all()
        return [from_json(kind, json.loads(payload)) for payload in rows]

    # -- texts that a draft rests on, so that it can be derived again after they were edited -----------------------

    def keep(self, version: str, text: str) -> None:
        """Keep a template or profile under its digest."""
        with self._engine.begin() as db:
            if not db.execute(sa.select(KEPT.c.version).where(KEPT.c.version == version)).first():
                db.execute(KEPT.insert().values(version=version, payload=text))

    def kept(self, version: str) -> str | None:
        with self._reader.connect() as db:
            return db.execute(sa.select(KEPT.c.payload).where(KEPT.c.version == version)).scalar()

    # -- privacy --------------------------------------------------------------------------------------------------

    def suppress(self, key: str, reason: str) -> bool:
        """Never write to this address, domain or person again; only digests are kept. False when that was so."""
        return self.ledger.suppress(key, reason)

    def suppressed(self, *keys: str) -> bool:
        """Whether any of these addresses, domains or names (or an address's domain) is suppressed."""
        return any(map(self.suppressions(), keys))

    def suppressions(self) -> Callable[[str], bool]:
        """`suppressed` for one key at a time, as it is now: for a reader of many names."""
        return self.ledger.suppressions()

    def forget(self, domain: str) -> int:
        """Delete all that the store holds of an account except its suppression; returns the number of rows."""
        with self._engine.begin() as db:
            db.execute(EXPORTS.delete().where(EXPORTS.c.account == domain))
            gone = db.execute(ITEMS.delete().where(ITEMS.c.account == domain)).rowcount
            return gone + db.execute(ACCOUNTS.delete().where(ACCOUNTS.c.domain == domain)).rowcount

    def unchanged(self, domain: str, coverage: Iterable[Coverage]) -> None:
        """An account's pages are those its facts were read from: only its state moves on, and how they were got."""
        with self._engine.begin() as db:
            self._replace(db, domain, "coverage", list(coverage))
            db.execute(ACCOUNTS.update().where(ACCOUNTS.c.domain == domain).values(state="enriched"))

    def domains(self) -> Iterator[str]:
        with self._reader.connect() as db:
            yield from db.execute(sa.select(ACCOUNTS.c.domain).order_by(ACCOUNTS.c.domain)).scalars()
