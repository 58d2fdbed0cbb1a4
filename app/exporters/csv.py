"""Drafts as a table that sequencers and spreadsheets import: one row a draft, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from app.exporter import Delivery, Exporter
from core.items import MIN_FACTS, Draft, Fact

# With one of these first (the full-width forms too), a spreadsheet may take the cell for a formula.
_RISKY = re.compile(r"[ \u00a0]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]")
_SENTENCE_END = re.compile(r"[.?!][”\"')]*(?=\s|$)")
_NEXT_STEP = ("next_step", "next_step_due", "next_step_owner")


def write(delivery: Delivery, path: Path) -> int:
    width, extras = _shape(delivery)
    fixed = [*_row_start_names(), *_fact_names(width), *_NEXT_STEP]
    header = [*fixed, *_free_names(extras, taken=fixed)]
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([safe(name) for name in header])
        for draft in _drafts(delivery):
            count += 1
            cells = [*_row_start(draft).values(), *_fact_cells(draft, width), *_step_cells(draft)]
            writer.writerow([safe(c) for c in (*cells, *(draft.account.extra.get(name, "") for name in extras))])
    return count


def safe(cell: str) -> str:
    """The cell, with a leading apostrophe when a spreadsheet would run it."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def opener(draft: Draft) -> str:
    """The body from the start of the line that holds the first claim to the end of that claim's sentence."""
    first = min((c for c in draft.claims if c.where == "body"), key=lambda c: c.start, default=None)
    if first is None:
        return ""
    start = draft.body.rfind("\n", 0, first.start) + 1
    line_end = draft.body.find("\n", first.end)
    line = draft.body[: line_end if line_end >= 0 else len(draft.body)]
    stop = _SENTENCE_END.search(line, first.end - 1)
    return line[start : stop.end() if stop else len(line)].strip()


def _drafts(delivery: Delivery) -> Iterator[Draft]:
    return (draft for dossier in delivery.dossiers() for draft in dossier.drafts)


def _shape(delivery: Delivery) -> tuple[int, list[str]]:
    """How many fact columns there must be, and the user's own columns in the order in which they came."""
    width, extras = MIN_FACTS, dict[str, None]()
    for draft in _drafts(delivery):
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


EXPORTER = Exporter(filename="drafts.csv", description="drafts for sequencers and mail merge, CSV", write=write)
