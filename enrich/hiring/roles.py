"""From a job title to its function and seniority, by the words in `data/roles/`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import BadInput
from core.registry import resources

# "Chief of Staff", "Assistant to the CFO", "Director's Assistant": the office is another's.
BORROWED = re.compile(
    r"\b(assistant|secretary|chief of staff|partner|reporting|reports?) (?:to|of|for) .*$", re.IGNORECASE
)


_PARTS = re.compile(r"\s[-–—|]\s|[,;:|()\[\]–—]|/ ")
_MARKS = re.compile(
    r"[(\[]\s?(?:[mwfdxhiv](?:\s?[/|,*:]\s?[mwfdxhiv*]){1,3}|all genders?|gn)\s?[)\]]"
    r"|\((?:remote|hybrid|on-?site)[^)]*\)|(?<!\w)[mwfhd]/[mwfdhx](?:/[mwfdx])?(?!\w)",
    re.IGNORECASE,
)
_FEMALE = re.compile(r"(?:[*:_/(]-?(?:in(?:nen)?|frau|rin|ne|trice|euse|ère|e|a)\)?|(?<=[a-z])In(?:nen)?)(?=\W|$)")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


_Table = TypeVar("_Table", bound=_Strict)


class Function(_Strict):
    name: str
    words: tuple[str, ...] = Field(min_length=1)


class Level(_Strict):
    name: str
    strategic: bool
    words: tuple[str, ...] = Field(min_length=1)
    but: tuple[str, ...] = ()  # phrases in which these words do not mean the level: "head chef"


class Functions(_Strict):
    """Functions with their words; the `weak` ones decide only alone: "sales support" is sales."""

    functions: tuple[Function, ...]
    weak: tuple[str, ...] = ()


class Levels(_Strict):
    """Levels from the one that decides first; `first_words` mark the first hire of a function."""

    levels: tuple[Level, ...]
    without_word: str
    first_words: tuple[str, ...]


def function_of(title: str, department: str = "") -> str:
    """The function a title belongs to, else its department, else "other".

    The first part of a title that names any decides ("Engineer, Billing"), and in it the words nearest to its end:
    a security software engineer is an engineer, a "sales engineer" is known as a whole.
    """
    own = BORROWED.sub(r"\1", title)
    for part in (*_PARTS.split(own), own, department):
        words = _plain(part)
        found = [
            (m[0] not in functions().weak, m.end(), len(m[0]), name)
            for name, pattern in _words_of_functions()
            for m in pattern.finditer(words)
        ]
        if found:
            return max(found)[3]
    return "other"


def seniority_of(title: str) -> str:
    words = _plain(BORROWED.sub(r"\1", title))
    named = (level.name for level, found, blind in _words_of_levels() if found.search(blind.sub(" ", words)))
    return next(named, levels().without_word)


def strategic(seniority: str) -> bool:
    """Whether a role of this level is worth a message of its own."""
    return any(level.strategic for level in levels().levels if level.name == seniority)


def first_of_its_kind(title: str) -> bool:
    """Whether the title says that the role is the first of its function."""
    return any(_holds(_plain(title), word) for word in levels().first_words)


def plain_title(title: str) -> str:
    """The title without what follows a bracket or dash that only names a place, mode or gender."""
    title = _MARKS.sub(" ", title)
    return re.sub(
        r"\s+", " ", re.sub(r"\s+[-–|,]\s+(?:remote|hybrid|on-?site)\b.*$", " ", title, flags=re.IGNORECASE)
    ).strip()


def _plain(text: str) -> str:
    return " " + re.sub(r"[^\w&+-]+", " ", _FEMALE.sub("", text).lower()).strip() + " "


def _holds(words: str, phrase: str) -> bool:
    return f" {phrase} " in words


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern of whole words; a star stands for the rest of a compound: "vertrieb*", "*entwickler"."""
    said = sorted(phrases, key=lambda p: (-len(p), p))
    return re.compile(rf"(?<= )(?:{'|'.join(re.escape(p).replace(chr(92) + '*', '[^ ]*') for p in said)})(?= )")


@cache
def _words_of_functions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((f.name, _any(f.words)) for f in functions().functions)


@cache
def _words_of_levels() -> tuple[tuple[Level, re.Pattern[str], re.Pattern[str]], ...]:
    nothing = re.compile(r"(?!)")
    return tuple((level, _any(level.words), _any(level.but) if level.but else nothing) for level in levels().levels)


@cache
def functions() -> Functions:
    return _load(Functions, "functions.json")


@cache
def levels() -> Levels:
    return _load(Levels, "seniority.json")


def _load(model: type[_Table], name: str) -> _Table:
    path = resources() / "data" / "roles" / name
    try:
        return model.model_validate_json(path.read_text("utf8"))
    except ValidationError as error:
        first = error.errors()[0]
        raise BadInput(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
