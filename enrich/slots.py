"""What a trigger may read out of its sentence, by the names that its `slots` use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.items import Slot
from enrich.amounts import amount as amount
from enrich.amounts import count, in_cue, jobs, money, price, round_name, saving, share, valued, worth
from enrich.parties import (
    actor,
    buyer,
    colon_name,
    customer,
    from_cue,
    giver,
    joined,
    lender,
    marketplace,
    named_part,
    partner,
    public_actor,
    raiser,
    sold_to,
)
from enrich.people import function, person, person_before, person_in, promoted, title
from enrich.phrases import (
    company_right,
    for_noun,
    for_right,
    inside,
    into,
    linked,
    name_right,
    new_name,
    noun_left,
    noun_right,
    phrase,
    preposition,
    rule,
    unit,
    vendor,
)
from enrich.places import known_region, market, moved_to, on_exchange, place, region, towards
from enrich.prizes import award_name
from enrich.products import before, launched, product, product_in, subject_name
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
    "person_before": person_before,
    "person_in": person_in,
    "promoted": promoted,
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
    "market": market,
    "price": price,
    "saving": saving,
    "in_cue": in_cue,
    "worth": worth,
    "valued": valued,
    "jobs": jobs,
    "unit": unit,
    "actor": actor,
    "raiser": raiser,
    "marketplace": marketplace,
    "linked": linked,
    "giver": giver,
    "joined": joined,
    "sold_to": sold_to,
    "colon_name": colon_name,
    "named_part": named_part,
    "public_actor": public_actor,
    "from_cue": from_cue,
    "lender": lender,
    "function": function,
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
    "before": before,
    "launched": launched,
    "product_in": product_in,
    "for_right": for_right,
    "for_noun": for_noun,
    "noun_left": noun_left,
    "inside": inside,
    "rule": rule,
    "moved_to": moved_to,
    "by": preposition("by"),
    "with": preposition("with"),
    "to": preposition("to"),
    "of": preposition("of"),
    "against": preposition("against"),
    "led": preposition("led by"),
    "from": preposition("from"),
    "as": preposition("as"),
    "for": preposition("for"),
}
