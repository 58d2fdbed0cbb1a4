"""Sitemaps, those that robots.txt and pages name too: addresses that look like news, dated by news sitemaps only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.domains import is_own, path_of
from crawlers.news.leads import FRESH, Lead, in_one_language, leads
from crawlers.news.newslinks import is_item
from crawlers.news.sitemap import Place, declared, places
from crawlers.pages.document import decoded
from crawlers.source import Ask, Link, Source

MAX_SITEMAPS = 6
MAX_INNER = 4  # of one index
MAX_DEPTH = 2  # indexes of indexes
_NEWSLIKE = re.compile(r"news|press|post|blog|media|article|stor(?:y|ies)|insight|announce")
_DULL = re.compile(r"image|video|product|categor|tag|author|user|page-sitemap|attachment|job|event|location|template")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_NUMBER = re.compile(r"\d{1,9}")
_PATH = re.compile(r"sitemap[^/]*\.xml(?:\.gz)?$")


class Sitemaps(Source):
    group = "news"

    def starts(self, account: Account) -> Iterable[Ask]:
        yield Ask(url=f"https://{account.domain}/robots.txt", source=self.name, priority=34)
        yield Ask(url=f"https://{account.domain}/sitemap.xml", source=self.name, priority=36)

    def claim(self, account: Account, link: Link) -> Ask | None:
        declared = link.tag == "link" and "sitemap" in link.rel.split()
        linked = link.tag == "a" and _PATH.search(path_of(link.url))
        if not (declared or linked) or not is_own(account, link.url):
            return None
        return Ask(url=link.url, source=self.name, priority=35)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        if path_of(record.url) == "/robots.txt":
            named = [url for url in declared(decoded(record), record.final_url) if is_own(account, url)]
            yield from (Ask(url=url, source=self.name, priority=35) for url in _best(named)[:MAX_SITEMAPS])
            return
        found = [p for p in places(record) if is_own(account, p.url)]
        yield from self._inner([p for p in found if p.is_sitemap], record)
        of_news = bool(_NEWSLIKE.search(path_of(record.final_url).rpartition("/")[2]))
        items = [p for p in found if not p.is_sitemap and (p.published or of_news or is_item(p.url))]
        yield from leads(account, record, [Lead(p.url, p.title, p.published, "sitemap", p.lastmod) for p in items])

    def _inner(self, found: list[Place], record: Record) -> Iterator[Ask]:
        """The sitemaps of an index that are most likely to hold fresh news."""
        level = record.hint.get("level")
        level = level if isinstance(level, int) else 0
        oldest = record.seen - FRESH
        fresh = [p for p in found if not p.lastmod or p.lastmod[:10] >= oldest.isoformat()]
        urls = [u for u in _best(p.url for p in _by_age(fresh)) if not _is_of_past(u, oldest.year)]
        for url in urls[:MAX_INNER] if level < MAX_DEPTH else ():
            yield Ask(url=url, source=self.name, priority=37, hint={"level": level + 1})

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from ()


def _by_age(found: Iterable[Place]) -> list[Place]:
    """Last modified first; where nothing is said of that, the highest number in the name."""
    return sorted(found, key=lambda p: (p.lastmod, [int(n) for n in _NUMBER.findall(path_of(p.url))]), reverse=True)


def _best(urls: Iterable[str]) -> list[str]:
    """The addresses that sound like news first; those that sound like anything else only where none does."""
    spoken = list(in_one_language(urls))
    named = [u for u in spoken if _NEWSLIKE.search(path_of(u)) and not _DULL.search(path_of(u))]
    others = [u for u in spoken if u not in named and not _DULL.search(path_of(u))]
    return [*named, *others[: 2 if named else None]] or spoken[:2]


def _is_of_past(url: str, first: int) -> bool:
    years = [int(y) for y in _YEAR.findall(path_of(url))]
    return bool(years) and max(years) < first


SITEMAPS = Sitemaps()
