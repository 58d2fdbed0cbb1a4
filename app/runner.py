"""Threads the stages together: the crawl in one process, the work after it in others, the store between them."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app import children
from app.engine import Engine
from app.pipeline import Job, failed
from core.errors import BadInput, StoreBusy
from core.items import Account
from core.settings import Sender, Settings, load_sender, load_settings
from core.store import Archive, Round, State, Store

POLL = 0.2  # seconds between looks at the store


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the user asked for, as far as the runner needs it."""

    folder: Path
    as_of: date
    settings: Settings
    sender: Sender
    persona: str = ""
    engine: str = "local"
    workers: int = 1
    hosts: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    archives: tuple[Path, ...] = ()


Listener = Callable[[Mapping[str, int]], None]  # told how many accounts are in each state, and how many items there are


@contextmanager
def holding(folder: Path) -> Iterator[Store]:
    """The store, for this process alone; raises StoreBusy when another run has it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:  # the kernel frees the lock of a killed run
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StoreBusy(
                f"{folder}: another run is using this store; wait for it or give another --store"
            ) from error
        yield Store(folder)


def run(accounts: Sequence[Account], order: Order, store: Store, listen: Listener) -> Round:
    """Take every account from the list to a draft or a refusal; returns the round, which the caller closes.

    A round that was cut off goes on where it stopped.
    """
    check_manners(accounts, order)
    round = store.open_round(accounts, order.as_of)
    crawl = start_crawl(order, round)
    job = _job(order, round)
    work_all(job, order, store, listen, states=("crawled", "enriched"), more=crawl.is_alive)
    crawl.join()
    for account in store.accounts(round, "waiting", "crawled", "enriched"):
        failed(account, job, store, f"the crawl ended early (exit status {crawl.exitcode}); see {log_file(order)}")
    listen(store.counts(round))
    return round


def crawl_only(accounts: Sequence[Account], order: Order, store: Store, listen: Listener) -> Round:
    """Collect, and stop there: the round stays open for the next stages."""
    check_manners(accounts, order)
    round = store.open_round(accounts, order.as_of)
    crawl = start_crawl(order, round)
    while crawl.is_alive():
        crawl.join(POLL)
        listen(store.counts(round))
    return round


def stage(round: Round, order: Order, store: Store, *, enrich: bool = False, draft: bool = False) -> None:
    """One arrow on the accounts that stand before it (or, for drafts, are to be written again)."""
    from app.progress import Progress

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
    engine: str = "local",
    workers: int = 1,
) -> Order:
    """An order for a later stage of a round that exists."""
    return Order(
        folder=folder,
        as_of=round.as_of,
        settings=load_settings(settings_file),
        sender=load_sender(sender_file),
        persona=persona,
        engine=engine,
        workers=workers,
    )


def check(order: Order) -> None:
    """Find out before hours of work that the engine, a template or the persona cannot be used."""
    from personalize import persona

    engine_named(order.engine)
    personas = persona.load()
    if order.persona and order.persona not in personas:
        raise BadInput(f"persona {order.persona!r} has no template; there are: {', '.join(personas)}")


def _job(order: Order, round: Round, *, enrich: bool = True, draft: bool = True) -> Job:
    return Job(
        folder=order.folder,
        round=round,
        settings=order.settings,
        sender=order.sender,
        persona=order.persona,
        enrich=enrich,
        draft=draft,
    )


def work_all(
    job: Job,
    order: Order,
    store: Store,
    listen: Listener,
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
            listen(store.counts(job.round))
            if not (coming or fresh or running):
                return


def _ended(done: Callable[[float], list[tuple[str, str | None]]], running: int) -> list[tuple[str, str | None]]:
    if running:
        return done(POLL)
    time.sleep(POLL)
    return []


def check_manners(accounts: Sequence[Account], order: Order) -> None:
    """Sites must be able to see who crawls them; raises BadInput before anything is touched."""
    if order.sender.sample and not order.archives and not covered(accounts, order.hosts):
        raise BadInput(
            "sender.toml: not found, and sites must be able to see who crawls them; "
            "copy data/sender.sample.toml to sender.toml and fill it in"
        )


def start_crawl(order: Order, round: Round) -> children.Process:
    """The crawl of all waiting accounts, in a process of its own."""
    process = children.context().Process(target=crawl_waiting, args=(order, round), name="crawl")
    process.start()
    return process


def covered(accounts: Sequence[Account], hosts: Mapping[str, tuple[str, int]]) -> bool:
    """Whether every account's own site is on the user's own machine."""
    return all(a.domain in hosts or f"www.{a.domain}" in hosts for a in accounts)


def crawl_waiting(order: Order, round: Round) -> None:
    """Runs in the child: crawl what is still waiting, or replay it from the archives given."""
    children.die_with_parent()
    from crawlers import warc
    from crawlers.crawl import CrawlOptions, crawl

    store, archive = Store(order.folder), Archive(order.folder / "archive.sqlite")
    accounts = store.accounts(round, "waiting")
    for path in order.archives:
        warc.import_into(archive, path, accounts, round)
    options = CrawlOptions(
        settings=order.settings.crawl,
        contact=order.sender.email,
        hosts=order.hosts,
        offline=bool(order.archives),
        log_file=log_file(order),
    )
    crawl(accounts, store=store, archive=archive, round=round, options=options, on_done=None)


def log_file(order: Order) -> Path:
    return order.folder / "crawl.log"


def engine_named(name: str) -> Engine:
    """The engine unit of that name; raises BadInput naming those there are."""
    from app import engines
    from core.registry import discover

    units = discover(engines, Engine)
    if name not in units:
        raise BadInput(f"engine {name!r} is not known; there are: {', '.join(units)}")
    return units[name]
