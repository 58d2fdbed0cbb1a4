"""Job boards by address: which board a link, frame or script belongs to, and where its whole answer is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from core.items import Account

_NAME = r"(?P<token>[A-Za-z0-9][A-Za-z0-9_-]{0,60})"
_QUERY = r"\?(?:[^\s\"'#]{0,200}?&)?"
_ADDRESSES = (
    ("greenhouse", rf"(?:boards-)?api\.greenhouse\.io/v1/boards/{_NAME}"),
    ("greenhouse", rf"(?:job-)?boards(?:\.eu)?\.greenhouse\.io/embed/job_(?:board|app)(?:/js)?{_QUERY}for={_NAME}"),
    ("greenhouse", rf"(?:job-)?boards(?:\.eu)?\.greenhouse\.io/(?!embed\b){_NAME}"),
    ("lever", rf"jobs(?P<eu>\.eu)?\.lever\.co/{_NAME}"),
    ("lever", rf"api(?P<eu>\.eu)?\.lever\.co/v0/postings/{_NAME}"),
)
_PATTERNS = tuple((ats, re.compile(r"(?<![\w.-])" + pattern)) for ats, pattern in _ADDRESSES)
_LEVER_SCRIPT = re.compile(
    r"leverJobsOptions\s{0,4}=\s{0,4}\{[^}]{0,300}?accountName[\"']?\s{0,3}:\s{0,3}[\"']" + _NAME
)
_API = {
    "greenhouse": "https://boards-api.greenhouse.io/v1/boards/{token}/jobs?content=true",
    "lever": "https://api{eu}.lever.co/v0/postings/{token}?mode=json",
}
_NOT_NAMES = {"embed", "v1", "v0", "js", "static", "assets", "robots", "favicon"}


@dataclass(frozen=True, slots=True, order=True)
class Board:
    """A public board; `url` is its whole answer."""

    ats: str
    token: str
    eu: str = ""

    @property
    def url(self) -> str:
        return _API[self.ats].format(token=self.token, eu=self.eu)


def board_of(address: str) -> Board | None:
    """The board that a URL points into, or None."""
    return next(iter(boards_in(address[:1000])), None)


def boards_in(text: str) -> list[Board]:
    """The boards named in markup or script, in the order of their first mention."""
    found = {m.start(): (ats, m) for ats, pattern in _PATTERNS for m in pattern.finditer(text)}
    found |= {m.start(): ("lever", m) for m in _LEVER_SCRIPT.finditer(text)}
    boards = [_board(ats, match) for _, (ats, match) in sorted(found.items())]
    return list(dict.fromkeys(b for b in boards if b.token.lower() not in _NOT_NAMES))


def _board(ats: str, match: re.Match[str]) -> Board:
    return Board(ats, match["token"], match.groupdict().get("eu") or "")


def resembles(token: str, account: Account) -> bool:
    """Does a board's name look like the account's domain, name or an alias?"""
    token = _letters(token)
    names = [account.domain.partition(".")[0], account.name, *account.aliases]
    return any(len(n) > 2 and (n in token or (len(token) > 3 and token in n)) for n in map(_letters, names))


def chosen(boards: Iterable[Board], account: Account) -> list[Board]:
    """Of the boards on a careers page: those of the account's name, or the only one there is."""
    boards = list(boards)
    named = [b for b in boards if resembles(b.token, account)]
    return named or (boards if len(boards) == 1 else [])


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
