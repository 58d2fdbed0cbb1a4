"""The dateline: town, day and wire before the first words of a release."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from core.items import Dated
from crawlers.pages.dates import Order, Written, written
from crawlers.words import listed

LONGEST = 160
TEXT = 100  # characters from which a line is a paragraph
_AFTER_DATELINE = re.compile(r"[\])]?[\s.,]{0,3}(?:\([^)]{2,60}\)|/[^/]{3,60}/|[-–—―|:]|\(|/|[„“\"«])")
_PLACE = re.compile(r"[^\W\d_][^!?:;\d]{1,90}[\s,.\[(/–—|-]+")
_ONLY_NAMES = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*[\s,]+){1,6}")
_AFTER_NAMES = re.compile(r"\.\s+[^\W\d_a-z]")  # "CORK, Ireland, 3 March 2026. The yard …"
_PLACE_AFTER = re.compile(r",\s[^\W\d_][^.!?;:\d]{1,50}\s[-–—―]+\s")
_LOWER_END = re.compile(r"\b[a-zäöüß]{2,}\s*$")  # "on", "vom": a sentence that mentions a date
_CALLED = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(listed('dating', 'published'))))})\b", re.IGNORECASE)


def dateline(text: str, order: Order, others: Iterable[Dated]) -> Dated | None:
    """The date of a paragraph's dateline; `others` are the page's further statements, which settle day and month."""
    for found in written(text[:200], order)[:2]:
        value = _settled(found, others)
        if value and opens(text, found):
            return Dated(value=value, precision=found.precision, method="dateline", raw=text[: found.end][:LONGEST])
    return None


def opens(text: str, found: Written) -> bool:
    """Does a date open a text, as a dateline does?"""
    before = text[: found.start]
    if not before.strip("[( ") or (len(text) > TEXT and len(before) < 40 and _CALLED.match(before)):
        return bool(_AFTER_DATELINE.match(text, found.end) or _PLACE_AFTER.match(text, found.end))
    if _ONLY_NAMES.fullmatch(before) and _AFTER_NAMES.match(text, found.end):
        return True
    place = _PLACE.fullmatch(before) and not _LOWER_END.search(before)
    return bool(place and _AFTER_DATELINE.match(text, found.end))


def _settled(found: Written, others: Iterable[Dated]) -> date | None:
    """An ambiguous reading is only taken where another statement of the page agrees with it."""
    if found.other is None:
        return found.value
    return next((v for v in (found.value, found.other) if any(d.value == v for d in others)), None)
