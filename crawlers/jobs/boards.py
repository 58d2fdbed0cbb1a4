"""Job boards by address: which board a link, frame or script belongs to, where its list is, and whose board it is.

A board is one file in `sources/jobs/` with one `BoardSource`; this file asks them all and names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from core.items import Account, Page
from core.store import Record
from crawlers.domains import host_of, is_own
from crawlers.jobs.employers import is_called, resembles
from crawlers.jobs.jobposting import Posting, is_closed, posting_page
from crawlers.jobs.mentions import FRAMES, Board, Spelling, mentioned
from crawlers.pages.dates import stated
from crawlers.pages.document import Unreadable
from crawlers.source import Ask, Link, Source

NAME = r"(?P<token>[A-Za-z0-9][A-Za-z0-9_-]{0,60})"  # an employer's name in a board's address
DOTTED = r"(?P<token>[A-Za-z0-9](?:(?:[\w.-]|%20){0,60}[\w-])?)"  # where names with dots and spaces occur
QUERY = r"\?(?:[^\s\"'#]{0,200}?&)?"


class BoardSource(Source):
    """A job board that many employers use. `postings` tells what stands in an answer; each becomes one Page."""

    group = "jobs"
    landmarks: tuple[str, ...] = ("",)  # a text without any of these names no such board, and needs no closer look
    addresses: tuple[str, ...] = ()  # patterns of its addresses, each with a group `token` (`NAME`), perhaps others
    scripts: tuple[str, ...] = ()  # the same for what a page only holds to show the board itself: options, API calls
    assets: tuple[str, ...] = ()  # patterns by which a page shows that its own host serves a board of this kind
    marks: tuple[bytes, ...] = ()  # what stands near the start of its answers that are no JSON, and nowhere else
    position: str = ""  # what follows the name in the address of a single position, with its id as the one group

    def list_of(self, found: Mapping[str, str]) -> str:
        """The address of the whole list, from the groups that a pattern of `addresses` or `scripts` found."""
        raise NotImplementedError

    def list_at(self, host: str) -> str:
        """The address of the list of a board that an employer's own host serves, as `assets` told."""
        raise NotImplementedError

    def recognises(self, answer: object) -> bool:
        """Is this parsed JSON, of unknown origin, a list or a posting of this board?"""
        return False

    def postings(self, record: Record) -> Iterable[Posting]:
        """The positions in an answer; raises Unreadable when it is not one of this board's."""
        return ()

    def claim(self, account: Account, link: Link) -> Ask | None:
        board = board_of(link.url)
        if board is None or board.ats != self.name:
            return None
        named = resembles(board.token, account)
        if link.tag not in FRAMES and not named:
            return None
        return Ask(url=board.url, source=self.name, priority=18, hint={} if named else hint_of(board))

    def closed(self, record: Record) -> Iterator[str]:
        yield from (p.url or record.final_url for p in self.postings(record) if is_closed(p, record))

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from (posting_page(account, record, self.name, p, self.name) for p in self.wanted(account, record))

    def wanted(self, account: Account, record: Record) -> list[Posting]:
        """The open positions in an answer, each once; only the account's, if the board may be another employer's."""
        linked, doubtful = record.hint.get("postings"), record.hint.get("doubtful") is True
        known: dict[str, Posting] = {}
        other = ""
        for posting in self.postings(record):
            if not posting.title or is_closed(posting, record):
                continue
            if doubtful and not _is_own(account, posting):
                other = posting.company
            elif not isinstance(linked, list) or _is_named(posting, linked):
                known[posting.id] = _merged(known[posting.id], posting) if posting.id in known else posting
        if other and not known:
            raise Unreadable(f"{record.final_url}: a board of {other[:60]}, which is not the account's by its name")
        return list(known.values())


def told_of(posting: Posting, record: Record) -> dict[str, object]:
    """What travels with the request for a posting that a list shows."""
    posted = stated(posting.posted, "board")
    return {**record.hint, "title": posting.title, **({"date": str(posted.value)} if posted else {})}


def board_of(address: str) -> Board | None:
    """The board that a URL points into, or None."""
    return _board_of(address[:1000])


@lru_cache(maxsize=8192)
def _board_of(address: str) -> Board | None:
    return next(iter(boards_in(address)), None)


def boards_in(text: str) -> list[Board]:
    """The boards named in markup or script, in the order of their first mention."""
    return mentioned(text, _spellings())


def marked(record: Record) -> str:
    """The source whose answer in XML or HTML, of unknown origin, this is; empty when it is none's."""
    start = record.body[:4000]
    return next((s.name for s in board_sources() if any(mark in start for mark in s.marks)), "")


def board_at(record: Record, text: str) -> Board | None:
    """The board that a page's own host serves, by what the page loads; or None."""
    host = host_of(record.final_url)
    source = next((s for s in board_sources() if any(re.search(a, text) for a in s.assets)), None)
    return Board(source.name, host, source.list_at(host), embedded=True) if source and host else None


def chosen(boards: Iterable[Board], account: Account) -> list[Board]:
    """Of the boards on a careers page those that are the account's.

    Its own are those of its name, and those that it frames or loads. A board of another name that is only linked is
    taken when it is the only one, and its postings when they do not name another employer. Of a board of another name
    whose single positions are shown, only these are taken (see `hint_of`).
    """
    boards = [replace(b, postings=()) if resembles(b.token, account) else b for b in boards]
    if proved := [b for b in boards if b.embedded or resembles(b.token, account)]:
        return proved
    only = len({(b.ats, b.token) for b in boards}) == 1
    return [replace(b, doubtful=not b.postings) for b in boards] if only else []


def hint_of(board: Board) -> dict[str, object]:
    """What travels with the request for a chosen board's list: which of its postings are the account's, if not all."""
    if board.postings:
        return {"postings": list(board.postings)}
    return {"doubtful": True} if board.doubtful else {}


def _is_named(posting: Posting, wanted: list[object]) -> bool:
    """Is a position one of these, by its id or by the last step of its address?"""
    return posting.id in wanted or posting.url.rstrip("/").rpartition("/")[2] in wanted


def _is_own(account: Account, posting: Posting) -> bool:
    """Does a posting lie on the account's site, or name the account as the employer, or nobody?"""
    return not posting.company or is_own(account, posting.url) or is_called(posting.company, account)


def _merged(one: Posting, other: Posting) -> Posting:
    """One position that stands in a list once for each of its places."""
    return replace(one, locations=(*one.locations, *other.locations))


@cache
def board_sources() -> tuple[BoardSource, ...]:
    """Every kind of board that we read."""
    from crawlers.sources_registry import SOURCES  # the sources import this file

    return tuple(s for s in SOURCES.values() if isinstance(s, BoardSource))


@cache
def _spellings() -> tuple[Spelling, ...]:
    return tuple(
        Spelling(s.name, re.compile(pattern, re.IGNORECASE), embeds, s.landmarks, s.position, s.list_of)
        for s in board_sources()
        for patterns, embeds in (([rf"(?<![\w.-]){p}" for p in s.addresses], False), (s.scripts, True))
        for pattern in patterns
    )
