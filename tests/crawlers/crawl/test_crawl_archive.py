"""What was fetched is not fetched again: after a kill, on a second run, and in a replay without network."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from email.utils import format_datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy.exc

from core.evidence import digest
from core.store import Archive, Record, Store
from crawlers import warc

HERE = Path(__file__).with_name("conftest.py")
NEWS = {f"/news/{n}": f"<h1>story {n}</h1>" for n in range(6)}
HOME = "".join(f'<a href="{p}">x</a>' for p in NEWS)


def with_etags(world: Any, answer: Any, routes: dict[str, str]) -> dict[str, Any]:
    def route(body: str) -> Any:
        tag = f'"{digest(body.encode())[:8]}"'

        def served(headers: dict[str, str]) -> Any:
            same = headers.get("if-none-match") == tag
            return answer("" if same else body, 304 if same else 200, headers={"ETag": tag})

        return served

    return {path: route(body) for path, body in routes.items()}


def test_a_killed_crawl_goes_on_where_it_was(world: Any, answer: Any, tmp_path: Path) -> None:
    for n in range(4):
        slow = {path: answer(body, wait=0.05) for path, body in NEWS.items()}
        world.pages(f"acme{n}.example", {"/": HOME, **slow})
    (tmp_path / "hosts").write_text(world.hosts)
    command = [sys.executable, str(HERE), str(tmp_path / "hosts"), str(tmp_path / "var")]
    process = subprocess.Popen(command, cwd=HERE.parents[3])
    while len(world.seen) < 12 and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    time.sleep(0.2)
    while world.busy:  # with what was on its way when it died
        time.sleep(0.01)
    archive = Archive(tmp_path / "var" / "archive.sqlite")
    kept = {r.url.removeprefix("https://") for n in range(4) for r in archive.of_account(f"acme{n}.example")}
    before = len(world.seen)
    assert 0 < len(kept) < 4 * 8
    subprocess.run(command, cwd=HERE.parents[3], check=True)
    assert not kept & set(world.urls[before:])
    store = Store(tmp_path / "var")
    for n in range(4):
        assert len(list(archive.of_account(f"acme{n}.example"))) == 8
        lines = {c.source: (c.tried, c.pages) for c in store.crawl_coverage(f"acme{n}.example")}
        assert lines == {"home": (1, 1), "robots": (1, 1), "articles": (6, 6), "names": (1, 0)}
    assert max(Counter(world.urls[before:]).values()) == 1


def test_an_interrupted_crawl_does_not_pass_for_a_finished_one(world: Any, answer: Any, tmp_path: Path) -> None:
    world.pages("acme.example", {"/": HOME, **{path: answer(body, wait=0.3) for path, body in NEWS.items()}})
    (tmp_path / "hosts").write_text(world.hosts)
    command = [sys.executable, str(HERE), str(tmp_path / "hosts"), str(tmp_path / "var")]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # who runs the tests may ignore the signal
    process = subprocess.Popen(command, cwd=HERE.parents[3], stderr=subprocess.DEVNULL, preexec_fn=heard)
    while len(world.seen) < 3 and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=10) != 0
    assert Store(tmp_path / "var").crawl_coverage("acme.example") == []


def test_a_store_that_takes_no_more_ends_the_crawl(world: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlalchemy.exc.OperationalError("insert", {}, OSError("disk full"))

    world.pages("acme.example", {"/": HOME, **NEWS})
    monkeypatch.setattr(Archive, "put", full)
    with pytest.raises(sqlalchemy.exc.OperationalError):
        crawled("acme.example")


def test_a_resumed_crawl_reports_what_an_uninterrupted_one_does(world: Any, crawled: Any) -> None:
    world.pages("acme.example", {"/": HOME + '<a href="/gone">x</a>', **NEWS})
    first = crawled("acme.example")
    lines = first.store.crawl_coverage("acme.example")
    asked = len(world.seen)
    with first.store._engine.begin() as db:
        db.exec_driver_sql("update accounts set state = 'waiting'")
    again = crawled("acme.example")
    assert len(world.seen) == asked
    assert again.store.crawl_coverage("acme.example") == lines


def test_a_second_run_asks_only_for_changes(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("acme.example", with_etags(world, answer, {"/": HOME, **NEWS}))
    world.pages("acme.example", with_etags(world, answer, {"/robots.txt": "User-agent: *\nAllow: /\n"}))
    first = crawled("acme.example", close=True)
    world.seen.clear()
    second = crawled("acme.example")
    assert {s.status for s in world.seen} == {304}
    assert len(world.seen) == 7  # all but robots.txt, whose rules may be used for a day
    assert second.round.id == first.round.id + 1
    assert second.bodies("acme.example")["https://acme.example/news/3"] == b"<h1>story 3</h1>"
    assert second.reasons("acme.example") == first.reasons("acme.example")


def test_what_changed_is_fetched_and_the_old_is_kept(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("acme.example", with_etags(world, answer, {"/": "one"}))
    first = crawled("acme.example", close=True)
    world.pages("acme.example", with_etags(world, answer, {"/": "two"}))
    second = crawled("acme.example")
    assert second.bodies("acme.example")["https://acme.example/"] == b"two"
    assert second.archive.by_digest("acme.example", digest(b"one"), "https://acme.example/").body == b"one"
    assert first.round.id != second.round.id


def test_a_date_serves_as_validator_too(world: Any, crawled: Any, answer: Any) -> None:
    from datetime import UTC, datetime

    day = format_datetime(datetime(2031, 1, 1, tzinfo=UTC), usegmt=True)

    def served(headers: dict[str, str]) -> Any:
        same = headers.get("if-modified-since") == day
        return answer("" if same else "one", 304 if same else 200, headers={"Last-Modified": day})

    world.pages("acme.example", {"/": served})
    crawled("acme.example", close=True)
    world.seen.clear()
    assert crawled("acme.example").bodies("acme.example")["https://acme.example/"] == b"one"
    assert [s.status for s in world.seen if s.path == "/"] == [304]


def test_a_validator_is_not_carried_to_another_document(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("acme.example", with_etags(world, answer, {"/": '<a href="/x">x</a>', "/x": "x"}))
    crawled("acme.example", close=True)
    world.pages("acme.example", {"/x": answer(status=302, headers={"Location": "/y"}), "/y": "y"})
    world.seen.clear()
    crawled("acme.example")
    (asked,) = [s for s in world.seen if s.path == "/y"]
    assert "if-none-match" not in asked.headers


def test_a_redirect_is_archived_under_the_asked_address(world: Any, crawled: Any, answer: Any) -> None:
    go = answer(status=301, headers={"Location": "/there"})
    world.pages("acme.example", {"/": '<a href="/go">x</a>', "/go": go, "/there": "arrived"})
    record = crawled("acme.example").archive.find("acme.example", "https://acme.example/go")
    assert record is not None
    assert (record.final_url, record.status, record.body) == ("https://acme.example/there", 200, b"arrived")


def test_errors_are_asked_again_and_missing_pages_are_not(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("acme.example", {"/": '<a href="/gone">a</a><a href="/down">b</a>', "/down": answer("down", 500)})
    first = crawled("acme.example")
    with first.store._engine.begin() as db:
        db.exec_driver_sql("update accounts set state = 'waiting'")
    world.seen.clear()
    world.pages("acme.example", {"/down": "up again"})
    assert crawled("acme.example").reasons("acme.example")["links"] == "ok"
    assert world.urls == ["acme.example/down"]


def test_an_address_that_needs_escaping_is_found_again(world: Any, crawled: Any) -> None:
    world.pages("acme.example", {"/": '<a href="/über">x</a>', "/%C3%BCber": "about"})
    first = crawled("acme.example")
    asked = len(world.seen)
    with first.store._engine.begin() as db:
        db.exec_driver_sql("update accounts set state = 'waiting'")
    assert crawled("acme.example").coverage("acme.example", "links").pages == 1
    assert len(world.seen) == asked


def replay(crawled: Any, folder: Path, path: Path) -> Any:
    """Import a WARC into a new store, then crawl without network."""
    from core.items import Account

    account = Account(domain="acme.example", name="Acme", row=2)
    store, archive = Store(folder), Archive(folder / "archive.sqlite")
    round = store.open_round([account], date(2031, 5, 20))
    warc.import_into(archive, path, [account], round)
    return crawled(account, folder=folder, offline=True, hosts={})


def test_a_replay_sees_what_the_crawl_saw_without_network(
    world: Any, crawled: Any, answer: Any, name_server: Any, tmp_path: Path
) -> None:
    name_server.say("acme.example.", "MX", "10 mail.acme.example.")
    go = answer(status=301, headers={"Location": "/there"})
    world.pages("acme.example", {"/": HOME + '<a href="/go">x</a><a href="/private">p</a>', **NEWS, "/go": go})
    world.pages("acme.example", {"/there": "there", "/robots.txt": "User-agent: *\nDisallow: /private\n"})
    live = crawled("acme.example", limits={"resolver": name_server.address})
    warc.write(live.records("acme.example"), tmp_path / "acme.warc.gz")
    asked, questions = len(world.seen), len(name_server.asked)
    again = replay(crawled, tmp_path / "replay", tmp_path / "acme.warc.gz")
    assert (len(world.seen), len(name_server.asked)) == (asked, questions)
    strip = lambda records: [replace(r, id=0, round=0) for r in records]  # noqa: E731
    assert strip(again.records("acme.example")) == strip(live.records("acme.example"))
    assert again.store.crawl_coverage("acme.example") == live.store.crawl_coverage("acme.example")


def test_a_replay_names_what_the_archive_lacks(world: Any, crawled: Any, tmp_path: Path) -> None:
    world.pages("acme.example", {"/": HOME, **NEWS})
    live = crawled("acme.example")
    warc.write([r for r in live.records("acme.example") if "/news/" not in r.url], tmp_path / "part.warc.gz")
    asked = len(world.seen)
    again = replay(crawled, tmp_path / "replay", tmp_path / "part.warc.gz")
    assert again.reasons("acme.example")["articles"] == "not-archived"
    assert len(world.seen) == asked


def test_a_foreign_archive_is_replayed_by_address(world: Any, crawled: Any, tmp_path: Path) -> None:
    def foreign(url: str, body: bytes, status: int = 200, **headers: str) -> Record:
        told = tuple((k.replace("_", "-"), v) for k, v in ({"content_type": "text/html"} | headers).items())
        return Record(
            account="", source="", url=url, final_url=url, status=status, headers=told, body=body,
            sha256=digest(body), fetched_at="2031-03-04T05:06:07Z", seen=date(2031, 3, 4), round=0,
        )  # fmt: skip

    records = [
        foreign("https://acme.example/", b"", 301, location="https://www.acme.example/"),
        foreign("https://www.acme.example/", b'<a href="/news/1">n</a>'),
        foreign("https://www.acme.example/news/1", b"story"),
        foreign("https://elsewhere.example/", b"not asked for"),
    ]
    warc.write(records, tmp_path / "foreign.warc.gz")
    out = replay(crawled, tmp_path / "replay", tmp_path / "foreign.warc.gz")
    assert out.bodies("acme.example")["https://www.acme.example/news/1"] == b"story"
    assert "https://elsewhere.example/" not in out.bodies("acme.example")
    assert {r.seen for r in out.records("acme.example")} == {date(2031, 3, 4)}
