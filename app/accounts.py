"""The user's account list: a row becomes an Account, or one error that names the row and the remedy."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from core.errors import BadInput
from core.items import Account, Contact, by_row
from core.registry import resources
from crawlers.domains import registrable

_SOURCE = ("source", "source_url", "collected_at", "public", "balancing_test")
_CONTACT = ("first_name", "last_name", "email", "title", "persona", "country", "basis", "language", *_SOURCE)
_PUBLIC = {"": "", "unknown": "", **dict.fromkeys(("yes", "true", "1", "public"), "yes"),
           **dict.fromkeys(("no", "false", "0", "not public"), "no")}  # fmt: skip
_EMAIL = re.compile(r"[^@\s<>,;:\"()\[\]\\]+@[^@\s<>,;:\"()\[\]\\]+\.[^@\s<>,;:\"()\[\]\\.]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*[a-z0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRow:
    """A row that was left out, and what to do about it."""

    file: str
    row: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: row {self.row}: {self.reason}"


Personas = Mapping[str, Collection[str]]  # by language


def load(path: Path, personas: Personas | None = None) -> tuple[list[Account], list[SkippedRow]]:
    """The accounts of a CSV file in its order, one per domain, and the rows that cannot be used.

    Comma, semicolon or tab separated, UTF-8. Rows of one domain with different contacts are one account. With
    `personas`, a row that names another one, or another language, is left out. Raises BadInput when the file cannot
    be read at all or has no domain column.
    """
    header, rows = _table(path)
    columns = _columns(path, header)
    accounts: dict[str, Account] = {}
    skipped: list[SkippedRow] = []
    for number, row in rows:
        try:
            account = _account(number, _cells(header, row), columns, personas)
            known = accounts.get(account.domain)
            accounts[account.domain] = _joined(known, account) if known else account
        except BadInput as error:
            skipped.append(SkippedRow(file=path.name, row=number, reason=str(error)))
    if not accounts and not skipped:
        raise BadInput(f"{path}: holds no rows; one account a row, with at least a domain")
    return by_row(accounts.values()), skipped


def _table(path: Path) -> tuple[list[str], Iterator[tuple[int, list[str] | BadInput]]]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{path}: byte {error.start} is not UTF-8; save the file as CSV UTF-8") from error
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror or error}; give the path of a CSV file") from error
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = _unique(h.strip() for h in next(reader, []))
    except csv.Error as error:
        raise BadInput(f"{path}: row 1: {error}; the first row must hold the columns' names") from error
    return header, _rows(reader)


def _unique(names: Iterator[str]) -> list[str]:
    """Columns of one name are told apart, so that no cell is lost."""
    seen: Counter[str] = Counter()
    unique = []
    for name in names:
        seen[name] += 1
        unique.append(name if seen[name] == 1 or not name else f"{name} {seen[name]}")
    return unique


def _rows(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str] | BadInput]]:
    """The filled rows with their numbers; one that is no CSV is its error."""
    number = 1
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield number, BadInput(f"not readable as CSV: {_remedy(str(error))}")
            continue
        if cells is None:
            return
        if any(c.strip() for c in cells):
            yield number, cells


def _remedy(fault: str) -> str:
    if "unexpected end" in fault:
        return "a quote that opens here is not closed before the file ends; close it, no row after it was read"
    if "field larger" in fault:
        return f"a cell is longer than {csv.field_size_limit()} characters; shorten it or close the quote before it"
    return f"{fault}; write a quote inside a quoted cell twice"


def _cells(header: list[str], cells: list[str] | BadInput) -> dict[str, str]:
    """The row's cells by column; raises BadInput."""
    if isinstance(cells, BadInput):
        raise cells
    if any(c.strip() for c in cells[len(header) :]):
        raise BadInput(f"has {len(cells)} cells for {len(header)} columns; put quotes around a cell with a separator")
    return {h: c.strip() for h, c in zip(header, cells, strict=False)}


def _columns(path: Path, header: list[str]) -> dict[str, str]:
    """Our field name to the user's column name."""
    names = json.loads((resources() / "data" / "columns.json").read_text("utf8"))
    by_key = {_key(h): h for h in reversed(header)}
    columns = {ours: by_key[_key(a)] for ours, known in names.items() for a in reversed(known) if _key(a) in by_key}
    if "domain" not in columns:
        have = ", ".join(header) or "none"
        raise BadInput(f"{path}: row 1: no domain column (columns: {have}); name one `domain`")
    return columns


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _account(number: int, row: Mapping[str, str], columns: Mapping[str, str], personas: Personas | None) -> Account:
    def cell(field: str) -> str:
        """On one line and without characters that steer a terminal or a mail's header."""
        return " ".join(_CONTROL.sub(" ", row.get(columns.get(field, ""), "")).split())

    domain = domain_of(row.get(columns["domain"], ""))
    contact = Contact(**{f: cell(f) for f in _CONTACT})
    if contact.email and not _EMAIL.fullmatch(contact.email):
        raise BadInput(f"{contact.email!r} is not an e-mail address; correct it or leave it empty")
    contact = _sourced(contact)
    contact = replace(contact, language=re.split(r"[-_]", contact.language.lower())[0] or "en")
    _check(contact, personas)
    used = {columns[f] for f in columns}
    return Account(
        domain=domain,
        name=cell("name") or domain.partition(".")[0].capitalize(),
        row=number,
        aliases=tuple(a.strip() for a in re.split(r"[;|]", cell("aliases")) if a.strip()),
        contacts=(contact,) if contact.key else (),
        owner=cell("owner"),
        extra={k: v for k, v in row.items() if k and k not in used},
    )


def _sourced(contact: Contact) -> Contact:
    """The contact with what is said of its source in one spelling; raises BadInput."""
    if contact.collected_at:
        try:
            date.fromisoformat(contact.collected_at[:10])
        except ValueError as error:
            raise BadInput(f"collected_at {contact.collected_at!r} is not a day; write it as 2026-03-31") from error
    if contact.public.lower() not in _PUBLIC:
        raise BadInput(f"publicly available: {contact.public!r}: write yes or no; leave it empty when not known")
    if contact.source_url and not re.match(r"https?://[^\s/]+", contact.source_url):
        raise BadInput(f"source_url {contact.source_url!r} is not an address; write it with https://")
    return replace(contact, collected_at=contact.collected_at[:10], public=_PUBLIC[contact.public.lower()])


def _check(contact: Contact, personas: Personas | None) -> None:
    if personas is None:
        return
    if contact.language not in personas:
        there = ", ".join(sorted(personas))
        raise BadInput(f"language {contact.language!r} has no templates; there are: {there}")
    persona = re.sub(r"[ -]", "_", contact.persona.lower())
    if persona and persona not in personas[contact.language]:
        raise BadInput(f"persona {contact.persona!r} has no template; see: proofreach list personas")


def domain_of(value: str) -> str:
    """The registrable domain in what a user typed: `https://www.Acme.com/about` gives `acme.com`; raises BadInput."""
    host = re.sub(r"^[a-z][a-z0-9+.-]*://", "", value.strip().lower()).partition("/")[0].partition("?")[0]
    host = host.rpartition("@")[2].partition(":")[0].rstrip(".")
    if not host:
        raise BadInput("the domain is empty; give one like acme.com")
    try:
        host = host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError as error:
        raise BadInput(f"{value!r} is not a domain; give one like acme.com") from error
    if not _HOST.fullmatch(host) or host.replace(".", "").isdigit():
        raise BadInput(f"{value!r} is not a domain; give one like acme.com")
    return registrable(host)


def _joined(known: Account, other: Account) -> Account:
    keys = {c.key for c in known.contacts}
    if known.name.lower() != other.name.lower():
        raise BadInput(f"{other.domain} is in row {known.row} as {known.name!r}, here as {other.name!r}; keep one name")
    if not other.contacts or other.contacts[0].key in keys:
        raise BadInput(f"{other.domain} is already in row {known.row} with the same contact; delete one of the rows")
    return replace(known, contacts=known.contacts + other.contacts)
