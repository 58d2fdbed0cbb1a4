"""Drafts as contacts for Apollo's import."""

from __future__ import annotations

from app.crm import tool, write_table
from app.exporter import Exporter

_TOOL = tool("apollo")
EXPORTER = Exporter(
    filename="apollo.csv",
    description="contacts for the import of Apollo, CSV",
    write=write_table(_TOOL),
    lacks=_TOOL.lacks,
    hands_over=True,
    every_run=False,
)
