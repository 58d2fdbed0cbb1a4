"""The account's own companies under other names, where the text itself ties them to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.items import Account, Page
from enrich import names
from enrich.sentences import sentences

LONGEST = 900  # characters of a sentence
READ = 20_000  # characters of a page in which such ties are looked for
KIN = (
    r"(?:(?:wholly|majority|fully)[- ]owned )?(?:(?!former|then|parent|of\b)[a-z]+(?:-[a-z]+)? ){0,4}?"
    r"(?:subsidiary|unit|division|arm)"
)
DATE = re.compile(rf"^(?:{names.PERIOD.pattern}\S*\s+)+")
WORD = re.compile(r"\b(?:subsidiar(?:y|ies)|unit|division|arm)\b")
NAME = names.RUN.pattern
FORM = r"(?:,? (?:Inc|LLC|Ltd|Corp|PLC|GmbH|AG|S\.A)\b\.?)?"
# "Birch, a wholly owned subsidiary of Acme": who belongs to whom stands in so many words.
OF = re.compile(
    rf"({NAME}){FORM}(?:,? which)?(?: is)?,? (?:an?|the|our|its) {KIN} of (?:the )?((?-i:[Cc]ompany)\b|ours\b|{NAME})"
)
OWNERS = re.compile(rf"({NAME})[’']s? {KIN},? ({NAME})|({NAME}) (?:subsidiary|unit|division|arm) ({NAME})")
# No other name may stand between the owner and "its".
BY_ITS = rf"({NAME})(?: \([^)]*\))?,? (?:[a-z]+,? ){{0,6}}?%s its {KIN},? ({NAME})"
ITS = re.compile(BY_ITS % "(?:through|via|that|by)")
WITH_ITS = re.compile(BY_ITS % "and")
OUR = re.compile(rf"\b[Oo]ur {KIN},? ({NAME})")
OURS = re.compile(rf"({NAME}){FORM}, our {KIN}\b")


def subsidiaries(page: Page, account: Account | None) -> frozenset[str]:
    """The plain names of companies that the page calls the account's own."""
    if account is None or not WORD.search(page.text):
        return frozenset()
    found = {name for s in sentences(page.text[:READ]) for name in _tied(s.text, account, page.own)}
    return frozenset(plain for n in found if (plain := names.plain(n)) and not names.is_account(n, account))


def through(text: str, account: Account) -> str:
    """The company through which the account acts in a sentence that names both, or the empty string."""
    acting = (m for m in ITS.finditer(text) if _is(m[1], account))
    return next((names.undescribed(names.clean(m[2])) for m in acting), "")


def _is(written: str, account: Account) -> bool:
    """Whether capitalised words are the account's name, after at most a date: "In March Acme"."""
    return names.is_account(DATE.sub("", names.last_run(written)), account)


def _tied(text: str, account: Account, own: bool) -> Iterator[str]:
    if len(text) > LONGEST or not WORD.search(text):
        return
    for found in OF.finditer(text):
        if _is(found[2], account) or (own and found[2] in ("company", "Company", "ours")):
            yield names.undescribed(names.clean(found[1]))
    for found in OWNERS.finditer(text):
        if _is(found[1] or found[3], account):
            yield names.undescribed(names.clean(found[2] or found[4]))
    for found in (*ITS.finditer(text), *WITH_ITS.finditer(text)):
        if _is(found[1], account):
            yield names.undescribed(names.clean(found[2]))
    if own:
        yield from (names.clean(m[1]) for pattern in (OUR, OURS) for m in pattern.finditer(text))
