"""From a job title to its function and seniority, by the words in `data/roles/`."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import BadInput
from core.registry import resources

# "Chief of Staff", "Assistant to the CFO", "Director's Assistant": the office is another's.
BORROWED = re.compile(
    r"\b(?:assistant|secretary|chief of staff|partner|reporting|reports?) (?:to|of|for) .*$", re.IGNORECASE
)


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


class Functions(_Strict):
    functions: tuple[Function, ...]


class Levels(_Strict):
    """Levels from the one that decides first; `first_words` mark the first hire of a function."""

    levels: tuple[Level, ...]
    without_word: str
    first_words: tuple[str, ...]


def function_of(title: str, department: str = "") -> str:
    """The function a title belongs to: by its longest known words, else by the department's, else "other"."""
    for text in (title, department):
        words = _plain(text)
        found = [(len(w), -words.find(w), f.name) for f in functions().functions for w in f.words if _holds(words, w)]
        if found:
            return max(found)[2]
    return "other"


def seniority_of(title: str) -> str:
    words = _plain(BORROWED.sub(lambda m: m[0].split()[0], title))
    named = (level.name for level in levels().levels for w in level.words if _holds(words, w))
    return next(named, levels().without_word)


def strategic(seniority: str) -> bool:
    """Whether a role of this level is worth a message of its own."""
    return any(level.strategic for level in levels().levels if level.name == seniority)


def first_of_its_kind(title: str) -> bool:
    """Whether the title says that the role is the first of its function."""
    return any(_holds(_plain(title), word) for word in levels().first_words)


def plain_title(title: str) -> str:
    """The title without what follows a bracket or dash that only names a place, mode or gender."""
    title = re.sub(
        r"\((?:[mfwdx]\s*[/|]\s*){1,3}[mfwdx]\)|\((?:remote|hybrid|on-?site)[^)]*\)", " ", title, flags=re.IGNORECASE
    )
    return re.sub(
        r"\s+", " ", re.sub(r"\s+[-–|,]\s+(?:remote|hybrid|on-?site)\b.*$", " ", title, flags=re.IGNORECASE)
    ).strip()


def _plain(text: str) -> str:
    return " " + re.sub(r"[^\w&+-]+", " ", text.lower()).strip() + " "


def _holds(words: str, phrase: str) -> bool:
    return f" {phrase} " in words


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
