"""Threads the stages together: the crawl in one process, the work after it in others, the store between them."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app import third_parties
from app.crawling import Crawl, check_manners, log_file
from app.engine import Engine
from app.fingerprints import announce
from app.pipeline import Job, failed
from app.progress import Progress
from core.errors import BadInput, StoreBusy
from core.items import Account
from core.settings import Sender, Settings, load_sender, load_settings
from core.store import Round, State, Store

POLL = 0.2  # seconds between looks at the store


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the user asked for, as far as the runner needs it."""

    folder: Path
    as_of: date
    settings: Settings
    sender: Sender
    persona: str = ""
    templates: Path | None = None
    fingerprints: Path | None = None
    engine: str = "local"
    workers: int = 1
    again: bool = False
    hosts: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    archives: tuple[Path, ...] = ()


@contextmanager
def holding(folder: Path) -> Iterator[Store]:
    """The store, for this process alone; raises StoreBusy when another run has it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        opened = (folder / "lock").open("w")
    except OSError as error:
        raise BadInput(f"{folder}: cannot be written: {error.strerror or error}; give another --store") from error
    with opened as lock:  # the kernel frees the lock of a killed run
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StoreBusy(
                f"{folder}: another run is using this store; wait for it or give another --store"
            ) from error
        yield Store(folder)


def run(accounts: Sequence[Account], order: Order, store: Store, progress: Progress) -> Round:
    """Take every account from the list to a draft or a refusal; returns the round, which the caller ends.

    A round that was cut off goes on where it stopped.
    """
    check_manners(accounts, order)
    round = store.open_round(accounts, order.as_of)
    crawl = Crawl(order, round)
    job = _job(order, round)
    work_all(job, order, store, progress, states=("crawled", "enriched"), more=crawl.going)
    for account in store.accounts(round, "waiting"):
        failed(account, job, store, f"the crawl ended early: {crawl.fault}; see {log_file(order)}")
    progress(lambda: store.counts(round), last=True)
    return round


def crawl_only(accounts: Sequence[Account], order: Order, store: Store, progress: Progress) -> Round:
    """Collect, and stop there: the round stays open for the next stages."""
    third_parties.check(order.settings)
    check_manners(accounts, order)
    round = store.open_round(accounts, order.as_of)
    crawl = Crawl(order, round)
    while crawl.going():
        time.sleep(POLL)
        progress(lambda: store.counts(round))
    return round


def end(round: Round, store: Store) -> None:
    """Close the round, so that the next run asks for changes; one with accounts that broke down stays open for them."""
    if not store.in_state(round, "waiting", "crawled", "enriched"):
        store.close_round(round)


def stage(round: Round, order: Order, store: Store, *, enrich: bool = False, draft: bool = False) -> None:
    """One arrow on the accounts that stand before it (or, for drafts, are to be written again)."""
    progress = Progress()
    job = _job(order, round, enrich=enrich, draft=draft)
    states: tuple[State, ...] = ("crawled",) if enrich else ("enriched", "drafted")
    work_all(job, order, store, progress, states=states)
    progress.end()


def last_round(store: Store) -> Round:
    """The newest round; raises BadInput when there is none."""
    if (round := store.last_round()) is None:
        raise BadInput(f"{store.folder}: nothing was crawled yet; begin with: proofreach crawl ACCOUNTS.csv")
    return round


def order_on(
    round: Round,
    folder: Path,
    *,
    sender_file: Path | None = None,
    settings_file: Path | None = None,
    persona: str = "",
    templates: Path | None = None,
    fingerprints: Path | None = None,
    engine: str = "local",
    workers: int = 1,
    again: bool = False,
) -> Order:
    """An order for a later stage of a round that exists."""
    return Order(
        folder=folder,
        as_of=round.as_of,
        settings=load_settings(settings_file),
        sender=load_sender(sender_file),
        persona=persona,
        templates=templates,
        fingerprints=fingerprints,
        engine=engine,
        workers=workers,
        again=again,
    )


def check(order: Order) -> None:
    """Find out before hours of work that the engine, a window, a template or the persona cannot be used."""
    from enrich.triggers_registry import TRIGGERS
    from personalize import shelf

    engine_named(order.engine)
    if unknown := sorted(set(order.settings.windows) - set(TRIGGERS)):
        raise BadInput(f"proofreach.toml: windows.{unknown[0]}: no such trigger; see: proofreach list triggers")
    third_parties.check(order.settings)
    announce(order.fingerprints)
    personas = sorted({name for language in shelf.templates(order.templates).values() for name in language})
    if order.persona and order.persona not in personas:
        raise BadInput(f"persona {order.persona!r} has no template; there are: {', '.join(personas)}")


def _job(order: Order, round: Round, *, enrich: bool = True, draft: bool = True) -> Job:
    return Job(
        folder=order.folder,
        round=round,
        settings=order.settings,
        sender=order.sender,
        persona=order.persona,
        templates=order.templates,
        fingerprints=order.fingerprints,
        enrich=enrich,
        draft=draft,
        again=order.again,
    )


def work_all(
    job: Job,
    order: Order,
    store: Store,
    progress: Progress,
    *,
    states: Sequence[State],
    more: Callable[[], bool] = lambda: False,
) -> None:
    """Give every account in one of `states` to the engine, until none is left and no more can come."""
    submitted: set[str] = set()
    running = 0
    with engine_named(order.engine).workers(job, order.workers) as workers:
        while True:
            coming = more()  # asked before looking, or the last accounts could slip through
            fresh = [d for d in store.in_state(job.round, *states) if d not in submitted]
            for domain in fresh[: workers.room]:
                workers.submit(domain)
                submitted.add(domain)
                running += 1
            for domain, error in _ended(workers.done, running):
                running -= 1
                account = store.account(domain)
                if error and account:
                    failed(account, job, store, error)
            progress(lambda: store.counts(job.round))
            if not (coming or fresh or running):
                return


def _ended(done: Callable[[float], list[tuple[str, str | None]]], running: int) -> list[tuple[str, str | None]]:
    if running:
        return done(POLL)
    time.sleep(POLL)
    return []


def engine_named(name: str) -> Engine:
    """The engine unit of that name; raises BadInput naming those there are."""
    from app import engines
    from core.registry import discover

    units = discover(engines, Engine)
    if name not in units:
        raise BadInput(f"engine {name!r} is not known; there are: {', '.join(units)}")
    return units[name]
