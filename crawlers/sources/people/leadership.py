"""Team, leadership and board pages of the company's own site: the names and business titles of those who lead it.

What the archive keeps of such a page is these names and titles, and the way to the other pages of this kind.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from html import escape

from lxml.html import HtmlElement

from core.items import Account, Page
from core.store import Record
from crawlers.domains import host_of, is_own, path_of, registrable
from crawlers.fetching.shells import Look
from crawlers.news.newslinks import is_asset, is_listing, steps
from crawlers.pages.document import Unreadable, links, normal, tree_of
from crawlers.pages.language import language_of
from crawlers.pages.page import page_of
from crawlers.people.profiles import leaders_stated
from crawlers.people.roster import Leader, leaders_in
from crawlers.source import Ask, Link, Source
from crawlers.words import is_called, listed

EXTRACTOR = "people/1"
MAX_LEADERS = 60
MAX_STEPS = 4
MAX_WAYS = 20
# What is left of an answer that is no page says still what it was.
_TITLES = {"soft-404": "Page not found"}
_SHELLS = {"needs-browser": '<div id="root"></div><script src="#"></script>'}


class Leadership(Source):
    group = "people"

    def claim(self, account: Account, link: Link) -> Ask | None:
        if link.tag not in ("a", "area", "redirect") or not is_own(account, link.url):
            return None
        if not (rank := _rank(link.url, link.text)):
            return None
        return Ask(url=link.url, source=self.name, priority=rank)

    def kept(self, record: Record) -> bytes:
        """A document of nothing but names, titles and the way to further pages of this kind, read like the page."""
        try:
            look = Look(record)
        except Unreadable:
            return b""
        leaders = _leaders(record, look.tree)
        named = "".join(f"<dt>{escape(x.name)}</dt><dd>{escape(x.title)}</dd>\n" for x in leaders)
        roster = (
            f"<h1>Leadership</h1>\n<p>{escape(path_of(record.final_url))}</p>\n<dl>\n{named}</dl>\n" if leaders else ""
        )
        ways = "".join(
            f'<a href="{escape(u)}" title="{escape(t)}"></a>\n' for u, t in _ways(look.tree, record.final_url)
        )
        head = f'<!doctype html>\n<html lang="{language_of(look.tree, "")}"><head>'
        body = f"<title>{_TITLES.get(look.fault, 'Leadership')}</title></head><body>\n{roster}{ways}"
        end = f"{_SHELLS.get(look.fault, '')}</body></html>\n"
        return codecs.BOM_UTF8 + (head + body + end).encode("utf8", "replace")  # the mark outranks a stated charset

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        tree = tree_of(record)
        text = "\n".join(f"{x.name}, {x.title}" for x in _leaders(record, tree))
        if text and is_own(account, record.final_url):
            language = language_of(tree, "")
            yield page_of(account, record, self.name, "team", text=text, language=language, extractor=EXTRACTOR)


def _leaders(record: Record, tree: HtmlElement) -> list[Leader]:
    """Each person once, with the first title that the page gives them."""
    own = [host_of(a).removeprefix("www.").partition(".")[0] for a in (f"https://{record.account}", record.final_url)]
    begins = _is_team(_path(record.final_url)) or any(
        is_called("people").fullmatch(normal("".join(h.itertext()))) for h in tree.xpath("//h1")[:5]
    )
    found: dict[str, Leader] = {}
    stated, implied = (list(leaders_stated(tree, own, record.final_url, implied=i)) for i in (False, True))
    for leader in (*stated, *leaders_in(tree, own, begins=begins), *implied):
        found.setdefault(leader.name.casefold(), leader)
    return list(found.values())[:MAX_LEADERS]


def _rank(url: str, text: str) -> int:
    """The priority of a link that leads to such a page, 0 for any other link; pages of the company as a whole last."""
    path = _path(url)
    if not path or len(path) > MAX_STEPS or is_asset(url):
        return 0
    if is_called("careers").fullmatch(text.strip()) or is_listing(url, text):
        return 0
    filed = all(step in listed("people", "above") for step in path[:-1])
    if filed and _is_team(path):
        return 28 + len(path)
    if len(path) <= 3 and is_called("people").fullmatch(text.strip()):
        return 30 + len(path)
    return 36 + len(path) if filed and path[-1] in listed("people", "about") else 0


def _path(url: str) -> list[str]:
    """The steps of an address, without the one that only says that it is a folder's first page."""
    path = steps(url)
    return path[:-1] if path[-1:] in (["index"], ["default"]) else path


def _is_team(path: list[str]) -> bool:
    return bool(path) and path[-1] in listed("people", "paths")


def _ways(tree: HtmlElement, url: str) -> list[tuple[str, str]]:
    """Links to other pages of this kind, each once, with such words only as name a kind of page."""
    found: dict[str, str] = {}
    for link in links(tree, url):
        ours = registrable(link.url) == registrable(url) and link.tag == "a" and "?" not in link.url
        if ours and _rank(link.url, link.text):
            found.setdefault(link.url, link.text if is_called("people").fullmatch(link.text.strip()) else "")
    return list(found.items())[:MAX_WAYS]


LEADERSHIP = Leadership()
