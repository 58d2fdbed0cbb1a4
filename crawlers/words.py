"""The words by which sites name their parts, from `words.toml` beside this file."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path


@cache
def _sections() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf8"))


@cache
def listed(section: str, key: str) -> frozenset[str]:
    """The words of a section."""
    return frozenset(_sections()[section][key].split())


def in_order(section: str, key: str) -> list[str]:
    """The words of a section, as they are written there."""
    return _sections()[section][key].split()


@cache
def phrases(section: str, key: str) -> frozenset[str]:
    """The phrases of a section, which are divided by bars and line ends."""
    lines = _sections()[section][key].splitlines()
    return frozenset(text.strip() for line in lines for text in line.split("|") if text.strip())


@cache
def is_called(section: str) -> re.Pattern[str]:
    """A pattern for whole link texts that name this part of a site, with a word or two before and an arrow behind."""
    section_words = _sections()[section]
    texts = phrases(section, "texts")
    lead = "|".join(w.replace("-", r"\s") for w in sorted(section_words["lead"].split(), key=len, reverse=True))
    named = "|".join(re.escape(t) for t in sorted(texts, key=len, reverse=True))
    return re.compile(rf"(?:(?:{lead})\s){{0,3}}(?:{named})(?: at [\w .]{{2,30}})?\W{{0,3}}", re.IGNORECASE)
