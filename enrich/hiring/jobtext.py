"""Technologies that a job text asks for: an ambiguous word counts only where the words around it speak of tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from enrich.hiring.jobasks import ASKED, Said, said_of
from enrich.hiring.jobcontext import tools
from enrich.hiring.jobnames import fold, names
from enrich.hiring.jobpieces import LONGEST, pieces
from enrich.tech.fingerprints import Technology

FIRM: tuple[Said, ...] = ("stack", "required", "nice", "named")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A technology named in a job text, the sentence that names it and what that says."""

    technology: Technology
    start: int
    end: int
    said: Said


def mentions(text: str) -> list[Mention]:
    """Every technology that a job text asks for, once, with the sentence that asks most firmly, the first of equals."""
    found: dict[str, Mention] = {}
    for mention in named(text):
        old = found.get(mention.technology.name)
        if mention.said in ASKED and (old is None or FIRM.index(mention.said) < FIRM.index(old.said)):
            found[mention.technology.name] = mention
    return list(found.values())


def firmest(said: Iterable[Mention]) -> Said:
    """What the mentions of one technology say of it together."""
    return min((mention.said for mention in said), key=FIRM.index)


def named(text: str) -> Iterator[Mention]:
    """Every technology that a sentence names, asked for or not, with what the sentence says of it."""
    for piece in pieces(fold(text[:LONGEST])):
        if not (found := names(piece.text)):
            continue
        for name, said in said_of(tools(piece.text, found), piece, found):
            yield Mention(technology=name.technology, start=piece.start, end=piece.end, said=said)
