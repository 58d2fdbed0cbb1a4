"""A strategic role is open now on the account's own board; read from postings, never from prose."""

from enrich.trigger import Trigger

ROLE_OPEN = Trigger(family="hiring", polarity="growth", window=30)
