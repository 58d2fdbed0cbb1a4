"""What a company's current reports prove by their items alone; which of them do is in data/filings/8k.json."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from core.items import Account, Dated, Evidence, Page, Signal
from core.registry import resources

CONFIDENCE = 0.95
_ITEM = re.compile(r"^Item (\d\.\d\d) .*$", re.MULTILINE)


def signals(pages: Sequence[Page], account: Account | None, as_of: date) -> list[Signal]:
    """One signal an item that leaves nothing open. An amendment speaks of an event that was reported before."""
    reports = (p for p in pages if p.kind == "filing" and p.fields.get("form") == "8-K")
    return [s for page in reports if _is_public(page, as_of) for s in _items(page, account)]


def _is_public(page: Page, as_of: date) -> bool:
    return page.published is not None and page.published.value <= as_of


def _items(page: Page, account: Account | None) -> Iterator[Signal]:
    for line in _ITEM.finditer(page.text):
        if proof := _proves().get(line[1]):
            yield Signal(
                trigger=proof["trigger"],
                evidence=Evidence.of(page, line.start(), line.end()),
                subject=account.name if account else "",
                about_account=True if account else None,
                role="subject",
                modality="done" if proof["modality"] == "done" else "announced",
                event_date=_reported(page),
                slots={},
                confidence=CONFIDENCE,
                cues=(f"item {line[1]}",),
            )


def _reported(page: Page) -> Dated | None:
    """The day of the earliest event in the report; a report that does not say it leaves its events undated."""
    raw = str(page.fields.get("reported", ""))
    try:
        return Dated(value=date.fromisoformat(raw), precision="day", method="filing", raw=raw)
    except ValueError:
        return None


@cache
def _proves() -> Mapping[str, Mapping[str, str]]:
    listed: Mapping[str, Mapping[str, str]] = json.loads(
        (resources() / "data" / "filings" / "8k.json").read_text("utf8")
    )["proves"]
    return listed
