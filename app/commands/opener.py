"""`proofreach opener`: judge openers or whole mails written by anyone, also by a language model."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from app import options

if TYPE_CHECKING:
    from app.jsonlines import Row


@click.command()
def command() -> int:
    """Judge opening lines: JSON lines on stdin, one verdict a line on stdout.

    In: {"id","text","company","aliases"?,"facts_available":[{"fact","kind"?,"date"?,"company"?}],"as_of"?}. An opener
    is accepted only when a fact on file supports what it says about this very company, now.
    """
    from app.jsonlines import serve

    return serve(answer)


def answer(row: Row) -> Row:
    from app.jsonlines import strings_of, text_of
    from personalize import opener

    verdict = opener.judge(
        text_of(row, "text", required=True),
        company=text_of(row, "company", required=True),
        aliases=strings_of(row, "aliases"),
        facts_available=opener.known_facts(row.get("facts_available")),
        as_of=_day(text_of(row, "as_of")),
    )
    return {
        "label": verdict.label,
        "accept": verdict.accept,
        "reject_reason": verdict.reject_reason,
        "supported_by": list(verdict.supported_by),
        "score": round(verdict.score, 3),
    }


def _day(raw: str) -> date:
    from core.errors import BadInput

    try:
        return date.fromisoformat(raw) if raw else options.today()
    except ValueError as error:
        raise BadInput(f"field 'as_of' is {raw!r}; give a date like 2026-03-31") from error
