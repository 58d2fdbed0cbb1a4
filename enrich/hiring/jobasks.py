"""What a piece of a job text says of a tool that it names: whether it is asked for, how firmly, or whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from enrich.hiring.jobcontext import CLAUSE, Tool
from enrich.hiring.jobnames import Name
from enrich.hiring.jobpieces import Piece
from enrich.hiring.jobwords import asks, context, phrases

# Must be known, would be welcome, is of the stack, is to be worked with, is part of a role's name, is told of the
# company and not asked of the reader, belongs to others, or is not asked for.
Said = Literal["required", "nice", "stack", "named", "title", "told", "others", "none"]
ASKED = frozenset[Said]({"required", "nice", "stack", "named"})

BESIDE = 80  # characters before a name, and half as many after it, that tell whose it is
SHORTLY = 6  # words beside the names in a line that names tools and little else
HEADLINE = 100  # characters from the beginning of a line to a tool that belongs to the role's name
STEPS = 6  # words from a tool to the person it is the trade of
EXPERIENCE = re.compile(r"\b(?:experience|years|certifi\w+|knowledge)\b", re.IGNORECASE)
CERTIFIED = re.compile(r"\bcertifi(?:ed|cates?|cations?)\b", re.IGNORECASE)
TOLD = re.compile(r"^\W*our\b|\b(?:we|they|their|is|are|was|were|has|had|been|includes?)\b", re.IGNORECASE)
READER = re.compile(
    r"\b(?:you|your|yours|you'll|candidates?|applicants?|role|position"
    r"|vous|votre|vos|sie|ihre?|dein\w*|tu|usted|jij|je)\b",
    re.IGNORECASE,
)
LEFT = re.compile(
    r"\b(?:migrat|mov|switch|transition|away)\w*\b[^.;:]{0,60}\bfrom(?: (?!(?:on|in)?to )[\w-]+){0,4} $", re.IGNORECASE
)
NEXT = re.compile(r"[\s/&(),-]{0,3}([\w.+#-]+)")


def said_of(named: Iterable[Tool], piece: Piece, found: Sequence[Name]) -> Iterator[tuple[Name, Said]]:
    """What the piece, or else the heading over it, says of each of the tools that it names."""
    text, ends = piece.text, {other.start: other.end for other in found}
    firmly, above = _asked(text), _not_asked(piece.heading) or _asked(piece.heading)
    plainly, told = _of_reader(piece, found), TOLD.search(text) is not None
    for tool in named:
        name = tool.name
        if _of_role(text, name, ends) or _of_headline(text, name, found):
            yield name, "title"
            continue
        if LEFT.search(text, max(0, name.start - CLAUSE), name.start):
            yield name, "told"  # what is migrated from is not hired for
            continue
        said = _not_asked(text[max(0, name.start - BESIDE) : name.end + BESIDE // 2]) or firmly or above
        yield name, said or ("named" if plainly or (tool.cued and not told) else "told")


def _not_asked(words: str) -> Said | None:
    if phrases(asks().others).search(words):
        return "others"
    return "none" if phrases(asks().none).search(words) else None


def _asked(words: str) -> Said | None:
    if phrases(asks().nice).search(words):
        return "nice"
    if phrases(asks().stack).search(words):
        return "stack"
    return "required" if phrases(asks().required).search(words) else None


def _of_reader(piece: Piece, found: Sequence[Name]) -> bool:
    """It speaks to who reads it, gives a duty, or is a line of names and little else: a long one says whose list it
    is only by the heading over it."""
    text, words = piece.text, len(piece.text.split())
    if READER.search(text) or phrases(context().duties).match(text.lstrip(" *-")):
        return True
    named = sum(len(text[name.start : name.end].split()) for name in found)
    return not TOLD.search(text) and words - named <= SHORTLY and (words <= SHORTLY or piece.heading != "")


def _of_role(text: str, name: Name, ends: Mapping[int, int]) -> bool:
    """The name in the name of a role ("Java Developer"), unless experience as one is asked for."""
    if EXPERIENCE.search(text, max(0, name.start - CLAUSE), name.start) or CERTIFIED.search(text, name.end):
        return False
    at = name.end
    for _ in range(STEPS):
        word = NEXT.match(text, at)
        low = word[1].lower().rstrip(".") if word else ""
        if not word or low in context().persons:
            return word is not None
        if word.start(1) not in ends and low not in context().between:
            return False
        at = ends.get(word.start(1), word.end())
    return False


def _of_headline(text: str, name: Name, found: Sequence[Name]) -> bool:
    """The line begins with a role's name and the tool belongs to it: "Web Developer (React)"."""
    before = text[: name.start]
    if len(before) > HEADLINE or ":" in before:
        return False
    for other in reversed([n for n in found[:HEADLINE] if n.end <= name.start]):
        before = before[: other.start] + before[other.end :]
    words = re.findall(r"[^\W_][\w.+#-]*", before)
    role = any(word.lower() in context().persons for word in words)
    return role and all(w[0].isupper() or len(w) == 1 or w.lower() in context().between for w in words)
