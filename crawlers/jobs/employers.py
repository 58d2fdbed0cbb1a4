"""Whose name is it: does what a job board calls an employer look like one of our accounts?"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from core.items import Account
from crawlers.news.naming import same_company
from crawlers.words import listed

_ONE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})  # what has no accent to take off
_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss", "æ": "ae"})


def resembles(token: str, account: Account) -> bool:
    """Does a board's name look like the account's domain, name or an alias?

    It does when it has all of the name but for words such as "careers" or "inc", when it is the name's first words,
    or when it holds a name that is long enough not to stand in another one by chance.
    """
    token = _letters(unquote(token))
    return any(_alike(token, name) for name in _names(account))


def is_called(company: str, account: Account) -> bool:
    """May a company that a posting names be the account?"""
    return resembles(company, account) or same_company(account, company)


def _names(account: Account) -> list[str]:
    labels = (address.partition(".")[0] for address in (account.domain, *account.aliases))
    names = [*labels, account.domain, account.name, *account.aliases]
    return [spelling for name in names for spelling in _spellings(name.lower())]


def _spellings(name: str) -> list[str]:
    """A name as it is, and as addresses write letters that they cannot hold: replaced by two, or left out."""
    if name.isascii():
        return [name]
    return [name, name.translate(_TWO), name.encode("ascii", "ignore").decode()]


def _alike(token: str, name: str) -> bool:
    parts = [p for p in map(_letters, re.split(r"[\W_]+", name)) if p]
    whole = "".join(parts)
    starts = {s for n in range(1, len(parts)) if len(s := "".join(parts[:n])) > 3} - listed("careers", "around")
    if _bare(token) in {_bare(whole), *starts} - {""}:
        return True
    return len(whole) > 5 and (token.startswith(whole) or token.endswith(whole))


def _bare(name: str) -> str:
    """A name without the words and numbers that boards and companies put around it; something of it stays."""
    name = name.rstrip("0123456789") if len(name.rstrip("0123456789")) > 2 else name
    for word in sorted(listed("careers", "around"), key=lambda w: (-len(w), w)):
        name = name.removeprefix(word) if len(name) > len(word) + 2 else name
        name = name.removesuffix(word) if len(name) > len(word) + 2 else name
    return name


def _letters(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "", plain.lower().translate(_ONE))
