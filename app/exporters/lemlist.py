"""Drafts as leads for lemlist: the opener is its icebreaker, every other column a variable."""

from __future__ import annotations

from app.crm import tool, write_table
from app.exporter import Exporter

_TOOL = tool("lemlist")
EXPORTER = Exporter(
    filename="lemlist.csv",
    description="leads for lemlist, CSV",
    write=write_table(_TOOL),
    lacks=_TOOL.lacks,
    hands_over=True,
    every_run=False,
)
