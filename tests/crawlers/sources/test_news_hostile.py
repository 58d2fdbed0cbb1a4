"""Whatever bytes come as a feed, a sitemap, a listing or a home page: Unreadable at worst, and in bounded time."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from cases import ACCOUNT, record
from hypothesis import given, settings
from hypothesis import strategies as st

from crawlers.news.feed import entries
from crawlers.news.sitemap import MAX_KEPT, places
from crawlers.pages.document import Unreadable
from crawlers.sources_registry import SOURCES

SECONDS = 6.0  # several times what the slowest takes here
PIECES = st.sampled_from(
    [
        *(
            "<rss>",
            "<channel>",
            "<item>",
            "</item>",
            "<feed xmlns='http://www.w3.org/2005/Atom'>",
            "<entry>",
            "<rdf:RDF>",
        ),
        *(
            "<title>",
            "</title>",
            "<link href='",
            "<link>",
            "</link>",
            "<pubDate>",
            "12 Mar 2026",
            "<guid isPermaLink='",
        ),
        *("<urlset>", "<url>", "<loc>", "</loc>", "<lastmod>", "<news:news>", "<sitemapindex>", "<sitemap>", "</url>"),
        *(
            "<![CDATA[",
            "]]>",
            "<!--",
            "&amp;",
            "&",
            "&eacute;",
            "&#0;",
            "&#x110000;",
            "<!DOCTYPE x [",
            "]>",
            "\0",
            "\ufffe",
        ),
        *(
            "<a href='/newsroom/one'>",
            "</a>",
            "<time datetime='",
            "<h2>",
            "2026",
            "Mar 12",
            "<li>",
            "</li>",
            "<dl><dt>",
        ),
        *('{"version":"https://jsonfeed.org/version/1","items":[', '{"url":', "[]", "}", "null", "https://x.example/"),
        *('<script type="application/ld+json">', '{"@type":"Article","url":"/newsroom/x","headline":"', "[" * 50),
    ]
)
DOCUMENTS = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join).map(lambda s: s.encode("utf-8", "replace"))


def of_source(name: str) -> Callable[[bytes], None]:
    def run(body: bytes) -> None:
        answer = record(body, url="https://brinefold.example/newsroom", source=name)
        for ask in SOURCES[name].follow(ACCOUNT, answer):
            assert ask.source in SOURCES
        list(SOURCES[name].read(ACCOUNT, answer))

    return run


@pytest.mark.parametrize("name", ["feeds", "sitemaps", "listings", "home"])
@settings(deadline=None, max_examples=60)
@given(body=DOCUMENTS | st.binary(max_size=200) | DOCUMENTS.map(gzip.compress))
def test_any_document_is_read_or_unreadable(name: str, body: bytes) -> None:
    try:
        of_source(name)(body)
    except Unreadable:
        return


ITEM = b"<item><title>A title</title><link>https://brinefold.example/n/1</link><pubDate>12 Mar 2026</pubDate></item>"
CARD = '<div><a href="/newsroom/x-%d">A title of some words</a><span>12 March 2026</span></div>'
MANY = {
    "a feed of many entries": ("feeds", b"<rss><channel>" + ITEM * 25_000),
    "nothing but opening signs": ("feeds", b"<rss><channel>" + b"<" * 2_000_000),
    "nothing but ampersands": ("feeds", b"<rss><channel><item><title>" + b"&" * 2_000_000),
    "CDATA that never ends": ("feeds", b"<rss><channel><item><title>" + b"<![CDATA[" * 200_000),
    "deep nesting": ("feeds", b"<rss><channel>" + b"<a>" * 300_000 + b"</a>" * 300_000),
    "addresses without end": (
        "sitemaps",
        b"<urlset>" + b"<url><loc>https://brinefold.example/n/1</loc></url>" * 100_000,
    ),
    "a packed bomb": ("sitemaps", gzip.compress(b"<urlset>" + b" " * 100_000_000)),
    "document types": ("sitemaps", b"<!DOCTYPE [" * 200_000),
    "a listing of many cards": ("listings", "".join(CARD % n for n in range(15_000)).encode()),
    "one card of everything": ("listings", b"<div>" + b"<i></i>" * 150_000 + (CARD % 1).encode() * 1500),
    "a home page of short links": ("home", b"<div>" * 200 + b"<b><a href='/q'>t</a></b>" * 15_000),
    "next pages": ("listings", b'<a rel="next" href="/newsroom?page=9">next</a>' * 15_000),
}


@pytest.mark.parametrize("name", MANY)
def test_a_huge_document_costs_bounded_time(name: str) -> None:
    source, body = MANY[name]
    before = time.process_time()
    with suppress(Unreadable):
        of_source(source)(body)
    assert time.process_time() - before < SECONDS


def test_of_a_huge_sitemap_the_newest_are_kept_in_bounded_memory() -> None:
    url = "<url><loc>https://brinefold.example/newsroom/%d</loc><lastmod>%s</lastmod></url>"
    many = "".join(url % (n, "2026-03-15" if n % 50 == 49 else "2020-01-01") for n in range(50_000))
    found = places(record(gzip.compress(f"<urlset>{many}</urlset>".encode())))
    assert len(found) == MAX_KEPT
    assert sum(p.lastmod == "2026-03-15" for p in found) == 1000


def test_a_sitemap_that_breaks_off_gives_what_came_before() -> None:
    body = b"<urlset><url><loc>https://brinefold.example/newsroom/a?x=1&y=2</loc></url><url><loc>https://brinef"
    assert [p.url for p in places(record(body))][:1] == ["https://brinefold.example/newsroom/a?x=1&y=2"]
    packed = gzip.compress(b"<urlset>" + b"<url><loc>https://brinefold.example/newsroom/a</loc></url>" * 9000)
    assert len(places(record(packed[: len(packed) // 2]))) > 1


def test_an_entity_is_not_looked_up_in_a_feed() -> None:
    start = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY a "ha">]>'
    item = "<item><title>One &f; two &a;</title><link>https://brinefold.example/n/1</link></item>"
    (entry,) = entries(record(f"{start}<rss><channel>{item}</channel></rss>"))
    assert entry.title == "One &f; two &a;"
