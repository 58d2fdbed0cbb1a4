"""Drafts as JSON:API bodies for Outreach, accounts before prospects; it knows no doubles, so look them up first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.crm import payload, tool, write_bodies
from app.exporter import Delivery, Exporter

_TOOL = tool("outreach")


def write(delivery: Delivery, path: Path) -> int:
    write_bodies(path, _bodies(delivery))
    return sum(1 for _ in delivery.drafts())


def _bodies(delivery: Delivery) -> Iterator[dict[str, Any]]:
    for dossier in delivery.dossiers():
        account = dossier.account
        if dossier.drafts:
            website = f"https://{account.domain}"
            yield _body("account", {"name": account.name, "domain": account.domain, "websiteUrl": website})
        for draft in dossier.drafts:
            yield _body("prospect", payload(_TOOL.values(draft, delivery.sender)))


def _body(kind: str, attributes: dict[str, Any]) -> dict[str, Any]:
    return {"data": {"type": kind, "attributes": attributes}}


EXPORTER = Exporter(
    filename="outreach.jsonl",
    description="bodies for POST /accounts and /prospects of Outreach (custom1 to custom24 are ours), JSON lines",
    write=write,
    lacks=_TOOL.lacks,
    hands_over=True,
    every_run=False,
)
