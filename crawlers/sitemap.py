"""Sitemaps: addresses with what the protocol says of them. `lastmod` orders, it never dates."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from core.items import Dated
from core.store import Record
from crawlers.dates import stated
from crawlers.document import MAX_BYTES, Unreadable, normal
from crawlers.domains import web_url

MAX_XML = 10_000_000
MAX_URLS = 20_000
_ROBOTS_LINE = re.compile(r"^\s*sitemap\s*:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """One address in a sitemap; `published` and `title` only come from the news extension."""

    url: str
    lastmod: str
    published: Dated | None
    title: str
    is_sitemap: bool


def places(record: Record) -> list[Place]:
    """The addresses of a sitemap or sitemap index, also packed; raises Unreadable when it is neither."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(_unpacked(record).lstrip(), parser=parser)
    except (etree.XMLSyntaxError, ValueError, zlib.error) as error:
        raise Unreadable(f"{record.final_url}: not a sitemap: {error}") from error
    if root is None or _name(root) not in ("urlset", "sitemapindex"):
        raise Unreadable(f"{record.final_url}: not a sitemap")
    return list(_places(root, record.final_url))


def _places(root: etree._Element, base: str) -> Iterator[Place]:
    for element in list(root)[:MAX_URLS]:
        said = {_name(e): normal(e.text or "") for e in element.iter() if isinstance(e.tag, str)}
        if url := web_url(said.get("loc", ""), base):
            published = stated(said.get("publication_date", ""), "sitemap")
            yield Place(url, said.get("lastmod", ""), published, said.get("title", ""), _name(element) == "sitemap")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _unpacked(record: Record) -> bytes:
    """The XML, of a gzip file at most MAX_XML bytes of it."""
    if not record.body.startswith(b"\x1f\x8b"):
        return record.body[:MAX_XML]
    return zlib.decompressobj(wbits=31).decompress(record.body[:MAX_BYTES], MAX_XML)


def declared(robots: str, base: str) -> list[str]:
    """The sitemaps that a robots.txt names."""
    return [url for line in _ROBOTS_LINE.findall(robots[:500_000]) if (url := web_url(line, base))]
