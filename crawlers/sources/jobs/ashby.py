"""Ashby boards: one answer holds every posting, also those that are not listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, unquote

from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import first_of, joined, mapping, mappings, parsed, text
from crawlers.jobs.boards import DOTTED, BoardSource
from crawlers.jobs.jobposting import Posting, lines_of, plain_lines, remote_of
from crawlers.pages.document import Unreadable

_ARRANGEMENTS = {"remote": "remote", "hybrid": "hybrid", "onsite": "on-site"}


class Ashby(BoardSource):
    landmarks = ("ashbyhq.com",)
    addresses = (rf"jobs\.ashbyhq\.com/(?!api/|_next/|non-user-graphql){DOTTED}",)
    scripts = (
        rf"jobs\.ashbyhq\.com/{DOTTED}/embed\b",
        rf"api\.ashbyhq\.com/posting-api/job-board/{DOTTED}",
    )
    position = r"/([0-9a-f]{8}-[0-9a-f-]{27})"

    def list_of(self, found: Mapping[str, str]) -> str:
        board = quote(unquote(found["token"]))  # as it is written: capitals count
        return f"https://api.ashbyhq.com/posting-api/job-board/{board}?includeCompensation=true"

    def recognises(self, answer: object) -> bool:
        first = first_of(answer, "jobs")
        return "jobUrl" in first or "isListed" in first or {"jobs", "apiVersion"} <= mapping(answer).keys()

    def listed(self, record: Record) -> int | None:
        return len(_jobs(record))

    def postings(self, record: Record) -> Iterable[Posting]:
        return map(_posting, _jobs(record))


def _jobs(record: Record) -> list[dict[str, Any]]:
    """The postings that the employer shows."""
    jobs = mapping(parsed(record)).get("jobs")
    if not isinstance(jobs, list):
        raise Unreadable(f"{record.final_url}: an Ashby board has a list of jobs; this answer has none")
    return [job for job in mappings(jobs) if job.get("isListed") is not False]


def _posting(job: dict[str, Any]) -> Posting:
    others = [text(place.get("location")) for place in mappings(job.get("secondaryLocations"))]
    address = mapping(mapping(job.get("address")).get("postalAddress"))
    first = text(job.get("location")) or joined(address, "addressLocality", "addressRegion", "addressCountry")
    places = tuple(dict.fromkeys(filter(None, (first, *others))))
    stated = _ARRANGEMENTS.get(text(job.get("workplaceType")).lower().replace("-", ""), "")
    return Posting(
        id=text(job.get("id")),
        url=web_url(text(job.get("jobUrl"))),
        title=text(job.get("title"))[:200],
        description=_description(job),
        department=text(job.get("department")) or text(job.get("departmentName")),
        team=text(job.get("team")) or text(job.get("teamName")),
        locations=places,
        remote=stated or ("remote" if job.get("isRemote") is True else remote_of(first)),
        employment_type=text(job.get("employmentType")),
        posted=text(job.get("publishedAt")),
    )


def _description(job: dict[str, Any]) -> tuple[str, ...]:
    """The markup has the better lines; the plain text is what is always there."""
    return lines_of(str(job.get("descriptionHtml") or "")) or plain_lines(str(job.get("descriptionPlain") or ""))


ASHBY = Ashby()
