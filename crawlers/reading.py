"""Reading: archived answers into Pages, as a pure function that can be run again when it gets better."""

from __future__ import annotations

from collections.abc import Iterable

from core.items import Account, Page
from core.store import Record
from crawlers.answers import parsed
from crawlers.article import ARTICLES
from crawlers.boards import board_of, board_sources
from crawlers.document import Unreadable, tree_of
from crawlers.domains import path_of
from crawlers.newslinks import is_item, is_listing
from crawlers.source import Source
from crawlers.sources_registry import SOURCES
from crawlers.structured import things, types


def readers(record: Record) -> list[Source]:
    """The sources that read a record: the one it was asked for, and those that look at its pages too."""
    return [s for name, s in SOURCES.items() if name == record.source or record.source in s.also_reads]


def read(account: Account, record: Record) -> list[Page]:
    """The Pages in one answer; raises ValueError when it is not what its source reads."""
    if not 200 <= record.status < 300:
        return []
    return [page for source in readers(record) for page in source.read(account, record)]


def classify(record: Record) -> str:
    """The source that reads an answer whose origin is unknown, by its shape and its address; raises Unreadable."""
    if record.source in SOURCES:
        return record.source
    start = record.body[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if record.url.startswith("dns:"):
        return "dns"
    if start[:1] in (b"{", b"[") or "json" in record.header("content-type"):
        return _board(record)
    if b"<html" not in start and b"<!doctype html" not in start:
        xml = {
            b"<rss": "feeds",
            b"<feed": "feeds",
            b"<rdf": "feeds",
            b"<urlset": "sitemaps",
            b"<sitemapindex": "sitemaps",
        }
        if kind := next((source for mark, source in xml.items() if mark in start), ""):
            return kind
    return _of_site(record)


def _board(record: Record) -> str:
    """A board's answer, by its address or else by the fields of its postings."""
    value = parsed(record)
    if board := board_of(record.url):
        return board.ats
    if source := next((s for s in board_sources() if s.recognises(value)), None):
        return source.name
    raise Unreadable(f"{record.url}: JSON, but of no job board that we read")


def _of_site(record: Record) -> str:
    tree = tree_of(record)
    kinds = {kind for thing in things(tree) for kind in types(thing)}
    if "JobPosting" in kinds:
        return "schema_org"
    if path_of(record.url) in ("", "/") and not kinds & ARTICLES:
        return "home"
    if is_listing(record.url, ""):
        return "pages"
    told = "article" in tree.xpath("//meta[@property='og:type']/@content")
    filed = is_item(record.url) or len(tree.xpath("//article")) == 1
    return "articles" if told or filed or kinds & ARTICLES else "pages"


def pages(account: Account, records: Iterable[Record], failures: list[str] | None = None) -> list[Page]:
    """The Pages in many answers, sorted, each address once; what could not be read is named in `failures`."""
    found: dict[tuple[str, str, str], Page] = {}
    for record in sorted(records, key=lambda r: (r.final_url, r.seen, r.id), reverse=True):
        try:
            for page in read(account, record):
                found.setdefault((page.url, page.part, page.source), page)
        except Exception as error:
            # hostile input finds faults in any parser: one record's fault must not cost the account
            if failures is not None:
                failures.append(f"{record.source}: {type(error).__name__}: {str(error)[:200]}")
    return [found[key] for key in sorted(found)]
