"""The end of a run: every output written, and a summary that counts what there is and what is missing."""

from __future__ import annotations

import json
import resource
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.accounts import SkippedRow
from app.exporter import Delivery, Outcome, exporters, outcomes
from app.runner import Order, log_file
from core.settings import Sender
from core.store import Archive, Round, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run came to; `status` is its exit status."""

    values: dict[str, Any]

    @property
    def status(self) -> int:
        return 3 if self.values["refusals"] or self.values["skipped_rows"] else 0

    def as_json(self) -> str:
        return json.dumps(self.values, ensure_ascii=False)

    def as_text(self) -> str:
        v = self.values
        lines = [
            f"{v['accounts']} accounts as of {v['as_of']}: {v['drafts']} drafts, {v['refused']} refusals, {v['facts']} facts",
            *(f"  {n:5} {condition}" for condition, n in v["refusals"].items()),
            *(f"  skipped {row}" for row in v["skipped_rows"]),
            f"{v['seconds']} s, {v['accounts_per_minute']} accounts a minute, {v['peak_memory_mb']} MB at most, "
            f"archive {v['archive_mb']} MB",
            f"report: {v['report']}",
        ]
        return "\n".join(lines)


def write(
    store: Store, round: Round, out: Path, order: Order, *, skipped: Sequence[SkippedRow], seconds: float
) -> Summary:
    """Write every format into `out` and count what was written."""
    rows = list(outcomes(store, round))
    delivery = Delivery(as_of=round.as_of, sender=order.sender)
    paths = {name: exporter.export(rows, delivery, out) for name, exporter in exporters().items()}
    counts: dict[str, Any] = {
        "as_of": str(round.as_of),
        **_counted(rows),
        "skipped_rows": [str(row) for row in skipped],
        "seconds": round_(seconds),
        "accounts_per_minute": round_(len(rows) / max(seconds, 0.1) * 60),
        "peak_memory_mb": _peak_memory(),
        "archive_mb": round_(Archive(order.folder / "archive.sqlite").size() / 1e6),
        "report": str(paths.get("report", out)),
        "log": str(log_file(order)),
    }
    summary = Summary(values=counts)
    (out / "summary.json").write_text(summary.as_json() + "\n", "utf8")
    return summary


def _counted(rows: Sequence[Outcome]) -> dict[str, Any]:
    conditions = Counter(r.condition for row in rows for r in row.refusals)
    return {
        "accounts": len(rows),
        "drafts": sum(len(row.drafts) for row in rows),
        "refused": conditions.total(),
        "refusals": dict(sorted(conditions.items())),
        "facts": sum(len(row.facts) for row in rows),
    }


def warn(skipped: Iterable[SkippedRow], sender: Sender) -> None:
    """Say on stderr what will be missing or must not be sent as it is."""
    for row in skipped:
        sys.stderr.write(f"skipped: {row}\n")
    if sender.sample:
        sys.stderr.write(
            "warning: no sender.toml, so drafts are signed by a made-up sender; "
            "copy data/sender.sample.toml to sender.toml and fill it in\n"
        )


def round_(value: float) -> float:
    return round(value, 1)


def _peak_memory() -> int:
    """Megabytes that this process or the largest of its children had at most, added up."""
    used = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return round(used / (1 if sys.platform == "darwin" else 1024) / (1024 if sys.platform == "darwin" else 1))
