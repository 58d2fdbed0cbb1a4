"""The words that tell a tool from an ordinary word, and an ask from another's tools, from `data/jobtext/*.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache

from pydantic import BaseModel, ConfigDict, TypeAdapter

from core.registry import resources


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Context(_Strict):
    """Words before and after a tool, nouns of persons and what stands before them, what joins a list of tools, what a
    hyphen may add to a name, what stands before an employer's name, and verbs that begin a duty."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    persons: frozenset[str]
    between: frozenset[str]
    joins: frozenset[str]
    tails: frozenset[str]
    employer: tuple[str, ...]
    duties: tuple[str, ...]


class Sense(_Strict):
    """The words right before and right after a name that make it an ordinary word."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Asks(_Strict):
    """The words of a sentence that say whose tools it names, or that none is asked for; and what a board writes over a
    posting."""

    others: tuple[str, ...]
    none: tuple[str, ...]
    nice: tuple[str, ...]
    stack: tuple[str, ...]
    required: tuple[str, ...]
    header: tuple[str, ...]


@cache
def context() -> Context:
    return Context.model_validate(_read("context"))


@cache
def senses() -> dict[str, Sense]:
    return TypeAdapter(dict[str, Sense]).validate_python(_read("senses"))


@cache
def asks() -> Asks:
    return Asks.model_validate(_read("asks"))


def _read(name: str) -> object:
    return json.loads((resources() / "data" / "jobtext" / f"{name}.json").read_text("utf8"))


@cache
def phrases(words: Iterable[str], ending: str = "") -> re.Pattern[str]:
    """One pattern of all the phrases; `*` is the rest of a word."""
    ordered = sorted(words, key=len, reverse=True)
    inner = "|".join(re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for w in ordered)
    return re.compile(rf"(?<!\w)(?:{inner})(?:(?<=:)|(?!\w)){ending}", re.IGNORECASE)
