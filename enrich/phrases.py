"""Names and noun phrases as written around a cue, clean enough to stand in another sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from core.items import Slot
from enrich import names
from enrich.grammar import name_after
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
    r"in|to|into|across|throughout|through|but|despite|over|under|during|alongside|before|via|said|says|today|is"
    r"|are|was|were|will"
    r"|has|have|when)(?![\w-]))",
    re.IGNORECASE,
)


def phrase(doc: Doc, match: Match, value: str) -> Read:
    """A named group, cleaned."""
    if value.lower() in ("it", "we", "they", "he", "she", "i", "this", "that", "who", "which", "here", "there"):
        return {}
    cleaned = re.sub(r"^(?:(?:an?|the|its|their|his|her|our|new)\s+)+", "", names.clean(value), flags=re.IGNORECASE)
    return {"value": cleaned} if cleaned else {}


def name_right(doc: Doc, match: Match, _: str) -> Read:
    """The name right after the cue."""
    return name_of(name_after(doc.text, match.end))


def preposition(word: str) -> Callable[[Doc, Match, str], Read]:
    def read(doc: Doc, match: Match, _: str) -> Read:
        found = re.compile(rf"\b(?:{word})\s+", re.IGNORECASE).search(doc.text, match.end)
        if found is None or found.start() - match.end > 90:
            return {}
        return name_of(name_after(doc.text, found.end()))

    return read


def linked(doc: Doc, match: Match, _: str) -> Read:
    """The first name after a preposition of the cue itself: "a connector for Medivault is live"."""
    inside = re.compile(r"\b(?:with|between|for|to|by|of|in)\s+").finditer(doc.text, match.start, match.end)
    read = (name_of(name_after(doc.text, m.end())) for m in inside)
    return next((r for r in read if r), {})


def for_noun(doc: Doc, match: Match, _: str) -> Read:
    """What it is for, as a noun phrase: "bids for a claims platform"."""
    found = re.compile(r"\b(?:for|to (?:supply|provide|build|run|replace|deliver))\s+").search(doc.text, match.start)
    stop = STOP.search(doc.text, found.end()) if found else None
    text = (
        re.sub(r"^(?:an?|the|its|our|their|new)\s+", "", doc.text[found.end() : stop.start() if stop else None])
        if found
        else ""
    )
    return {"value": names.clean(text)} if 1 <= len(text.split()) <= 8 else {}


def noun_left(doc: Doc, match: Match, _: str) -> Read:
    """The noun phrase before the cue: "Yield remains our biggest headache"."""
    text = re.split(r"[,;:“”\"]\s*|\b(?:that|said|says|because)\s", doc.text[: match.start].strip())[-1].strip()
    return {"value": names.clean(text)} if 1 <= len(text.split()) <= 10 and re.search(r"[A-Za-z]{2}", text) else {}


BEFORE_TOP = frozenset({"at", "first", "top", "high", "its", "our", "the", "his", "her", "their"})


def inside(doc: Doc, match: Match, _: str) -> Read:
    """What is put on top of something: "puts branch queues at the top"."""
    words = match.found.group().split()
    stop = next((i for i, w in enumerate(words[1:], 1) if w in BEFORE_TOP), 0)
    return {"value": " ".join(words[1:stop])} if stop > 1 else {}


RULE = re.compile(
    r"\b(?:rules?|regulat\w+|laws?|act|directive|standards?|order(?:ed)?|licen[cs]e|waiver|permit|compl(?:y|iance"
    r"|iant)|inspect\w+|watchdog|agency|ministry|commission|authority|central bank|bank of"
    r"|court|requirements?|ban|limits?|emissions?|safety|exemption|enforcement|certif\w+|accredit\w+|code|statute"
    r"|mandate|legislation|supervisor|money-laundering|act)\b",
    re.IGNORECASE,
)


def rule(doc: Doc, match: Match, _: str) -> Read:
    """That a rule or its keeper is spoken of: needed, and no slot of the fact."""
    found = RULE.search(doc.text)
    return {"vague": found.group()} if found else {}


def for_right(doc: Doc, match: Match, _: str) -> Read:
    """What the thing after the cue is for: "the waitlist for its colour planner"."""
    found = re.compile(r"\s+(?:for|of)\s+(?:its |the |an? )?([A-Z][\w’'+-]*(?: [A-Z0-9][\w’'+-]*){0,3})").match(
        doc.text, match.end
    )
    return {"value": names.clean(found.group(1))} if found else {}


def name_of(name: str) -> Read:
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


UNIT = re.compile(
    r"\s*(?:of|at|in|for)\s+(?:its|the|their|our)\s+((?:[\w’'&-]+ ){1,4}?(?:division|business|unit|arm|segment"
    r"|operations|subsidiary))\b"
)


def unit(doc: Doc, match: Match, _: str) -> Read:
    """The part of the company that the cue goes on to name: "of its parcel division"."""
    found = UNIT.match(doc.text, match.end)
    return {"value": names.clean(found.group(1))} if found else {}


NOT_A_TARGET = re.compile(
    r"\b(?:Shares?|Stakes?|Chips?|Jets?|Planes?|Aircraft|Bonds?|Stocks?|Land|Power|Oil|Gas|Bitcoin|Ethereum|ETH|BTC"
    r"|Property|Building|Projects?|\d+[A-Z]+)\b|\bto\b"
)


# What is the company's and not the company.
HELD = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,5}?(?:unit|division|business(?:es)?|arm|subsidiary|operations|brands?|plants?|factory|mill"
    r"|refinery|mine|stores|portfolio|chain|assets|stake|holding|hotels|depots?|works|brewery|terminal|network|site"
    r"|activities|interests|shares?|customers?)\b"
)


NOT_BOUGHT = frozenset({"DATE", "NORP", "PERCENT", "MONEY", "CARDINAL"})
# What follows the name of a company that is bought.
FIRM = re.compile(
    r"\s*,\s+(?:an?|the)\s+[^,;.]{0,60}\b(?:maker|provider|company|start-?up|firm|developer|supplier|producer|operator"
    r"|manufacturer|specialist|business|retailer|distributor|platform|agency|consultancy|group)\b"
    r"|\s+(?:for|in an?)\s+(?:about |around |up to )?(?:(?:all-)?(?:cash|stock)|[$€£]|(?:US|C|A)\$|EUR|GBP|USD)"
)


def company_right(doc: Doc, match: Match, _: str) -> Read:
    """A name right after the cue that is a company's and not a thing's, a place's or a person's."""
    found = name_of(name_after(doc.text, match.end))
    value = str(found.get("value", ""))
    told = re.search(rf"\b{names.DESCRIPTOR}\s+{re.escape(value)}", doc.text, re.IGNORECASE) if value else None
    after = doc.text[doc.text.find(value) + len(value) :] if value else ""
    # The recogniser takes many a name that it does not know for a place or a product: here `places()` knows better.
    unlikely = NOT_BOUGHT if told or FIRM.match(after) else NOT_BOUGHT | {"PRODUCT"}
    other = told is None and any(e.label_ in unlikely and e.text == value for e in doc.ents)
    goods = re.match(
        r"\s+(?:\w+\s+)?(?:miners?|machines?|units|devices|propert(?:y|ies)|buildings?|homes?|projects?"
        r"|licen[cs]es?"
        r"|patents?|rights|tokens?|shares?|stakes?|chips?|planes?|jets?|aircraft|gas|oil|power|bonds?|stocks?|land"
        r"|trucks?|parts"
        r"|equipment)\b",
        after,
        re.IGNORECASE,
    )
    account = doc._.scene.account
    held = HELD.match(after)
    return (
        {}
        if (other and not (account and names.is_account(value, account)))
        or goods
        or held
        or NOT_A_TARGET.search(value)
        or re.match(r"\s+and\s+(?:[A-Z]\w+\s+){0,3}(?:Practice|Business|Assets|Portfolio|Team|Operations)\b", after)
        else found
    )


def into(doc: Doc, match: Match, _: str) -> Read:
    """The company that money goes into."""
    found = name_of(name_after(doc.text, match.end))
    value = str(found.get("value", ""))
    after = doc.text[doc.text.find(value) + len(value) :] if value else ""
    thing = re.match(
        r"\s+(?:[a-z]+\s)?(?:cent(?:er|re)s?|plants?|facilit(?:y|ies)|factor(?:y|ies)|labs?|campus|hubs?|sites?)\b",
        after,
    )
    return {} if not value or thing or value in places() or (value.isupper() and len(value) < 3) else found


def new_name(doc: Doc, match: Match, _: str) -> Read:
    """The name after the cue, up to its legal form or the first word that goes on."""
    blank = re.compile(r"[\s“\"‘]*").match(doc.text, match.end)
    run = names.RUN.match(doc.text, blank.end() if blank else match.end)
    name = ENDED.split(run.group())[0] if run else ""
    return {"value": names.clean(name)} if len(name) > 2 and name not in places() else {}


ENDED = re.compile(r"(?<=\sInc)\.?(?=\s|,|$)|(?<=\sL[LT][CD])\.?(?=\s|,|$)|\s(?:[A-Z]\w+ing|As|After|In|For)\b")
# What a company does something with, but nobody sells under that name.
GOODS = re.compile(
    r"\b(?:features?|shares?|capabilities|innovations?|funding|investments?|acquisitions?|initiatives?|customers?"
    r"|clients?"
    r"|expansions?)$|\bof\b",
    re.IGNORECASE,
)
LANGUAGE = re.compile(r"Rust|Python|Java|JavaScript|TypeScript|Go|Golang|Ruby|PHP|Swift|Kotlin|Scala|SQL")


def vendor(doc: Doc, match: Match, _: str) -> Read:
    """A named product or its maker, not a whole field of technology."""
    found = name_right(doc, match, "")
    general = re.search(
        r"^(?-i:[A-Z]{2,4})$|^(?:agentic |generative )?(?:AI|ML|IoT|API|IT|XR|VR|5G|SaaS)$|\b(?:Model|Models"
        r"|Intelligence|Learning"
        r"|Analysis|Method)$|-(?:based|powered|driven)$",
        str(found.get("value", "")),
        re.IGNORECASE,
    )
    name = str(found.get("value", ""))
    if len(name.split()) > 4 or GOODS.search(name):
        return {}
    return {} if general else {"vague": name} if LANGUAGE.fullmatch(name) else found
