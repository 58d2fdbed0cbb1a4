"""The store and the archive keep what they were given, and a cut-off round goes on."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.errors import BadInput, NotArchived
from core.evidence import digest
from core.items import Account, Coverage
from core.store import Archive, Record, Store

DAY = date(2026, 3, 16)
ONE = Account(domain="one.example", name="One", row=2)
TWO = Account(domain="two.example", name="Two", row=3)


def record(body: bytes = b"<p>hello</p>", **changes: object) -> Record:
    values: dict[str, object] = {
        "account": "one.example",
        "source": "home",
        "url": "https://one.example/",
        "final_url": "https://one.example/",
        "status": 200,
        "headers": (("etag", '"1"'),),
        "body": body,
        "sha256": digest(body),
        "fetched_at": "2026-03-16T10:00:00+00:00",
        "seen": DAY,
        "round": 1,
        "hint": {"title": "Hello"},
    }
    return Record(**{**values, **changes})  # type: ignore[arg-type]


def coverage(**changes: object) -> Coverage:
    values: dict[str, object] = {
        "account": "one.example", "source": "home", "tried": 1, "pages": 1, "forbidden": 0,
        "status": {"200": 1}, "newest": None, "reason": "ok",
    }  # fmt: skip
    return Coverage(**{**values, **changes})  # type: ignore[arg-type]


def test_a_cut_off_round_is_resumed_and_a_finished_one_is_not(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first = store.open_round([ONE, TWO], DAY)
    store.crawled("one.example", [])
    again = Store(tmp_path).open_round([ONE, TWO], DAY)
    assert (again.id, again.resumed, store.in_state(again, "waiting")) == (first.id, True, ["two.example"])
    store.close_round(again)
    assert store.open_round([ONE, TWO], DAY).id != first.id


def test_another_list_or_day_begins_another_round(tmp_path: Path) -> None:
    store = Store(tmp_path)
    ids = [store.open_round(a, d).id for a, d in (([ONE], DAY), ([ONE, TWO], DAY), ([ONE, TWO], date(2026, 3, 17)))]
    assert len(set(ids)) == 3


def test_accounts_keep_the_order_of_the_file(tmp_path: Path) -> None:
    store = Store(tmp_path)
    listed = [replace(ONE, domain=f"{c}.example", row=i) for i, c in enumerate("zax")]
    assert store.accounts(store.open_round(listed, DAY)) == listed


def test_what_the_crawl_saw_and_what_reading_made_of_it_are_kept_apart(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.open_round([ONE], DAY)
    store.enriched("one.example", [], coverage=[coverage(pages=7, newest=DAY)], enriched_from="k")
    store.crawled("one.example", [coverage(pages=0, tried=3)])
    assert [c.pages for c in store.items(Coverage, "one.example")] == [7]
    assert [c.tried for c in store.crawl_coverage("one.example")] == [3]


def test_suppression_covers_the_address_and_its_domain_in_any_case(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.suppress("one.example", "asked") and not store.suppress("ONE.example ", "again")
    assert store.suppressed("Ann@One.example") and not store.suppressed("ann@two.example", "")


def test_forgetting_an_account_keeps_its_suppression(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.open_round([ONE, TWO], DAY)
    store.suppress("one.example", "asked")
    store.forget("one.example")
    assert (list(store.domains()), store.suppressed("one.example")) == (["two.example"], True)


def test_an_answer_is_found_as_it_was_put(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.sqlite")
    key = archive.put(record())
    assert archive.find("one.example", "https://one.example/") == record(id=key)
    assert archive.by_digest("one.example", digest(b"<p>hello</p>"), "https://one.example/").id == key


def test_the_same_answer_again_is_one_record_of_the_newer_round(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.sqlite")
    archive.put(record())
    archive.put(record(round=2))
    assert [r.round for r in archive.of_account("one.example")] == [2]


def test_a_changed_answer_leaves_the_old_one_as_evidence(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.sqlite")
    archive.put(record())
    archive.put(record(b"<p>new</p>", round=2))
    assert archive.by_digest("one.example", digest(b"<p>hello</p>"), "").round == 1
    assert [r.body for r in archive.of_account("one.example", round=2)] == [b"<p>new</p>"]


def test_a_tampered_body_is_not_evidence(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.sqlite")
    archive.put(record())
    archive.put(record(b"<p>other</p>", url="https://one.example/2"))
    with sqlite3.connect(tmp_path / "a.sqlite") as db:
        body = db.execute("select body from records where url like '%/2'").fetchone()[0]
        db.execute("update records set body = ? where url like '%.example/'", (body,))
    with pytest.raises(NotArchived):
        archive.by_digest("one.example", digest(b"<p>hello</p>"), "https://one.example/")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("url", "https://two.example/"), ("final_url", "https://two.example/"), ("source", "pages"), ("status", 404),
        ("headers", "[]"), ("headers", "no json"), ("hint", "{}"), ("seen", "2026-03-15"), ("body", b"no zstd"),
        ("fetched_at", "2026-03-15T10:00:00+00:00"),
    ],
)  # fmt: skip
def test_an_answer_that_was_altered_in_its_file_is_no_evidence(tmp_path: Path, column: str, value: object) -> None:
    archive = Archive(tmp_path / "a.sqlite")
    archive.touch(archive.put(record()), seen=DAY, round=2)
    assert len(list(archive.unaltered("one.example"))) == 1
    with sqlite3.connect(tmp_path / "a.sqlite") as db:
        db.execute(f"update records set {column} = ?", (value,))
    with pytest.raises(NotArchived, match="altered"):
        archive.by_digest("one.example", digest(b"<p>hello</p>"), "https://one.example/")


def test_of_two_sources_with_one_answer_the_one_seen_in_this_round_is_found(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "a.sqlite")
    first = archive.put(record())
    archive.put(record(source="sitemaps"))
    archive.touch(first, seen=DAY, round=2)
    found = archive.find("one.example", "https://one.example/")
    assert found and found.round == 2


def test_an_account_that_broke_down_keeps_its_round_open_and_its_place(tmp_path: Path) -> None:
    store = Store(tmp_path)
    round = store.open_round([ONE], DAY)
    store.crawled("one.example", [])
    store.drafted("one.example", [], done=False)
    assert store.in_state(round, "crawled") == ["one.example"]


def test_a_file_that_is_no_store_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_bytes(b"something else altogether" * 50)
    with pytest.raises(BadInput, match=r"store.sqlite: cannot be used.*--store"):
        Store(tmp_path)
