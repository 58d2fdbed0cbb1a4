"""Proves a draft or a fact again from the archive: offline, with no key, with the same answer every time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.pipeline import read
from core.errors import BadInput, NotArchived, ProofreachError
from core.items import Account, Draft, Fact, Page, from_json
from core.settings import Sender, Settings
from core.store import Archive, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Prover:
    """What a proof needs: the store and archive, and who signed the drafts."""

    store: Store
    archive: Archive
    settings: Settings
    sender: Sender

    def faults(self, row: Mapping[str, Any], as_of: date) -> list[str]:
        """Everything that does not hold in a line of drafts.jsonl or facts.jsonl; empty when all is proved."""
        try:
            if "body" in row:
                return self.of_draft(from_json(Draft, row))
            return self.of_fact(from_json(Fact, row), as_of)
        except ProofreachError as error:
            return [str(error)]

    def of_draft(self, draft: Draft) -> list[str]:
        """A draft holds when each of its facts does and the kept template gives the same words from them."""
        found = [f for fact in draft.facts for f in self.of_fact(fact, draft.as_of, draft.account)]
        return found + self._retold(draft)

    def of_fact(self, fact: Fact, as_of: date, account: Account | None = None) -> list[str]:
        """A fact holds when it can be read again, by the same rules, from the archived bytes."""
        from enrich import verify

        account = account or self.store.account(fact.account)
        if account is None:
            return [f"{fact.account}: not an account of the store {self.store.folder}"]
        if account.domain != fact.account:
            return [f"fact {fact.id}: is about {fact.account}, not {account.domain}"]
        try:
            pages = self._pages(fact, account)
        except NotArchived as error:
            return [f"fact {fact.id}: {error}"]
        return [f"fact {fact.id} ({fact.trigger}): {f}" for f in verify.faults(fact, pages, account, as_of)]

    def _pages(self, fact: Fact, account: Account) -> list[Page]:
        """The evidence's pages as the archive gives them today, each once."""
        wanted = {(e.sha256, e.url, e.source, e.part) for e in fact.evidence}
        records = [self.archive.by_digest(account.domain, sha, url) for sha, url, _, _ in sorted(wanted)]
        pages = read(account, {r.id: r for r in records}.values())
        return [p for p in pages if (p.sha256, p.url, p.source, p.part) in wanted]

    def _retold(self, draft: Draft) -> list[str]:
        from personalize.compose import render_again

        text = self.store.template(draft.template_version)
        if text is None:
            return [f"template {draft.template} {draft.template_version[:12]}: not kept in the store"]
        again = render_again(draft, text, self.sender, self.settings)
        fields = ("subject", "body", "claims", "next_step", "persona")
        return [f"{f}: differs from what the template gives for these facts" for f in fields
                if getattr(again, f) != getattr(draft, f)]  # fmt: skip


def rows(path: Path) -> list[tuple[int, dict[str, Any] | str]]:
    """The lines of a JSON lines file with their numbers; a line that cannot be read is its error message."""
    found: list[tuple[int, dict[str, Any] | str]] = []
    for number, line in enumerate(path.read_text("utf8").splitlines(), start=1):
        if line.strip():
            try:
                row = json.loads(line)
                found.append((number, row if isinstance(row, dict) else "not a JSON object"))
            except ValueError as error:
                found.append((number, f"not JSON: {error}"))
    if not found:
        raise BadInput(f"{path}: holds no drafts; give the drafts.jsonl or facts.jsonl of a run")
    return found
