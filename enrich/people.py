"""People and their offices as written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.items import Slot
from enrich import names
from enrich.trigger import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]
COMES = re.compile(
    r"(?:has |have |is |will |to )?(?:been |be )?(?:join|becom|became|takes? over|took over|appointed|named"
    r"|elected)\w*\b(?! \w+ as)",
    re.IGNORECASE,
)
PICKED = re.compile(r"(?:named|appointed|elected)\b", re.IGNORECASE)
HUMAN = r"(?:[A-Z][\w’'-]+|[A-Z]\.)(?:\s(?:[A-Z][\w’'-]+|[A-Z]\.)){1,3}"


def person(doc: Doc, match: Match, _: str) -> Read:
    """The person named nearest to the cue: two to four capitalised words that the tagger takes for a person's name."""
    if direct := _direct_person(doc.text, match):
        return {"value": spelled(direct)}
    people = [e for e in doc.ents if e.label_ == "PERSON" and 2 <= len(e.text.split()) <= 4 and _human(e.text)]
    people = [e for e in people if names.plain(e.text) != names.plain(match.subject)]
    if not people:
        return {}
    best = min(people, key=lambda e: (max(match.start - e.end_char, e.start_char - match.end, 0), e.start_char))
    return {"value": spelled(names.clean(best.text))}


def spelled(text: str) -> str:
    """Capitals all through are a headline's, not the name's."""
    return text.title() if text.isupper() and " " in text else text


def _direct_person(text: str, match: Match) -> str:
    """Two or three capitalised words right after the cue, up to the office or an "as"; or right before it."""
    office = compiled("{title}").search(text, match.end)
    after = text[match.end : office.start() if office else match.end + 60]
    run = re.match(rf"\s*({HUMAN})\s*(?=,|(?i:\bas\b|\bto\b|\binto\b)|$)", after) or re.search(
        rf"\s({HUMAN}),?\s+(?=(?i:as\b|to\b))", match.found.group()
    )
    if COMES.match(match.found.group()) and not (run and PICKED.match(match.found.group())):
        run = re.search(rf"({HUMAN})(?:,\s[^,]{{2,70}})?,?\s+$", text[: match.start])
    if run and names.plain(run.group(1)) == names.plain(match.subject):
        return ""
    return run.group(1) if run and _human(run.group(1)) and not names.TAIL.search(run.group(1)) else ""


def _human(text: str) -> bool:
    words = text.split()
    return all(w[0].isupper() for w in words) and not re.search(
        r"\d|&|\b(?:Inc|Corp|Group|Capital|Bank|Labs|Chief|CEO|CFO)\b", text
    )


def title(doc: Doc, match: Match, _: str) -> Read:
    """The office, as written, after the cue if it stands there."""
    finder = compiled("{title}(?:,? (?:of|for) (?!the |its )[A-Z&][\\w&]*(?:(?: and| &)? [A-Z][\\w]*){0,3})?")
    spans = ((match.start, match.end), (match.end, len(doc.text)), (0, match.start))
    found = next((f for start, end in spans if (f := finder.search(doc.text, start, end))), None)
    if found is None:
        return {}
    office = re.sub(r"^(?:new|next|first|its|the)\s+", "", found.group().strip(" ,"), flags=re.IGNORECASE)
    return {"value": spelled(office)}
