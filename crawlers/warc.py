"""WARC, the archive's exchange format: read from anyone, written for others (see crawlers/warcwriter.py)."""

from __future__ import annotations

import contextlib
import io
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from core.errors import BadInput
from core.evidence import digest
from core.items import Account
from core.store import Archive, Record, Round
from crawlers.fetching.cache import FOREIGN, OF_THE_WIRE
from crawlers.fetching.posted import posted
from crawlers.fetching.robots import SHARED
from crawlers.warcwriter import DERIVED, OURS, write

__all__ = ["import_into", "load", "write"]

MAX_BODY = 20_000_000
MAX_HELD = 200_000  # records of one file that a later one may refer to


def load(path: Path) -> Iterator[Record]:
    """The answers in a WARC, ours or foreign (then `account` and `source` are empty); raises BadInput at a damage."""
    try:
        stream = path.open("rb")
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error}") from error
    with stream:
        file = _File(path, stream)
        yield from file.records()
        if file.walk.offset < path.stat().st_size or file.walk.offset == 0:  # the reader takes a cut for the end
            raise BadInput(f"{path}: no whole WARC record begins at byte {file.walk.offset}")


def import_into(archive: Archive, path: Path, accounts: Sequence[Account], round: Round) -> int:
    """Make a WARC's answers current in this round, for a crawl without network; returns how many there were.

    Our own go to the account they were fetched for. What others recorded is kept for whichever account asks for it.
    Each keeps the day on which it was seen: replaying does not make it fresh.
    """
    domains = {a.domain for a in accounts} | {SHARED}
    for _ in load(path):  # a damaged file is refused before anything of it is taken over
        pass
    count = 0
    for record in load(path):
        account = record.account or FOREIGN
        if account in domains or account == FOREIGN:
            archive.put(replace(record, account=account, round=round.id))
            count += 1
    return count


class _File:
    """One WARC being read: what a record refers to is found again by its place in the file."""

    def __init__(self, path: Path, stream: Any) -> None:
        self.path = path
        self.walk = ArchiveIterator(stream, check_digests=True)
        self._places: dict[str, int] = {}
        self._asked: dict[str, str] = {}  # by the id of a request: the address that stands for what it posts

    def records(self) -> Iterator[Record]:
        """The answers; one is held back until the next record, which may be the request that it answers."""
        held: tuple[str, Record] | None = None
        while (entry := self._next()) is not None:
            about = entry.rec_headers
            name, other = (about.get_header(f"WARC-{h}") or "" for h in ("Record-ID", "Concurrent-To"))
            with self._damage():
                body = entry.content_stream().read(MAX_BODY + 1)
                _check(entry)
                if entry.rec_type == "request":
                    if url := _posted(about, entry.http_headers, body):
                        self._asked[name] = url
                    held = (other, _asked_by(held[1], url)) if held and held[0] == other else held
                    continue
                record = None if len(body) > MAX_BODY else self._answer(entry, body)
            if held:
                yield held[1]
            held = (name, _asked_by(record, self._asked.get(other, ""))) if record else None
            if record and entry.rec_type == "response" and len(self._places) < MAX_HELD:
                self._places[name] = self.walk.offset
        if held:
            yield held[1]

    def _next(self) -> Any:
        with self._damage(), contextlib.redirect_stderr(io.StringIO()):  # the reader would speak to the terminal
            return next(self.walk, None)

    @contextlib.contextmanager
    def _damage(self) -> Iterator[None]:
        """What the reader says of a damaged file, as an error that names the place."""
        try:
            yield
        except (ArchiveLoadFailed, ValueError, EOFError, OSError, KeyError, zlib.error) as error:
            detail = (str(error).strip() or type(error).__name__).splitlines()[0]
            where = f"{self.path}: the WARC record that begins at byte {self.walk.offset}"
            raise BadInput(f"{where} is damaged: {detail}") from error

    def _answer(self, entry: Any, body: bytes) -> Record | None:
        about, http = entry.rec_headers, entry.http_headers
        if entry.format != "warc":
            raise ValueError("this is no WARC record")
        if about.get_header(DERIVED):
            return None
        if entry.rec_type == "revisit" and http:
            earlier = self._body_of(about.get_header("WARC-Refers-To") or "")
            return None if earlier is None else _answer(about, http, earlier)
        wanted = entry.rec_type == "resource" or (entry.rec_type == "response" and http)
        return _answer(about, http, body) if wanted else None

    def _body_of(self, name: str) -> bytes | None:
        """The bytes that an earlier record of this file holds."""
        if name not in self._places:
            return None
        with self.path.open("rb") as stream:
            stream.seek(self._places[name])
            entry = next(ArchiveIterator(stream))
            return bytes(entry.content_stream().read(MAX_BODY + 1))


def _answer(about: Any, http: Any, body: bytes) -> Record:
    target = about.get_header("WARC-Target-URI") or ""
    fetched = (about.get_header("WARC-Date") or "").replace("Z", "+00:00")
    kind = about.get_header("Content-Type") or ""
    return Record(
        account=about.get_header(OURS + "Account") or "",
        source=about.get_header(OURS + "Source") or "",
        url=about.get_header(OURS + "Asked") or target,
        final_url=about.get_header(OURS + "Final") or target,
        status=int(http.get_statuscode() if http else about.get_header(OURS + "Status") or 200),
        headers=_headers(http) if http else (("content-type", kind),),
        body=body,
        sha256=digest(body),
        fetched_at=fetched,
        seen=date.fromisoformat(about.get_header(OURS + "Seen") or fetched[:10]),
        round=0,
        hint=json.loads(about.get_header(OURS + "Hint") or "{}"),
    )


def _posted(about: Any, http: Any, body: bytes) -> str:
    """The address under which we would ask what this request posted; empty when it posted no JSON."""
    if not http or not http.protocol.upper().startswith("POST"):
        return ""
    try:
        values = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    return posted(about.get_header("WARC-Target-URI") or "", values) if isinstance(values, dict) else ""


def _asked_by(record: Record, url: str) -> Record:
    """Somebody else's answer to what was posted; of our own we know the address."""
    return replace(record, url=url, final_url=url) if url and not record.account else record


def _check(entry: Any) -> None:
    """A record that was cut short or changed is a damage, also where the reader would let it pass."""
    while entry.raw_stream.read(65_536):
        pass
    if getattr(entry.raw_stream, "limit", 1):
        raise EOFError("the record is cut short")
    ours = entry.rec_headers.get_header(OURS + "Account")
    if ours and entry.digest_checker and entry.digest_checker.passed is False:
        raise ValueError("the content does not fit its digest")


def _headers(http: Any) -> tuple[tuple[str, str], ...]:
    return tuple((name.lower(), value) for name, value in http.headers if name.lower() not in OF_THE_WIRE)
