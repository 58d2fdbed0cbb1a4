"""Careers pages: the boards they link, frame or script, single positions, and JobPosting markup in the page itself."""

from __future__ import annotations

from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.boards import board_at, boards_in, chosen
from crawlers.document import decoded, links, tree_of
from crawlers.domains import host_of, is_own
from crawlers.markup import posting_pages
from crawlers.newslinks import steps
from crawlers.source import Ask, Link, Source
from crawlers.words import is_called, listed

MAX_DETAILS = 20
MAX_BOARDS = 3


class Careers(Source):
    group = "jobs"

    def claim(self, account: Account, link: Link) -> Ask | None:
        if link.tag not in ("a", "area", "redirect") or not is_own(account, link.url) or not _is_careers(link):
            return None
        return Ask(url=link.url, source=self.name, priority=12 + min(len(steps(link.url)), 5))

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        text = decoded(record)
        boards = chosen(boards_in(text), account)[:MAX_BOARDS]
        if not boards and (own := board_at(record, text)):
            boards = [own]
        yield from (Ask(url=board.url, source=board.ats, priority=18) for board in boards)
        if not boards:
            details = [x for x in links(tree_of(record), record.final_url) if _is_detail(account, x)]
            urls = list(dict.fromkeys(x.url for x in details))[:MAX_DETAILS]
            yield from (Ask(url=url, source="schema_org", priority=50) for url in urls)

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        yield from posting_pages(account, record, self.name)


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
    return link.tag == "a" and is_own(account, link.url) and filed and bool(path) and path[-1] not in careers


CAREERS_PAGES = Careers()
