"""`proofreach export`: the last arrow, drafts to a file in the format that another tool reads."""

from __future__ import annotations

from pathlib import Path

import click

from app import options


@click.command()
@click.argument("format_", metavar="FORMAT")
@options.store
@options.out
@options.sender
def command(format_: str, folder: Path, out: Path, sender_file: Path | None) -> int:
    """Write the results of the last run as FORMAT (see: proofreach list exporters), or the archive as `warc`.

    Suppression is checked again: who was suppressed after a draft was written is left out.
    """
    from app import runner
    from app.exporter import Delivery, exporters, outcomes
    from core.errors import BadInput
    from core.settings import load_sender
    from core.store import Store

    store = Store(folder)
    round = runner.last_round(store)
    if format_ == "warc":
        click.echo(_warc(store, folder, out))
        return 0
    units = exporters()
    if format_ not in units:
        raise BadInput(f"format {format_!r} is not known; there are: {', '.join([*units, 'warc'])}")
    delivery = Delivery(as_of=round.as_of, sender=load_sender(sender_file))
    click.echo(units[format_].export(outcomes(store, round), delivery, out))
    return 0


def _warc(store: object, folder: Path, out: Path) -> Path:
    from core.store import Archive, Store
    from crawlers import warc

    assert isinstance(store, Store)
    archive = Archive(folder / "archive.sqlite")
    path = out / "archive.warc.gz"
    out.mkdir(parents=True, exist_ok=True)
    warc.write((r for domain in store.domains() for r in archive.of_account(domain)), path)
    return path
