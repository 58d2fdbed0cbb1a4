"""Fifth step: did it happen? The first of `RULES` that fits decides, and its words are the cue."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from core.items import Modality
from enrich.extensions import Match
from enrich.grammar import HEADLINE_VERB
from enrich.moods import RULES

STEP = "modality"


# "We are delighted to welcome" welcomes: the feeling asserts what it is about.
GLAD = re.compile(
    r"\b(?:(?:is|are|am|was|were|be|been|feels?|could\s?n[o’']t be(?: more| any)?|not be more)\s+)?(?:(?:very|so"
    r"|extremely"
    r"|incredibly|more|also|both|truly|deeply|absolutely|really)\s+)*(?:pleased|proud|excited|thrilled|delighted"
    r"|hono(?:u)?red|happy|glad|overjoyed|ecstatic|pumped|privileged|humbled)(?:\s+(?:today|now|and \w+))?\s+to"
    r"(?=\s*$|\s+(?:be|officially|formally|now|also|today|have|share|announce|report|confirm)\b)",
    re.IGNORECASE,
)
# "She said that it had signed" signs; only a "had" of the teller's own looks back.
SAID = re.compile(
    r"\b(?:said|says|announced|confirmed|reported|disclosed|told)\b[^.;]{0,60}?\b(?:it|they|he|she|we"
    r"|company)\s+had\s*$",
    re.IGNORECASE,
)
# "It said that it would create" creates.
WOULD = re.compile(
    r"\b(?:said|says|announced|confirmed|disclosed|told)\b[^.;]{0,60}?\b(?:it|they|he|she|we|company|group|firm)\s+would\b",
    re.IGNORECASE,
)
STANDS = re.compile(r"(?:has|have|now)\b", re.IGNORECASE)
TO = re.compile(r"\bto\s*$", re.IGNORECASE)
CLAUSE = re.compile(
    r"[;]\s|\s[–—]\s|:\s|,\s(?:and|but|while)\s|\b(?:said|says|announced|announces) (?:\w+ )?(?:that )?(?=it\b"
    r"|we\b|the\b)|”\s|\b(?:note|remember|aware|reminded) that\s"
)
WANTS = re.compile(r"^(?:want\w*|look(?:s|ing)? to|seek(?:s|ing)? to)\b", re.IGNORECASE)
PURPOSE = re.compile(
    r"\b(?:agree[sd]?|agreement|deal|decision|decided|plans? announced|announce[sd]?|pact|contract|set|chosen"
    r"|elected|board|is|are|began|begun|begins?|starts|started|proceed(?:s|ed))\s+to\s*$",
    re.IGNORECASE,
)


@Language.component(STEP, assigns=["doc._.matches"], requires=["doc._.matches"])
def modality(doc: Doc) -> Doc:
    """Say of every match whether it is done, announced, or something less."""
    for match in doc._.matches:
        if not match.dropped:
            match.modality = judge(doc, match)
    return doc


def judge(doc: Doc, match: Match) -> Modality:
    """The modality, with the deciding words noted in the cues."""
    text, scene = doc.text, doc._.scene
    start = asserted(match)
    name = scene.account.name if scene.account else ""
    left = GLAD.sub("", _nameless(governing(left_clause(text, start), match.subject), name))
    if SAID.search(text[:start]):
        left = re.sub(r"\bhad\s*$", "has ", left)
    if WOULD.search(text[:start]):
        left = re.sub(r"\bwould\b", "will", left)
    outside = left if start == match.start else _nameless(left_clause(text, match.start), name)
    parts = {"all": _nameless(text, name), "left": left, "right": text[match.end :], "cue": match.found.group()}
    if scene.sentence.section == "boilerplate":
        return _note(match, "background", "boilerplate")
    if (bare := _bare_to(doc, parts["left"], match)) is not None:
        return bare
    for rule in RULES:
        if (
            rule.modality == "background"
            and rule.where == "all"
            and (match.kind == "earnings_result" or runs_on(match))
        ):
            continue
        # "An offer was accepted", "bids are invited": what it is about is no wish.
        place = outside if rule.modality == "considered" and rule.where == "left" else parts[rule.where]
        if found := re.search(rule.words, place, re.IGNORECASE):
            if match.kind == "legal_action" and found.group().lower() == "allegedly":
                continue  # a suit is about what is alleged
            meant = rule.modality == "planned" and re.search(r"\binten[dt]", found.group(), re.IGNORECASE)
            if rule.modality in ("announced", "planned") and match.pattern.modality and not meant:
                break
            if match.trigger.plans and (rule.modality == "planned" or WANTS.search(found.group())):
                return _note(match, "announced", found.group().strip()[:40])
            return _note(match, rule.modality, found.group().strip()[:40])
    return match.pattern.modality or "done"


def runs_on(match: Match) -> bool:
    """ "Since 2018 Acme has processed ..." counts up to the day on which it is said."""
    return match.kind == "milestone_metric" and STANDS.match(match.found.group()) is not None


def _nameless(text: str, name: str) -> str:
    """The text without the company's name: what "Acme Exploration" does is not explored."""
    return text.replace(name, "it") if name else text


def asserted(match: Match) -> int:
    """Where the words stand that assert it: in "its depot will be shut" they are "be shut"."""
    return match.found.start("act") if match.found.groupdict().get("act") else match.start


def left_clause(text: str, place: int) -> str:
    """The words before the cue that may govern it."""
    return CLAUSE.split(text[:place])[-1] if CLAUSE.search(text[:place]) else text[:place]


def governing(left: str, subject: str) -> str:
    """What may govern the cue: the words since its subject, and before the subject only a conjunction."""
    before, found, since = left.rpartition(subject) if subject else (left, "", "")
    if not found:
        return left
    conjunction = re.search(
        r"(?:^|[\s,])(if|whether|unless|when|after|before|since|once|until|should|would|could|may|might"
        r"|how)\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day|\d)\b)(?:the\s+)?(?:\S+\s+){0,2}$",
        before,
        re.I,
    )
    if re.fullmatch(r"\s*(?:to\b.*)?", since) and re.search(r"\bfor\s+(?:the\s+)?$", before):
        return f"if it{since}"  # "it would suit Acme", "good for Acme to merge": nobody says that it does
    return f"{conjunction.group(1)} it{since}" if conjunction else f"it{since}"


def _bare_to(doc: Doc, left: str, match: Match) -> Modality | None:
    """ "Acme to buy Birch" announces; "raised money to buy" only says what for."""
    if not TO.search(left):
        return None
    if any(
        re.search(r.words, {"left": left, "all": doc.text}.get(r.where, ""), re.I)
        for r in RULES
        if r.modality != "announced"
    ):
        return None
    before = TO.sub("", left).rstrip()
    verbs = [t for t in doc if t.idx < match.start and t.tag_ in ("VBZ", "VBD", "VBP", "MD")]
    headline = doc._.scene.sentence.section == "headline" and not verbs and len(before.split()) < 8
    headline = headline and not HEADLINE_VERB.search(before)
    if PURPOSE.search(left) or before.endswith("it") or headline:
        return _note(match, "announced", "to")
    return _note(match, "hypothetical", "to")


def _note(match: Match, value: Modality, words: str) -> Modality:
    match.cues.append(f"{value}: {words}")
    return value
