"""`proofreach coverage`: how many accounts each template can serve, and what is missing for the others."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app import options


@click.command()
@options.store
@click.option("--persona", "personas", multiple=True, help="Only this persona; may be repeated. Default: all.")
@click.option("--sample", type=click.IntRange(1), default=None, help="Only so many accounts, spread over the list.")
@options.templates
@options.sender
@options.settings
@options.as_json
def command(
    folder: Path,
    personas: tuple[str, ...],
    sample: int | None,
    templates: Path | None,
    sender_file: Path | None,
    settings_file: Path | None,
    json_: bool,
) -> int:
    """For each template and trigger: how many accounts of the store it can serve, and which fact would unlock most.

    A template is tried on every account that has a contact of its language, whatever the contact's title. Facts that
    are on file but do not count (undated, outside their window) are the nearest to unlock.
    """
    from app.workbench import coverage
    from app.workbench.asking import Counter, asking, spread
    from core.errors import BadInput
    from core.settings import load_sender, load_settings
    from enrich.triggers_registry import TRIGGERS
    from personalize import shelf

    shelves = shelf.templates(templates)
    asked = asking(folder, sender=load_sender(sender_file), settings=load_settings(settings_file), templates=shelves)
    families = {name: trigger.family for name, trigger in TRIGGERS.items()}
    chosen = [t for language in shelves.values() for name, t in language.items() if not personas or name in personas]
    if not chosen:
        known = sorted({name for language in shelves.values() for name in language})
        raise BadInput(f"persona {personas[0]!r} has no template; there are: {', '.join(known)}")
    found = coverage.Coverage(
        tallies=[coverage.Tally(template=t, families=families) for t in chosen], as_of=asked.round.as_of
    )
    there = asked.domains()
    domains = spread(there, sample) if sample else there
    count = Counter(len(domains))
    for case in asked.cases(domains):
        found.add(case)
        count()
    count.end()
    found.tallies = [t for t in found.tallies if t.accounts]
    found.of = len(there)
    click.echo(json.dumps(coverage.as_json(found), ensure_ascii=False) if json_ else "\n".join(coverage.as_text(found)))
    return 0
