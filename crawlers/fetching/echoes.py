"""Notices a site that says 200 for what it does not have: one text under many names."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Hashable
from urllib.parse import urlsplit

from crawlers.fetching.shells import Look

SAME_TEXT = 4  # so many names with one text are one page, and that page is "not found"
_ENDING = re.compile(r"\.[a-z]{2,5}$")


class Echoes:
    """The answers of one account's site, by what they say."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, int, int], tuple[str, Hashable]] = {}
        self._same: defaultdict[str, dict[str, Hashable]] = defaultdict(dict)

    def heard(self, look: Look, token: Hashable) -> list[Hashable] | None:
        """None for a text of its own; else the tokens of the earlier answers that now turn out to be echoes too."""
        name = _name_of(look.url)
        first = self._first.setdefault(look.outline, (name, token))
        if first[0] == name or not look.text:
            return None
        same = self._same[hashlib.sha256(look.text.encode("utf8", "replace")).hexdigest()]
        same.setdefault(*first)
        new = name not in same
        earlier = list(same.values())
        same[name] = token
        if len(same) < SAME_TEXT:
            return None
        return earlier if new and len(same) == SAME_TEXT else []


def _name_of(url: str) -> str:
    """The last step of an address without its ending and counting: copies of one page differ in these."""
    steps = [s for s in urlsplit(url).path.lower().split("/") if s]
    last = _ENDING.sub("", steps[-1]) if steps else ""
    name = last.strip("0123456789-_")
    paged = len(steps) > 1 and steps[-2] in ("page", "p", "seite")
    return name if name or paged or len(steps) < 2 else "/".join(steps[-2:])
