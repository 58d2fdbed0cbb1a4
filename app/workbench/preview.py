"""Drafts on real accounts, persona beside persona, with every claim marked and every refusal explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from app.workbench.asking import Case
from app.workbench.columns import side_by_side
from core.errors import BadInput
from core.items import Account, Contact, Draft, Fact, Refusal, Result
from personalize.notice import footer
from personalize.persona import in_language, persona_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a mail: plain, or a claim with the number of its fact on the sheet."""

    text: str
    fact: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one persona's template makes of it."""

    persona: str
    template: str
    likely: bool
    result: Result
    subject: tuple[Piece, ...] = ()
    body: tuple[Piece, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def refused(self) -> Refusal | None:
        return self.result if isinstance(self.result, Refusal) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One contact of one account in every persona; `facts` are numbered from 1 in this order."""

    account: Account
    contact: Contact
    basis: str
    cells: tuple[Cell, ...]
    facts: tuple[Fact, ...]
    counted: int = field(default=0)


def sheets(case: Case, personas: Sequence[str] = ()) -> Iterator[Sheet]:
    """A sheet for each contact, with the personas wanted or all that its language has; raises BadInput."""
    for contact in case.contacts:
        there = in_language(case.account, contact, case.asking.templates)
        if strange := sorted(set(personas) - set(there)):
            raise BadInput(f"persona {strange[0]!r} has no template; there are: {', '.join(there)}")
        likely, basis = persona_of(case.account, contact, there, None)
        results = {name: case.write(contact, name, forced=True) for name in personas or there}
        facts = _facts(results.values())
        cells = tuple(
            _cell(case, there[name].front.persona, there[name].name, result, facts, likely=name == likely.front.id)
            for name, result in results.items()
        )
        counted = sum(f.why_not(case.asking.round.as_of) is None for f in case.facts)
        yield Sheet(account=case.account, contact=contact, basis=basis, cells=cells, facts=facts, counted=counted)


def _facts(results: Any) -> tuple[Fact, ...]:
    """The facts that some draft says, each once, in the order in which they are said."""
    said = {
        c.fact: d for d in results if isinstance(d, Draft) for c in sorted(d.claims, key=lambda c: (c.where, c.start))
    }
    return tuple(next(f for f in draft.facts if f.id == key) for key, draft in said.items())


def _cell(case: Case, persona: str, template: str, result: Result, facts: Sequence[Fact], *, likely: bool) -> Cell:
    if isinstance(result, Refusal):
        return Cell(persona=persona, template=template, likely=likely, result=result)
    number = {fact.id: i for i, fact in enumerate(facts, start=1)}
    sender = case.asking.sender.speaking(result.language)
    end = footer(result.account, result.contact, sender, language=result.language)
    body = result.body.rstrip().removesuffix(end).rstrip()
    return Cell(
        persona=persona,
        template=result.template,
        likely=likely,
        result=result,
        subject=tuple(_pieces(result, "subject", result.subject, number)),
        body=tuple(_pieces(result, "body", body, number)),
        warnings=tuple(check for check in result.checks if check.startswith("warning: ")),
    )


def _pieces(draft: Draft, where: Literal["subject", "body"], text: str, number: Mapping[str, int]) -> Iterator[Piece]:
    at = 0
    for claim in sorted((c for c in draft.claims if c.where == where), key=lambda c: c.start):
        if claim.start > at:
            yield Piece(text=text[at : claim.start])
        yield Piece(text=claim.text, fact=number[claim.fact])
        at = claim.end
    if at < len(text):
        yield Piece(text=text[at:])


def as_text(sheet: Sheet, total: int) -> Iterator[str]:
    """The sheet for a terminal of `total` cells."""
    who = ", ".join(filter(None, (sheet.contact.name, sheet.contact.title, sheet.contact.email))) or "no contact"
    yield f"== {sheet.account.domain}  {sheet.account.name} (row {sheet.account.row}) =="
    yield f"to: {who}; {sheet.basis}"
    yield ""
    yield from side_by_side(["\n".join(_lines(cell)) for cell in sheet.cells], total)
    if sheet.facts:
        yield ""
    for number, fact in enumerate(sheet.facts, start=1):
        quote = " ".join(fact.evidence[0].quote.split())
        yield f"[{number}] {fact.trigger}, {fact.event_date}: “{quote}”"
        yield f"    {fact.evidence[0].url}"
    yield ""


def _lines(cell: Cell) -> Iterator[str]:
    yield f"{cell.persona.upper()}{' (theirs)' if cell.likely else ''}"
    yield cell.template
    yield ""
    if (refused := cell.refused) is not None:
        yield f"REFUSED: {refused.condition}"
        yield refused.detail
        yield from (f"found: {found}" for found in refused.found)
        yield from (f"unlock: {unlock}" for unlock in refused.unlock)
        return
    yield f"Subject: {_marked(cell.subject)}"
    yield ""
    yield _marked(cell.body)
    if cell.warnings:
        yield ""
        yield from cell.warnings


def _marked(pieces: Sequence[Piece]) -> str:
    return "".join(f"‹{p.text}›[{p.fact}]" if p.fact else p.text for p in pieces)


def as_json(sheet: Sheet) -> dict[str, Any]:
    """The sheet for a program."""
    from core.items import as_json as plain

    return {
        "account": sheet.account.domain,
        "contact": sheet.contact.key,
        "persona_basis": sheet.basis,
        "drafts": [
            {"persona": c.persona, "template": c.template, "likely": c.likely, "subject": c.result.subject,
             "body": c.result.body, "warnings": list(c.warnings),
             "claims": [{"where": k.where, "text": k.text, "fact": k.fact} for k in c.result.claims]}
            for c in sheet.cells if isinstance(c.result, Draft)
        ],
        "refusals": [
            {"persona": c.persona, "template": c.template, "condition": r.condition, "detail": r.detail,
             "found": list(r.found), "unlock": list(r.unlock)}
            for c in sheet.cells if (r := c.refused) is not None
        ],
        "facts": [plain(fact) for fact in sheet.facts],
    }  # fmt: skip
