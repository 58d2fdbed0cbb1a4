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
    "r$": "BRL",
    "nt$": "TWD",
    "¥": "JPY",
    "rmb": "CNY",
    "rand": "ZAR",
    "yen": "JPY",
    "yuan": "CNY",
    "rupees": "INR",
    "francs": "CHF",
    "kronor": "SEK",
    "kroner": "NOK",
    "zloty": "PLN",
    "zlotys": "PLN",
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
        r"(?:us|ca?|au?|hk|nz|nt|s|r)?[$€£¥₹]|\brs\.?|dollars|euros?|pounds|rand|yen|yuan|rupees|francs|kronor|kroner"
        r"|zlotys?|\b[A-Z]{3}\b",
        written,
        re.IGNORECASE,
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


def worth(doc: Doc, match: Match, _: str) -> Read:
    """What an order comes to: the sum in the cue, or the one that it is said to be worth."""
    found = compiled(
        r"\b(?:worth|valued at|valu(?:e|ing) (?:it|of|the \w+) (?:at )?|totall?ing|put at|of|for|at)\s*"
        r"(?:about |up to |nearly |more than |around |approximately |at least |some |over |an estimated )*({money})"
    ).search(doc.text, match.end, match.end + 120)
    return amount(match.found.group()) or (amount(found.group(1)) if found else {})


def in_cue(doc: Doc, match: Match, _: str) -> Read:
    """The sum in the cue itself."""
    return amount(match.found.group())


def valued(doc: Doc, match: Match, _: str) -> Read:
    """What the company is said to be worth in the deal."""
    found = compiled(
        r"\bvalu(?:es|ed|ing)\b[^.;]{0,60}?\bat (?:about |around |roughly |nearly |more than |up to |some )*({money})"
    ).search(doc.text, match.end)
    return amount(found.group(1)) if found else {}


SAVED = (
    r"\b(?:sav(?:es?|ed|ings?)(?: of)?|(?:charges?|costs?|expenses|spending|overheads?) (?:of|by)|by)\s+"
    r"(?:about |up to |nearly |more than |around |approximately |at least |an additional |an? )*({money})"
)


def saving(doc: Doc, match: Match, _: str) -> Read:
    """What a programme is to save, or what it costs: the sum in the cue, or the one that is said to be it."""
    found = compiled(SAVED).search(doc.text, match.start)
    return amount(match.found.group()) or (amount(found.group(1)) if found else {})


def jobs(doc: Doc, match: Match, _: str) -> Read:
    """How many people's jobs, where the sentence says so."""
    found = compiled(
        r"(?<![$€£₹\d.,])\b({count}) (?:of (?:its )?)?(?:[a-z-]+ )?(?:jobs|positions|roles|posts|employees|workers"
        r"|staff"
        r"|people)\b"
    ).search(doc.text, match.start)
    number = _number(found.group(1)) if found else 0
    return {"text": found.group(1), "": int(number)} if found and number else {}


def share(doc: Doc, match: Match, _: str) -> Read:
    """A percentage near the cue."""
    found = PERCENT.search(doc.text, max(0, match.start - 40))
    return {"value": found.group()} if found and found.start() - match.end < 80 else {}


def round_name(doc: Doc, match: Match, _: str) -> Read:
    """The stage of a funding round, as written."""
    found = re.search(r"\b(?:pre-?seed|seed|series [A-K]\d?|bridge|growth|angel|venture)\b", doc.text, re.IGNORECASE)
    return {"value": found.group()} if found else {}
