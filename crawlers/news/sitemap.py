"""Sitemaps: addresses with what the protocol says of them. `lastmod` orders, it never dates.

Read as a stream, so that a huge or packed one costs bounded time and memory; the newest addresses are kept.
"""

from __future__ import annotations

import heapq
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from core.items import Dated
from core.store import Record
from crawlers.domains import web_url
from crawlers.news.feed import entries
from crawlers.news.leads import locale_of
from crawlers.pages.dates import stated
from crawlers.pages.document import Unreadable, normal

MAX_XML = 12_000_000
MAX_URLS = 50_000
MAX_KEPT = 2_000
MAX_TEXT = 1_000_000
_CHUNK = 65_536
_REFERENCE = 40  # bytes: no name of a character is longer
_BARE = re.compile(rb"&(?!#?\w{1,32};)")
_ROOTS = {"urlset", "sitemapindex"}
_FEEDS = {"rss", "feed", "rdf"}
_ROBOTS_LINE = re.compile(r"^[^\S\n]*sitemap[^\S\n]*:[^\S\n]*(\S{1,1000})", re.IGNORECASE | re.MULTILINE)
Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """One address in a sitemap; `published` and `title` only come from the news extension."""

    url: str
    lastmod: str
    published: Dated | None
    title: str
    is_sitemap: bool


def places(record: Record) -> list[Place]:
    """The addresses of a sitemap or sitemap index, also packed; raises Unreadable when it is neither.

    A feed or a plain list of addresses is a sitemap too. Of very many the last modified are kept.
    """
    start = next(_chunks(record.body), b"")[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"http"):
        return list(_lines(record))
    root, found = _newest(record)
    if root in _FEEDS:
        return [Place(e.url, "", e.published, e.title, False) for e in entries(record) if e.url]
    if root not in _ROOTS:
        raise Unreadable(f"{record.final_url}: not a sitemap")
    return [place for said in found for place in _place(said, record.final_url)]


def _newest(record: Record) -> tuple[str, list[Fields]]:
    """The root's name and what is said of each place, in the order of the document; of too many the newest."""
    heap: list[tuple[str, int, Fields]] = []
    stream = _elements(record)
    root = next(stream, {}).get("root", "")
    for number, said in enumerate(stream if root in _ROOTS else ()):
        ranked = (said.get("news:publication_date") or said.get("lastmod", ""), number, said)
        if len(heap) < MAX_KEPT:
            heapq.heappush(heap, ranked)
        elif ranked > heap[0]:
            heapq.heapreplace(heap, ranked)
    return root, [said for _, _, said in sorted(heap, key=lambda h: h[1])]


def _elements(record: Record) -> Iterator[Fields]:
    """The root's name, then what each place says, while there is something to read."""
    parser = etree.XMLPullParser(
        events=("start", "end"),
        tag=[f"{{*}}{name}" for name in (*_ROOTS, "rss", "feed", "RDF", "url", "sitemap")],
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    rooted, left = False, MAX_URLS
    try:
        for _ in _fed(parser, record.body):
            for event, element in parser.read_events():
                if not isinstance(element, etree._Element):
                    continue
                if event == "start" and not rooted:
                    rooted = True
                    yield {"root": _name(element)}
                elif event == "end" and left and _name(element) in ("url", "sitemap"):
                    yield _said(element)
                    left -= 1
                    _forget(element)
            if not left:
                return
    except (etree.XMLSyntaxError, ValueError, zlib.error) as error:
        if not rooted:
            raise Unreadable(f"{record.final_url}: not a sitemap: {error}") from error


def _fed(parser: etree.XMLPullParser, body: bytes) -> Iterator[None]:
    """Gives the parser the document piece by piece, with ampersands that stand for themselves spelled out."""
    kept, started = b"", False
    for chunk in _chunks(body):
        piece = kept + chunk if started else _without_doctype(chunk.lstrip())
        started = True
        end = piece.find(b"&", max(0, len(piece) - _REFERENCE))
        kept = piece[end:] if end >= 0 else b""
        parser.feed(_BARE.sub(b"&amp;", piece[: len(piece) - len(kept)]))
        yield
    parser.feed(_BARE.sub(b"&amp;", kept))
    parser.close()
    yield


def _without_doctype(start: bytes) -> bytes:
    """The document without the part that could define entities."""
    at = start.find(b"<!DOCTYPE")
    if at < 0:
        return start
    opened, closed = start.find(b"[", at), start.find(b">", at)
    end = start.find(b"]>", at) + 1 if 0 <= opened < closed else closed
    return start[:at] + start[end + 1 :] if end > 0 else b""


def _chunks(body: bytes) -> Iterator[bytes]:
    """The document piece by piece, at most MAX_XML bytes of it; a packed one is unpacked on the way."""
    unpack = zlib.decompressobj(wbits=31) if body.startswith(b"\x1f\x8b") else None
    left = MAX_XML
    for at in range(0, len(body), _CHUNK):
        piece = body[at : at + _CHUNK]
        while piece and left > 0:
            out = unpack.decompress(piece, _CHUNK) if unpack else piece
            piece = unpack.unconsumed_tail if unpack else b""
            left -= len(out)
            if out:
                yield out


def _said(element: etree._Element) -> Fields:
    said = {"kind": _name(element)}
    for child in element.iterchildren(etree.Element):
        name = _name(child)
        if name == "news":
            said |= {f"news:{_name(e)}": (e.text or "").strip()[:500] for e in child.iterdescendants(etree.Element)}
        elif name == "link" and child.get("hreflang", "").lower().startswith("en"):
            said.setdefault("english", child.get("href", "")[:1000])
        elif name in ("loc", "lastmod"):
            said[name] = (child.text or "").strip()[:1000]
    return said


def _place(said: Fields, base: str) -> Iterator[Place]:
    """The place, unless it is a translation of one that the sitemap names too."""
    url, english = web_url(said.get("loc", ""), base), web_url(said.get("english", ""), base)
    if url and (not english or english == url or locale_of(url)[0] in ("", "en")):
        published = stated(said.get("news:publication_date", ""), "sitemap")
        title = normal(said.get("news:title", ""))
        yield Place(url, said.get("lastmod", ""), published, title, said["kind"] == "sitemap")


def _forget(element: etree._Element) -> None:
    """Give back the memory of what has been read."""
    element.clear()
    while (before := element.getprevious()) is not None and (parent := element.getparent()) is not None:
        parent.remove(before)


def _lines(record: Record) -> Iterator[Place]:
    text = b"".join(_chunks(record.body))[:MAX_TEXT].decode("utf-8", "replace")
    for line in text.splitlines()[:MAX_URLS]:
        if url := web_url(line, record.final_url) if line.startswith("http") else "":
            yield Place(url, "", None, "", False)


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def declared(robots: str, base: str) -> list[str]:
    """The sitemaps that a robots.txt names, each once."""
    named = (web_url(line, base) for line in _ROBOTS_LINE.findall(robots[:500_000]))
    return list(dict.fromkeys(filter(None, named)))
