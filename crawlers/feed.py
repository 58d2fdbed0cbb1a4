"""Feeds: what an RSS or Atom document says of the articles it announces."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import feedparser

from core.items import Dated
from core.store import Record
from crawlers.dates import stated
from crawlers.document import MAX_BYTES, Unreadable, flat, normal, parse
from crawlers.domains import web_url

MAX_ENTRIES = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """One announcement: `content` is only filled when the feed gives more than a teaser."""

    url: str
    id: str
    title: str
    summary: str
    content: str
    published: Dated | None


def entries(record: Record) -> list[Entry]:
    """The feed's entries in its order; raises Unreadable when the answer is no feed."""
    # a stream: feedparser would open a string that looks like a path or an address
    stream = io.BytesIO(record.body[:MAX_BYTES])
    headers = {"content-type": record.header("content-type") or "application/xml"}
    parsed = feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version") and not parsed.get("entries"):
        raise Unreadable(f"{record.final_url}: not a feed")
    dated = not parsed.get("version", "").startswith("atom")
    return [_entry(e, record.final_url, updated_counts=dated) for e in parsed["entries"][:MAX_ENTRIES]]


def _entry(entry: Mapping[str, Any], base: str, *, updated_counts: bool) -> Entry:
    # feedparser calls the dc:date of RSS "updated"; an Atom feed means it
    raw = str(entry.get("published") or (updated_counts and entry.get("updated")) or "")
    link = str(entry.get("link") or "")
    content = max((str(c.get("value", "")) for c in entry.get("content", ())), key=len, default="")
    return Entry(
        url=web_url(link, base) if "//" in link or not entry.get("guidislink") else "",
        id=str(entry.get("id") or ""),
        title=plain(str(entry.get("title") or ""))[:300],
        summary=plain(str(entry.get("summary") or ""))[:2000],
        content=content,
        published=stated(raw, "feed"),
    )


def plain(markup: str) -> str:
    """HTML of a feed field as one line of text."""
    if "<" not in markup and "&" not in markup:
        return normal(markup)
    try:
        return flat(parse(f"<div>{markup}</div>"))
    except Unreadable:
        return ""


def hint(title: str, published: Dated | None, method: str) -> dict[str, str]:
    """What a linking page knows of the linked one, as it travels with the request."""
    known = {"title": title, "method": method}
    if published:
        known |= {"date": published.value.isoformat(), "precision": published.precision, "raw": published.raw}
    return {k: v for k, v in known.items() if v}
