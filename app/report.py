"""What the report page shows, worked out from the dossiers: the page itself only lays it out.

Everything that was fetched is text here; the template escapes it, and only http and https addresses become links.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from core.items import Account, Context, Coverage, Dated, Draft, Evidence, Fact, Refusal

if TYPE_CHECKING:
    from jinja2 import Template

    from app.exporter import Delivery, Dossier

PAGES = Path(__file__).parent / "pages"
_PUBLISHER = {True: "own site or board", False: "elsewhere"}
_Place = tuple[str, str, str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place where a fact can be read, with the text around it."""

    evidence: Evidence
    before: str
    after: str
    link: str

    @property
    def publisher(self) -> str:
        return f"{self.evidence.origin}, {_PUBLISHER[self.evidence.own]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fact with the number that the page gives it, unique on the page by `anchor`."""

    number: int
    anchor: str
    fact: Fact
    sources: tuple[Source, ...]
    age: str
    why_not: str | None
    used: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a mail: plain, or a claim with the finding that it rests on."""

    text: str
    finding: Finding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A draft laid out for reading."""

    draft: Draft
    subject: tuple[Piece, ...]
    body: tuple[Piece, ...]
    ranking: tuple[tuple[Finding, Mapping[str, float]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One account on the page."""

    account: Account
    anchor: str
    outcome: Literal["draft", "refusal"]
    letters: tuple[Letter, ...]
    refusals: tuple[Refusal, ...]
    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]

    @property
    def counted(self) -> int:
        return sum(f.why_not is None for f in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One account in the overview."""

    anchor: str
    name: str
    domain: str
    outcome: str
    said: tuple[str, ...]
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


def sections(delivery: Delivery) -> Iterator[Section]:
    """The accounts in the order of the user's list."""
    for number, dossier in enumerate(delivery.dossiers(), start=1):
        yield section(dossier, number=number, as_of=delivery.as_of)


def section(dossier: Dossier, *, number: int, as_of: date) -> Section:
    """One account: findings are numbered as the drafts use them, then the others."""
    found = findings(dossier, prefix=f"a{number}", as_of=as_of)
    by_id = {f.fact.id: f for f in found}
    return Section(
        account=dossier.account,
        anchor=f"a{number}",
        outcome="draft" if dossier.drafts else "refusal",
        letters=tuple(_letter(draft, by_id) for draft in dossier.drafts),
        refusals=dossier.refusals,
        findings=found,
        coverage=dossier.coverage,
    )


def findings(dossier: Dossier, *, prefix: str, as_of: date) -> tuple[Finding, ...]:
    """The facts as the drafts rank them, then those that could count, then the rest with the reason."""
    contexts = {_place(c): c for c in dossier.contexts}
    used = {f.id: f for draft in dossier.drafts for f in draft.facts}
    others = [f for f in dossier.facts if f.id not in used]
    ordered = [*used.values(), *sorted(others, key=lambda f: f.why_not(as_of) is not None)]
    return tuple(
        Finding(
            number=n,
            anchor=f"{prefix}f{n}",
            fact=fact,
            sources=tuple(_source(e, contexts) for e in fact.evidence),
            age=age(fact.event_date, as_of),
            why_not=fact.why_not(as_of),
            used=fact.id in used,
        )
        for n, fact in enumerate(ordered, start=1)
    )


def pieces(text: str, where: str, draft: Draft, by_id: Mapping[str, Finding]) -> tuple[Piece, ...]:
    """The text cut at its claims; a claim inside another is not cut again."""
    out: list[Piece] = []
    at = 0
    for claim in sorted((c for c in draft.claims if c.where == where), key=lambda c: (c.start, -c.end)):
        if claim.start >= at:
            out += [Piece(text=text[at : claim.start]), Piece(text=claim.text, finding=by_id.get(claim.fact))]
            at = claim.end
    return tuple(p for p in (*out, Piece(text=text[at:])) if p.text)


def age(when: Dated | None, as_of: date) -> str:
    """How long ago, no finer than the date is known."""
    if when is None:
        return "undated"
    days = (as_of - when.value).days
    if when.precision != "day":
        return f"some time in that {when.precision}"
    if days < 0:
        return f"in {-days} day{'s' * (days != -1)}"
    return {0: "that day", 1: "1 day before"}.get(days, f"{days} days before")


def link(url: str) -> str:
    """The address when it is one that a browser may open, else nothing."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


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
        drafts=len(s.letters),
        conditions=conditions,
        facts=len(s.findings),
        counted=s.counted,
        pages=sum(c.pages for c in s.coverage),
    )


def _letter(draft: Draft, by_id: Mapping[str, Finding]) -> Letter:
    return Letter(
        draft=draft,
        subject=pieces(draft.subject, "subject", draft, by_id),
        body=pieces(draft.body, "body", draft, by_id),
        ranking=tuple((by_id[f.id], scores) for f, scores in zip(draft.facts, draft.scores, strict=False)),
    )


def _source(evidence: Evidence, contexts: Mapping[_Place, Context]) -> Source:
    around = contexts.get(_place(evidence))
    before, after = (around.before, around.after) if around and around.quote == evidence.quote else ("", "")
    return Source(evidence=evidence, before=before, after=after, link=link(evidence.url))


def _place(item: Evidence | Context) -> _Place:
    return item.sha256, item.source, item.part, item.start, item.end


def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(PAGES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"words": words, "day": day, "answers": answers, "verbatim": Markup}
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


def answers(status: Mapping[str, int]) -> Sequence[tuple[str, int]]:
    """What servers answered, most frequent first."""
    return sorted(status.items(), key=lambda item: (-item[1], item[0]))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
