"""Names as the words before a cue give them: by the parse of a sentence, or by the words of a headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from enrich import names
from enrich.places import places

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from enrich.extensions import Match

CLAUSE = re.compile(
    r"[;:|]\s|\s[–—|-]{1,2}\s|\b(?:that|while|but|because|when|where|as|after|since)\s|[“”\"]|,\s(?=and\s)"
)
AUXILIARY = re.compile(
    r"(?:\s+|^)(?:has|have|had|will|to|is|are|was|were|be|been|being|officially|also|today|recently|now"
    r"|successfully|just|again|"
    r"formally|reportedly|soon|still|further|quietly|already|finally|proudly|announces?|announced|says?|said|it"
    r"|that|plans?|"
    r"agrees?|agreed|selected|chosen|invited|sets?|would|could|may|might|can|not|in|talks|jointly|both|unexpectedly"
    r"|abruptly|planning"
    r"|looking|expects?"
    r"|expected|seeks?|aims?|wants?|considers?|mulls?|weighs?|eyes|of|the|its|their|a|an|pleased|excited|proud"
    r"|thrilled|delighted)$",
    re.IGNORECASE,
)
# "The company", "the Dublin software maker", "AI startup"; "Teasel Bank" and "Orchid Group" are names.
GENERIC = re.compile(
    rf"^(?:(?:the|this|our|its|their)\s+)?(?:(?:[a-z-]+\s)*(?-i:(?:[a-z][a-z-]* )*(?:company|group|firm|corporation"
    rf"|organi[sz]ation"
    rf"|{names.COMPANY}))|(?:[a-z-]+\s)*(?:{names.PLAINLY}))$"
    r"|^(?:the|this|our)\s(?:company|group|firm|bank|corporation|organi[sz]ation)$",
    re.IGNORECASE,
)
# In a headline of capitals the name ends where its first verb begins: "Acme Opens Lab, Hires Ten" is about Acme.
HEADLINE_VERB = re.compile(
    r"(?<=\w)[’'®™]?\s(?:Launches|Announces|Reports|Expands|Opens|Acquires|Names|Appoints|Hires|Secures|Wins"
    r"|Partners(?!\s(?i:to|and|has|is|will|takes?|\w+s)\b)"
    r"|Unveils|Introduces|Releases|Completes|Signs|Joins|Adds|Raises|Closes|Receives|Achieves|Promotes|Earns|Enters"
    r"|Delivers|Posts|Teams|Selects|Sells|Sets|Strengthens|Extends|Forms|Welcomes|Celebrates|Reaches|Invests|Brings"
    r"|Begins|Starts|Files|Plans|Cuts|Buys|Debuts|Commences|Continues|Accelerates|Boosts|Doubles|Surpasses|Breaks)\b"
)
# "Birch, Cedar backer Acme raises" is about the backer.
BACKER = re.compile(r"\b(?:backer|investor|owner|parent|maker|supplier|rival|partner|creator)\s+[A-Z]", re.IGNORECASE)
LATER = re.compile(rf"(?:\s+[a-z][a-z-]+){{0,3}}\s+({names.RUN.pattern})\s*")
DESCRIBED = re.compile(
    rf"\s*(?:Today,\s+)?({names.RUN.pattern})(?:,?\s+(?:Inc|LLC|Ltd|Corp|PLC)\b\.?)?(?:\s*\(\s*[^)]*\))?,\s+"
    r"(?=(?:an?|the|one of|part of|parent|makers? of|your)\s)"
)


def textual(text: str, start: int) -> str:
    """The last capitalised run of the clause left of the cue."""
    left = text[:start]
    pieces = [p for p in re.split(CLAUSE, left) if p.strip()]
    left = next((p for p in reversed(pieces) if names.last_run(p)), pieces[-1] if pieces else left)
    if (verb := HEADLINE_VERB.search(left)) and names.last_run(left[: verb.start()]):
        left = left[: verb.start()]
    while (shorter := AUXILIARY.sub("", left.rstrip(" ,"))) != left:
        left = shorter
    pieces = [p for p in re.split(r",\s|\sand\s", left) if names.last_run(p)]
    if (
        len(pieces) > 1
        and not BACKER.search(pieces[-1])
        and len(pieces[0].split()) <= 5
        and not re.search(r",\s(?:a|an|the|which|who)\s", left)
    ):
        return names.last_run(pieces[0])
    return names.last_run(left) or (left.strip() if GENERIC.match(left.strip()) else "")


def grammatical(doc: Doc, match: Match) -> str:
    span = doc.char_span(match.start, match.end, alignment_mode="expand")
    if span is None:
        return textual(doc.text, match.start)
    verb = next((t for t in span if t.pos_ in ("VERB", "AUX")), span.root)
    found = _nominal(verb)
    if found is None or found.i > span.start:
        return textual(doc.text, match.start)
    apposed = LATER.fullmatch(doc.text, found.idx + len(found), match.start)
    if apposed and found.pos_ == "NOUN":
        return names.last_run(apposed.group(1))  # "AI chip startup Acme files" is about Acme
    described = DESCRIBED.match(doc.text)
    between = doc.text[described.end() : found.idx] if described else "that"
    if (
        described
        and "," in doc.text[found.idx : match.start]
        and not re.search(r"\b(?:that|said|announce[sd]?)\b", between)
    ):
        return names.last_run(described.group(1))  # "Acme, the leading platform for …, unveiled" is about Acme
    return _name_of(doc, found)


def _nominal(verb: Token, depth: int = 0) -> Token | None:
    """The subject of the verb, or of the verb that it hangs on."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            if child.lower_ in ("which", "who", "that") and verb.dep_ == "relcl":
                return verb.head
            if child.lower_ in ("it", "they", "he", "she") and verb.dep_ in ("ccomp", "advcl") and depth < 4:
                return _nominal(verb.head, depth + 1) or child
            return child
    if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN"):
        infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
        return _nominal(verb.head.head, depth + 1) if infinitive and depth < 4 else verb.head
    return _nominal(verb.head, depth + 1) if verb.head is not verb and depth < 4 else None


# "The board of Acme elected" is Acme's news.
BODY = re.compile(
    r"(?:boards?(?: of directors)?|directors|shareholders|stockholders|owners|management|trustees|governors|members)"
    r"\s+(?:of|at)\s+(?=(?:the )?[A-Z])",
    re.IGNORECASE,
)


# "Acme's biggest rival, Birch, has cut its prices" is no news of Acme.
RELATED = frozenset(
    {"rival", "competitor", "customer", "client", "supplier", "partner", "parent", "investor", "backer", "landlord"}
    | {"lender", "neighbour", "neighbor", "peer", "shareholder", "founder", "union", "insurer", "auditor", "creditor"}
)
APPOSED = re.compile(rf",?\s+({names.RUN.pattern})")


def _name_of(doc: Doc, noun: Token) -> str:
    if (body := BODY.match(doc.text, noun.idx)) and (named := name_after(doc.text, body.end())):
        return named
    chunk = doc[noun.left_edge.i : noun.i + 1].text
    if noun.pos_ == "PRON":
        return noun.lower_
    if noun.pos_ == "NOUN" and (
        later := re.match(r"\s+([A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,2})", doc.text[noun.idx + len(noun) :])
    ):
        return names.clean(later.group(1))
    if GENERIC.match(chunk):
        own = next((c for c in noun.children if c.dep_ in ("appos", "poss", "compound") and c.pos_ == "PROPN"), None)
        named = names.last_run(doc[own.left_edge.i : own.i + 1].text) if own is not None else ""
        return chunk if named in ("", *places()) else named  # "the Dublin software maker" names no company
    right = noun.i + 1
    while right < len(doc) - 1 and (
        doc[right].pos_ == "PROPN" or (doc[right].lower_ in ("of", "&") and doc[right + 1].pos_ == "PROPN")
    ):
        right += 1
    if noun.pos_ != "NOUN" or re.search("[A-Z]", noun.text):
        left = next((r.start() for r in names.RUN.finditer(doc.text) if r.start() <= noun.idx < r.end()), noun.idx)
        return names.last_run(doc.text[min(left, doc[noun.left_edge.i].idx) : doc[right - 1].idx + len(doc[right - 1])])
    if noun.lower_ in RELATED:
        apposed = APPOSED.match(doc.text, noun.idx + len(noun))
        return names.clean(apposed.group(1)) if apposed else chunk.lower()
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    return (
        names.last_run(doc[owner.left_edge.i : owner.i + 1].text)
        if owner is not None and owner.pos_ == "PROPN"
        else names.last_run(chunk) or chunk
    )


# "The Danish paint maker Birch": what precedes a description is no name.
DEMONYM = r"[A-Z][a-z]+(?:ish|ian|ean|ese|ch|an|ic)(?=\s+(?:[a-z][\w-]+\s+){1,3}[A-Z])"


def name_after(text: str, place: int) -> str:
    """The name that begins right after a place, past a few describing words."""
    found = re.match(
        r"\s*(?:(?:[a-z][\w’'-]*|[A-Z][a-z]+-based|[a-z]+-[a-z]+"
        rf"|{DEMONYM})\s+){{0,7}}?(?!{DEMONYM})(?=[A-Z0-9À-ÖØ-ÞĆČĐŁŘŚŠŻŽ]|[a-z]{{1,3}}[A-Z])",
        text[place:],
    )
    if found is None or re.search(
        r"\b(?:for|in|to|from|by|with|as|at|on|after|of|that|which|stake|shares)\b", found.group()
    ):
        return ""
    run = names.RUN.match(text, place + found.end())
    return names.undescribed(names.clean(run.group())) if run else ""
