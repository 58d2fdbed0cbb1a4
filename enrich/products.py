"""What was launched, as written: a name that may stand after "launched", or only that something was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.items import Slot
from enrich import names
from enrich.phrases import name_of, noun_right

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from enrich.extensions import Match

Read = dict[str, Slot]
NOT_A_PRODUCT = re.compile(
    r"\b(?:investigation|probe|inquiry|lawsuit|attacks?|bids?|offer(?:ing)?|campaign|review|search|ipo|shares?"
    r"|bonds?|funds?|tender|talks|appeal|offices?|stores?|branch|plants?|factory|"
    r"headquarters|subsidiary|joint venture|results|earnings|quarter|foundation|scholarship|contest|competition"
    r"|petition|strikes?|rockets?|satellites?|missiles?|reports?|survey|hiring|"
    r"recruitment|buyback|crackdown|partnership|layoffs|legal|class action|study|trial|index|sale|discount|hub"
    r"|centre|center|warning|debt|notes|career|books?|song|album|film|movie|trailer|season|plans?|"
    r"statement|measures|opportunity|restructuring|winners?|officer|executive|director|president|intake|curbs|sanctions"
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


# What is launched may be a company of its own.
FIRM = re.compile(
    r",\s+(?:an?|the|its|our)\s(?:[\w&.’'-]+\s){0,4}?(?:spin-?(?:off|out)|subsidiary|joint venture|company|firm"
    r"|start-?up"
    r"|non-?profit|foundation|charity|fund)\b",
    re.IGNORECASE,
)
# These are services, whatever their last word means elsewhere.
SERVICE = re.compile(r"\bfamily office$", re.IGNORECASE)
# A name that would read badly in "launched …": a count, a promise, a manner, a trial.
VAGUE = re.compile(
    r"^(?:(?:over|more than|nearly|up to|at least|about|record-breaking|another|additional|further|multiple|various"
    r"|several|numerous|many|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b|\d+\+?\s)"
    r"|^(?:strategic |limited |private |public )*(?:beta|preview|pilot)\b|\bpilot(?: program(?:me)?)?$|\w{3}ly$"
    r"|^(?:third"
    r"|second|fourth|fifth|sixth|annual|quarterly|monthly|weekly|daily|early|initial|partial|full|phase)\b|['’]s\s+"
    r"(?:advanced |new )?(?:capabilities|potential|power|commitment|vision)|\b(?:trend|annual) report\b",
    re.IGNORECASE,
)
LOOSE = re.compile(
    r"(?:advancements?|experiences?|options?|innovations?|therapies|tactics|possibilities|benefits|improvements?"
    r"|enhancements?|upgrades?|updates?|changes|approach(?:es)?|concepts?|elements?|opportunities|categor(?:y|ies)"
    r"|scope"
    r"|ways?|steps?|moves?|work|lines?|items?|versions?|standards?|methods?|techniques?|courses?|look|design|era"
    r"|shows?)$"
)


def product(doc: Doc, match: Match, _: str) -> Read:
    """What was launched: a noun phrase that is a product, not an inquiry, an office or a bid."""
    if quoted := re.match(
        r"\s*(?:(?:its|the|a|an|new)\s+)*[“\"‘]([A-Z0-9][^“”\"’]{1,40})[”\"’]", doc.text[match.end :]
    ):
        return {"value": quoted.group(1).strip(" ,.")}
    found = noun_right(doc, match, "")
    value = str(found.get("value", ""))
    words = value.split()
    if value.startswith("more than "):
        return {"vague": value}
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
        or (NOT_A_PRODUCT.fullmatch(words[-1]) and not SERVICE.search(value))
        or (NOT_A_PRODUCT.match(words[0]) and len(words) == 1)
    ):
        return {}
    if any(e.label_ in ("DATE", "TIME", "MONEY", "CARDINAL") and e.text == value for e in doc.ents):
        return {}
    if GENERAL.fullmatch(value) or FIRM.match(doc.text, doc.text.find(value, match.end) + len(value)):
        return {}
    if newer := re.match(r"(?:next[- ])?generation of (?=\w)", value):
        return {"value": f"a new generation of {value[newer.end() :]}"}
    if len(words) == 1 and not value[0].isupper() and not value.endswith("s"):
        return {}
    return {"vague": value} if _vague(doc, match, value) else found


def _vague(doc: Doc, match: Match, value: str) -> bool:
    """Whether something was launched, but these words would not name it well: a count, a promise, half a list."""
    after = doc.text[doc.text.find(value, match.end) + len(value) :]
    cut = re.match(r"\s*,\s+(?:[A-Z]\w+\s*){1,3}(?:,|&|\band\b)|\son\s+[A-Z]", after)
    bare = value.islower() and LOOSE.search(value)
    return bool((cut and doc._.scene.sentence.titled) or bare or VAGUE.search(value) or _anothers(match, value))


def _anothers(match: Match, value: str) -> bool:
    """ "Brightline's pumps" are Brightline's, whoever announces them."""
    owner = re.match(r"([A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)['’]s?\s", value)
    return bool(owner and owner.group(1).lower() not in match.subject.lower())


def subject_name(doc: Doc, match: Match, _: str) -> Read:
    """The subject itself, where the product speaks for its maker."""
    named = match.subject if match.sure and match.subject != doc._.scene.company else ""
    return name_of(named) or {"vague": match.subject}


NAMED = re.compile(r"(?:[A-Z][\w+-]*|\d[\w.+-]*)(?: (?:[A-Z][\w+-]*|\d[\w.+-]*)){0,3}")


def before(doc: Doc, match: Match, _: str) -> Read:
    """The named product that stands first in the sentence, before the cue, and is not the company."""
    found = (m.group() for m in NAMED.finditer(doc.text, 0, match.start))
    account = doc._.scene.account
    good = (n for n in found if name_of(n) and n != match.subject and not (account and names.is_account(n, account)))
    return next(({"value": n} for n in good if len(n) > 2), {})


def launched(doc: Doc, match: Match, _: str) -> Read:
    """What the cue's verb puts on the market: its name where it has one, else only that it was something."""
    words = match.found.group().split()
    run = names.RUN.search(match.found.group(), len(words[0]))
    return (name_of(names.clean(run.group())) if run else {}) or {"vague": " ".join(words[1:])}


def product_in(doc: Doc, match: Match, _: str) -> Read:
    """The name within the cue: "retires the Colour Planner app"."""
    words = match.found.group().split()
    run = names.RUN.search(match.found.group(), len(words[0])) if words else None
    return name_of(names.clean(run.group())) if run and match.pattern.subject != "owner" else {}
