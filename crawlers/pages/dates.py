"""Dates as people and machines write them: every date that stands in a short text, with its precision.

Numeric dates whose day and month could change places are only read when the order is known.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Literal

from core.items import Dated, Precision

Order = Literal["dmy", "mdy", ""]
FIRST_YEAR = 1995
MAX_SNIPPET = 4000
_LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "nl",
    "pt",
    "sv",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "ro",
    "hu",
    "id",
    "tr",
    "ru",
    "uk",
    "el",
    "ca",
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WORD = r"(?P<word>[^\W\d_]{3,14})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)"
_WEEKDAY = r"[^\W\d_]{2,12}(?:day|tag|woch|abend|di|dì|nes|ado|dag)"
_OF = r"(?:of|de|del|the)"
_MAIL = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4}\b")  # RFC 822, as feeds write it
_NUMERIC = re.compile(
    r"(?<![\d/.,-])(?<!\d:)(?P<a>[0-3]?\d)(?P<sep>[./-])\s?(?P<b>[0-3]?\d)(?P=sep)\s?(?P<year>(?:19|20)?\d\d)(?![\d/-]|\.\d)"
)
_SOME = re.compile(r"\d\d|\d[./-]\s?\d")  # without which there is no date
_FORMS = [
    re.compile(p, re.IGNORECASE)
    for p in (
        r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?=[T\s,;)\]|]|\D|$)(?!\d)",
        rf"(?<![\d/.-])(?<!\d:){_DAY}[\s-]{{0,3}}(?:{_OF}\s|{_WEEKDAY},?\s)?\s?{_WORD}[\s,/-]{{0,3}}(?:{_OF}\s)?{_YEAR}",
        rf"(?<![^\W\d_]){_WORD}\s{{0,2}}(?:the\s)?{_DAY}[\s,]{{1,3}}{_YEAR}",
        rf"(?<![^\W\d_]){_WORD}\s?(?P<day>[0-3]\d){_YEAR}",
        _NUMERIC.pattern,
        rf"(?<![^\W\d_])(?<!\d\s)(?<!\d\.\s){_WORD},?\s{{1,2}}(?:{_OF}\s)?{_YEAR}",
        r"(?<!\d)(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)年\s?(?P<month>[01]?\d)月\s?(?P<day>[0-3]?\d)日",
    )
]


@dataclass(frozen=True, slots=True)
class Written:
    """One date as it stands in a text; `other` is its second reading when day and month could change places."""

    value: date
    precision: Precision
    start: int
    end: int
    raw: str
    other: date | None = None


@cache
def months() -> dict[str, int]:
    """Month names and their short forms in the languages we read; a word that means two months means none."""
    known: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        names = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
        for number, month in enumerate(_MONTHS, 1):
            for word in names.get(month, ()):
                known.setdefault(word.lower().strip("."), set()).add(number)
    return {word: min(numbers) for word, numbers in known.items() if len(numbers) == 1}


def written(text: str, order: Order = "") -> list[Written]:
    """The dates in a short text, in its order; of overlapping readings the first form wins."""
    found: list[Written] = []
    text = text[:MAX_SNIPPET]
    for form in _FORMS if _SOME.search(text) else ():
        for match in form.finditer(text):
            one = _read(match, order)
            if one and all(one.end <= f.start or one.start >= f.end for f in found):
                found.append(one)
    return sorted(found, key=lambda f: f.start)


def _read(match: re.Match[str], order: Order) -> Written | None:
    parts = match.groupdict()
    place = match.start(), match.end(), match[0].strip()
    if parts.get("sep"):
        return _numeric(parts, place, order)
    month = int(parts["month"]) if parts.get("month") else months().get((parts.get("word") or "").lower(), 0)
    value = day_of(int(parts["year"]), month, int(parts.get("day") or 1))
    return Written(value, "day" if parts.get("day") else "month", *place) if value else None


def _numeric(parts: dict[str, str], place: tuple[int, int, str], order: Order) -> Written | None:
    year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
    a, b = int(parts["a"]), int(parts["b"])
    readings = {"dmy": day_of(year, b, a), "mdy": day_of(year, a, b)}
    if parts["sep"] == "." and readings["dmy"]:  # dots are written day first wherever they are written
        return Written(readings["dmy"], "day", *place)
    valid = [r for r in readings.values() if r]
    if len(set(valid)) > 1 and not order:
        return Written(valid[0], "day", *place, other=valid[1])
    value = readings.get(order) or next(iter(valid), None)
    return Written(value, "day", *place) if value else None


def day_of(year: int, month: int, day: int) -> date | None:
    """A calendar day in the years that a web page can be of, or None."""
    try:
        return date(year, month, day) if year >= FIRST_YEAR else None
    except ValueError:
        return None


def order_of(texts: Iterator[str]) -> Order:
    """The order of numeric dates, when one of these texts has a date that allows only one reading."""
    seen: set[Order] = set()
    for text in texts:
        for match in _NUMERIC.finditer(text[:MAX_SNIPPET]):
            a, b = int(match["a"]), int(match["b"])
            if match["sep"] != "." and (a > 12) != (b > 12) and max(a, b) <= 31:
                seen.add("dmy" if a > 12 else "mdy")
    return seen.pop() if len(seen) == 1 else ""


def stated(text: str, method: str, order: Order = "") -> Dated | None:
    """The date of a machine-readable or short human statement; None when there is none, or two readings."""
    text = text.strip()[:200]
    if stamp := _stamp(text):
        return Dated(value=stamp, precision="day", method=method, raw=text)
    first = next(iter(written(text, order)), None)
    if first is None or first.other:
        return None
    return Dated(value=first.value, precision=first.precision, method=method, raw=text)


def _stamp(text: str) -> date | None:
    try:
        moment = parsedate_to_datetime(text) if _MAIL.match(text) else datetime.fromisoformat(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    # mail software takes the year 0001 for 2001
    return day_of(moment.year, moment.month, moment.day) if str(moment.year) in text else None
