"""`proofreach extract`: facts from texts that you already have."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from app import options

if TYPE_CHECKING:
    from app.jsonlines import Row
    from core.items import Account, Page, Signal


@click.command()
@options.as_of
def command(as_of: date | None) -> int:
    """Read signals from texts: JSON lines on stdin, one answer a line on stdout.

    In: {"id","company"?,"domain"?,"aliases"?,"title"?,"text","published"?,"url"?}. Offsets index the text. Without a
    company every company's signals come out and about_account is null.
    """
    from app.jsonlines import serve

    day = as_of or options.today()
    return serve(lambda row: answer(row, day))


def answer(row: Row, as_of: date) -> Row:
    """The signals of one text, as the door's contract says."""
    from enrich import extract

    account = account_of(row)
    page = page_of(row, account, as_of)
    return {"signals": [signal_row(s, account, as_of) for s in extract.signals([page], account, as_of)]}


def account_of(row: Row) -> Account | None:
    """The company the caller asks about; one without a domain gets a domain that can never exist."""
    from app.accounts import domain_of
    from app.jsonlines import strings_of, text_of
    from core.items import Account

    name, domain = text_of(row, "company"), text_of(row, "domain")
    if not (name or domain):
        return None
    domain = domain_of(domain) if domain else "company.invalid"
    return Account(domain=domain, name=name or domain.partition(".")[0], row=1, aliases=strings_of(row, "aliases"))


def page_of(row: Row, account: Account | None, as_of: date) -> Page:
    """The text as a page that nobody fetched."""
    from app.jsonlines import text_of
    from core.evidence import digest
    from core.items import Page
    from crawlers.domains import registrable

    text, url = text_of(row, "text", required=True), text_of(row, "url")
    host = url.partition("://")[2].partition("/")[0].partition(":")[0].lower()
    origin = registrable(host) if "." in host else ""
    return Page(
        account=account.domain if account else "",
        url=url,
        source="extract",
        kind="article",
        text=text,
        title=text_of(row, "title"),
        language="en",
        sha256=digest(text.encode()),
        record=0,
        fetched_at="",
        seen=as_of,
        own=bool(account and origin == account.domain),
        origin=origin,
        extractor="given",
        published=_published(text_of(row, "published")),
    )


def _published(raw: str) -> Any:
    from core.errors import BadInput
    from core.items import Dated

    if not raw:
        return None
    try:
        return Dated(value=date.fromisoformat(raw[:10]), precision="day", method="given", raw=raw)
    except ValueError as error:
        raise BadInput(f"field 'published' is {raw!r}; give a date like 2026-03-31") from error


def signal_row(signal: Signal, account: Account | None, as_of: date) -> Row:
    why_not = _why_not(signal, account, as_of)
    return {
        "trigger": signal.trigger,
        "subject": signal.subject,
        "role": signal.role,
        "modality": signal.modality,
        "event_date": str(signal.event_date) if signal.event_date else None,
        "date_precision": signal.event_date.precision if signal.event_date else None,
        "slots": dict(signal.slots),
        "confidence": round(signal.confidence, 3),
        "quote": signal.evidence.quote,
        "start": signal.evidence.start,
        "end": signal.evidence.end,
        "about_account": signal.about_account,
        "countable": why_not is None,
        "why_not": why_not,
    }


def _why_not(signal: Signal, account: Account | None, as_of: date) -> str | None:
    from enrich.settle import settle

    if account is None:
        return "no company given"
    if not signal.about_account:
        return "not about the company"
    facts = settle(account, [signal], as_of)
    return facts[0].why_not(as_of) if facts else "not in the role that the trigger needs"
