"""Drafts as one mbox file, for mail programs that keep messages so."""

from __future__ import annotations

from email import policy
from email.generator import BytesGenerator
from pathlib import Path

from app.exporter import Delivery, Exporter
from app.message import LONG, message
from core.items import Draft

# With the line ends of SMTP in it, an mbox is misread: its messages are built with plain ones.
_POLICY = policy.default.clone(max_line_length=LONG)


def write(delivery: Delivery, path: Path) -> int:
    count = 0
    with path.open("wb") as file:
        for draft in delivery.drafts():
            count += 1
            mail = message(draft, delivery.sender, delivery.token(draft.contact.email), plain_ends=True)
            file.write(_separator(draft))
            BytesGenerator(file, mangle_from_=True, policy=_POLICY).flatten(mail)
            file.write(b"\n")
    return count


def _separator(draft: Draft) -> bytes:
    return f"From MAILER-DAEMON {draft.as_of.strftime('%a %b %d')} 09:00:00 {draft.as_of.year}\n".encode("ascii")


EXPORTER = Exporter(
    filename="drafts.mbox",
    description="unsent messages in one mbox file",
    write=write,
    hands_over=True,
    every_run=False,
)
