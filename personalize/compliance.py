"""What the recipient's country asks of a first business e-mail: basis, footer, subject. Not legal advice."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.items import Account, Contact
from core.registry import resources
from core.settings import Sender
from personalize.wording import plain

_REMEDY = "record the consent basis (source and day) in the contact's `basis` column, or leave the contact out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """The rules of one country, and how it was told."""

    country: str
    name: str
    consent: bool
    explicit: bool
    notice: bool
    private_mail: bool
    subject_prefix: str


def country_code(written: str) -> str:
    """ISO code of a country as people write it, or the empty string."""
    words = " ".join(re.findall(r"[a-z]+", written.lower()))
    code: str = _rules()["names"].get(words, "")
    return code or (written.strip().upper() if re.fullmatch(r"[A-Za-z]{2}", written.strip()) else "")


def regime(contact: Contact) -> Regime:
    """An unknown country is not refused: it gets the fullest footer."""
    code = country_code(contact.country)
    name = _rules()["countries"].get(code, "other") if code else "unknown"
    raw: dict[str, Any] = _rules()["regimes"][name]
    return Regime(
        country=code,
        name=name,
        consent=raw["consent"],
        explicit=raw.get("explicit", False),
        notice=raw["notice"],
        private_mail=raw.get("private_mail", True),
        subject_prefix=raw.get("subject_prefix", ""),
    )


def consent_fault(contact: Contact) -> tuple[str, str] | None:
    """Why this contact may not be written to, and the remedy; None when there is no objection."""
    rules = regime(contact)
    host = contact.email.lower().rpartition("@")[2]
    if not rules.private_mail and host in _rules()["private_mail"]:
        return f"{host} is a private mail provider; in {rules.country} a private address needs consent", _REMEDY
    if rules.consent and not has_basis(contact.basis, explicit=rules.explicit):
        held = f"the basis {contact.basis!r} is none of consent" if contact.basis else "no basis is recorded"
        return f"{rules.country} asks for consent before a first business e-mail, and {held}", _REMEDY
    return None


def has_basis(basis: str, *, explicit: bool) -> bool:
    """Whether the recorded words are a basis, and not a note that there is none."""
    said = basis.strip().lower()
    words = _rules()["bases"]
    if any(said.startswith(no) or f" {no.strip()} " in f" {said} " for no in words["denials"]):
        return False
    return any(word in said for word in words["explicit" if explicit else "any"])


def footer(account: Account, contact: Contact, sender: Sender) -> str:
    """Who writes and from where, how to stop it, where the data is from; for the EU and UK also basis and rights."""
    words = _rules()["footer"]
    source = plain(account.extra.get("contact_source", ""))
    lines = [
        words["identity"].format(company=sender.company, postal=sender.postal),
        words["optout"],
        words["source"].format(source=f" (from {source})" if source else ""),
    ]
    if regime(contact).notice:
        basis = "your consent" if has_basis(contact.basis, explicit=True) else "legitimate interest"
        lines.append(words["rights"].format(basis=basis, email=sender.email))
    return "\n".join(lines)


@cache
def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = json.loads((resources() / "data" / "compliance" / "regimes.json").read_text("utf8"))
    return rules
