"""`proofreach draft`: the third arrow, facts to drafts or refusals."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from app import options


@click.command()
@options.store
@options.persona
@options.templates
@options.sender
@options.settings
@options.engine
@options.workers
@click.option("--again", is_flag=True, help="Write anew also what was exported already.")
def command(
    folder: Path,
    persona: str,
    templates: Path | None,
    sender_file: Path | None,
    settings_file: Path | None,
    engine: str,
    workers: int,
    again: bool,
) -> int:
    """Write drafts or refusals from the facts of the last run; with changed templates, write them again.

    A draft that was exported keeps its text.
    """
    from app import outputs, runner

    with runner.holding(folder) as store:
        round = runner.last_round(store)
        order = runner.order_on(
            round, folder, sender_file=sender_file, settings_file=settings_file,
            persona=persona, templates=templates, engine=engine, workers=workers, again=again,
        )  # fmt: skip
        outputs.warn([], order.sender)
        runner.check(order)
        runner.stage(round, order, store, draft=True)
        counts = store.counts(round)
        if not again and (gone := store.ledger.recipients()):
            sys.stderr.write(f"{gone} contacts keep the text that was exported to them; --again writes it anew\n")
    drafts, refusals = counts.get("draft", 0), counts.get("refusal", 0)
    click.echo(f"{drafts} drafts, {refusals} refusals; next: proofreach export FORMAT --store {folder}")
    return 3 if refusals or counts.get("waiting") or counts.get("crawled") else 0
