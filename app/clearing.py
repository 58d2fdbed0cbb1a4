"""Takes the people and companies that must not be written to out of what exporters are given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from app.committee import is_suppressed, same_person
from app.dossier import Dossier
from app.mentions import in_text, names_somebody
from core.items import Account, Contact, Draft, Fact, Refusal, Result
from core.store import Record
from core.store.ledger import nobody

Suppressed = Callable[[str], bool]
_PIECE = 20_000
_MARKUP = re.compile(r"<[^<>]{0,2000}>")
_Kept = TypeVar("_Kept")


def remembered(suppressed: Suppressed) -> Suppressed:
    """The same answers, without asking twice for the names that come again and again."""
    return lru_cache(maxsize=200_000)(suppressed)


def cleared(dossier: Dossier, suppressed: Suppressed) -> Dossier | None:
    """The dossier without the people who are suppressed; None when the whole company is."""
    if any(suppressed(name) for name in (dossier.account.domain, *dossier.account.aliases) if "." in name):
        return None
    named = [r.contact for r in dossier.results if r.contact]
    gone = [c for c in dict.fromkeys([*dossier.account.contacts, *named]) if suppressed(c.key) or suppressed(c.name)]
    dossier = _silent(_unnamed(dossier, gone, suppressed), suppressed)
    if gone:
        # the user's extra columns came in these people's rows
        left = tuple(c for c in dossier.account.contacts if c not in gone)
        dossier = replace(dossier, account=replace(dossier.account, contacts=left, extra={}))
    kept = [r for r in dossier.results if isinstance(r, Refusal) or r.contact not in gone]
    results = (_anonymous(r, dossier.account, gone, suppressed) for r in kept)
    return replace(dossier, results=tuple(r for r in results if not names_in_result(r, suppressed)))


def unnamed(facts: Sequence[Fact], suppressed: Suppressed) -> Sequence[Fact]:
    """The facts that name nobody who is suppressed: what a mail may be written from."""
    return facts if suppressed is nobody else [f for f in facts if not names_somebody(f, suppressed)]


def cleared_records(records: Iterable[Record], suppressed: Suppressed) -> Iterator[Record]:
    """The archived answers without those of suppressed companies, and those that name somebody who is suppressed."""
    for record in records:
        heads = (record.account, record.url, record.final_url, str(record.hint))
        if any(in_text(text, suppressed) for text in heads):
            continue
        text = _MARKUP.sub(" ", record.body.decode("utf8", "replace"))
        if not any(in_text(piece, suppressed, hosts=False) for piece in _pieces(text)):
            yield record


def _pieces(text: str) -> Iterator[str]:
    """A long text in pieces that overlap, so that no name is cut in two."""
    return (text[at : at + _PIECE] for at in range(0, max(len(text), 1), _PIECE - 300))


def names_in_result(result: Result, suppressed: Suppressed) -> bool:
    """Does a draft say somebody's name, or carry it in a column of the user's?"""
    if isinstance(result, Refusal):
        return False
    own = {result.contact.name.lower(), result.contact.email.lower()}
    return any(in_text(t, lambda key: key not in own and suppressed(key)) for t in (result.subject, result.body))


def _unnamed(dossier: Dossier, gone: list[Contact], suppressed: Suppressed) -> Dossier:
    """The dossier without a suppressed person's seat, the facts about them and the drafts that rest on these."""

    def wished(name: str) -> bool:
        return any(same_person(c, name) for c in gone) or is_suppressed(name, dossier.account, suppressed)

    facts = [*dossier.facts, *(f for draft in dossier.drafts for f in draft.facts)]
    about = {f.id for f in facts if wished(str(f.slots.get("person", ""))) or names_somebody(f, suppressed)}
    return replace(
        dossier,
        people=tuple(p for p in dossier.people if not wished(p.name)),
        facts=tuple(f for f in dossier.facts if f.id not in about),
        results=tuple(r for r in dossier.results if isinstance(r, Refusal) or not about & {f.id for f in r.facts}),
    )


def _silent(dossier: Dossier, suppressed: Suppressed) -> Dossier:
    """The dossier without surroundings, seats and columns in which somebody suppressed is named."""

    def quiet(items: Iterable[_Kept]) -> tuple[_Kept, ...]:
        return tuple(item for item in items if not names_somebody(item, suppressed))

    extra = {k: v for k, v in dossier.account.extra.items() if not (in_text(v, suppressed) or in_text(k, suppressed))}
    account = replace(dossier.account, extra=extra)
    return replace(dossier, account=account, contexts=quiet(dossier.contexts), people=quiet(dossier.people))


def _anonymous(result: Result, account: Account, gone: list[Contact], suppressed: Suppressed) -> Result:
    if isinstance(result, Draft):
        return replace(result, account=account)

    def quiet(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(t for t in (_masked(text, gone) for text in texts) if not in_text(t, suppressed))

    return replace(
        result,
        account=account,
        contact=None if result.contact in gone else result.contact,
        detail="".join(quiet([result.detail])),
        found=quiet(result.found),
        unlock=quiet(result.unlock),
    )


def _masked(text: str, gone: list[Contact]) -> str:
    for contact in gone:
        for word in (contact.email, f"{contact.first_name} {contact.last_name}".strip()):
            text = text.replace(word, "a suppressed contact") if word else text
    return text
