"""Teamtailor boards, mostly on the employer's own host: a feed of postings, or its twin in JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from core.items import Account
from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import document, first_of, inside, joined, mapping, mappings, parsed, said, text
from crawlers.jobs.boards import NAME, BoardSource
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import Unreadable, normal
from crawlers.source import Ask

SIZE = 100
MAX_LISTS = 5
_FEED = "/jobs.rss?per_page=100&offset="
_ARRANGEMENTS = {"hybrid": "hybrid", "fully": "remote", "none": "on-site"}
_NUMBER = re.compile(r"/jobs/(\d{1,12})\b")


class Teamtailor(BoardSource):
    landmarks = ("teamtailor.com",)
    addresses = (rf"{NAME}(?P<region>\.(?:na|au|uk|eu|us))?\.teamtailor\.com(?![\w-]|\.\w)",)
    assets = (  # not the widget that other hosts load
        r"(?<!//scripts\.)\bteamtailor-cdn\.com/[^\s\"'<>]{0,200}\.(?:js|css)\b",
        r"\bapp\.teamtailor\.com/companies/",
    )
    marks = (b"https://teamtailor.com/locations",)
    position = r"/(?:[a-z]{2}(?:-[A-Z]{2})?/)?jobs/(\d{1,12})"

    def list_of(self, found: Mapping[str, str]) -> str:
        return self.list_at(f"{found['token']}{found['region']}.teamtailor.com".lower())

    def list_at(self, host: str) -> str:
        return f"https://{host}{_FEED}0"

    def otherwise(self, account: Account, ask: Ask, outcome: str) -> Iterator[Ask]:
        if outcome in ("404", "406", "410") and ask.url.endswith(f"{_FEED}0"):
            yield replace(ask, url=ask.url.removesuffix(f"{_FEED}0") + "/jobs.json")

    def recognises(self, answer: object) -> bool:
        return "_jobposting" in first_of(answer, "items")

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """The next part of a feed that is full."""
        base, mark, offset = record.url.partition(_FEED)
        if not mark or not offset.isdecimal() or len(offset) > 5 or len(_items(record)) < SIZE:
            return
        following = int(offset) + SIZE
        if following < MAX_LISTS * SIZE:
            yield Ask(url=f"{base}{_FEED}{following}", source=self.name, priority=19, hint=dict(record.hint))

    def listed(self, record: Record) -> int | None:
        return len(_items(record))

    def postings(self, record: Record) -> Iterable[Posting]:
        return (_of_json(item) if isinstance(item, dict) else _of_feed(item) for item in _items(record))


def _items(record: Record) -> list[etree._Element] | list[dict[str, Any]]:
    start = record.body[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] not in (b"{", b"["):
        return list(inside(document(record, "rss"), "channel", "item"))
    items = mapping(parsed(record)).get("items")
    if not isinstance(items, list):
        raise Unreadable(f"{record.final_url}: a Teamtailor board has items; this answer has none")
    return list(mappings(items))


def _of_feed(item: etree._Element) -> Posting:
    places = tuple(dict.fromkeys(filter(None, map(_place, inside(item, "locations", "location")))))
    url = web_url(normal(said(item, "link")))
    return Posting(
        id=_key(url, said(item, "guid")),
        url=url,
        title=normal(said(item, "title"))[:200],
        description=lines_of(said(item, "description")),
        department=normal(said(item, "department")),
        team=normal(said(item, "role")),
        locations=places,
        remote=_ARRANGEMENTS.get(normal(said(item, "remoteStatus")).lower(), "") or remote_of(*places),
        posted=normal(said(item, "pubDate")),
    )


def _place(location: etree._Element) -> str:
    """City and country; an office's own name only when it has neither."""
    parts = (normal(said(location, name)) for name in ("city", "country"))
    return ", ".join(dict.fromkeys(filter(None, parts))) or normal(said(location, "name"))


def _of_json(item: dict[str, Any]) -> Posting:
    told = mapping(item.get("_jobposting"))
    where = told.get("jobLocation")
    addresses = [mapping(p.get("address")) for p in mappings(where if isinstance(where, list) else [where])]
    places = tuple(dict.fromkeys(filter(None, (joined(a, "addressLocality", "addressCountry") for a in addresses))))
    url, kind = web_url(text(item.get("url"))), told.get("employmentType")
    return Posting(
        id=_key(url, text(item.get("id"))),
        url=url,
        title=(text(item.get("title")) or text(told.get("title")))[:200],
        description=lines_of(str(item.get("content_html") or told.get("description") or "")),
        locations=places,
        remote="remote" if text(told.get("jobLocationType")) == "TELECOMMUTE" else remote_of(*places),
        employment_type=", ".join(map(text, kind)) if isinstance(kind, list) else text(kind),
        posted=text(item.get("date_published")) or text(told.get("datePosted")),
        company=text(mapping(told.get("hiringOrganization")).get("name")),
        valid_through=text(told.get("validThrough")),
    )


def _key(url: str, otherwise: str) -> str:
    """The number in a posting's address, which both forms share; their own ids differ."""
    number = _NUMBER.search(urlsplit(url).path)
    return number[1] if number else normal(otherwise)


TEAMTAILOR = Teamtailor()
