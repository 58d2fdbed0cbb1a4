"""Old answers go; what a fact, a draft or an unfinished run rests on stays, with what its proof reads beside it."""

from __future__ import annotations

import random
import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nouns import account, evidence, fact

from core.evidence import digest
from core.store import Archive, Record, Store
from core.store.retention import Retention

TODAY = date(2026, 11, 1)
LIMIT = TODAY - timedelta(days=90)
OLD, NEW = LIMIT - timedelta(days=1), LIMIT


def record(
    name: str, *, seen: date = OLD, round: int = 1, domain: str = "harborloom.example", size: int = 10
) -> Record:
    body = (name * size).encode()
    url = f"https://{domain}/{name}"
    return Record(
        account=domain, source="articles", url=url, final_url=url, status=200, headers=(), body=body,
        sha256=digest(body), fetched_at="2026-01-01T00:00:00+00:00", seen=seen, round=round,
    )  # fmt: skip


def kept(folder: Path, *records: Record, facts: tuple[str, ...] = (), finished: bool = True) -> tuple[Archive, Store]:
    """A store in which facts rest on the records of these names."""
    store, archive = Store(folder), Archive(folder / "archive.sqlite")
    round = store.open_round([account()], TODAY)
    named = {r.url.rpartition("/")[2]: r for r in records}
    found = [fact(evidence=(evidence(sha256=named[n].sha256, url=named[n].url),)) for n in facts]
    store.enriched("harborloom.example", found, coverage=[], enriched_from="x")
    if finished:
        store.close_round(round)
    for made in records:
        archive.put(made)
    return archive, store


def left(archive: Archive, domain: str = "harborloom.example") -> set[str]:
    return {r.url.rpartition("/")[2] for r in archive.of_account(domain)}


def swept(archive: Archive, store: Store) -> set[str]:
    retention = Retention(archive, store)
    retention.delete(retention.outdated(LIMIT))
    return left(archive)


def test_what_was_seen_within_the_days_stays_and_what_is_older_goes(tmp_path: Path) -> None:
    assert swept(*kept(tmp_path, record("old"), record("new", seen=NEW))) == {"new"}


def test_what_a_fact_rests_on_stays_with_what_was_read_beside_it(tmp_path: Path) -> None:
    made = kept(tmp_path, record("proof"), record("beside"), record("earlier", round=7), facts=("proof",))
    assert swept(*made) == {"proof", "beside"}


def test_another_account_s_facts_protect_nothing_of_this_one(tmp_path: Path) -> None:
    archive, store = kept(tmp_path, record("proof"), record("x", domain="other.example"), facts=("proof",))
    swept(archive, store)
    assert (left(archive), left(archive, "other.example")) == ({"proof"}, set())


def test_a_run_that_was_cut_off_finds_all_that_it_had_archived(tmp_path: Path) -> None:
    assert swept(*kept(tmp_path, record("old"), record("older", round=2), finished=False)) == {"old"}


def test_looking_deletes_nothing_and_says_how_much_would_go(tmp_path: Path) -> None:
    archive, store = kept(tmp_path, record("a"), record("b"), record("c", seen=NEW))
    old = Retention(archive, store).outdated(LIMIT)
    assert (len(old.ids), old.resting, old.records) == (2, 0, 3) and old.bytes > 0
    assert left(archive) == {"a", "b", "c"}


def test_the_room_is_given_back_to_the_disk(tmp_path: Path) -> None:
    loud = [replace(record(str(n)), body=random.Random(n).randbytes(50_000)) for n in range(30)]
    archive, store = kept(tmp_path, *loud)
    before = archive.size()
    assert swept(archive, store) == set()
    assert before > 1_000_000 > archive.size() * 5
    with sqlite3.connect(archive.path) as db:
        assert db.execute("pragma integrity_check").fetchone() == ("ok",)


NAMES = st.sampled_from("abcdef")


@settings(max_examples=12, deadline=None)
@given(
    rows=st.dictionaries(NAMES, st.tuples(st.integers(-200, 0), st.integers(2, 4)), min_size=1),
    proofs=st.sets(NAMES, max_size=3),
)
def test_nothing_young_or_needed_ever_goes(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[str, tuple[int, int]], proofs: set[str]
) -> None:
    records = {n: record(n, seen=TODAY + timedelta(days=d), round=r) for n, (d, r) in rows.items()}
    named = tuple(sorted(proofs & set(records)))
    after = swept(*kept(tmp_path_factory.mktemp("store"), *records.values(), facts=named))
    rounds = {records[n].round for n in named}
    assert after == {n for n, r in records.items() if r.seen >= LIMIT or r.round in rounds}
