"""`proofreach suppress`: never write to this address, domain or person again."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from app import options


@click.command()
@click.argument("keys", metavar="[ADDRESS_DOMAIN_NAME_OR_TOKEN]…", nargs=-1)
@click.option("--reason", default="asked for", show_default=True, help="Why, for the record; name nobody in it.")
@click.option("--log", is_flag=True, help="Print the audit log, of these keys only if any are given; change nothing.")
@options.store
def command(keys: tuple[str, ...], reason: str, log: bool, folder: Path) -> int:
    """Suppress e-mail addresses, whole domains or people by their full name, of whatever company.

    Only a hash is kept, of one spelling for all: case, spaces, +tags and international domains make no difference.
    Drafts and exports leave them out, and so does the map of who leads a company. A token is the word by which an
    unsubscribe link names its recipient. The audit log has one JSON line for each wish, erasure, export and refusal
    by law; it names nobody.
    """
    from core.errors import BadInput
    from core.store import Store
    from core.store.keys import mark

    if log:
        ledger = Store(folder).ledger
        lines = (line for key in keys or ("",) for line in ledger.lines(mark(key) if key else ""))
        for line in lines:
            click.echo(json.dumps(line, ensure_ascii=False))
        return 0
    if not keys:
        raise BadInput("give an e-mail address, a domain or a full name, or --log")
    for key in keys:
        if not _is_key(key):
            raise BadInput(f"{key!r} is neither an e-mail address nor a domain nor a full name nor a token")
    store = Store(folder)
    for key in (" ".join(k.split()) for k in keys):
        click.echo(f"{key}: {'suppressed' if store.suppress(key, reason) else 'was suppressed already'}")
    return 0


def _is_key(key: str) -> bool:
    named = "@" not in key and (len(key.split()) > 1 or (not key.isascii() and len(key.strip()) > 1))
    return "." in key.rpartition("@")[2] or named or re.fullmatch(r"[0-9a-f]{40}", key.strip()) is not None
