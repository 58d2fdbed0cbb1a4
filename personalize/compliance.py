"""What the recipient's country asks of a first mail: basis, notice, a mark in the subject. Not legal advice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.items import Account, Contact
from personalize.jurisdiction import country_code, jurisdiction, law

__all__ = ["Regime", "basis_of", "consent_fault", "country_code", "has_basis", "regime"]

_REMEDY = "record the consent basis (source and day) in the contact's `basis` column, or leave the contact out"
Fault = tuple[str, str]
_DAY = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """The rules of one country, and how it was told."""

    country: str
    told_by: str
    name: str
    consent: bool
    notice: bool
    private_mail: bool
    bases: tuple[str, ...] = ()
    default_basis: str = ""
    lapses: Mapping[str, int] = field(default_factory=dict)
    guessed: bool = True
    scraped: bool = True
    prefixes: Mapping[str, str] = field(default_factory=dict)

    def subject_prefix(self, language: str) -> str:
        """What the subject must begin with, in the language of the mail where the law knows it."""
        return self.prefixes.get(language, self.prefixes.get("en", ""))


def regime(contact: Contact, account: Account | None = None) -> Regime:
    """An unknown country is not refused: it gets the fullest notice."""
    where = jurisdiction(contact, account)
    raw: dict[str, Any] = law()["regimes"][where.regime]
    return Regime(
        country=where.country,
        told_by=where.told_by,
        name=where.regime,
        consent=raw["consent"],
        notice=raw["notice"],
        private_mail=raw.get("private_mail", True),
        bases=tuple(raw.get("bases", ())),
        default_basis=raw.get("default_basis", ""),
        lapses=raw.get("lapses", {}),
        guessed=raw.get("guessed", True),
        scraped=raw.get("scraped", True),
        prefixes=raw.get("subject_prefix", {}),
    )


def consent_fault(contact: Contact, account: Account | None = None, as_of: date | None = None) -> Fault | None:
    """Why this contact may not be written to, and the remedy; None when there is no objection."""
    rules = regime(contact, account)
    host = contact.email.lower().rpartition("@")[2]
    if not rules.private_mail and host in law()["private_mail"] and "consent" not in _kinds(contact.basis):
        return f"{host} is a private mail provider; in {_where(rules)} a private address needs consent", _REMEDY
    if not rules.consent:
        return None
    kinds = [kind for kind in _kinds(contact.basis) if kind in rules.bases]
    if not kinds:
        held = f"the basis {contact.basis!r} is none of consent" if contact.basis else "no basis is recorded"
        return f"{_where(rules)} asks for consent before a first business e-mail, and {held}", _REMEDY
    faults = [_weakness(kind, contact, rules, as_of) for kind in kinds]
    return None if None in faults else faults[0]


def has_basis(basis: str, *, explicit: bool) -> bool:
    """Whether the recorded words are a basis, and not a note that there is none."""
    kinds = _kinds(basis)
    return "consent" in kinds if explicit else bool(set(kinds) - {"legitimate interest"})


def basis_of(contact: Contact, account: Account | None = None) -> str:
    """The basis on which this contact is written to: the best recorded one that the country knows, else its own."""
    rules = regime(contact, account)
    known = rules.bases or ("consent",)
    return next((kind for kind in _kinds(contact.basis) if kind in known), rules.default_basis or "none recorded")


def _kinds(basis: str) -> list[str]:
    """The kinds of basis that the recorded words name, strongest first; a note that there is none names nothing."""
    said = " ".join(basis.lower().split())
    if any(said.startswith(no) or f" {no.strip()} " in f" {said} " for no in law()["denials"]):
        return []
    return [kind for kind, words in law()["bases"].items() if any(word in said for word in words)]


def _weakness(kind: str, contact: Contact, rules: Regime, as_of: date | None) -> Fault | None:
    """What is wrong with a basis that the country knows: it lapsed, or the address was never given or published."""
    days = rules.lapses.get(kind)
    given = _day(contact.basis)
    if days and given and as_of and (as_of - given).days > days:
        return f"in {_where(rules)} a {kind} counts for {days} days, and this one is of {given}", _REMEDY
    origin = f"{contact.source} {contact.basis}".lower()
    if kind == "published" and not rules.guessed and any(word in origin for word in law()["guessed"]):
        remedy = "record the page that shows this very address (`source_url`), or leave the contact out"
        return f"in {_where(rules)} an address must have been published, and this one was guessed", remedy
    if kind == "published" and not rules.scraped and any(word in origin for word in law()["scraped"]):
        return f"{_where(rules)} forbids lists of scraped addresses", _REMEDY
    return None


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    try:
        return date.fromisoformat(found.group(1)) if found else None
    except ValueError:
        return None


def _where(rules: Regime) -> str:
    return rules.country if rules.told_by == "country column" else f"{rules.country} (by the {rules.told_by})"
