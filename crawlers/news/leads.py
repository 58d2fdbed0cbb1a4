"""Leads: articles that some feed, sitemap or listing names, as requests; the newest first, the undated last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit, urlunsplit

from core.items import Account, Dated
from core.store import Record
from crawlers.domains import host_of, path_of
from crawlers.fetching.frontier import NEVER
from crawlers.news.feed import hint
from crawlers.news.newslinks import MAX_ASKS, is_article
from crawlers.pages.dates import day_of
from crawlers.source import Ask
from crawlers.words import listed

FRESH = timedelta(days=400)  # nothing older can count
_AGES = (7, 21, 45, 75, 110, 150, 200, 270)  # days; each step asks one priority later
_FIRST, _UNDATED = 40, 49
_SLACK = {"day": timedelta(0), "month": timedelta(days=31), "year": timedelta(days=366)}
_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)(?:[/-]([0-3]\d))?(?=[/-]|$)")
_CAMPAIGN = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|hsCtaTracking|_hsenc|_hsmi)=[^&]*")
_LOCALE = re.compile(r"([a-z]{2})(?:[-_][a-z]{2,4})?")


@dataclass(frozen=True, slots=True)
class Lead:
    """One article that is said to exist; `modified` is a day before which it was there, and no date of it."""

    url: str
    title: str
    published: Dated | None
    method: str
    modified: str = ""


def leads(account: Account, record: Record, found: Iterable[Lead]) -> Iterator[Ask]:
    """The requests for the newest of these articles, without what is too old to count and what is translated."""
    kept: dict[str, tuple[date | None, Lead]] = {}
    for lead in found:
        url, day = plain_url(lead.url), _day(lead)
        if url in kept or not is_article(url):
            continue
        if is_old(lead.published, record):
            yield Ask(url=url, source="articles", priority=NEVER)
        elif _may_count(lead, day, record):
            kept[url] = day, lead
    spoken = set(in_one_language(kept))
    some = [(url, *known) for url, known in kept.items() if url in spoken]
    some.sort(key=lambda s: (s[1] or date.min, s[2].modified), reverse=True)
    for url, day, lead in some[:MAX_ASKS]:
        known = hint(lead.title, lead.published, lead.method)
        yield Ask(url=url, source="articles", priority=_priority(day, record), hint=known)


def fetched(record: Record) -> date:
    """The day on which an answer came."""
    try:
        return date.fromisoformat(record.fetched_at[:10])
    except ValueError:
        return record.seen


def is_old(found: Dated | None, record: Record) -> bool:
    """Is this date too long ago to count on the day of the run?"""
    return found is not None and found.value + _SLACK[found.precision] < record.seen - FRESH


def _may_count(lead: Lead, day: date | None, record: Record) -> bool:
    if lead.published:
        latest = max(record.seen, fetched(record)) + timedelta(days=1)
        return lead.published.value <= latest
    if day:
        return day + _SLACK["month"] >= record.seen - FRESH
    return not lead.modified or lead.modified[:10] >= (record.seen - FRESH).isoformat()


def _priority(day: date | None, record: Record) -> int:
    return _FIRST + sum((record.seen - day).days > age for age in _AGES) if day else _UNDATED


def _day(lead: Lead) -> date | None:
    """When the article was published, for ordering: as stated, else as its address has it."""
    if lead.published:
        return lead.published.value
    match = _IN_PATH.search(path_of(lead.url))
    return day_of(int(match[1]), int(match[2]), int(match[3] or 1)) if match else None


def plain_url(url: str) -> str:
    """The address without what only tells a campaign from another."""
    if "=" not in url:
        return url
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query=_CAMPAIGN.sub("", parts.query).lstrip("&")))


def in_one_language(urls: Iterable[str]) -> Iterator[str]:
    """The addresses without those that only look like translations of the others; English before all."""
    placed = [(url, *locale_of(url)) for url in urls]
    count = Counter(code for _, code, _ in placed)
    english = count["en"] + count[""]
    best = {rest: code for _, code, rest in sorted(placed, key=lambda p: _RANK.get(p[1], 0))}
    for url, code, rest in placed:
        translated = code not in _RANK and english and count[code] <= 2 * english
        if best[rest] == code and not translated:
            yield url


_RANK = {"": 1, "en": 2}


def locale_of(url: str) -> tuple[str, str]:
    """The language that an address names in its host or its first step, and the address without it."""
    host, path = host_of(url), path_of(url)
    first, _, rest = path.lstrip("/").partition("/")
    label, _, domain = host.partition(".")
    known = listed("languages", "codes")
    if (match := _LOCALE.fullmatch(first)) and match[1] in known:
        return match[1], f"{host}/{rest}?{urlsplit(url).query}"
    if label in known and "." in domain:
        return label, f"{domain}{path}?{urlsplit(url).query}"
    return "", f"{host}{path}?{urlsplit(url).query}"
