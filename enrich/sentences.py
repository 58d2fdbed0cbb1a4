"""A page's text cut into sentences with their places: headline, lead, body or boilerplate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Section = Literal["headline", "lead", "body", "boilerplate"]

ABBREVIATION = re.compile(
    r"(?:\b(?:Inc|Corp|Ltd|Co|Cos|Bros|LLC|Plc|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Mt|vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct"
    r"|Nov|Dec|Gov|Sen|Rep|Gen|Ph\.D|M\.D|U\.S|U\.K|E\.U|D\.C|a\.m|p\.m|i\.e|e\.g|approx|est|Rs|al|S\.A|N\.V|Va"
    r"|Calif|Mass|Fla|Ala"
    r"|Mich|Minn|Pa|Tex|Ariz|Wash|Colo|Conn|Ill|Ont|Que)|\b[A-Z]|\([a-z]{1,6})\.$"
)
BOUNDARY = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9€$£-])|\s/PRNewswire/\s+--?\s+")
# A section that talks about the publisher or the law and never about news; it runs to the end of the page.
BOILERPLATE = re.compile(
    r"^(?:#{1,4}\s*)?(?:about\s+(?:the\s+)?[A-Z][\w.&’' -]{1,60}(?:$|:|\s[-–—]|\sis\s)|about (?:us|the company)\b|"
    r"(?:cautionary|safe harbou?r|forward[- ]looking|disclaimer|disclosures?\b|legal notice|notes? to editors?|"
    r"(?:media|press|investor|company|sales|public relations|pr)(?:\s(?:&|and)\s\w+)?\s(?:contacts?|inquir|enquir"
    r"|relations)|"
    r"contacts?:|for (?:more|further|additional) information|source:?\s|related (?:articles|links|news|stories)|"
    r"read more|recent (?:posts|news|articles)|you may also like|more from|copyright|©|###|# # #)|"
    r"this (?:press|news) release (?:may )?contains?\b|(?:certain )?statements (?:in|made in|contained in) this)",
    re.IGNORECASE,
)
FORWARD_LOOKING = re.compile(
    r"forward[- ]looking|no assurance|undue reliance|private securities litigation|risks and uncertainties"
    r"|not an offer to"
    r"|registered trademark|all rights reserved|past performance",
    re.IGNORECASE,
)
SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "over",
        "per",
        "the",
        "to",
        "via",
        "vs",
        "with",
        "after",
        "amid",
        "its",
        "it",
        "is",
    ]
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`page.text[start:end] == text`, on one line, without spaces around it."""

    text: str
    start: int
    end: int
    section: Section
    titled: bool = False


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences in order. The first line is the headline when it looks like one, the next three the lead."""
    seen, boilerplate = 0, False
    for line in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        for start, end in _cut(line.group()):
            part = line.group()[start:end]
            boilerplate = boilerplate or (seen > 0 and BOILERPLATE.match(part) is not None)
            section = _section(part, seen, boilerplate)
            yield Sentence(part, line.start() + start, line.start() + end, section, title_case(part))
            seen += 1


def _section(part: str, seen: int, boilerplate: bool) -> Section:
    if boilerplate or FORWARD_LOOKING.search(part):
        return "boilerplate"
    if seen == 0 and (len(part.split()) <= 22 or title_case(part)):
        return "headline"
    return "lead" if seen <= 3 else "body"


def _cut(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for boundary in BOUNDARY.finditer(line):
        if boundary.group()[0] == "." and ABBREVIATION.search(
            line[max(start, boundary.start() - 12) : boundary.start() + 1]
        ):
            continue
        yield from _trimmed(line, start, boundary.end())
        start = boundary.end()
    yield from _trimmed(line, start, len(line))


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = line[start:end]
    if body := part.strip():
        left = start + len(part) - len(part.lstrip())
        yield left, left + len(body)


def title_case(text: str) -> bool:
    """Written Like This: most words that could be small are not."""
    words = [w for w in re.findall(r"[A-Za-z][\w’'-]*", text)[1:] if w.lower() not in SMALL]
    return len(words) >= 2 and sum(w[0].isupper() for w in words) >= 0.7 * len(words)
