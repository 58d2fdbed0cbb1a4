"""What one account's section of the report shows, worked out from its dossier; the page itself only lays it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from app.committee import Seat, seats
from core.items import MIN_FACTS, Account, Context, Coverage, Dated, Draft, Evidence, Fact, Refusal

if TYPE_CHECKING:
    from app.dossier import Dossier
    from app.exporter import Delivery

_Place = tuple[str, str, str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place where a fact can be read, with the text around it."""

    evidence: Evidence
    before: str
    after: str
    link: str


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

    @property
    def points(self) -> tuple[tuple[Finding, bool], ...]:
        """What to talk about: the best facts, as many as the gate asks for, and whether the mail says each."""
        said = {c.fact for c in self.draft.claims}
        return tuple((finding, finding.fact.id in said) for finding, _ in self.ranking[:MIN_FACTS])


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
    committee: tuple[Seat, ...] = ()

    @property
    def counted(self) -> int:
        return sum(f.why_not is None for f in self.findings)

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are open at first: what counts, and in a refusal what nearly did."""
        return tuple(f for f in self.findings if f.why_not is None or (not self.letters and not f.fact.common))

    @property
    def folded(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f not in self.shown)


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
        committee=seats(dossier.account, dossier.people),
    )


def findings(dossier: Dossier, *, prefix: str, as_of: date) -> tuple[Finding, ...]:
    """The facts as the drafts rank them, then those that could count, then the rest with the reason."""
    contexts = {_place(c): c for c in dossier.contexts}
    used = {f.id: f for draft in dossier.drafts for f in draft.facts}
    others = [f for f in dossier.facts if f.id not in used]
    ordered = [*used.values(), *sorted(others, key=lambda f: (f.why_not(as_of) is not None, f.common))]
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
