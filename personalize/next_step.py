"""What happens after the mail: an owner, and a working day in the recipient's country."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from core.items import Account, Contact, NextStep
from core.settings import Sender
from personalize.compliance import country_code

AFTER = 3  # working days
_EXIT = "a reply, an objection or opt-out, a bounce, or a fact of this mail that no longer holds"


def next_step(account: Account, contact: Contact, *, sender: Sender, as_of: date) -> NextStep:
    """One follow-up, due three working days after the mail; it must bring something new."""
    who = contact.first_name or account.name
    return NextStep(
        action=f"If {who} has not answered, follow up once with a fact that is not in this mail",
        owner=account.owner or sender.owner or sender.name,
        due=due(as_of, country_code(contact.country)),
        channel="email",
        exit_if=_EXIT,
    )


def due(as_of: date, country: str) -> date:
    """The third working day after `as_of` there: no weekend, no public holiday, at most fourteen days away."""
    day, left = as_of, AFTER
    closed = _holidays(country, as_of.year) | _holidays(country, as_of.year + 1)
    weekend = _weekend(country)
    while left and (day - as_of).days < 14:
        day += timedelta(days=1)
        left -= day.weekday() not in weekend and day not in closed
    return day


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    from holidays import country_holidays

    try:
        return frozenset(country_holidays(country, years=year)) if country else frozenset()
    except NotImplementedError:  # a country whose calendar is not known: weekends only
        return frozenset()


@cache
def _weekend(country: str) -> frozenset[int]:
    from holidays import country_holidays

    try:
        return frozenset(country_holidays(country).weekend) if country else frozenset({5, 6})
    except NotImplementedError:
        return frozenset({5, 6})
