"""`proofreach explain`: each sentence of a draft with its fact, quote, address and date."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import options
from core.items import MIN_FACTS

if TYPE_CHECKING:
    from core.items import Claim, Draft, Fact


@click.command()
@click.argument("drafts", type=options.FILE)
@click.option("--account", default="", help="Only the drafts of this domain.")
@options.as_json
def command(drafts: Path, account: str, json_: bool) -> int:
    """Show for each sentence of the drafts in DRAFTS (drafts.jsonl) what it rests on, and how its facts were ranked."""
    import json

    from app.verification import rows
    from core.errors import BadInput, ProofreachError
    from core.items import Draft, from_json

    shown = 0
    for number, row in rows(drafts):
        if isinstance(row, str) or "body" not in row:
            raise BadInput(f"{drafts}: line {number}: {row if isinstance(row, str) else 'not a draft'}")
        try:
            draft = from_json(Draft, row)
        except (ProofreachError, AttributeError) as error:
            raise BadInput(f"{drafts}: line {number}: not a draft as it was written: {error}") from error
        if account in ("", draft.account.domain):
            shown += 1
            click.echo(json.dumps(explained(draft), ensure_ascii=False) if json_ else as_text(draft))
    if not shown:
        raise BadInput(f"{drafts}: no draft for {account}")
    return 0


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a mail stand: one line may hold several."""
    return [m.span() for m in re.finditer(r"\S[^\n]*?(?:[.?!](?=\s|$)|$)", text, re.MULTILINE)]


def explained(draft: Draft) -> dict[str, object]:
    """The draft as sentences, each with the facts under it."""
    out = []
    for where, text in (("subject", draft.subject), ("body", draft.body)):
        for start, end in sentences(text):
            claims = [c for c in draft.claims if c.where == where and c.start < end and start < c.end]
            out.append({"where": where, "sentence": text[start:end], "facts": [_proof(draft, c) for c in claims]})
    about = {"account": draft.account.domain, "contact": draft.contact.key, "persona": draft.persona}
    return {**about, "template": draft.template, "sentences": out, "ranking": ranking(draft)}


def ranking(draft: Draft) -> list[dict[str, object]]:
    """All facts of the brief, best first, with every factor of their scores; the first three are what to talk about."""
    said = {c.fact for c in draft.claims}
    return [
        {
            "rank": number,
            "fact": fact.id,
            "trigger": fact.trigger,
            "date": str(fact.event_date) if fact.event_date else None,
            "score": dict(scores),
            "said": fact.id in said,
            "talking_point": number <= MIN_FACTS,
            "evidence": _evidence(fact),
        }
        for number, (fact, scores) in enumerate(zip(draft.facts, draft.scores, strict=True), start=1)
    ]


def _evidence(fact: Fact) -> list[dict[str, str]]:
    return [{"quote": e.quote, "url": e.url} for e in fact.evidence]


def _proof(draft: Draft, claim: Claim) -> dict[str, object]:
    at = next(i for i, f in enumerate(draft.facts) if f.id == claim.fact)
    fact = draft.facts[at]
    return {
        "claim": claim.text,
        "fact": fact.id,
        "trigger": fact.trigger,
        "date": str(fact.event_date) if fact.event_date else None,
        "rank": at + 1,
        "score": dict(draft.scores[at]),
        "evidence": _evidence(fact),
    }


def as_text(draft: Draft) -> str:
    whole = explained(draft)
    lines = [f"{whole['account']}  {draft.contact.key}  {draft.persona} ({draft.persona_basis})  {draft.template}"]
    for item in whole["sentences"]:  # type: ignore[attr-defined]
        lines.append(f"\n[{item['where']}] {item['sentence']}")
        for proof in item["facts"]:
            lines.append(f"    {proof['claim']!r}: {proof['trigger']}, {proof['date']}, fact {proof['fact']}")
            lines += [f"      “{e['quote']}”\n      {e['url']}" for e in proof["evidence"]]
    lines.append("\nthe facts as ranked, the first three to talk about")
    for row in whole["ranking"]:  # type: ignore[attr-defined]
        score = ", ".join(f"{k} {v:.2f}" for k, v in row["score"].items())
        where = "in the mail" if row["said"] else "not in the mail"
        lines.append(f"  {row['rank']}. {row['trigger']}, {row['date']}, {where} ({score})")
        if row["talking_point"] and not row["said"]:
            lines += [f"      “{e['quote']}”\n      {e['url']}" for e in row["evidence"]]
    step = draft.next_step
    lines.append(f"\nnext step: {step.action}, {step.owner}, {step.due}, {step.channel}; ends if {step.exit_if}\n")
    return "\n".join(lines)
