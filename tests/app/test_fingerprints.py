"""A user's own fingerprints in a run: facts that say whose they are, and hold only with the folder that gave them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench import Bench

from app.demo.server import DemoServer
from app.demo.world import load_world
from app.fingerprints import digest

CATEGORIES = {"1": {"name": "Quay boards"}, "2": {"name": "JavaScript libraries"}}
ROWS = {
    "Quayboard": {"cats": [1], "html": r'class="site-(foot)er"\;version:\1', "implies": "Tidewords"},
    "Tidelib": {"cats": [2], "html": "site-header"},
    "Tidewords": {"cats": [1]},
    "wordpress": {"cats": [1], "meta": {"generator": "WordPress"}},
}


def written(folder: Path, rows: dict[str, Any]) -> Path:
    (folder / "technologies").mkdir(parents=True)
    (folder / "technologies" / "q.json").write_text(json.dumps(rows), "utf8")
    (folder / "categories.json").write_text(json.dumps(CATEGORIES), "utf8")
    return folder


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("prints"), ROWS)


@pytest.fixture(scope="module")
def done(prints: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with DemoServer(load_world()) as server:
        bench = Bench(server=server, folder=tmp_path_factory.mktemp("done"))
        result = bench.run("--limit", "1", "--fingerprints", str(prints))
        assert "4 technologies, 3 patterns" in result.stderr
        yield bench


def technologies(bench: Bench) -> dict[str, dict[str, Any]]:
    return {f["slots"]["technology"]: f for f in bench.rows("facts.jsonl") if f["trigger"] == "tech_in_use"}


def verified(bench: Bench, *more: str) -> tuple[int, str]:
    words = ["verify", str(bench.out / "facts.jsonl"), "--store", str(bench.store), *more]
    program = [sys.executable, "-c", "from app.cli import main; main()", *words]
    result = subprocess.run(program, capture_output=True, text=True, check=False)
    return result.returncode, result.stdout


def test_what_the_folder_shows_is_a_fact_that_names_the_folder(done: Bench, prints: Path) -> None:
    fact = technologies(done)["Quayboard"]
    (evidence,) = fact["evidence"]
    assert evidence["part"] == f"fingerprints:{digest(prints)[:16]}"
    assert evidence["quote"].startswith("fingerprint Quayboard | Quay boards | ")
    assert (fact["slots"]["evidence_class"], fact["slots"]["category"]) == ("fingerprints html", "Quay boards")


def test_what_every_site_has_and_what_is_only_implied_is_no_fact_of_a_mail(done: Bench) -> None:
    found = technologies(done)
    assert "Tidewords" not in found
    assert found["Tidelib"]["modality"] == "background"


def test_what_a_row_shows_too_is_not_said_twice(done: Bench) -> None:
    assert "WordPress" in technologies(done) and "wordpress" not in technologies(done)


def test_such_a_fact_holds_with_this_folder_only_and_says_so(done: Bench, prints: Path, tmp_path: Path) -> None:
    status, said = verified(done, "--fingerprints", str(prints))
    assert status == 0, said
    status, said = verified(done)
    assert status == 3 and f"{digest(prints)[:16]}, and none was given; give it with --fingerprints" in said
    other = written(tmp_path / "other", {**ROWS, "Reefdesk": {"cats": [1], "html": "reef"}})
    status, said = verified(done, "--fingerprints", str(other))
    assert status == 3 and f"the one given is {digest(other)[:16]}" in said


def test_another_folder_is_another_reading(done: Bench, prints: Path) -> None:
    before = done.texts()
    done.run("--limit", "1")
    assert "Quayboard" not in technologies(done)
    done.run("--limit", "1", "--fingerprints", str(prints))
    assert done.texts() == before


def test_a_folder_that_is_none_ends_before_the_crawl(done: Bench, tmp_path: Path) -> None:
    result = done.run("--fingerprints", str(tmp_path))
    assert result.returncode == 2 and "Wappalyzer" in result.stderr
