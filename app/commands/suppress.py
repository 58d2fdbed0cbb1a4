"""`proofreach suppress`: never write to this address or domain again."""

from __future__ import annotations

from pathlib import Path

import click

from app import options


@click.command()
@click.argument("keys", metavar="ADDRESS_OR_DOMAIN…", nargs=-1, required=True)
@click.option("--reason", default="asked for", show_default=True, help="Why, for the record.")
@options.store
def command(keys: tuple[str, ...], reason: str, folder: Path) -> int:
    """Suppress e-mail addresses or whole domains. Only a hash is kept; drafts and exports leave them out."""
    from core.errors import BadInput
    from core.store import Store

    for key in keys:
        if "." not in key.rpartition("@")[2]:
            raise BadInput(f"{key!r} is neither an e-mail address nor a domain")
    store = Store(folder)
    for key in keys:
        click.echo(f"{key}: {'suppressed' if store.suppress(key, reason) else 'was suppressed already'}")
    return 0
