"""What a trigger may read out of its sentence, by the names that its `slots` use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.items import Slot
from enrich.amounts import amount as amount
from enrich.amounts import count, money, price, round_name, share
from enrich.parties import buyer, customer, partner
from enrich.people import person, title
from enrich.phrases import (
    company_right,
    into,
    name_right,
    new_name,
    noun_right,
    phrase,
    preposition,
    vendor,
)
from enrich.places import known_region, on_exchange, place, region, towards
from enrich.prizes import award_name
from enrich.products import product, subject_name
from enrich.results import change, guidance, metric, period, reported

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
    "change": change,
    "reported": reported,
    "guidance": guidance,
    "place": place,
    "period": period,
    "metric": metric,
    "round": round_name,
    "award": award_name,
    "region": region,
    "known_region": known_region,
    "towards": towards,
    "price": price,
    "company_right": company_right,
    "product": product,
    "on_exchange": on_exchange,
    "into": into,
    "vendor": vendor,
    "partner": partner,
    "buyer": buyer,
    "customer": customer,
    "new_name": new_name,
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
