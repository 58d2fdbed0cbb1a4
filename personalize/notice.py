"""What the recipient is told of who writes, why, on what basis and from which source: short in the mail, or in full."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from core.items import Account, Contact
from core.registry import resources
from core.settings import Sender
from personalize.compliance import basis_of, regime
from personalize.wording import plain

_FALLBACK = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is on file about the right to write to a contact."""

    country: str
    told_by: str
    regime: str
    basis: str
    balancing_test: str
    source: str
    source_url: str
    collected_at: str
    public: str
    notice: str


def standing(account: Account, contact: Contact, sender: Sender, language: str = _FALLBACK) -> Standing:
    """The record that is kept with a contact, for the list's own columns and for what they do not say."""
    rules = regime(contact, account)
    basis = basis_of(contact, account)
    test = contact.balancing_test or sender.balancing_test
    return Standing(
        country=rules.country or "unknown",
        told_by=rules.told_by,
        regime=rules.name,
        basis=basis,
        balancing_test=test if basis == "legitimate interest" else "",
        source=plain(contact.source) or "account list",
        source_url=contact.source_url,
        collected_at=contact.collected_at,
        public=contact.public or "unknown",
        notice=version(language) if rules.notice else "",
    )


def version(language: str) -> str:
    """The version of the words of a language."""
    return str(_words(language)["version"])


def footer(account: Account, contact: Contact, sender: Sender, *, language: str = _FALLBACK) -> str:
    """Who writes and from where, how to stop it, where the data is from; by country also basis, rights and the rest."""
    words, sender = _words(language), _speaking(sender, language)
    lines = [
        words["identity"].format(company=sender.company, postal=sender.postal),
        words["optout"],
        words["source"].format(origin=_origin(contact, words)),
    ]
    if regime(contact, account).notice:
        lines.append(words["rights"].format(basis=_basis(account, contact, words), email=sender.email))
        at, rest = words["notice_at"], words["notice_rest"]
        full = at.format(url=sender.privacy_url) if sender.privacy_url else rest.format(months=sender.retention_months)
        lines.append(full)
    return "\n".join(lines)


def notice(account: Account, contact: Contact, sender: Sender, *, as_of: date, language: str = _FALLBACK) -> str:
    """The whole notice for one recipient, as plain text."""
    words, sender = _words(language), _speaking(sender, language)
    about = standing(account, contact, sender, language)
    test = words["test"].format(id=about.balancing_test) if about.balancing_test else ""
    values = {
        "version": version(language),
        "as_of": as_of.isoformat(),
        "recipient": plain(contact.name) or contact.email or plain(account.name),
        "company": sender.company,
        "postal": sender.postal,
        "email": sender.email,
        "account": plain(account.name) or account.domain,
        "topic": sender.question_topic or words["topic"],
        "basis": _basis(account, contact, words),
        "interest": words["interest"].format(test=test) if about.basis == "legitimate interest" else "",
        "origin": _origin(contact, words),
        "source_url": f" {about.source_url}" if about.source_url else "",
        "months": sender.retention_months,
    }
    return "\n\n".join(" ".join(line.format(**values).split()) for line in words["full"]) + "\n"


def _speaking(sender: Sender, language: str) -> Sender:
    """The sender in the language of the mail, where it has words in it."""
    return sender.speaking(language) if sender.speaks(language) else sender


def _origin(contact: Contact, words: Mapping[str, Any]) -> str:
    """Where the address is from, as one phrase: "from the fair's list, noted on 2027-01-12, which is public"."""
    origin = words["origin"]
    source = plain(contact.source)
    parts = [origin["named"].format(source=source) if source else origin["unnamed"]]
    parts += [origin["on"].format(day=contact.collected_at)] if contact.collected_at else []
    parts += [origin[contact.public]] if contact.public in ("yes", "no") else []
    return str(words["joint"]).join(parts)


def _basis(account: Account, contact: Contact, words: Mapping[str, Any]) -> str:
    bases = words["bases"]
    said: str = bases.get(basis_of(contact, account), bases[""])
    return said


def _words(language: str) -> Mapping[str, Any]:
    words = _all()
    found: Mapping[str, Any] = words.get(language) or words[_FALLBACK]
    return found


@cache
def _all() -> Mapping[str, Any]:
    words: dict[str, Any] = json.loads((resources() / "data" / "compliance" / "footer.json").read_text("utf8"))
    return words
