"""The user's own fingerprints on archived home pages: a page of lines for each, told by the digest of the folder."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from core.items import Account, Fact, Page
from core.store import Record

if TYPE_CHECKING:
    from enrich.tech.markup import Markup

EXTRACTOR = "fingerprints/1"
SHORT = 16  # characters of the digest that name a page's part
_FILES = ("technologies/*.json", "technologies.json", "categories.json")


@cache
def digest(folder: Path | None) -> str:
    """Tells one folder's content from another's; empty without a folder."""
    if folder is None:
        return ""
    state = hashlib.sha256()
    for path in (path for pattern in _FILES for path in sorted(folder.glob(pattern))):
        held = path.read_bytes()
        state.update(f"{path.relative_to(folder).as_posix()} {len(held)} ".encode() + held)
    return state.hexdigest()


def announce(folder: Path | None) -> None:
    """Say on stderr what of the folder is used and what is not, and why; raises BadInput for one that is none."""
    if folder is None:
        return
    from enrich.tech.fingerprinting import fingerprints

    read = fingerprints(folder).folder
    sys.stderr.write(f"{folder}: {len(read.entries)} technologies, {len(read.patterns)} patterns\n")
    for reason, count in sorted(read.left_out.items()):
        sys.stderr.write(f"{folder}: {count} left out: {reason}\n")


def part_of(folder: Path) -> str:
    """The part under which the pages that such a folder gives are kept."""
    from enrich.tech.folderlines import PART

    return PART + digest(folder)[:SHORT]


def pages(account: Account, records: Iterable[Record], folder: Path | None) -> list[Page]:
    """What the folder shows of the account's own home page; nothing without a folder."""
    return [page for record in records for page in _pages(account, record, folder)] if folder else []


def _pages(account: Account, record: Record, folder: Path) -> Iterator[Page]:
    from crawlers.domains import beside
    from crawlers.pages.page import page_of
    from enrich.tech.fingerprinting import fingerprints
    from enrich.tech.folderlines import text_of

    if record.source != "home" or record.status != 200 or not record.body or beside(account, record.final_url):
        return
    text = text_of(fingerprints(folder).found(markup_of(record)))
    stated = {"text": text, "part": part_of(folder), "extractor": f"{EXTRACTOR} {digest(folder)}"}
    page = page_of(account, record, "web", "technology", **stated)
    if text and page.own:
        yield page


def markup_of(
    record: Record, *, cookies: Mapping[str, str] | None = None, dns: Mapping[str, Sequence[str]] | None = None
) -> Markup:
    """An archived answer in the parts that fingerprints speak of."""
    from enrich.tech.markup import Markup

    headers: dict[str, list[str]] = {}
    for name, value in record.headers:
        headers.setdefault(name, []).append(value)
    pairs = [value.partition(";")[0].partition("=") for value in headers.get("set-cookie", ())]
    held = {name.strip().lower(): value for name, _, value in pairs} | dict(cookies or {})
    return Markup(url=record.final_url, body=record.body, headers=headers, cookies=held, dns=dict(dns or {}))


def lacking(fact: Fact, folder: Path | None) -> str:
    """Why a fact cannot be proved with this folder; empty when it rests on no folder, or on this one."""
    from enrich.tech.folderlines import PART

    wanted = sorted({e.part for e in fact.evidence if e.part.startswith(PART)})
    if not wanted or (folder and wanted == [part_of(folder)]):
        return ""
    given = f"the one given is {part_of(folder).removeprefix(PART)}" if folder else "none was given"
    needed = ", ".join(part.removeprefix(PART) for part in wanted)
    return f"rests on the fingerprints of the folder {needed}, and {given}; give it with --fingerprints"
