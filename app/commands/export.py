"""`proofreach export`: the last arrow, drafts to a file in the format that another tool reads."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from app import options


@click.command()
@click.argument("format_", metavar="FORMAT")
@options.store
@options.out
@options.sender
def command(format_: str, folder: Path, out: Path, sender_file: Path | None) -> int:
    """Write the results of the last run as FORMAT; see: proofreach list exporters.

    Suppression is checked again: who was suppressed after a draft was written is left out.
    """
    from app import outputs, runner
    from app.exporter import export
    from core.settings import load_sender
    from core.store import Store

    store = Store(folder)
    delivery = outputs.delivery_of(store, runner.last_round(store), load_sender(sender_file))
    written = export(format_, delivery, out)
    if withheld := delivery.withheld():
        sys.stderr.write(f"left out: {withheld} drafts to recipients who were suppressed since\n")
    click.echo(written.path)
    return 0
