"""Bytes to a tree: how an HTML answer is decoded and parsed, in bounded time whatever it holds."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

from core.store import Record
from crawlers.domains import host_of, web_url
from crawlers.source import Link

MAX_BYTES = 3_000_000
MAX_LINKS = 2000
SAMPLE = 4096
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WIDE = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))  # what no narrow encoding has: wide, without a mark
_STATED = re.compile(r"charset=[\"']?([\w:.-]{2,40})", re.IGNORECASE)
_WIDE_NAME = re.compile(r"utf-?(?:16|32)|ucs", re.IGNORECASE)
_BINARY = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_LINKING = {"a": "href", "link": "href", "iframe": "src", "frame": "src", "script": "src", "area": "href"}


class Unreadable(ValueError):
    """An answer that is not what its source reads; the message says what was expected."""


def decoded(record: Record) -> str:
    """The body as text: byte order mark, then header, then meta, then UTF-8, then Windows-1252."""
    body = record.body[:MAX_BYTES]
    for name in _charsets(record, body):
        try:
            return body.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return body.decode("cp1252", "replace")


def _charsets(record: Record, body: bytes) -> Iterator[str]:
    yield from (name for mark, name in (*_BOMS, *_WIDE) if body.startswith(mark))
    stated = _STATED.search(record.header("content-type"))
    if stated and not (_WIDE_NAME.match(stated[1]) and b"\0" not in body):  # else any bytes would pass for Chinese
        yield stated[1]
    meta = _CHARSET.search(body, 0, 4096)
    if meta and not _WIDE_NAME.match(name := meta[1].decode("ascii", "replace")):  # a wide one would not be found so
        yield name
    yield "utf-8"


def tree_of(record: Record) -> HtmlElement:
    """The parsed page, without comments; raises Unreadable when there is no markup in it."""
    text = decoded(record)
    if len(_BINARY.findall(record.body, 0, SAMPLE)) > SAMPLE // 50 and _is_binary(text[:SAMPLE]):
        raise Unreadable(f"{record.final_url}: binary data, no HTML document")
    return parse(text, record.final_url)


def _is_binary(text: str) -> bool:
    """Are so many of its characters no characters that it was never meant to be read?"""
    odd = sum(unicodedata.category(c) in ("Cc", "Cn", "Co") and not c.isspace() for c in text)
    return odd > len(text) // 50


def parse(markup: str, url: str = "") -> HtmlElement:
    """A tree of HTML text. lxml cuts nesting at a fixed depth, so hostile depth costs nothing."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(markup.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise Unreadable(f"{url}: no HTML document: {error}") from error
    if not isinstance(tree.tag, str):
        raise Unreadable(f"{url}: no HTML document")
    return tree


def base_of(tree: HtmlElement, url: str) -> str:
    """What relative links are relative to."""
    return web_url(next(iter(tree.xpath("//base/@href")), ""), url) or url


def links(tree: HtmlElement, url: str, heard: set[int] | None = None) -> Iterator[Link]:
    """Links, frames and scripts in document order, absolute http(s) only, at most MAX_LINKS.

    With `heard`, which a site's pages share, a link that another page had already is passed over unread.
    """
    base, left = base_of(tree, url), MAX_LINKS
    known = set() if heard is None else heard
    for element in tree.iter(*_LINKING):
        address = element.get(_LINKING[element.tag]) or element.get("data-src") or ""
        if heard is not None:
            place = host_of(base) if address.startswith("/") else base
            signature = hash((element.tag, address, place, element.text, *(c.text for c in element[:2]), len(element)))
            if signature in known:
                continue
            known.add(signature)
        target = web_url(address, base)
        if target and left:
            left -= 1
            rel, kind = element.get("rel", "").lower(), element.get("type", "").lower()
            yield Link(url=target, text=flat(element)[:200], tag=element.tag, rel=rel, type=kind)


def flat(element: HtmlElement) -> str:
    """All text of an element on one line."""
    return normal("".join(element.itertext()) or element.get("title", "") or element.get("aria-label", ""))


def normal(text: str) -> str:
    """One line, single spaces, composed characters, nothing invisible."""
    text = unicodedata.normalize("NFC", text)
    line = " ".join(text.split())
    if line.isprintable():  # as nearly all text is; looking at each character is slow
        return line
    visible = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs"))
    return " ".join(visible.split())
