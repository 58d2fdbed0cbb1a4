"""Drafts as a folder of .eml files, which mail programs open as unsent messages. Nothing here sends."""

from __future__ import annotations

import re
from email import policy
from pathlib import Path

from app.exporter import Delivery, Exporter
from app.message import LONG, digest, message
from core.items import Draft

_POLICY = policy.SMTP.clone(max_line_length=LONG)


def write(delivery: Delivery, path: Path) -> int:
    path.mkdir()
    count = 0
    for draft in delivery.drafts():
        count += 1
        mail = message(draft, delivery.sender, delivery.token(draft.contact.email))
        (path / filename(draft)).write_bytes(mail.as_bytes(policy=_POLICY))
    return count


def filename(draft: Draft) -> str:
    """From the domain and a digest only: nothing that was fetched may name a file."""
    domain = re.sub(r"[^a-z0-9.-]", "-", draft.account.domain).strip(".-")
    return f"{domain[:80]}-{digest(draft)[:10]}.eml"


EXPORTER = Exporter(
    filename="eml", description="a folder of unsent messages, one .eml a draft", write=write, hands_over=True
)
