"""The committee map: who of those that lead the account may sit where when it buys, as far as a title tells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from core.items import Account, Contact, Evidence, Page, Person

_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae", "ł": "l"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A role in a buying committee, who may have it, and who of them is in the user's list."""

    role: str
    people: tuple[Person, ...]
    listed: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        return len(self.people)

    def is_listed(self, person: Person) -> bool:
        """Is this person a contact in the user's list too?"""
        return person.name.casefold() in self.listed


def people_in(pages: Iterable[Page]) -> list[Person]:
    """Everybody whom the team pages name, each once with the title that was seen last; only the company's own count."""
    found: dict[str, Person] = {}
    for page in sorted((p for p in pages if p.kind == "team" and p.own), key=lambda p: (p.seen, p.url)):
        start = 0
        for line in page.text.split("\n"):
            name, _, title = line.partition(", ")
            if name and title:
                evidence = Evidence.of(page, start, start + len(line))
                found[name.casefold()] = Person(name=name, title=title, evidence=evidence, seen=page.seen)
            start += len(line) + 1
    return sorted(found.values(), key=lambda p: (p.evidence.url, p.evidence.start))


def seats(account: Account, people: Iterable[Person]) -> tuple[Seat, ...]:
    """The roles that the personas stand for, each with those whose title speaks for it; nothing without people."""
    from personalize.language import DEFAULT
    from personalize.persona import load, spoken_for

    templates = load()[DEFAULT]
    by_role: dict[str, list[Person]] = {}
    for person in people:
        by_role.setdefault(spoken_for(person.title, templates), []).append(person)
    if not by_role:
        return ()
    listed = frozenset(c.name.casefold() for c in account.contacts if c.name)
    roles = [(name, template.front.persona) for name, template in sorted(templates.items())]
    named = [Seat(role=said, people=tuple(by_role.get(name, ())), listed=listed) for name, said in roles]
    rest = tuple(by_role.get("", ()))
    return (*named, Seat(role="no role that the title tells", people=rest, listed=listed)) if rest else tuple(named)


def is_suppressed(name: str, account: Account, suppressed: Callable[[str], bool]) -> bool:
    """Was this person's name suppressed, or an address at the company that is written as theirs would be?"""
    return any(suppressed(key) for key in (name.lower(), *_addresses(name, (account.domain, *account.aliases))))


def same_person(contact: Contact, name: str) -> bool:
    """Is this the contact's name, give or take what stands between the first and the last?"""
    ours, theirs = _parts(contact.name), _parts(name)
    return bool(ours and theirs) and (ours[0], ours[-1]) == (theirs[0], theirs[-1])


def _addresses(name: str, domains: Iterable[str]) -> Iterator[str]:
    """The ways in which companies make addresses of names; only a digest of a suppressed address is kept."""
    parts = _parts(name)
    if len(parts) < 2:
        return
    first, last = parts[0], parts[-1]
    boxes = {f"{first}{dot}{last}" for dot in (".", "", "_", "-")} | {f"{last}{dot}{first}" for dot in (".", "", "_")}
    boxes |= {first, last, f"{first[0]}{last}", f"{first[0]}.{last}", f"{first}{last[0]}", f"{first}.{last[0]}",
              f"{last}{first[0]}", f"{last}.{first[0]}", f"{first[0]}{last[0]}"}  # fmt: skip
    yield from (f"{box}@{domain}" for domain in domains for box in sorted(boxes))


def _parts(name: str) -> list[str]:
    """A name's words in plain letters."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_FOLDED)).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z]+", plain.replace("-", "").replace("'", ""))
