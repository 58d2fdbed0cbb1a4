"""What enrichment reads in a line that speaks to its reader, as plain data: "you opened" is what the company opened."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

Told = Sequence[Mapping[str, Any]]

_VERBS = {"'ve": "has", "’ve": "has", "'re": "is", "’re": "is", " have": "has", " are": "is", " were": "was", "": ""}
_YOU = re.compile(r"\byou(?P<verb>(?:'|’)(?:ve|re)\b| (?:have|are|were)\b|)(?!\w)", re.I)
_YOUR = re.compile(r"\byour (?:team|company|firm|business)\b|\byou (?:guys|all|folks)\b", re.I)
_FRAME = re.compile(
    r"^(?:i |we )?(?:just |also )?(?:saw|see|noticed|read|heard|know|congrat\w*(?: to you)?)(?: on| that)?:?\s+", re.I
)


def reader(company: str, aliases: Sequence[str], as_of: date) -> Callable[[str], Told]:
    """Enrichment for the lines and notes about one company; the models are loaded when a text holds a cue."""
    from enrich import extract

    account = _account(company, aliases)

    @lru_cache(maxsize=512)
    def read(text: str) -> Told:
        found = extract.signals([_page(third_person(text, company), account.domain, as_of)], account, as_of)
        return [
            {"trigger": s.trigger, "slots": dict(s.slots), "modality": s.modality} for s in found if s.about_account
        ]

    return read


def third_person(text: str, company: str) -> str:
    """The line as news would write it: "Saw you've opened" becomes "Acme has opened"."""
    text = _FRAME.sub("", text)
    text = _YOUR.sub(lambda m: company if m.group().lower().startswith("your") else "you", text)
    text = re.sub(r"\byour\b", lambda _: f"{company}'s", text, flags=re.I)
    text = _YOU.sub(lambda m: f"{company} {_VERBS[m['verb'].lower()]}".rstrip(), text)
    return text if company in text else f"{company}: {text}"


def _account(company: str, aliases: Sequence[str]) -> Any:
    from core.items import Account

    return Account(domain="company.invalid", name=company, row=1, aliases=tuple(aliases))


def _page(text: str, domain: str, as_of: date) -> Any:
    from core.evidence import digest
    from core.items import Page

    return Page(
        account=domain,
        url="",
        source="opener",
        kind="article",
        text=text,
        title="",
        language="en",
        sha256=digest(text.encode()),
        record=0,
        fetched_at="",
        seen=as_of,
        own=True,
        origin=domain,
        extractor="given",
    )
