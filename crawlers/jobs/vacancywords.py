"""What careers pages call their parts, from `data/roles/vacancies.json`: patterns over single lines."""

from __future__ import annotations

import json
import re
from functools import cache

from core.registry import resources
from crawlers.jobs.pieces import Piece

MAX_LINE = 400
_NUMBERED = re.compile(r"\s*[(\[]?\d{1,4}[)\]]?\s*$")


def says(key: str, line: str) -> bool:
    """Is one of the phrases of `key` in this line?"""
    return len(line) <= MAX_LINE and bool(_within(key).search(_plain(line)))


def is_said(key: str, line: str) -> bool:
    """Is this line a phrase of `key` and nothing else but a mark or a number?"""
    return len(line) <= 60 and _NUMBERED.sub("", _plain(line)).strip(" -–—:.!→›»>*•·|#") in phrases(key)


def is_part(piece: Piece) -> bool:
    """Is this the heading of a part that descriptions of positions have: what is to be done, what is asked for?"""
    if is_said("parts", piece.text.rstrip("?")):
        return True
    heads = piece.level > 1 or piece.element.tag in ("strong", "b", "dt", "summary") or piece.text.endswith(":")
    return heads and len(piece.text) <= 60 and says("parts", piece.text)


def labelled(key: str, line: str) -> str:
    """What follows the label in "Location: Porto", or the empty string."""
    found = re.match(r"([^:：]{2,40})\s*[:：]\s*(.{1,120})$", line)
    return found[2].strip() if found and is_said(key, found[1]) else ""


def words(key: str) -> frozenset[str]:
    return frozenset(_table()[key].split())


@cache
def phrases(key: str) -> frozenset[str]:
    return frozenset(_plain(p) for p in _table()[key].split("|"))


@cache
def _within(key: str) -> re.Pattern[str]:
    said = sorted(phrases(key), key=lambda p: (-len(p), p))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, said))})(?!\w)")


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = json.loads((resources() / "data" / "roles" / "vacancies.json").read_text("utf8"))
    return table


def _plain(line: str) -> str:
    return " ".join(line.lower().replace("’", "'").split())
