"""What is done for one account after its crawl: read, extract, settle, keep; then choose, render, keep."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from app import fingerprints
from app.clearing import unnamed
from app.committee import people_in
from app.completeness import openings, with_openings
from app.daybyday import answers_before, day_by_day
from app.exported import keeping, note_refusals
from core.items import Account, Context, Coverage, Evidence, Fact, Page, Refusal, canonical
from core.registry import resources
from core.settings import Profile, Sender, Settings
from core.store import Archive, Head, Record, Round, Store

_CURRENT = ("200", "unchanged")
CONTEXT = 240  # characters shown on either side of a quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """All that a worker needs to take accounts from crawled to drafted."""

    folder: Path
    round: Round
    settings: Settings
    sender: Sender
    persona: str = ""
    templates: Path | None = None
    fingerprints: Path | None = None
    enrich: bool = True
    draft: bool = True
    again: bool = False

    @property
    def as_of(self) -> date:
        return self.round.as_of


def work(job: Job, domain: str) -> None:
    """Take one account as far as the job asks; what was done already is not done again."""
    store = Store(job.folder)
    account = store.account(domain)
    if account is None:
        return
    if job.enrich:
        enrich(account, job, store)
    if job.draft:
        draft(account, job, store)


def enrich(account: Account, job: Job, store: Store) -> None:
    """Read the account's archived answers into facts, unless these very answers were read before."""
    archive = Archive(job.folder / "archive.sqlite")
    records = list(archive.of_account(account.domain, round=job.round.id))
    before = answers_before(account, archive, job.round.id)
    looked = store.crawl_coverage(account.domain)
    key = reading_key(account, [*records, *before], looked, job)
    if store.enriched_from(account.domain) == key:
        store.unchanged(account.domain, recounted(store.items(Coverage, account.domain), looked))
        return
    failures: list[str] = []
    closed = closed_in(records)
    pages = [*read(account, records, failures, closed=closed), *fingerprints.pages(account, records, job.fingerprints)]
    foreign = namesakes(account, pages)
    known = [*pages, *day_by_day(account, [*records, *before], archive.load)]
    facts = facts_of(account, [p for p in known if p not in foreign], job.as_of, job.settings)
    hiring = openings(records, pages, closed)
    coverage = [with_openings(filled(c, pages, failures, foreign), hiring.get(c.source)) for c in looked]
    contexts = contexts_of(facts, known)
    people = people_in(pages)
    store.enriched(account.domain, facts, contexts=contexts, people=people, coverage=coverage, enriched_from=key)


def read(
    account: Account,
    records: Iterable[Record],
    failures: list[str] | None = None,
    beside: Iterable[Record] = (),
    closed: Mapping[str, set[str]] | None = None,
) -> list[Page]:
    from crawlers import reading

    return reading.pages(account, records, failures, closed, beside=beside)


def closed_in(records: Iterable[Record]) -> dict[str, set[str]]:
    from crawlers import reading

    return reading.closed_in(records)


def namesakes(account: Account, pages: Sequence[Page]) -> list[Page]:
    """Pages by others that nothing ties to this account: they may be about another company of the same name."""
    from enrich.namesake import strangers

    places = strangers(pages, pages, account)
    return [p for p in pages if (p.sha256, p.source, p.part) in places]


def facts_of(account: Account, pages: Sequence[Page], as_of: date, settings: Settings) -> list[Fact]:
    from enrich import extract
    from enrich.settle import settle

    return settle(account, extract.signals(pages, account, as_of), as_of, settings.windows)


def draft(account: Account, job: Job, store: Store) -> None:
    """Turn the account's facts into one draft or refusal a contact."""
    from personalize import shelf
    from personalize.compose import compose, template_texts

    profile, templates = Profile(sender=job.sender, settings=job.settings), shelf.templates(job.templates)
    for version, text in {**template_texts(templates), profile.version: profile.text}.items():
        store.keep(version, text)
    suppressed = store.suppressions()
    results = compose(
        account,
        unnamed(store.items(Fact, account.domain), suppressed),
        store.items(Coverage, account.domain),
        sender=job.sender,
        settings=job.settings,
        as_of=job.as_of,
        suppressed=suppressed,
        persona=job.persona or None,
        templates=templates,
    )
    note_refusals(results, account, store.ledger)
    store.drafted(account.domain, results if job.again else keeping(results, account, store.ledger))


def failed(account: Account, job: Job, store: Store, detail: str) -> None:
    """An account whose work broke down is a refusal that says so, never a gap in the output."""
    refusal = Refusal(
        account=account,
        contact=account.contacts[0] if account.contacts else None,
        condition="internal-error",
        detail=detail,
        found=(),
        unlock=("run the same command again; if it fails again, report the line above",),
        as_of=job.as_of,
    )
    store.drafted(account.domain, [refusal], done=False)


def filled(c: Coverage, pages: Sequence[Page], failures: Sequence[str], foreign: Sequence[Page]) -> Coverage:
    """The crawl's coverage with what reading added: pages, newest date, what was unreadable or is a namesake's."""
    mine = [p for p in pages if p.source == c.source]
    dates = [p.published.value for p in mine if p.published]
    added = {
        "unreadable": sum(f.startswith(f"{c.source}:") for f in failures),
        "another-company": sum(p.source == c.source for p in foreign),
    }
    status = {**c.status, **{word: n for word, n in added.items() if n}}
    reason = "another-company" if mine and added["another-company"] == len(mine) else c.reason
    if added["unreadable"] and not mine and reason == "ok":
        reason = "parse-error"
    return replace(c, pages=len(mine), newest=max(dates, default=None), status=status, reason=reason)


def contexts_of(facts: Iterable[Fact], pages: Sequence[Page]) -> list[Context]:
    """The surroundings of every piece of evidence, each once."""
    text = {(p.sha256, p.source, p.part): p.text for p in pages}
    spots: dict[tuple[str, str, str, int, int], Evidence] = {}
    for fact in facts:
        for e in fact.evidence:
            spots.setdefault((e.sha256, e.source, e.part, e.start, e.end), e)
    return [_context(e, text.get((e.sha256, e.source, e.part), "")) for e in spots.values()]


def _context(e: Evidence, text: str) -> Context:
    before, after = text[max(0, e.start - CONTEXT) : e.start], text[e.end : e.end + CONTEXT]
    if e.start > CONTEXT:
        before = before.partition(" ")[2]
    if e.end + CONTEXT < len(text):
        after = after.rpartition(" ")[0]
    place = {name: getattr(e, name) for name in ("sha256", "source", "part", "start", "end", "quote")}
    return Context(before=before, after=after, **place)


def recounted(coverage: Iterable[Coverage], looked: Iterable[Coverage]) -> list[Coverage]:
    """The coverage of an earlier reading of the same answers, with how this crawl came by them."""
    now = {c.source: {w: n for w, n in c.status.items() if w in _CURRENT} for c in looked}
    kept = ((c, {w: n for w, n in c.status.items() if w not in _CURRENT}) for c in coverage)
    return [replace(c, status=dict(sorted((rest | now.get(c.source, {})).items()))) for c, rest in kept]


def _as_asked(c: Coverage) -> Coverage:
    """The same had each answer been asked for: one that is unchanged is what it was."""
    usable = sum(c.status.get(word, 0) for word in _CURRENT)
    status = {w: n for w, n in c.status.items() if w not in _CURRENT} | ({"200": usable} if usable else {})
    return replace(c, status=dict(sorted(status.items())))


def reading_key(account: Account, records: Iterable[Head], looked: Iterable[Coverage], job: Job) -> str:
    """Changes when anything that facts and coverage depend on does: answers, account, day, settings, code, data."""
    state = hashlib.sha256(canonical(account).encode())
    seen = map(canonical, map(_as_asked, looked))
    for part in (
        *seen,
        str(job.as_of),
        repr(sorted(job.settings.windows.items())),
        code_version(),
        fingerprints.digest(job.fingerprints),
    ):
        state.update(part.encode())
    for r in records:
        state.update(f"{r.url} {r.final_url} {r.source} {r.status} {r.sha256} {r.seen} {r.headers} {r.hint}".encode())
    return state.hexdigest()


@cache
def code_version() -> str:
    """A digest of the code and data that turn answers into facts."""
    state = hashlib.sha256()
    top = Path(__file__).resolve().parent.parent
    rooms = (top / room for room in ("core", "crawlers", "enrich"))
    files = [p for room in rooms for kind in ("*.py", "*.toml") for p in room.rglob(kind)]
    files += [p for p in (resources() / "data").rglob("*.json") if "demo" not in p.parts]
    for path in sorted(files):
        state.update(path.name.encode() + path.read_bytes())
    return state.hexdigest()
