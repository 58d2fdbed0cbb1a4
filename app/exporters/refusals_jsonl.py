"""Every refusal with its condition, what was found and what would unlock it, one JSON object a line."""

from __future__ import annotations

from pathlib import Path

from app.exporter import Delivery, Exporter, write_lines


def write(delivery: Delivery, path: Path) -> int:
    return write_lines(path, (refusal for dossier in delivery.dossiers() for refusal in dossier.refusals))


EXPORTER = Exporter(filename="refusals.jsonl", description="accounts without a draft, and why, JSON lines", write=write)
