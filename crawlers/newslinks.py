"""Which addresses look like news: the listing pages of a site, and the items in them."""

from __future__ import annotations

import re

from crawlers.domains import host_of, path_of

MAX_ASKS = 40
_WORDS = (
    "news newsroom press pressroom press-room press-release press-releases pressreleases releases media media-center"
    " media-centre mediacenter announcements announcement blog blogs stories story updates company-news latest-news"
    " news-and-events news-events news-press press-media in-the-news press-news newsletter articles article insights"
    " aktuelles presse neuigkeiten pressemitteilungen meldungen nachrichten actualites actualités communiques"
    " noticias prensa novedades notizie comunicati nieuws nyheter pressmeddelanden posts post"
).split()
NEWS = frozenset(_WORDS)
_LISTING_TEXT = re.compile(
    r"(?:(?:latest|all|company|our|view all|more|see all|read our|the|recent)\s)*(?:news(?:room)?|press(?: room| releases?)?"
    r"|media(?: cent(?:er|re)| room| releases?)?|blog|announcements|stories|in the news|aktuelles|presse(?:mitteilungen)?"
    r"|actualités|noticias|prensa|nieuws|nyheter)(?:\s(?:&|and|\+|/)\s[\w ]{3,20})?(?:\s?[→›»>])?",
    re.IGNORECASE,
)
_DATED_PATH = re.compile(r"/(?:19|20)\d\d[/-][01]?\d(?:[/-]|$)")
_ASSET = re.compile(r"\.(?:pdf|jpe?g|png|gif|svg|webp|zip|docx?|pptx?|xlsx?|mp[34]|css|js|xml|rss|json|ics)$")


def steps(url: str) -> list[str]:
    """The steps of a path, without a file ending."""
    return [s for s in re.sub(r"\.(?:html?|php|aspx?)$", "", path_of(url)).split("/") if s]


def is_listing(url: str, text: str) -> bool:
    """Does this look like the address of a page that lists news?"""
    path = steps(url)
    if _ASSET.search(path_of(url)) or len(path) > 4:
        return False
    if path and (path[-1] in NEWS or (path[-1] == "index" and len(path) > 1 and path[-2] in NEWS)):
        return True
    if not path:
        return host_of(url).partition(".")[0] in NEWS
    return len(path) <= 3 and bool(_LISTING_TEXT.fullmatch(text.strip()))


def is_item(url: str) -> bool:
    """Does this look like the address of one article?"""
    path = steps(url)
    if not path or _ASSET.search(path_of(url)) or path[-1] in NEWS or {"tag", "category", "author", "page"} & set(path):
        return False
    filed = any(s in NEWS for s in path[:-1]) or host_of(url).partition(".")[0] in NEWS
    return bool(filed or _DATED_PATH.search(path_of(url)))
