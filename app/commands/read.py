"""`proofreach read`: title, date, text and kind of page, or the postings of a board answer, from stored responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from app.jsonlines import Row
    from core.items import Page

POSTING = ("department", "team", "location", "remote", "employment_type", "posted", "updated")


@click.command()
def command() -> int:
    """Read stored responses: JSON lines on stdin, one answer a line on stdout.

    In: {"id","url","html"|"html_file"|"json"|"json_file","headers"?,"fetched_at"?}. A date is an ISO date or null:
    no date is better than a wrong one.
    """
    from app.jsonlines import serve

    return serve(answer)


def answer(row: Row) -> Row:
    from dataclasses import replace

    from app.responses import account_of, record_of
    from core.errors import BadInput
    from crawlers import reading
    from crawlers.pages.document import Unreadable

    record = record_of(row)
    try:
        record = replace(record, source=reading.classify(record))
        pages = reading.read(account_of(record), record)
    except Unreadable as error:
        raise BadInput(str(error)) from error
    postings = [p for p in pages if p.kind == "posting"]
    main = next((p for p in pages if p.kind not in ("posting", "technology")), None)
    out = page_row(main or (postings[0] if len(postings) == 1 else None), "board" if postings else "page")
    return {**out, **({"postings": [posting_row(p) for p in postings]} if postings else {})}


def page_row(page: Page | None, kind: str) -> Row:
    """The page's own part of the answer; a board answer has no page of its own."""
    published = page.published if page else None
    return {
        "kind": page.kind if page else kind,
        "title": page.title if page else None,
        "published": str(published) if published else None,
        "precision": published.precision if published else None,
        "method": published.method if published else None,
        "raw": published.raw if published else None,
        "language": page.language if page else None,
        "text": page.text if page else "",
    }


def posting_row(page: Page) -> Row:
    fields = {name: page.fields.get(name) or None for name in POSTING}
    description = page.text.split("\n")[int(page.fields.get("head_lines", 1)) :]
    return {"title": page.title, **fields, "url": page.url, "description": "\n".join(description)}
