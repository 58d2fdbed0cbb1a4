"""Pages into signals: what each sentence says, of whom, how surely and when. Never whether to use it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from core.items import ASSERTED, Account, Evidence, Page, Signal, Slot
from enrich import names, troubles
from enrich.extensions import Match, Scene
from enrich.masks import masked
from enrich.nlp import build_nlp, unparsed
from enrich.pipes.candidates import candidates
from enrich.retold import retellings
from enrich.sentences import Sentence, sentences
from enrich.subsidiaries import subsidiaries, through
from enrich.trigger import MENTIONED, STATED

if TYPE_CHECKING:
    from spacy.tokens import Doc

TEXT = frozenset({"article", "page", "home"})  # a team page has no date, so it proves no appointment
LONGEST = 900  # characters; what is longer is a list or a trap, not a sentence that could be quoted
# As measured: told in a headline it is right more often than in the body, with a named subject more than without.
CERTAIN = {"headline": 0.14, "lead": 0.04, "body": -0.02, "boilerplate": -0.3}
UNNAMED = 0.08
# "Fableworks gets $22m": the first word after a name that looks like a verb ends the name.
FIRST_VERB = re.compile(r"(.*?[A-Z][\w&.’'-]*)\s(?:[a-z]{2,}(?:s|ed)|won|led|took|said|sold|bought|cut)\b")


def signals(pages: Sequence[Page], account: Account | None, as_of: date) -> list[Signal]:
    """Every trigger's match in the pages, in the order of pages and places."""
    found = list(_from_text([p for p in pages if p.kind in TEXT], account, as_of))
    if any(p.kind == "posting" for p in pages):
        from enrich.hiring import jobmoves, postings

        board = [p for p in pages if p.kind == "posting"]
        found += [*postings.signals(board, account, as_of), *jobmoves.signals(board, account, as_of)]
    if any(p.kind == "filing" for p in pages):
        from enrich import filings

        found += filings.signals(pages, account, as_of)
    if any(p.kind in ("technology", "dns", "posting") for p in pages):
        from enrich import technologies

        found += technologies.signals(pages, account, as_of)
    if any(p.kind == "snapshot" for p in pages):
        from enrich.tech import changes

        found += changes.signals(pages, account)
    return [*found, *troubles.signals(found, account)]


def _from_text(pages: Sequence[Page], account: Account | None, as_of: date) -> Iterator[Signal]:
    """Parse only the sentences that hold a cue; where nothing is stated, only pointed at, words are enough."""
    work = [x for page in pages for x in scenes(page, account, as_of)]
    if not work:
        return
    nlp = build_nlp()
    docs = []
    for scene, matches in work:
        doc = nlp.make_doc(masked(scene.sentence.text))
        doc._.scene, doc._.matches = scene, matches
        docs.append(doc)
    parsed = nlp.pipe((d for d in docs if not _points(d)), batch_size=64)
    found: dict[int, list[Signal]] = {}
    for doc in docs:
        read = unparsed(nlp, doc) if _points(doc) else next(parsed)
        for match in best(read._.matches):
            found.setdefault(id(read._.scene.page), []).extend(told(match, read._.scene))
    for page in pages:
        mine = found.get(id(page), [])
        yield from mine
        yield from retellings(page, mine)


def _points(doc: Doc) -> bool:
    return all(match.mention for match in doc._.matches)


def best(matches: Sequence[Match]) -> list[Match]:
    """One match a trigger: of overlapping cues the widest, then the first that asserts something, else the first.

    A mention counts only where nothing is stated, be it denied.
    """
    wide: list[Match] = []
    for match in sorted((m for m in matches if not m.dropped), key=lambda m: (m.mention, m.kind, m.start, -m.end)):
        rivals = (w for w in wide if w.kind == match.kind)
        if not any(match.start < w.end or (match.mention and not w.mention) for w in rivals):
            wide.append(match)
    kept: dict[str, Match] = {}
    for match in sorted(wide, key=lambda m: m.modality not in ASSERTED):
        kept.setdefault(match.kind, match)
    return sorted(kept.values(), key=lambda m: (m.start, m.kind))


def scenes(page: Page, account: Account | None, as_of: date) -> Iterator[tuple[Scene, list[Match]]]:
    """The page's sentences that hold a cue, each with what stands around it."""
    company = account.name if account and page.own else ""
    before, kin = "", subsidiaries(page, account)
    for sentence in sentences(page.text):
        if not company and sentence.section in ("headline", "lead"):
            company = main_company(sentence)
        readable = sentence.section != "boilerplate" and len(sentence.text) <= LONGEST
        matches = candidates(masked(sentence.text)) if readable else []
        if matches:
            at = Scene(
                page=page, account=account, as_of=as_of, sentence=sentence, company=company, before=before, kin=kin
            )
            yield at, matches
        before = sentence.text


def main_company(sentence: Sentence) -> str:
    """Whom a page is about, by its first words: "Acme, maker of looms, …" and "Acme Opens …" are about Acme."""
    text = re.sub(r"^[^:|]{1,30}[:|]\s", "", masked(sentence.text).strip())
    found = candidates(text)
    left = text[: min(m.start for m in found)] if found else text
    left = re.split(
        r",\s|\s(?:to|and|is|are|has|have|will|today|announce[sd]?|in|of|for|on|at|with)\b", left, flags=re.I
    )[0]
    told = FIRST_VERB.match(left)
    return names.last_run(told.group(1) if told else left) if len(left) < 80 else ""


def told(match: Match, scene: Scene) -> Iterator[Signal]:
    """The match as signals: of its subject, or of the account where the account is the other side."""
    account = scene.account
    if account is None:
        yield _signal(match, scene, match.kind, match.subject, about=None)
        return
    about = _about(match.subject, match, scene)
    if unit := _unit(match, scene, account, about=about):
        match.slots["subsidiary"], about = unit, True
    mirror = match.trigger.mirror
    if not about and mirror and names.is_account(str(match.slots.get(mirror[0], "")), account):
        yield _signal(match, scene, mirror[1], str(match.slots[mirror[0]]), about=True, other=match.subject)
        return
    shared = any(names.is_account(str(match.slots.get(slot, "")), account) for slot in match.trigger.shared)
    shared = shared and re.search("[A-Z]", match.subject) is not None
    if shared and not about:
        match.role = "object"
    yield _signal(match, scene, match.kind, match.subject, about=about or shared)


def _about(subject: str, match: Match, scene: Scene) -> bool:
    if scene.account is None or not names.is_account(subject, scene.account):
        return False
    return match.sure or scene.page.own


def _unit(match: Match, scene: Scene, account: Account, *, about: bool) -> str:
    """The account's own company that the statement is about, where the text ties it to the account."""
    if not scene.kin or match.trigger.whole or match.mention:
        return ""
    acting = through(scene.sentence.text, account)
    if about or (acting and names.is_account(match.subject, account)):
        return acting
    return match.subject if match.sure and names.plain(match.subject) in scene.kin else ""


def _signal(match: Match, scene: Scene, kind: str, subject: str, *, about: bool | None, other: str = "") -> Signal:
    slots: dict[str, Slot] = dict(match.slots)
    if other:
        slots = {k: v for k, v in slots.items() if k != match.trigger.mirror[0]} if match.trigger.mirror else slots
        slots[_OTHER.get(kind, "counterpart")] = other
    sentence = scene.sentence
    confidence = match.pattern.confidence + CERTAIN[sentence.section] - (0 if match.sure else UNNAMED)
    confidence = min(confidence, MENTIONED) if match.mention else max(confidence, STATED)
    return Signal(
        trigger=kind,
        evidence=Evidence.of(scene.page, sentence.start, sentence.end),
        subject=subject,
        about_account=about,
        role="mentioned" if about is False else match.role,
        modality=match.modality,
        event_date=match.event_date,
        slots=slots,
        confidence=round(min(max(confidence, 0.0), 1.0), 2),
        cues=(match.found.group(), *match.cues),
    )


_OTHER = {"acquired_by": "acquirer", "acquires": "target", "competitor_named": "rival"}
