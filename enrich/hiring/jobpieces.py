"""A job text in pieces: its description without the board's own header, by sentence, each with the heading over it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from enrich.hiring.jobwords import asks, phrases

LONGEST = 200_000  # characters of a text that are read
PIECE = 900  # characters; what is longer is a list, read in pieces
# So many different labels at the top, none far from the one before it, are a board's own words.
LABELS, TOP, GAP = 3, 1200, 250
HEADING = 8  # words of a line that says what the lines below it are
END = re.compile(r"\n+|[•▪‣●◦·]|[.!?;](?=\s|$)")
SHORT = re.compile(r"(?:\be ?\. ?g|\bi ?\. ?e|\bincl|\bvs|\bapprox|\bbzw|\bu ?\. ?a|\bz ?\. ?b) ?\.$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or line, with its place and the heading it stands under."""

    text: str
    start: int
    end: int
    heading: str


def pieces(text: str) -> Iterator[Piece]:
    """The sentences and lines of a description, none of them endless."""
    heading = ""
    for start, end in _places(text, _body(text)):
        said = text[start:end]
        yield Piece(said, start, end, heading)
        if _is_heading(text, start, end):
            heading = said


def _body(text: str) -> int:
    """Where the description begins, behind the fields that a board writes over it."""
    labels: list[re.Match[str]] = []
    for label in phrases(asks().header).finditer(text, 0, TOP):
        if label.start() - (labels[-1].end() if labels else 0) > GAP:
            break
        labels.append(label)
    return labels[-1].end() if len({label[0].lower() for label in labels}) >= LABELS else 0


def _places(text: str, start: int) -> Iterator[tuple[int, int]]:
    for found in END.finditer(text, start):
        if found[0] == "." and SHORT.search(text, max(0, found.end() - 12), found.end()):
            continue  # "e.g. Snowflake"
        yield from _cut(text, start, found.end())
        start = found.end()
    yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for at in range(start, end, PIECE):
        piece = text[at : min(at + PIECE, end)]
        kept = piece.strip(" \t\r\n•▪‣●◦·")
        if kept:
            lead = at + piece.index(kept)
            yield lead, lead + len(kept)


def _is_heading(text: str, start: int, end: int) -> bool:
    """A short line of its own that is no bullet and no sentence."""
    line = text[start:end]
    before = text[max(0, start - 8) : start].strip(" \t")
    alone = before[-1:] in ("", "\n", "\r") and text[end : end + 1] in ("", "\n", "\r")
    return (
        alone
        and not line.startswith(("-", "*"))
        and "," not in line
        and line[-1:] not in ".!;"
        and len(line.split()) <= HEADING
    )
