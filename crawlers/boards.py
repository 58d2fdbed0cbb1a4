"""Job boards by address: which board a link, frame or script belongs to, and where its list is.

A board is one file in `sources/jobs/` with one `BoardSource`; this file asks them all and names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from core.items import Account
from core.store import Record
from crawlers.domains import host_of
from crawlers.source import Ask, Link, Source

NAME = r"(?P<token>[A-Za-z0-9][A-Za-z0-9_-]{0,60})"  # an employer's name in a board's address
QUERY = r"\?(?:[^\s\"'#]{0,200}?&)?"
_NOT_NAMES = {"embed", "v1", "v0", "js", "static", "assets", "robots", "favicon", "www", "api", "app", "cdn", "help"}


@dataclass(frozen=True, slots=True, order=True)
class Board:
    """A public board of the source `ats`; `url` is the address of its list."""

    ats: str
    token: str
    url: str


class BoardSource(Source):
    """A job board that many employers use. `read` gives one Page a posting, by `posting_page`."""

    group = "jobs"
    addresses: tuple[str, ...] = ()  # patterns of its addresses, each with a group `token` (`NAME`), perhaps others
    scripts: tuple[str, ...] = ()  # the same for what stands in scripts of a careers page instead of an address
    assets: tuple[str, ...] = ()  # patterns by which a page shows that its own host serves a board of this kind

    def list_of(self, found: Mapping[str, str]) -> str:
        """The address of the whole list, from the groups that a pattern of `addresses` or `scripts` found."""
        raise NotImplementedError

    def list_at(self, host: str) -> str:
        """The address of the list of a board that an employer's own host serves, as `assets` told."""
        raise NotImplementedError

    def recognises(self, answer: object) -> bool:
        """Is this parsed JSON, of unknown origin, a list or a posting of this board?"""
        return False

    def claim(self, account: Account, link: Link) -> Ask | None:
        board = board_of(link.url)
        if board is None or board.ats != self.name or not resembles(board.token, account):
            return None
        return Ask(url=board.url, source=self.name, priority=18)


def board_of(address: str) -> Board | None:
    """The board that a URL points into, or None."""
    return next(iter(boards_in(address[:1000])), None)


def boards_in(text: str) -> list[Board]:
    """The boards named in markup or script, in the order of their first mention."""
    found = sorted(
        ((m.start(), source, m) for source, pattern in _patterns() for m in pattern.finditer(text)),
        key=lambda hit: (hit[0], hit[1].name),
    )
    boards = (Board(s.name, m["token"], s.list_of(m.groupdict(""))) for _, s, m in found if _is_name(m["token"]))
    return list(dict.fromkeys(boards))


def board_at(record: Record, text: str) -> Board | None:
    """The board that a page's own host serves, by what the page loads; or None."""
    host = host_of(record.final_url)
    source = next((s for s in board_sources() if any(re.search(a, text) for a in s.assets)), None)
    return Board(source.name, host, source.list_at(host)) if source and host else None


def resembles(token: str, account: Account) -> bool:
    """Does a board's name look like the account's domain, name or an alias?"""
    token = _letters(token)
    names = [account.domain.partition(".")[0], account.name, *account.aliases]
    return any(len(n) > 2 and (n in token or (len(token) > 3 and token in n)) for n in map(_letters, names))


def chosen(boards: Iterable[Board], account: Account) -> list[Board]:
    """Of the boards on a careers page: those of the account's name, or the only one there is."""
    boards = list(boards)
    named = [b for b in boards if resembles(b.token, account)]
    return named or (boards if len({(b.ats, b.token) for b in boards}) == 1 else [])


@cache
def board_sources() -> tuple[BoardSource, ...]:
    """Every kind of board that we read."""
    from crawlers.sources_registry import SOURCES  # the sources import this file

    return tuple(s for s in SOURCES.values() if isinstance(s, BoardSource))


@cache
def _patterns() -> tuple[tuple[BoardSource, re.Pattern[str]], ...]:
    addresses = [(s, re.compile(r"(?<![\w.-])" + p)) for s in board_sources() for p in s.addresses]
    return (*addresses, *((s, re.compile(p)) for s in board_sources() for p in s.scripts))


def _is_name(token: str) -> bool:
    return token.lower() not in _NOT_NAMES


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
