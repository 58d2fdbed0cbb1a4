"""Feeds that the account's pages declare or link: an entry leads to an article, and is one if it tells it whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.domains import host_of, is_own, path_of
from crawlers.news.feed import Entry, entries
from crawlers.news.feedpage import entry_page
from crawlers.news.leads import Lead, leads
from crawlers.news.newslinks import INDEXES, is_item, is_listing, steps
from crawlers.source import Ask, Link, Source
from crawlers.words import listed

_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
_PATH = re.compile(
    r"/(?:feeds?|rss|atom)/?$|(?:/(?:feed|rss|atom|index)|\.(?:rss|atom|rdf))\.xml$|\.(?:rss|atom)$|/feed\.json$"
)
_COMMENTS = re.compile(r"comments?[/-]|/comment|replytocom")
_SLUG = re.compile(r"(?:[^-]+-){3}")  # the feed below an article is that of its comments


class Feeds(Source):
    group = "news"

    def claim(self, account: Account, link: Link) -> Ask | None:
        path = path_of(link.url)
        alternate = link.tag == "link" and "alternate" in link.rel.split()
        declared = alternate and (link.type in _TYPES or (link.type == "application/json" and _PATH.search(path)))
        linked = link.tag == "a" and is_own(account, link.url) and _PATH.search(path)
        if not (declared or linked) or _of_comments(link) or _of_jobs(link):
            return None
        behind = 40 * bool(INDEXES & set(steps(link.url)[:-1]) and not is_listing(link.url.rpartition("/feed")[0], ""))
        return Ask(url=link.url, source=self.name, priority=10 + behind + min(len(steps(link.url)), 9))

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        hosts = {host_of(record.url), host_of(record.final_url)}
        found = [e for e in _told(entries(record)) if is_own(account, e.url) or host_of(e.url) in hosts]
        yield from leads(account, record, [Lead(e.url, e.title, e.published, "feed") for e in found])

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        for entry in _told(entries(record)):
            yield from entry_page(account, record, self.name, entry)


def _told(found: list[Entry]) -> list[Entry]:
    """The entries that are news: where most have a date, or lie in a place for news, the others are pages of it."""
    filed, dated = sum(is_item(e.url) for e in found), sum(e.published is not None for e in found)
    wanted = found if filed * 2 < len(found) else [e for e in found if is_item(e.url) or not e.url]
    return [e for e in wanted if e.published or not e.url or is_item(e.url) or dated * 2 <= len(found)]


def _of_jobs(link: Link) -> bool:
    """A board of positions has feeds too, which are for the source of its kind."""
    return any(step.partition(".")[0] in listed("careers", "paths") for step in steps(link.url))


def _of_comments(link: Link) -> bool:
    path = steps(link.url)
    below = _SLUG.match(path[-2]) if len(path) > 1 and path[-1] in ("feed", "rss", "atom", "index") else None
    words = set(re.findall(r"\w+", link.text.lower()))
    return bool(below or _COMMENTS.search(path_of(link.url)) or words & listed("news", "comments"))


FEEDS = Feeds()
