"""Drafts as leads for Instantly: the opener is its personalization, the rest are variables."""

from __future__ import annotations

from app.crm import tool, write_table
from app.exporter import Exporter

_TOOL = tool("instantly")
EXPORTER = Exporter(
    filename="instantly.csv",
    description="leads for Instantly, CSV",
    write=write_table(_TOOL),
    lacks=_TOOL.lacks,
    hands_over=True,
    every_run=False,
)
