"""Names and noun phrases as written around a cue, clean enough to stand in another sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from core.items import Slot
from enrich import names
from enrich.places import places
from enrich.trigger import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]
STOP = re.compile(
    r"\s*(?:[;:|(\[“”\"*]|\s[–—-]+\s|,|\.(?=\s|$)|(?<![\w-])(?:developed|designed|built|focused|aimed|created"
    r"|intended|include|includes|including|featuring|powered|called|dubbed|based|tailored|made|that’s|allowing"
    r"|enabling|offering|for|from|with|by|as|at|on|after|amid|following|which|that|who|where|while|and|"
    r"in|to|into|through|but|despite|over|under|during|alongside|before|via|said|says|today|is|are|was|were|will"
    r"|has|have|when)(?![\w-]))",
    re.IGNORECASE,
)


NOT_A_PRODUCT = re.compile(
    r"\b(?:investigation|probe|inquiry|lawsuit|attacks?|bids?|offer(?:ing)?|campaign|review|search|ipo|shares?"
    r"|bonds?|funds?|tender|talks|appeal|offices?|stores?|branch|plants?|factory|"
    r"headquarters|subsidiary|joint venture|results|earnings|quarter|foundation|scholarship|contest|competition"
    r"|petition|strikes?|rockets?|satellites?|missiles?|reports?|survey|hiring|"
    r"recruitment|buyback|crackdown|partnership|layoffs|legal|class action|study|trial|index|sale|discount|hub"
    r"|centre|center|warning|debt|notes|career|books?|song|album|film|movie|trailer|season|plans?|"
    r"statement|measures|opportunity|restructuring|winners?|officer|executive|director|president|curbs|sanctions"
    r"|initiatives?|video|photos?|images?|names?|dates?|friday|monday|tuesday|wednesday|thursday|claimed|showed"
    r"|said|efforts?|process|operations|production|paper|papers|branding|brand|identity|logo|various|soon"
    r"|excellence|directions?|future|division|arm|business|company|startup|program(?:me)? (?:to|for)|details|data"
    r"|figures|documents|records|rules|law|bill|tariffs?|budget|policy|strategy|guidance|dividend|jobs|ceo"
    r"|prisoners|hostages)\b",
    re.IGNORECASE,
)


GENERAL = re.compile(
    r"(?:(?:new|newest|latest|first|next|innovative|two|three|four|several|multiple|various|more|many|other|key"
    r"|exciting|own) ?)*"
    r"(?:features?|products?|tools?|solutions?|offerings?|services?|options?|innovations?|capabilities"
    r"|technolog(?:y|ies)|things?)"
)


def phrase(doc: Doc, match: Match, value: str) -> Read:
    """A named group, cleaned."""
    if value.lower() in ("it", "we", "they", "he", "she", "i", "this", "that", "who", "which", "here", "there"):
        return {}
    cleaned = re.sub(r"^(?:(?:an?|the|its|their|his|her|our|new)\s+)+", "", names.clean(value), flags=re.IGNORECASE)
    return {"value": cleaned} if cleaned else {}


def name_right(doc: Doc, match: Match, _: str) -> Read:
    """The name right after the cue."""
    return _name(_name_after(doc.text, match.end))


def preposition(word: str) -> Callable[[Doc, Match, str], Read]:
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
    if compiled("{title}").match(name) or (name[:1].isdigit() and len(name.split()) < 3):
        return {}
    good = (
        name not in places()
        and len(name) > 1
        and name.lower() not in names.NOT_A_NAME
        and re.search(r"[A-Za-z]{2}", name)
        and len(name.split()) <= 7
    )
    return {"value": name} if good else {}


def noun_right(doc: Doc, match: Match, _: str) -> Read:
    """The noun phrase right after the cue, up to the first word that opens something else."""
    text = re.sub(r"\s*\([^)]*\)", "", doc.text[match.end :])
    text = re.sub(
        r"^\s*(?:the launch of|launch of|the release of|the availability of|availability of|its|their|the|an?|our"
        r"|new)\s+",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"^\s*(?:its|their|the|an?|our|new)\s+", "", text, flags=re.IGNORECASE)
    stop = STOP.search(text)
    cleaned = names.clean(text[: stop.start()] if stop else text)
    return {"value": cleaned} if 1 <= len(cleaned.split()) <= 8 and re.search(r"[A-Za-z]{2}", cleaned) else {}


def company_right(doc: Doc, match: Match, _: str) -> Read:
    """A name right after the cue that is a company's and not a thing's, a place's or a person's."""
    found = _name(_name_after(doc.text, match.end))
    value = str(found.get("value", ""))
    other = any(
        e.label_ in ("GPE", "DATE", "NORP", "PRODUCT", "PERCENT", "MONEY", "CARDINAL") and e.text == value
        for e in doc.ents
    )
    after = doc.text[doc.text.find(value) + len(value) :] if value else ""
    goods = re.match(
        r"\s+(?:shares?|stakes?|chips?|planes?|jets?|aircraft|gas|oil|power|bonds?|stocks?|land|trucks?|parts"
        r"|equipment)\b",
        after,
        re.IGNORECASE,
    )
    return (
        {}
        if other
        or goods
        or re.search(r"\b(?:Shares?|Stakes?|Chips?|Jets?|Planes?|Aircraft|Bonds?|Stocks?|Land|Power|Oil|Gas)\b", value)
        else found
    )


def product(doc: Doc, match: Match, _: str) -> Read:
    """What was launched: a noun phrase that is a product, not an inquiry, an office or a bid."""
    found = noun_right(doc, match, "")
    value = str(found.get("value", ""))
    words = value.split()
    if (
        not words
        or words[0].lower()
        in (
            "what",
            "how",
            "why",
            "which",
            "who",
            "more",
            "it",
            "her",
            "his",
            "within",
            "against",
            "likely",
            "soon",
            "across",
        )
        or NOT_A_PRODUCT.fullmatch(words[-1])
        or (NOT_A_PRODUCT.match(words[0]) and len(words) == 1)
    ):
        return {}
    if any(e.label_ in ("DATE", "TIME", "MONEY", "CARDINAL") and e.text == value for e in doc.ents):
        return {}
    if GENERAL.fullmatch(value):
        return {}
    return found if len(words) > 1 or value[0].isupper() or value.endswith("s") else {}


def subject_name(doc: Doc, match: Match, _: str) -> Read:
    """The subject itself, where the product speaks for its maker."""
    return _name(match.subject if match.sure and match.subject != doc._.scene.company else "")


def into(doc: Doc, match: Match, _: str) -> Read:
    """The company that money goes into."""
    found = _name(_name_after(doc.text, match.end))
    value = str(found.get("value", ""))
    return {} if not value or value in places() or (value.isupper() and len(value) < 3) else found


def vendor(doc: Doc, match: Match, _: str) -> Read:
    """A named product or its maker, not a whole field of technology."""
    found = name_right(doc, match, "")
    general = re.search(
        r"^(?:agentic |generative )?(?:AI|ML|IoT|API|IT|XR|VR|5G|SaaS)$|\b(?:Model|Models|Intelligence|Learning"
        r"|Analysis|Method)$|-(?:based|powered|driven)$",
        str(found.get("value", "")),
        re.IGNORECASE,
    )
    return {} if general else found


def award_name(doc: Doc, match: Match, _: str) -> Read:
    """The prize: the capitalised words that end in award, prize, list or the like."""
    found = re.search(
        r"((?:(?:19|20)\d\d\s)?(?:[A-Z][\w’'&.-]*\s(?:(?:of|for|to|the|in|and)\s){0,2}){1,8}?(?:Awards?|Prizes?"
        r"|Medal|List|Honou?rs?|Quadrant|"
        r"(?:Best )?Places to Work|Fast 500|Inc\. 5000|Hall of Fame|of the Year))",
        doc.text[match.start :],
    )
    return (
        {
            "value": re.sub(
                r"^(?:The|A|Named)\s",
                "",
                names.clean(
                    re.sub(r"^(?:The|A|Named|Wins?|Won|Earns?|Receives?|Claims?|Scores?)\s", "", found.group(1))
                ),
            )
        }
        if found
        else {}
    )
