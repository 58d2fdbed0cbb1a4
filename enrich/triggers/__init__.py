"""One trigger a file; see `enrich/trigger.py` for what it declares."""
