"""Third step: which company the sentence speaks of, and whether that is the account."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from enrich import names
from enrich.extensions import Match, Scene
from enrich.places import places
from enrich.trigger import compiled

STEP = "subject"
CLAUSE = re.compile(
    r"[;:|]\s|\s[–—|-]{1,2}\s|\b(?:that|while|but|because|when|where|as|after|since)\s|[“”\"]|,\s(?=and\s)"
)
PREFIX = re.compile(r"^[^:|]{1,40}(?::|\s\|)\s")
AUXILIARY = re.compile(
    r"(?:\s+|^)(?:has|have|had|will|to|is|are|was|were|be|been|being|officially|also|today|recently|now"
    r"|successfully|just|again|"
    r"formally|reportedly|soon|still|further|quietly|already|finally|proudly|announces?|announced|says?|said|it"
    r"|that|plans?|"
    r"agrees?|agreed|sets?|would|could|may|might|can|not|in|talks|jointly|both|unexpectedly|abruptly|planning"
    r"|looking|expects?"
    r"|expected|seeks?|aims?|wants?|considers?|mulls?|weighs?|eyes|of|the|its|their|a|an|pleased|excited|proud"
    r"|thrilled|delighted)$",
    re.IGNORECASE,
)
GENERIC = re.compile(
    rf"^(?:the|this|our|its|their)?\s*(?:[a-z-]+\s)*(?:company|group|firm|corporation|organi[sz]ation"
    rf"|{names.COMPANY})$",
    re.IGNORECASE,
)
# In a headline of capitals the name ends where its first verb begins: "Acme Opens Lab, Hires Ten" is about Acme.
HEADLINE_VERB = re.compile(
    r"(?<=\w)[’'®™]?\s(?:Launches|Announces|Reports|Expands|Opens|Acquires|Names|Appoints|Hires|Secures|Wins|Partners"
    r"|Unveils|Introduces|Releases|Completes|Signs|Joins|Adds|Raises|Closes|Receives|Achieves|Promotes|Earns|Enters"
    r"|Delivers|Posts|Teams|Selects|Sells|Sets|Strengthens|Extends|Forms|Welcomes|Celebrates|Reaches|Invests|Brings"
    r"|Begins|Starts|Files|Plans|Cuts|Buys|Debuts|Commences|Continues|Accelerates|Boosts|Doubles|Surpasses|Breaks)\b"
)
FIRST_PERSON = frozenset({"we", "our", "us", "i"})


@Language.component(STEP, assigns=["doc._.matches"], requires=["token.dep", "doc._.matches"])
def subject(doc: Doc) -> Doc:
    """Name the subject of every match; where it cannot be named, the match says nothing and is let go."""
    for match in doc._.matches:
        if not match.dropped:
            match.subject, match.sure = resolve(doc, match)
            match.dropped = "" if match.subject else "no subject"
    return doc


def resolve(doc: Doc, match: Match) -> tuple[str, bool]:
    """The company as written, and whether its name stands in the sentence rather than being understood."""
    written = _written(doc, match)
    scene: Scene = doc._.scene
    if scene.page.own and scene.account and names.is_own_name(written, scene.account):
        return scene.account.name, True
    if written.lower() in ("i", "he", "she", "this", "these", "those", "that", "which", "who"):
        return "", False
    if re.match(r"(?:this|these|those|that|such)\s", written, re.IGNORECASE) and not GENERIC.match(written):
        return "", False
    if written in places():
        return "", False
    if match.kind.startswith(("exec_", "board_")):
        written = _employer(doc, match, written)
    elif _officer(doc.text, written):
        written = ""
    if any(e.label_ == "NORP" and e.text == written for e in doc.ents):
        written = "it"
    if written and written.lower() not in names.NOT_A_NAME and not GENERIC.match(written):
        return written, re.search("[A-Z]", written.split()[0]) is not None
    return understood(doc, match, written)


def _employer(doc: Doc, match: Match, written: str) -> str:
    """ "Jane Roe named finance chief of Acme" is about Acme, not about Jane Roe."""
    if not any(e.label_ == "PERSON" and e.text == written for e in doc.ents):
        return written
    office = re.compile(
        compiled("{title}").pattern + r"[^,;.]{0,40}?\b(?:of|at|for)\s+(?:the )?(?=[A-Z])", re.I
    ).search(doc.text, match.end)
    return name_after(doc.text, office.end()) if office else written


def _officer(text: str, written: str) -> bool:
    """A person named with an office is not the company."""
    return (
        bool(written) and re.search(compiled("{title}").pattern + r",?\s" + re.escape(written), text, re.I) is not None
    )


def understood(doc: Doc, match: Match, written: str) -> tuple[str, bool]:
    """Who "we", "it" or "the company" is: the publisher on its own page, else the company that the page is about."""
    scene: Scene = doc._.scene
    if not scene.company:
        return written or "not named", False
    if written.lower() in ("it", "they") and names.plain(names.first_run(scene.before)) != names.plain(scene.company):
        return written, False
    if not written and scene.sentence.section == "body":
        return "not named", False
    if written.lower() in FIRST_PERSON and quoted(doc.text, match.start) and not _spoken_by(doc.text, scene.company):
        return "", False
    return scene.company, scene.company in doc.text[: match.start]


def quoted(text: str, place: int) -> bool:
    """Inside quotation marks."""
    before = text[:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _spoken_by(text: str, company: str) -> bool:
    said = re.search(r"[”\"]\s*,?\s*(?:said|says|added|commented|noted|explained)\b(.*)$", text)
    return bool(company) and said is not None and names.plain(company) in names.plain(said.group(1))


def _written(doc: Doc, match: Match) -> str:
    where = match.pattern.subject
    if where == "group":
        written = names.clean(match.found.groupdict().get("subject") or "")
        return names.undescribed(written)
    if where == "page":
        return ""
    if where == "right":
        return name_after(doc.text, match.end)
    if where == "by":
        by = re.compile(r"\bby\s+").search(doc.text, match.end)
        return name_after(doc.text, by.end()) if by else ""
    return _grammatical(doc, match) if not doc._.scene.sentence.titled else _textual(doc.text, match.start)


def _textual(text: str, start: int) -> str:
    """The last capitalised run of the clause left of the cue."""
    left = text[:start]
    pieces = [p for p in re.split(CLAUSE, left) if p.strip()]
    left = next((p for p in reversed(pieces) if names.last_run(p)), pieces[-1] if pieces else left)
    if (verb := HEADLINE_VERB.search(left)) and names.last_run(left[: verb.start()]):
        left = left[: verb.start()]
    while (shorter := AUXILIARY.sub("", left.rstrip(" ,"))) != left:
        left = shorter
    pieces = [p for p in re.split(r",\s|\sand\s", left) if names.last_run(p)]
    if len(pieces) > 1 and len(pieces[0].split()) <= 5 and not re.search(r",\s(?:a|an|the|which|who)\s", left):
        return names.last_run(pieces[0])
    return names.last_run(left) or (left.strip() if GENERIC.match(left.strip()) else "")


def _grammatical(doc: Doc, match: Match) -> str:
    span = doc.char_span(match.start, match.end, alignment_mode="expand")
    if span is None:
        return _textual(doc.text, match.start)
    verb = next((t for t in span if t.pos_ in ("VERB", "AUX")), span.root)
    found = _nominal(verb)
    if found is None or found.i > span.start:
        return _textual(doc.text, match.start)
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


def _name_of(doc: Doc, noun: Token) -> str:
    chunk = doc[noun.left_edge.i : noun.i + 1].text
    if noun.pos_ == "PRON":
        return noun.lower_
    if GENERIC.match(chunk):
        own = next((c for c in noun.children if c.dep_ in ("appos", "poss", "compound") and c.pos_ == "PROPN"), None)
        return names.last_run(doc[own.left_edge.i : own.i + 1].text) if own is not None else chunk
    right = noun.i + 1
    while right < len(doc) - 1 and (
        doc[right].pos_ == "PROPN" or (doc[right].lower_ in ("of", "&") and doc[right + 1].pos_ == "PROPN")
    ):
        right += 1
    if noun.pos_ == "NOUN" and (
        later := re.match(r"\s+([A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,2})", doc.text[noun.idx + len(noun) :])
    ):
        return names.clean(later.group(1))
    if noun.pos_ != "NOUN" or re.search("[A-Z]", noun.text):
        return names.last_run(doc[noun.left_edge.i : right].text)
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    return (
        names.last_run(doc[owner.left_edge.i : owner.i + 1].text)
        if owner is not None and owner.pos_ == "PROPN"
        else names.last_run(chunk) or chunk
    )


def name_after(text: str, place: int) -> str:
    """The name that begins right after a place, past a few describing words."""
    found = re.match(
        r"\s*(?:(?:[a-z][\w’'-]*|[A-Z][a-z]+-based|[a-z]+-[a-z]+)\s+){0,7}?(?=[A-Z0-9]|[a-z]{1,3}[A-Z])", text[place:]
    )
    if found is None or re.search(
        r"\b(?:for|in|to|from|by|with|as|at|on|after|of|that|which|stake|shares)\b", found.group()
    ):
        return ""
    run = names.RUN.match(text, place + found.end())
    return names.undescribed(names.clean(run.group())) if run else ""
