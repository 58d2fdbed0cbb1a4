"""JobPosting markup: open positions that a page describes in schema.org's words, as JSON-LD or in its elements."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import flat, normal
from crawlers.pages.microdata import things_of
from crawlers.pages.structured import Thing, string, things, types

MAX_POSTINGS = 200
MAX_PLACES = 50
KIND = "JobPosting"


def postings_in(tree: HtmlElement, record: Record) -> list[Posting]:
    """The positions in a page's markup, closed ones too, each once; its elements are asked when no script tells."""
    told = [t for t in things(tree) if KIND in types(t)] or things_of(tree, KIND)
    found: dict[str, Posting] = {}
    for thing in told[:MAX_POSTINGS]:
        if posting := _posting(thing, record, tree):
            same = found.get(posting.id)
            if same and set(posting.locations) - set(same.locations) and same.locations:  # the same role elsewhere
                posting = replace(posting, id=identity(posting.url, posting.title, *posting.locations))
            found.setdefault(posting.id, posting)
    return list(found.values())


def identity(*parts: str) -> str:
    """What the readings of one position share, in whatever list or page it was read: its address and title."""
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:12]


def _posting(thing: Thing, record: Record, tree: HtmlElement) -> Posting | None:
    title = normal(string(thing.get("title") or thing.get("name")))[:200] or _heading(tree)
    url = web_url(string(thing.get("url")), record.final_url) or record.final_url
    if not title:
        return None
    markup = string(thing.get("description") or thing.get("responsibilities"))
    kinds = thing.get("employmentType")
    places = tuple(dict.fromkeys(_locations(thing)))
    arrangement = string(thing.get("jobLocationType"))
    return Posting(
        id=identity(url, title),
        url=url,
        title=title,
        description=lines_of(markup, escaped="&lt;" in markup),
        department=normal(string(thing.get("occupationalCategory") or thing.get("industry")))[:100],
        locations=places,
        remote="remote" if "TELECOMMUTE" in arrangement.upper() else remote_of(arrangement),
        employment_type=", ".join(map(string, kinds[:8])) if isinstance(kinds, list) else string(kinds)[:100],
        posted=string(thing.get("datePosted")),
        company=normal(string(thing.get("hiringOrganization")))[:120],
        valid_through=string(thing.get("validThrough")),
    )


def _heading(tree: HtmlElement) -> str:
    """The page's headline, where markup forgets the title that everybody sees."""
    headings = tree.xpath("//h1")
    return flat(headings[0])[:200] if len(headings) == 1 else ""


def _locations(thing: Thing) -> Iterator[str]:
    places = thing.get("jobLocation")
    for place in places[:MAX_PLACES] if isinstance(places, list) else [places]:
        addresses = place.get("address") if isinstance(place, dict) else place
        for address in addresses[:MAX_PLACES] if isinstance(addresses, list) else [addresses]:
            if isinstance(address, dict):
                parts = [normal(string(address.get(k))) for k in ("addressLocality", "addressRegion", "addressCountry")]
                yield from filter(None, [", ".join(dict.fromkeys(p for p in parts if p))])
            elif text := normal(string(address or (place.get("name") if isinstance(place, dict) else "")))[:120]:
                yield text
