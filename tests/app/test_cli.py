"""The front door: quick, documented, and one line for every failure."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from app.cli import cli, main
from core.store import Store

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


def test_a_reader_that_goes_away_is_no_failure() -> None:
    program = [sys.executable, "-c", "from app.cli import main; main()", "list", "technologies", "--json"]
    listing = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert listing.stdout and listing.stderr
    listing.stdout.close()  # as `| true` does
    assert (listing.stderr.read(), listing.wait()) == (b"", 0)


def test_half_a_surrogate_pair_comes_out_as_it_came_in() -> None:
    done = proofreach("tech", given='{"id": "\\ud800", "url": "https://a.example/"}\n')
    assert done.stdout == '{"id": "\\ud800", "technologies": []}\n' and not done.stderr


def test_what_nobody_foresaw_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("app.cli.cli.invoke", broken)
    monkeypatch.setattr(sys, "argv", ["proofreach", "list"])
    with pytest.raises(SystemExit, match="1"):
        main()
    assert re.fullmatch(r"error: internal: ZeroDivisionError: oh \(test_cli.py:\d+\)\n", capsys.readouterr().err)


@pytest.mark.parametrize("body", [b"hello\n", b"", b"\x1f\x8b\x08\x00cut"])
def test_an_archive_that_cannot_be_replayed_is_bad_input(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(body)
    (tmp_path / "list.csv").write_text("domain\na.example\n")
    done = proofreach("run", "list.csv", "--archive", "a.warc", cwd=tmp_path)
    errors = [line for line in done.stderr.splitlines() if not line.startswith(("accounts: ", "warning: "))]
    assert (done.returncode, done.stdout, len(errors)) == (2, "", 1)
    assert errors[0].startswith("error: bad-input: a.warc: ") and not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("nothing", "not JSON"),
        ("[1]", "not a JSON object"),
        ("{}", "neither a draft nor a fact"),
        ('{"body": 1}', "account"),
        ('{"body": "x", "facts": [1]}', "cannot be derived"),
        ('{"trigger": "award", "account": {"name": 1}}', "account"),
        ("\udcff", "not JSON"),
    ],
)
def test_a_hostile_line_is_not_proved_and_no_more_than_that(tmp_path: Path, line: str, named: str) -> None:
    Store(tmp_path / "var")
    (tmp_path / "drafts.jsonl").write_text(line + "\n", "utf8", "surrogateescape")
    done = proofreach("verify", "drafts.jsonl", cwd=tmp_path)
    assert done.returncode == 3 and "NOT PROVED" in done.stdout and named in done.stdout and not done.stderr
