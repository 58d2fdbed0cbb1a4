"""Small true nouns for every room's tests to begin from, and to spoil."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.items import Account, Contact, Dated, Evidence, Fact

AS_OF = date(2026, 3, 16)


def evidence(quote: str = "Harbor Loom opened a mill in Porto.", *, start: int = 0, **changes: Any) -> Evidence:
    values: dict[str, Any] = {
        "url": "https://harborloom.example/news/1",
        "sha256": "0" * 64,
        "source": "articles",
        "part": "",
        "extractor": "article/1",
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "own": True,
        "origin": "harborloom.example",
    }
    return Evidence(**{**values, **changes})


def fact(trigger: str = "new_office_or_site", **changes: Any) -> Fact:
    """A countable fact of its own event; `changes` spoil it."""
    values: dict[str, Any] = {
        "account": "harborloom.example",
        "trigger": trigger,
        "family": "footprint",
        "polarity": "growth",
        "role": "subject",
        "modality": "done",
        "slots": {"place": "Porto"},
        "event_date": Dated(value=date(2026, 3, 1), precision="day", method="dateline", raw="March 1, 2026"),
        "expires": date(2026, 5, 30),
        "evidence": (evidence(),),
        "origins": ("harborloom.example",),
        "event": trigger,
        "confidence": 0.9,
    }
    return Fact(**{**values, **changes})


def account(**changes: Any) -> Account:
    values: dict[str, Any] = {
        "domain": "harborloom.example",
        "name": "Harbor Loom",
        "row": 2,
        "contacts": (Contact(first_name="Mara", email="mara@harborloom.example", title="CFO", country="US"),),
    }
    return Account(**{**values, **changes})
