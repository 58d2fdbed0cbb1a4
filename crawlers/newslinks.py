"""Which addresses look like news: the listing pages of a site, and the items in them."""

from __future__ import annotations

import re

from crawlers.domains import host_of, path_of
from crawlers.words import is_called, listed

MAX_ASKS = 40
_DATED_PATH = re.compile(r"/(?:19|20)\d\d[/-][01]?\d(?:[/-]|$)")
_ASSET = re.compile(r"\.(?:pdf|jpe?g|png|gif|svg|webp|zip|docx?|pptx?|xlsx?|mp[34]|css|js|xml|rss|json|ics)$")
_INDEXES = frozenset({"tag", "tags", "category", "categories", "author", "authors", "page", "topics", "feed"})


def steps(url: str) -> list[str]:
    """The steps of a path, without a file ending."""
    return [s for s in re.sub(r"\.(?:html?|php|aspx?)$", "", path_of(url)).split("/") if s]


def is_asset(url: str) -> bool:
    """A file to download rather than a page to read."""
    return bool(_ASSET.search(path_of(url)))


def is_listing(url: str, text: str) -> bool:
    """Does this look like the address of a page that lists news?"""
    path, news = steps(url), listed("news", "paths")
    if is_asset(url) or len(path) > 4:
        return False
    if not path:
        return host_of(url).partition(".")[0] in news
    last = path[-2] if path[-1] == "index" and len(path) > 1 else path[-1]
    return last in news or (len(path) <= 3 and bool(is_called("news").fullmatch(text.strip())))


def is_item(url: str) -> bool:
    """Does this look like the address of one article?"""
    path, news = steps(url), listed("news", "paths")
    if not path or is_asset(url) or path[-1] in news or _INDEXES & set(path):
        return False
    filed = any(s in news for s in path[:-1]) or host_of(url).partition(".")[0] in news
    return bool(filed or _DATED_PATH.search(path_of(url)))
