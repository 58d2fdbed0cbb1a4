"""`proofreach list`: what is installed."""

from __future__ import annotations

import json
import sys

import click

from app import options

KINDS = ("sources", "triggers", "technologies", "personas", "exporters", "engines")


@click.command()
@click.argument("kind", type=click.Choice(KINDS), required=False)
@options.as_json
def command(kind: str | None, json_: bool) -> int:
    """List the installed sources, triggers, technologies, personas, exporters and engines."""
    found = {k: units(k) for k in ([kind] if kind else KINDS)}
    if json_:
        click.echo(json.dumps(found, ensure_ascii=False))
        return 0
    for name, rows in found.items():
        click.echo(f"{name} ({len(rows)})")
        for row in rows:
            click.echo(f"  {row['name']:28} {row['about']}")
    return 0


def units(kind: str) -> list[dict[str, str]]:
    """Name and one line about each unit of a kind."""
    return globals()[f"_{kind}"]()  # type: ignore[no-any-return]


def _sources() -> list[dict[str, str]]:
    from app.third_parties import states
    from crawlers.sources_registry import SOURCES

    rows = [{"name": n, "about": f"{s.group}: {_doc(s)}"} for n, s in SOURCES.items()]
    others = states()
    return [_with_state(row, others[row["name"]]) if row["name"] in others else row for row in rows]


def _with_state(row: dict[str, str], told: dict[str, str]) -> dict[str, str]:
    return {**row, **told, "about": f"{row['about']} Third party, {told['state']}; terms: {told['terms']}"}


def _triggers() -> list[dict[str, str]]:
    from enrich.triggers_registry import TRIGGERS

    return [{"name": n, "about": f"{t.family}, {t.polarity}, {t.window} days"} for n, t in TRIGGERS.items()]


def _technologies() -> list[dict[str, str]]:
    from enrich.tech.fingerprints import technologies

    return [{"name": n, "about": ", ".join(t.categories)} for n, t in technologies().items()]


def _personas() -> list[dict[str, str]]:
    from personalize import shelf

    own = options.own_templates()
    templates = [t for language in shelf.templates(own).values() for t in language.values()]
    return [{"name": t.front.id, "about": f"{t.front.persona}, {t.name}"} for t in templates]


def _exporters() -> list[dict[str, str]]:
    from app.exporter import EXPORTERS

    return [{"name": n, "about": f"{e.filename}: {e.description}"} for n, e in EXPORTERS().items()]


def _engines() -> list[dict[str, str]]:
    from app import engines
    from app.engine import Engine
    from core.registry import discover

    return [{"name": n, "about": e.description} for n, e in discover(engines, Engine).items()]


def _doc(unit: object) -> str:
    """What the unit's own file says first."""
    return (sys.modules[type(unit).__module__].__doc__ or "").strip().partition("\n")[0]
