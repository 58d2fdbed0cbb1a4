"""Lever boards, in the United States and in Europe: a bare list of postings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from core.items import Account, Page
from core.store import Record
from crawlers.answers import first_of, mapping, mappings, parsed, text
from crawlers.boards import NAME, BoardSource
from crawlers.document import Unreadable
from crawlers.domains import web_url
from crawlers.jobposting import Posting, lines_of, plain_lines, posting_page, remote_of

_ARRANGEMENTS = {"remote": "remote", "hybrid": "hybrid", "on-site": "on-site", "onsite": "on-site"}


class Lever(BoardSource):
    addresses = (
        rf"jobs(?P<eu>\.eu)?\.lever\.co/{NAME}",
        rf"api(?P<eu>\.eu)?\.lever\.co/v0/postings/{NAME}",
    )
    scripts = (
        rf"leverJobsOptions\s{{0,4}}=\s{{0,4}}\{{[^}}]{{0,300}}?accountName[\"']?\s{{0,3}}:\s{{0,3}}[\"']{NAME}",
    )

    def list_of(self, found: Mapping[str, str]) -> str:
        return f"https://api{found.get('eu', '')}.lever.co/v0/postings/{found['token']}?mode=json"

    def recognises(self, answer: object) -> bool:
        first = first_of(answer) or mapping(answer)
        return "hostedUrl" in first or ("text" in first and "categories" in first)

    def listed(self, record: Record) -> int | None:
        return len(list(mappings(parsed(record))))

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        answer = parsed(record)
        answer = [answer] if "hostedUrl" in mapping(answer) else answer
        if not isinstance(answer, list):
            raise Unreadable(f"{record.final_url}: a Lever board is a list of postings; this answer is not")
        for job in mappings(answer):
            if text(job.get("text")):
                yield posting_page(account, record, self.name, _posting(job), self.name)


def _posting(job: dict[str, Any]) -> Posting:
    categories = mapping(job.get("categories"))
    places = categories.get("allLocations")
    named = [text(categories.get("location")), *(map(text, places) if isinstance(places, list) else ())]
    return Posting(
        id=text(job.get("id")),
        url=web_url(text(job.get("hostedUrl"))),
        title=text(job["text"])[:200],
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
