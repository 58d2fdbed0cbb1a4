"""Is a line the title of a position? The words that titles are made of stand in `data/roles/titles.json`."""

from __future__ import annotations

import json
import re
from functools import cache

from core.registry import resources

MAX_TITLE = 120
MAX_WORDS = 14
# "(m/f/d)", "(H/F)", "m/w/d", "(all genders)": only the title of a position carries these.
GENDERS = re.compile(
    r"[(\[]\s?(?:[mwfdxhiv](?:\s?[/|,*:]\s?[mwfdxhiv*]){1,3}|all genders?|gn|any gender|alle geschlechter)\s?[)\]]"
    r"|(?<!\w)[mwfhd]/[mwfdhx](?:/[mwfdx])?(?!\w)",
    re.IGNORECASE,
)
_PART = re.compile(r"[,(|/–—:;]|\s-\s")
_WORD = re.compile(r"[\w&+#'’.-]*\w[\w+#]*")
_SENTENCE = re.compile(r"[.!?:;…]\s*$|[!?]|\.\s+[A-ZÄÖÜ]|[\"“”«»„]|https?:|@|©")
_FEMALE = re.compile(r"(?:[*:_/(]-?(?:in(?:nen)?|frau|rin|e|ne|trice|euse|a)\)?|In|Innen)(?=\W|$)")


def is_title(line: str) -> bool:
    """Does this line name one position, and does it say nothing else?"""
    if not looks_alike(line):
        return False
    return bool(GENDERS.search(line)) or any(_names_role(_words(part)) for part in _PART.split(line))


def looks_alike(line: str) -> bool:
    """Could this line be the title of a position, as far as its form tells? It need not name a role."""
    words = _words(line)
    fits = 3 <= len(line) <= MAX_TITLE and 0 < len(words) <= MAX_WORDS and not _SENTENCE.search(_without_marks(line))
    return fits and not is_general(line) and words[0] not in _list("before") and not _speaks(line)


def _speaks(line: str) -> bool:
    """Is somebody spoken to? "US" is a country."""
    return any(w.lower() in _list("within") for w in _WORD.findall(line.replace("’", "'")) if w != "US")


def is_general(line: str) -> bool:
    """An invitation to whomever it may concern is no position."""
    plain = " ".join(line.lower().replace("’", "'").replace("-", " ").split())
    return any(phrase in plain for phrase in _general())


def _names_role(words: list[str]) -> bool:
    """Is the last noun of a role among these words what they are about? An "engineer story" is a story."""
    at = next((i for i in reversed(range(len(words))) if _is_noun(words[i])), None)
    if at is None or any(w in _list("after") for w in words[at + 1 :]):
        return False
    return at > 0 or words[0] not in _list("weak") or words[1:2] in ([], ["of"], ["for"], ["de"])


def _is_noun(word: str) -> bool:
    return word in _nouns() or (len(word) > 8 and word.endswith(_endings()))


def _words(line: str) -> list[str]:
    line = _FEMALE.sub("", _without_marks(line).replace("’", "'"))
    return [part for word in _WORD.findall(line.lower()) for part in (word.strip(".-'"), *_parts(word)) if part]


def _parts(word: str) -> list[str]:
    """What a hyphen joins, the last part first seen as itself: the "manager" of "Key-Account-Manager"."""
    return word.strip(".-'").split("-")[-1:] if "-" in word.strip(".-'") else []


def _without_marks(line: str) -> str:
    return re.sub(r"\b(?:Sr|Jr|Dr|Prof|Dipl|Ing|Asst|Mgr|St)\.", lambda m: m[0][:-1], GENDERS.sub(" ", line))


@cache
def _table() -> dict[str, object]:
    table: dict[str, object] = json.loads((resources() / "data" / "roles" / "titles.json").read_text("utf8"))
    return table


@cache
def _list(key: str) -> frozenset[str]:
    return frozenset(str(_table()[key]).split())


@cache
def _nouns() -> frozenset[str]:
    nouns = _table()["nouns"]
    assert isinstance(nouns, dict)
    return frozenset(word for words in nouns.values() for word in words.split())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(_list("endings")))


@cache
def _general() -> tuple[str, ...]:
    return tuple(p.strip().replace("-", " ") for p in str(_table()["general"]).split("|"))
