"""The first role of a function: where the posting says so, and the board shows no other of that function."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from core.items import Page
from enrich.hiring.openings import Role, head_end
from enrich.hiring.roles import function_of, plain_title

READ = 20_000  # characters of a posting
TITLE = re.compile(r"\b(?:founding|first)\b.*\b(?:hire|engineer|designer|marketer|recruiter|account executive)\b", re.I)
HIRE = re.compile(
    r"\b(?:our|the company[’']s|as (?:the|our)|be (?:the|our)|(?:is|are) (?:hiring|seeking) (?:its|our|their))"
    r" (?:very )?"
    r"first (?:dedicated |full-time |in-house )?((?:[a-z&/-]+ ){0,3}(?:hire|person|professional))\b",
    re.I,
)


def firsts(board: Sequence[Role]) -> Iterator[tuple[Role, Page, int, int]]:
    """Each first role with the posting that says so and the place where it does."""
    roles_of = Counter(role.function for role in board)
    for role in board:
        if role.function != "other" and roles_of[role.function] == 1:
            for page in role.pages:
                if place := _said(page, role):
                    yield role, page, *place


def _said(page: Page, role: Role) -> tuple[int, int] | None:
    if TITLE.search(role.title):
        return 0, head_end(page)
    text = page.text[:READ]
    words = plain_title(role.title).split(",")[0].split()
    for several in (words, words[-2:]):
        if len(several) > 1 and (found := _ours(several).search(text)):
            return found.span()
    hires = (m for m in HIRE.finditer(text) if function_of(m[1].rpartition(" ")[0]) == role.function)
    return next((m.span() for m in hires), None)


def _ours(words: Sequence[str]) -> re.Pattern[str]:
    """ "Our first security engineer", by the words of the title."""
    said = r"\s+".join(map(re.escape, words))
    whose = r"(?:our|the company[’']s|(?:is|are) (?:hiring|seeking) (?:its|their))"
    return re.compile(rf"\b{whose} (?:very )?first (?:[a-z-]+ ){{0,2}}?{said}\b", re.I)
