"""Writes archived answers as WARC/1.1, so that replay tools find address, request, answer, and what was the same again.

An answer is a `response` with the `request` that it answers (which names the method and body of a POST), the same bytes
again are a `revisit`, an address that led elsewhere has the redirect on its own, and name server records are a
`resource`. What only we need to know of an answer stands in headers of our own.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import uuid
from collections.abc import Iterable
from http import HTTPStatus
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from core.store import Record
from crawlers.fetching.posted import request_for

OURS = "WARC-Proofreach-"
DERIVED = OURS + "Derived"  # on records that say what others say already, in the words of replay tools
_URL = "!#$%&'()*+,/:;=?@[]~|"  # what stays as it is in an address; all else is escaped as the standard wants it
_EPOCH = "1970-01-01T00:00:00Z"


def write(records: Iterable[Record], path: Path) -> int:
    """Write answers as gzip WARC/1.1, each record a member of its own; the file appears when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    count = 0
    with part.open("wb") as out:
        file = _File(out)
        for record in records:
            file.add(record)
            count += 1
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
    return count


class _File:
    """One WARC being written; knows what it holds already."""

    def __init__(self, out: Any) -> None:
        self._writer = WARCWriter(out, gzip=True, warc_version="WARC/1.1")
        self._written: dict[tuple[object, ...], Record] = {}
        self._led: set[tuple[str, str]] = set()
        about = f"software: proofreach/{_version()}\r\nformat: WARC File Format 1.1\r\n".encode()
        self._put("", "warcinfo", {"WARC-Date": _EPOCH, "WARC-Record-ID": _id("warcinfo")}, about)

    def add(self, record: Record) -> None:
        """The answer and all that belongs to it."""
        if record.url.startswith("dns:"):
            about = _about(record) | {OURS + "Status": str(record.status)}
            self._put(record.final_url, "resource", about, record.body, kind="text/dns")
            return
        same = (record.final_url, record.status, record.headers, record.sha256)
        first = self._written.setdefault(same, record)
        if first is record:
            self._put(_target(record), "response", _about(record), record.body, http=_http(record))
        else:
            refers = {"WARC-Refers-To": _identity(first)}
            self._put_again(record, first, _about(record) | refers)
        self._put_request(record)
        self._put_redirect(record)

    def _put_again(self, record: Record, first: Record, about: dict[str, str]) -> None:
        made = self._writer.create_revisit_record(
            _target(record),
            "sha1:" + base64.b32encode(hashlib.sha1(record.body, usedforsecurity=False).digest()).decode(),
            _target(first),
            _date(first),
            http_headers=_http(record),
            warc_headers_dict=about,
        )
        self._writer.write_record(made)

    def _put_request(self, record: Record) -> None:
        """What was asked: the standard's place for the method and body of a POST."""
        asked = request_for(record.final_url)
        parts = urlsplit(_target(record))
        path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
        lines = [("Host", parts.netloc)]
        if asked.body:
            lines += [("Content-Type", "application/json"), ("Content-Length", str(len(asked.body)))]
        http = StatusAndHeaders(f"{asked.method} {path} HTTP/1.1", lines, is_http_request=True)
        about = {"WARC-Concurrent-To": _identity(record), "WARC-Record-ID": _id("request", _identity(record))}
        self._put(_target(record), "request", {"WARC-Date": _date(record), **about}, asked.body, http=http)

    def _put_redirect(self, record: Record) -> None:
        """An address that led elsewhere, for who follows links; how often it was turned on the way is not known."""
        way = (record.url, record.final_url)
        if record.url == record.final_url or way in self._led:
            return
        self._led.add(way)
        lines = [("Location", _escaped(record.final_url)), ("Content-Length", "0")]
        about = {"WARC-Date": _date(record), "WARC-Record-ID": _id("redirect", *way), DERIVED: "redirect"}
        http = StatusAndHeaders("302 Found", lines, protocol="HTTP/1.1")
        self._put(_escaped(request_for(record.url).url), "response", about, b"", http=http)

    def _put(
        self, target: str, name: str, about: dict[str, str], body: bytes, *, http: Any = None, kind: str = ""
    ) -> None:
        made = self._writer.create_warc_record(
            target,
            name,
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=http,
            warc_headers_dict=about,
            warc_content_type=kind,
        )
        self._writer.write_record(made)


def _about(record: Record) -> dict[str, str]:
    """The headers that all records of an answer carry, and what only we need."""
    return {
        "WARC-Date": _date(record),
        "WARC-Record-ID": _identity(record),
        OURS + "Account": record.account,
        OURS + "Source": record.source,
        OURS + "Asked": record.url,
        OURS + "Final": record.final_url,
        OURS + "Seen": record.seen.isoformat(),
        OURS + "Hint": json.dumps(dict(record.hint), sort_keys=True, default=str),
    }


def _http(record: Record) -> StatusAndHeaders:
    known = {s.value: s.phrase for s in HTTPStatus}
    lines = [*record.headers, ("content-length", str(len(record.body)))]
    return StatusAndHeaders(f"{record.status} {known.get(record.status, 'Unknown')}", lines, protocol="HTTP/1.1")


def _identity(record: Record) -> str:
    """The same archive gives the same file, so an id is not a random one."""
    return _id(record.account, record.source, record.url, record.sha256, record.fetched_at)


def _id(*parts: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, chr(10).join(parts))}>"


def _target(record: Record) -> str:
    return _escaped(request_for(record.final_url).url)


def _escaped(url: str) -> str:
    return quote(url, safe=_URL)


def _date(record: Record) -> str:
    return record.fetched_at.replace("+00:00", "Z")


def _version() -> str:
    try:
        return version("proofreach")
    except PackageNotFoundError:  # a checkout that was not installed
        return "0"
