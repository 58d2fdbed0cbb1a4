"""The marketer's tools over a store: what a template would write, whom it can serve, and what an edit changes."""
