"""The front door: quick, documented, and one line for every failure."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from app.cli import cli

HEAVY = (
    "scrapy",
    "spacy",
    "torch",
    "sentence_transformers",
    "sqlalchemy",
    "pydantic",
    "jinja2",
    "lxml",
    "rich",
    "numpy",
)
COMMANDS = {name: cli.get_command(click.Context(cli), name) for name in cli.list_commands(click.Context(cli))}


def proofreach(*words: str, cwd: Path | None = None, given: str = "") -> subprocess.CompletedProcess[str]:
    program = "import sys; from app.cli import main; sys.argv[0] = 'proofreach'; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, cwd=cwd, input=given, check=False
    )


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_every_command_and_option_has_its_help(command: click.Command) -> None:
    assert command.help
    assert all(p.help for p in command.params if isinstance(p, click.Option))


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from app.cli import cli;"
        f"print(CliRunner().invoke(cli, ['--help']).exit_code, sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "0 []"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["nonsense"], "usage"),
        (["run"], "usage"),
        (["run", "none.csv"], "bad-input"),
        (["run", "none.csv", "--as-of", "yesterday"], "usage"),
        (["verify", "none.jsonl"], "usage"),
        (["enrich", "--store", "empty"], "bad-input"),
        (["suppress", "nobody"], "bad-input"),
        (["list", "colours"], "usage"),
    ],
)
def test_bad_usage_or_input_is_one_line_and_status_2(tmp_path: Path, words: list[str], kind: str) -> None:
    done = proofreach(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: {kind}: ") and done.stderr.count("\n") == 1
