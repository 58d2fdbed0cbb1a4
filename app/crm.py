"""A draft as the fields that other tools know, under the names they have there, as a table or as JSON."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.cells import opener, safe, sentence
from app.exporter import Delivery
from core.items import MIN_FACTS, Draft, Fact
from core.registry import resources
from core.settings import Sender

FACTS = MIN_FACTS
_TEMPLATE_SIGNS = str.maketrans("{}", "()")  # so that no tool takes a page's words for a template


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """What a tool calls our fields, in its order, and without which of them it cannot use a draft."""

    columns: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]
    limits: Mapping[str, int]
    bom: bool

    def values(self, draft: Draft, sender: Sender) -> dict[str, str]:
        """The filled fields of a draft by the tool's names; no empty value is among them."""
        found = fields(draft, sender)
        cut = {field: _cut(found.get(field, ""), most) for field, most in self.limits.items()}
        return {column: value for field, column in self.columns if (value := (found | cut).get(field, ""))}

    def lacks(self, draft: Draft, sender: Sender) -> str:
        """Which needed fields a draft has not, in words; empty when it has all."""
        found = fields(draft, sender)
        missing = [field for field in self.needs if not found.get(field)]
        return f"no value for {', '.join(missing)}" if missing else ""


def tool(name: str) -> Tool:
    """What the reviewed table says of a tool."""
    raw = _table()["tools"][name]
    columns = tuple(pair for field, column in raw["columns"].items() for pair in _numbered(field, column))
    return Tool(columns=columns, needs=tuple(raw["needs"]), limits=raw.get("limits", {}), bom=raw.get("bom", False))


def write_table(known: Tool) -> Callable[[Delivery, Path], int]:
    """A writer of tables with this tool's columns: one row a draft, and no empty cell.

    A column that not every row can fill is left out, since a tool would put its blank into a mail; this is told.
    """

    def write(delivery: Delivery, path: Path) -> int:
        filled = Counter(c for draft in delivery.drafts() for c in known.values(draft, delivery.sender))
        rows = max(filled.values(), default=0)
        whole = [column for _, column in known.columns if not rows or filled[column] == rows]
        for column, count in filled.items():
            if count < rows:
                delivery.tell(f"column {column} left out: {rows - count} of {rows} rows have no value for it")
        with path.open("w", encoding="utf-8-sig" if known.bom else "utf8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(whole)
            for draft in delivery.drafts():
                values = known.values(draft, delivery.sender)
                writer.writerow([safe(values[column]) for column in whole])
        return rows

    return write


def payload(values: Mapping[str, str]) -> dict[str, Any]:
    """Values by path as the tool's JSON: `tags[]` is a list, `custom_fields.subject` goes one level down."""
    found: dict[str, Any] = {}
    for path, value in values.items():
        if path.endswith("[]"):
            found.setdefault(path[:-2], []).append(value)
            continue
        *above, name = path.split(".")
        at = found
        for step in above:
            at = at.setdefault(step, {})
        at[name] = value
    return found


def write_bodies(path: Path, bodies: Iterable[Mapping[str, Any]]) -> None:
    """One request's body a line."""
    with path.open("w", encoding="utf8", newline="\n") as file:
        file.writelines(json.dumps(body, ensure_ascii=False) + "\n" for body in bodies)


def external_id(draft: Draft) -> str:
    """The same for a contact in every export, so that an import finds its own rows again; it holds no address."""
    return hashlib.sha256(f"{draft.account.domain}\0{draft.contact.key}".encode()).hexdigest()[:20]


def fields(draft: Draft, sender: Sender) -> dict[str, str]:
    """Our fields of a draft; one that nobody knows is empty."""
    who, account, step = draft.contact, draft.account, draft.next_step
    found = {
        "contact.email": who.email.lower(),
        "contact.first_name": who.first_name,
        "contact.last_name": who.last_name,
        "contact.title": who.title,
        "company.name": account.name,
        "company.domain": account.domain,
        "company.website": f"https://{account.domain}",
        "persona.role": draft.persona,
        "email.subject": draft.subject,
        "email.opener": opener(draft),
        "email.body": draft.body,
        "email.variant_id": draft.template,
        "next_step.text": f"{step.action}.",
        "next_step.dated": f"{step.due.isoformat()} {step.action}",
        "next_step.due_date": step.due.isoformat(),
        "next_step.owner": step.owner,
        "external_id": external_id(draft),
        "external_source": "proofreach",
        **_evidence(draft),
        **_standing(draft, sender),
        **_extras(draft),
    }
    return {field: value.strip() for field, value in found.items()}


def _evidence(draft: Draft) -> dict[str, str]:
    """The first facts, those that the mail says before the others, each as a whole sentence with its place and day."""
    spoken = {claim.fact for claim in draft.claims}
    ordered = sorted(draft.facts, key=lambda f: f.id not in spoken)[:FACTS]
    return {f"fact.{n}.{part}": v for n, fact in enumerate(ordered, 1) for part, v in _parts(fact, draft).items()}


def _parts(fact: Fact, draft: Draft) -> dict[str, str]:
    evidence = fact.evidence[0]
    text = sentence(evidence.quote, draft.account.name if evidence.own else evidence.origin)
    when = str(fact.event_date or "")
    return {"text": text.translate(_TEMPLATE_SIGNS), "url": evidence.url, "date": when, "kind": fact.trigger}


def _standing(draft: Draft, sender: Sender) -> dict[str, str]:
    from personalize.notice import standing

    about = standing(draft.account, draft.contact, sender, draft.language)
    return {
        "source.name": about.source,
        "source.url": about.source_url,
        "source.collected_at": about.collected_at,
        "source.public": about.public,
        "consent.basis": about.basis,
        "consent.balancing_test": about.balancing_test or "none",
        "consent.jurisdiction": f"{about.country} ({about.told_by})",
        "consent.notice": about.notice or "none owed",
    }


def _extras(draft: Draft) -> dict[str, str]:
    """What the user's own columns say; of a contact only where the row can be no other's."""
    alone = len(draft.account.contacts) == 1
    by_name = {re.sub(r"[^a-z]+", " ", name.lower()).strip(): value for name, value in draft.account.extra.items()}
    known = {field: (by_name.get(n, "") for n in names) for field, names in _table()["extras"].items()}
    return {f: next(filter(None, v), "") for f, v in known.items() if alone or not f.startswith("contact.")}


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _numbered(field: str, column: str | list[str]) -> Iterator[tuple[str, str]]:
    """A field of each fact has a numbered name, or names of its own."""
    if field.startswith("fact."):
        for n in range(1, FACTS + 1):
            name = column[n - 1] if isinstance(column, list) else column.format(n=n)
            yield f"fact.{n}.{field.removeprefix('fact.')}", name
    else:
        yield field, str(column)


@cache
def _table() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((resources() / "data" / "crm_fields.json").read_text("utf8"))
    return found
