"""What an edit of the templates does to the drafts of a store: each one before and after, in words."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from app.exported import BY_LAW
from app.workbench.asking import Case
from core.items import Contact, Draft, Refusal, Result
from core.store.keys import mark

Kind = Literal["unchanged", "changed", "drafted", "refused", "kept", "refused as before"]
KINDS: tuple[Kind, ...] = ("unchanged", "changed", "drafted", "refused", "kept", "refused as before")
_GIVEN = "given for this run"
_TOLD = {
    "changed": "changed",
    "drafted": "newly drafted",
    "refused": "newly refused",
    "kept": "exported, so kept as it went out; the edit would change it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One contact's result in the store, and what the templates would make of it now."""

    domain: str
    contact: Contact
    before: Result | None
    after: Result
    kind: Kind

    @property
    def text(self) -> str:
        """The mails as a unified diff; empty where the words are the same."""
        lines = difflib.unified_diff(
            _mail(self.before),
            _mail(self.after),
            _named(self.before, "before"),
            _named(self.after, "after"),
            lineterm="",
        )
        return "\n".join(lines)

    @property
    def reason(self) -> str:
        return f"{self.after.condition}: {self.after.detail}" if isinstance(self.after, Refusal) else ""


def changes(case: Case, persona: str = "") -> Iterator[Change]:
    """Every contact of the account, in order."""
    domain, store = case.account.domain, case.asking.store
    stored: list[Result] = [*store.items(Draft, domain), *store.items(Refusal, domain)]
    known = {r.contact.key if r.contact else "": r for r in stored}
    exported = store.ledger.last_exported(domain)
    for contact in case.contacts:
        before = known.get(contact.key)
        given = before.persona if isinstance(before, Draft) and before.persona_basis == _GIVEN else ""
        after = case.write(contact, persona or given)
        kind = _kind(before, after, exported.get(mark(contact.key)))
        yield Change(domain=domain, contact=contact, before=before, after=after, kind=kind)


def _kind(before: Result | None, after: Result, exported: Draft | None) -> Kind:
    if exported is not None and not (isinstance(after, Refusal) and after.condition in BY_LAW):
        return "unchanged" if _mail(exported) == _mail(after) else "kept"
    if isinstance(after, Refusal):
        return "refused" if isinstance(before, Draft) else "refused as before"
    if isinstance(before, Draft):
        return "unchanged" if _mail(before) == _mail(after) else "changed"
    return "drafted"


def as_text(change: Change) -> Iterator[str]:
    """What an editor reads of one change; nothing of what stays."""
    if change.kind not in _TOLD:
        return
    who = change.contact.key or "no contact"
    yield f"{change.domain} ({who}): {_TOLD[change.kind]}" + (f": {change.reason}" if change.reason else "")
    yield change.text
    yield ""


def as_json(change: Change) -> dict[str, Any]:
    """The change for a program."""
    return {
        "account": change.domain,
        "contact": change.contact.key,
        "kind": change.kind,
        "before": _about(change.before),
        "after": _about(change.after),
        "diff": change.text,
    }


def summary(counts: Counter[Kind], other_profile: int) -> str:
    """The counts in a line, and a warning when not the templates alone differ."""
    told = ", ".join(f"{counts[kind]} {_SUMMED.get(kind, kind)}" for kind in KINDS if counts[kind] or kind == "changed")
    mixed = f"; {other_profile} of them were written by another sender or under other settings" if other_profile else ""
    return f"{sum(counts.values())} results: {told}{mixed}"


_SUMMED = {"drafted": "newly drafted", "refused": "newly refused", "kept": "kept because exported"}


def _mail(result: Result | None) -> list[str]:
    if not isinstance(result, Draft):
        return []
    return [f"Subject: {result.subject}", "", *result.body.rstrip("\n").split("\n")]


def _named(result: Result | None, when: str) -> str:
    if isinstance(result, Draft):
        return f"{when}: {result.template}"
    return f"{when}: {result.condition}" if result else f"{when}: nothing"


def _about(result: Result | None) -> dict[str, Any] | None:
    if isinstance(result, Draft):
        return {"template": result.template, "subject": result.subject, "body": result.body}
    return {"refused": result.condition, "detail": result.detail} if result else None
