"""What a company reports of itself: which figure, for which period, how much, and which way it went."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.items import Slot
from enrich.amounts import PERCENT, amount
from enrich.trigger import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]

# A figure of a part of the company is not the company's.
PARTIAL = re.compile(
    r"\b(?:in|for|at|from|of|by) (?:its|the|our|their) (?:[\w-]+ ){1,4}(?:segment|division|unit|business|subsidiary"
    r"|categor(?:y"
    r"|ies)|brands?|region|line)\b|\bsubsidiar(?:y|ies)\b|\bsegment (?:revenues?|sales|profits?)\b",
    re.IGNORECASE,
)


# The period before, to which a figure is held up, is not the one that it is for.
BEFORE = re.compile(
    r"\b(?:compared|versus|vs|as against|up from|down from|over the (?:same|prior)|from (?=[$€£]))\b|,\s+(?:an?"
    r"|up|down)\s"
    r"(?=[^,]{0,40}\b(?:increase|decrease|over|from)\b)",
    re.IGNORECASE,
)
WAYS = (
    (
        "up",
        re.compile(
            r"\b(?:up|ris(?:es?|en|ing)|rose|jump\w*|surg\w+|climb\w*|grew|grow\w*|increas\w+|soar\w*|doubl\w+"
            r"|tripl\w+"
            r"|gain\w*|advanc\w+|higher|improv\w+|zoom\w*|rais\w+|lift\w*|boost\w*|widen\w*)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "down",
        re.compile(
            r"\b(?:down|fall\w*|fell|declin\w+|drop\w*|slump\w*|plung\w+|tumbl\w+|decreas\w+|slid\w*|shr[aiu]nk\w*"
            r"|dip\w*"
            r"|lower\w*|cuts?|slash\w*|trim\w*|narrow\w*)\b",
            re.IGNORECASE,
        ),
    ),
)


# A margin that "climbed to 60%" did not climb by 60%.
LEVEL = re.compile(r"\bto (?:(?:about|nearly|over|around|roughly|a record) )*$", re.IGNORECASE)
NEXT = re.compile(
    r",\s+(?:(?:and|while|but|with)\s+)?(?:(?:gross|net|operating|adjusted|total|pre-?tax|product|service|annual|its|the)\s)*"
    r"(?:revenues?|sales|income|margins?|profits?|loss(?:es)?|ebitda|earnings|eps|cash|turnover|bookings)\b",
    re.IGNORECASE,
)


def figure(text: str, match: Match) -> str:
    """What the sentence says of this figure, up to where it turns to the next."""
    told = text[match.start :]
    turned = NEXT.search(told, match.end - match.start)
    return told[: turned.start()] if turned else told


def change(doc: Doc, match: Match, _: str) -> Read:
    """Which way a figure went, and by how much: "up 43%". What went nowhere in particular is left out."""
    if PARTIAL.search(doc.text):
        return {}
    clause = re.split(r"[;.]\s|,\s(?:and|while|but)\s", figure(doc.text, match))[0][:170]
    if re.search(r"\bloss", clause[:60], re.IGNORECASE):
        return {}  # whether a loss that is "up" got better, no one can tell
    turns = [(m.start(), way) for way, words in WAYS for m in words.finditer(clause)]
    if not turns:
        return {}
    place, way = min(turns)
    percent = PERCENT.search(clause, max(0, place - 25), place + 60)
    if percent and LEVEL.search(clause[: percent.start()]):
        percent = None
    return {"value": f"{way} {percent.group()}" if percent else way}


def reported(doc: Doc, match: Match, _: str) -> Read:
    """The sum that a result came to, not the one by which it moved."""
    if PARTIAL.search(doc.text):
        return {}
    found = compiled(
        r"^(?:[^;.]|\.(?=\d)){0,70}?\b(?:of|to|at|was|were|totall?ed|reached|hit)\s+(?:(?:a|record|about"
        r"|approximately|over|nearly"
        r"|more than|roughly|an? \w+)\s+)*({money})"
    ).search(figure(doc.text, match))
    return amount(found.group(1)) if found else {}


def period(doc: Doc, match: Match, _: str) -> Read:
    """The quarter or year that a result is for."""
    text = BEFORE.split(doc.text)[0] if match.start < len(BEFORE.split(doc.text)[0]) else doc.text
    found = re.search(
        r"\b(?:Q[1-4](?:\s?(?:FY)?\s?\d{2,4})?|(?:first|second|third"
        r"|fourth)[- ]quarter(?:\s(?:of\s)?(?:fiscal\s)?\d{4})?|"
        r"(?:first|second) half(?: of \d{4})?|full[- ]year(?: \d{4})?|(?:fiscal|FY)\s?\d{2,4})\b",
        text,
        re.IGNORECASE,
    )
    return {"value": found.group()} if found else {}


def metric(doc: Doc, match: Match, _: str) -> Read:
    """What was measured."""
    found = re.search(
        r"\b(?:net|operating|pre-?tax|underlying|quarterly|annual|organic|total|product|service|subscription"
        r"|recurring|gross)?\s?(?:revenues?|sales|profits?"
        r"|income|earnings|loss(?:es)?|"
        r"ebitda|turnover|bookings|margins?)\b",
        doc.text,
        re.IGNORECASE,
    )
    return {"value": found.group().strip()} if found else {}


def guidance(doc: Doc, match: Match, _: str) -> Read:
    """A forecast is called so: "reported guidance up" is not "reported revenue up"."""
    found = re.search(r"\b(?:guidance|outlook|forecast|target|view)\b", match.found.group(), re.IGNORECASE)
    return {"value": found.group().lower()} if found else {}
