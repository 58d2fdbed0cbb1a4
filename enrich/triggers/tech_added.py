"""A page or name server shows a technology that it did not show on an earlier day."""

from enrich.trigger import Trigger

TECH_ADDED = Trigger(family="technology", polarity="change", window=120)
