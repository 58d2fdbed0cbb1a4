"""The report: one self-contained page for people.

Everything that was fetched is text here: the template escapes it, and only http and https addresses become links.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.completeness import share
from app.sections import Section, link, sections
from core.items import Dated, Slots

if TYPE_CHECKING:
    from jinja2 import Template

    from app.exporter import Delivery

PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One account in the overview."""

    anchor: str
    name: str
    domain: str
    outcome: str
    said: tuple[str, ...]
    sentence: str
    drafts: int
    conditions: tuple[str, ...]
    facts: int
    counted: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures at the top."""

    accounts: int
    drafts: int
    refused: int
    conditions: tuple[tuple[str, int], ...]
    facts: int
    counted: int
    pages: int


def write(delivery: Delivery, path: Path) -> int:
    """Write the page; returns how many accounts it shows."""
    style, script = ((PAGES / name).read_text("utf8") for name in ("report.css", "report.js"))
    rows = [_row(s) for s in sections(delivery)]
    page = _template().generate(
        as_of=delivery.as_of,
        sender=delivery.sender,
        skipped=delivery.skipped,
        summary=summary(rows),
        index=rows,
        sections=sections(delivery),
        style=style,
        script=script,
        policy=policy(style, script),
    )
    with path.open("w", encoding="utf8", newline="\n") as file:
        file.writelines(page)
    return len(rows)


def policy(style: str, script: str) -> str:
    """The page may run this very style and script and load nothing else from anywhere."""
    own = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def summary(rows: Sequence[Row]) -> Summary:
    """Counts over all accounts."""
    conditions = Counter(condition for row in rows for condition in row.conditions)
    return Summary(
        accounts=len(rows),
        refused=conditions.total(),
        conditions=tuple(sorted(conditions.items(), key=lambda item: (-item[1], item[0]))),
        drafts=sum(row.drafts for row in rows),
        facts=sum(row.facts for row in rows),
        counted=sum(row.counted for row in rows),
        pages=sum(row.pages for row in rows),
    )


def _row(s: Section) -> Row:
    conditions = tuple(r.condition for r in s.refusals)
    return Row(
        anchor=s.anchor,
        name=s.account.name,
        domain=s.account.domain,
        outcome=s.outcome,
        said=tuple(dict.fromkeys([*(letter.draft.persona for letter in s.letters), *conditions])),
        sentence="; ".join([*(letter.draft.subject for letter in s.letters), *(r.detail for r in s.refusals)]),
        drafts=len(s.letters),
        conditions=conditions,
        facts=len(s.findings),
        counted=s.counted,
        pages=sum(c.pages for c in s.coverage),
    )


def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(PAGES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"words": words, "day": day, "answers": answers, "slots": slots, "link": link}
    environment.filters |= {"verbatim": Markup, "postings": share}
    return environment.get_template("report.html.j2")


def words(name: str) -> str:
    """An identifier as a person would say it."""
    return name.replace("_", " ").replace("-", " ")


def day(value: date | Dated | None) -> str:
    """A date no finer than it is known: 10 Feb 2026, Feb 2026 or 2026."""
    if value is None:
        return "no date"
    when, precision = (value.value, value.precision) if isinstance(value, Dated) else (value, "day")
    return {"day": f"{when.day} {when:%b %Y}", "month": f"{when:%b %Y}", "year": f"{when:%Y}"}[precision]


def slots(values: Slots) -> list[tuple[str, str]]:
    """The slots as a person would read them: a sum as it was written, not as it is reckoned with."""
    reckoned = {name.removesuffix("_text") for name in values if name.endswith("_text")}
    hidden = reckoned | {f"{name}_currency" for name in reckoned}
    return [(words(n.removesuffix("_text")), f"{v:g}" if isinstance(v, float) else str(v)) for n, v in values.items()
            if n not in hidden]  # fmt: skip


def answers(status: Mapping[str, int]) -> Sequence[tuple[str, int]]:
    """What servers answered, most frequent first."""
    return sorted(status.items(), key=lambda item: (-item[1], item[0]))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
