"""`proofreach forget`: erase what is kept of an account or of a person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import options

if TYPE_CHECKING:
    from core.store import Archive, Store


@click.command()
@click.argument("keys", metavar="DOMAIN_ADDRESS_OR_NAME…", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do it; without this, only say what would go.")
@options.store
def command(keys: tuple[str, ...], yes: bool, folder: Path) -> int:
    """Erase accounts by their domain, or people by an e-mail address or full name.

    Of an account its contacts, pages, facts and drafts go. A person goes everywhere: the contact, drafts and refusals,
    facts and archived pages that name them, what rests on these, and records of exports. Afterwards all files of the
    store are searched for them. Suppression stays, as a hash. Exported files are not touched.
    """
    from app import runner
    from core.store import Archive

    with runner.holding(folder) as store:
        archive = Archive(folder / "archive.sqlite")
        found = [_person(key, store, archive, yes=yes) if _is_person(key) else _account(key, store, archive, yes=yes)
                 for key in keys]  # fmt: skip
    return 0 if all(found) else 3


def _is_person(key: str) -> bool:
    return "@" in key or len(key.split()) > 1


def _account(key: str, store: Store, archive: Archive, *, yes: bool) -> bool:
    from app.accounts import domain_of
    from core.errors import BadInput
    from core.store.erasure import compact_files
    from core.store.keys import mark

    domain = domain_of(key)
    if domain not in set(store.domains()):
        raise BadInput(f"{domain}: not in the store {store.folder}")
    if yes:
        rows, answers = store.forget(domain), archive.forget(domain)
        store.ledger.note("forget", key=mark(domain), rows=rows, answers=answers)
        compact_files(store.folder)
        click.echo(f"{domain}: erased {rows} rows and {answers} archived answers")
    else:
        click.echo(f"{domain}: would be erased; add --yes to do it")
    return True


def _person(key: str, store: Store, archive: Archive, *, yes: bool) -> bool:
    """Erase one person, and look whether anything of them is left."""
    from core.errors import BadInput
    from core.store.erasure import Erasure
    from core.store.identity import Identity
    from core.store.keys import mark

    accounts = [a for domain in store.domains() if (a := store.account(domain))]
    for account in accounts:
        if " ".join(key.split()).casefold() in {name.casefold() for name in (account.name, *account.aliases)}:
            raise BadInput(f"{key!r} is a company of the list; to erase it, give its domain {account.domain}")
    contacts = [c for account in accounts for c in account.contacts]
    erasure = Erasure(store, archive, Identity.of(key, contacts))
    found = erasure.find()
    told = ", ".join(f"{n} {kind}" for kind, n in found.counts.items()) or "nothing is kept"
    if not yes:
        click.echo(f"{key}: {told}" + ("; all would go; add --yes to do it" if found.counts else ""))
        return True
    erasure.erase(found)
    left = erasure.left()
    store.ledger.note("forget", key=mark(key), **found.counts, left=len(left))
    click.echo(f"{key}: erased: {told}")
    if left:
        click.echo(f"{key}: still found: {'; '.join(left)}")
        return False
    click.echo(f"{key}: every file of the store was searched: no trace is left")
    click.echo("the next list or crawl may bring them back; `suppress` keeps them out of drafts and exports")
    return True
