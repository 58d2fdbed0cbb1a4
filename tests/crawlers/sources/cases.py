"""Fixture folders as records: `response.*` is the body, `meta.json` its origin, `expected.json` what it gives."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

from core.items import Account, Page, as_json
from core.store import Record
from crawlers.reading import read
from crawlers.source import Ask
from crawlers.sources_registry import SOURCES

FIXTURES = Path(__file__).parents[2] / "fixtures" / "sources"
CASES = sorted(p.parent for p in FIXTURES.glob("*/*/meta.json"))


def load(case: Path) -> tuple[Account, Record]:
    meta = json.loads((case / "meta.json").read_text("utf8"))
    body = next(case.glob("response.*")).read_bytes()
    account = Account(row=1, **meta["account"])
    return account, Record(
        account=account.domain,
        source=case.parent.name if case.parent.name != "web" else "home",
        url=meta["url"],
        final_url=meta.get("final_url", meta["url"]),
        status=200,
        headers=tuple((k, v) for k, v in meta["headers"]),
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        fetched_at=meta["fetched_at"],
        seen=date.fromisoformat(meta["seen"]),
        round=1,
        hint=meta.get("hint", {}),
        id=1,
    )


def result(case: Path) -> dict[str, Any]:
    """What the case's source makes of it: its pages and its further requests."""
    account, record = load(case)
    name = case.parent.name
    pages = [p for p in read(account, record) if p.source == name]
    asks = SOURCES[name].follow(account, record)
    return {"pages": [_page(p) for p in pages], "asks": [_ask(a) for a in asks]}


def _page(page: Page) -> dict[str, Any]:
    told = as_json(page)
    for same in ("account", "sha256", "record", "fetched_at", "seen", "source"):
        del told[same]
    told["text"] = page.text.split("\n")
    told["published"] = f"{page.published} by {page.published.method}" if page.published else None
    return told


def _ask(ask: Ask) -> dict[str, Any]:
    return {"url": ask.url, "source": ask.source, "hint": dict(ask.hint)}


def write(case: Path) -> None:
    """Record what the code makes of a case, to be reviewed by eye."""
    (case / "expected.json").write_text(json.dumps(result(case), indent=1, ensure_ascii=False) + "\n", "utf8")


def record(body: str | bytes, **changes: Any) -> Record:
    """An answer to a request of the account's, to be spoiled by `changes`."""
    data = body.encode() if isinstance(body, str) else body
    url = changes.get("url", "https://brinefold.example/newsroom/one")
    values: dict[str, Any] = {
        "account": "brinefold.example",
        "source": "articles",
        "url": url,
        "final_url": url,
        "status": 200,
        "headers": (("content-type", "text/html; charset=utf-8"),),
        "body": data,
        "sha256": hashlib.sha256(data).hexdigest(),
        "fetched_at": "2026-03-16T09:00:00+00:00",
        "seen": date(2026, 3, 16),
        "round": 1,
        "id": 1,
    }
    return Record(**{**values, **changes})


ACCOUNT = Account(domain="brinefold.example", name="Brinefold", row=1)
