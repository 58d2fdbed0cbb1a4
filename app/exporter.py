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

from app.committee import is_suppressed, same_person
from core.errors import BadInput
from core.items import Account, Contact, Context, Coverage, Draft, Fact, Person, Refusal, Result, as_json
from core.registry import discover
from core.settings import Sender
from core.store import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that was found about one account and written to it."""

    account: Account
    results: tuple[Result, ...] = ()
    facts: tuple[Fact, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    contexts: tuple[Context, ...] = ()
    people: tuple[Person, ...] = ()

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return tuple(r for r in self.results if isinstance(r, Draft))

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(r for r in self.results if isinstance(r, Refusal))


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What an exporter is given. `source` and `records` may be called again, and give the same in the same order."""

    source: Callable[[], Iterable[Dossier]]
    as_of: date
    sender: Sender
    suppressed: Callable[[str], bool]
    skipped: tuple[str, ...] = ()
    records: Callable[[], Iterable[Record]] = tuple

    def dossiers(self) -> Iterator[Dossier]:
        """The dossiers without the people and companies that must not be written to: the only door for exporters."""
        return (d for found in self.source() if (d := cleared(found, self.suppressed)) is not None)

    def withheld(self) -> int:
        """How many drafts are kept back because somebody was suppressed after they were written."""
        return sum(len(d.drafts) for d in self.source()) - sum(len(d.drafts) for d in self.dossiers())


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """One format; the file's name is its name. `write` fills `path` and returns how many items it wrote."""

    filename: str
    description: str
    write: Callable[[Delivery, Path], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What came of an export."""

    path: Path
    items: int


@cache
def EXPORTERS() -> dict[str, Exporter]:  # noqa: N802  # reads like the other registries, but walks only when asked
    """Every exporter by name."""
    from app import exporters

    return discover(exporters, Exporter)


def export(name: str, delivery: Delivery, folder: Path) -> Written:
    """Write one format into `folder`, in place of an earlier run's; raises BadInput when there is no such format."""
    exporter = EXPORTERS().get(name)
    if exporter is None:
        raise BadInput(f"no exporter is called {name!r}; there are: {', '.join(EXPORTERS())}")
    target = folder / exporter.filename
    with replacing(target) as unfinished:
        items = exporter.write(delivery, unfinished)
    return Written(path=target, items=items)


def cleared(dossier: Dossier, suppressed: Callable[[str], bool]) -> Dossier | None:
    """The dossier without the people who are suppressed; None when the whole company is."""
    if suppressed(dossier.account.domain):
        return None
    named = [r.contact for r in dossier.results if r.contact]
    gone = [c for c in dict.fromkeys([*dossier.account.contacts, *named]) if suppressed(c.key) or suppressed(c.name)]
    dossier = _unnamed(dossier, gone, suppressed)
    if not gone:
        return dossier
    # the user's extra columns came in these people's rows
    account = replace(dossier.account, contacts=tuple(c for c in dossier.account.contacts if c not in gone), extra={})
    kept = [r for r in dossier.results if isinstance(r, Refusal) or r.contact not in gone]
    return replace(dossier, account=account, results=tuple(_anonymous(r, account, gone) for r in kept))


def _unnamed(dossier: Dossier, gone: list[Contact], suppressed: Callable[[str], bool]) -> Dossier:
    """The dossier without a suppressed person's seat, the facts about them and the drafts that rest on these."""

    def wished(name: str) -> bool:
        return any(same_person(c, name) for c in gone) or is_suppressed(name, dossier.account, suppressed)

    facts = [*dossier.facts, *(f for draft in dossier.drafts for f in draft.facts)]
    about = {f.id for f in facts if wished(str(f.slots.get("person", "")))}
    return replace(
        dossier,
        people=tuple(p for p in dossier.people if not wished(p.name)),
        facts=tuple(f for f in dossier.facts if f.id not in about),
        results=tuple(r for r in dossier.results if isinstance(r, Refusal) or not about & {f.id for f in r.facts}),
    )


def _anonymous(result: Result, account: Account, gone: list[Contact]) -> Result:
    if isinstance(result, Draft):
        return replace(result, account=account)
    return replace(
        result,
        account=account,
        contact=None if result.contact in gone else result.contact,
        detail=_masked(result.detail, gone),
        found=tuple(_masked(text, gone) for text in result.found),
        unlock=tuple(_masked(text, gone) for text in result.unlock),
    )


def _masked(text: str, gone: list[Contact]) -> str:
    for contact in gone:
        for word in (contact.email, f"{contact.first_name} {contact.last_name}".strip()):
            text = text.replace(word, "a suppressed contact") if word else text
    return text


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
