"""Whose law a first business e-mail meets, and by what that was told."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.items import Account, Contact
from core.registry import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Jurisdiction:
    """A country's code (empty when nothing tells it), what told it, and the name of its rules."""

    country: str
    told_by: str
    regime: str

    def __str__(self) -> str:
        return f"{self.country or 'unknown'} ({self.told_by})"


def jurisdiction(contact: Contact, account: Account | None = None) -> Jurisdiction:
    """By the country column, else by the ending of the address, else by the ending of the account's domain."""
    rules = law()
    told = (
        (country_code(contact.country), "country column"),
        (_of_domain(contact.email.rpartition("@")[2]), "ending of the address"),
        (_of_domain(account.domain) if account else "", "ending of the company's domain"),
    )
    country, told_by = next(((c, by) for c, by in told if c), ("", "nothing tells it"))
    return Jurisdiction(
        country=country,
        told_by=told_by,
        regime=rules["countries"].get(country, "other") if country else "unknown",
    )


def country_code(written: str) -> str:
    """ISO code of a country as people write it, or the empty string."""
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", written).casefold())
    words = " ".join(re.findall(r"[^\W\d_]+", "".join(c for c in bare if not unicodedata.combining(c))))
    code: str = law()["names"].get(words) or law()["codes"].get(words, "")
    return code or (words.upper() if re.fullmatch(r"[a-z]{2}", words) else "")


def _of_domain(domain: str) -> str:
    """The country of a domain's ending, unless such endings are sold to everybody."""
    ending = domain.strip().lower().rstrip(".").rpartition(".")[2]
    rules = law()["domains"]
    if ending in rules["anybody"]:
        return ""
    code: str = rules["codes"].get(ending, "")
    return code or (ending.upper() if re.fullmatch(r"[a-z]{2}", ending) else "")


@cache
def law() -> Mapping[str, Any]:
    """The reviewed rules by country."""
    rules: dict[str, Any] = json.loads((resources() / "data" / "compliance" / "regimes.json").read_text("utf8"))
    return rules
