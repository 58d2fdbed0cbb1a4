"""`proofreach retain` on the store of a whole run: what went is gone, and every proof still holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench import Bench
from click.testing import CliRunner, Result

from app.commands.retain import command
from app.demo.server import DemoServer
from app.demo.world import load_world
from core.errors import BadInput


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with DemoServer(load_world()) as server:
        bench = Bench(server=server, folder=tmp_path_factory.mktemp("retain"))
        assert bench.run().returncode == 3
        yield bench


def retain(bench: Bench, *words: str) -> Result:
    return CliRunner().invoke(command, [*words, "--store", str(bench.store), "--as-of", "2027-01-01"])


def test_without_yes_it_only_says_what_would_go_and_every_proof_holds_after_it_went(done: Bench) -> None:
    looked = json.loads(retain(done, "--days", "30", "--json").output)
    assert looked["outdated"] > 10 and looked["resting"] > 10 and not looked["done"]
    assert looked["outdated"] + looked["resting"] == looked["records"]
    assert json.loads(retain(done, "--days", "30", "--json", "--yes", "--dry-run").output) == looked
    went = retain(done, "--days", "30", "--yes").output
    assert "were deleted" in went and "archive now: " in went
    after = json.loads(retain(done, "--days", "30", "--json").output)
    assert (after["outdated"], after["records"]) == (0, looked["resting"])
    for name in ("drafts.jsonl", "facts.jsonl"):
        status, said = done.verified(name)
        assert status == 0, said


def test_a_young_archive_is_left_alone(done: Bench) -> None:
    assert json.loads(retain(done, "--days", "3000", "--json").output)["outdated"] == 0


def test_without_a_number_of_days_nothing_is_ever_too_old(done: Bench) -> None:
    result = retain(done)
    assert isinstance(result.exception, BadInput) and "--days" in str(result.exception)


def test_the_setting_gives_the_number(done: Bench, tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text("[archive]\ndays = 3000\n", "utf8")
    assert "2018" in retain(done, "--settings", str(tmp_path / "p.toml")).output


def test_a_folder_without_an_archive_is_bad_input(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["--days", "3", "--store", str(tmp_path)])
    assert isinstance(result.exception, BadInput) and "--store" in str(result.exception)
    assert not (tmp_path / "archive.sqlite").exists()
