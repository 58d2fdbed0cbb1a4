"""What happens after the mail: an owner, and a working day in the recipient's country."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Protocol

from core.items import Account, Contact, NextStep
from core.settings import Sender
from personalize.jurisdiction import jurisdiction

AFTER = 3  # working days
WITHIN = 14  # days
_EXIT = "a reply, an objection or opt-out, a bounce, or a fact of this mail that no longer holds"


def next_step(account: Account, contact: Contact, *, sender: Sender, as_of: date) -> NextStep:
    """One follow-up, due three working days after the mail; it must bring something new."""
    who = contact.first_name or account.name
    return NextStep(
        action=f"If {who} has not answered, follow up once with a fact that is not in this mail",
        owner=account.owner or sender.owner or sender.name,
        due=due(as_of, jurisdiction(contact, account).country),
        channel="email",
        exit_if=_EXIT,
    )


def due(as_of: date, country: str) -> date:
    """The third working day after `as_of` there, or where holidays are long the last one of the two weeks.

    Where none of these days is a working day, the first one after them is taken.
    """
    day, left, last = as_of, AFTER, as_of
    while left and ((day - as_of).days < WITHIN or last == as_of):
        day += timedelta(days=1)
        if is_working(day, country):
            left, last = left - 1, day
    return last


def is_working(day: date, country: str) -> bool:
    """Is this a day on which people there are at work: no weekend of theirs, no public holiday?"""
    return _calendar(country).is_working_day(day)


class _Calendar(Protocol):
    def is_working_day(self, key: date) -> bool: ...


class _Weekends:
    """The calendar of a country of which no holidays are known."""

    def is_working_day(self, key: date) -> bool:
        return key.weekday() < 5


@cache
def _calendar(country: str) -> _Calendar:
    from holidays import country_holidays

    try:
        known: _Calendar = country_holidays(country) if country else _Weekends()
    except NotImplementedError:
        return _Weekends()
    return known
