"""A page shows no more a technology that it showed on an earlier day, and no other page does."""

from enrich.trigger import Trigger

TECH_REMOVED = Trigger(family="technology", polarity="change", window=120)
