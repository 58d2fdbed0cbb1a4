"""`proofreach suppress`: never write to this address, domain or person again."""

from __future__ import annotations

from pathlib import Path

import click

from app import options


@click.command()
@click.argument("keys", metavar="ADDRESS_DOMAIN_OR_NAME…", nargs=-1, required=True)
@click.option("--reason", default="asked for", show_default=True, help="Why, for the record.")
@options.store
def command(keys: tuple[str, ...], reason: str, folder: Path) -> int:
    """Suppress e-mail addresses, whole domains or people by their full name, of whatever company.

    Only a hash is kept; drafts and exports leave them out, and so does the map of who leads a company.
    """
    from core.errors import BadInput
    from core.store import Store

    for key in keys:
        if "." not in key.rpartition("@")[2] and ("@" in key or len(key.split()) < 2):
            raise BadInput(f"{key!r} is neither an e-mail address nor a domain nor a full name")
    store = Store(folder)
    for key in (" ".join(k.split()) for k in keys):
        click.echo(f"{key}: {'suppressed' if store.suppress(key, reason) else 'was suppressed already'}")
    return 0
