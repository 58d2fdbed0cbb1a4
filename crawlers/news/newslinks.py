"""Which addresses look like news: the listing pages of a site, and the items in them."""

from __future__ import annotations

import re
from functools import lru_cache

from crawlers.domains import host_of, path_of
from crawlers.words import is_called, listed

MAX_ASKS = 40
INDEXES = listed("news", "indexes")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"[01]?\d")
_DATED_PATH = re.compile(r"/(?:19|20)\d\d[/-][01]?\d(?:[/-]|$)")
_ASSET = re.compile(
    r"\.(?:jpe?g|png|gif|svg|webp|avif|ico|zip|docx?|pptx?|xlsx?|mp[34]|webm|css|js|xml|rss|json|ics|txt|gz|eps)$"
)

_ENDING = re.compile(r"\.(?:html?|php|aspx?)$")


def steps(url: str) -> list[str]:
    """The steps of a path, without a file ending."""
    return list(_steps(url))


@lru_cache(maxsize=4096)
def _steps(url: str) -> tuple[str, ...]:
    return tuple(s for s in _ENDING.sub("", path_of(url)).split("/") if s)


def is_pdf(url: str) -> bool:
    """A release as a file, which is counted and not read."""
    return path_of(url).endswith(".pdf")


def is_asset(url: str) -> bool:
    """A file to download rather than a page to read."""
    return bool(_ASSET.search(path_of(url))) or is_pdf(url)


def is_listing(url: str, text: str) -> bool:
    """Does this look like the address of a page that lists news?"""
    path, news = steps(url), listed("news", "paths")
    if is_asset(url) or len(path) > 4:
        return False
    if len(path) <= 1 and not set(path) - listed("languages", "codes") and host_of(url).partition(".")[0] in news:
        return True
    if not path:
        return False
    last = path[-2] if path[-1] == "index" and len(path) > 1 else path[-1]
    section = _is_section(last) and not news & set(path[:-1])  # below a listing it is an article about a blog
    return last in news or section or (len(path) <= 3 and bool(is_called("news").fullmatch(text.strip())))


def _is_section(step: str) -> bool:
    """A compound of a few words that says news, as in "harbour-news", and is no service of the press office."""
    words = step.split("-")
    named = words[-1] in listed("news", "last") or (words[0] in listed("news", "first") and len(words) == 2)
    return named and 1 < len(words) <= 3 and not set(words) & listed("news", "services")


def is_year(step: str) -> bool:
    """A step of an address that is a year and nothing else."""
    return bool(_YEAR.fullmatch(step))


def is_article(url: str) -> bool:
    """May this be one article? What lists others, by tag, author or year, and what the press office offers, is not."""
    path = steps(url)
    if not path or _ASSET.search(path_of(url)) or INDEXES & set(path[:-1]) or path[-1] in listed("news", "never"):
        return False
    if is_year(path[-1]) or (len(path) > 1 and is_year(path[-2]) and _MONTH.fullmatch(path[-1])):
        return False
    return path[-1] not in INDEXES and (len(path) > 1 or path[-1] not in listed("news", "paths"))


def is_item(url: str) -> bool:
    """Does this look like the address of one article?"""
    path, news = steps(url), listed("news", "paths")
    if not is_article(url) or is_asset(url) or path[-1] in news:
        return False
    filed = any(s in news or _is_section(s) for s in path[:-1]) or host_of(url).partition(".")[0] in news
    return bool(filed or _DATED_PATH.search(path_of(url)))
