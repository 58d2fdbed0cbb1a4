"""A page of one position that says so in no markup: a title, and below it the parts that such pages have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from core.items import Dated
from core.store import Record
from crawlers.jobs.jobposting import Posting, remote_of
from crawlers.jobs.jobtitles import GENDERS, is_general, is_title, looks_alike
from crawlers.jobs.markup import identity
from crawlers.jobs.pieces import Piece, pieces_of
from crawlers.jobs.vacancyrows import Told, told_around
from crawlers.jobs.vacancywords import is_part, is_said, labelled, says, words
from crawlers.news.newslinks import steps
from crawlers.pages.article import Article, article_of
from crawlers.pages.dates import stated
from crawlers.pages.dating import publication
from crawlers.pages.document import normal
from crawlers.pages.language import language_of

HEAD = 25  # lines below the title in which place, day and arrangement stand
SHUT = 120  # a longer line speaks of something else
_SITE = re.compile(r"\s+[-–—|·:•@]\s+|\s*[|]\s*")
# Statements about the page itself; a lone date in sight may be the first day of work or the last to apply.
_TRUSTED = {"json-ld", "meta", "labelled"}


def vacancy_of(tree: HtmlElement, record: Record) -> Posting | None:
    """The position that a page is about, or None where nothing proves that it is about one."""
    pieces = pieces_of(tree)
    announced = normal(str(record.hint.get("title") or ""))
    at, title = _title(pieces, tree, announced)
    if not title or words("not_filed") & set(steps(record.final_url)[:-1]):
        return None
    below = pieces[at + 1 :]
    if _proof(title, below, announced) < 2:
        return None
    return _posting(title, pieces[max(at, 0)], below, tree, record)


def is_shut(tree: HtmlElement) -> bool:
    """Does the page say that it takes no more applications?"""
    return any(len(p.text) <= SHUT and says("closed", p.text) for p in pieces_of(tree))


def _title(pieces: Sequence[Piece], tree: HtmlElement, announced: str) -> tuple[int, str]:
    """The position's title and where it stands: the page's first heading that is one, or what its list called it."""
    headings = [(i, labelled("title", p.text) or p.text) for i, p in enumerate(pieces) if p.level in (1, 2)][:6]
    for index, text in headings:
        if is_title(text) or (announced and looks_alike(text) and _alike(text, announced)):
            return index, text
    shown = normal("".join(tree.xpath("//title/text()")[:1]))
    named = next((t for t in _SITE.split(shown) if is_title(t)), "")
    first = headings[0][0] if headings else -1
    if named and not any(p.level == 1 for p in pieces):
        return first, named
    return -1, ""


def _alike(text: str, announced: str) -> bool:
    mine, theirs = (set(re.findall(r"[^\W_]{3,}", t.lower())) for t in (text, announced))
    return bool(mine & theirs) and len(mine & theirs) * 2 >= min(len(mine), len(theirs))


def _proof(title: str, below: Sequence[Piece], announced: str) -> int:
    """Two are enough: parts that descriptions of positions have, a way to apply, a mark, a list that announced it."""
    parts = {p.text.lower() for p in below if is_part(p)}
    applied = any(is_said("apply", p.text) for p in below)
    told = told_around(below[0], below[:HEAD]) if below else Told()
    marked, listed = bool(GENDERS.search(title)), bool(announced) and not is_general(announced)
    return min(len(parts), 2) + applied + marked + listed + bool(told.employment)


def _posting(title: str, at: Piece, below: Sequence[Piece], tree: HtmlElement, record: Record) -> Posting:
    article = article_of(tree, title)
    told = told_around(at, below[:HEAD])
    place = told.place or normal(str(record.hint.get("place") or ""))
    return Posting(
        id=identity(record.final_url, title),
        url=record.final_url,
        title=title[:200],
        description=tuple(line for line in article.blocks if line != title),
        department=told.department[:100],
        company=told.employer[:120],
        locations=(place[:120],) if place else (),
        remote=remote_of(place),
        employment_type=told.employment,
        posted=_posted(told, tree, article, record),
        valid_through=told.deadline,
    )


def _posted(told: Told, tree: HtmlElement, article: Article, record: Record) -> str:
    found = _day(told.posted) or _publication(tree, article, record) or _day(str(record.hint.get("posted") or ""))
    return str(found) if found and found.value <= record.seen else ""


def _publication(tree: HtmlElement, article: Article, record: Record) -> Dated | None:
    found = publication(tree, article, record, language_of(tree, article.text))
    return found if found and found.method in _TRUSTED else None


def _day(text: str) -> Dated | None:
    return stated(text, "listing") if text else None
