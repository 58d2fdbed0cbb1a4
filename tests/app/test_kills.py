"""A run over twenty accounts that is killed at random moments: nothing lost, nothing asked twice, nothing half written.

Two moments as a rule, thirty with PROOFREACH_STRESS=1; a moment is named by its seed.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench import Bench, archived_urls, crawl_of
from fleet import build

from app.demo.server import DemoServer
from core.items import Context, Coverage, Draft, Fact, Refusal, canonical
from core.store import Archive, Store
from crawlers.fetching.robots import SHARED

MOMENTS = range(30 if os.environ.get("PROOFREACH_STRESS") else 2)
VICTIMS = ("everyone", "the crawl", "the parent")
REACHED = {  # what an account in this state must have whole
    "waiting": (),
    "crawled": ("crawl",),
    "enriched": ("crawl", "fact", "context", "coverage"),
    "drafted": ("crawl", "fact", "context", "coverage", "draft", "refusal"),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoServer]:
    with DemoServer(build(tmp_path_factory.mktemp("world"))) as made:
        yield made


@pytest.fixture(scope="module")
def undisturbed(server: DemoServer, tmp_path_factory: pytest.TempPathFactory) -> tuple[Bench, float, int]:
    """A run that nobody disturbs, how long it takes and how many requests it makes."""
    bench, began = Bench(server=server, folder=tmp_path_factory.mktemp("undisturbed")), time.monotonic()
    assert bench.run().returncode == 3
    return bench, time.monotonic() - began, len(server.asked)


@pytest.mark.parametrize("seed", MOMENTS)
def test_a_run_killed_at_a_random_moment_ends_as_if_nothing_had_happened(
    undisturbed: tuple[Bench, float, int], tmp_path: Path, seed: int
) -> None:
    whole, seconds, requests = undisturbed
    chance = random.Random(seed)
    bench = Bench(server=whole.server, folder=tmp_path)
    moment = _moment(chance, bench.server, requests=requests, seconds=seconds)
    kept, cut = _killed(bench, VICTIMS[seed % len(VICTIMS)], moment)
    if not _finished(bench):
        assert bench.run().returncode == 3
    again = Counter(f"{host}{path}" for host, path, _ in bench.server.asked[cut:])
    assert [url for url in kept if again[url]] == []
    assert _archived(bench) == _archived(whole)
    assert bench.files() == whole.files()


def _moment(chance: random.Random, server: DemoServer, *, requests: int, seconds: float) -> Callable[[], bool]:
    """Mostly in the middle of the crawl, after so many requests; else at any time between start and end."""
    began, asked = time.monotonic(), len(server.asked)
    if chance.random() < 0.6:
        wanted, pause = asked + chance.randint(1, requests - 5), chance.uniform(0, 0.02)

        def come() -> bool:
            if len(server.asked) < wanted:
                return False
            time.sleep(pause)
            return True

        return come
    end = began + chance.uniform(0, seconds)
    return lambda: time.monotonic() >= end


def _killed(bench: Bench, victim: str, moment: Callable[[], bool]) -> tuple[list[str], int]:
    """What was archived when the victim died, and how many requests had been made until then."""
    process = subprocess.Popen(
        bench.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    crawl = crawl_of(process.pid) if victim == "the crawl" else 0
    while not moment() and process.poll() is None:
        time.sleep(0.002)
    _kill(process, victim, crawl)
    if victim != "the crawl":
        process.wait()
        _wait_for_silence(process.pid)
    kept, cut = archived_urls(bench.store / "archive.sqlite"), len(bench.server.asked)
    if victim == "the crawl":
        process.wait()
    else:
        _check_nothing_is_half_written(bench)
    return kept, cut


def _kill(process: subprocess.Popen[bytes], victim: str, crawl: int) -> None:
    try:
        if victim == "everyone":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            os.kill(crawl or process.pid, signal.SIGKILL)
    except ProcessLookupError:  # it had ended by itself
        pass


def _wait_for_silence(session: int) -> None:
    """Until every process of a killed run is gone."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        shown = subprocess.run(["ps", "-s", str(session), "-o", "stat="], capture_output=True, text=True, check=False)
        if all(line.startswith("Z") for line in shown.stdout.split()):
            return
        time.sleep(0.05)
    raise TimeoutError("a killed run left processes behind")


def _check_nothing_is_half_written(bench: Bench) -> None:
    """Each account has all that its state promises: a state is committed together with what it stands for."""
    if not (bench.store / "store.sqlite").exists():
        return
    store = Store(bench.store)
    round = store.last_round()
    for state, promised in REACHED.items() if round else ():
        for domain in store.in_state(round, state):  # type: ignore[arg-type]
            there = {kind for kind, items in _items(store, domain).items() if items}
            assert there <= set(promised), (domain, state)
            assert ("crawl" in promised) == ("crawl" in there), (domain, state)
            assert state != "drafted" or there & {"draft", "refusal"}, domain


def _items(store: Store, domain: str) -> dict[str, list[str]]:
    kinds = {"coverage": Coverage, "fact": Fact, "context": Context, "draft": Draft, "refusal": Refusal}
    found = {name: [canonical(i) for i in store.items(kind, domain)] for name, kind in kinds.items()}
    return found | {"crawl": [canonical(c) for c in store.crawl_coverage(domain)]}


def _archived(bench: Bench) -> list[tuple[str, str, str, int, str]]:
    archive = Archive(bench.store / "archive.sqlite")
    accounts = [SHARED, *Store(bench.store).domains()]
    records = (r for account in accounts for r in archive.of_account(account))
    return sorted((r.account, r.source, r.url, r.status, r.sha256) for r in records)


def _finished(bench: Bench) -> bool:
    return (bench.out / "summary.json").exists()
