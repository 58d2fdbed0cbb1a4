"""`proofreach enrich`: the second arrow, archive to facts."""

from __future__ import annotations

from pathlib import Path

import click

from app import options


@click.command()
@options.store
@options.settings
@options.engine
@options.workers
@options.fingerprints
def command(folder: Path, settings_file: Path | None, engine: str, workers: int, fingerprints: Path | None) -> int:
    """Read the archived pages of the last run into facts."""
    from app import runner

    with runner.holding(folder) as store:
        round = runner.last_round(store)
        order = runner.order_on(
            round,
            folder,
            settings_file=settings_file,
            fingerprints=fingerprints,
            engine=engine,
            workers=workers,
        )
        runner.stage(round, order, store, enrich=True)
        counts = store.counts(round)
    click.echo(f"{counts.get('fact', 0)} facts; next: proofreach draft --store {folder}")
    return 3 if counts.get("waiting") else 0
