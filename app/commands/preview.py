"""`proofreach preview`: what the templates would write to real accounts, side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.workbench.asking import Asking
    from app.workbench.preview import Sheet


@click.command()
@options.store
@click.option("--account", "accounts", multiple=True, help="Only this domain; may be repeated.")
@click.option("--persona", "personas", multiple=True, help="Only this persona; may be repeated. Default: all.")
@click.option("--limit", type=click.IntRange(0), default=10, show_default=True, help="So many accounts; 0 for all.")
@click.option("--width", type=click.IntRange(40, 400), default=None, help="Columns of the terminal. Default: its own.")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), default=None,
              help="Write a page for a browser to this file.")  # fmt: skip
@options.templates
@options.sender
@options.settings
@options.as_json
def command(
    folder: Path,
    accounts: tuple[str, ...],
    personas: tuple[str, ...],
    limit: int,
    width: int | None,
    page: Path | None,
    templates: Path | None,
    sender_file: Path | None,
    settings_file: Path | None,
    json_: bool,
) -> int:
    """Show drafts on accounts of the store, persona beside persona, with claims marked and refusals explained.

    Nothing is written to the store. With --json one object a contact.
    """
    import shutil

    from app.workbench import preview
    from app.workbench.asking import asking
    from core.settings import load_sender, load_settings
    from personalize import shelf

    asked = asking(
        folder,
        sender=load_sender(sender_file),
        settings=load_settings(settings_file),
        templates=shelf.templates(templates),
    )
    sheets = _sheets(asked, accounts, personas, limit)
    if page:
        from app.workbench.previewpage import write

        write(sheets, page, asked.round.as_of)
        click.echo(page)
        return 0
    cells = width or shutil.get_terminal_size().columns
    for sheet in sheets:
        lines = [json.dumps(preview.as_json(sheet), ensure_ascii=False)] if json_ else preview.as_text(sheet, cells)
        click.echo("\n".join(lines))
    return 0


def _sheets(asked: Asking, accounts: tuple[str, ...], personas: tuple[str, ...], limit: int) -> Iterator[Sheet]:
    from app.workbench import preview

    domains = asked.domains([a.strip().lower() for a in accounts])
    for case in asked.cases(domains[:limit] if limit and not accounts else domains):
        yield from preview.sheets(case, [p.strip().lower().replace(" ", "_").replace("-", "_") for p in personas])
