"""A stored response that the user hands in, as the record that a crawl would have archived."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.jsonlines import Row, text_of
from core.errors import BadInput
from core.evidence import digest
from core.items import Account
from core.store import Record
from crawlers.domains import host_of, registrable

MAX_BYTES = 64_000_000


def record_of(row: Row, *, source: str = "") -> Record:
    """The record for {"url", "html"|"html_file"|"json"|"json_file", "headers"?, "fetched_at"?}; raises BadInput."""
    url = text_of(row, "url", required=True)
    if not host_of(url):
        raise BadInput(f"field 'url' is {url!r}; give an address like https://acme.com/news/1")
    body, kind = _body(row)
    headers = tuple(_headers(row, kind))
    fetched = _moment(text_of(row, "fetched_at"))
    return Record(
        account=registrable(host_of(url)),
        source=source,
        url=url,
        final_url=url,
        status=200,
        headers=headers,
        body=body,
        sha256=digest(body),
        fetched_at=fetched.isoformat(timespec="seconds"),
        seen=fetched.date(),
        round=0,
    )


def account_of(record: Record) -> Account:
    """The account whose site the response came from, as far as its address tells."""
    return Account(domain=record.account, name=record.account.partition(".")[0].capitalize(), row=1)


def _body(row: Row) -> tuple[bytes, str]:
    given = [k for k in ("html", "html_file", "json", "json_file") if row.get(k) is not None]
    if len(given) > 1:
        raise BadInput(f"fields {' and '.join(given)} are both there; give one")
    if not given:
        return b"", "text/html; charset=utf-8"
    name = given[0]
    kind = "application/json" if name.startswith("json") else "text/html"
    if name.endswith("_file"):
        return _file(Path(text_of(row, name, required=True)), name), kind
    if name == "json" and not isinstance(row["json"], str):
        return json.dumps(row["json"], ensure_ascii=False).encode(), "application/json; charset=utf-8"
    return text_of(row, name).encode("utf8", "surrogatepass"), f"{kind}; charset=utf-8"


def _file(path: Path, field: str) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadInput(f"field {field!r}: {path} is larger than {MAX_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"field {field!r}: {path}: {error.strerror or error}") from error


def _headers(row: Row, kind: str) -> Iterator[tuple[str, str]]:
    raw = row.get("headers") or {}
    if not isinstance(raw, dict):
        raise BadInput("field 'headers' must be an object of names and values")
    yield from ((str(k).lower(), str(v)) for k, value in raw.items() for v in _many(value))
    if not any(str(k).lower() == "content-type" for k in raw):
        yield "content-type", kind
    cookies = row.get("cookies") or {}
    names = cookies if isinstance(cookies, dict | list) else [cookies]
    yield from (("set-cookie", f"{name}=") for name in names)


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _moment(raw: str) -> datetime:
    if not raw:
        return datetime.now(UTC)
    try:
        day = datetime.fromisoformat(raw)
    except ValueError as error:
        raise BadInput(f"field 'fetched_at' is {raw!r}; give it like 2026-03-31T12:00:00+00:00") from error
    return day if day.tzinfo else day.replace(tzinfo=UTC)
