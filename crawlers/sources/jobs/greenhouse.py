"""Greenhouse boards: one answer holds every posting, its description as entity-escaped HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from core.items import Account, Page
from core.store import Record
from crawlers.answers import mapping, mappings, parsed, text
from crawlers.boards import board_of, resembles
from crawlers.document import Unreadable
from crawlers.domains import web_url
from crawlers.jobposting import Posting, lines_of, posting_page, remote_of
from crawlers.source import Ask, Link, Source


class Greenhouse(Source):
    group = "jobs"

    def claim(self, account: Account, link: Link) -> Ask | None:
        board = board_of(link.url)
        if board is None or board.ats != self.name or not resembles(board.token, account):
            return None
        return Ask(url=board.url, source=self.name, priority=18)

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        answer = mapping(parsed(record))
        jobs = [answer] if "absolute_url" in answer else answer.get("jobs")
        if not isinstance(jobs, list):
            raise Unreadable(f"{record.final_url}: a Greenhouse board has a list of jobs; this answer has none")
        for job in mappings(jobs):
            if text(job.get("title")):
                yield posting_page(account, record, self.name, _posting(job), self.name)


def _posting(job: dict[str, Any]) -> Posting:
    offices = [text(o.get("name")) for o in mappings(job.get("offices"))]
    place = text(mapping(job.get("location")).get("name"))
    return Posting(
        id=text(job.get("id")),
        url=web_url(text(job.get("absolute_url"))),
        title=text(job["title"])[:200],
        description=lines_of(str(job.get("content") or ""), escaped=True),
        department=next((text(d.get("name")) for d in mappings(job.get("departments"))), ""),
        locations=_split(place) or tuple(filter(None, offices)),
        remote=remote_of(_metadata(job, "location type"), _metadata(job, "workplace type"), place),
        employment_type=_metadata(job, "employment type"),
        posted=text(job.get("first_published")),
        updated=text(job.get("updated_at")),
        company=text(job.get("company_name")),
    )


def _metadata(job: dict[str, Any], name: str) -> str:
    """A value that employers define themselves; the name must be the whole one, a bare "type" is anything."""
    value = next((m.get("value") for m in mappings(job.get("metadata")) if text(m.get("name")).lower() == name), "")
    return ", ".join(map(text, value)) if isinstance(value, list) else text(value)


def _split(place: str) -> tuple[str, ...]:
    """Several places in one text, joined by bars, semicolons or dots."""
    for mark in ("|", ";", "•", " or "):
        place = place.replace(mark, "\n")
    return tuple(dict.fromkeys(p.strip() for p in place.split("\n") if p.strip()))


GREENHOUSE = Greenhouse()
