"""Fifth step: did it happen? The first of `RULES` that fits decides, and its words are the cue."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from core.items import Modality
from enrich.extensions import Match
from enrich.pipes.subject import HEADLINE_VERB

STEP = "modality"


class Rule(NamedTuple):
    """`where`: left = what may govern the cue, right = the words after it, all = the sentence."""

    modality: Modality
    where: str
    words: str


RULES = (
    Rule(
        "rumoured",
        "all",
        r"\breportedly\b|\brumou?r|\b(?:is|are|was|were) said to\b|\bsaid set to\b"
        r"|\bsources?\b\s*(?:say|said|tell|told|:)|"
        r"people (?:familiar|with knowledge|briefed)|according to (?:an? (?!news release|press release|statement"
        r"|filing|announcement|regulatory)|media |people |sources|reports?|the matter|two|three)|"
        r"\breported to\b|\bspeculat|^(?:exclusive|scoop|report)\b\s?:|(?:[:-]|says?) (?:report|reports|sources?"
        r"|memo)\.?$|\bmemo says\b|\bleak(?:s|ed)? (?:show|reveal|suggest)"
        r"|, (?:sources|report) says?\b|\bis said\b|may have\b|\bsources\b.{0,40}\bsaid\b|has likely\b|allegedly\b",
    ),
    Rule(
        "denied",
        "left",
        r"\b(?:not|n['’]t|n['’]t yet|never|den(?:y|ies|ied|ying)|no plans? to|rule[sd]? out"
        r"|refus\w+|declin\w+)\b(?:\s+[^\s,;]+){0,4}\s*$",
    ),
    Rule("denied", "right", r"^[^,;]{0,60}\b(?:denied|denies|untrue|not true|was false)\b"),
    Rule(
        "failed",
        "left",
        r"\b(?:fail(?:s|ed|ing)?|unable|abandon\w*|drop(?:s|ped)?|scrap\w*|cancel\w*|halt\w*"
        r"|withdr\w+|end(?:s|ed)? (?:its )?(?:talks|pursuit|bid|attempt)|"
        r"delay\w*|postpone\w*|reject\w*|block(?:s|ed|ing)?|call(?:s|ed) off|terminat\w+|paus\w+|suspend\w*"
        r"|unlikely|instead of|rather than|stop\w*|avoid\w*)\b(?:\s+[^\s,;]+){0,6}\s*$",
    ),
    Rule(
        "failed",
        "right",
        r"^.{0,70}\b(?:(?:was|were|been|is|has) (?:terminated|called off|cancell?ed|rejected"
        r"|blocked|withdrawn|abandoned|scrapped)|fell through|collapsed|"
        r"terminated$|falls through|in doubt)\b",
    ),
    Rule(
        "considered",
        "left",
        r"\b(?:consider\w*|weigh\w*|mull\w*|explor\w*|discuss\w*|talks?|negotiat\w+"
        r"|eye[sd]?|eyeing|seek(?:s|ing)?|sought|look(?:s|ing)? (?:to|at|into|for)|interest\w*|"
        r"near(?:s|ing)?|close(?:r)? to|tr(?:y|ies|ied|ying) to|attempt\w*|bids?|bidding|offer(?:s|ed|ing)?"
        r"|pursu\w+|approach\w*|propos\w+|vote[sd]?|urg\w+|want\w*|ask(?:s|ed|ing)?|"
        r"pitch\w*|evaluat\w+|deciding|options?|rights?|push\w* (?:to|for)|fight\w*|battle|court(?:s|ing)|vying"
        r"|race[sd]? to|call(?:s|ed|ing)? (?:for|on))\b(?:\s+[^\s,;]+){0,6}\s*$",
    ),
    Rule("considered", "right", r"^\s*(?:talks|bid|offer|proposal|attempt|rumou?rs|speculation|interest|plans?)\b"),
    Rule(
        "hypothetical",
        "left",
        r"\b(?:could|might|may|can|should|must|would(?! (?:cut|close|shed|lay|open|hire"
        r"|buy|acquire|eliminate))|if|unless|whether|how to|when to|potential\w*|possib\w+|likely|"
        r"prospect|ability|able|need(?:s|ed)? to|help(?:s|ing|ed)?|allow(?:s|ing)?|enabl\w+|ready to|hope[sd]?"
        r"|opportunity|risk|poised|designed|speculat\w+)\b(?:\s+[^\s,;]+){0,5}\s*$",
    ),
    Rule("hypothetical", "all", r"\?[\"”’]?$|^(?:if|should|how|why|what|when)\b|\bwhat if\b"),
    Rule(
        "background",
        "all",
        r"\b(?:years?|decades?|months) (?:ago|earlier|before)\b|\b(?:last|previous) (?:year"
        r"|decade|spring|summer|autumn|fall|winter)\b|\bfounded\b|\bback in\b|"
        r"\bin the (?:19|20)?\d0s\b|\bhistory of\b|\bhistorically\b|\bformerly\b|\bover the (?:years|past|last)\b"
        r"|\bsince (?:then|its|19|20|join|rais|launch|acquir)\b",
    ),
    Rule(
        "background",
        "left",
        r"\b(?:previously|formerly|ex-|used to|having|earlier|once|originally|since|when"
        r"|after|following|before|prior to|until|where (?:he|she)|who (?:had|previously|has)|which (?:had|was|it)|"
        r"whose|like those|such as|had)\b(?:\s+[^\s,;]+){0,3}\s*$",
    ),
    Rule("planned", "all", r"\bletters? of intent\b|\bLOI\b|\bnon-binding\b|\bterm sheet\b"),
    Rule(
        "background",
        "all",
        r"\bto date\b|\bin total\b|\btotal (?:funding|raised)\b|\bregularly\b"
        r"|\bcontinually\b|\bevery year\b|\bearlier in (?:his|her)\b|\bprior to\b|\bhis career\b|\bher career\b",
    ),
    Rule("background", "left", r"\b(?:which|whom)(?: (?:he|she|it|they))?(?: recently)?\s*$"),
    Rule(
        "planned",
        "left",
        r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|intend\w*|inten(?:t|tion)|expect(?:s|ed"
        r"|ing)?|target(?:s|ed|ing)?|prepar\w+|preps?|set|scheduled|slated|on track|"
        r"due|eager|going|gear(?:s|ing) up|commit(?:s|ted)?|vow\w*|pledg\w+|about|hopes?|moves?|moving|step"
        r"|wait\w*|project(?:s|ed)|forecast\w*|goal|proposes?)\b(?:\s+[^\s,;]+){0,4}\s*$",
    ),
    Rule(
        "announced",
        "left",
        r"\b(?:will|announc\w+|agree[sd]?|agreement|signed|sign|would|to be|unveil\w*"
        r"|decid\w+|confirm\w*|reveal\w*)\b(?:\s+[^\s,;]+){0,6}\s*$",
    ),
)
# "We are delighted to welcome" welcomes: the feeling asserts what it is about.
GLAD = re.compile(
    r"\b(?:(?:is|are|am|was|were|be|been|feels?|could\s?n[o’']t be(?: more| any)?|not be more)\s+)?(?:(?:very|so|extremely"
    r"|incredibly|more|also|both|truly|deeply|absolutely|really)\s+)*(?:pleased|proud|excited|thrilled|delighted"
    r"|hono(?:u)?red|happy|glad|overjoyed|ecstatic|pumped|privileged|humbled)(?:\s+(?:today|now|and \w+))?\s+to"
    r"(?=\s*$|\s+(?:be|officially|formally|now|also|today|have|share|announce|report|confirm)\b)",
    re.IGNORECASE,
)
TO = re.compile(r"\bto\s*$", re.IGNORECASE)
CLAUSE = re.compile(
    r"[;]\s|\s[–—]\s|:\s|,\s(?:and|but|while)\s|\b(?:said|says|announced|announces) (?:\w+ )?(?:that )?(?=it\b"
    r"|we\b|the\b)|”\s"
)
PURPOSE = re.compile(
    r"\b(?:agree[sd]?|agreement|deal|decision|decided|plans? announced|announce[sd]?|pact|contract|set|chosen"
    r"|elected|board)\s+to\s*$",
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
    left = GLAD.sub("", governing(left_clause(text, match.start), match.subject))
    parts = {"all": text, "left": left, "right": text[match.end :], "cue": match.found.group()}
    if scene.sentence.section == "boilerplate":
        return _note(match, "background", "boilerplate")
    if (bare := _bare_to(doc, parts["left"], match)) is not None:
        return bare
    for rule in RULES:
        if rule.modality == "background" and rule.where == "all" and match.kind == "earnings_result":
            continue
        if found := re.search(rule.words, parts[rule.where], re.IGNORECASE):
            if rule.modality in ("announced", "planned") and match.pattern.modality:
                break
            return _note(match, rule.modality, found.group().strip()[:40])
    return match.pattern.modality or "done"


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
        r"|how)\s+(?:the\s+)?(?:\S+\s+){0,2}$",
        before,
        re.I,
    )
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
