"""A small delivery with a draft, a refusal and hostile text in every place where fetched text may stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import nouns
from nouns import AS_OF

from app.exporter import Delivery, Dossier
from core.items import Account, Claim, Contact, Context, Coverage, Draft, Fact, NextStep, Refusal
from core.settings import Sender

SENDER = Sender(
    name="Rosa Ünlü",
    title="Account Executive",
    company="Quillgate",
    email="rosa@quillgate.example",
    postal="3 Tanner Yard, Oldport",
    value="keep stock counts honest",
    unsubscribe_url="https://quillgate.example/stop",
    balancing_test="LIA-7",
)
MARA = Contact(
    first_name="Mara", last_name="Lindqvist", email="mara@harborloom.example", title="CFO", country="FR",
    source="the Oldport fair list", collected_at="2026-01-20", public="no",
)  # fmt: skip
HOSTILE = '</p><script>alert("&")</script>{{ 7 * 7 }}'
BODY = 'Hi Mara,\n\nYou opened a mill in Porto. "New walls" bring new counts.\nDoes that fit?\n\nRosa'


def facts() -> tuple[Fact, ...]:
    """Three that count, one in the words of an attacker that does not."""
    quote = f"Harbor Loom opened a mill in Porto. {HOSTILE}"
    bad = nouns.evidence(quote, start=40, url="javascript:alert(1)", title=HOSTILE, origin="evil.example", own=False)
    return (
        nouns.fact(evidence=(nouns.evidence(start=4), bad), origins=("harborloom.example", "evil.example")),
        nouns.fact("acquires", family="ownership", slots={"target": "Spindle Works", "amount": 4000000.0,
                   "amount_text": "$4 million", "amount_currency": "USD"}),
        nouns.fact("hiring_surge", family="hiring", slots={"count": 9, "function": "weaving"}),
        nouns.fact("award", family="recognition", slots={"award": HOSTILE}, event_date=None, expires=None,
                   conflicts=(f"award: {HOSTILE} (javascript:alert(2))",)),
    )  # fmt: skip


def draft(**changes: Any) -> Draft:
    used = facts()[:3]
    start = BODY.index("You opened")
    text = "You opened a mill in Porto"
    values: dict[str, Any] = {
        "account": nouns.account(contacts=(MARA,), extra={"region": "=cmd|' /C calc'!A0", "subject": "old"}),
        "contact": MARA,
        "persona": "economic_buyer",
        "persona_basis": "title: CFO",
        "template": "economic_buyer",
        "template_version": "f" * 64,
        "profile": "0",
        "language": "en",
        "as_of": AS_OF,
        "subject": "Porto: größer zählen",
        "body": BODY,
        "claims": (
            Claim(where="subject", start=0, end=5, text="Porto", fact=used[0].id),
            Claim(where="body", start=start, end=start + len(text), text=text, fact=used[0].id),
        ),
        "facts": used,
        "scores": tuple({"relevance": 0.5, "total": 0.25} for _ in used),
        "checks": ("form", "opener"),
        "next_step": NextStep(action="call", owner="Rosa", due=date(2026, 3, 19), channel="telephone", exit_if="reply"),
    }
    return Draft(**{**values, **changes})


def refusal(**changes: Any) -> Refusal:
    values: dict[str, Any] = {
        "account": Account(domain="quietmill.example", name="Quiet Mill", row=3, contacts=(OTTO,)),
        "contact": OTTO,
        "condition": "too-few-facts",
        "detail": "1 of 3 countable independent facts",
        "found": (f"award: {HOSTILE}",),
        "unlock": ("wait for otto@quietmill.example to speak up",),
        "as_of": AS_OF,
    }
    return Refusal(**{**values, **changes})


OTTO = Contact(first_name="Otto", last_name="Weir", email="otto@quietmill.example")


def dossiers() -> list[Dossier]:
    found = facts()
    place = {
        name: getattr(found[0].evidence[0], name) for name in ("sha256", "source", "part", "start", "end", "quote")
    }
    context = Context(before="Yes. ", after=f" {HOSTILE}", **place)
    rows = Coverage(account="quietmill.example", source="feeds", tried=2, pages=0, forbidden=1,
                    status={"robots": 1, "404": 1}, newest=None, reason="forbidden")  # fmt: skip
    return [
        Dossier(account=draft().account, results=(draft(),), facts=found, contexts=(context,)),
        Dossier(account=refusal().account, results=(refusal(),), coverage=(rows,)),
    ]


def delivery(
    *found: Dossier, suppressed: Callable[[str], bool] = lambda key: False, skipped: tuple[str, ...] = ()
) -> Delivery:
    """The dossiers given, or the two above."""
    return Delivery(
        source=lambda: found or dossiers(),
        as_of=AS_OF,
        sender=SENDER,
        suppressed=suppressed,
        skipped=skipped,
        token=lambda address: "0123456789" * 4,
    )
