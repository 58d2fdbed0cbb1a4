"""Pages of a fictional company, for the tests of this room to begin from."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.evidence import digest
from core.items import Account, Dated, Evidence, Page, Signal

AS_OF = date(2026, 3, 16)
ACCOUNT = Account(domain="harborloom.example", name="Harbor Loom", row=1, aliases=("HarborLoom Inc.",))


def day(text: str, method: str = "feed") -> Dated:
    return Dated(value=date.fromisoformat(text), precision="day", method=method, raw=text)


def page(text: str, url: str = "https://harborloom.example/news/1", **changes: Any) -> Page:
    """An article on the account's own site; `changes` make it another's, undated, a posting …"""
    values: dict[str, Any] = {
        "account": ACCOUNT.domain,
        "url": url,
        "source": "articles",
        "kind": "article",
        "text": text,
        "title": text.partition("\n")[0],
        "language": "en",
        "sha256": digest(f"{url}\n{text}".encode()),
        "record": 1,
        "fetched_at": "2026-03-16T00:00:00Z",
        "seen": AS_OF,
        "own": True,
        "origin": ACCOUNT.domain,
        "extractor": "article/1",
        "published": day("2026-03-02"),
    }
    return Page(**{**values, **changes})


def elsewhere(text: str, outlet: str, **changes: Any) -> Page:
    """The same, in an outlet."""
    return page(text, f"https://{outlet}/story", **{"own": False, "origin": outlet, **changes})


def posting(title: str, number: int, posted: str | None = "2026-03-09", *, body: str = "", **fields: str) -> Page:
    return page(
        f"{title}\n{body}",
        f"https://boards.example/harborloom/{number}",
        kind="posting",
        part=str(number),
        published=day(posted, "board") if posted else None,
        fields=fields,
    )


def signal(trigger: str, at: Page, quote: str = "", **changes: Any) -> Signal:
    """What a reader of the page might have found in it."""
    quote = quote or at.text.partition("\n")[0]
    start = at.text.index(quote)
    values: dict[str, Any] = {
        "trigger": trigger,
        "evidence": Evidence.of(at, start, start + len(quote)),
        "subject": ACCOUNT.name,
        "about_account": True,
        "role": "subject",
        "modality": "done",
        "event_date": at.published,
        "slots": {},
        "confidence": 0.8,
    }
    return Signal(**{**values, **changes})
