"""Third step: which company the sentence speaks of, and whether that is the account."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from enrich import names
from enrich.extensions import Match, Scene
from enrich.grammar import BACKER, GENERIC, grammatical, name_after, textual
from enrich.owners import owner, speaker, winner
from enrich.places import places
from enrich.trigger import compiled

STEP = "subject"
LIST = re.compile(
    rf"({names.RUN.pattern}(?:(?:\s*\([^)]*\))?(?:,\s+(?:and\s+)?|\s+(?:and|&)\s+|/){names.RUN.pattern}){{1,4}})"
    r"(?:\s*\([^)]*\))?,?\s+(?:(?:have|has|will|to|today|also|jointly|are|proudly|both)\s+)*$"
)
# "Acme, which competes with Birch and Cedar, announced" is Acme's news.
OBJECT = re.compile(r"\b(?:with|by|of|to|from|for|like|in|at|against|between|including|as|than|on|over|via)\s+$")
# "You can install Birch" is advice: it tells nothing of the company.
READER = re.compile(r"\byou\b(?:(?!\b(?:we|our|us|it)\b)[^.;:!?])*$", re.IGNORECASE)
READ = 20_000  # characters of a page in which its company's full name is looked for
FIRST_PERSON = frozenset({"we", "our", "us", "i"})


@Language.component(STEP, assigns=["doc._.matches"], requires=["token.dep", "doc._.matches"])
def subject(doc: Doc) -> Doc:
    """Name the subject of every match; where it cannot be named, the match says nothing and is let go."""
    for match in doc._.matches:
        if not match.dropped:
            match.subject, match.sure = pointed_at(doc, match) if match.mention else resolve(doc, match)
            if match.subject and not match.sure and not doc._.scene.page.own:
                match.subject = here(doc, match) or match.subject  # a guess that carries no fact: it stays unsure
            match.dropped = "" if match.subject else "no subject"
    return doc


def resolve(doc: Doc, match: Match) -> tuple[str, bool]:
    """The company as written, and whether its name stands in the sentence rather than being understood."""
    written = _written(doc, match)
    scene: Scene = doc._.scene
    if scene.account and match.pattern.subject == "left":
        written = next((n for n in _beside(doc.text, match.start) if names.is_account(n, scene.account)), written)
    if (
        scene.account
        and match.kind in ("customer_win", "exec_departure")
        and names.is_product_of(written, scene.account)
    ):
        return scene.account.name, True
    if scene.page.own and scene.account and names.is_own_name(written, scene.account):
        return scene.account.name, True
    if scene.account and names.is_short_for(written, scene.account, scene.page.text[:READ]):
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
        return written, any(c.isupper() for c in written.split()[0])
    return understood(doc, match, written)


def pointed_at(doc: Doc, match: Match) -> tuple[str, bool]:
    """Whom a mention belongs to, as far as its words tell; what is only pointed at is never sure."""
    named = here(doc, match) or _written(doc, match)
    if named and named.lower() not in names.NOT_A_NAME and named not in places() and re.search("[A-Z]", named):
        return named, False
    return understood(doc, match, "")[0] or "not named", False


def here(doc: Doc, match: Match) -> str:
    """The account, where the sentence names it, or where "we" of an unknown publisher can only be it."""
    scene: Scene = doc._.scene
    if scene.account is None:
        return ""
    if any(names.is_account(run, scene.account) for run in names.runs(doc.text)):
        return scene.account.name
    ours = match.subject.lower() in FIRST_PERSON and not scene.page.origin and not quoted(doc.text, match.start)
    return scene.account.name if ours else ""


def _beside(text: str, start: int) -> list[str]:
    """The names of a list that ends at the cue: "Acme, Birch and Cedar announce" speaks of all three."""
    found = LIST.search(text[:start])
    if found and (BACKER.search(found.group(1)) or OBJECT.search(text[: found.start()])):
        return []
    return (
        [names.undescribed(names.clean(n)) for n in re.split(r",\s+|\sand\s|\s&\s|/", found.group(1))] if found else []
    )


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
    if READER.search(doc.text[: match.start]):
        return "", False
    if not scene.company:
        return written or "not named", False
    if written.lower() in ("it", "they") and not _begins(scene.before, scene.company):
        return written, False
    if not written and scene.sentence.section == "body":
        return "not named", False
    if written.lower() in FIRST_PERSON and quoted(doc.text, match.start) and not _spoken_by(doc.text, scene.company):
        return "", False
    return scene.company, scene.company in doc.text[: match.start] or _taken_up(scene, written)


# "The company", "the Dublin software maker": one that was named before.
DEFINITE = re.compile(r"(?:the|this|it$|they$)\b", re.IGNORECASE)


def _taken_up(scene: Scene, written: str) -> bool:
    """Whether the sentence before begins with the page's company, so that "it" and "the maker" can only be that one."""
    return DEFINITE.match(written) is not None and _begins(scene.before, scene.company)


def _begins(text: str, company: str) -> bool:
    return names.plain(names.first_run(text)) == names.plain(company) != ""


def quoted(text: str, place: int) -> bool:
    """Inside quotation marks."""
    before = text[:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _spoken_by(text: str, company: str) -> bool:
    said = re.search(r"[”\"]\s*,?\s*(?:said|says|added|commented|noted|explained)\b(.*)$", text)
    return bool(company) and said is not None and names.plain(company) in names.plain(said.group(1))


def nearest(doc: Doc, match: Match) -> str:
    """The company that a mention belongs to: its owner, the name before it in its clause, or the one after it."""
    before = textual(doc.text, match.start)
    return before if re.search("[A-Z]", before) else name_after(doc.text, match.end) or before


def _written(doc: Doc, match: Match) -> str:
    where = match.pattern.subject
    if where == "group":
        written = names.clean(match.found.groupdict().get("subject") or "")
        return names.undescribed(written)
    if where == "own":
        return "we" if doc._.scene.page.own else "this"
    if where == "page":
        return ""
    if where == "right":
        return name_after(doc.text, match.end)
    if where == "near":
        return nearest(doc, match)
    if where == "owner":
        return owner(doc, match)
    if where == "speaker":
        return speaker(doc, match) or grammatical(doc, match)
    if where == "awarded":
        return winner(doc, match)
    if where == "system":
        return owner(doc, match) or grammatical(doc, match)
    if where == "by":
        by = re.compile(r"\bby\s+").search(doc.text, match.end)
        return name_after(doc.text, by.end()) if by else ""
    return grammatical(doc, match) if not doc._.scene.sentence.titled else textual(doc.text, match.start)
