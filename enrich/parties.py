"""The other side of a deal, by name: who bought, who ordered, who works along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.items import Slot
from enrich import names
from enrich.grammar import name_after
from enrich.phrases import name_of, name_right, preposition

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]

CLIENT = re.compile(
    rf"\bfor\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){{0,4}}?(?:{names.DESCRIPTOR}|authority|council|ministry|agency"
    rf"|department"
    r"|utility|hospital|university|city)\s*,?\s+(?=[A-Z])",
    re.IGNORECASE,
)


def customer(doc: Doc, match: Match, _: str) -> Read:
    """Whom a contract was won from, or the described company that it was won for."""
    found = preposition("from|by")(doc, match, "")
    described = CLIENT.search(doc.text, match.end)
    return found or (name_of(name_after(doc.text, described.end())) if described else {})


def buyer(doc: Doc, match: Match, _: str) -> Read:
    """To whom it was sold: the name after a "to" that ends its clause, else the first one."""
    places = [m for m in re.finditer(r"\bto\s+", doc.text[: match.end + 160]) if m.start() >= match.end]
    read = [(m, name_of(name_after(doc.text, m.end()))) for m in places]
    ending = [r for m, r in read if r and CLOSED.match(doc.text, m.end() + len(str(r["value"])))]
    return next((r for r in ending or [r for _, r in read] if r), {})


CLOSED = re.compile(r"\s*(?:$|\.|;|,\s+(?:an?|the|for|in)\b|,?\s+(?:LLC|Inc|Ltd|Corp|plc)\b|\sfor\b)")


PERSON_BEFORE = re.compile(
    r"\b(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame|Rev|researcher|scientist|artist|author|chef|designer|actor|actress"
    r"|singer"
    r"|rapper|athlete|influencer|entrepreneur|musician|coach|photographer|celebrity|creator|star)\.?\s+$",
    re.IGNORECASE,
)


AMBASSADOR = re.compile(r"\s+as (?:(?:an?|its|the|our|new|official|global|brand)\s)*ambassador\b", re.IGNORECASE)
# "The World's Largest Retailer" is praise and no name.
SUPERLATIVE = re.compile(r"(?:Largest|Biggest|Leading|Best|Oldest|Fastest[- ]Growing|Most)\s")


def partner(doc: Doc, match: Match, _: str) -> Read:
    """The organisation after the cue; a person is no partner of a company."""
    found = name_right(doc, match, "")
    value = str(found.get("value", ""))
    place = doc.text.find(value, match.end) if value else -1
    human = any(e.label_ == "PERSON" and e.text == value and len(value.split()) > 1 for e in doc.ents)
    bio = re.match(
        r",?\s+(?:an?|the)\s+(?:\w+\s){0,3}?(?:researcher|professor|scientist|artist|author|expert|chef"
        r"|designer|doctor|entrepreneur|athlete)\b",
        doc.text[place + len(value) :],
    )
    if len(value.split()) == 2 and re.match(
        r"(?:\s+and\s+[A-Z]\w+\s[A-Z]\w+)?\s+at\s+(?:the\s)?[A-Z]", doc.text[place + len(value) :]
    ):
        return {}  # who is "at" somewhere is a person
    if AMBASSADOR.match(doc.text[place + len(value) :]) or SUPERLATIVE.match(value):
        return {}
    if re.match(r"(?:Dr|Prof|Professor|Mr|Ms|Mrs)\b", value):
        return {}
    return {} if place < 0 or PERSON_BEFORE.search(doc.text[:place]) or (human and bio) else found
