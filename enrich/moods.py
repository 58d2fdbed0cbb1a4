"""The words that decide whether something happened, in the order in which they are asked."""

from __future__ import annotations

from typing import NamedTuple

from core.items import Modality


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
        r"|filing|announcement|regulatory|(?:[a-z-]+ ){0,3}notice|letter|blog|post\b|spokes|circular|disclosure"
        r"|prospectus)|media |people |sources|reports?|the matter|two|three)|"
        r"\breported to\b|\bspeculat|^(?:exclusive|scoop|report)\b\s?:|(?:[:-]|says?) (?:report|reports|sources?"
        r"|memo)\.?$|\bmemo says\b|\bleak(?:s|ed)? (?:show|reveal|suggest)"
        r"|, (?:sources|report) says?\b|\bis said\b|may have\b|\bsources\b.{0,40}\bsaid\b|has likely\b|allegedly\b",
    ),
    # "Acme to cut jobs: Daily Post" is the paper's word, not the company's.
    Rule(
        "rumoured",
        "all",
        r"\bto [a-z]+ .{5,90}:\s+(?!(?i:ceo|cfo|coo|chief|minister|official|statement|filing|exec))"
        r"(?-i:[A-Z][\w&]+)(?:\s(?-i:[A-Z][\w&]+)){0,2}\.?$",
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
        r"\b(?:could|might|(?<!\bin )(?<!\bof )(?<!\bon )(?<!\bby )(?<!\bsince )(?<!\blate )(?<!\bearly )(?<!\bfrom"
        r" )(?<!\buntil )(?<!\d )may(?! \d)"
        r"|can|should|must|would(?! (?:cut|close|shed|lay|open|hire"
        r"|buy|acquire|eliminate))|if|unless|whether|how to|when to|potential\w*|possib\w+|likely|"
        r"prospect|ability|able|need(?:s|ed)? to|help(?:s|ing|ed)?|allow(?:s|ing)?|enabl\w+|ready to|hope[sd]?"
        r"|opportunity|risk|poised|designed|speculat\w+)\b(?:\s+[^\s,;]+){0,5}\s*$",
    ),
    Rule("hypothetical", "all", r"\?[\"”’]?$|^(?:if|should|how|why|what|when)\b|\bwhat if\b"),
    Rule(
        "background",
        "all",
        r"(?<!\bof a )(?<!\bthan a )(?<!\bfrom a )\b(?:years?|decades?|months) (?:ago|earlier|before|later)\b"
        r"|\b(?:last|previous) (?:year"
        r"|decade|spring|summer|autumn|fall|winter)\b|\bfounded\b|\bback in\b|"
        r"\bin the (?:19|20)?\d0s\b|\bhistory of\b|\bhistorically\b|\bformerly\b(?! known)|\bover the (?:years|past"
        r"|last)\b"
        r"|\bsince (?:then|its|19|20|join|rais|launch|acquir)\b",
    ),
    Rule(
        "background",
        "left",
        r"\b(?:previously|formerly(?! known)|ex-|used to|having|earlier|once|originally|since|when"
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
        "announced",
        "left",
        r"\bannounc\w+\s+(?:(?:its|a|the|new)\s+)?plans?(?:\s+\w+day)?,?(?:\s+to)?(?:\s+[^\s,;]+){0,4}\s*$",
    ),
    Rule(
        "planned",
        "left",
        r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|intend\w*|inten(?:t|tion)|expect(?:s|ed"
        r"|ing)?|target(?:s|ed|ing)?|prepar\w+|preps?|set|scheduled|slated|on track|"
        r"due|eager|going|gear(?:s|ing) up|commit(?:s|ted)?|vow\w*|pledg\w+|about(?! [\da])|hopes?|moves?|moving"
        r"|step"
        r"|wait\w*|projected|forecast\w*|goal|proposes?)\b(?:\s+[^\s,;]+){0,4}\s*$",
    ),
    Rule(
        "announced",
        "left",
        r"\b(?:will|announc\w+|agree[sd]?|agreement|signed|sign|would|to be|unveil\w*"
        r"|decid\w+|confirm\w*|reveal\w*)\b(?:\s+[^\s,;]+){0,6}\s*$",
    ),
)
