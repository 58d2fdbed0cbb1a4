"""What an exporter is: one output format, fed account by account, written whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from core.items import Account, Context, Coverage, Draft, Evidence, Fact, Refusal, Result
from core.registry import discover
from core.settings import Sender
from core.store import Round, Store

Place = tuple[str, str, str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All that a run knows of one account. `contexts` gives the text around a piece of evidence by its place."""

    account: Account
    facts: tuple[Fact, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    results: tuple[Result, ...] = ()
    contexts: Mapping[Place, Context] = field(default_factory=dict)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return tuple(r for r in self.results if isinstance(r, Draft))

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(r for r in self.results if isinstance(r, Refusal))

    def context(self, evidence: Evidence) -> Context | None:
        return self.contexts.get(place(evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What every exporter is told besides the outcomes."""

    as_of: date
    sender: Sender


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter:
    """A unit in app/exporters. `write` gets a path that does not exist yet and makes the file (or folder) there."""

    filename: str
    description: str
    write: Callable[[Iterable[Outcome], Delivery, Path], None]

    def export(self, outcomes: Iterable[Outcome], delivery: Delivery, folder: Path) -> Path:
        """Write into `folder`; a reader sees the old output or the new one, never half of it."""
        target = folder / self.filename
        with _replacing(target) as fresh:
            self.write(outcomes, delivery, fresh)
        return target


def exporters() -> dict[str, Exporter]:
    """Every installed exporter by its file's name."""
    from app import exporters as package

    return discover(package, Exporter)


def place(item: Evidence | Context) -> Place:
    """What tells one piece of evidence from another."""
    return item.sha256, item.source, item.part, item.start, item.end


def outcomes(store: Store, round: Round) -> Iterator[Outcome]:
    """The round's accounts in file order, without any draft to somebody who was suppressed since."""
    for account in store.accounts(round):
        yield Outcome(
            account=account,
            facts=tuple(store.items(Fact, account.domain)),
            coverage=tuple(store.items(Coverage, account.domain)),
            results=tuple(_allowed(store, store.items(Draft, account.domain), store.items(Refusal, account.domain))),
            contexts={place(c): c for c in store.items(Context, account.domain)},
        )


def _allowed(store: Store, drafts: Sequence[Draft], refusals: Sequence[Refusal]) -> Iterator[Result]:
    for draft in drafts:
        if store.suppressed(draft.contact.email, draft.account.domain):
            yield suppressed(draft)
        else:
            yield draft
    yield from refusals


def suppressed(draft: Draft) -> Refusal:
    """What stands in a draft's place when its recipient was suppressed after it was written."""
    return Refusal(
        account=draft.account,
        contact=replace(draft.contact),
        condition="suppressed",
        detail="the address or its domain is on the suppression list",
        found=(),
        unlock=("nothing: suppression is final; delete the row from the account list",),
        as_of=draft.as_of,
    )


@contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    """A path beside `target` that takes its place when the block ends well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.new")
    _remove(fresh)
    try:
        yield fresh
        if target.is_dir():
            _remove(target)
        fresh.replace(target)
    finally:
        _remove(fresh)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
