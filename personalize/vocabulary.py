"""The plain words that a template may print, and which of them can be missing for an account."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from core.items import Account, Contact
from core.settings import Sender
from personalize.wording import plain

_ACCOUNT = ("name", "domain")
_CONTACT = ("first_name", "last_name", "title")
KEYS = ("lead", "more", "variant")  # what is not text: keys of facts, and the label of the variant


@cache
def words() -> dict[str, bool]:
    """Every dotted name of a plain word, and whether it can be blank."""
    strings = {name: field for name, field in Sender.model_fields.items() if field.annotation is str}
    sender = {f"sender.{name}": not (f.is_required() or name == "language") for name, f in strings.items()}
    fixed = {f"account.{name}": False for name in _ACCOUNT}
    return {**fixed, **{f"contact.{name}": True for name in _CONTACT}, **sender, "topic": True}


def missing(required: Sequence[str], account: Account, contact: Contact, sender: Sender) -> list[str]:
    """The required words that this account, contact and sender leave blank."""
    return [path for path in required if not _value(path, account, contact, sender)]


def _value(path: str, account: Account, contact: Contact, sender: Sender) -> str:
    root, _, name = path.partition(".")
    if path == "topic":
        return plain(sender.question_topic)
    holder: object = {"account": account, "contact": contact, "sender": sender}.get(root)
    return plain(str(getattr(holder, name, "") or ""))
