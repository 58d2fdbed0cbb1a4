"""Drafts as leads for Salesforce: the next step begins with its day, since it is text only there."""

from __future__ import annotations

from app.crm import tool, write_table
from app.exporter import Exporter

_TOOL = tool("salesforce")
EXPORTER = Exporter(
    filename="salesforce.csv",
    description="leads for the Data Import Wizard or Data Loader of Salesforce, CSV",
    write=write_table(_TOOL),
    lacks=_TOOL.lacks,
    hands_over=True,
    every_run=False,
)
