"""`proofreach diff`: which drafts of the store change, and how, if an edit of the templates lands."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app import options


@click.command()
@options.store
@options.persona
@options.templates
@options.sender
@options.settings
@click.option("--show", type=click.IntRange(0), default=20, show_default=True, help="So many differences; 0 for all.")
@options.as_json
def command(
    folder: Path,
    persona: str,
    templates: Path | None,
    sender_file: Path | None,
    settings_file: Path | None,
    show: int,
    json_: bool,
) -> int:
    """Compare the drafts of the store with what the templates would write now from the same facts.

    Nothing is written. A draft that was exported keeps its text whatever the templates say. With --json one object a
    line, the counts last. Exit code 3 when a draft would be refused.
    """
    from collections import Counter

    from app.workbench import changes
    from app.workbench.asking import Counter as Progress
    from app.workbench.asking import asking
    from core.items import Draft
    from core.settings import Profile, load_sender, load_settings
    from personalize import shelf

    sender, limits = load_sender(sender_file), load_settings(settings_file)
    asked = asking(folder, sender=sender, settings=limits, templates=shelf.templates(templates))
    profile = Profile(sender=sender, settings=limits).version
    counts: Counter[changes.Kind] = Counter()
    others = shown = 0
    domains = asked.domains()
    progress = Progress(len(domains))
    for case in asked.cases(domains):
        for change in changes.changes(case, persona):
            counts[change.kind] += 1
            others += isinstance(change.before, Draft) and change.before.profile != profile
            lines = list(changes.as_text(change))
            if lines and (show == 0 or shown < show):
                shown += 1
                click.echo(json.dumps(changes.as_json(change), ensure_ascii=False) if json_ else "\n".join(lines))
        progress()
    progress.end()
    if json_:
        click.echo(json.dumps({"counts": {k: counts[k] for k in changes.KINDS}, "other_profile": others}))
    else:
        click.echo(changes.summary(counts, others))
    return 3 if counts["refused"] else 0
