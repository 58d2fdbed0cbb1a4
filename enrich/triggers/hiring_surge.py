"""A function has more new openings than old ones; counted over the account's own board."""

from enrich.trigger import Trigger

HIRING_SURGE = Trigger(family="hiring", polarity="growth", window=30)
