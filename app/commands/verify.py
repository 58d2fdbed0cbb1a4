"""`proofreach verify`: re-derive every claim from the archive, offline."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app import options


@click.command()
@click.argument("drafts", type=options.FILE)
@options.store
@options.settings
@options.fingerprints
@options.as_json
def command(drafts: Path, folder: Path, settings_file: Path | None, fingerprints: Path | None, json_: bool) -> int:
    """Prove each line of DRAFTS (drafts.jsonl or facts.jsonl) again from the archived pages.

    Nothing is fetched. A claim holds when its fact's page is in the archive unchanged, the same rules read the same
    fact from it, and the template that was kept gives the same words. Exit code 3 when a line does not hold.
    """
    from app.verification import Prover, rows
    from core.settings import load_settings
    from core.store import Archive, Store

    if not (folder / "store.sqlite").is_file():
        raise click.UsageError(f"{folder}: no store there; give the --store of the run")
    store = Store(folder)
    last = store.last_round()
    prover = Prover(
        store=store,
        archive=Archive(folder / "archive.sqlite"),
        settings=load_settings(settings_file),
        fingerprints=fingerprints,
    )
    bad = 0
    for number, row in rows(drafts):
        faults = [row] if isinstance(row, str) else prover.faults(row, last.as_of if last else options.today())
        name = "" if isinstance(row, str) else row.get("account", "")
        domain = str(name.get("domain", "") if isinstance(name, dict) else name)
        bad += bool(faults)
        if json_:
            click.echo(json.dumps({"line": number, "account": domain, "proved": not faults, "faults": faults}))
        else:
            click.echo(f"line {number}: {domain}: {'proved' if not faults else 'NOT PROVED'}")
            for fault in faults:
                click.echo(f"  {fault}")
    return 3 if bad else 0
