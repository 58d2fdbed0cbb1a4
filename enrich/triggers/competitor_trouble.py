"""A vendor that the account uses is in trouble: down, broken into, dearer, bought, or ending what it sells."""

from enrich.trigger import Trigger

COMPETITOR_TROUBLE = Trigger(family="competitive", polarity="risk", window=60, joint=True)
