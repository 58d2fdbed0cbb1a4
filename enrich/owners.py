"""Whose thing a statement is about, where the company is not its grammatical subject: "its Leeds depot", "by Acme"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from enrich import names
from enrich.grammar import GENERIC
from enrich.places import places

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

NAME = names.RUN.pattern
STOPS = "for|in|to|from|by|with|as|at|on|after|of|that|which|and|or|is|was|were|are"
BY = re.compile(r"\bby\s+")
OF = re.compile(r"\b(?:belonging to|at|of|by|from|for|in)\s+")
DESCRIBING = re.compile(rf"\s*(?:(?!(?:{STOPS})\b)[a-z][\w’'-]*\s+){{0,6}}(?=[A-Z0-9]|[a-z]{{1,3}}[A-Z])")
# "Tenants of Acme will be getting letters": it is told of Acme.
BODY = re.compile(
    r"(?:the |some |all |most |[\d,]+ )*(?:[a-z]+ )?(?:members|customers|users|tenants|shareholders|stockholders"
    r"|staff|employees|clients|subscribers|board|directors|trustees"
    r"|owners|management|residents|patients|passengers|students|borrowers|policyholders)(?: and [a-z]+)? (?:of"
    r"|at)\s+(?=(?:the )?[A-Z])",
    re.IGNORECASE,
)
# "Opened by the company", "at the Dublin software maker", "…, the group said": the one that was named before.
DESCRIBED = re.compile(
    rf"(?:\b(?:belonging to|at|of|by|from|for|in|to|,)\s|,\s|\b(?:given|gives|gave"
    rf"|ordered)\s)(the (?:[a-z-]+ ){{0,3}}?(?:{names.PLAINLY}|group|bank|chain|utility))\b(?![’'-])"
)
DIRECT = re.compile(rf"\s+(?:the\s+)?({NAME})")
LEADS = re.compile(r"\b(?:on|at|of|by)\s*$")
OWNED = re.compile(rf"({NAME})['’]s?\s+(?:[\w’'-]+\s+){{0,4}}$")
WHOSE = re.compile(rf"({NAME}),(?:\s[^,]{{2,60}},)?\s+whose\s+(?:[\w’'-]+\s+){{0,4}}$")
OURS = re.compile(r"\b(our|its|their|the (?:company|group|firm)['’]s)\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE)
THE_COMPANY = re.compile(r"\b(the (?:company|group|firm)|its|our)\b", re.IGNORECASE)
SAYS = r"(?:said|says|confirmed|announced|told|wrote|disclosed|added|revealed|admitted|acknowledged|conceded)"
SAYER = re.compile(
    rf"[,”\"]\s+(?:the\s)?(?:[a-z-]+\s){{0,4}}({NAME})(?:\s\([^)]*\))?\s(?:ha(?:s|ve)\s)?{SAYS}\b"
    rf"|[,”\"]\s+{SAYS}\s+(?:the\s)?(?:[a-z-]+\s){{0,4}}({NAME})"
    rf"|({NAME})(?:,[^,]{{3,60}},)?\s(?:has\s)?{SAYS}\s(?:[\w ]{{0,40}}?\s)?(?:that|it)\b"
    rf"|^({NAME})(?:,[^,]{{3,60}},)?\s(?:has\s)?{SAYS}\b"
)
COUNTED = re.compile(
    r"\b(?:survey\w*|polls?|polled|found|study|studies|research(?:ers)?|analysts?|index|estimates?|tracks"
    r"|columnist|according to)\b",
    re.IGNORECASE,
)
# Who only watches, lends its words or stands by has no part in it.
BYSTANDER = re.compile(
    r"\b(?:analysts?|researchers?|economists?|survey|poll|study|report(?:er)?s?|according to|data|figures|tracker"
    r"|union"
    r"|customer|client|suppliers?|rivals?|user|shares?|shareholders?|backed)\s+(?:at|of|from|by|for|in)?\s*$",
    re.IGNORECASE,
)


def owner(doc: Doc, match: Match) -> str:
    """The account where it stands in one of the places that an owner may stand in, else the first name there."""
    found = [name for name in _named(doc.text, match) if name and _company(doc, name)]
    account = doc._.scene.account
    if account and any(names.is_account(name, account) for name in found):
        return next(name for name in found if names.is_account(name, account))
    said = tuple(_sayers(doc.text))
    ours = OURS.search(doc.text[: match.start]) or THE_COMPANY.search(match.found.group())
    described = DESCRIBED.search(doc.text, match.start, match.end + 160)
    if not ours and not found and described:
        return str(described.group(1))
    if not ours:
        return found[0] if found else next((s for s in said if account and names.is_account(s, account)), "")
    start = match.start + ours.start() if ours.string != doc.text[: match.start] else ours.start()
    before = (*said, *reversed([names.last_run(m.group()) for m in names.RUN.finditer(doc.text, 0, start)]))
    word = ours.group(1).lower()
    if word == "our":
        return word
    word = {"its": "it", "their": "it"}.get(word) or re.split("[’']", word)[0]
    return next((name for name in before if name and _company(doc, name)), word)


def speaker(doc: Doc, match: Match) -> str:
    """For whom the one who says it speaks: the account where the sentence names it, "we" on its own page."""
    account = doc._.scene.account
    if match.found.groupdict().get("subject"):
        return names.undescribed(names.clean(match.found.group("subject")))
    if account and not COUNTED.search(doc.text) and any(names.is_account(n, account) for n in names.runs(doc.text)):
        return str(account.name)
    return "we" if doc._.scene.page.own else owner(doc, match)


def winner(doc: Doc, match: Match) -> str:
    """To whom the cue gives something: the account where it is named behind it, else the next name, else "us"."""
    text = doc.text[match.end : match.end + 200]
    account = doc._.scene.account
    if re.match(r"\s+(?:\w+\s+){0,2}?us\b", text):
        return "we"
    found = [
        names.undescribed(names.clean(re.split(r"['’]s?(?=\s|$)", r.group())[0])) for r in names.RUN.finditer(text)
    ]
    found = [name for name in found if name and _company(doc, name)]
    if described := DESCRIBED.match(doc.text, match.end) or re.match(r"\s(the (?:company|group|firm|maker))\b", text):
        return str(described.group(1))
    return next((n for n in found[:3] if account and names.is_account(n, account)), found[0] if found else "")


def _sayers(text: str) -> Iterator[str]:
    """Who says it, of themselves as a rule: "…, Acme said", "Acme told investors that …"; not who counted or polled."""
    if not COUNTED.search(text):
        yield from (names.undescribed(names.clean(name)) for s in SAYER.findall(text) for name in s if name)


def _named(text: str, match: Match) -> Iterator[str]:
    """Names by whom it is done, whose it is, and where it is, in this order."""
    clause = re.split(r"[;:]\s|,\s(?:and|but|while|as|after|when)\s", text[match.end : match.end + 160])[0]
    if match.pattern.subject in ("owner", "system") and (direct := DIRECT.match(text, match.end)):
        yield names.last_run(re.split(r"['’]s?(?=\s|$)", direct.group(1))[0])
    if LEADS.search(match.found.group()):
        yield _after(text, match.end)
    if by := BY.match(text, match.end + len(re.match(r"\s*", text[match.end :]).group())):  # type: ignore[union-attr]
        yield _after(text, by.end())
    before = text[: match.start]
    if body := BODY.match(text):
        yield _after(text, body.end())
    for found in (OWNED.search(before), WHOSE.search(before)):
        if found:
            yield names.last_run(found.group(1))
    cue = match.found.group()
    if inner := re.search(rf"({NAME})['’]s?\s", cue):
        yield names.last_run(re.split(r"['’]s?\s", inner.group(1))[-1] or inner.group(1))
    for start, end in ((match.start, match.end), (match.end, match.end + len(clause))):
        for place in OF.finditer(text, start, end):
            if not BYSTANDER.search(text[: place.end()]) and not re.search(r"[A-Z]\w+\s$", text[: place.start()]):
                yield _after(text, place.end())


def _after(text: str, place: int) -> str:
    """The name that begins after a place, without what it owns: "insurer Acme's Leeds office"."""
    past = DESCRIBING.match(text, place)
    run = names.RUN.match(text, past.end()) if past else None
    return names.undescribed(names.clean(re.split(r"['’]s?(?=\s|$)", run.group())[0])) if run else ""


def _company(doc: Doc, name: str) -> bool:
    """A name that may be a company's: no place, no day, no person."""
    plain = names.clean(name).rstrip(".")  # what ends a sentence may look like a short form
    if not re.search("[A-Z]", plain) or plain in places() or plain.lower() in names.NOT_A_NAME or GENERIC.match(plain):
        return False
    account = doc._.scene.account
    if account and names.is_account(plain, account):
        return True
    return not any(e.label_ in ("PERSON", "DATE", "GPE", "LOC", "NORP") and e.text == plain for e in doc.ents)
