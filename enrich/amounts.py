"""Numbers as written: sums of money, counts, shares, and what and when they measure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.items import Slot
from enrich.trigger import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]
SCALE = {
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
}


CURRENCY = {
    "$": "USD",
    "us$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "rs": "INR",
    "rs.": "INR",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pounds": "GBP",
}


NUMBERS = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}


PERCENT = re.compile(r"\d+(?:\.\d+)?\s?(?:%|percent|per cent|pc\b)")


def amount(text: str) -> Read:
    """The first sum of money in the text."""
    found = compiled("{money}").search(text)
    if found is None:
        return {}
    written = found.group().strip()
    number = re.search(r"\d[\d,]*(?:\.\d+)?", written)
    scale = re.search(
        r"\b(?:thousand|lakh|million|mln|mn|crore|billion|bn|trillion|m|b|k)\b|(?<=\d)(?:mn?|bn?|k|mln)\b",
        written,
        re.IGNORECASE,
    )
    mark = re.search(
        r"(?:us|ca?|au?|hk|nz|s)?[$€£¥₹]|\brs\.?|dollars|euros?|pounds|\b[A-Z]{3}\b", written, re.IGNORECASE
    )
    if number is None or mark is None:
        return {}
    value = float(number.group().replace(",", "")) * SCALE.get(scale.group().lower() if scale else "", 1)
    return {"": value, "currency": CURRENCY.get(mark.group().lower(), mark.group().upper()), "text": written}


def money(doc: Doc, match: Match, _: str) -> Read:
    """The sum that stands nearest: in the cue or after it, else before it."""
    text = doc.text
    return amount(text[match.start :]) or amount(text[: match.start])


def price(doc: Doc, match: Match, _: str) -> Read:
    """A sum after the cue, introduced as a price."""
    found = compiled(
        r"\b(?:for|in an?|worth|valued at|of|at|invest(?:ing)?)\s+(?:about |up to |nearly |more than |around "
        r"|approximately |an? )*({money})"
    ).search(doc.text, match.end)
    return amount(found.group(1)) if found else {}


def count(doc: Doc, match: Match, _: str) -> Read:
    """The number of people or things, at the cue or after it."""
    found = compiled(r"(?<![$€£₹\d.,])\b({count})(?!\s?(?:%|percent|per cent|million|billion|[\d.]))").search(
        doc.text, match.start
    )
    if found is None or found.start() - match.end > 60:
        return {}
    return {"text": found.group(1), **({"": int(n)} if (n := _number(found.group(1))) else {})}


def _number(text: str) -> float:
    low = text.lower().replace(",", "")
    return NUMBERS.get(low, 0) or (float(low) if re.fullmatch(r"\d+(?:\.\d+)?", low) else 0)


def share(doc: Doc, match: Match, _: str) -> Read:
    """A percentage near the cue."""
    found = PERCENT.search(doc.text, max(0, match.start - 40))
    return {"value": found.group()} if found and found.start() - match.end < 80 else {}


def round_name(doc: Doc, match: Match, _: str) -> Read:
    """The stage of a funding round, as written."""
    found = re.search(r"\b(?:pre-?seed|seed|series [A-K]\d?|bridge|growth|angel|venture)\b", doc.text, re.IGNORECASE)
    return {"value": found.group()} if found else {}
