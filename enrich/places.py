"""Places as written, by the gazetteer and by the tagger."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from core.items import Slot
from core.registry import resources
from enrich import names

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

NEAR = re.compile(r"\s*(?:in|near)\s+(?:downtown\s+)?([A-Z][a-z]+(?:[\s-][A-Z][a-z]+){0,2})(?=[\s,.;]|$)")
Read = dict[str, Slot]


@cache
def places() -> frozenset[str]:
    """The places of the gazetteer."""
    held = json.loads((resources() / "data" / "gazetteers" / "places.json").read_text("utf8"))
    return frozenset(held["places"])


def place(doc: Doc, match: Match, _: str) -> Read:
    """The town, region or country after the cue, or in it."""
    found = [p for p in _places(doc, match.start, len(doc.text)) if p != match.subject]
    near = NEAR.match(doc.text, match.end)
    if not found and match.pattern.subject == "owner":
        found = [p for p in _places(doc, 0, match.start) if p != match.subject]
    if near and not found and not names.PERIOD.match(near.group(1)):
        found = [names.clean(near.group(1))]
    if not found and (told := _town(doc, match)):
        found = [told]
    return {"value": found[0]} if found else {}


TOWN = re.compile(r"\b(?:in|near|outside|at)\s+([A-Z][a-z]{2,}(?:[\s-][A-Z][a-z]+)?)(?=[\s,.;:]|$)")


def _town(doc: Doc, match: Match) -> str:
    """A town that no gazetteer knows, by its preposition."""
    for told in TOWN.finditer(doc.text, match.end, match.end + 60):
        name = names.clean(told.group(1))
        other = any(e.text == name and e.label_ in ("DATE", "ORG", "PERSON", "NORP", "EVENT") for e in doc.ents)
        known = names.PERIOD.match(name) or name.lower() in names.NOT_A_NAME or name.lower() in match.subject.lower()
        if (
            not other
            and not known
            and not re.match(
                r"(?:Series|Phase|Class|Q|Mon|Tues|Wednes|Thurs|Fri|Satur"
                r"|Sun)",
                name,
            )
        ):
            return name
    return ""


def region(doc: Doc, match: Match, _: str) -> Read:
    """The named place right after the cue."""
    found = _places(doc, match.end, match.end + 50)
    return {"value": found[0]} if found else {}


def known_region(doc: Doc, match: Match, _: str) -> Read:
    """The place of the gazetteer right after the cue: what the tagger takes for one may be a company."""
    runs = (_known(names.clean(r.group())) for r in names.RUN.finditer(doc.text, match.end, match.end + 50))
    return next(({"value": name} for name in runs if name), {})


def _places(doc: Doc, start: int, end: int) -> list[str]:
    """Places between two positions, in order: of the gazetteer, or as the tagger sees them."""
    runs = [(r.start(), _known(names.clean(r.group()))) for r in names.RUN.finditer(doc.text, start)]
    seen = [(e.start_char, names.clean(re.sub(r"^the\s+", "", e.text))) for e in doc.ents if e.label_ in ("GPE", "LOC")]
    both = sorted((p, n) for p, n in runs + seen if n and start <= p < end and n[0].isupper())
    return [n for _, n in both]


def _known(run: str) -> str:
    words = run.split()
    tries = [" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1)]
    return next((t for t in tries if t in places()), "")


MARKET = re.compile(r"\s*(the\s+[A-Z][a-z]+(?:\s[a-z]+){0,2}\smarket)\b")


def market(doc: Doc, match: Match, _: str) -> Read:
    """A market by its people: "the Polish market"."""
    found = MARKET.match(doc.text, match.end)
    people = (
        any(e.label_ in ("NORP", "GPE") and found.start() <= e.start_char < found.end() for e in doc.ents)
        if found
        else False
    )
    return {"value": found.group(1)} if found and people else {}


def towards(doc: Doc, match: Match, _: str) -> Read:
    """The named place after "to"."""
    found = re.compile(r"\bto\s+((?:[A-Z][\w.-]+)(?:,?\s[A-Z][\w.-]+){0,2})").search(doc.text, match.end)
    return {"value": names.clean(found.group(1))} if found else {}


def moved_to(doc: Doc, match: Match, _: str) -> Read:
    """The place of the gazetteer after "for" or "to": "leaves Porto for Lisbon"."""
    found = re.compile(r"\b(?:for|to)\s+((?:[A-Z][\w-]+)(?:\s[A-Z][\w-]+){0,2})").search(doc.text, match.end)
    name = _known(found.group(1)) if found else ""
    return {"value": name} if name else {}


def on_exchange(doc: Doc, match: Match, _: str) -> Read:
    """The exchange, by name."""
    found = re.search(
        r"\b(?:Nasdaq|NYSE|New York Stock Exchange|London Stock Exchange|(?:[A-Z]\w+ )?Stock Exchange"
        r"|Euronext(?: \w+)?|NSE|BSE|HKEX)\b",
        doc.text,
    )
    return {"value": found.group()} if found else {}
