"""A language of the mails, as its folder's `language.toml` gives it: how dates, figures and names are written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import Field, ValidationError

from core.errors import BadTemplate
from core.items import Dated, Slot, Slots
from core.registry import resources
from core.settings import Form
from personalize.language_parts import (
    Article,
    Dates,
    Flag,
    Money,
    Numbers,
    Part,
    Plan,
    Reading,
    Rule,
    apply,
    ends,
    fill,
    takes_first,
)
from personalize.wording import AMOUNTS, Cleaned, clean

LANGUAGE_FILE = "language.toml"
DEFAULT = "en"
READER = "you"  # the name under which a clause speaks of the reader's company
_WIDE = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f"
_GAP = re.compile(rf"([{_WIDE}][\ue000-\uf8ff]{{0,4}})[ \t]+(?=[\ue000-\uf8ff]{{0,4}}[{_WIDE}])")
_WORD = re.compile(r"[A-Za-z0-9$€£][\w'’$€£%.,-]*")
_CHARACTER = re.compile(rf"[A-Za-z0-9$€£][\w'’$€£%.,-]*|[{_WIDE}]", re.ASCII)
_MARK = re.compile(r"[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]")


class Language(Part):
    """All of `language.toml`."""

    code: str = Field(pattern=r"^[a-z]{2,3}$")
    name: str = Field(min_length=1)
    spaces: bool = Field(default=True, description="false: no space between two wide characters")
    reader: dict[str, str] = Field(description="words of a clause that speaks to the reader")
    company: dict[str, str] = Field(description="words of a clause that names the company; {name} is its name")
    dates: Dates
    plan: Plan
    article: Article | None = None
    numbers: Numbers = Numbers()
    money: Money | None = None
    write: dict[str, tuple[Rule, ...]] = Field(default_factory=dict)
    flags: dict[str, Flag] = Field(default_factory=dict)
    defaults: dict[str, dict[str, str]] = Field(default_factory=dict, description="slots that stand in beside another")
    reading: Reading

    def words(self, slots: Slots) -> dict[str, str]:
        """The slots that can stand in a sentence, written as this language does; the others are missing."""
        cleaned = clean(slots)
        said = {name: self._written(name, cleaned, slots) for name in cleaned}
        said = {name: text for name, text in said.items() if text}
        flagged = {name: "yes" for name, f in self.flags.items() if f.slot in said and ends(cleaned[f.slot], f.ends)}
        beside = {k: v for slot, more in self.defaults.items() if slot in said for k, v in more.items()}
        return beside | said | flagged | _city(said)

    def _written(self, name: str, cleaned: Cleaned, slots: Slots) -> str:
        value = cleaned[name]
        if isinstance(value, int | float):
            return self.number(value) if name in AMOUNTS else str(value)
        if name.endswith("_text") and self.money is not None:
            return self._money(slots, name.removesuffix("_text"))
        rules = self.write.get(name, (Rule(),))
        return next((said for rule in rules if (said := apply(rule, value))), "")

    def _money(self, slots: Slots, name: str) -> str:
        value, currency = slots.get(name), str(slots.get(f"{name}_currency", slots.get("currency", "")))
        said = self.money.currencies.get(currency.upper(), "") if self.money else ""
        if not said or not self.money or not isinstance(value, int | float):
            return ""
        return fill(self.money.say, number=self.number(value), currency=said)

    def number(self, value: Slot) -> str:
        """A figure as it is written: 2,000, or 2000 万."""
        if not isinstance(value, int | float):
            return str(value)
        size, unit = next(((s, u) for s, u in self.numbers.units if abs(value) >= s), (1, ""))
        scaled = round(value / size, 2) if unit else value
        if unit and scaled * size != value:  # a unit never rounds a fact
            scaled, unit = value, ""
        whole = int(scaled) if float(scaled).is_integer() else scaled
        return f"{whole:,}".replace(",", self.numbers.group) + unit

    def month(self, when: Dated, as_of: date) -> str:
        """The date as a mail says it: never finer than a month."""
        day = when.value
        if when.precision == "year":
            return fill(self.dates.year, year=str(day.year))
        pattern = self.dates.this_year if day.year == as_of.year else self.dates.other_year
        return fill(pattern, month=self.dates.months[day.month - 1], year=str(day.year))

    def dated(self, when: str, clause: str) -> str:
        return fill(self.dates.clause, when=when, clause=clause)

    def planned(self, noun: str) -> str:
        """A noun called planned."""
        for start, instead in self.plan.starts.items():
            if noun.startswith(start):
                return instead + noun.removeprefix(start)
        return fill(self.plan.otherwise, noun=noun)

    def who(self, name: str) -> dict[str, str]:
        """The words for the company: those that speak to the reader, or those around its name."""
        table = self.reader if name == READER else self.company
        return {key: fill(word, name=name) for key, word in table.items()}

    def with_article(self, text: str) -> str:
        """'a sales lead', 'an office', 'an SDR'; unchanged in a language without articles."""
        if self.article is None:
            return text
        return f"{self.article.first if takes_first(self.article, text) else self.article.otherwise} {text}"

    def joined(self, text: str) -> str:
        """The text with one space where there are several, and none where the language has none."""
        text = re.sub(r"[ \t]+", " ", text)
        return text if self.spaces else _GAP.sub(r"\1", text)

    def count(self, text: str) -> int:
        """The length of a text in words, or in characters without its marks."""
        if self.reading.count == "words":
            return len(_WORD.findall(text))
        return len(_CHARACTER.findall(_MARK.sub(" ", text)))

    def says(self, words: tuple[str, ...]) -> re.Pattern[str]:
        """Any of the words, where they stand alone and as they are spelled, or with a capital."""
        spelled = sorted({w[:1].upper() + w[1:] for w in words} | set(words), key=len, reverse=True)
        return re.compile("|".join(_alone(w) for w in spelled) or r"(?!)")

    def units(self, line: str) -> int:
        """The length of a subject line: what stands between spaces, or its characters."""
        return len(line.split()) if self.reading.count == "words" else self.count(line)

    def form(self, form: Form) -> Form:
        """The limits for this language; raises BadTemplate."""
        try:
            return Form.model_validate(form.model_dump() | self.reading.form)
        except ValidationError as error:
            raise BadTemplate(f"{LANGUAGE_FILE}: reading.form: {error.errors()[0]['msg']}") from error


def parse(text: str, where: str = LANGUAGE_FILE) -> Language:
    """A `language.toml` as a checked language; raises BadTemplate with the file and the field."""
    try:
        language = Language.model_validate(tomllib.loads(text))
        language.form(Form())
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadTemplate(f"{where}: not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BadTemplate(f"{where}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    return language


def _alone(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?!\w)" if word.isascii() else re.escape(word)


@cache
def installed(folder: Path | None = None) -> Mapping[str, Language]:
    """Every language that has a folder, by its code; raises BadTemplate."""
    files = sorted((folder or resources() / "templates").glob(f"*/{LANGUAGE_FILE}"))
    return {path.parent.name: parse(read(path), str(path)) for path in files}


def read(path: Path) -> str:
    """The text of a file of a language's folder; raises BadTemplate."""
    try:
        return path.read_text("utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadTemplate(f"{path}: cannot be read: {error}") from error


def _city(said: Mapping[str, str]) -> dict[str, str]:
    return {"city": said["place"].partition(",")[0]} if "place" in said else {}
