"""Whose data was kept long enough: people to whom nothing was written for the months that the sender promises."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from core.items import Contact
from core.store.database import connect
from core.store.keys import mark
from core.store.ledger import EXPORTS, METADATA
from core.store.state import ACCOUNTS, ROUNDS, Store


def overdue(store: Store, day: date, *, months: int) -> list[tuple[Contact, date]]:
    """The contacts whose last touch is longer ago, with its day: the last export to them, else the last list."""
    engine = connect(store.folder / "store.sqlite", METADATA).execution_options(reading=True)
    with engine.connect() as db:
        listed = dict(db.execute(sa.select(ACCOUNTS.c.domain, ROUNDS.c.as_of).join(ROUNDS, _SAME)).tuples().all())
        query = sa.select(EXPORTS.c.account, EXPORTS.c.recipient, sa.func.max(EXPORTS.c.at))
        touched = {(a, r): at for a, r, at in db.execute(query.group_by(EXPORTS.c.account, EXPORTS.c.recipient))}
    late = []
    for domain in store.domains():
        account = store.account(domain)
        for contact in account.contacts if account else ():
            at = touched.get((domain, mark(contact.key)))
            last = date.fromisoformat(at[:10]) if at else listed.get(domain)
            if last and months_after(last, months) <= day:
                late.append((contact, last))
    return late


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return next(date(year, month, d) for d in range(day.day, 0, -1) if _exists(year, month, d))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_SAME = ACCOUNTS.c.round == ROUNDS.c.id
