"""`proofreach retain`: delete old archived answers that nothing rests on, or people whose time is up."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import click

from app import options


@click.command()
@click.option("--days", type=click.IntRange(1, 36600), default=None, help="Keep so many. Default: [archive] days.")
@click.option("--contacts", is_flag=True, help="Erase people instead, so many months after the last mail to them.")
@click.option("--months", type=click.IntRange(1, 120), default=None, help="With --contacts. Default: the sender's.")
@click.option("--dry-run", is_flag=True, help="Only say what would go; this is what happens without --yes too.")
@click.option("--yes", is_flag=True, help="Do it.")
@options.store
@options.settings
@options.sender
@options.as_of
@options.as_json
def command(
    days: int | None,
    contacts: bool,
    months: int | None,
    dry_run: bool,
    yes: bool,
    folder: Path,
    settings_file: Path | None,
    sender_file: Path | None,
    as_of: date | None,
    json_: bool,
) -> int:
    """Delete archived answers that were last seen more than so many days ago.

    What a fact or a draft rests on stays, with all that its proof needs. The room is given back to the disk. With
    --contacts, people to whom the last mail was exported (or, where none was, who were last listed) longer ago than
    `retention_months` in sender.toml are erased everywhere, as `forget` does it.
    """
    if contacts:
        return _people(folder, months, sender_file, as_of or options.today(), yes=yes and not dry_run, json_=json_)
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
            store.ledger.note("retain", before=str(before), answers=len(old.ids))
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


def _people(folder: Path, months: int | None, sender_file: Path | None, day: date, *, yes: bool, json_: bool) -> int:
    """Erase the people whose time is up, one by one, and say who they are before anything is done."""
    from app import runner
    from core.settings import load_sender
    from core.store import Archive
    from core.store.deadlines import overdue
    from core.store.erasure import Erasure
    from core.store.identity import Identity
    from core.store.keys import mark

    limit = months or load_sender(sender_file).retention_months
    with runner.holding(folder) as store:
        archive = Archive(folder / "archive.sqlite")
        late = overdue(store, day, months=limit)
        for contact, last in late:
            erasure = Erasure(store, archive, Identity.of(contact.key, [contact]))
            if yes:
                erasure.erase(found := erasure.find())
                store.ledger.note("retain", key=mark(contact.key), last=str(last), **found.counts)
            else:
                click.echo(
                    json.dumps({"contact": contact.key, "last": str(last)}) if json_ else f"{contact.key}: {last}"
                )
    went = "erased" if yes else "would be erased; add --yes to do it" if late else "over time"
    if not json_:
        click.echo(f"{len(late)} people, {limit} months after the last mail: {went}")
    elif yes:
        click.echo(json.dumps({"erased": len(late)}))
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
