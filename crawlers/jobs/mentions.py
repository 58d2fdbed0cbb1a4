"""Where a text names job boards: by which address, whether it loads them, and which of their positions it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

MAX_TEXT = 3_000_000
MAX_BOARDS = 200  # mentions looked at in one page
FRAMES = ("iframe", "frame", "script", "embed", "object", "redirect")
_REST = re.compile(r"[^\s\"'<>\\)#]{0,200}")
_TAG = re.compile(r"<(\w{1,20})\b[^<>]{0,400}$")
_ESCAPED = (("\\/", "/"), ("\\u002F", "/"), ("\\u002f", "/"), ("&amp;", "&"), ("\\u0026", "&"))
_FILE = re.compile(r"\.(?:js|css|ico|png|svg|txt|xml|json|php)$", re.IGNORECASE)
# what vendors have in the place of an employer's name
_NOT_NAMES = {
    *("embed", "v1", "v0", "js", "j", "static", "assets", "robots", "favicon", "www", "api", "app", "cdn", "help"),
    *("support", "resources", "images", "docs", "documentation", "learn", "marketplace", "events", "community"),
    *("careers-assets", "status", "login", "developers", "blog", "scripts", "careers", "career", "jobs", "apply"),
    *("get", "go", "info", "oneclick-ui", "my-applications", "partners"),
}


@dataclass(frozen=True, slots=True, order=True)
class Board:
    """A public board of the source `ats`; `url` is the address of its list.

    `embedded`: the naming page frames or loads it, which only the board's owner does. `postings`: the single positions
    that it names; empty when it names the board itself. `doubtful`: nothing but a link says that it is the account's.
    """

    ats: str
    token: str
    url: str
    embedded: bool = field(default=False, compare=False)
    postings: tuple[str, ...] = field(default=(), compare=False)
    doubtful: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to name a board of the source `ats`; `embeds`: whoever names it so, loads it."""

    ats: str
    pattern: re.Pattern[str]
    embeds: bool
    landmarks: Sequence[str]
    position: str
    list_of: Callable[[Mapping[str, str]], str]


def mentioned(text: str, spellings: Sequence[Spelling]) -> list[Board]:
    """The boards in markup or script, in the order of their first mention."""
    text = text[:MAX_TEXT]
    spellings = [s for s in spellings if any(mark in text for mark in s.landmarks)]
    if not spellings:
        return []
    for escaped, plain in _ESCAPED:
        text = text.replace(escaped, plain)
    boards: dict[Board, Board] = {}
    for board in _mentions(text, spellings):
        boards[board] = _together(boards[board], board) if board in boards else board
    return list(boards.values())


def _mentions(text: str, spellings: Sequence[Spelling]) -> Iterator[Board]:
    hits = (
        (match.start(), spelling.ats, spelling, match)
        for spelling in spellings
        for match in islice(spelling.pattern.finditer(text), MAX_BOARDS)
        if _is_name(match["token"])
    )
    for start, ats, spelling, match in sorted(hits, key=lambda hit: hit[:2])[:MAX_BOARDS]:
        tag = _TAG.search(text, max(0, start - 420), start)
        yield Board(
            ats,
            match["token"],
            spelling.list_of(match.groupdict("")),
            embedded=spelling.embeds or bool(tag and tag[1].lower() in FRAMES),
            postings=() if spelling.embeds else _position(text, match.end(), spelling.position),
        )


def _position(text: str, end: int, pattern: str) -> tuple[str, ...]:
    """The id of the position that an address goes on to, if it does."""
    rest = _REST.match(text, end)
    one = re.match(pattern, rest[0]) if rest and pattern else None
    return (one[one.lastindex or 0],) if one else ()


def _together(one: Board, other: Board) -> Board:
    """Two mentions of one board: what names the board itself says more than what names a position of it."""
    named = one.postings and other.postings
    postings = tuple(dict.fromkeys((*one.postings, *other.postings))) if named else ()
    return replace(one, embedded=one.embedded or other.embedded, postings=postings)


def _is_name(token: str) -> bool:
    return token.lower() not in _NOT_NAMES and not _FILE.search(token)
