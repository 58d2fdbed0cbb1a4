"""The drafts that an export kept back, with the reason and what would let them go, as a table beside its file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from app.cells import safe
from core.items import Refusal

HEADER = ("account", "email", "name", "condition", "reason", "remedy")


def beside(target: Path) -> Path:
    """Where the table of a format's file stands: drafts.csv has drafts.skipped.csv."""
    return target.with_name(f"{target.name.partition('.')[0]}.skipped.csv")


def write(path: Path, blocked: Sequence[Refusal]) -> None:
    """Write the table; where nothing was kept back, take that of an earlier export away."""
    path.unlink(missing_ok=True)
    if not blocked:
        return
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(HEADER)
        writer.writerows(map(_row, blocked))


def _row(refusal: Refusal) -> list[str]:
    who = refusal.contact
    cells = (refusal.account.domain, who.email if who else "", who.name if who else "")
    return [safe(c) for c in (*cells, refusal.condition, refusal.detail, "; ".join(refusal.unlock))]
