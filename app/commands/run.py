"""`proofreach run`: everything, from the account list to the report; resumable."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from app import options


@click.command()
@click.argument("accounts_csv", type=click.Path(path_type=Path))
@options.store
@options.out
@options.as_of
@options.persona
@options.templates
@options.sender
@options.settings
@options.engine
@options.workers
@options.hosts
@options.archives
@options.fingerprints
@click.option("--limit", type=click.IntRange(1), default=None, help="Only the first so many accounts.")
@click.option("--dry-run", is_flag=True, help="Check the list and say what would be done; touch nothing.")
@options.as_json
def command(
    accounts_csv: Path,
    folder: Path,
    out: Path,
    as_of: date | None,
    persona: str,
    templates: Path | None,
    sender_file: Path | None,
    settings_file: Path | None,
    engine: str,
    workers: int,
    hosts_file: Path | None,
    archives: tuple[Path, ...],
    fingerprints: Path | None,
    limit: int | None,
    dry_run: bool,
    json_: bool,
) -> int:
    """Research every account of a CSV file and write drafts or refusals.

    ACCOUNTS_CSV needs a `domain` column; company, first_name, last_name, title, email and country help. A run that
    was cut off goes on where it stopped when the same command is given again; a later run asks sites only for
    what changed.
    """
    from app import accounts, outputs, runner
    from app.progress import Progress
    from core.settings import load_sender, load_settings
    from crawlers.fetching import hosts
    from personalize import shelf

    listed, skipped = accounts.load(accounts_csv, shelf.templates(templates))
    listed = listed[:limit]
    order = runner.Order(
        folder=folder,
        as_of=as_of or options.today(),
        settings=load_settings(settings_file),
        sender=load_sender(sender_file),
        persona=persona,
        templates=templates,
        fingerprints=fingerprints,
        engine=engine,
        workers=workers,
        hosts=hosts.load(hosts_file) if hosts_file else {},
        archives=archives,
    )
    outputs.warn(skipped, order.sender)
    runner.check(order)
    outputs.check(out)
    if dry_run:
        click.echo(f"{len(listed)} accounts would be researched as of {order.as_of}; {len(skipped)} rows skipped")
        return 3 if skipped else 0
    progress = Progress()
    with runner.holding(folder) as store:
        round = runner.run(listed, order, store, progress)
        progress.end()
        summary = outputs.write(store, round, out, order, skipped=skipped, seconds=progress.seconds)
        runner.end(round, store)
    click.echo(summary.as_json() if json_ else summary.as_text())
    if not json_:
        sys.stderr.write(f"first result after {progress.first_result:.1f} s\n")
    return summary.status
