"""Drafts as contacts for HubSpot's import."""

from __future__ import annotations

from app.crm import tool, write_table
from app.exporter import Exporter

_TOOL = tool("hubspot")
EXPORTER = Exporter(
    filename="hubspot.csv",
    description="contacts for the import of HubSpot, CSV",
    write=write_table(_TOOL),
    lacks=_TOOL.lacks,
    hands_over=True,
    every_run=False,
)
