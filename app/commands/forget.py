"""`proofreach forget`: erase what is kept of an account."""

from __future__ import annotations

from pathlib import Path

import click

from app import options


@click.command()
@click.argument("domains", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do it; without this, only say what would go.")
@options.store
def command(domains: tuple[str, ...], yes: bool, folder: Path) -> int:
    """Erase accounts: contacts, pages, facts, drafts. Suppression stays, as a hash. Exported files are not touched."""
    from app import runner
    from app.accounts import domain_of
    from core.errors import BadInput
    from core.store import Archive

    with runner.holding(folder) as store:
        archive = Archive(folder / "archive.sqlite")
        known = set(store.domains())
        for domain in map(domain_of, domains):
            if domain not in known:
                raise BadInput(f"{domain}: not in the store {folder}")
            if yes:
                click.echo(
                    f"{domain}: erased {store.forget(domain)} rows and {archive.forget(domain)} archived answers"
                )
            else:
                click.echo(f"{domain}: would be erased; add --yes to do it")
    return 0
