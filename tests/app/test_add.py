"""A new persona writes at once; a new source and a new trigger ask by their own tests to be filled in."""

from __future__ import annotations

import ast
import importlib.util
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from app.cli import cli
from app.workbench import starts
from app.workbench.reading import named
from core.errors import BadInput
from core.settings import Settings, load_sender
from crawlers.source import Source
from enrich.trigger import Trigger, compiled
from personalize import shelf
from personalize.workbench.linting import Reader


def add(*words: str) -> Result:
    return CliRunner().invoke(cli, ["add", *words], standalone_mode=False)


def refused(*words: str) -> str:
    error = add(*words).exception
    assert isinstance(error, BadInput)
    return str(error)


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tests").mkdir()
    shipped = starts.resources() / "data" / "starts"
    (tmp_path / "data" / "starts").mkdir(parents=True)
    for path in shipped.iterdir():
        (tmp_path / "data" / "starts" / path.name).write_text(path.read_text("utf8"), "utf8")
    monkeypatch.setattr(starts, "resources", lambda: tmp_path)
    return tmp_path


def test_a_persona_begins_as_another_under_its_own_name(tmp_path: Path) -> None:
    done = add("persona", "Security lead", "--templates", str(tmp_path), "--from", "economic_buyer")
    path = tmp_path / "en" / "security_lead.md.j2"
    assert done.output.splitlines()[0] == str(path)
    made = shelf.templates(tmp_path)["en"]["security_lead"]
    assert (made.front.version, made.front.persona, made.front.titles) == (1, "security lead", ())
    assert made.body == shelf.templates()["en"]["economic_buyer"].body


def test_a_new_persona_is_as_clean_as_the_one_it_began_as(tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(Path(__file__).parents[1] / "fixtures" / "marketing", own)
    add("persona", "gate_lead", "--templates", str(own), "--from", "yard_lead")
    reader = Reader(own=own, sender=load_sender(), settings=Settings(), triggers=named())
    ours, theirs = (
        {(p.level, p.rule) for p in reader.lint(own / "en" / f"{name}.md.j2")} for name in ("gate_lead", "yard_lead")
    )
    assert ours == theirs and not [level for level, _ in ours if level == "error"]


def test_a_new_persona_takes_nobody_from_the_others(tmp_path: Path) -> None:
    add("persona", "gate_lead", "--templates", str(tmp_path))
    assert shelf.templates(tmp_path)["en"]["gate_lead"].front.titles == ()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    add("persona", "gate_lead", "--templates", str(tmp_path))
    path = tmp_path / "en" / "gate_lead.md.j2"
    path.write_text(path.read_text("utf8") + "\n", "utf8")
    before = path.read_bytes()
    assert "exists already" in refused("persona", "gate_lead", "--templates", str(tmp_path))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("persona", "../evil"), "is no name for a file"),
        (("persona", "champion"), "persona 'champion' exists already"),
        (("persona", "x_lead", "--from", "boss"), "persona 'boss' has no template in 'en'"),
        (("persona", "x_lead", "--language", "xx"), "language 'xx' has no templates; there are: "),
        (("trigger", "award"), "trigger 'award' exists already"),
        (("source", "lever"), "source 'lever' exists already"),
    ],
)
def test_what_cannot_be_started_says_why(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    assert said in refused(*words, "--templates", str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_new_trigger_is_one_that_matches_nothing_and_whose_own_sentence_fails(checkout: Path) -> None:
    done = add("trigger", "fleet renewal")
    path = checkout / "enrich" / "triggers" / "fleet_renewal.py"
    assert str(path) in done.output and (checkout / "data" / "gold" / "fleet_renewal.jsonl").is_file()
    trigger = vars(loaded(path))["FLEET_RENEWAL"]
    assert isinstance(trigger, Trigger)
    assert not [p for p in trigger.patterns for text in trigger.yes if compiled(p.cue).search(text)]


def test_a_new_source_reads_nothing_yet_and_its_case_expects_something(checkout: Path) -> None:
    add("source", "port_notices", "--group", "jobs")
    path = checkout / "crawlers" / "sources" / "jobs" / "port_notices.py"
    units = [v for v in vars(loaded(path)).values() if isinstance(v, Source)]
    assert [type(u).__name__ for u in units] == ["PortNotices"] and units[0].group == "jobs"
    case = checkout / "tests" / "fixtures" / "sources" / "port_notices" / "example"
    expected = json.loads((case / "expected.json").read_text("utf8"))
    assert expected["pages"] and (case / "response.html").is_file() and (case / "meta.json").is_file()


@pytest.mark.parametrize("kind", ["source", "trigger"])
def test_what_is_missing_stands_in_the_files_docstring(kind: str, checkout: Path) -> None:
    add(kind, "port_notices")
    (path,) = checkout.rglob("port_notices.py")
    told = ast.get_docstring(ast.parse(path.read_text("utf8"))) or ""
    assert (
        "How to finish it" in told and "pytest" in told and "TODO" not in told and "{" not in told.replace("(?P<", "")
    )


def test_code_is_added_to_a_checkout_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starts, "resources", lambda: tmp_path)
    assert "this is an installation" in refused("trigger", "fleet_renewal")
    assert list(tmp_path.iterdir()) == []
