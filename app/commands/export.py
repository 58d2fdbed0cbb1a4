"""`proofreach export`: the last arrow, drafts to a file in the format that another tool reads."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import options

if TYPE_CHECKING:
    from app.exporter import Written
    from core.store import Store


@click.command()
@click.argument("format_", metavar="FORMAT")
@options.store
@options.out
@options.sender
@options.as_of
def command(format_: str, folder: Path, out: Path, sender_file: Path | None, as_of: date | None) -> int:
    """Write the results of the last run as FORMAT; see: proofreach list exporters.

    Each draft is looked at again as of the day of the export: who was suppressed since is left out, and a draft with
    an expired fact, a closed posting or a page that is no longer on file is kept back, with its reason in
    NAME.skipped.csv. What went out is recorded: `proofreach draft` does not change it any more.
    """
    from dataclasses import replace

    from app import outputs, recheck, runner
    from app.exporter import EXPORTERS, export
    from core.settings import load_sender
    from core.store import Archive, Store

    store = Store(folder)
    round = runner.last_round(store)
    delivery = outputs.delivery_of(store, round, load_sender(sender_file))
    if format_ in EXPORTERS() and EXPORTERS()[format_].hands_over:
        check = recheck.on_file(store, Archive(folder / "archive.sqlite"), round)
        delivery = replace(delivery, day=as_of or options.today(), check=check, tell=_told)
    written = export(format_, delivery, out)
    if withheld := delivery.withheld():
        sys.stderr.write(f"left out: {withheld} drafts to recipients who were suppressed since\n")
    for refusal in written.blocked:
        who = refusal.contact.key if refusal.contact else ""
        sys.stderr.write(f"kept back: {refusal.account.domain} {who}: {refusal.condition}: {refusal.detail}\n")
    _record(written, format_, store)
    click.echo(written.path)
    return 3 if written.blocked else 0


def _record(written: Written, format_: str, store: Store) -> None:
    """Keep what went out, and a line for each draft that did not."""
    from app.exporter import EXPORTERS
    from core.store.keys import mark

    if not EXPORTERS()[format_].hands_over:
        return
    store.ledger.exported(written.drafts, format_)
    for refusal in written.blocked:
        key = mark(refusal.contact.key if refusal.contact else refusal.account.domain)
        store.ledger.note_once("kept back", key=key, format=format_, condition=refusal.condition)


def _told(note: str) -> None:
    sys.stderr.write(note + "\n")
