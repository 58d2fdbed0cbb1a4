"""Lever boards, in the United States and in Europe: a bare list of postings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from core.items import Account
from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import first_of, mapping, mappings, parsed, text
from crawlers.jobs.boards import DOTTED, BoardSource
from crawlers.jobs.jobposting import Posting, lines_of, plain_lines, remote_of
from crawlers.pages.document import Unreadable
from crawlers.source import Ask

SIZE = 100
_PART = f"&limit={SIZE}&skip="
_STARTS = ("0", "100", "200", "300")
_ARRANGEMENTS = {"remote": "remote", "hybrid": "hybrid", "on-site": "on-site", "onsite": "on-site"}


class Lever(BoardSource):
    landmarks = ("lever.co", "leverJobsOptions")
    addresses = (rf"jobs(?P<eu>\.eu)?\.lever\.co/{DOTTED}",)
    scripts = (
        rf"(?<![\w.-])api(?P<eu>\.eu)?\.lever\.co/v0/postings/{DOTTED}",
        rf"leverJobsOptions\s{{0,4}}=\s{{0,4}}\{{[^}}]{{0,300}}?accountName[\"']?\s{{0,3}}:\s{{0,3}}[\"']{DOTTED}",
    )
    position = r"/([0-9a-f]{8}-[0-9a-f-]{27})"

    def list_of(self, found: Mapping[str, str]) -> str:
        return f"https://api{found.get('eu', '')}.lever.co/v0/postings/{found['token']}?mode=json"

    def otherwise(self, account: Account, ask: Ask, outcome: str) -> Iterator[Ask]:
        """A site that one region does not know may be in the other; one that is too large is read in parts."""
        if outcome == "404" and ask.url.startswith("https://api.lever.co/"):
            yield replace(ask, url=ask.url.replace("api.lever.co", "api.eu.lever.co", 1))
        if outcome == "too-large" and ask.url.endswith("?mode=json"):
            yield replace(ask, url=f"{ask.url}{_PART}0")

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """The next part of a board that is read in parts."""
        base, mark, skipped = record.url.partition(_PART)
        if mark and skipped in _STARTS and self.listed(record) == SIZE:
            following = f"{base}{_PART}{int(skipped) + SIZE}"
            yield Ask(url=following, source=self.name, priority=19, hint=dict(record.hint))

    def recognises(self, answer: object) -> bool:
        first = first_of(answer) or mapping(answer)
        return "hostedUrl" in first or ("text" in first and "categories" in first)

    def listed(self, record: Record) -> int | None:
        answer = parsed(record)
        return len(list(mappings(answer))) if isinstance(answer, list) else None

    def postings(self, record: Record) -> Iterable[Posting]:
        answer = parsed(record)
        answer = [answer] if "hostedUrl" in mapping(answer) else answer
        if not isinstance(answer, list):
            raise Unreadable(f"{record.final_url}: a Lever board is a list of postings; this answer is not")
        return map(_posting, mappings(answer))


def _posting(job: dict[str, Any]) -> Posting:
    categories = mapping(job.get("categories"))
    places = categories.get("allLocations")
    named = [text(categories.get("location")), *(map(text, places) if isinstance(places, list) else ())]
    return Posting(
        id=text(job.get("id")),
        url=web_url(text(job.get("hostedUrl"))),
        title=text(job.get("text"))[:200],
        description=_description(job),
        department=text(categories.get("department")),
        team=text(categories.get("team")),
        locations=tuple(dict.fromkeys(filter(None, named))),
        remote=_ARRANGEMENTS.get(text(job.get("workplaceType")).lower(), "") or remote_of(*named),
        employment_type=text(categories.get("commitment")),
        posted=_day(job.get("createdAt")),
    )


def _description(job: dict[str, Any]) -> tuple[str, ...]:
    opening = plain_lines(str(job.get("descriptionPlain") or "")) or lines_of(str(job.get("description") or ""))
    lists = [
        line
        for part in mappings(job.get("lists"))
        for line in (text(part.get("text")), *lines_of(f"<ul>{part.get('content') or ''}</ul>"))
    ]
    closing = plain_lines(str(job.get("additionalPlain") or "")) or lines_of(str(job.get("additional") or ""))
    return tuple(filter(None, [*opening, *lists, *closing]))


def _day(milliseconds: object) -> str:
    if not isinstance(milliseconds, int) or not 0 < milliseconds < 4_000_000_000_000:
        return ""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()


LEVER = Lever()
