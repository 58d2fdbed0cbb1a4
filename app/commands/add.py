"""`proofreach add`: start a persona, a source or a trigger from a file that says what is missing."""

from __future__ import annotations

from pathlib import Path

import click

from app import options

GROUPS = ("news", "jobs", "tech", "people", "site")


@click.command()
@click.argument("kind", type=click.Choice(("persona", "source", "trigger")))
@click.argument("name")
@click.option("--language", default="en", show_default=True, help="A persona's language: the folder it goes to.")
@click.option("--from", "like", default="champion", show_default=True, help="The persona that a new one begins as.")
@click.option("--group", type=click.Choice(GROUPS), default="news", show_default=True, help="A source's group.")
@click.option("--templates", type=options.FOLDER, default=options.OWN_TEMPLATES, show_default=True,
              help="Where a persona goes: your own templates.")  # fmt: skip
def command(kind: str, name: str, language: str, like: str, group: str, templates: Path) -> int:
    """Start a new persona, source or trigger called NAME; nothing that exists is overwritten.

    A persona begins as a copy that writes at once. A source and a trigger begin as code that does nothing, with a test
    that fails until it is filled in; the file says how.
    """
    from app.workbench import starts

    name = starts.name_of(name)
    if kind == "persona":
        paths = starts.persona(name, templates, language=language, like=like)
        then = f"proofreach lint {paths[0]}; proofreach preview --persona {name}"
    elif kind == "source":
        paths, then = starts.source(name, group), f"pytest tests/crawlers/sources/test_source_fixtures.py -k {name}"
    else:
        paths, then = starts.trigger(name), f"pytest tests/enrich/test_triggers.py -k {name}"
    for path in paths:
        click.echo(path)
    click.echo(f"next: {then}", err=True)
    return 0
