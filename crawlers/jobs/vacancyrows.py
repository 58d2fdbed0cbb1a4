"""What stands around a position's title: its place, department, arrangement and days, where labels or words tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lxml.html import HtmlElement

from core.registry import resources
from crawlers.jobs.pieces import Piece
from crawlers.jobs.vacancywords import is_said, labelled, phrases, says
from crawlers.pages.document import flat

NEAR = 12  # pieces around a title that may be fields of it
_LABELS = ("place", "department", "employer", "posted", "deadline")
_CLASSES = {
    "place": re.compile(r"(?:^|[\s_-])(?:locations?|place|city|standort|ort|lieu|office)(?:$|[\s_-])", re.I),
    "employer": re.compile(r"(?:^|[\s_-])(?:company|employer|organi[sz]ation|firma|arbeitgeber)(?:$|[\s_-])", re.I),
    "department": re.compile(r"(?:^|[\s_-])(?:departments?|division|category)(?:$|[\s_-])", re.I),
}
_REMOTE = re.compile(
    r"(?:100 ?% )?(?:fully )?(?:remote|hybrid|home ?office|on-?site)(?: work)?(?: \([\w ,/-]{2,30}\))?", re.I
)
_STATE = re.compile(r"[A-ZÀ-Ý][\w.'’ -]{1,30},\s[A-Z]{2}(?:,\s[\w ]{2,20})?")
_SPLIT = re.compile(r"\s*[|•·;]\s*|\s[–—/-]\s")


@dataclass
class Told:
    """The fields of one position, as they are written."""

    place: str = ""
    department: str = ""
    employer: str = ""
    posted: str = ""
    deadline: str = ""
    employment: str = ""

    def add(self, key: str, value: str) -> None:
        value = value.strip(" ,;|–—-·•")
        if value and not getattr(self, key):
            setattr(self, key, value)


def told_around(at: Piece, around: Sequence[Piece]) -> Told:
    """The fields among the lines around a title. A date without a label may be any day: it is left alone."""
    told = Told()
    for key, value in _by_column(at):
        told.add(key, value)
    before = ""
    for piece in around[:NEAR]:
        key = next((k for k in _LABELS if before and is_said(k, before.rstrip(" :"))), "")
        if key and len(piece.text) <= 120:
            told.add(key, piece.text)
        else:
            _by_words(piece, told)
        before = piece.text
    return told


def _by_words(piece: Piece, told: Told) -> None:
    for key in _LABELS:
        told.add(key, labelled(key, piece.text))
        if key in ("posted", "deadline") and len(piece.text) <= 60 and re.search(r"\d", piece.text):
            told.add(key, piece.text if says(key, piece.text) else "")
    if len(piece.text) > 80 or is_said("place", piece.text):
        return
    names = " ".join(f"{e.get('class', '')} {e.get('id', '')}"[:200] for e in piece.up(2))
    for key, pattern in _CLASSES.items():
        told.add(key, piece.text if pattern.search(names) and any(c.isalpha() for c in piece.text) else "")
    for part in _parts(piece.text):
        if is_said("employment", part):
            told.add("employment", part)
        elif is_place(part):
            told.add("place", part)


def _parts(text: str) -> list[str]:
    """ "Porto, full-time" is two things, "Porto, Portugal" is one."""
    parts = _SPLIT.split(text.strip(" ,;|–—-·•"))
    apart = [re.split(r",\s+", p) for p in parts]
    return [
        q for p, a in zip(parts, apart, strict=True) for q in (a if any(is_said("employment", x) for x in a) else [p])
    ]


def is_place(text: str) -> bool:
    """Is this a place that we know, or written as places are?"""
    if not 2 <= len(text) <= 60 or text.endswith((".", "!", "?", ":")):
        return False
    parts = [p.strip() for p in re.split(r"[,()/]| or | and | & ", text) if p.strip()]
    known = any(p.lower() in _places() for p in parts) and len(parts) <= 6 and all(p[:1].isupper() for p in parts)
    return known or bool(_STATE.fullmatch(text)) or bool(_REMOTE.fullmatch(text))


def _by_column(at: Piece) -> Iterator[tuple[str, str]]:
    """The cells of a table's row, by what the table's first row calls their columns."""
    row = next((e for e in at.up(6) if e.tag == "tr"), None)
    table = next((e for e in row.iterancestors("table")), None) if row is not None else None
    first = table.find(".//tr") if table is not None else None
    if row is None or first is None or first is row:
        return
    for name, cell in zip(_cells(first), _cells(row), strict=False):
        key = next((k for k in (*_LABELS, "employment") if is_said(k, flat(name))), "")
        if key:
            yield key, flat(cell)[:120]


def _cells(row: HtmlElement) -> list[HtmlElement]:
    return [c for c in row if c.tag in ("td", "th")][:20]


@cache
def _places() -> frozenset[str]:
    held = json.loads((resources() / "data" / "gazetteers" / "places.json").read_text("utf8"))
    return frozenset(p.lower() for p in held["places"]) | phrases("cities")
