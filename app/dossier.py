"""All that was found about one account and written to it: what exporters are given, one account at a time."""

from __future__ import annotations

from dataclasses import dataclass

from core.items import Account, Context, Coverage, Draft, Fact, Person, Refusal, Result


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
