"""The account's site, DNS or postings show a technology; the slot `proves` says how far that goes."""

from enrich.trigger import Trigger

TECH_IN_USE = Trigger(family="technology", polarity="neutral", window=180)
