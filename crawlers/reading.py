"""Reading: archived answers into Pages, as a pure function that can be run again when it gets better."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from contextlib import suppress

from core.items import Account, Page
from core.store import Record
from crawlers.domains import host_of, path_of
from crawlers.fetching.judging import EMPTY, faults
from crawlers.jobs.answers import parsed
from crawlers.jobs.boards import board_of, board_sources, marked
from crawlers.jobs.employers import resembles
from crawlers.jobs.jobposting import described
from crawlers.jobs.markup import KIND
from crawlers.jobs.positions import MARKUP, SEEN, listed_positions, one_position
from crawlers.news.feedpage import untold
from crawlers.news.newslinks import is_item, is_listing, steps
from crawlers.pages.article import ARTICLES
from crawlers.pages.document import Unreadable, tree_of
from crawlers.pages.microdata import things_of
from crawlers.pages.structured import things, types
from crawlers.pages.template import with_template
from crawlers.source import Source
from crawlers.sources_registry import SOURCES
from crawlers.words import listed


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
    if b"<html" not in start and "sitemap" in path_of(record.url).rpartition("/")[2]:
        return "sitemaps"
    if start[:1] in (b"{", b"[") or "json" in record.header("content-type"):
        return _board(record)
    if board := marked(record):
        return board
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
    if b"jsonfeed.org/version" in record.body[:2000]:
        return "feeds"
    raise Unreadable(f"{record.url}: JSON, but of no job board that we read")


def _of_site(record: Record) -> str:
    tree = tree_of(record)
    kinds = {kind for thing in things(tree) for kind in types(thing)}
    if KIND in kinds or things_of(tree, KIND):
        return "schema_org"
    if of_careers := _of_careers(record):
        return of_careers
    if path_of(record.url) in ("", "/") and not kinds & ARTICLES and "?p=" not in record.url:
        return "home"
    if is_listing(record.url, ""):
        return "pages"
    told = "article" in tree.xpath("//meta[@property='og:type']/@content")
    filed = is_item(record.url) or len(tree.xpath("//article")) == 1
    return "articles" if told or filed or kinds & ARTICLES else "pages"


def _of_careers(record: Record) -> str:
    """A page filed under the careers that shows positions: one, or a list of them."""
    careers, path = listed("careers", "paths"), steps(record.url)
    if path and path[-1] in careers and listed_positions(record):
        return "careers"
    return "schema_org" if careers & set(path[:-1]) and one_position(record) else ""


def pages(
    account: Account,
    records: Iterable[Record],
    failures: list[str] | None = None,
    closed: Mapping[str, set[str]] | None = None,
    beside: Iterable[Record] = (),
) -> list[Page]:
    """The Pages in many answers, sorted, each once; what could not be read is named in `failures`.

    `closed` is what `closed_in` found in these records, when that is known already. The pages of a host, and
    those in `beside`, show what is its template, by which no page is dated.
    """
    records = with_template(records, beside)
    shut = set().union(*(closed_in(records) if closed is None else closed).values())
    found: dict[tuple[str, str, str, bool], Page] = {}
    ordered = sorted(records, key=lambda r: (r.final_url, r.seen, r.id), reverse=True)
    unfit = faults(account, ordered)
    for place, record in enumerate(ordered):
        try:
            for page in read(account, record) if unfit.get(place, EMPTY) == EMPTY else ():
                if place not in unfit or page.kind == "technology":  # what an empty page runs on, it does run on
                    found.setdefault((page.url, page.part, page.source, described(page)), page)
        except Exception as error:
            # hostile input finds faults in any parser: one record's fault must not cost the account
            if failures is not None:
                failures.append(f"{record.source}: {type(error).__name__}: {str(error)[:200]}")
    return once(of_employer(account, untold([found[key] for key in sorted(found)])), shut)


def of_employer(account: Account, pages: Iterable[Page]) -> list[Page]:
    """Without the postings of others: a site that tells of several employers shows jobs as others show news.

    One name alone may be the account's own, of which its domain and brand tell nothing.
    """
    pages = list(pages)
    named = {str(p.fields["company"]).lower() for p in pages if _tells_employer(p)}
    if len(named) < 2:
        return pages
    return [p for p in pages if not _tells_employer(p) or resembles(str(p.fields["company"]), account)]


def _tells_employer(page: Page) -> bool:
    """Is this a posting that a site of the account shows with an employer's name? A board is one employer's."""
    return page.kind == "posting" and bool(page.fields.get("company")) and page.fields.get("board") in (MARKUP, SEEN)


def once(pages: Iterable[Page], shut: Container[str] = ()) -> list[Page]:
    """Each posting once: its description replaces its row in a list, and a row goes when its own page is `shut`."""
    pages = list(pages)
    fullest: dict[tuple[str, ...], Page] = {}
    told: dict[str, set[int]] = {}
    for page in pages:
        if page.kind == "posting" and described(page):
            told.setdefault(page.url, set()).add(page.record)
            for key in _names(page):
                fullest[key] = max(page, fullest.get(key, page), key=lambda p: len(p.text))
    return [p for p in pages if p.kind != "posting" or not _is_replaced(p, fullest, told, shut)]


def _is_replaced(
    page: Page, fullest: Mapping[tuple[str, ...], Page], told: Mapping[str, set[int]], shut: Container[str]
) -> bool:
    better = [fullest[key] for key in _names(page) if key in fullest]
    if described(page):
        return any(p is not page and (p.part == page.part or p.record != page.record) for p in better)
    return bool(better) or bool(told.get(page.url, set()) - {page.record}) or page.url in shut


def _names(page: Page) -> list[tuple[str, ...]]:
    """By what two readings of one posting are known: the board's own number for it, or its address and title."""
    return [(page.source, host_of(page.url), page.part), (page.url, page.title.lower())]


def closed_in(records: Iterable[Record]) -> dict[str, set[str]]:
    """The addresses of the postings that answers call closed, by source; what cannot be read closes nothing."""
    found: dict[str, set[str]] = {}
    for record in records:
        for source in readers(record) if 200 <= record.status < 300 else ():
            with suppress(Exception):  # the same fault is named when the record is read
                found.setdefault(source.name, set()).update(source.closed(record))
    return found
