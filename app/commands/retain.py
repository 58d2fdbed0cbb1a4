"""`proofreach retain`: delete archived answers that are old and that nothing rests on."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import click

from app import options


@click.command()
@click.option("--days", type=click.IntRange(1, 36600), default=None, help="Keep so many. Default: [archive] days.")
@click.option("--dry-run", is_flag=True, help="Only say what would go; this is what happens without --yes too.")
@click.option("--yes", is_flag=True, help="Do it.")
@options.store
@options.settings
@options.as_of
@options.as_json
def command(
    days: int | None,
    dry_run: bool,
    yes: bool,
    folder: Path,
    settings_file: Path | None,
    as_of: date | None,
    json_: bool,
) -> int:
    """Delete archived answers that were last seen more than so many days ago.

    What a fact or a draft rests on stays, with all that its proof needs. The room is given back to the disk.
    """
    from app import runner
    from core.errors import BadInput
    from core.settings import load_settings
    from core.store import Archive
    from core.store.retention import Retention

    days = days or load_settings(settings_file).archive.days
    if not days:
        raise BadInput("proofreach.toml: archive.days is 0, so all is kept for ever; set it, or give --days")
    if not (folder / "archive.sqlite").is_file():
        raise BadInput(f"{folder}: holds no archive; give the --store of a run")
    before = (as_of or options.today()) - timedelta(days=days)
    with runner.holding(folder) as store:
        archive = Archive(folder / "archive.sqlite")
        retention, size = Retention(archive, store), archive.size()
        old = retention.outdated(before)
        if doing := yes and not dry_run:
            retention.delete(old)
        told = {
            "before": str(before),
            "done": doing,
            "records": old.records,
            "outdated": len(old.ids),
            "outdated_mb": round(old.bytes / 1e6, 1),
            "resting": old.resting,
            "archive_mb": round(size / 1e6, 1),
            "archive_mb_after": round(archive.size() / 1e6, 1),
        }
    click.echo(json.dumps(told) if json_ else as_text(told))
    return 0


def as_text(told: dict[str, object]) -> str:
    """The figures in words."""
    went = "were deleted" if told["done"] else "would be deleted; add --yes to do it"
    lines = [
        f"archive: {told['records']} answers, {told['archive_mb']} MB",
        f"last seen before {told['before']}: {told['outdated']} answers ({told['outdated_mb']} MB) {went}",
        f"as old, but kept because facts or drafts rest on them: {told['resting']}",
    ]
    return "\n".join([*lines, f"archive now: {told['archive_mb_after']} MB"] if told["done"] else lines)
