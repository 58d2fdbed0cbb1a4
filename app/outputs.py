"""The end of a run: every output written, and a summary that counts what there is and what is missing."""

from __future__ import annotations

import json
import os
import resource
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from app.accounts import SkippedRow
from app.completeness import share
from app.crawling import log_file
from app.dossier import Dossier
from app.exporter import EXPORTERS, Delivery, export
from app.mentions import in_text
from app.runner import Order
from core.errors import BadInput
from core.items import Account, Context, Coverage, Draft, Fact, Person, Refusal
from core.settings import Sender
from core.store import Archive, Round, Store, keys
from core.store.ledger import nobody
from crawlers.fetching.robots import SHARED


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
        found = f"{v['drafts']} drafts, {v['refused']} refusals, {v['facts']} facts"
        lines = [
            f"{v['accounts']} accounts as of {v['as_of']}: {found}",
            *(f"  {n:5} {condition}" for condition, n in v["refusals"].items()),
            *([f"postings: {v['postings']} described"] if v["postings"] else []),
            *(f"  skipped {row}" for row in v["skipped_rows"]),
            f"{v['seconds']} s, {v['accounts_per_minute']} accounts a minute, {v['peak_memory_mb']} MB at most, "
            f"archive {v['archive_mb']} MB",
            f"report: {v['report']}",
        ]
        return "\n".join(lines)


def check(out: Path) -> None:
    """Find out before hours of work that nothing can be written; raises BadInput."""
    exists = next(p for p in (out, *out.absolute().parents) if p.exists())
    if not exists.is_dir() or not os.access(exists, os.W_OK):
        raise BadInput(f"{out}: cannot be written; give another --out")


def write(
    store: Store, round: Round, out: Path, order: Order, *, skipped: Sequence[SkippedRow], seconds: float
) -> Summary:
    """Write the formats that each run gives into `out` and count what was written."""
    delivery = delivery_of(store, round, order.sender, skipped=[str(row) for row in skipped])
    paths = {name: export(name, delivery, out).path for name, e in EXPORTERS().items() if e.every_run}
    counts = _counted(delivery)
    values: dict[str, Any] = {
        "as_of": str(round.as_of),
        **counts,
        "skipped_rows": [str(row) for row in skipped],
        "seconds": round_(seconds),
        "accounts_per_minute": round_(counts["accounts"] / max(seconds, 0.1) * 60),
        "peak_memory_mb": _peak_memory(),
        "archive_mb": round_(Archive(order.folder / "archive.sqlite").size() / 1e6),
        "report": str(paths["html"]),
        "log": str(log_file(order)),
    }
    summary = Summary(values=values)
    (out / "summary.json").write_text(summary.as_json() + "\n", "utf8")
    return summary


def delivery_of(store: Store, round: Round, sender: Sender, *, skipped: Sequence[str] = ()) -> Delivery:
    """What the exporters are given, read from the store account by account."""
    archive, suppressed = Archive(store.folder / "archive.sqlite"), store.suppressions()
    return Delivery(
        source=lambda: map(partial(_dossier, store), store.accounts(round)),
        as_of=round.as_of,
        sender=sender,
        suppressed=suppressed,
        skipped=tuple(row for row in skipped if suppressed is nobody or not in_text(row, suppressed)),
        records=lambda: chain.from_iterable(map(archive.of_account, [SHARED, *store.domains()])),
        token=partial(keys.token, salt=store.ledger.salt()),
    )


def _dossier(store: Store, account: Account) -> Dossier:
    return Dossier(
        account=account,
        results=(*store.items(Draft, account.domain), *store.items(Refusal, account.domain)),
        facts=tuple(store.items(Fact, account.domain)),
        coverage=tuple(store.items(Coverage, account.domain)),
        contexts=tuple(store.items(Context, account.domain)),
        people=tuple(store.items(Person, account.domain)),
    )


def _counted(delivery: Delivery) -> dict[str, Any]:
    accounts = drafts = facts = 0
    conditions: Counter[str] = Counter()
    boards: list[Coverage] = []
    for dossier in delivery.dossiers():
        accounts, drafts, facts = accounts + 1, drafts + len(dossier.drafts), facts + len(dossier.facts)
        conditions.update(r.condition for r in dossier.refusals)
        boards += [c for c in dossier.coverage if c.listed is not None or c.described]
    return {
        "accounts": accounts,
        "drafts": drafts,
        "refused": conditions.total(),
        "refusals": dict(sorted(conditions.items())),
        "facts": facts,
        "postings": share(boards),
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
