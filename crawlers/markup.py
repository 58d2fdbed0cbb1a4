"""JobPosting markup: open positions that a page describes in schema.org's words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from core.items import Account, Page
from core.store import Record
from crawlers.document import normal, tree_of
from crawlers.domains import web_url
from crawlers.jobposting import Posting, is_closed, lines_of, posting_page
from crawlers.structured import Thing, string, things, types

MAX_POSTINGS = 200


def posting_pages(account: Account, record: Record, source: str) -> Iterator[Page]:
    """The open positions in a page's JSON-LD, each once."""
    for posting in _distinct(record):
        if not is_closed(posting, record):
            yield posting_page(account, record, source, posting, "schema.org")


def closed(record: Record) -> int:
    """How many positions of the page have passed their last day."""
    return sum(is_closed(p, record) for p in _distinct(record))


def _distinct(record: Record) -> list[Posting]:
    found = [t for t in things(tree_of(record)) if "JobPosting" in types(t) and string(t.get("title"))]
    postings = {p.id: p for p in (_posting(t, record) for t in found[:MAX_POSTINGS])}
    return list(postings.values())


def _posting(thing: Thing, record: Record) -> Posting:
    url = web_url(string(thing.get("url")), record.final_url) or record.final_url
    title = normal(string(thing.get("title")))[:200]
    markup = string(thing.get("description"))
    telecommute = "TELECOMMUTE" in string(thing.get("jobLocationType")).upper()
    kinds = thing.get("employmentType")
    identifier = thing.get("identifier")
    known = string(identifier.get("value")) if isinstance(identifier, dict) else string(identifier)
    return Posting(
        id=known or hashlib.sha256(f"{url} {title}".encode()).hexdigest()[:12],
        url=url,
        title=title,
        description=lines_of(markup, escaped="&lt;" in markup),
        department=normal(string(thing.get("occupationalCategory") or thing.get("industry")))[:100],
        locations=tuple(_locations(thing)),
        remote="remote" if telecommute else "",
        employment_type=", ".join(map(string, kinds)) if isinstance(kinds, list) else string(kinds),
        posted=string(thing.get("datePosted")),
        company=normal(string(thing.get("hiringOrganization")))[:120],
        valid_through=string(thing.get("validThrough")),
    )


def _locations(thing: Thing) -> Iterator[str]:
    places = thing.get("jobLocation")
    for place in places if isinstance(places, list) else [places]:
        address = place.get("address") if isinstance(place, dict) else place
        if isinstance(address, dict):
            parts = [normal(string(address.get(k))) for k in ("addressLocality", "addressRegion", "addressCountry")]
            yield from filter(None, [", ".join(dict.fromkeys(p for p in parts if p))])
        elif text := normal(string(address or (place.get("name") if isinstance(place, dict) else ""))):
            yield text
