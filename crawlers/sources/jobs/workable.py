"""Workable boards: one answer holds every posting, once for each of its places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from core.items import Account
from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import first_of, joined, mapping, mappings, parsed, text
from crawlers.jobs.boards import NAME, BoardSource
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import Unreadable
from crawlers.source import Ask

_ARRANGEMENTS = {"remote": "remote", "hybrid": "hybrid", "on_site": "on-site", "on-site": "on-site"}


class Workable(BoardSource):
    landmarks = ("workable.com",)
    addresses = (
        rf"apply\.workable\.com/(?!api/){NAME}",
        rf"(?!apply\.|www\.){NAME}\.workable\.com(?![\w-]|\.\w)",
    )
    scripts = (
        rf"apply\.workable\.com/api/v\d/(?:widget/)?accounts/{NAME}",
        rf"www\.workable\.com/api/accounts/{NAME}",
        r"\bwhr_embed\(\s{0,4}[\"']?(?P<token>\d{3,12})\b",
    )
    position = r"/(?:j|jobs/view|jobs)/([A-Za-z0-9]{6,14})"

    def list_of(self, found: Mapping[str, str]) -> str:
        return f"https://apply.workable.com/api/v1/widget/accounts/{found['token']}?details=true"

    def otherwise(self, account: Account, ask: Ask, outcome: str) -> Iterator[Ask]:
        """A board that is too large with its descriptions is read without them."""
        if outcome == "too-large" and ask.url.endswith("?details=true"):
            yield replace(ask, url=ask.url.removesuffix("?details=true"))

    def recognises(self, answer: object) -> bool:
        told = mapping(answer)
        return "shortcode" in (first_of(answer, "jobs") or told) or {"jobs", "name"} <= told.keys()

    def listed(self, record: Record) -> int | None:
        answer = mapping(parsed(record))
        return len({text(j.get("shortcode")) for j in mappings(answer["jobs"])}) if "jobs" in answer else None

    def postings(self, record: Record) -> Iterable[Posting]:
        answer = mapping(parsed(record))
        jobs = [answer] if "shortcode" in answer else answer.get("jobs")
        if not isinstance(jobs, list):
            raise Unreadable(f"{record.final_url}: a Workable board has a list of jobs; this answer has none")
        company = text(answer.get("name"))
        return (_posting(job, company) for job in mappings(jobs))


def _posting(job: dict[str, Any], company: str) -> Posting:
    code, one = text(job.get("shortcode")), mapping(job.get("location"))
    shown = [p for p in mappings(job.get("locations")) if p.get("hidden") is not True]
    places = [joined(p, "city", "region", "country") for p in shown]
    places = list(filter(None, places)) or [joined(job, "city", "state", "country") or text(one.get("location_str"))]
    away = job.get("telecommuting") is True or one.get("telecommuting") is True
    stated = _ARRANGEMENTS.get(text(job.get("workplace_type")).lower(), "")
    return Posting(
        id=code,
        url=web_url(text(job.get("shortlink")) or (f"https://apply.workable.com/j/{code}" if code else "")),
        title=text(job.get("title"))[:200],
        description=lines_of("\n".join(str(job.get(k) or "") for k in ("description", "requirements", "benefits"))),
        department=text(job.get("department")),
        locations=tuple(dict.fromkeys(filter(None, places))),
        remote=stated or ("remote" if away else remote_of(*places)),
        employment_type=text(job.get("employment_type")),
        posted=text(job.get("published_on")),
        company=company,
    )


WORKABLE = Workable()
