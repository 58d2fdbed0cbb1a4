"""Proves a draft or a fact again from the archive: offline, with no key, with the same answer every time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from app import fingerprints
from app.daybyday import day_by_day
from app.pipeline import read
from core.errors import BadInput, NotArchived, ProofreachError
from core.items import Account, Contact, Draft, Fact, Page, from_json
from core.settings import Profile, Settings
from core.store import Archive, Record, Store

_SHOWING = frozenset({"technology", "dns", "posting"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Prover:
    """What a proof needs: the store, the archive, and the settings that facts are read under."""

    store: Store
    archive: Archive
    settings: Settings
    fingerprints: Path | None = None

    def faults(self, row: Mapping[str, Any], as_of: date) -> list[str]:
        """Everything that does not hold in a line of drafts.jsonl or facts.jsonl; empty when all is proved."""
        if not {"body", "trigger"} & set(row):
            return ["neither a draft nor a fact; give the drafts.jsonl or facts.jsonl of a run"]
        try:
            if "body" in row:
                return self.of_draft(from_json(Draft, row))
            return self.of_fact(from_json(Fact, row), as_of)
        except ProofreachError as error:
            return [str(error)]
        except Exception as error:  # a line, store or archive that was tampered with may break anything
            return [f"cannot be derived again: {type(error).__name__}: {' '.join(str(error).split())[:200]}"]

    def of_draft(self, draft: Draft) -> list[str]:
        """A draft holds when each of its facts does, they are of different events, and its words come out again."""
        profile = self._profile(draft)
        if profile is None:
            return [f"sender and settings {draft.profile[:12]}: not kept in the store {self.store.folder}"]
        listed = self.store.account(draft.account.domain)
        if listed is None:
            return [f"{draft.account.domain}: not an account of the store {self.store.folder}"]
        if replace(listed, row=0) != replace(draft.account, row=0):  # its place in the list may change
            return [f"{draft.account.domain}: the account differs from the list's row in the store {self.store.folder}"]
        if draft.contact not in (draft.account.contacts or (Contact(),)):
            return [f"{draft.account.domain}: {draft.contact.key or 'nobody'} is no contact of the account's row"]
        prover = replace(self, settings=profile.settings)
        found = [f for fact in draft.facts for f in prover.of_fact(fact, draft.as_of, draft.account)]
        return found or [*prover._dependent(draft), *self._retold(draft, profile)]

    def of_fact(self, fact: Fact, as_of: date, account: Account | None = None) -> list[str]:
        """A fact holds when it can be read again, by the same rules, from the archived bytes."""
        from enrich import verify

        account = account or self.store.account(fact.account)
        if account is None:
            return [f"{fact.account}: not an account of the store {self.store.folder}"]
        if account.domain != fact.account:
            return [f"fact {fact.id}: is about {fact.account}, not {account.domain}"]
        if why := fingerprints.lacking(fact, self.fingerprints):
            return [f"fact {fact.id}: {why}"]
        try:
            pages = self._pages([fact], account, as_of)
        except NotArchived as error:
            return [f"fact {fact.id}: {error}"]
        known = [*pages, *self._others(fact, account, as_of)]
        found = verify.faults(fact, known, account, as_of, self.settings.windows) or self._foreign(pages, account)
        return [f"fact {fact.id} ({fact.trigger}): {f}" for f in found]

    def _pages(self, facts: Sequence[Fact], account: Account, as_of: date) -> list[Page]:
        """The evidence's pages as the archive gives them today, each once."""
        wanted = {(e.sha256, e.url, e.source, e.part) for fact in facts for e in fact.evidence}
        places = sorted({(e.sha256, e.url, _seen_on(fact, as_of)) for fact in facts for e in fact.evidence})
        found = (self.archive.by_digest(account.domain, *place) for place in places)
        records = list({r.id: r for r in found}.values())
        pages = [*read(account, records, beside=self._beside(account, records)), *compared(account, records)]
        pages += fingerprints.pages(account, records, self.fingerprints)
        return [p for p in pages if (p.sha256, p.url, p.source, p.part) in wanted]

    def _others(self, fact: Fact, account: Account, as_of: date) -> list[Page]:
        """Of a change of technology, what the account's answers showed until that day, and the last of them today."""
        from enrich.tech.changes import KINDS

        if fact.trigger not in KINDS:
            return []
        known = [r for r in self.archive.unaltered(account.domain) if r.got <= as_of]
        proof = {e.sha256 for e in fact.evidence}
        last = max((r.round for r in known if r.sha256 in proof), default=0)
        current = [p for p in read(account, (r for r in known if r.round >= last)) if p.kind in _SHOWING]
        return [*day_by_day(account, known, self.archive.load), *current]

    def _beside(self, account: Account, records: Sequence[Record]) -> list[Record]:
        """What was current in the same runs, from which the reading learned what is the site's template."""
        rounds = {r.round for r in records}
        return [r for r in self.archive.unaltered(account.domain) if r.round in rounds]

    def _foreign(self, pages: Sequence[Page], account: Account) -> list[str]:
        """Others' pages that the account's own pages do not tie to it."""
        from enrich.namesake import strangers

        if all(p.own for p in pages):
            return []
        places = strangers(pages, read(account, self.archive.unaltered(account.domain)), account)
        return [f"{p.url}: nothing ties this page to {account.domain}; it may be about a namesake"
                for p in pages if (p.sha256, p.source, p.part) in places]  # fmt: skip

    def _dependent(self, draft: Draft) -> list[str]:
        from enrich import verify

        pages = self._pages(draft.facts, draft.account, draft.as_of)
        return verify.dependent(draft.facts, pages, draft.account, draft.as_of)

    def _retold(self, draft: Draft, profile: Profile) -> list[str]:
        """What differs between the draft and the words that its kept template gives for its facts."""
        from personalize.compose import render_again

        text = self.store.kept(draft.template_version)
        if text is None:
            return [f"template {draft.template} {draft.template_version[:12]}: not kept in the store"]
        if draft.persona_basis not in _bases(draft, text):
            return [f"persona_basis: {draft.persona_basis!r} is not what the contact's row gives"]
        again = render_again(draft, text, profile.sender, profile.settings)
        differs = [f.name for f in fields(Draft) if getattr(again, f.name) != getattr(draft, f.name)]
        return [f"{name}: differs from what the template gives for these facts" for name in differs]

    def _profile(self, draft: Draft) -> Profile | None:
        text = self.store.kept(draft.profile)
        return Profile.model_validate_json(text) if text else None


def compared(account: Account, records: Sequence[Record]) -> list[Page]:
    """The answers as they are compared with those of other days."""
    from crawlers.snapshots import snapshot

    return [page for record in records if (page := snapshot(account, record))]


def _seen_on(fact: Fact, as_of: date) -> date:
    """By which day the pages of a fact had been got: what was observed names it."""
    return fact.event_date.value if fact.event_date and fact.event_date.method == "observed" else as_of


def _bases(draft: Draft, text: str) -> set[str]:
    """What the persona may rest on: the row or the title, or the wish for the whole run."""
    from personalize.persona import persona_of, restore

    _, basis = persona_of(draft.account, draft.contact, {draft.persona: restore(text)}, None)
    return {basis} if draft.contact.persona else {basis, "given for this run"}


def rows(path: Path) -> list[tuple[int, dict[str, Any] | str]]:
    """The lines of a JSON lines file with their numbers; a line that cannot be read is its error message."""
    found: list[tuple[int, dict[str, Any] | str]] = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):  # a text may hold other line ends
        if line.strip():
            try:
                row = json.loads(line)
                found.append((number, row if isinstance(row, dict) else "not a JSON object"))
            except (ValueError, RecursionError) as error:
                found.append((number, f"not JSON: {error}"))
    if not found:
        raise BadInput(f"{path}: holds no drafts; give the drafts.jsonl or facts.jsonl of a run")
    return found
