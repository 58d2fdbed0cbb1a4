"""What the archive holds of one account while it is crawled: its newest answers, and where each of them led."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from core.items import Account, canonical
from core.registry import resources
from core.store import Archive, Head, Record, Round
from core.store.records import as_json
from crawlers.source import Ask

OPEN = 7  # days after which a posting that its host did not confirm is not known to be open, whatever lists it


@dataclass(frozen=True, slots=True)
class Lead:
    """An ask that an answer led to: a leaf when another source made it, a detail when a list describes it."""

    ask: Ask
    leaf: bool
    detail: bool


@dataclass(frozen=True, slots=True)
class Trail:
    """What reading an answer on some day came to. `fault` is the outcome that counts instead of its status."""

    day: date
    size: int
    fault: str
    leads: list[Lead]


class Known:
    """One account's part of the archive, read once; what is archived meanwhile is added."""

    def __init__(self, archive: Archive, account: Account, round: Round, recheck: int) -> None:
        self._archive, self._account, self._round, self._recheck = archive, account, round, recheck
        self._heads = archive.heads(account.domain)
        self._newest: dict[str, Head] = {}
        for head in self._heads.values():
            self._newest.setdefault(head.url, head)
        self._version = _version(account)
        self._old = self._read(archive.leads(account.domain)) if self._heads else {}
        self._led: dict[str, Trail] = {}
        self._kept: set[int] = set()

    def find(self, url: str) -> Head | None:
        """The newest answer to a request for this address."""
        return self._newest.get(url)

    def at_hand(self, url: str) -> Head | None:
        """The answer of this round, unless the server failed then."""
        known = self._newest.get(url)
        return known if known and known.round == self._round.id and known.status < 500 else None

    def unchanged(self, ask: Ask, *, group: str) -> Head | None:
        """An earlier round's answer to this detail, when what lists it says nothing new and it is not yet old."""
        known = self._heads.get((ask.url, ask.source))
        if known is None or not 200 <= known.status < 300:
            return None
        limit = min(self._recheck, OPEN) if group == "jobs" else self._recheck
        age = (self._round.as_of - known.seen).days
        return known if 0 <= age < limit and _told(known.hint) == _told(ask.hint) else None

    def load(self, head: Head) -> Record:
        return head if isinstance(head, Record) else self._archive.load(head)

    def put(self, record: Record) -> Head:
        """Archive an answer."""
        return self._add(replace(record.head, id=self._archive.put(record)))

    def renew(self, head: Head, *, source: str, url: str, seen: date, hint: dict[str, Any]) -> Head:
        """Archive that an answer came again, perhaps to a request by another source or for another address."""
        new = replace(head, account=self._account.domain, source=source, url=url, hint=hint)
        new = replace(new, seen=seen, round=self._round.id)
        if (head.account, head.source, head.url) != (new.account, source, url):
            return self.put(new.whole(self._archive.load(head).body))
        if (head.seen, head.round, head.hint) != (new.seen, new.round, new.hint):
            self._archive.renew(head, seen=new.seen, round=new.round, hint=new.hint)
        return self._add(new)

    def keep(self, head: Head) -> Head:
        """Let an answer count in this round though its host was not asked; `seen` stays the day on which it was."""
        self._kept.add(head.id)
        return self._add(replace(head, round=self._round.id))

    def _add(self, head: Head) -> Head:
        self._heads[head.url, head.source] = self._newest[head.url] = head
        return head

    # -- where answers led -----------------------------------------------------------------------------------------

    def trail(self, head: Head) -> Trail | None:
        """What this very answer came to before, or None when it has to be read: lists are read by the day's date."""
        trail = self._old.get(_name(head))
        return trail if trail and (trail.day == head.seen or not any(lead.detail for lead in trail.leads)) else None

    def led(self, head: Head, trail: Trail) -> None:
        self._led[_name(head)] = trail

    def close(self, *, doubtful: bool) -> None:
        """Write down what this visit learnt; where one answer's worth hung on others, each is read again."""
        if self._kept:
            self._archive.keep_current(self._kept, self._round.id)
        if doubtful:
            self._led.clear()
        if any(self._old.get(name) != trail for name, trail in self._led.items()) or doubtful:
            self._archive.lead(self._account.domain, self._written())

    def _written(self) -> bytes:
        rows = {
            name: [trail.day, trail.size, trail.fault, [_row(lead) for lead in trail.leads]]
            for name, trail in self._led.items()
        }
        return as_json({"version": self._version, "trails": rows}).encode("utf8", "surrogatepass")

    def _read(self, payload: bytes) -> dict[str, Trail]:
        """What was written down, unless another version of us did it."""
        try:
            told = json.loads(payload or "{}")
            rows = told["trails"].items() if told.get("version") == self._version else ()
            return {name: _trail(*row) for name, row in rows}
        except (ValueError, TypeError, KeyError, AttributeError):
            return {}


def _row(lead: Lead) -> list[Any]:
    ask = lead.ask
    return [ask.url, ask.source, ask.priority, dict(ask.hint), lead.leaf, lead.detail]


def _trail(day: str, size: int, fault: str, rows: Sequence[Sequence[Any]]) -> Trail:
    leads = [
        Lead(Ask(url=url, source=source, priority=priority, hint=hint), leaf, detail)
        for url, source, priority, hint, leaf, detail in rows
    ]
    return Trail(date.fromisoformat(day), size, fault, leads)


def _told(hint: Any) -> tuple[Any, Any]:
    return hint.get("title"), hint.get("date")


def _name(head: Head) -> str:
    return f"{head.source} {head.url} {head.final_url} {head.status} {head.sha256[:20]}"


def _version(account: Account) -> str:
    """Changes with all that decides where an answer leads, apart from the answer."""
    return hashlib.sha256((_code() + canonical(account)).encode()).hexdigest()[:20]


@cache
def _code() -> str:
    state = hashlib.sha256()
    room = Path(__file__).parent.parent
    data = (p for p in (resources() / "data").rglob("*.json") if "demo" not in p.parts)
    for path in sorted([*room.rglob("*.py"), *room.rglob("*.toml"), *data]):
        state.update(path.read_bytes())
    return state.hexdigest()
