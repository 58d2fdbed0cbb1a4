"""The whole path on the demo world: the expected outcomes, the same bytes every time, through kills and replays."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench import Bench, archived_urls, crawl_of, wait_for

from app.demo.server import DemoServer
from app.demo.world import load_world
from core.store import Store

GOLDEN = Path(__file__).parent.parent / "golden" / "demo_outcome.json"


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(load_world()) as server:
        yield server


@pytest.fixture(scope="module")
def done(server: DemoServer, tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """One uninterrupted run with one worker."""
    bench = Bench(server=server, folder=tmp_path_factory.mktemp("done"))
    result = bench.run()
    assert result.returncode == 3, result.stderr
    return bench


def copied(bench: Bench, folder: Path) -> Bench:
    """The same run in another place, to be spoiled."""
    shutil.copytree(bench.folder, folder, dirs_exist_ok=True)
    return Bench(server=bench.server, folder=folder)


def test_each_demo_account_comes_to_its_expected_outcome(done: Bench) -> None:
    drafts = {r["account"]["domain"]: f"draft: {r['persona']}" for r in done.rows("drafts.jsonl")}
    refusals = {r["account"]["domain"]: f"refused: {r['condition']}" for r in done.rows("refusals.jsonl")}
    outcome = dict(sorted({**refusals, **drafts}.items()))
    if os.environ.get("WRITE_GOLDEN"):
        GOLDEN.write_text(json.dumps(outcome, indent=1) + "\n", "utf8")
    assert outcome == json.loads(GOLDEN.read_text("utf8"))


def test_two_workers_write_the_same_bytes_as_one(done: Bench, tmp_path: Path) -> None:
    other = Bench(server=done.server, folder=tmp_path)
    other.run("--workers", "2")
    assert other.texts() == done.texts()


def test_a_killed_run_goes_on_without_asking_again_for_what_was_archived(done: Bench, tmp_path: Path) -> None:
    bench = Bench(server=done.server, folder=tmp_path)
    bench.suppress()
    before = len(bench.server.asked)
    process = subprocess.Popen(bench.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    archive = bench.store / "archive.sqlite"
    wait_for(bench, answers=20)
    process.send_signal(signal.SIGKILL)
    process.wait()
    time.sleep(0.5)  # its children notice and end
    kept = archived_urls(archive)
    cut = len(bench.server.asked)
    assert len(kept) >= 20 and bench.run().returncode == 3
    again = Counter(f"{host}{path}" for host, path, _ in bench.server.asked[cut:])
    assert cut > before and [u for u in kept if again[u]] == []
    assert bench.texts() == done.texts()


def test_a_second_run_asks_only_what_changed_and_says_the_same(done: Bench, tmp_path: Path) -> None:
    bench = copied(done, tmp_path)
    cut = len(bench.server.asked)
    bench.run()
    statuses = Counter(status for _, _, status in bench.server.asked[cut:])
    assert statuses[200] == 0 and statuses[304] > 30
    assert bench.texts() == done.texts()


def test_a_replay_from_the_exported_archive_gives_the_same_bytes_with_no_network(done: Bench, tmp_path: Path) -> None:
    program = [sys.executable, "-c", "from app.cli import main; main()"]
    words = ["export", "warc", "--store", str(done.store), "--out", str(tmp_path)]
    subprocess.run([*program, *words], check=True, capture_output=True)
    bench = Bench(server=done.server, folder=tmp_path / "replay")
    cut = len(bench.server.asked)
    result = bench.run("--archive", str(tmp_path / "archive.warc.gz"))
    assert result.returncode == 3, result.stderr
    assert bench.server.asked[cut:] == []
    for name in ("drafts.jsonl", "facts.jsonl"):  # a failure is not archived, so a refusal for it is worded otherwise
        assert bench.texts()[name] == done.texts()[name]


def test_every_draft_and_fact_is_proved_again_offline(done: Bench) -> None:
    for name in ("drafts.jsonl", "facts.jsonl"):
        status, said = done.verified(name)
        assert status == 0, said


def spoiled(bench: Bench, folder: Path, change: Any) -> Bench:
    """The run with its first draft changed."""
    copy = copied(bench, folder)
    rows = copy.rows("drafts.jsonl")
    change(rows[0])
    (copy.out / "drafts.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf8")
    return copy


def _word(row: dict[str, Any]) -> None:
    row["body"] = row["body"].replace(" team", " squad", 1) if " team" in row["body"] else row["body"] + " More."


def _slot(row: dict[str, Any]) -> None:
    name = next(iter(row["facts"][0]["slots"]))
    row["facts"][0]["slots"][name] = "something else"


def _slot_and_id(row: dict[str, Any]) -> None:
    _slot(row)
    row["facts"][0].pop("id")
    row["claims"] = []


def _date(row: dict[str, Any]) -> None:
    row["facts"][0]["event_date"]["value"] = "2026-03-15"


def _quote(row: dict[str, Any]) -> None:
    row["facts"][0]["evidence"][0]["quote"] = "x" * len(row["facts"][0]["evidence"][0]["quote"])


def _fewer(row: dict[str, Any]) -> None:
    row["facts"] = row["facts"][:2]


def _subject(row: dict[str, Any]) -> None:
    row["subject"] = "Re: " + row["subject"]


def _recipient(row: dict[str, Any]) -> None:
    row["contact"]["email"] = "somebody@elsewhere.example"


def _basis(row: dict[str, Any]) -> None:
    row["persona_basis"] = "given in the account list"


CHANGES = (_word, _slot, _slot_and_id, _date, _quote, _fewer, _subject, _recipient, _basis)


@pytest.mark.parametrize("change", CHANGES)
def test_a_draft_that_was_tampered_with_is_not_proved(done: Bench, tmp_path: Path, change: Any) -> None:
    status, said = spoiled(done, tmp_path, change).verified()
    assert status == 3 and "line 1" in said and "NOT PROVED" in said.splitlines()[0]


def test_an_archive_that_was_tampered_with_proves_nothing(done: Bench, tmp_path: Path) -> None:
    bench = copied(done, tmp_path)
    shas = {e["sha256"] for e in bench.rows("drafts.jsonl")[0]["facts"][0]["evidence"]}
    with sqlite3.connect(bench.store / "archive.sqlite") as db:
        other = db.execute("select body from records where url like '%robots.txt'").fetchone()[0]
        for sha in shas:
            assert db.execute("update records set body = ? where sha256 = ?", (other, sha)).rowcount
    status, said = bench.verified()
    assert status == 3 and "NOT PROVED" in said.splitlines()[0]


@pytest.mark.parametrize(("column", "value"), [("final_url", "https://evil.example/"), ("headers", "{"), ("hint", "1")])
def test_an_archived_answer_of_which_any_part_was_altered_proves_nothing(
    done: Bench, tmp_path: Path, column: str, value: str
) -> None:
    bench = copied(done, tmp_path)
    sha = bench.rows("drafts.jsonl")[0]["facts"][0]["evidence"][0]["sha256"]
    with sqlite3.connect(bench.store / "archive.sqlite") as db:
        assert db.execute(f"update records set {column} = ? where sha256 = ?", (value, sha)).rowcount
    status, said = bench.verified()
    assert status == 3 and "NOT PROVED" in said.splitlines()[0] and "Traceback" not in said


def test_an_interrupted_run_says_so_in_one_line_and_leaves_no_process(done: Bench, tmp_path: Path) -> None:
    bench = Bench(server=done.server, folder=tmp_path)
    bench.suppress()
    process = subprocess.Popen(
        bench.command(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    wait_for(bench, answers=5)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to everyone
    out, err = process.communicate(timeout=30)  # ends only when no child holds the pipes any more
    said = [line for line in err.splitlines() if not line.startswith("accounts: ")]
    assert (process.returncode, out, len(said)) == (130, "", 1) and said[0].startswith("error: interrupted: ")


def test_a_crawl_that_is_killed_is_begun_again(done: Bench, tmp_path: Path) -> None:
    bench = Bench(server=done.server, folder=tmp_path)
    bench.suppress()
    words = ["crawl" if w == "run" else w for w in bench.command()]
    at = words.index("--out")
    process = subprocess.Popen(
        words[:at] + words[at + 2 :], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    os.kill(crawl_of(process.pid), signal.SIGKILL)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0 and "14 of 14 accounts crawled" in out


def test_suppression_after_the_run_is_checked_again_at_export(done: Bench, tmp_path: Path) -> None:
    bench = copied(done, tmp_path)
    email = bench.rows("drafts.jsonl")[0]["contact"]["email"]
    Store(bench.store).suppress(email, "asked")
    for format_ in ("drafts_jsonl", "csv", "eml", "html"):
        program = [sys.executable, "-c", "from app.cli import main; main()"]
        words = ["export", format_, "--store", str(bench.store), "--out", str(tmp_path / "again")]
        words += ["--as-of", bench.world.as_of.isoformat()]
        subprocess.run([*program, *words], check=True, capture_output=True)
    files = [p for p in (tmp_path / "again").rglob("*") if p.is_file() and p.suffix != ".html"]
    assert files and not [p for p in files if email in p.read_text("utf8")]
