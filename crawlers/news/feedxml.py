"""RSS, RDF and Atom documents as plain fields, whatever is broken in them, in time that grows with their size only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from html.entities import html5

from lxml import etree

from core.store import Record
from crawlers.pages.document import MAX_BYTES, Unreadable, decoded

MAX_ENTRIES = 500
MAX_FIELD = 200_000
MAX_AMPERSANDS = 200_000
_ROOTS = {"rss", "rdf", "feed", "channel"}
_XML = {"amp", "lt", "gt", "quot", "apos"}
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")
_DECLARED = re.compile(rb"^<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})")
_BARE = re.compile(r"&(?!#?\w{1,32};)")
_NAMED = re.compile(r"&([A-Za-z]\w{1,31});")
_CORE = ("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss2")
_ATOM = ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#")
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
} | dict.fromkeys(_ATOM, "atom:")
Fields = dict[str, str]


def fields_of(record: Record) -> tuple[str, list[Fields]]:
    """The kind of feed ("rss" or "atom") and what each entry says; raises Unreadable when it is no feed.

    Besides the names of RSS there are `link`, `id` and `permalink` ("no" where an id is no address).
    """
    root = _root(record)
    kind = "atom" if _local(root) == "feed" else "rss"
    found = (e for e in root.iter(etree.Element) if _local(e) == ("entry" if kind == "atom" else "item"))
    return kind, [_fields(e, kind) for e, _ in zip(found, range(MAX_ENTRIES), strict=False)]


def _root(record: Record) -> etree._Element:
    text = _text(record)
    start = text.find("<")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_mended(text[max(start, 0) :]).encode("utf-8", "replace"), parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"{record.final_url}: not a feed: {error}") from error
    if root is None or _local(root) not in _ROOTS:
        raise Unreadable(f"{record.final_url}: not a feed")
    return root


def _text(record: Record) -> str:
    """The document as text; its own word on its encoding counts only where it is no UTF-8."""
    body = record.body[:MAX_BYTES]
    declared = _DECLARED.match(body.lstrip())
    if declared and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        for name in ("utf-8", declared[1].decode("ascii")):
            try:
                return body.decode(name)
            except (LookupError, UnicodeError, ValueError):
                continue
    return decoded(record)


def _mended(text: str) -> str:
    """XML without declaration and document type, in which every ampersand outside of CDATA stands for a character."""
    text = _DECLARATION.sub("", text[:400], count=1).replace("\0", "") + text[400:].replace("\0", "")
    parts: list[str] = []
    at = 0
    while True:
        start = text.find("<![CDATA[", at)
        end = text.find("]]>", start) if start >= 0 else -1
        if end < 0:
            return "".join([*parts, _unambiguous(text[at:])])
        parts += [_unambiguous(text[at:start]), text[start : end + 3]]
        at = end + 3


def _unambiguous(text: str) -> str:
    if text.count("&") > MAX_AMPERSANDS:  # lxml drops what it cannot read
        return text
    return _NAMED.sub(_character, _BARE.sub("&amp;", text))


def _character(match: re.Match[str]) -> str:
    """What HTML calls by a name that XML does not know."""
    return match[0] if match[1] in _XML else escape(html5.get(f"{match[1]};", match[0]))


def _fields(entry: etree._Element, kind: str) -> Fields:
    said: Fields = {}
    for child in entry.iterchildren(etree.Element):
        name = _name(child, kind)
        if name in ("link", "atom:link") and child.get("href"):
            if child.get("rel", "alternate") == "alternate" and "html" in child.get("type", "html"):
                said.setdefault("link", child.get("href", ""))
            continue
        if name == "guid" and child.get("isPermaLink", "").strip().lower() == "false":
            said["permalink"] = "no"
        if text := "".join(_content(child))[:MAX_FIELD].strip():
            said["id" if name == "guid" else name] = max(said.get(name, ""), text, key=len)
    if kind == "atom":
        said["permalink"] = "no"
    return said


def _content(element: etree._Element) -> Iterator[str]:
    """The text of a field; what is written as markup inside it stays markup."""
    yield element.text or ""
    for child in element:
        yield etree.tostring(child, encoding="unicode", method="html", with_tail=True)


def _name(element: etree._Element, kind: str) -> str:
    space, _, local = str(element.tag).rpartition("}")
    space = space.removeprefix("{")
    if not space or space in _CORE or (kind == "atom" and space in _ATOM):
        return local
    return _PREFIXES.get(space, "?:") + local


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()
