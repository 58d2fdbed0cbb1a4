"""`proofreach lint`: template files read over and rehearsed, every fault with its place."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from app import options


@click.command()
@click.argument("files", type=options.FILE, nargs=-1)
@options.templates
@options.sender
@options.settings
@options.as_json
def command(
    files: tuple[Path, ...], templates: Path | None, sender_file: Path | None, settings_file: Path | None, json_: bool
) -> int:
    """Check template FILES, or all of them: front matter, every name and branch, every mail they could write.

    Each is rendered for made-up accounts with full, missing, very long and non-Latin values, for every trigger it
    wants and in every modality; each mail must pass the form rules and the gate that drafts pass. Exit code 3 when
    there is an error.
    """
    from app.workbench.reading import all_files, named
    from core.settings import load_sender, load_settings
    from personalize.workbench.linting import Reader

    said = _Said()
    reader = Reader(
        own=templates,
        sender=load_sender(sender_file),
        settings=load_settings(settings_file),
        triggers=named(),
        told=said,
    )
    paths = list(files) or all_files(templates)
    problems = [problem for path in paths for problem in reader.lint(path)]
    said.end()
    errors = sum(p.level == "error" for p in problems)
    if json_:
        click.echo(json.dumps([p.as_json() for p in problems], ensure_ascii=False))
        return 3 if errors else 0
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{len(paths)} files: {errors} errors, {len(problems) - errors} warnings")
    return 3 if errors else 0


class _Said:
    """How far the rehearsals are, on a terminal."""

    def __init__(self) -> None:
        self._shows = sys.stderr.isatty()

    def __call__(self, file: str, done: int, of: int) -> None:
        if self._shows and (done % 10 == 0 or done == of):
            sys.stderr.write(f"\r\x1b[K{Path(file).name}: {done} of {of} rehearsals")
            sys.stderr.flush()

    def end(self) -> None:
        if self._shows:
            sys.stderr.write("\r\x1b[K")
