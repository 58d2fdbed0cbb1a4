"""The parts of a `language.toml`, and what each of them does to a text."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from core.items import Slot
from personalize.wording import contains


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Dates(Part):
    """`clause` puts a date before what is said; the others write the date."""

    months: Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]
    this_year: str = "{month}"
    other_year: str
    year: str = "{year}"
    clause: str


class Plan(Part):
    """How a noun is called planned: by its beginning, else as `otherwise` says."""

    starts: dict[str, str] = Field(default_factory=dict)
    otherwise: str


class Article(Part):
    """The filter `a`: `an` before these beginnings, except before the others."""

    first: str
    otherwise: str
    before: tuple[str, ...]
    except_before: tuple[str, ...] = ()
    letters: str = Field(default="", description="letters before which a word in capitals takes `first`")
    figures: tuple[str, ...] = Field(default=(), description="figures that take `first`, as whole numbers")


class Numbers(Part):
    """`group` stands between thousands; `units` are tried from the largest, and a remainder keeps two decimals."""

    group: str = ","
    units: tuple[tuple[int, str], ...] = ()


class Money(Part):
    """How an amount is written that has a number and a currency; without this section it stays as the page wrote it."""

    say: str = "{number}{currency}"
    currencies: dict[str, str]


class Rule(Part):
    """One way to write a slot: taken when the text starts, ends, holds … as asked; `cut` drops what it starts with."""

    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    named: bool = False
    cut: bool = False
    words: dict[str, str] = Field(default_factory=dict)
    lower: tuple[str, ...] = ()
    case: Literal["as-is", "lower"] = "as-is"
    say: str = "{}"


class Flag(Part):
    """A slot named after this flag says "yes" when another slot ends on one of these words."""

    slot: str
    ends: tuple[str, ...]


class Reading(Part):
    """What the form rules need to know: how words are counted, and the words for the reader and for us."""

    count: Literal["words", "characters"] = "words"
    hyphens: str = ""
    greetings: tuple[str, ...]
    you: tuple[str, ...]
    we: tuple[str, ...]
    form: dict[str, float] = Field(default_factory=dict, description="limits that differ from [form] in the settings")


def fill(pattern: str, **words: str) -> str:
    """The pattern with its {names} replaced, each once and none inside a replacement."""
    return re.sub(r"\{(\w*)\}", lambda m: words.get(m[1] or "text", m[0]), pattern)


def apply(rule: Rule, text: str) -> str:
    """The text as the rule writes it, or the empty string when the rule is not for it."""
    low = text.casefold()
    start = next((s for s in rule.starts if low.startswith(s.casefold())), "")
    if (rule.starts and not start) or (rule.ends and not ends(text, rule.ends)):
        return ""
    if rule.holds and not any(w.casefold() in low for w in rule.holds):
        return ""
    if rule.named and not any(c.isupper() or c.isdigit() for c in text):
        return ""
    text = text[len(start) :].strip() if rule.cut else text
    if rule.words and not (text := rule.words.get(text.casefold(), "")):
        return ""
    text = text.lower() if rule.case == "lower" else text
    for word in rule.lower:
        text = contains(word).sub(lambda m: m.group().lower(), text)
    return fill(rule.say, text=text)


def ends(text: Slot, endings: tuple[str, ...]) -> bool:
    low = str(text).casefold()
    return any(low.endswith(e.casefold()) for e in endings)


def takes_first(article: Article, text: str) -> bool:
    figure = re.match(r"\d+", text)
    if figure:
        return figure.group() in article.figures or figure.group()[:1] in article.figures
    if text[:1].isupper() and (len(text) == 1 or not text[1].islower()):
        return text[0] in article.letters
    low = text.lower()
    return low.startswith(article.before) and not low.startswith(article.except_before)
