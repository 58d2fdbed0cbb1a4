"""Prizes and rankings by their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.items import Slot
from enrich import names

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]
PRIZE = re.compile(
    r"((?:(?:19|20)\d\d\s)?(?:[A-Z][\w’'&/.-]*\s(?:(?:of|for|to|the|in|and)\s){0,2}){1,8}?(?:Awards?|Prizes?"
    r"|Medal|Honou?rs?|Quadrant|Hall of Fame|of the Year))(?![\w-])"
)
LISTED = re.compile(
    r"((?:(?:19|20)\d\d\s)?(?:[A-Z][\w’'&/.-]*\s(?:(?:of|for|to|in|and)\s){0,2}){0,5}?(?:(?:[\w’']+\s)?List|Fast"
    r" \d+|Top \d+"
    r"|(?:Best )?Places to Work|Inc\.? 5000|Fortune \d+|Global \d+))(?![\w-])"
)
# A ranking is often called after what is best in it: "World's Best Banks 2026".
RANKED = re.compile(
    r"((?:[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2}['’]s?\s){0,2}(?:(?:19|20)\d\d\s)?(?:(?:Top|Best|Most [A-Z]\w+"
    r"|Fastest[- ]Growing"
    r"|Leading)\s)(?:\d+\s)?(?:[A-Z][\w&-]*\s(?:(?:in|to|of|for|and)\s)?){0,4}?(?:Firms|Companies|Workplaces"
    r"|Employers|Advis[eo]rs"
    r"|Banks|Startups|Agencies|Providers|Businesses|Brands|Vendors|Innovators|Hospitals|Clinics)(?:\s(?:19"
    r"|20)\d\d)?)(?![\w-])"
)
CATEGORY = re.compile(r"^.*\bcategor(?:y|ies)\s(?:in|for|at|of)\s(?:the\s)?", re.IGNORECASE)
FINAL = re.compile(r"\bfinalists?\b", re.IGNORECASE)
TAKEN = re.compile(
    r"^(?:(?:The|A|An|Named|Wins?|Won|Earns?|Receives?|Claims?|Scores?|Honou?red|Recogni[sz]ed|Ranked|Listed|Annual"
    r"|As|On|To"
    r"|In|Among|One of)\s|\d+(?:st|nd|rd|th)\s)+"
)


def award_name(doc: Doc, match: Match, _: str) -> Read:
    """The prize by its name, or the place on a list by the list's."""
    text = re.sub("[®™‘“”]", "", doc.text[match.start :])
    prize, listed = PRIZE.search(text), LISTED.search(text)
    if FINAL.search(match.found.group()):
        prize = PRIZE.search(text, len(match.found.group()))
        name = names.clean(TAKEN.sub("", CATEGORY.sub("", prize.group(1)))) if prize else ""
        return {"value": f"a finalist’s place in the {name}"} if " " in name else {}
    if not (prize or listed) and (ranked := RANKED.search(text)):
        name = names.clean(
            re.sub(
                r"^(?:(?:Named|Listed|Ranked|As|To|In|Among(?:st)?|One of|The)\s)+",
                "",
                ranked.group(1),
            )
        )
        return {"value": f"a place among {name}"}
    if prize and not (listed and listed.start() < prize.start()):
        name = names.clean(TAKEN.sub("", prize.group(1)))
        return {"value": name} if " " in name else {}
    name = names.clean(TAKEN.sub("", listed.group(1))) if listed else ""
    return {"value": f"a place on the {name}"} if name and name.lower() not in ("list", "the list") else {}
