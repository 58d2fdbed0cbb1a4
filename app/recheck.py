"""Looks at a draft again on the day it goes out: are its facts still live, its postings open, its proofs on file?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.dossier import Dossier
from core.items import Account, Draft, Evidence, Fact, Refusal, shortfall
from core.store import Archive, Record, Round, Store

Check = Callable[[Dossier, Draft], "Refusal | None"]
_GONE = (404, 410)
_AGAIN = "write the draft again: proofreach enrich, then proofreach draft --again"


def expired(draft: Draft, day: date) -> Refusal | None:
    """The refusal of a draft that says, or too much rests on, what is out of its window on that day."""
    spoken = {c.fact for c in draft.claims}
    dead = [(f, why) for f in draft.facts if (why := f.why_not(day, sensitive_ok=True)) is not None]
    said = next((f"{_named(f)}: {why}" for f, why in dead if f.id in spoken), "")
    live = [f for f in draft.facts if f.why_not(day, sensitive_ok=True) is None]
    short = shortfall(live, day) if dead else None
    if said or short:
        detail = said or f"{short}; no longer {'; '.join(f'{_named(f)} ({why})' for f, why in dead)}"
        return blocked(draft, "stale", f"as of {day}: {detail}", _AGAIN)
    return None


def lawful(dossier: Dossier, draft: Draft, day: date) -> Refusal | None:
    """The refusal of a draft to somebody for whom the list as it is now has no basis on that day."""
    from personalize.compliance import consent_fault

    listed = next((c for c in dossier.account.contacts if c.key == draft.contact.key), draft.contact)
    fault = consent_fault(listed, dossier.account, day)
    return blocked(draft, "consent", *fault) if fault else None


def on_file(store: Store, archive: Archive, round: Round) -> Check:
    """A check of postings and proofs against what the archive holds now and what the store's facts say now."""
    unread = frozenset(store.in_state(round, "crawled"))  # their facts are still those of an earlier round

    @lru_cache(maxsize=4)
    def postings(domain: str) -> _Postings:
        records = list(archive.of_account(domain, round=round.id))
        account = store.account(domain) if domain in unread else None
        return _Postings(shut=frozenset(_shut(records)), listed=_listed(account, records) if account else {})

    @lru_cache(maxsize=4096)
    def stands(domain: str, sha256: str) -> bool:
        return any(True for _ in archive.unaltered(domain, sha256))

    def check(dossier: Dossier, draft: Draft) -> Refusal | None:
        domain = draft.account.domain
        for fact in draft.facts:
            if fact.family == "hiring" and (closed := [e for e in fact.evidence if postings(domain).closed(e)]):
                return blocked(draft, "role-closed", f"{_named(fact)}: the posting is closed ({closed[0].url})", _AGAIN)
            if not all(stands(domain, e.sha256) for e in fact.evidence):
                return blocked(draft, "unproved", f"{_named(fact)}: its page is no longer in the archive", _AGAIN)
            if (why := _told_otherwise(fact, dossier, draft.as_of)) is not None:
                return blocked(draft, "unproved", f"{_named(fact)}: {why}", _AGAIN)
        return None

    return check


def blocked(draft: Draft, condition: str, detail: str, unlock: str) -> Refusal:
    """What takes the place of a draft that may not go out."""
    return Refusal(
        account=draft.account,
        contact=draft.contact,
        condition=condition,
        detail=detail,
        found=(),
        unlock=(unlock,),
        as_of=draft.as_of,
    )


def _told_otherwise(fact: Fact, dossier: Dossier, as_of: date) -> str | None:
    """How the account's facts as they are now differ from this one, or None when they still say it."""
    if any(f.id == fact.id for f in dossier.facts):
        return None
    places = {_place(e) for e in fact.evidence}
    same = [f for f in dossier.facts if f.trigger == fact.trigger and places & {_place(e) for e in f.evidence}]
    if not same:
        return "no longer among the facts of the account"
    reasons = [f.why_not(as_of, sensitive_ok=True) for f in same]
    return None if None in reasons else f"told otherwise since: {reasons[0]}"


def _place(evidence: Evidence) -> tuple[str, str]:
    return evidence.url, evidence.quote


@dataclass(frozen=True, slots=True, kw_only=True)
class _Postings:
    """Which postings newer answers call closed or do not find, and which the newest lists of a source still show."""

    shut: frozenset[str]
    listed: Mapping[str, frozenset[str]]

    def closed(self, evidence: Evidence) -> bool:
        listed = self.listed.get(evidence.source)
        return evidence.url in self.shut or (listed is not None and evidence.url not in listed)


def _listed(account: Account, records: list[Record]) -> dict[str, frozenset[str]]:
    """The postings of each source that answered in this round."""
    from app.pipeline import read

    urls: dict[str, set[str]] = {r.source: set() for r in records if 200 <= r.status < 300}
    for page in read(account, records):
        if page.kind == "posting":
            urls.setdefault(page.source, set()).add(page.url)
    return {source: frozenset(found) for source, found in urls.items()}


def _shut(records: list[Record]) -> Iterator[str]:
    from app.pipeline import closed_in

    for urls in closed_in(records).values():
        yield from urls
    newest: dict[str, Record] = {}
    for record in sorted(records, key=lambda r: (r.round, r.id)):
        newest[record.url] = record
    yield from (url for url, record in newest.items() if record.status in _GONE)


def _named(fact: Fact) -> str:
    when = f" of {fact.event_date}" if fact.event_date else ""
    return f"{fact.trigger.replace('_', ' ')}{when}"
