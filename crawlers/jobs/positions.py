"""The positions on a page of the company's own site: as its markup tells them, else as everybody sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from core.items import Account, Page
from core.store import Record
from crawlers.domains import is_own
from crawlers.jobs.boards import board_at, boards_in, chosen, hint_of
from crawlers.jobs.jobposting import Posting, is_closed, posting_page, remote_of
from crawlers.jobs.markup import identity, postings_in
from crawlers.jobs.pieces import Piece
from crawlers.jobs.vacancies import Vacancy, vacancies_in
from crawlers.jobs.vacancy import is_shut, vacancy_of
from crawlers.jobs.vacancyrows import NEAR, told_around
from crawlers.jobs.vacancywords import is_said, says
from crawlers.pages.document import decoded, normal, tree_of
from crawlers.source import Ask

MARKUP, SEEN = "schema.org", "careers page"  # what the pages call the board they were read from
TEASER = 400  # characters; a list's shorter text is not the description that the position's own page has
MAX_BOARDS = 3
Found = tuple[Posting, str]


def listed_positions(record: Record) -> list[Found]:
    """All positions on a careers page, closed ones too."""
    tree = tree_of(record)
    marked = [(p, MARKUP) for p in postings_in(tree, record)]
    titles = {p.title.lower() for p, _ in marked}
    rows = [_row(v, record) for v in vacancies_in(tree, record.final_url) if v.title.lower() not in titles]
    return [*marked, *((row, SEEN) for row in rows)] or _alone(tree, record)


def one_position(record: Record) -> list[Found]:
    """The position that a page is about; several when its markup tells of several."""
    tree = tree_of(record)
    marked = postings_in(tree, record)
    if len(marked) == 1 and is_shut(tree):  # markup may survive on the page of a closed position
        marked = [replace(marked[0], closed=True)]
    return [(p, MARKUP) for p in marked] or _alone(tree, record)


def open_pages(account: Account, record: Record, source: str, found: Iterable[Found]) -> Iterator[Page]:
    """The open ones of these positions, as pages of the account."""
    for posting, board in found:
        if not is_closed(posting, record):
            yield posting_page(account, record, source, posting, board)


def closed_urls(record: Record, found: Iterable[Found]) -> Iterator[str]:
    """The addresses of those that are past their day, or whose row or page says that nobody can apply any more."""
    yield from (posting.url for posting, _ in found if is_closed(posting, record))


def own_pages(account: Account, tree: HtmlElement, url: str) -> Iterator[Vacancy]:
    """The positions of a careers page that have a page of their own on the account's site."""
    yield from (v for v in vacancies_in(tree, url) if v.url and is_own(account, v.url))


def hint_from(vacancy: Vacancy) -> dict[str, str]:
    """What travels with the request for a position's own page: what the list says of it."""
    told = told_around(vacancy.at, vacancy.around)
    said = {"title": vacancy.title, "place": told.place, "posted": told.posted}
    return {key: value[:200] for key, value in said.items() if value}


def boards_behind(account: Account, record: Record) -> list[Ask]:
    """The lists of the boards that a page of the site shows, links or loads."""
    text = decoded(record)
    boards = chosen(boards_in(text), account)[:MAX_BOARDS]
    if not boards and (own := board_at(record, text)):
        boards = [own]
    return [Ask(url=b.url, source=b.ats, priority=18, hint=hint_of(b)) for b in boards]


def _alone(tree: HtmlElement, record: Record) -> list[Found]:
    posting = vacancy_of(tree, record)
    return [(replace(posting, closed=is_shut(tree)), SEEN)] if posting else []


def _row(vacancy: Vacancy, record: Record) -> Posting:
    """What a list shows of a position; its text only where the list is all that there is of it."""
    told = told_around(vacancy.at, vacancy.around)
    lines = tuple(p.text for p in vacancy.around if _is_prose(p))
    url = vacancy.url or record.final_url
    brief = vacancy.url and sum(map(len, lines)) < TEASER
    title = normal(vacancy.title)[:200]
    return Posting(
        id=identity(url, title, *(() if vacancy.url else filter(None, [told.place]))),
        url=url,
        title=title,
        description=() if brief else lines,
        department=told.department[:100],
        company=told.employer[:120],
        locations=(told.place[:120],) if told.place else (),
        remote=remote_of(told.place),
        employment_type=told.employment,
        posted=told.posted,
        posted_as=told.posted,
        valid_through=told.deadline,
        closed=any(says("closed", p.text) or is_said("shut", p.text) for p in vacancy.around[:NEAR]),
    )


def _is_prose(piece: Piece) -> bool:
    return not any(is_said(key, piece.text) for key in ("apply", "more", "employment", "place", "title"))
