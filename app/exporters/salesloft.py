"""Drafts as bodies for Salesloft's people; its custom fields must exist there."""

from __future__ import annotations

from pathlib import Path

from app.crm import payload, tool, write_bodies
from app.exporter import Delivery, Exporter

_TOOL = tool("salesloft")


def write(delivery: Delivery, path: Path) -> int:
    bodies = [payload(_TOOL.values(draft, delivery.sender)) for draft in delivery.drafts()]
    write_bodies(path, bodies)
    return len(bodies)


EXPORTER = Exporter(
    filename="salesloft.jsonl",
    description="bodies for POST /v2/people.json of Salesloft, JSON lines",
    write=write,
    lacks=_TOOL.lacks,
    hands_over=True,
    every_run=False,
)
