"""Greenhouse boards: one answer holds every posting, its description as entity-escaped HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from core.items import Account, Page
from core.store import Record
from crawlers.answers import first_of, mapping, mappings, parsed, text
from crawlers.boards import NAME, QUERY, BoardSource
from crawlers.document import Unreadable
from crawlers.domains import web_url
from crawlers.jobposting import Posting, lines_of, posting_page, remote_of


class Greenhouse(BoardSource):
    addresses = (
        rf"(?:boards-)?api\.greenhouse\.io/v1/boards/{NAME}",
        rf"(?:job-)?boards(?:\.eu)?\.greenhouse\.io/embed/job_(?:board|app)(?:/js)?{QUERY}for={NAME}",
        rf"(?:job-)?boards(?:\.eu)?\.greenhouse\.io/(?!embed\b){NAME}",
    )

    def list_of(self, found: Mapping[str, str]) -> str:
        return f"https://boards-api.greenhouse.io/v1/boards/{found['token']}/jobs?content=true"

    def recognises(self, answer: object) -> bool:
        return "absolute_url" in (first_of(answer, "jobs") or mapping(answer)) or "jobs" in mapping(answer)

    def listed(self, record: Record) -> int | None:
        answer = mapping(parsed(record))
        total = mapping(answer.get("meta")).get("total")
        return total if isinstance(total, int) else len(list(mappings(answer.get("jobs"))))

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
