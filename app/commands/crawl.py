"""`proofreach crawl`: the first arrow, account list to archive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from app import options


@click.command()
@click.argument("accounts_csv", type=click.Path(path_type=Path))
@options.store
@options.as_of
@options.templates
@options.sender
@options.settings
@options.hosts
@options.archives
def command(
    accounts_csv: Path,
    folder: Path,
    as_of: date | None,
    templates: Path | None,
    sender_file: Path | None,
    settings_file: Path | None,
    hosts_file: Path | None,
    archives: tuple[Path, ...],
) -> int:
    """Collect what is public about every account of a CSV file, and stop there."""
    from app import accounts, outputs, runner
    from app.progress import Progress
    from core.settings import load_sender, load_settings
    from crawlers.fetching import hosts
    from personalize import shelf

    listed, skipped = accounts.load(accounts_csv, shelf.templates(templates))
    order = runner.Order(
        folder=folder,
        as_of=as_of or options.today(),
        settings=load_settings(settings_file),
        sender=load_sender(sender_file),
        hosts=hosts.load(hosts_file) if hosts_file else {},
        archives=archives,
    )
    outputs.warn(skipped, order.sender)
    progress = Progress()
    with runner.holding(folder) as store:
        round = runner.crawl_only(listed, order, store, progress)
        progress.end()
        waiting = len(store.in_state(round, "waiting"))
    click.echo(f"{len(listed) - waiting} of {len(listed)} accounts crawled; next: proofreach enrich --store {folder}")
    return 3 if skipped or waiting else 0
