"""`proofreach draft`: the third arrow, facts to drafts or refusals."""

from __future__ import annotations

from pathlib import Path

import click

from app import options


@click.command()
@options.store
@options.persona
@options.sender
@options.settings
@options.engine
@options.workers
def command(
    folder: Path, persona: str, sender_file: Path | None, settings_file: Path | None, engine: str, workers: int
) -> int:
    """Write drafts or refusals from the facts of the last run; with changed templates, write them again."""
    from app import outputs, runner

    with runner.holding(folder) as store:
        round = runner.last_round(store)
        order = runner.order_on(
            round, folder, sender_file=sender_file, settings_file=settings_file,
            persona=persona, engine=engine, workers=workers,
        )  # fmt: skip
        outputs.warn([], order.sender)
        runner.check(order)
        runner.stage(round, order, store, draft=True)
        counts = store.counts(round)
    drafts, refusals = counts.get("draft", 0), counts.get("refusal", 0)
    click.echo(f"{drafts} drafts, {refusals} refusals; next: proofreach export FORMAT --store {folder}")
    return 3 if refusals or counts.get("waiting") or counts.get("crawled") else 0
