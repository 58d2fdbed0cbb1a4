"""What stands in a sentence but says nothing in it: the dateline, and what brackets hold. Blanked, places kept."""

from __future__ import annotations

import re

from enrich.calendar_words import MONTHS

MONTH = rf"(?:{'|'.join(m.capitalize() for m in sorted(MONTHS, key=len, reverse=True))})\.?"
DAY = (
    rf"(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}})"
)
WIRE = r"(?:/[^/\n]{2,40}/|\([^)\n]{2,40}\))"
END = r"\s*(?:[-–—:|]+\s*)+(?=\S)"
DATELINE = re.compile(
    rf"\W{{0,3}}(?:(?:[A-Z][^\n:;]{{1,70}}?[\s,]+)?(?:[-–—]\s*)?{DAY}\s*(?:{WIRE})?(?:{END}|[.,]\s+(?=[A-Z]))"
    rf"|[A-Z][^\n:;]{{1,60}}?\s{WIRE}{END}"
    r"|[A-Z][A-Z .,'’-]{2,40}(?:,\s[A-Z][a-z]+\.?)?\s+(?:--?|–|—)\s)"
)
BRACKETS = re.compile(r"\(([^()\n]{1,90})\)|\[([^\[\]\n]{1,90})\]")


def masked(text: str) -> str:
    """The sentence with these blanked; every other character keeps its place."""
    start = dateline(text)
    body = BRACKETS.sub(lambda m: f"{m.group()[0]}{' ' * (len(m.group()) - 2)}{m.group()[-1]}", text[start:])
    return f"{' ' * start}{body}"


def dateline(text: str) -> int:
    """Where the news begins after "TOWN, May 5, 2026 /Wire/ --"."""
    found = DATELINE.match(text)
    return found.end() if found else 0
