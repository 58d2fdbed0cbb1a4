"""Every settled fact with its evidence, whether it was used or not, one JSON object a line."""

from __future__ import annotations

from pathlib import Path

from app.exporter import Delivery, Exporter, write_lines


def write(delivery: Delivery, path: Path) -> int:
    return write_lines(path, (fact for dossier in delivery.dossiers() for fact in dossier.facts))


EXPORTER = Exporter(filename="facts.jsonl", description="every settled fact with its evidence, JSON lines", write=write)
