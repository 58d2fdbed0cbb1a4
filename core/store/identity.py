"""One person as they may stand in a page, a row or a log: by address, or by first and last name in any dress."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from core.items import Contact
from core.store import keys

_GAP = r"(?:[\s.,_+/\\-]|<[^<>]{0,200}>){1,6}"
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_BREAKS = re.compile(r"\\[nrt]")


@dataclass(frozen=True, kw_only=True)
class Identity:
    """A person by all addresses and all full names that are known of them."""

    addresses: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, key: str, contacts: Iterable[Contact]) -> Identity:
        """The person of an address or a name, with what the contacts say besides: a name's address and the reverse."""
        forms = keys.spellings(key)
        mine = [c for c in contacts if forms & (keys.spellings(c.email) | keys.spellings(c.name))]
        addresses = {c.email for c in mine if c.email} | ({key} if "@" in key else set())
        names = {c.name for c in mine} | (set() if "@" in key else {key})
        return cls(addresses=frozenset(addresses), names=frozenset(n for n in names if _is_full(n)))

    @property
    def marks(self) -> frozenset[str]:
        """Under which records that hold no address are kept."""
        return frozenset(map(keys.mark, (*self.addresses, *self.names)))

    def is_(self, contact: Contact) -> bool:
        """Is this contact the person? One with another address of its own and the same name is, too."""
        wanted = self._forms
        return bool(wanted & (keys.spellings(contact.email) | keys.spellings(contact.name)))

    def in_text(self, text: str) -> bool:
        """Does the text name the person, however it is marked up, escaped or spelled?"""
        return self._pattern.search(folded(text)) is not None

    def in_row(self, value: Any) -> bool:
        """Does any string of a JSON value name the person?"""
        return self.in_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))

    def in_bytes(self, data: bytes) -> bool:
        """Do the very bytes of a file hold an address or name, as it was written or in small letters?"""
        low = data.lower()
        words = {w for key in self.addresses | self.names for w in (key, key.lower(), " ".join(key.split()))}
        return any(w.encode() in data or w.lower().encode() in low for w in words)

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(form for key in self.addresses | self.names for form in keys.spellings(key))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        addresses = {re.escape(folded(a)) for a in self.addresses}
        addresses |= {re.escape(folded(form)) for form in self._forms if "@" in form}
        forms = {form for form in self._forms if "@" not in form}
        names = {p for form in forms if not keys.is_unspaced(form) for p in _orders(form.split())}
        bare = {re.escape(folded(form)) for form in forms if keys.is_unspaced(form)}
        return re.compile(
            "|".join([*sorted(rf"(?<!\w){p}(?!\w)" for p in addresses | names), *sorted(bare)]) or r"(?!)"
        )


def folded(text: str) -> str:
    """Text in plain small letters, with what HTML, JSON and addresses escape written out."""
    text = _BREAKS.sub(" ", _ESCAPED.sub(lambda m: chr(int(m.group(1), 16)), text))
    text = unicodedata.normalize("NFKC", unquote(html.unescape(text)))
    text = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def _orders(parts: list[str]) -> list[str]:
    """First and last name with at most one word between, or last name first."""
    first, last = (re.escape(folded(p)) for p in (parts[0], parts[-1]))
    between = rf"{_GAP}(?:\w{{1,20}}{_GAP})?"
    return [f"{first}{between}{last}", f"{last}{_GAP}{first}"]


def _is_full(name: str) -> bool:
    return len(name.split()) >= 2 or (keys.is_unspaced(name) and len(name.strip()) >= 2)
