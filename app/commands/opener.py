"""`proofreach opener`: judge openers or whole mails written by anyone, also by a language model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import options

if TYPE_CHECKING:
    from app.jsonlines import Row
    from core.settings import Opener
    from personalize.openers.swap import Peer


@click.command()
@options.settings
def command(settings_file: Path | None) -> int:
    """Judge opening lines or whole mails: JSON lines on stdin, one verdict a line on stdout.

    In: {"id","text","company","aliases"?,"facts_available":[{"fact","kind"?,"date"?,"company"?}],"as_of"?,"peers"?}.
    A text is accepted only when facts on file support all that it says about this very company, now; "claims" names
    every sentence that says something of it, with its place, the facts that support it, or the reason why none does.
    Peers are other companies, as names or as {"company","facts_available"?}: what fits one as well is generic.
    """
    from app.jsonlines import serve
    from core.settings import load_settings

    limits = load_settings(settings_file).opener
    return serve(lambda row: answer(row, limits))


def answer(row: Row, limits: Opener | None = None) -> Row:
    from app import told
    from app.jsonlines import strings_of, text_of
    from personalize import opener

    company, aliases = text_of(row, "company", required=True), strings_of(row, "aliases")
    as_of = _day(text_of(row, "as_of"))
    verdict = opener.judge(
        text_of(row, "text", required=True),
        company=company,
        aliases=aliases,
        facts_available=opener.known_facts(row.get("facts_available")),
        as_of=as_of,
        peers=_peers(row),
        reader=told.reader(company, aliases, as_of),
        limits=limits,
    )
    return {
        "label": verdict.label,
        "accept": verdict.accept,
        "reject_reason": verdict.reject_reason,
        "supported_by": list(verdict.supported_by),
        "score": verdict.score,
        "claims": [
            {"text": c.text, "start": c.start, "end": c.end, "supported_by": list(c.supported_by), "reason": c.reason}
            for c in verdict.claims
        ],
    }


def _peers(row: Row) -> Sequence[Peer]:
    from core.errors import BadInput
    from personalize.opener import known_facts
    from personalize.openers.swap import Peer

    peers = row.get("peers") or []
    if not isinstance(peers, list):
        raise BadInput('field \'peers\' must be a list of names or of {"company", "facts_available"}')
    found = []
    for i, peer in enumerate(peers):
        name = peer.get("company") if isinstance(peer, dict) else peer
        if not isinstance(name, str) or not name.strip():
            raise BadInput(f"peers[{i}]: give a name, or an object with the text field 'company'")
        facts = peer.get("facts_available") if isinstance(peer, dict) else None
        found.append(Peer(name=name, facts=known_facts(facts, f"peers[{i}].facts_available")))
    return found


def _day(raw: str) -> date:
    from core.errors import BadInput

    try:
        return date.fromisoformat(raw) if raw else options.today()
    except ValueError as error:
        raise BadInput(f"field 'as_of' is {raw!r}; give a date like 2026-03-31") from error
