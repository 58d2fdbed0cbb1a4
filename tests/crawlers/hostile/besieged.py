"""Crawls and reads the account list that it is given in a process of its own, and says what came of it.

Run as a script: `besieged.py FOLDER HOSTS RESOLVER DOMAIN…`; stdout is one JSON object.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from datetime import date
from pathlib import Path

from app.pipeline import filled, read
from core.items import Account, as_json
from core.settings import Crawl
from core.store import Archive, Store
from crawlers.crawl import CrawlOptions, crawl
from crawlers.fetching import hosts

AS_OF = date(2031, 5, 20)
SECONDS, TIMEOUT = 25, 3


def main(folder: Path, hosts_file: Path, resolver: str, domains: list[str]) -> dict[str, object]:
    accounts = [Account(domain=d, name=d.partition(".")[0].title(), row=n) for n, d in enumerate(domains, 2)]
    store, archive = Store(folder), Archive(folder / "archive.sqlite")
    round = store.open_round(accounts, AS_OF)
    settings = Crawl(timeout=TIMEOUT, seconds=SECONDS, resolver=resolver)
    options = CrawlOptions(settings=settings, contact="ops@brightledger.example", hosts=hosts.load(hosts_file),
                           log_file=folder / "crawl.log")  # fmt: skip
    before, began = peak(), time.monotonic()
    crawl(accounts, store=store, archive=archive, round=round, options=options)
    crawled, after = time.monotonic() - began, peak()
    told = {}
    for account in accounts:
        failures: list[str] = []
        pages = read(account, archive.of_account(account.domain, round=round.id), failures)
        coverage = [filled(c, pages, failures, []) for c in store.crawl_coverage(account.domain)]
        told[account.domain] = {
            "coverage": {c.source: as_json(c) for c in coverage},
            "pages": sorted(p.url for p in pages if p.own and p.kind != "technology"),
            "titles": sorted(p.title for p in pages),
            "crawled": {c.source: c.reason for c in store.crawl_coverage(account.domain)},
        }
    return {"accounts": told, "seconds": crawled, "reading": time.monotonic() - began - crawled,
            "grown": after - before, "grown_reading": peak() - after}  # fmt: skip


def peak() -> float:
    """Megabytes that this process has had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4:]), sys.stdout)
