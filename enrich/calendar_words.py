"""Dates written in a sentence, resolved against the day on which its page was published."""

from __future__ import annotations

import re
from datetime import date, timedelta

from core.items import Dated, Precision

MONTHS = {
    m: n
    for n, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for m in names.split()
}
MONTH = r"(?P<month>" + "|".join(m.capitalize() for m in sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
FULL = (
    (rf"\b{MONTH}\s+{DAY},?\s+{YEAR}\b", "day"),
    (rf"\b{DAY}\s+(?:of\s+)?{MONTH},?\s+{YEAR}\b", "day"),
    (r"\b(?P<year>20\d\d)-(?P<num>[01]\d)-(?P<day>[0-3]\d)\b", "day"),
    (rf"\b{MONTH},?\s+(?:of\s+)?{YEAR}\b", "month"),
    (rf"\b{MONTH}\s+{DAY}\b(?!\s*(?:,\s*\d{{4}}|[%\d]))", "day"),
    (rf"\b{DAY}\s+{MONTH}(?!\s+\d{{4}})", "day"),
    (rf"\b(?:[Ii]n|[Ss]ince|last|this|of|by|until)\s+{MONTH}(?!\s+\d)", "month"),
    (rf"\b(?:[Ii]n|[Ss]ince|[Dd]uring|from|until|by|during|late|early|mid|of|fiscal|for)[ -]?{YEAR}\b", "year"),
    (rf"\({YEAR}\)", "year"),
    (rf"\b{YEAR}(?=\s*(?:[,.;)]|$))", "year"),
)
RELATIVE = (
    (r"\b(?:today|this (?:morning|afternoon|evening))\b", 0),
    (r"\byesterday\b", 1),
)


def written_dates(text: str, published: date | None) -> list[tuple[int, Dated]]:
    """Every date of the sentence with its place, in order of place. Relative ones need the page's day."""
    found: dict[int, Dated] = {}
    taken: list[tuple[int, int]] = []
    for expression, precision in FULL:
        for match in re.finditer(expression, text):
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            taken.append(match.span())
            if dated := _full(match, precision, published):
                found[match.start()] = dated
    if published is not None:
        found |= {place: dated for place, dated in _relative(text, published) if place not in found}
    return sorted(found.items())


def _full(match: re.Match[str], precision: str, published: date | None) -> Dated | None:
    parts = match.groupdict()
    month = int(parts["num"]) if parts.get("num") else MONTHS.get((parts.get("month") or "").lower(), 1)
    day = int(parts.get("day") or 1)
    if parts.get("year"):
        return _dated(int(parts["year"]), month, day, precision, "text", match.group())
    if published is None:
        return None
    # A month without its year is the nearest one, with a bias to the past.
    year = published.year - (1 if month - published.month > 6 else 0) + (1 if published.month - month > 9 else 0)
    return _dated(year, month, day, precision, "text, year from the page", match.group())


def _dated(year: int, month: int, day: int, precision: str, method: str, raw: str) -> Dated | None:
    kind: Precision = "day" if precision == "day" else "month" if precision == "month" else "year"
    try:
        return Dated(value=date(year, month, day), precision=kind, method=method, raw=raw)
    except ValueError:
        return None


def _relative(text: str, published: date) -> list[tuple[int, Dated]]:
    out = []
    for expression, back in RELATIVE:
        out += [(m.start(), _back(published, back, "day", m.group())) for m in re.finditer(expression, text, re.I)]
    for m in re.finditer(rf"\b(?:on |last )?({'|'.join(WEEKDAYS)})\b", text, re.IGNORECASE):
        days = (published.weekday() - WEEKDAYS.index(m.group(1).lower())) % 7
        out.append((m.start(), _back(published, days, "day", m.group())))
    for m in re.finditer(r"\blast (week|month|year)\b|\bearlier this (week|month|year)\b", text, re.IGNORECASE):
        out.append((m.start(), _span_back(published, m)))
    for m in re.finditer(
        r"\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|month|year)s? (?:ago"
        r"|earlier)\b",
        text,
        re.I,
    ):
        out.append((m.start(), _ago(published, m)))
    return out


def _back(published: date, days: int, precision: Precision, raw: str) -> Dated:
    return Dated(
        value=published - timedelta(days=days), precision=precision, method="relative to the page's date", raw=raw
    )


def _span_back(published: date, found: re.Match[str]) -> Dated:
    last, this = found.group(1), found.group(2)
    unit = (last or this).lower()
    if unit == "week":
        return _back(published, 7 if last else published.weekday(), "month", found.group())
    first = published.replace(day=1)
    if unit == "month":
        value = (first - timedelta(days=1)).replace(day=1) if last else first
        return Dated(value=value, precision="month", method="relative to the page's date", raw=found.group())
    value = date(published.year - (1 if last else 0), 1, 1)
    return Dated(value=value, precision="year", method="relative to the page's date", raw=found.group())


def _ago(published: date, found: re.Match[str]) -> Dated:
    words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    word = found.group(1).lower()
    number = 1 if word in ("a", "an") else int(word) if word.isdigit() else words.index(word)
    days = number * {"day": 1, "week": 7, "month": 30, "year": 365}[found.group(2).lower()]
    precision: Precision = {"day": "day", "week": "month", "month": "month", "year": "year"}[found.group(2).lower()]  # type: ignore[assignment]
    return _back(published, days, precision, found.group())
