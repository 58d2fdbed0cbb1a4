"""What a trigger is: one kind of buying signal, declared as data, with the sentences that prove and refute it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from core.items import Modality, Polarity, Role
from enrich.verbs import spelled

# Where a pattern's subject stands: the grammatical subject of the cue, the name after it, the agent after "by",
# a named group of the cue, nowhere (the page's main company), nobody but the account on its own page, the name
# that stands nearest, whose thing the cue is about, that or the grammatical subject,
# to whom something is given, or whom the one who says it speaks for.
Where = Literal["left", "right", "by", "group", "page", "own", "near", "owner", "system", "awarded", "speaker"]
# Below this a signal is a mention: it is reported, and no fact rests on it.
STATED = 0.5
MENTIONED = 0.4
# In a sentence with one of these a mention may point at what never came about.
NOT_YET = (
    r"(?i:\b(?:talks?|bids?|potential|possibl[ey]|consider\w*|hostile|rumou?r\w*|interested"
    r"|approach\w*|reject\w*|block\w*|fail\w*|terminat\w*"
    r"|called off|abandon\w*|scrap\w*|could|may|might|would|explor\w*|weigh\w*|mull\w*|seek\w*"
    r"|eye[sd]?|suitors?|speculat\w*|if|analysts?"
    r"|hopes?|bidding|negotiat\w*|unless|whether|proposal|offer)\b)"
)

MACROS = {
    "name": r"[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3}",
    "tool": r"[A-Z][\w+#-]*(?:/\d\w*)?(?:\.\w+)*(?:\s[A-Z][\w+#-]*(?:/\d\w*)?(?:\.\w+)*){0,2}",
    "money": r"(?:(?:US|C|CA|A|AU|HK|NZ|S|R|NT)?[$€£¥₹]\s?|(?:USD|EUR|GBP|INR|SEK|CHF|CAD|AUD|JPY|CZK|PLN|NOK|DKK|HUF"
    r"|BRL|MXN|ZAR|KRW|CNY|RMB|SGD|HKD|NZD|TRY|ILS|AED|SAR|THB|TWD|Rs\.?)\s?)\d[\d,]*(?:\.\d+)?"
    r"(?:[\s-]?(?:million|billion|trillion|thousand|crore|lakh|mln|mn|bn|m|b|k)\b)?\+?"
    r"|\d[\d,]*(?:\.\d+)?[\s-]?(?:million|billion|mln|mn|bn|m|crore)?\s?(?:dollars|euros?|pounds|USD|EUR|GBP|SEK"
    r"|CHF|rand|yen|yuan|rupees|francs|kronor|kroner|zlotys?)\b",
    "human": r"[A-Z][\w’'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w’'-]+){1,2}",
    "count": r"(?:\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|k))?|(?:hundreds|thousands|dozens) of|two|three|four"
    r"|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|dozen|several (?:hundred|thousand))",
    "title": r"(?:(?:co-|vice |deputy |interim |acting |executive |non-executive |global |group |senior "
    r"|associate |assistant |first |new |next )*"
    r"(?:chief(?: [a-z]+(?: and [a-z]+)?){1,3} officer|c[efotmirp]o\b|c[hpd]ro\b|ciso\b|chair(?:man|woman"
    r"|person)?\b|president\b|"
    r"(?:managing|finance|sales|marketing|operations|technical|commercial|creative|tax|it|hr|medical|regional"
    r"|country|editorial|clinical|legal) director|"
    r"director of [a-z]+|(?<=as )(?:md|gc)\b|cmd\b|(?-i:(?!of|as|the|its|new"
    r"|to)[a-z][a-z-]+ chief)\b(?! [a-z]+ officer)|chief (?=to |is |leaves|quits|exits|steps)|"
    r"vp\b|svp\b|evp\b|vice president|general manager|general counsel|treasurer|heads? of [a-z]+|(?:global|regional"
    r"|country|india|uk|us|apac|emea|asia) (?:head|chief|md|ceo|boss)\b|founding partner"
    r"|managing partner|"
    r"partner\b|executive\b|chief executive|boss\b))",
}

# The capitals of names from elsewhere, which "A-Z" leaves out.
ACCENTED = "À-ÖØ-ÞĆČĐĘĞİŁŃŐŘŚŞŠŰŹŻŽ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Words that may say it, and where the parts of the statement stand around them.

    `cue` is a regular expression (with `{money}`, `{count}`, `{title}` as macros); `needs` must follow the cue in its
    clause, `unless` must stand nowhere in the sentence. Named groups of the cue are slots, but `subject` and `act` (the
    words that assert it, where the cue begins with another). `slots` names for each other slot the reader in
    `enrich/slots.py`. Verbs stand as `{v:open,shut}` in any form, `{pp:open}` as participle (`enrich/verbs.py`).
    `modality` is what the cue itself asserts, when its verb does not decide it; `must` names slots without which it
    says nothing; `verb` is False for a cue that begins with a noun.
    """

    cue: str
    subject: Where = "left"
    needs: str = ""
    unless: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)
    modality: Modality | None = None
    must: tuple[str, ...] = ()
    confidence: float = 0.8
    cased: bool = False
    verb: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One kind of signal. The file's name is the kind; `window` is the days for which a message may mention it.

    `mirror` is (slot, kind): the company in that slot is the subject of that other kind ("acquires" told of the target
    is "acquired_by"). A fact needs one of the slots in `either`, where there are any. `shared` names slots whose
    company takes part as an object. What is `whole` is of a company as such and not told of the one that owns it.
    What is `joint` rests on all of its publishers together, and is no surer for being told by two.
    Where it is `plans` that are told of, saying that it is planned announces it.
    `mentions` are cues of sentences that speak of such an event as known ("the
    acquisition of Birch") without telling it: they are reported, and carry no fact. Bracketed text in `yes` and in
    `pointed` (for mentions) is the exact cue; each `no` must be able to fail.
    """

    family: str
    polarity: Polarity
    window: int
    requires_role: Role = "subject"
    sensitive: bool = False
    common: bool = False
    whole: bool = False
    joint: bool = False
    plans: bool = False
    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    mentions: tuple[Pattern, ...] = ()
    required: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    mirror: tuple[str, str] | None = None
    shared: tuple[str, ...] = ()
    pointed: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


def mention(cue: str, *, subject: Where = "near", cased: bool = False, unless: str = "") -> Pattern:
    """A cue that only points at an event."""
    return Pattern(cue=cue, subject=subject, unless=unless, confidence=MENTIONED, cased=cased, verb=False)


@cache
def compiled(expression: str, cased: bool = False) -> re.Pattern[str]:
    """The expression with its macros and its verbs filled in."""
    return re.compile(expanded(expression), 0 if cased else re.IGNORECASE)


@cache
def expanded(expression: str) -> str:
    """The expression as `re` reads it."""
    for name, value in MACROS.items():
        expression = expression.replace("{" + name + "}", f"(?:{value})")
    expression = spelled(expression)
    expression = expression.replace("[A-Z", f"[A-Z{ACCENTED}")
    # Capitals in a pattern mean names, whatever the case of the words around them.
    return re.sub(r"\[A-Z[^\]]*\]", r"(?-i:\g<0>)", expression)
