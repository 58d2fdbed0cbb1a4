"""Drafts as leads for Smartlead, a hundred in each body; its block lists stay in force."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from app.crm import payload, tool, write_bodies
from app.exporter import Delivery, Exporter

BATCH = 100
_TOOL = tool("smartlead")
_SETTINGS = {
    "ignore_global_block_list": False,
    "ignore_unsubscribe_list": False,
    "ignore_duplicate_leads_in_other_campaign": False,
}


def write(delivery: Delivery, path: Path) -> int:
    write_bodies(path, _bodies(delivery))
    return sum(1 for _ in delivery.drafts())


def _bodies(delivery: Delivery) -> Iterator[dict[str, Any]]:
    leads = (payload(_TOOL.values(draft, delivery.sender)) for draft in delivery.drafts())
    while batch := list(islice(leads, BATCH)):
        yield {"lead_list": batch, "settings": _SETTINGS}


EXPORTER = Exporter(
    filename="smartlead.jsonl",
    description="bodies for POST /campaigns/{id}/leads of Smartlead, a hundred leads each, JSON lines",
    write=write,
    lacks=_TOOL.lacks,
    hands_over=True,
    every_run=False,
)
