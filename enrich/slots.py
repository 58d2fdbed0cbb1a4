"""What a trigger may read out of its sentence, by the names that its `slots` use."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from core.items import Slot
from core.registry import resources
from enrich import names
from enrich.trigger import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]
SCALE = {
    "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6,
    "crore": 1e7, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12,
}  # fmt: skip
CURRENCY = {
    "$": "USD", "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD",
    "€": "EUR", "£": "GBP", "₹": "INR", "rs": "INR", "rs.": "INR", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pounds": "GBP",
}  # fmt: skip
@cache
def places() -> frozenset[str]:
    """The places of the gazetteer."""
    held = json.loads((resources() / "data" / "gazetteers" / "places.json").read_text("utf8"))
    return frozenset(held["places"])


NOT_A_PRODUCT = re.compile(
    r"\b(?:investigation|probe|inquiry|lawsuit|attacks?|bids?|offer(?:ing)?|campaign|review|search|ipo|shares?|bonds?|funds?|tender|talks|appeal|offices?|stores?|branch|plants?|factory|"
    r"headquarters|subsidiary|joint venture|results|earnings|quarter|foundation|scholarship|contest|competition|petition|strikes?|rockets?|satellites?|missiles?|reports?|survey|hiring|"
    r"recruitment|buyback|crackdown|partnership|layoffs|legal|class action|study|trial|index|sale|discount|hub|centre|center|warning|debt|notes|career|books?|song|album|film|movie|trailer|season|plans?|"
    r"statement|measures|opportunity|restructuring|winners?|officer|executive|director|president|curbs|sanctions|initiatives?|video|photos?|images?|names?|dates?|friday|monday|tuesday|wednesday|thursday|claimed|showed|said|efforts?|process|operations|division|arm|business|company|startup|program(?:me)? (?:to|for)|details|data|figures|documents|records|rules|law|bill|tariffs?|budget|policy|strategy|guidance|dividend|jobs|ceo|prisoners|hostages)\b",
    re.IGNORECASE,
)
NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
STOP = re.compile(
    r"\s*(?:[;:|(\[“”\"]|\s[–—-]+\s|,|\.(?=\s|$)|\b(?:for|from|with|by|as|at|on|after|amid|following|which|that|who|where|while|and|"
    r"in|to|into|through|but|despite|over|under|during|alongside|before|via|said|says|today|is|are|was|were|will|has|have|when)\b)",
    re.IGNORECASE,
)


def amount(text: str) -> Read:
    """The first sum of money in the text."""
    found = compiled("{money}").search(text)
    if found is None:
        return {}
    written = found.group().strip()
    number = re.search(r"\d[\d,]*(?:\.\d+)?", written)
    scale = re.search(r"\b(?:thousand|lakh|million|mln|mn|crore|billion|bn|trillion|m|b|k)\b|(?<=\d)(?:mn?|bn?|k|mln)\b", written, re.IGNORECASE)
    mark = re.search(r"(?:us|ca?|au?|hk|nz|s)?[$€£¥₹]|\brs\.?|dollars|euros?|pounds|\b[A-Z]{3}\b", written, re.IGNORECASE)
    if number is None or mark is None:
        return {}
    value = float(number.group().replace(",", "")) * SCALE.get(scale.group().lower() if scale else "", 1)
    return {"": value, "currency": CURRENCY.get(mark.group().lower(), mark.group().upper()), "text": written}


def money(doc: Doc, match: Match, _: str) -> Read:
    """The sum that stands nearest: in the cue or after it, else before it."""
    text = doc.text
    return amount(text[match.start :]) or amount(text[: match.start])


def phrase(doc: Doc, match: Match, value: str) -> Read:
    """A named group, cleaned."""
    cleaned = names.clean(value)
    return {"value": cleaned} if cleaned else {}


def name_right(doc: Doc, match: Match, _: str) -> Read:
    """The name right after the cue."""
    return _name(_name_after(doc.text, match.end))


def _preposition(word: str) -> Callable[[Doc, Match, str], Read]:
    def read(doc: Doc, match: Match, _: str) -> Read:
        found = re.compile(rf"\b(?:{word})\s+", re.IGNORECASE).search(doc.text, match.end)
        if found is None or found.start() - match.end > 90:
            return {}
        return _name(_name_after(doc.text, found.end()))

    return read


def _name_after(text: str, place: int) -> str:
    from enrich.pipes.subject import name_after

    return name_after(text, place)


def _name(name: str) -> Read:
    good = len(name) > 1 and name.lower() not in names.NOT_A_NAME and re.search(r"[A-Za-z]{2}", name) and len(name.split()) <= 7
    return {"value": name} if good else {}


def subject_name(doc: Doc, match: Match, _: str) -> Read:
    """The subject itself, where the product speaks for its maker."""
    return _name(match.subject if match.sure else "")


def into(doc: Doc, match: Match, _: str) -> Read:
    """The company that money goes into."""
    found = _name(_name_after(doc.text, match.end))
    value = str(found.get("value", ""))
    return {} if not value or value in places() or value.isupper() and len(value) < 3 else found


def noun_right(doc: Doc, match: Match, _: str) -> Read:
    """The noun phrase right after the cue, up to the first word that opens something else."""
    text = doc.text[match.end :]
    text = re.sub(r"^\s*(?:the launch of|launch of|the release of|the availability of|availability of|its|their|the|an?|our|new)\s+", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^\s*(?:its|their|the|an?|our|new)\s+", "", text, flags=re.IGNORECASE)
    stop = STOP.search(text)
    cleaned = names.clean(text[: stop.start()] if stop else text)
    return {"value": cleaned} if 1 <= len(cleaned.split()) <= 8 and re.search(r"[A-Za-z]{2}", cleaned) else {}


def person(doc: Doc, match: Match, _: str) -> Read:
    """The person named nearest to the cue: two to four capitalised words that the tagger takes for a person's name."""
    people = [e for e in doc.ents if e.label_ == "PERSON" and 2 <= len(e.text.split()) <= 4 and _human(e.text)]
    people = [e for e in people if names.plain(e.text) != names.plain(match.subject)]
    if not people:
        return {}
    best = min(people, key=lambda e: (max(match.start - e.end_char, e.start_char - match.end, 0), e.start_char))
    return {"value": names.clean(best.text)}


def _human(text: str) -> bool:
    words = text.split()
    return all(w[0].isupper() for w in words) and not re.search(r"\d|&|\b(?:Inc|Corp|Group|Capital|Bank|Labs|Chief|CEO|CFO)\b", text)


def title(doc: Doc, match: Match, _: str) -> Read:
    """The office, as written, after the cue if it stands there."""
    finder = compiled("{title}(?:,? (?:of|for) (?!the |its )[A-Z&][\\w&]*(?:(?: and| &)? [A-Z][\\w]*){0,3})?")
    found = finder.search(doc.text, match.end) or finder.search(doc.text, match.start) or finder.search(doc.text)
    if found is None:
        return {}
    return {"value": re.sub(r"^(?:new|next|first|its|the)\s+", "", found.group().strip(" ,"), flags=re.IGNORECASE)}


def count(doc: Doc, match: Match, _: str) -> Read:
    """The number of people or things, at the cue or after it."""
    found = compiled(r"(?<![$€£₹\d.,])\b({count})(?!\s?(?:%|percent|per cent|million|billion|[\d.]))").search(doc.text, match.start)
    if found is None or found.start() - match.end > 60:
        return {}
    return {"text": found.group(1), **({"": int(n)} if (n := _number(found.group(1))) else {})}


def _number(text: str) -> float:
    low = text.lower().replace(",", "")
    return NUMBERS.get(low, 0) or (float(low) if re.fullmatch(r"\d+(?:\.\d+)?", low) else 0)


def share(doc: Doc, match: Match, _: str) -> Read:
    """A percentage near the cue."""
    found = re.compile(r"\d+(?:\.\d+)?\s?(?:%|percent|per cent|pc\b)").search(doc.text, max(0, match.start - 40))
    return {"value": found.group()} if found and found.start() - match.end < 80 else {}


def place(doc: Doc, match: Match, _: str) -> Read:
    """The town, region or country after the cue, or in it."""
    found = _places(doc, match.start, len(doc.text))
    return {"value": found[0]} if found and found[0] != match.subject else {}


def region(doc: Doc, match: Match, _: str) -> Read:
    """The named place right after the cue."""
    found = _places(doc, match.end, match.end + 50)
    return {"value": found[0]} if found else {}


def _places(doc: Doc, start: int, end: int) -> list[str]:
    """Places between two positions, in order: of the gazetteer, or as the tagger sees them."""
    runs = [(r.start(), _known(names.clean(r.group()))) for r in names.RUN.finditer(doc.text, start)]
    seen = [(e.start_char, names.clean(re.sub(r"^the\s+", "", e.text))) for e in doc.ents if e.label_ in ("GPE", "LOC")]
    both = sorted((p, n) for p, n in runs + seen if n and start <= p < end and n[0].isupper())
    return [n for _, n in both]


def _known(run: str) -> str:
    words = run.split()
    tries = [" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1)]
    return next((t for t in tries if t in places()), "")


def towards(doc: Doc, match: Match, _: str) -> Read:
    """The named place after "to"."""
    found = re.compile(r"\bto\s+((?:[A-Z][\w.-]+)(?:,?\s[A-Z][\w.-]+){0,2})").search(doc.text, match.end)
    return {"value": names.clean(found.group(1))} if found else {}


def price(doc: Doc, match: Match, _: str) -> Read:
    """A sum after the cue, introduced as a price."""
    found = compiled(r"\b(?:for|in an?|worth|valued at|of|at|invest(?:ing)?)\s+(?:about |up to |nearly |more than |around |approximately |an? )*({money})").search(doc.text, match.end)
    return amount(found.group(1)) if found else {}


def company_right(doc: Doc, match: Match, _: str) -> Read:
    """A name right after the cue that is a company's and not a thing's, a place's or a person's."""
    found = _name(_name_after(doc.text, match.end))
    value = str(found.get("value", ""))
    other = any(e.label_ in ("GPE", "DATE", "NORP", "PRODUCT", "PERCENT", "MONEY", "CARDINAL") and e.text == value for e in doc.ents)
    after = doc.text[doc.text.find(value) + len(value) :] if value else ""
    goods = re.match(r"\s+(?:shares?|stakes?|chips?|planes?|jets?|aircraft|gas|oil|power|bonds?|stocks?|land|trucks?|parts|equipment)\b", after, re.IGNORECASE)
    return {} if other or goods or re.search(r"\b(?:Shares?|Stakes?|Chips?|Jets?|Planes?|Aircraft|Bonds?|Stocks?|Land|Power|Oil|Gas)\b", value) else found


def product(doc: Doc, match: Match, _: str) -> Read:
    """What was launched: a noun phrase that is a product, not an inquiry, an office or a bid."""
    found = noun_right(doc, match, "")
    value = str(found.get("value", ""))
    words = value.split()
    if not words or NOT_A_PRODUCT.fullmatch(words[-1]) or NOT_A_PRODUCT.match(words[0]) and len(words) == 1:
        return {}
    if any(e.label_ in ("DATE", "TIME", "MONEY", "PERSON", "CARDINAL") and e.text == value for e in doc.ents):
        return {}
    return found if len(words) > 1 or value[0].isupper() or value.endswith("s") else {}


def on_exchange(doc: Doc, match: Match, _: str) -> Read:
    """The exchange, by name."""
    found = re.search(r"\b(?:Nasdaq|NYSE|New York Stock Exchange|London Stock Exchange|(?:[A-Z]\w+ )?Stock Exchange|Euronext(?: \w+)?|NSE|BSE|HKEX)\b", doc.text)
    return {"value": found.group()} if found else {}


def period(doc: Doc, match: Match, _: str) -> Read:
    """The quarter or year that a result is for."""
    found = re.search(
        r"\b(?:Q[1-4](?:\s?(?:FY)?\s?\d{2,4})?|(?:first|second|third|fourth)[- ]quarter(?:\s(?:of\s)?(?:fiscal\s)?\d{4})?|"
        r"(?:first|second) half(?: of \d{4})?|full[- ]year(?: \d{4})?|(?:fiscal|FY)\s?\d{2,4})\b",
        doc.text,
        re.IGNORECASE,
    )
    return {"value": found.group()} if found else {}


def metric(doc: Doc, match: Match, _: str) -> Read:
    """What was measured."""
    found = re.search(
        r"\b(?:net|operating|pre-?tax|underlying|quarterly|annual|organic|total)?\s?(?:revenues?|sales|profits?|income|earnings|loss(?:es)?|"
        r"ebitda|turnover|bookings|margins?)\b",
        doc.text,
        re.IGNORECASE,
    )
    return {"value": found.group().strip()} if found else {}


def round_name(doc: Doc, match: Match, _: str) -> Read:
    """The stage of a funding round, as written."""
    found = re.search(r"\b(?:pre-?seed|seed|series [A-K]\d?|bridge|growth|angel|venture)\b", doc.text, re.IGNORECASE)
    return {"value": found.group()} if found else {}


def award_name(doc: Doc, match: Match, _: str) -> Read:
    """The prize: the capitalised words that end in award, prize, list or the like."""
    found = re.search(
        r"((?:(?:19|20)\d\d\s)?(?:[A-Z][\w’'&.-]*\s(?:(?:of|for|to|the|in|and)\s){0,2}){1,8}?(?:Awards?|Prizes?|Medal|List|Honou?rs?|Quadrant|"
        r"(?:Best )?Places to Work|Fast 500|Inc\. 5000|Hall of Fame|of the Year))",
        doc.text[match.start :],
    )
    return {"value": re.sub(r"^(?:The|A|Named|Wins?|Won)\s", "", names.clean(found.group(1)))} if found else {}


READERS: dict[str, Callable[[Doc, Match, str], Read]] = {
    "money": money, "phrase": phrase, "name_right": name_right, "noun_right": noun_right, "person": person, "title": title,
    "count": count, "share": share, "place": place, "period": period, "metric": metric, "round": round_name, "award": award_name,
    "region": region, "towards": towards, "price": price, "company_right": company_right, "product": product, "on_exchange": on_exchange, "into": into, "subject_name": subject_name,
    "by": _preposition("by"), "with": _preposition("with"), "to": _preposition("to"), "of": _preposition("of"), "led": _preposition("led by"),
    "from": _preposition("from"), "as": _preposition("as"), "for": _preposition("for"),
}  # fmt: skip
