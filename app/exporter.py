"""What an exporter is, what it is given, and how its file comes to stand whole or not at all."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from app import skipped as skipped_rows
from app.clearing import cleared, cleared_records, remembered
from app.dossier import Dossier
from app.recheck import Check, blocked, expired, lawful
from core.errors import BadInput
from core.items import Draft, Fact, Refusal, Result, as_json
from core.registry import discover
from core.settings import Sender
from core.store import Record
from core.store.ledger import nobody

__all__ = ["EXPORTERS", "Delivery", "Dossier", "Exporter", "Written", "cleared", "export", "replacing", "write_lines"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What an exporter is given. `source` and `records` may be called again, and give the same in the same order.

    `as_of` is the day of the run, `day` that of the export; `check` looks at each draft again; `token` gives the
    opaque word by which a recipient unsubscribes.
    """

    source: Callable[[], Iterable[Dossier]]
    as_of: date
    sender: Sender
    suppressed: Callable[[str], bool]
    skipped: tuple[str, ...] = ()
    records: Callable[[], Iterable[Record]] = tuple
    day: date | None = None
    check: Check = lambda dossier, draft: None
    lacks: Callable[[Draft, Sender], str] = lambda draft, sender: ""
    token: Callable[[str], str] = lambda address: ""
    tell: Callable[[str], None] = lambda note: None

    def dossiers(self) -> Iterator[Dossier]:
        """The dossiers without the people and companies that must not be written to: the only door for exporters.

        A draft that may not go out as it is stands there as a refusal.
        """
        return (self._checked(dossier) for dossier in self._cleared())

    def drafts(self) -> Iterator[Draft]:
        """What may go out."""
        return (draft for dossier in self.dossiers() for draft in dossier.drafts)

    def allowed_records(self) -> Iterator[Record]:
        """The archived answers that name nobody who is suppressed."""
        records = self.records()
        return iter(records) if self.suppressed is nobody else cleared_records(records, remembered(self.suppressed))

    def withheld(self) -> int:
        """How many drafts are kept back because somebody was suppressed after they were written."""
        return sum(len(d.drafts) for d in self.source()) - sum(len(d.drafts) for d in self._cleared())

    def blocked(self) -> Iterator[Refusal]:
        """Why each draft is kept back that nobody wished away."""
        for dossier in self._cleared():
            yield from (r for d in dossier.drafts if (r := self._fault(dossier, d)) is not None)

    def _cleared(self) -> Iterator[Dossier]:
        if self.suppressed is nobody:
            return iter(self.source())
        suppressed = remembered(self.suppressed)
        return (d for found in self.source() if (d := cleared(found, suppressed)) is not None)

    def _checked(self, dossier: Dossier) -> Dossier:
        results = ((self._fault(dossier, r) or r) if isinstance(r, Draft) else r for r in dossier.results)
        return replace(dossier, results=tuple(results))

    def _fault(self, dossier: Dossier, draft: Draft) -> Refusal | None:
        day = self.day or self.as_of
        if (found := lawful(dossier, draft, day) or expired(draft, day) or self.check(dossier, draft)) is not None:
            return found
        lacking = self.lacks(draft, self.sender)
        return blocked(draft, "field-missing", lacking, "complete the contact's row in the list") if lacking else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One format; the file's name is its name. `write` fills `path` and returns how many items it wrote.

    `lacks` says what a draft needs to be of use in this format and has not. `hands_over` tells formats that carry
    drafts to another tool from those that are read here; with `every_run` each run writes it.
    """

    filename: str
    description: str
    write: Callable[[Delivery, Path], int]
    lacks: Callable[[Draft, Sender], str] = lambda draft, sender: ""
    hands_over: bool = False
    every_run: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What came of an export: `drafts` are those that went out, `blocked` says why others did not."""

    path: Path
    items: int
    drafts: tuple[Draft, ...] = ()
    blocked: tuple[Refusal, ...] = ()


@cache
def EXPORTERS() -> dict[str, Exporter]:  # noqa: N802  # reads like the other registries, but walks only when asked
    """Every exporter by name."""
    from app import exporters

    return discover(exporters, Exporter)


def export(name: str, delivery: Delivery, folder: Path) -> Written:
    """Write one format into `folder`, in place of an earlier run's; raises BadInput when there is no such format.

    What of a format that hands drafts over is kept back stands with its reason in `<name>.skipped.csv` beside it.
    """
    exporter = EXPORTERS().get(name)
    if exporter is None:
        raise BadInput(f"no exporter is called {name!r}; there are: {', '.join(EXPORTERS())}")
    ready = replace(delivery, lacks=exporter.lacks)
    target = folder / exporter.filename
    with replacing(target) as unfinished:
        items = exporter.write(ready, unfinished)
    if not exporter.hands_over:
        return Written(path=target, items=items)
    held = tuple(ready.blocked())
    skipped_rows.write(skipped_rows.beside(target), held)
    return Written(path=target, items=items, drafts=tuple(ready.drafts()), blocked=held)


def write_lines(path: Path, items: Iterable[Result | Fact]) -> int:
    """One JSON object a line; returns how many."""
    count = 0
    with path.open("w", encoding="utf8", newline="\n") as file:
        for item in items:
            file.write(json.dumps(as_json(item), ensure_ascii=False) + "\n")
            count += 1
    return count


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path to write a file or folder at, which takes the target's place when the block ends well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished, old = (target.with_name(f".{target.name}.{end}") for end in ("unfinished", "old"))
    _remove(unfinished)
    _remove(old)
    try:
        yield unfinished
        if unfinished.is_dir() and target.exists():
            target.rename(old)  # a folder cannot be renamed over a folder
        unfinished.replace(target)
    finally:
        _remove(unfinished)
        _remove(old)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
