"""Runs the crawl: accounts in, an archive of answers and a coverage report for each account out."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings

from core.errors import BadInput
from core.items import Account
from core.store import Archive, Round, Store
from crawlers.fetching.dns import Lookup
from crawlers.run import CrawlOptions, Run
from crawlers.sources_registry import SOURCES
from crawlers.spider import AccountsSpider

__all__ = ["CrawlOptions", "crawl"]

_COLLECT = (10_000, 20, 20)


def crawl(
    accounts: Sequence[Account],
    *,
    store: Store,
    archive: Archive,
    round: Round,
    options: CrawlOptions,
    on_done: Callable[[str], None] | None = None,
) -> None:
    """Crawl the accounts and return when all are done; each is committed, with its coverage, as soon as it ends."""
    settings, lookup = scrapy_settings(options), Lookup(options.settings.resolver)
    run = Run(
        accounts=accounts,
        store=store,
        archive=archive,
        round=round,
        options=options,
        lookup=lookup,
        on_done=on_done,
    )
    if accounts:
        with _logging_to(options.log_file), _seldom_collected():
            asyncio.run(_run(run, settings))


def scrapy_settings(options: CrawlOptions) -> Settings:
    """`crawlers/settings.py` with what the user decides; raises BadInput without a contact."""
    settings = Settings()
    settings.setmodule("crawlers.settings")
    settings.setdict(
        {
            "USER_AGENT": user_agent(options.contact),
            "DOWNLOAD_DELAY": options.settings.delay,
            "DOWNLOAD_TIMEOUT": options.settings.timeout,
            "CONCURRENT_REQUESTS": 0,  # the window of accounts is the limit
        },
        priority="cmdline",
    )
    return settings


def user_agent(contact: str) -> str:
    """Who asks, and where to complain; raises BadInput when that cannot be said in a header."""
    contact = contact.strip()
    if not contact:
        raise BadInput("sender: a crawl needs an e-mail address or website at which site owners can reach you")
    if not (contact.isascii() and contact.isprintable()) or set(contact) & set("()\\"):
        raise BadInput(f"sender: {contact!r} cannot stand in a request header; give a plain address or website")
    try:
        number = version("proofreach")
    except PackageNotFoundError:  # a checkout that was not installed
        number = "0"
    return f"proofreach/{number} (+{contact})"


async def _run(run: Run, settings: Settings) -> None:
    runner = AsyncCrawlerRunner(settings)
    crawler = runner.create_crawler(AccountsSpider)
    await runner.crawl(crawler, run=run, sources=SOURCES)
    spider = crawler.spider
    assert isinstance(spider, AccountsSpider)
    if spider.fault:
        raise spider.fault
    if spider.left:
        raise KeyboardInterrupt  # the engine takes a cancelled crawl for a finished one


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """What is there before the crawl stays; looking through all of it again and again cost a tenth of the crawl."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_COLLECT)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def _logging_to(path: Path | None) -> Iterator[None]:
    """Everything Scrapy has to say goes to the file, and nothing to the terminal."""
    handler: logging.Handler = logging.NullHandler()
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(path, encoding="utf8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    loggers = [
        logging.getLogger(name) for name in ("scrapy", "crawlers", "accounts", "aiohttp", "asyncio", "py.warnings")
    ]
    before = [(log, log.propagate, log.level) for log in loggers]
    for log in loggers:
        log.addHandler(handler)
        log.propagate = False
        log.setLevel(logging.INFO)
    try:
        yield
    finally:
        for log, propagate, level in before:
            log.removeHandler(handler)
            log.propagate = propagate
            log.setLevel(level)
        handler.close()
