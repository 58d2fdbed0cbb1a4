"""Fact to Brief to Draft: Jinja, and only Jinja knows prose."""
