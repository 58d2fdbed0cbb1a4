"""WARC, the archive's exchange format: written for others, read from anyone."""

from __future__ import annotations

import contextlib
import io
import json
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from core.errors import BadInput
from core.evidence import digest
from core.items import Account
from core.store import Archive, Record, Round
from crawlers.cache import FOREIGN, OF_THE_WIRE
from crawlers.robots import SHARED

MAX_BODY = 20_000_000
_OURS = "WARC-Proofreach-"


def write(records: Iterable[Record], path: Path) -> None:
    """Write answers as gzip WARC/1.1; the file appears when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    with part.open("wb") as out:
        writer = WARCWriter(out, gzip=True, warc_version="WARC/1.1")
        for record in records:
            writer.write_record(_warc_record(writer, record))
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)


def _warc_record(writer: WARCWriter, record: Record) -> Any:
    about = {
        "WARC-Date": record.fetched_at.replace("+00:00", "Z"),
        # the same archive gives the same file, so the id is not a random one
        "WARC-Record-ID": f"<urn:sha256:{digest(_identity(record))}>",
        _OURS + "Account": record.account,
        _OURS + "Source": record.source,
        _OURS + "Asked": record.url,
        _OURS + "Seen": record.seen.isoformat(),
        _OURS + "Hint": json.dumps(dict(record.hint), sort_keys=True, default=str),
    }
    if record.url.startswith("dns:"):
        about[_OURS + "Status"] = str(record.status)
        kind, http = "resource", None
    else:
        kind = "response"
        http = StatusAndHeaders(_status_line(record.status), list(record.headers), protocol="HTTP/1.1")
    return writer.create_warc_record(
        record.final_url,
        kind,
        payload=io.BytesIO(record.body),
        http_headers=http,
        warc_headers_dict=about,
        warc_content_type="text/dns" if http is None else "application/http; msgtype=response",
    )


def _status_line(status: int) -> str:
    known = {s.value: s.phrase for s in HTTPStatus}
    return f"{status} {known.get(status, 'Unknown')}"


def _identity(record: Record) -> bytes:
    return "\n".join((record.account, record.source, record.url, record.sha256, record.fetched_at)).encode()


def load(path: Path) -> Iterator[Record]:
    """The answers in a WARC, ours or foreign (then `account` and `source` are empty); raises BadInput at a damage."""
    try:
        stream = path.open("rb")
    except OSError as error:
        raise BadInput(f"{path}: cannot be read: {error}") from error
    with stream:
        walk = ArchiveIterator(stream, check_digests=True)
        yield from filter(None, _read(walk, path))
        if walk.offset < path.stat().st_size or walk.offset == 0:  # the reader takes a cut for the end
            raise BadInput(f"{path}: no whole WARC record begins at byte {walk.offset}")


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


def _read(walk: ArchiveIterator, path: Path) -> Iterator[Record | None]:
    while True:
        try:
            with contextlib.redirect_stderr(io.StringIO()):  # the reader would speak to the terminal
                entry = next(walk, None)
                record = _record(entry) if entry is not None else None
        except (ArchiveLoadFailed, ValueError, EOFError, OSError, KeyError, zlib.error) as error:
            detail = (str(error).strip() or type(error).__name__).splitlines()[0]
            raise BadInput(f"{path}: the WARC record that begins at byte {walk.offset} is damaged: {detail}") from error
        if entry is None:
            return
        yield record


def _record(entry: Any) -> Record | None:
    if entry.format != "warc":
        raise ValueError("this is no WARC record")
    about, http = entry.rec_headers, entry.http_headers
    body = entry.content_stream().read(MAX_BODY + 1)
    _check(entry)
    wanted = (entry.rec_type == "response" and http) or entry.rec_type == "resource"
    if not wanted or len(body) > MAX_BODY:
        return None
    target = about.get_header("WARC-Target-URI") or ""
    fetched = (about.get_header("WARC-Date") or "").replace("Z", "+00:00")
    own = _OURS + "Account"
    kind = about.get_header("Content-Type") or ""
    return Record(
        account=about.get_header(own) or "",
        source=about.get_header(_OURS + "Source") or "",
        url=about.get_header(_OURS + "Asked") or target,
        final_url=target,
        status=int(http.get_statuscode() if http else about.get_header(_OURS + "Status") or 200),
        headers=_headers(http) if http else (("content-type", kind),),
        body=body,
        sha256=digest(body),
        fetched_at=fetched,
        seen=date.fromisoformat(about.get_header(_OURS + "Seen") or fetched[:10]),
        round=0,
        hint=json.loads(about.get_header(_OURS + "Hint") or "{}"),
    )


def _check(entry: Any) -> None:
    """A record that was cut short or changed is a damage, also where the reader would let it pass."""
    while entry.raw_stream.read(65_536):
        pass
    if getattr(entry.raw_stream, "limit", 1):
        raise EOFError("the record is cut short")
    ours = entry.rec_headers.get_header(_OURS + "Account")
    if ours and entry.digest_checker and entry.digest_checker.passed is False:
        raise ValueError("the content does not fit its digest")


def _headers(http: Any) -> tuple[tuple[str, str], ...]:
    return tuple((name.lower(), value) for name, value in http.headers if name.lower() not in OF_THE_WIRE)
