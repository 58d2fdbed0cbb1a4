"""The report: one page for people, with every fact in its context and every claim tied to its fact."""

from __future__ import annotations

from app.exporter import Exporter
from app.report import write

EXPORTER = Exporter(filename="report.html", description="one self-contained page for people", write=write)
