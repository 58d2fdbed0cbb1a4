"""Careers pages: the boards they link, frame or script, and the positions that they show themselves."""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.domains import host_of, is_own
from crawlers.jobs.boards import boards_in
from crawlers.jobs.jobtitles import is_general
from crawlers.jobs.positions import (
    MARKUP,
    boards_behind,
    closed_urls,
    hint_from,
    listed_positions,
    open_pages,
    own_pages,
)
from crawlers.jobs.vacancywords import words
from crawlers.news.newslinks import steps
from crawlers.pages.document import decoded, links, tree_of
from crawlers.source import Ask, Link, Source
from crawlers.words import is_called, listed

MAX_DETAILS = 20
MAX_OTHERS = 5  # pages below a careers page whose links are no titles, where other links are


class Careers(Source):
    group = "jobs"

    def claim(self, account: Account, link: Link) -> Ask | None:
        if link.tag not in ("a", "area", "redirect") or not is_own(account, link.url) or not _is_careers(link):
            return None
        return Ask(url=link.url, source=self.name, priority=12 + min(len(steps(link.url)), 5))

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        if boards := boards_behind(account, record):
            yield from boards
            return
        tree = tree_of(record)
        known = list(own_pages(account, tree, record.final_url))[:MAX_DETAILS]
        for vacancy in known:
            yield Ask(url=vacancy.url, source="schema_org", priority=48, hint=hint_from(vacancy))
        asked = {v.url for v in known}
        others = [x.url for x in links(tree, record.final_url) if x.url not in asked and _is_detail(account, x)]
        for url in list(dict.fromkeys(others))[: MAX_OTHERS if known else MAX_DETAILS]:
            yield Ask(url=url, source="schema_org", priority=50)

    def listed(self, record: Record) -> int | None:
        if boards_in(decoded(record)):  # what the page shows is that board's
            return None
        found = listed_positions(record)
        return len(found) - len(list(closed_urls(record, found))) if found else None

    def closed(self, record: Record) -> Iterator[str]:
        yield from closed_urls(record, listed_positions(record))

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        behind = boards_behind(account, record)
        told = (f for f in listed_positions(record) if f[1] == MARKUP or not behind)
        yield from open_pages(account, record, self.name, told)


def _is_careers(link: Link) -> bool:
    path, careers = steps(link.url), listed("careers", "paths")
    if not path:
        return host_of(link.url).partition(".")[0] in careers
    called = len(path) <= 2 and is_called("careers").fullmatch(link.text.strip())
    return len(path) <= 4 and (path[-1] in careers or bool(called))


def _is_detail(account: Account, link: Link) -> bool:
    """A page below a careers page: one position, perhaps with markup."""
    path, careers = steps(link.url), listed("careers", "paths")
    filed = any(s in careers for s in path[:-1]) or host_of(link.url).partition(".")[0] in careers
    if is_general(link.text) or words("not_filed") & set(path):
        return False
    return link.tag == "a" and is_own(account, link.url) and filed and bool(path) and path[-1] not in careers


CAREERS_PAGES = Careers()
