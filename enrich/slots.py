"""What a trigger may read out of its sentence, by the names that its `slots` use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.items import Slot
from enrich.amounts import amount as amount
from enrich.amounts import count, metric, money, period, price, round_name, share
from enrich.people import person, title
from enrich.phrases import (
    award_name,
    company_right,
    into,
    name_right,
    noun_right,
    phrase,
    preposition,
    product,
    subject_name,
    vendor,
)
from enrich.places import on_exchange, place, region, towards

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]

READERS: dict[str, Callable[[Doc, Match, str], Read]] = {
    "money": money,
    "phrase": phrase,
    "name_right": name_right,
    "noun_right": noun_right,
    "person": person,
    "title": title,
    "count": count,
    "share": share,
    "place": place,
    "period": period,
    "metric": metric,
    "round": round_name,
    "award": award_name,
    "region": region,
    "towards": towards,
    "price": price,
    "company_right": company_right,
    "product": product,
    "on_exchange": on_exchange,
    "into": into,
    "vendor": vendor,
    "subject_name": subject_name,
    "by": preposition("by"),
    "with": preposition("with"),
    "to": preposition("to"),
    "of": preposition("of"),
    "led": preposition("led by"),
    "from": preposition("from"),
    "as": preposition("as"),
    "for": preposition("for"),
}
