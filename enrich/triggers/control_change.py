"""Somebody else controls the company now: from its own filings, not from sentences."""

from enrich.trigger import Trigger

CONTROL_CHANGE = Trigger(family="ownership", polarity="change", window=120)
