"""What the archive keeps of one answer, and how it stands in a row of its table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import zstandard

from core.evidence import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """All that is known of an archived answer but its body.

    `seen` is the as-of day of the run that last got it from its host (fresh, or as 304), `round` the last run in
    which it was current. `headers` are (name in lower case, value) pairs in the order received; `hint` is what the
    page that linked here said about it (a feed's or listing's date and title), as plain JSON values.
    """

    account: str
    source: str
    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    sha256: str
    fetched_at: str
    seen: date
    round: int
    hint: Mapping[str, Any] = field(default_factory=dict)
    id: int = 0

    def header(self, name: str) -> str:
        """The first value of a header, or the empty string."""
        return next((v for k, v in self.headers if k == name.lower()), "")

    @property
    def got(self) -> date:
        """The day on which it was got first, as far as the archive tells: a run may stand for an earlier day."""
        try:
            return min(self.seen, date.fromisoformat(self.fetched_at[:10]))
        except ValueError:
            return self.seen

    def whole(self, body: bytes) -> Record:
        """The answer with its body."""
        return Record(body=body, **{name: getattr(self, name) for name in HEAD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Head):
    """One archived answer."""

    body: bytes

    @property
    def head(self) -> Head:
        return Head(**{name: getattr(self, name) for name in HEAD})


HEAD = tuple(Head.__dataclass_fields__)


def row_of(record: Record) -> dict[str, Any]:
    """A record as a row, without id and body."""
    row = {name: getattr(record, name) for name in HEAD if name != "id"}
    about = {"headers": as_json(record.headers), "hint": as_json(record.hint), "seen": record.seen.isoformat()}
    return row | about | {"seal": seal_of(record)}


def again(last: Head, *, seen: date, round: int, hint: Mapping[str, Any]) -> dict[str, Any]:
    """What changes in a row when the same answer came again."""
    head = replace(last, seen=seen, round=round, hint=hint)
    return {"seen": seen.isoformat(), "round": round, "hint": as_json(hint), "seal": seal_of(head)}


def head_of(row: Mapping[str, Any]) -> Head:
    """The head of a row; raises ValueError or TypeError for one that was altered beyond reading."""
    return Head(**_head(row))


def record_of(row: Mapping[str, Any]) -> Record:
    """The record of a row; raises ValueError, TypeError or ZstdError for one that was altered beyond reading."""
    return Record(body=unpacked(row["body"]), **_head(row))


def whole(row: Mapping[str, Any]) -> Record | None:
    """The record of a row, or None when any part of it is not as it was kept."""
    try:
        record = record_of(row)
    except (ValueError, TypeError, zstandard.ZstdError):
        return None
    return record if seal_of(record) == row["seal"] and digest(record.body) == record.sha256 else None


def _head(row: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: row[name] for name in HEAD}
    values["headers"] = tuple((k, v) for k, v in json.loads(values["headers"]))
    values["hint"] = json.loads(values["hint"])
    values["seen"] = date.fromisoformat(str(values["seen"]))
    return values


def seal_of(head: Head) -> str:
    """A digest over all that is kept of an answer: what was altered behind our back proves nothing."""
    day = head.seen.isoformat()
    about = (head.account, head.source, head.url, head.final_url, head.status, head.headers)
    return digest(as_json((*about, head.sha256, head.fetched_at, day, head.hint)).encode("utf8", "surrogatepass"))


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def unpacked(data: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompress(data)
