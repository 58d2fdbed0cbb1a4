"""Last step: when it happened. The sentence's own date first; the page's only for what it reports as news."""

from __future__ import annotations

import re
from datetime import date, timedelta

from spacy.language import Language
from spacy.tokens import Doc

from core.items import ASSERTED, Dated
from enrich.calendar_words import written_dates
from enrich.extensions import Match, Scene
from enrich.pipes.modality import SAID, asserted, runs_on

STEP = "dates"
# An event this much older than its page is not the page's news.
OLD = timedelta(days=75)
# In the body only what is told as present news takes the page's day: "has signed", "joins", "today announced".
NEWS = re.compile(
    r"\b(?:today|has|have|is|are|am|will|pleased|proud|excited|thrilled|delighted|hono(?:u)?red|now|to|['’](?:s|ve|re"
    r"|ll))"
    r"\s+(?:\S+\s+){0,4}$",
    re.IGNORECASE,
)
PRESENT = re.compile(r"(?!was\b)(?:has|have|is|are|will|to|now|announces?|\w+(?<!ss)s)\b(?!\s+ago)", re.IGNORECASE)
RETOLD = re.compile(r"\b(?:recently|lately|newly|since|earlier|already)\s+(?:\w+\s+)?$", re.IGNORECASE)
PLUPERFECT = re.compile(r"\bhad\s+(?:\w+\s+)?$", re.IGNORECASE)
LEADS = re.compile(r"(?:in|during|since|late|early|mid|of|from|for|until|by|last|this)\b|\(", re.IGNORECASE)
LED = re.compile(
    r"(?:^|\b(?:in|during|since|late|early|mid|by|last|this|of|on|from|until|for|fiscal)[ -]|[,(]\s?)$", re.IGNORECASE
)
# What a release of results tells below its headline is what it reports.
RESULTS = re.compile(
    r"\b(?:reports|announces|posts|delivers)\b.{0,90}\b(?:results|revenues?|earnings)\b", re.IGNORECASE
)
COMPARED = re.compile(r"\b(?:compared|versus|against|prior|previous|last|year-ago|same period)\b", re.IGNORECASE)
PERIODS = frozenset({"earnings_result", "milestone_metric", "award"})


@Language.component(STEP, assigns=["doc._.matches"], requires=["doc._.matches"])
def dates(doc: Doc) -> Doc:
    """Date every match; what proves to be old becomes background."""
    for match in doc._.matches:
        if not match.dropped:
            match.event_date = when(doc, match)
    return doc


def when(doc: Doc, match: Match) -> Dated | None:
    """The event's date, or None: an undated event stays undated."""
    scene: Scene = doc._.scene
    published = scene.page.published
    today = published.value if published else scene.as_of
    written = [] if runs_on(match) else _near(scene.sentence.text, match, published.value if published else None)
    if (
        match.kind in PERIODS
    ):  # "results for May" and "the 2026 prize" date their subject; only an old year makes them old
        written = [d for d in written if _end(d) < today - timedelta(days=500)]
    now = [
        d
        for d in written
        if published and d.value == published.value and re.search("today|this ", d.raw, re.IGNORECASE)
    ]
    written = now or written
    past = [d for d in written if d.value <= today]
    if past:
        stale = _end(past[0]) < today - (OLD if published else timedelta(days=365))
        if stale and match.modality in ASSERTED:
            match.modality = "background"
            match.cues.append(f"background: {past[0].raw.strip()}")
        return past[0]
    return published if published and _is_news(doc, match, scene) else None


def _near(text: str, match: Match, published: date | None) -> list[Dated]:
    """Dates by their distance from the cue; a dateline before it is no date of the event but agrees with the page."""
    found = [
        (p, d)
        for p, d in written_dates(text, published)
        if not _names_a_thing(text, p, d) and not _aside(text, p, asserted(match))
    ]
    return [d for _, d in sorted(found, key=lambda x: (x[0] < match.start, abs(x[0] - match.end)))]


# "Jane Roe, who joined in 2014, has been promoted": the year is that of the joining.
ASIDE = re.compile(r",\s+(?:who|which|whose|where|formerly|previously|founded|established)\b[^,;]*$")


def _aside(text: str, place: int, start: int) -> bool:
    return place < start and ASIDE.search(text[:place]) is not None and "," in text[place:start]


def _names_a_thing(text: str, place: int, dated: Dated) -> bool:
    """ "the 2024 Export Prize", "by 2030", "founded in 2011" date something else."""
    before = text[max(0, place - 24) : place + 8].lower()
    if (
        dated.method == "text"
        and dated.precision != "day"
        and not LEADS.match(dated.raw)
        and not LED.search(text[:place])
    ):
        return True  # "the May 2024 incident" dates the incident
    return bool(
        re.search(
            r"\bby (?:19|20)|\buntil\b|\bthrough\b|\bfounded\b|\bestablished\b|\bsince\b|\bending\b|\bended\b"
            r"|\bas of\b",
            before,
        )
    )


def _end(dated: Dated) -> date:
    """The last day that the date may mean."""
    return dated.value + timedelta(days={"day": 0, "month": 30, "year": 365}[dated.precision])


def _is_news(doc: Doc, match: Match, scene: Scene) -> bool:
    if match.modality in ("background", "denied", "failed"):
        return False
    if PLUPERFECT.search(doc.text[: match.start]) and not SAID.search(doc.text[: match.start]):
        return False
    if scene.sentence.section in ("headline", "lead"):
        return True
    if match.kind == "earnings_result" and scene.page.own and RESULTS.search(scene.page.text.partition("\n")[0]):
        return COMPARED.search(doc.text[: match.start]) is None
    left, told = doc.text[: asserted(match)], doc.text[asserted(match) : match.end]
    if RETOLD.search(left) or RETOLD.search(left + told.split()[0] + " "):
        match.modality = "background"
        match.cues.append("background: told again")
        return False
    verbal = match.pattern.verb or asserted(match) != match.start
    present = (verbal and PRESENT.match(told)) or re.search(r"\btoday\b", doc.text, re.IGNORECASE)
    return bool(present) or NEWS.search(left) is not None
