"""How the enrichment of many accounts scales over worker processes, beside what the machine's cores give at all.

    python -m benchmarks.workers FILE.jsonl… [--accounts 60] [--texts 8]

Each line of a file is a text: {"text": …, "title"?, "published"?}. Every account gets `--texts` of them as archived
pages of its own site, and the real stage (`proofreach enrich`) reads the store with one worker and with two. The
limit is the same spin loop run twice in a row and twice at once: two cores that share something give less than 2.
"""

from __future__ import annotations

import argparse
import html
import json
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app import runner
from core.evidence import digest
from core.items import Account, Coverage, canonical
from core.settings import load_sender, load_settings
from core.store import Archive, Record, Store

DAY = date(2026, 3, 16)
SPINS = 30_000_000


def page_of(text: Mapping[str, Any]) -> bytes:
    paragraphs = "".join(f"<p>{html.escape(p)}</p>" for p in str(text["text"]).split("\n") if p.strip())
    title = html.escape(str(text.get("title") or "News"))
    day = str(text.get("published") or DAY)[:10]
    head = f"<meta charset=utf-8><title>{title}</title><meta property='article:published_time' content='{day}'>"
    return (
        f"<html lang=en><head>{head}</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>".encode()
    )


def fill(folder: Path, texts: list[dict[str, Any]], accounts: int, each: int) -> None:
    """A store in which `accounts` companies were crawled and nothing was read yet."""
    folder.mkdir()
    store, archive = Store(folder), Archive(folder / "archive.sqlite")
    listed = [Account(domain=f"bench-{n:04}.example", name=f"Bench {n:04}", row=n + 2) for n in range(accounts)]
    round = store.open_round(listed, DAY)
    for n, account in enumerate(listed):
        for k in range(each):
            archive.put(_record(account, round.id, k, page_of(texts[(n * each + k) % len(texts)])))
        looked = Coverage(
            account=account.domain, source="articles", tried=each, pages=0, forbidden=0, status={"200": each},
            newest=None, reason="ok",
        )  # fmt: skip
        store.crawled(account.domain, [looked])


def _record(account: Account, round: int, number: int, body: bytes) -> Record:
    url = f"https://{account.domain}/news/{number}"
    return Record(
        account=account.domain, source="articles", url=url, final_url=url, status=200,
        headers=(("content-type", "text/html; charset=utf-8"),), sha256=digest(body),
        fetched_at=f"{DAY}T00:00:00+00:00", seen=DAY, round=round, body=body,
    )  # fmt: skip


def enriched(folder: Path, workers: int) -> tuple[float, float]:
    """Seconds of the whole stage and CPU seconds of its workers, processes and models included."""
    store = Store(folder)
    round = runner.last_round(store)
    order = runner.Order(
        folder=folder, as_of=DAY, settings=load_settings(), sender=load_sender(), workers=workers
    )  # fmt: skip
    began, before = time.perf_counter(), _of_children()
    runner.stage(round, order, store, enrich=True)
    return time.perf_counter() - began, _of_children() - before


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def facts_in(folder: Path) -> list[str]:
    from core.items import Fact

    store = Store(folder)
    return [canonical(f) for domain in store.domains() for f in store.items(Fact, domain)]


def spin(_: int = 0) -> None:
    number = 0
    for step in range(SPINS):
        number ^= step


def limit() -> float:
    """How much faster two spin loops end on two processes than on one."""
    taken = []
    for count in (1, 2):
        with multiprocessing.get_context("spawn").Pool(count) as pool:
            pool.map(abs, range(count))
            began = time.perf_counter()
            pool.map(spin, range(2), chunksize=1)
            taken.append(time.perf_counter() - began)
    return taken[0] / taken[1]


def read(paths: Iterable[Path]) -> list[dict[str, Any]]:
    return [json.loads(line) for path in paths for line in path.read_text("utf8").splitlines() if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--accounts", type=int, default=60)
    parser.add_argument("--texts", type=int, default=8)
    given = parser.parse_args()
    texts = read(given.files)
    with tempfile.TemporaryDirectory() as top:
        seconds = {}
        for workers in (1, 2):
            folder = Path(top) / str(workers)
            fill(folder, texts, given.accounts, given.texts)
            seconds[workers], cpu = enriched(folder, workers)
            print(
                f"{workers} worker(s): {given.accounts} accounts in {seconds[workers]:.1f} s, {cpu:.1f} CPU s",
                flush=True,
            )
        same = facts_in(Path(top) / "1") == facts_in(Path(top) / "2")
        print(f"the same {len(facts_in(Path(top) / '1'))} facts from both: {same}")
    print(f"two workers: {seconds[1] / seconds[2]:.2f} times one; two cores of this machine: {limit():.2f} times one")


if __name__ == "__main__":
    main()
