"""Business titles: which words make a line the title of somebody who leads, and whose company it names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache

from core.registry import resources
from crawlers.people.persons import person

MAX_TITLE = 100
MAX_WORDS = 12
FIRST = 5  # among so many first words stands what the title is; in a headline it comes later
_TOKEN = re.compile(r"[\w&+]+(?:[-'’.][\w&+]+)*")
_SENTENCE = re.compile(r"[.!?;:]\s|[!?“”\"…]|\.$|https?:|www\.|@\w")
_AT = re.compile(r"\s(?:at|@|bei|chez|presso|hos|von)\s", re.IGNORECASE)
_PART = re.compile(r"\s*(?:[,|/:;·•()]|\s[-–—]\s)\s*")
_OF = re.compile(r"\s(?:of|de|du|del|della|di|do|da|von|vom|der|des|van)\s", re.IGNORECASE)


def leads(title: str) -> bool:
    """Is this line the title of somebody who leads?"""
    found = _leading().search(_plain(title)) if _is_title(title) else None
    return found is not None and len(found.string[: found.start()].split()) < FIRST


def is_post(title: str) -> bool:
    """Is this line the title of anybody?"""
    return leads(title) or (_is_title(title) and bool(set(_words(title)) & _known()))


def name_of(text: str) -> str:
    """The name of a person that the text is; the empty string when it is none, or a title."""
    return "" if leads(text) else person(text)


def of_another(title: str, own: Iterable[str]) -> bool:
    """Does the title name a company, and none that is called as one of `own` (words run together)?"""
    named, *tails = _AT.split(title)
    parts = [p for p in _PART.split(named) if p]
    if any(map(name_of, parts)):
        return True  # somebody's name stands in it
    fields = [*parts[1:], *(_OF.split(p, maxsplit=1)[1] for p in parts if _OF.search(p) and _whole().search(_plain(p)))]
    return any(not _is_scope(p) and not is_named(p, own) for p in fields) or any(not is_named(t, own) for t in tails)


def is_named(text: str, own: Iterable[str]) -> bool:
    """Is this the name of one of `own`, give or take its legal form?"""
    joined = re.sub(r"[\W_]", "", text.lower())
    return any(len(o) >= 3 and (joined.startswith(o) or (len(joined) >= 4 and o.startswith(joined))) for o in own)


def _is_title(text: str) -> bool:
    if not text[:1].isalnum() or len(text) > MAX_TITLE or _SENTENCE.search(text):
        return False
    words = _words(text)
    return 0 < len(words) <= MAX_WORDS and not set(words) & _list("speech") and not _never().search(_plain(text))


def _is_scope(part: str) -> bool:
    """Is this part of a title a field or a region rather than a name?"""
    words = [w for w in _words(part) if w not in _list("small")]
    plain = _plain(part)
    known = all(w in _scope() or w in _known() or w.isdigit() for w in words)
    return known or bool(_leading().search(plain)) or plain.strip() in _places()


def _words(text: str) -> list[str]:
    return _TOKEN.findall(text.lower())


def _plain(text: str) -> str:
    return f" {' '.join(_words(text))} "


@cache
def _tables() -> dict[str, frozenset[str]]:
    raw = json.loads((resources() / "data" / "roles" / "leadership.json").read_text("utf8"))
    levels = json.loads((resources() / "data" / "roles" / "seniority.json").read_text("utf8"))["levels"]
    senior = [w for level in levels if level["strategic"] for w in level["words"] if level["name"] != "head"]
    own = [w for words in raw["leads"].values() for w in words]
    lists = {key: frozenset(raw[key]) for key in ("never", "speech", "scope", "small", "whole")}
    return {**lists, "leads": frozenset([*senior, *own])}


def _list(key: str) -> frozenset[str]:
    return _tables()[key]


@cache
def _scope() -> frozenset[str]:
    return _list("scope") | frozenset(word for place in _places() for word in place.split())


@cache
def _leading() -> re.Pattern[str]:
    return _any(_list("leads"))


@cache
def _whole() -> re.Pattern[str]:
    """Offices that are of a whole company: whatever stands behind their "of" is one."""
    return re.compile(rf"(?<! vice)(?<! deputy){_any(_list('whole')).pattern}")


@cache
def _never() -> re.Pattern[str]:
    return _any(_list("never"))


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    said = sorted((_plain(p.replace("*", "STAR")).strip() for p in phrases), key=len, reverse=True)
    return re.compile(f" (?:{'|'.join(re.escape(p).replace('star', '(?:[^ ]+ ){0,2}[^ ]+') for p in said)}) ")


@cache
def _known() -> frozenset[str]:
    """Single words of fields and levels, in which no company is named."""
    functions = json.loads((resources() / "data" / "roles" / "functions.json").read_text("utf8"))["functions"]
    levels = json.loads((resources() / "data" / "roles" / "seniority.json").read_text("utf8"))["levels"]
    phrases = [w for row in [*functions, *levels] for w in row["words"]]
    return frozenset(word for phrase in phrases for word in _words(phrase))


@cache
def _places() -> frozenset[str]:
    places = json.loads((resources() / "data" / "gazetteers" / "places.json").read_text("utf8"))["places"]
    return frozenset(_plain(p).strip() for p in places)
