"""Options that several commands share, spelled once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
OWN_TEMPLATES = Path("templates")


class Day(click.ParamType[date]):
    """A calendar day, YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2026-03-31", param, ctx)


def today() -> date:
    return datetime.now(UTC).date()


store = click.option(
    "--store",
    "folder",
    type=FOLDER,
    default=Path("var"),
    show_default=True,
    help="Where accounts, pages and facts are kept.",
)
out = click.option("--out", type=FOLDER, default=Path("out"), show_default=True, help="Where the results are written.")
as_of = click.option(
    "--as-of", type=Day(), default=None, help="The day by which facts are fresh or stale. Default: today."
)


def own_templates() -> Path | None:
    """The folder of the user's own templates where no option names one."""
    return OWN_TEMPLATES.resolve() if OWN_TEMPLATES.is_dir() else None


def _own(_: click.Context, __: click.Parameter, given: Path | None) -> Path | None:
    if given is None:
        return own_templates()
    if not any(given.glob("*/*.j2")) and not any(given.glob("*/*.toml")):
        raise click.BadParameter(f"{given} holds no <language>/<persona>.md.j2; start one with: proofreach add persona")
    return given.resolve()


templates = click.option(
    "--templates",
    type=FOLDER,
    default=None,
    callback=_own,
    help="Your own templates, beside or in place of the shipped ones. Default: ./templates when there is one.",
)
persona = click.option("--persona", default="", help="Write for this persona; by default the contact's title decides.")
sender = click.option(
    "--sender", "sender_file", type=FILE, default=None, help="Who writes. Default: sender.toml in this folder."
)
settings = click.option(
    "--settings", "settings_file", type=FILE, default=None, help="Limits and weights. Default: ./proofreach.toml."
)
engine = click.option("--engine", default="local", show_default=True, help="Where the work is done.")
workers = click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="How many read pages and write drafts."
)
hosts = click.option(
    "--hosts",
    "hosts_file",
    type=FILE,
    default=None,
    help="Hosts served on this machine, as lines of `127.0.0.1:PORT host…`.",
)
archives = click.option(
    "--archive",
    "archives",
    type=FILE,
    multiple=True,
    help="Replay from this WARC file, with no network at all; may be repeated.",
)
fingerprints = click.option(
    "--fingerprints",
    type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    default=None,
    help="A folder in Wappalyzer's format (technologies/*.json, categories.json), read beside the shipped rows.",
)
as_json = click.option("--json", "json_", is_flag=True, help="Print JSON instead of a table.")
