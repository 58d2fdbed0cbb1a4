"""Drafts as a table that sequencers and spreadsheets import: one row a draft, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from app.cells import opener, safe
from app.exporter import Delivery, Exporter
from core.items import MIN_FACTS, Draft, Fact
from core.settings import Sender

_NEXT_STEP = ("next_step", "next_step_due", "next_step_owner")


def write(delivery: Delivery, path: Path) -> int:
    width, extras = _shape(delivery)
    fixed = [*_row_start_names(), *_fact_names(width), *_NEXT_STEP]
    header = [*fixed, *_free_names(extras, taken=fixed)]
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([safe(name) for name in header])
        for draft in delivery.drafts():
            count += 1
            cells = [*_row_start(draft).values(), *_fact_cells(draft, width), *_step_cells(draft)]
            writer.writerow([safe(c) for c in (*cells, *(draft.account.extra.get(name, "") for name in extras))])
    return count


def lacks(draft: Draft, sender: Sender) -> str:
    """What of the words that a merge puts into a mail is blank."""
    row = _row_start(draft)
    missing = [name for name in ("subject", "opener", "body") if not row[name].strip()]
    return f"no value for {', '.join(missing)}" if missing else ""


def _shape(delivery: Delivery) -> tuple[int, list[str]]:
    """How many fact columns there must be, and the user's own columns in the order in which they came."""
    width, extras = MIN_FACTS, dict[str, None]()
    for draft in delivery.drafts():
        width = max(width, len(draft.facts))
        extras.update(dict.fromkeys(draft.account.extra))
    return width, list(extras)


def _row_start_names() -> tuple[str, ...]:
    return ("email", "first_name", "last_name", "title", "company", "domain", "persona", "subject", "body", "opener")


def _row_start(draft: Draft) -> dict[str, str]:
    who, account = draft.contact, draft.account
    values = (who.email, who.first_name, who.last_name, who.title, account.name, account.domain, draft.persona)
    return dict(zip(_row_start_names(), (*values, draft.subject, draft.body, opener(draft)), strict=True))


def _fact_names(width: int) -> list[str]:
    return [f"fact_{n}_{part}" for n in range(1, width + 1) for part in ("text", "url", "date")]


def _fact_cells(draft: Draft, width: int) -> Iterator[str]:
    for fact in draft.facts:
        yield from _fact_parts(fact)
    yield from ("",) * 3 * (width - len(draft.facts))


def _fact_parts(fact: Fact) -> tuple[str, str, str]:
    evidence = fact.evidence[0]
    return evidence.quote, evidence.url, str(fact.event_date or "")


def _step_cells(draft: Draft) -> tuple[str, str, str]:
    step = draft.next_step
    return step.action, step.due.isoformat(), step.owner


def _free_names(extras: list[str], *, taken: list[str]) -> list[str]:
    """The user's column names, with `x_` before those that are ours already."""
    names: list[str] = []
    for name in extras:
        while name.lower() in {n.lower() for n in (*taken, *names)}:
            name = f"x_{name}"
        names.append(name)
    return names


EXPORTER = Exporter(
    filename="drafts.csv",
    description="drafts for sequencers and mail merge, CSV",
    write=write,
    lacks=lacks,
    hands_over=True,
)
