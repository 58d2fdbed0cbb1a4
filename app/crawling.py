"""The crawl as a process of its own: who may start one, and what happens when it dies."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from app import children
from core.errors import BadInput, ProofreachError
from core.items import Account
from core.store import Archive, Round, Store

if TYPE_CHECKING:
    from app.runner import Order

TRIES = 3


class Crawl:
    """A running crawl of all waiting accounts. One that dies is begun again and goes on from the archive."""

    def __init__(self, order: Order, round: Round) -> None:
        self.fault = ""
        self._order, self._round = order, round
        self._tries = 0
        self._start()

    def _start(self) -> None:
        self._tries += 1
        self._ear, mouth = children.context().Pipe(duplex=False)
        self._process = children.started(crawl_waiting, self._order, self._round, mouth)
        mouth.close()

    def going(self) -> bool:
        """Whether more accounts may come; raises BadInput when the crawl could not use what the user gave."""
        if self._process.is_alive():
            return True
        self._process.join()
        if not self._process.exitcode:
            return False
        bad_input, self.fault = self._said()
        if bad_input:
            raise BadInput(self.fault)
        if self._tries >= TRIES:
            return False
        self._start()
        return True

    def _said(self) -> tuple[bool, str]:
        """The crawl's last words; one that was killed has none."""
        try:
            return self._ear.recv() if self._ear.poll() else (False, f"exit status {self._process.exitcode}")
        except EOFError:
            return False, f"exit status {self._process.exitcode}"


def crawl_waiting(order: Order, round: Round, mouth: Connection) -> None:
    """Runs in the child: crawl what is still waiting, or replay it from the archives given."""
    children.die_with_parent()
    try:
        _crawl(order, round)
    except ProofreachError as error:
        mouth.send((True, str(error)))
        raise SystemExit(1) from None
    except Exception as error:
        logging.basicConfig(filename=log_file(order))
        logging.exception("the crawl broke down")
        mouth.send((False, f"{type(error).__name__}: {error}"))
        raise SystemExit(1) from None


def _crawl(order: Order, round: Round) -> None:
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


def check_manners(accounts: Sequence[Account], order: Order) -> None:
    """Sites must be able to see who crawls them; raises BadInput before anything is touched."""
    if order.sender.sample and not order.archives and not covered(accounts, order.hosts):
        raise BadInput(
            "sender.toml: not found (or still the sample), and sites must be able to see who crawls them; "
            "copy data/sender.sample.toml to sender.toml and fill it in"
        )


def covered(accounts: Sequence[Account], hosts: Mapping[str, tuple[str, int]]) -> bool:
    """Whether every account's own site is on the user's own machine."""
    return all(a.domain in hosts or f"www.{a.domain}" in hosts for a in accounts)


def log_file(order: Order) -> Path:
    return order.folder / "crawl.log"
