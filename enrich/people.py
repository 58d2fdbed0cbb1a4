"""People and their offices as written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.items import Slot
from enrich import names
from enrich.hiring.roles import function_of
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
OFFICE_LAST = re.compile(
    r"(?:officer|executive|c[efotm]o|chief|boss|director|president|chair(?:man|woman)?)$", re.IGNORECASE
)
HONOUR = re.compile(
    r"^(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Colonel|Col|General|Gen|Captain|Capt|Major|Admiral|Commander|Mr|Mrs|Ms"
    r"|Rev)\.?\s+(?=\S+\s+\S)"
)
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


def person_before(doc: Doc, match: Match, _: str) -> Read:
    """The last person named before the cue: "Jane Roe, a lawyer, was hired by"."""
    people = [e for e in doc.ents if e.label_ == "PERSON" and e.end_char <= match.start and _human(e.text)]
    run = re.search(rf"({HUMAN})(?:,\s[^,;]{{2,60}})?,?\s+$", doc.text[: match.start])
    named = people[-1].text if people else run.group(1) if run else ""
    value = HONOUR.sub("", names.clean(named))
    return {"value": spelled(value)} if len(value.split()) > 1 and _human(value) else {}


def person_in(doc: Doc, match: Match, _: str) -> Read:
    """The person named in the cue itself."""
    run = re.search(rf"\bof\s+({HUMAN})", match.found.group())
    value = HONOUR.sub("", run.group(1)) if run else ""
    return {"value": spelled(value)} if value and _human(value) else {}


def promoted(doc: Doc, match: Match, _: str) -> Read:
    """Of several, the one whose new office is told: "among them Jane Roe, who becomes head of"."""
    named = re.search(rf"\bamong them\s+({HUMAN}),", doc.text[match.end :])
    return {"value": spelled(named.group(1))} if named and _human(named.group(1)) else person_before(doc, match, "")


def spelled(text: str) -> str:
    """Capitals all through are a headline's, not the name's."""
    return text.title() if text.isupper() and " " in text else text


def _direct_person(text: str, match: Match) -> str:
    """Two or three capitalised words right after the cue, up to the office or an "as"; or right before it."""
    office = compiled("{title}").search(text, match.end)
    after = re.sub(r"\s*\([^)]*\)\s*", " ", text[match.end : office.start() if office else match.end + 60])
    run = re.match(rf"\s*({HUMAN})\s*(?=,|(?i:\bas\b|\bto\b|\binto\b|\bfrom\b)|$)", after) or re.search(
        rf"\s({HUMAN}),?\s+(?=(?i:as\b|to\b))", match.found.group()
    )
    if run is None and OFFICE_LAST.search(match.found.group()):
        run = re.match(rf"\s+({HUMAN})(?=\s[a-z]|[,.;]|$)", text[match.end :])
    if COMES.match(match.found.group()) and not (run and PICKED.match(match.found.group())):
        run = re.search(rf"({HUMAN})(?:,\s[^,]{{2,70}})?,?\s+$", text[: match.start])
    if run and names.plain(run.group(1)) == names.plain(match.subject):
        return ""
    named = HONOUR.sub("", run.group(1)) if run else ""
    return named if run and _human(named) and not names.TAIL.search(named) else ""


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


def function(doc: Doc, match: Match, _: str) -> Read:
    """The function that the office in the cue belongs to."""
    found = function_of(match.found.groupdict().get("title") or "")
    return {} if found == "other" else {"value": found}
