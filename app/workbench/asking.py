"""What the templates would write from a store, asked account by account; nothing in the store changes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import BadInput
from core.items import Account, Contact, Coverage, Fact, Result
from core.settings import Sender, Settings
from core.store import Round, Store
from personalize.compose import compose
from personalize.shelf import Shelf

READ = ("enriched", "drafted")  # accounts whose facts are there


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The facts of the last round, and who writes with which templates."""

    store: Store
    round: Round
    sender: Sender
    settings: Settings
    templates: Shelf
    suppressed: Callable[[str], bool]

    def domains(self, wanted: Sequence[str] = ()) -> list[str]:
        """The accounts whose facts are there, in file order, or those wanted; raises BadInput for one that is not."""
        there = self.store.in_state(self.round, "enriched", "drafted")
        if strange := sorted(set(wanted) - set(there)):
            raise BadInput(f"{strange[0]}: not an account of the last run in {self.store.folder} with its pages read")
        if not there:
            raise BadInput(f"{self.store.folder}: no account was read yet; next: proofreach enrich --store DIR")
        return [d for d in there if d in wanted] if wanted else there

    def cases(self, domains: Iterable[str]) -> Iterator[Case]:
        """The accounts one by one, each with what is on file about it."""
        for domain in domains:
            if account := self.store.account(domain):
                facts, coverage = self.store.items(Fact, domain), self.store.items(Coverage, domain)
                yield Case(asking=self, account=account, facts=facts, coverage=coverage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One account with its facts."""

    asking: Asking
    account: Account
    facts: Sequence[Fact]
    coverage: Sequence[Coverage]

    @property
    def contacts(self) -> tuple[Contact, ...]:
        return self.account.contacts or (Contact(),)

    def write(self, contact: Contact, persona: str = "", *, forced: bool = False) -> Result:
        """What this contact would get, in the persona that the list or title gives; `forced` overrules the list."""
        asking = self.asking
        who = replace(contact, persona="") if forced else contact
        (result,) = compose(
            replace(self.account, contacts=(who,)), self.facts, self.coverage, sender=asking.sender,
            settings=asking.settings, as_of=asking.round.as_of, suppressed=asking.suppressed,
            persona=persona or None, templates=asking.templates,
        )  # fmt: skip
        return result


def asking(folder: Path, *, sender: Sender, settings: Settings, templates: Shelf) -> Asking:
    """The store in `folder` as it is; raises BadInput when there is none or nothing was crawled."""
    from app.runner import last_round

    if not (folder / "store.sqlite").is_file():
        raise BadInput(f"{folder}: no store there; give the --store of a run")
    store = Store(folder)
    return Asking(
        store=store, round=last_round(store), sender=sender, settings=settings, templates=templates,
        suppressed=store.suppressions(),
    )  # fmt: skip


def spread(domains: Sequence[str], most: int) -> list[str]:
    """So many of the accounts, at even distances: the same ones every time."""
    return [domains[i * len(domains) // most] for i in range(most)] if len(domains) > most else list(domains)


class Counter:
    """How far a long look is, on stderr: a moving line on a terminal, a plain one now and then in a log."""

    def __init__(self, of: int, *, every: int = 2000) -> None:
        self._of, self._done, self._every = of, 0, every
        self._terminal = sys.stderr.isatty()

    def __call__(self) -> None:
        self._done += 1
        if self._terminal and self._done % 20 == 0:
            sys.stderr.write(f"\r\x1b[K{self._done} of {self._of} accounts")
        elif not self._terminal and self._done % self._every == 0:
            sys.stderr.write(f"{self._done} of {self._of} accounts\n")

    def end(self) -> None:
        if self._terminal:
            sys.stderr.write("\r\x1b[K")
