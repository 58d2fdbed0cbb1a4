"""Drafts as a folder of .eml files, which mail programs open as unsent messages. Nothing here sends."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from email import policy
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path

from app.exporter import Delivery, Exporter
from core.items import Contact, Draft
from core.settings import Sender

# Longer header lines than usual: folding would turn a long List-Unsubscribe into words that providers cannot follow.
_POLICY = policy.SMTP.clone(max_line_length=998)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\s]+")


def write(delivery: Delivery, path: Path) -> int:
    path.mkdir()
    count = 0
    drafts = (draft for dossier in delivery.dossiers() for draft in dossier.drafts)
    for draft in drafts:
        count += 1
        (path / filename(draft)).write_bytes(message(draft, delivery.sender).as_bytes(policy=_POLICY))
    return count


def filename(draft: Draft) -> str:
    """From the domain and a digest only: nothing that was fetched may name a file."""
    domain = re.sub(r"[^a-z0-9.-]", "-", draft.account.domain).strip(".-")
    return f"{domain[:80]}-{_digest(draft)[:10]}.eml"


def message(draft: Draft, sender: Sender) -> EmailMessage:
    """The draft as an unsent message: the same draft gives the same bytes."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"] = _address(sender.name, sender.email)
    if (to := _recipient(draft.contact)) is not None:
        mail["To"] = to
    mail["Subject"] = _CONTROL.sub(" ", draft.subject).strip()
    mail["Date"] = format_datetime(_morning(draft.as_of))
    mail["Message-ID"] = f"<{_digest(draft)[:32]}@{sender.email.rpartition('@')[2]}>"
    mail["List-Unsubscribe"] = f"<mailto:{sender.email}?subject=unsubscribe>"
    mail["X-Unsent"] = "1"
    mail.set_content(draft.body.rstrip("\n") + "\n")
    return mail


def _recipient(contact: Contact) -> Address | None:
    """None when the account list has no usable address: the draft then opens without a recipient."""
    try:
        return _address(f"{contact.first_name} {contact.last_name}", contact.email) if contact.email else None
    except (ValueError, MessageError):
        return None


def _address(name: str, email: str) -> Address:
    return Address(_CONTROL.sub(" ", name).strip(), addr_spec=email)


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(9), tzinfo=UTC)


def _digest(draft: Draft) -> str:
    parts = (draft.account.domain, draft.contact.key, draft.template, str(draft.as_of), draft.subject, draft.body)
    return sha256("\0".join(parts).encode()).hexdigest()


EXPORTER = Exporter(filename="eml", description="a folder of unsent messages, one .eml a draft", write=write)
