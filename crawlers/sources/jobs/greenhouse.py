"""Greenhouse boards: one answer holds every posting, its description as entity-escaped HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from core.items import Account
from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import first_of, mapping, mappings, parsed, text
from crawlers.jobs.boards import NAME, QUERY, BoardSource, told_of
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import Unreadable
from crawlers.source import Ask

MAX_DETAILS = 10
_FULL = "?content=true"
_ARRANGEMENT = ("location type", "workplace type", "work model", "work arrangement", "remote status")
_NONE = ("", "no department")  # what a board shows of a position that is in none
_TYPE = ("employment type", "job type", "time type", "contract type", "commitment")


class Greenhouse(BoardSource):
    landmarks = ("greenhouse.io",)
    addresses = (
        rf"(?:job-)?boards(?:\.eu)?\.greenhouse\.io/(?!embed\b){NAME}",
        rf"(?:job-)?boards(?:\.eu)?\.greenhouse\.io/embed/job_app{QUERY}for={NAME}",
    )
    scripts = (
        rf"(?<![\w.-])(?:boards-)?api(?:\.eu)?\.greenhouse\.io/v1/boards/{NAME}",
        rf"(?<![\w.-])(?:job-)?boards(?:\.eu)?\.greenhouse\.io/embed/job_board(?:/js)?{QUERY}for={NAME}",
    )
    position = r"/jobs/(\d{1,20})|&(?:[^&]{0,60}&)?token=(\d{1,20})"

    def list_of(self, found: Mapping[str, str]) -> str:
        return f"https://boards-api.greenhouse.io/v1/boards/{found['token']}/jobs{_FULL}"

    def otherwise(self, account: Account, ask: Ask, outcome: str) -> Iterator[Ask]:
        """A board that is too large with its descriptions is read without them."""
        if outcome == "too-large" and ask.url.endswith(_FULL):
            yield replace(ask, url=ask.url.removesuffix(_FULL))

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """From a list without descriptions: the postings themselves, newest first."""
        if record.url.endswith("/jobs"):
            newest = sorted(self.wanted(account, record), key=lambda p: p.posted or p.updated, reverse=True)
            for one in [p for p in newest if p.id.isdecimal()][:MAX_DETAILS]:
                yield Ask(url=f"{record.url}/{one.id}", source=self.name, priority=44, hint=told_of(one, record))

    def recognises(self, answer: object) -> bool:
        told = mapping(answer)
        return "absolute_url" in (first_of(answer, "jobs") or told) or ("jobs" in told and "meta" in told)

    def listed(self, record: Record) -> int | None:
        answer = mapping(parsed(record))
        if "jobs" not in answer:
            return None
        total, jobs = mapping(answer.get("meta")).get("total"), list(mappings(answer["jobs"]))
        return (total if isinstance(total, int) else len(jobs)) - sum(map(_is_pool, jobs))

    def postings(self, record: Record) -> Iterable[Posting]:
        answer = mapping(parsed(record))
        jobs = [answer] if "absolute_url" in answer else answer.get("jobs")
        if not isinstance(jobs, list):
            raise Unreadable(f"{record.final_url}: a Greenhouse board has a list of jobs; this answer has none")
        return (_posting(job) for job in mappings(jobs) if not _is_pool(job))


def _is_pool(job: dict[str, Any]) -> bool:
    """A prospect post collects applications; there is no position behind it."""
    return "internal_job_id" in job and job["internal_job_id"] is None


def _posting(job: dict[str, Any]) -> Posting:
    offices = [text(o.get("name")) for o in mappings(job.get("offices"))]
    departments = (text(d.get("name")) for d in mappings(job.get("departments")))
    place = text(mapping(job.get("location")).get("name"))
    return Posting(
        id=text(job.get("id")),
        url=web_url(text(job.get("absolute_url"))),
        title=text(job.get("title"))[:200],
        description=lines_of(str(job.get("content") or ""), escaped=True),
        department=next((name for name in departments if name.lower() not in _NONE), ""),
        locations=_split(place) or tuple(filter(None, offices)),
        remote=remote_of(_metadata(job, _ARRANGEMENT)) or remote_of(place),
        employment_type=_metadata(job, _TYPE),
        posted=text(job.get("first_published")),
        updated=text(job.get("updated_at")),
        company=text(job.get("company_name")),
        valid_through=text(job.get("application_deadline")),
    )


def _metadata(job: dict[str, Any], names: tuple[str, ...]) -> str:
    """A value that employers define themselves; the name must be the whole one, a bare "type" is anything."""
    told = {text(m.get("name")).lower(): m.get("value") for m in mappings(job.get("metadata"))}
    value = next((told[name] for name in names if told.get(name)), "")
    return ", ".join(filter(None, map(text, value))) if isinstance(value, list) else text(value)


def _split(place: str) -> tuple[str, ...]:
    """Several places in one text, joined by bars, semicolons or dots."""
    for mark in ("|", ";", "•", " or "):
        place = place.replace(mark, "\n")
    return tuple(dict.fromkeys(p.strip() for p in place.split("\n") if p.strip()))


GREENHOUSE = Greenhouse()
