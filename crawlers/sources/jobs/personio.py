"""Personio boards: one XML document holds every position; where it is switched off, the page lists them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from lxml import etree

from core.items import Account
from core.store import Record
from crawlers.domains import host_of
from crawlers.jobs.answers import MAX_ITEMS, document, inside, said
from crawlers.jobs.boards import NAME, BoardSource, told_of
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import Unreadable, flat, links, normal, tree_of
from crawlers.source import Ask

MAX_DETAILS = 10
_ENGLISH = "/xml?language=en"
_PAGE = "/?language=en"
_POSITION = re.compile(r"https://[^/]{1,120}/job/(\d{1,12})\b")


class Personio(BoardSource):
    landmarks = ("jobs.personio.",)
    addresses = (rf"{NAME}\.jobs\.personio\.(?P<end>de|com)(?![\w-]|\.\w)",)
    marks = (b"<workzag-jobs",)
    position = r"/job/(\d{1,12})"

    def list_of(self, found: Mapping[str, str]) -> str:
        return f"https://{found['token'].lower()}.jobs.personio.{found['end'].lower()}{_ENGLISH}"

    def otherwise(self, account: Account, ask: Ask, outcome: str) -> Iterator[Ask]:
        """Some employers switch the document off, while their page goes on listing."""
        if outcome == "404" and ask.url.endswith(_ENGLISH):
            yield replace(ask, url=ask.url.removesuffix(_ENGLISH) + _PAGE)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """Texts that are not there in English are asked for in the language that they were written in.

        From a page, which has no texts, to the pages of the newest positions, whose numbers are the highest.
        """
        if _is_page(record):
            for one in sorted(self.wanted(account, record), key=lambda p: int(p.id), reverse=True)[:MAX_DETAILS]:
                yield Ask(url=one.url, source="schema_org", priority=44, hint=told_of(one, record))
        elif record.url.endswith(_ENGLISH) and any(not _is_told(p) for p in _positions(record)):
            yield Ask(url=record.url.partition("?")[0], source=self.name, priority=19, hint=dict(record.hint))

    def listed(self, record: Record) -> int | None:
        if _is_page(record):
            return len(_rows(record))
        return len({normal(said(position, "id")) for position in _positions(record)})

    def postings(self, record: Record) -> Iterable[Posting]:
        host = host_of(record.final_url)
        return _rows(record) if _is_page(record) else [_posting(p, host) for p in _positions(record)]


def _is_page(record: Record) -> bool:
    start = record.body[:2000].lower()
    return b"<html" in start or b"<!doctype html" in start


def _positions(record: Record) -> list[etree._Element]:
    return list(inside(document(record, "workzag-jobs"), "position"))


def _is_told(position: etree._Element) -> bool:
    return any(said(part).strip() for part in inside(position, "jobDescriptions", "jobDescription", "value"))


def _posting(position: etree._Element, host: str) -> Posting:
    """One position. Its parts have names too, so that only what stands right in it counts."""
    key = normal(said(position, "id"))
    others = [normal(said(office)) for office in inside(position, "additionalOffices", "office")]
    offices = list(filter(None, [normal(said(position, "office")), *others]))
    parts = islice(inside(position, "jobDescriptions", "jobDescription"), 50)
    kinds = (normal(said(position, name)) for name in ("employmentType", "schedule"))
    return Posting(
        id=key,
        url=f"https://{host}/job/{key}" if host and key.isdecimal() else "",
        title=normal(said(position, "name"))[:200],
        description=tuple(line for part in parts for line in _lines(part)),
        department=normal(said(position, "department")),
        team=normal(said(position, "recruitingCategory")),
        locations=tuple(dict.fromkeys(offices)),
        remote=remote_of(*offices),
        employment_type=", ".join(filter(None, kinds)),
        posted=normal(said(position, "createdAt")),
        company=normal(said(position, "subcompany")),
    )


def _lines(part: etree._Element) -> tuple[str, ...]:
    text = lines_of(said(part, "value"))
    return tuple(filter(None, [normal(said(part, "name")), *text])) if text else ()


def _rows(record: Record) -> list[Posting]:
    """What the page of a board lists: a link to each position, its title in a heading."""
    tree = tree_of(record)
    headings = {a.get("href"): flat(h) for a in tree.iter("a") for h in islice(a.iter("h2", "h3", "h4"), 1)}
    found: dict[str, Posting] = {}
    for link in links(tree, record.final_url):
        if link.tag == "a" and (known := _POSITION.match(link.url)) and len(found) < MAX_ITEMS:
            path = link.url.partition(host_of(link.url))[2]
            title = headings.get(path) or headings.get(link.url) or link.text
            found.setdefault(known[1], Posting(id=known[1], url=known[0], title=title[:200], description=()))
    if not found:
        raise Unreadable(f"{record.final_url}: neither a Personio document nor a page that lists positions")
    return list(found.values())


PERSONIO = Personio()
