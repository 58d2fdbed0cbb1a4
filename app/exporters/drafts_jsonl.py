"""Every draft with its claims, facts and next step, one JSON object a line."""

from __future__ import annotations

from pathlib import Path

from app.exporter import Delivery, Exporter, write_lines


def write(delivery: Delivery, path: Path) -> int:
    return write_lines(path, delivery.drafts())


EXPORTER = Exporter(
    filename="drafts.jsonl",
    description="drafts with claims, facts and next step, JSON lines",
    write=write,
    hands_over=True,
)
