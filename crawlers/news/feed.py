"""Feeds: what an RSS, RDF, Atom or JSON document says of the articles it announces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from core.items import Dated
from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import mapping, mappings, parsed, text
from crawlers.news.feedxml import MAX_ENTRIES, fields_of
from crawlers.pages.dates import stated
from crawlers.pages.document import Unreadable, flat, normal, parse

_DATES = {  # an Atom feed says `updated` of an entry, which is not its publication
    "rss": ("pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published"),
    "atom": ("published", "issued", "dcterms:issued"),
}
FEW, MANY = 3, 5  # entries that share one stamp: all of a feed, or some of it
_MIDNIGHTS = ("00:00", "12:00:00 AM")


@dataclass(frozen=True, slots=True)
class Entry:
    """One announcement; `content` is only filled when the feed gives more than a teaser."""

    url: str
    id: str
    title: str
    teaser: str
    content: str
    published: Dated | None

    @property
    def summary(self) -> str:
        """The teaser on one line of text."""
        return plain(self.teaser)[:2000]


def entries(record: Record) -> list[Entry]:
    """The feed's entries in its order; raises Unreadable when the answer is no feed."""
    found = list(_json(record) if record.body[:400].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else _xml(record))
    return _without_clock(found, record)


def _xml(record: Record) -> Iterator[Entry]:
    kind, all_fields = fields_of(record)
    for said in all_fields:
        link = said.get("feedburner:origLink") or said.get("link") or ""
        if not link and said.get("permalink") != "no" and "//" in said.get("id", ""):
            link = said["id"]
        raw = next((said[name] for name in _DATES[kind] if said.get(name)), "")
        yield Entry(
            url=web_url(link, record.final_url),
            id=said.get("id", ""),
            title=plain(said.get("title", ""))[:300],
            teaser=said.get("summary" if kind == "atom" else "description", ""),
            content=said.get("content" if kind == "atom" else "content:encoded", ""),
            published=stated(raw, "feed"),
        )


def _json(record: Record) -> Iterator[Entry]:
    value = mapping(parsed(record))
    if "jsonfeed.org" not in text(value.get("version")) or not isinstance(value.get("items"), list):
        raise Unreadable(f"{record.final_url}: JSON, but no feed")
    for item in list(mappings(value["items"]))[:MAX_ENTRIES]:
        written = item.get("content_html")
        yield Entry(
            url=web_url(text(item.get("url")) or text(item.get("external_url")), record.final_url),
            id=text(item.get("id")),
            title=plain(text(item.get("title")))[:300],
            teaser=text(item.get("summary")),
            content=written if isinstance(written, str) else _paragraphs(item.get("content_text")),
            published=stated(text(item.get("date_published")), "feed"),
        )


def _paragraphs(written: object) -> str:
    """Plain text as the markup that it would be, its line breaks kept."""
    lines = written.splitlines() if isinstance(written, str) else ()
    return "".join(f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>" for line in lines if line.strip())


def _without_clock(found: list[Entry], record: Record) -> list[Entry]:
    """The entries, without dates that the feed's maker took from its clock or a default: the same for many of them."""
    dated = [e.published for e in found if e.published]
    shared = {raw for raw, count in Counter(d.raw for d in dated).items() if count >= MANY}
    if len(dated) >= FEW and len({d.value for d in dated}) == 1:
        stamped = not any(m in dated[0].raw for m in _MIDNIGHTS) and len({d.raw for d in dated}) == 1
        if stamped or dated[0].value in {record.seen, _day(record.fetched_at)}:
            shared |= {d.raw for d in dated}
    return [replace(e, published=None) if e.published and e.published.raw in shared else e for e in found]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


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
