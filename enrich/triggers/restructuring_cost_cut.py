"""A plan of exit, disposal or dismissals with material costs: from the company's own filings, not from sentences."""

from enrich.trigger import Trigger

RESTRUCTURING_COST_CUT = Trigger(family="risk", polarity="risk", window=60)
