"""What went out stays as it went out: a template edit changes no draft that somebody else has already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.items import Account, Refusal, Result
from core.store.keys import mark
from core.store.ledger import Ledger

BY_LAW = frozenset({"suppressed", "consent"})


def keeping(results: Iterable[Result], account: Account, ledger: Ledger) -> list[Result]:
    """The results, with the text that was exported last in place of a new one; a wish or the law still comes first."""
    exported = ledger.last_exported(account.domain)
    kept: list[Result] = []
    for result in results:
        who = result.contact
        before = exported.get(mark(who.key)) if who else None
        forbidden = isinstance(result, Refusal) and result.condition in BY_LAW
        if who and before and not forbidden:
            kept.append(replace(before, account=account, contact=who))
        else:
            kept.append(result)
    return kept


def note_refusals(results: Iterable[Result], account: Account, ledger: Ledger) -> None:
    """A line in the audit log for each contact that the law or a wish forbids to write to."""
    for result in results:
        if isinstance(result, Refusal) and result.condition in BY_LAW:
            who = result.contact.key if result.contact else ""
            ledger.note_once("refusal", key=mark(who or account.domain), condition=result.condition)
