"""The other side of a deal, by name: who bought, who ordered, who works along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.items import Slot
from enrich import names
from enrich.grammar import grammatical, name_after, textual
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


SERVED = re.compile(rf"\bto [a-z]+ (?:the |all )?({names.RUN.pattern})['’]s\s")


def customer(doc: Doc, match: Match, _: str) -> Read:
    """Whom a contract was won from, or the described company that it was won for."""
    found = preposition("from|by")(doc, match, "")
    served = SERVED.search(doc.text, match.end)
    if not found and served:
        return name_of(names.clean(served.group(1)))
    described = CLIENT.search(doc.text, match.end)
    return found or (name_of(name_after(doc.text, described.end())) if described else {})


def buyer(doc: Doc, match: Match, _: str) -> Read:
    """To whom it was sold: the name after a "to" that ends its clause, else the first one."""
    places = [m for m in re.finditer(r"\bto\s+", doc.text[: match.end + 160]) if m.start() >= match.end]
    read = [(m, name_of(name_after(doc.text, m.end()))) for m in places]
    ending = [r for m, r in read if r and CLOSED.match(doc.text, m.end() + len(str(r["value"])))]
    return next((r for r in ending or [r for _, r in read] if r), {})


LENDER = re.compile(r"\b(?:from|with|by|provided by|arranged by|led by)\s+(?=(?:the )?(?:[a-z-]+ ){0,4}[A-Z])")


def lender(doc: Doc, match: Match, _: str) -> Read:
    """Who lends, after the sum."""
    found = LENDER.search(doc.text, match.end)
    return name_of(name_after(doc.text, found.end())) if found else {}


def from_cue(doc: Doc, match: Match, _: str) -> Read:
    """The name after "from" in the cue itself."""
    found = re.search(r"\bfrom\s+", match.found.group())
    return name_of(name_after(doc.text, match.start + found.end())) if found else {}


GIVER = re.compile(
    r"\b(?:from|by)\s+(?:the\s+)?((?:[A-Z][\w&.’'-]*(?:\s(?:(?:of|for|and|the)\s){0,2}(?=[A-Z]))?){1,8}"
    r"|(?:[a-z]+\s){0,3}(?:government|ministry|council|state|province|region|county))"
)


def giver(doc: Doc, match: Match, _: str) -> Read:
    """From whom public money comes, with its full name: "the Ministry of Economic Affairs"."""
    found = GIVER.search(doc.text, match.start)
    value = names.clean(found.group(1)) if found else ""
    return {"value": value} if value and not names.PERIOD.match(value) else {}


STATE = re.compile(
    r"\b(?:ministry|government|council|agency|commission|department|foundation|lottery|union|authority|institutes?"
    r"|state|province|treasury|city|town|county"
    r"|region|ministers?|brussels|federal|trust|board)\b",
    re.IGNORECASE,
)


def public_actor(doc: Doc, match: Match, _: str) -> Read:
    """Who gives it, where that is a public body or a foundation."""
    clause = re.split(r"[;:]\s|,\s(?:and|but|while)\s", doc.text[: match.start])[-1]
    found = STATE.search(clause)
    named = actor(doc, match, "").get("value", "") if found else ""
    return {"value": named or found.group()} if found else {}


def joined(doc: Doc, match: Match, _: str) -> Read:
    """The company that another one joins; where a person does, nothing is bought."""
    human = any(e.label_ == "PERSON" and e.end_char >= match.start - 2 and e.start_char < match.start for e in doc.ents)
    account = doc._.scene.account
    ours = account is not None and names.is_account(match.subject, account)
    return {} if human and not ours else name_right(doc, match, "")


def sold_to(doc: Doc, match: Match, _: str) -> Read:
    """To whom or by whom, right after what was sold."""
    found = re.compile(r"[^.;]{0,60}?\b(?:to|by)\s+").match(doc.text, match.end - 3)
    return name_of(name_after(doc.text, found.end())) if found else {}


def colon_name(doc: Doc, match: Match, _: str) -> Read:
    """The name after a colon or an "in": "a buyer for its mill: Birch"."""
    found = re.compile(r"\s*(?::|\bin\b|\()\s*").match(doc.text, match.end)
    return name_of(name_after(doc.text, found.end())) if found else {}


def named_part(doc: Doc, match: Match, _: str) -> Read:
    """A part of the company that bears its name: "Acme Valves", sold by Acme."""
    found = name_of(name_after(doc.text, match.end))
    first = str(found.get("value", "")).split(" ")[0]
    return found if first and first.lower() == match.subject.split(" ")[0].lower() else {}


def actor(doc: Doc, match: Match, _: str) -> Read:
    """Who does it, where the statement is about whom it is done to: the name that governs the cue."""
    named = textual(doc.text, match.start) if doc._.scene.sentence.titled else grammatical(doc, match)
    return name_of(named) if re.search("[A-Z]", named) else {}


def raiser(doc: Doc, match: Match, _: str) -> Read:
    """Who raises the money that somebody leads a round of, where only the page's beginning names it."""
    company = doc._.scene.company
    return name_of(company) if company and company != match.subject else {}


def marketplace(doc: Doc, match: Match, _: str) -> Read:
    """Whose marketplace the cue goes on to name."""
    name = str(name_right(doc, match, "").get("value", ""))
    return (
        name_of(MARKET.split(name)[0]) if MARKET.search(name) or MARKET.match(doc.text, match.end + len(name)) else {}
    )


MARKET = re.compile(
    r"\s*\b(?:marketplace|app ?store|app ?exchange|store|app directory|ecosystem|catalog(?:ue)?"
    r"|exchange|gallery|app orchard)\b",
    re.IGNORECASE,
)
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
