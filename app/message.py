"""A draft as an unsent e-mail: the same draft gives the same bytes, and the way to unsubscribe is never folded."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from email import policy
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from urllib.parse import urlencode

from core.items import Contact, Draft
from core.settings import Sender

# Longer header lines than usual: folding would turn a long List-Unsubscribe into words that providers cannot follow.
LONG = 998
ONE_CLICK = "List-Unsubscribe=One-Click"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\s]+")


def message(draft: Draft, sender: Sender, token: str = "", *, plain_ends: bool = False) -> EmailMessage:
    """The unsent message, built for the line ends of SMTP, or for plain ones."""
    mail = EmailMessage(policy=policy.default if plain_ends else policy.SMTP)
    mail["From"] = _address(sender.name, sender.email)
    if (to := _recipient(draft.contact)) is not None:
        mail["To"] = to
    mail["Subject"] = _CONTROL.sub(" ", draft.subject).strip()
    mail["Date"] = format_datetime(_morning(draft.as_of))
    mail["Message-ID"] = f"<{digest(draft)[:32]}@{sender.email.rpartition('@')[2]}>"
    for name, value in unsubscribing(sender, token).items():
        mail[name] = value
    mail["X-Variant-Id"] = draft.template
    mail["X-Unsent"] = "1"
    mail.set_content(draft.body.rstrip("\n") + "\n")
    return mail


def unsubscribing(sender: Sender, token: str) -> dict[str, str]:
    """The headers by which a mailbox offers to unsubscribe, with one click (RFC 8058) where there is a page for it."""
    mailto = f"<mailto:{sender.email}?subject=unsubscribe>"
    if not (sender.unsubscribe_url and token):
        return {"List-Unsubscribe": mailto}
    return {
        "List-Unsubscribe": f"<{unsubscribe_url(sender.unsubscribe_url, token)}>, {mailto}",
        "List-Unsubscribe-Post": ONE_CLICK,
    }


def unsubscribe_url(base: str, token: str) -> str:
    """The sender's address with the recipient's token: in place of {token}, or as a parameter."""
    if "{token}" in base:
        return base.replace("{token}", token)
    base, _, _ = base.partition("#")
    return f"{base}{'&' if '?' in base else '?'}{urlencode({'t': token})}"


def digest(draft: Draft) -> str:
    """Names a message by all that it is."""
    parts = (draft.account.domain, draft.contact.key, draft.template, str(draft.as_of), draft.subject, draft.body)
    return sha256("\0".join(parts).encode()).hexdigest()


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
