"""Which addresses are those of single positions: filed under the careers, with the title or a number in them."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from crawlers.jobs.vacancywords import words
from crawlers.news.newslinks import steps
from crawlers.words import listed

_NUMBERED = re.compile(r"\d{3,}|[0-9a-f]{8}-[0-9a-f]{4}")
_OPAQUE = re.compile(r"(?=[A-Za-z0-9]{0,30}(?:\d|[a-z][A-Z]))[A-Za-z0-9]{6,30}")


def filed(url: str, title: str, page: str) -> int:
    """Does an address lie where positions are filed? 2: and it has this title or a number in it."""
    if not url or url == page.partition("#")[0]:
        return 0
    path, own, careers = steps(url), steps(page), listed("careers", "paths")
    while len(path) > 2 and path[-1] in words("ends"):
        path.pop()
    asked = {k.lower() for k, _ in parse_qsl(urlsplit(url).query)} & words("keys")
    if not path or words("not_filed") & set(path):
        return 0
    if path[-1] in careers:
        return 2 * bool(asked)
    below = len(path) > len(own) > 0 and path[: len(own)] == own
    above = (set(path[:-1]) | set(urlsplit(url).netloc.split("."))) & (careers | words("files"))
    if not (below or above or asked):
        return 0
    letters = set(re.findall(r"[^\W_]{4,}", title.lower()))
    said = letters & set(re.findall(r"[^\W_]{4,}", " ".join(path).lower()))
    opaque = _OPAQUE.fullmatch(urlsplit(url).path.rstrip("/").rpartition("/")[2])
    return 2 if said or asked or opaque or _NUMBERED.search(path[-1]) else 1
