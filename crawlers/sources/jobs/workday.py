"""Workday boards: lists of twenty are asked for by POST, and only a posting's own answer has its text and its day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from core.items import Account
from core.store import Record
from crawlers.domains import web_url
from crawlers.fetching.posted import posted, values_of
from crawlers.jobs.answers import mapping, mappings, parsed, text
from crawlers.jobs.boards import NAME, BoardSource
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import Unreadable
from crawlers.source import Ask

SIZE = 20  # more than so many a page are refused
MAX_LISTS = 5
UNKNOWN = 100  # more days than a list ever counts
MAX_DETAILS = 12  # of the newest; the rest are pages with title and place only
_LANGUAGE = r"(?:[a-z]{2}(?:-[A-Z]{2})?/)?"
_SITE = r"(?!wday/|recruiting/)(?P<site>[A-Za-z0-9][\w-]{0,80})"
_ASKED = re.compile(
    r"https?://(?P<host>[^/]{1,120})/wday/cxs/(?P<tenant>[\w-]{1,60})/(?P<site>[\w-]{1,80})(?P<path>/[^?#]*)"
)
_PATH = re.compile(r"/job/[^\s?#\\]{1,400}")
_AGO = re.compile(r"posted (?:(?P<today>today)|(?P<yesterday>yesterday)|(?P<days>\d{1,2}) days? ago)", re.IGNORECASE)


class Workday(BoardSource):
    landmarks = ("myworkday",)
    domain = ".myworkday"
    addresses = (
        rf"{NAME}\.(?P<wd>wd\d{{1,4}})\.myworkdayjobs\.com/(?:wday/cxs/[\w-]{{1,60}}/)?{_LANGUAGE}{_SITE}",
        rf"(?P<wd>wd\d{{1,4}})\.(?P<shared>myworkdaysite)\.com/{_LANGUAGE}(?:wday/cxs|recruiting)/{NAME}/{_SITE}",
    )

    position = r"(?:/[\w-]{1,80})?/job/(?:[^/?#]{1,200}/)?([^/?#]{1,200})"
    posts = True

    def list_of(self, found: Mapping[str, str]) -> str:
        tenant, wd, site = found["token"], found["wd"], found["site"]
        host = f"{wd}.myworkdaysite.com" if found.get("shared") else f"{tenant}.{wd}.myworkdayjobs.com"
        return _list(f"https://{host}/wday/cxs/{tenant}/{site}/jobs", 0)

    def recognises(self, answer: object) -> bool:
        told = mapping(answer)
        return "jobPostingInfo" in told or "jobPostings" in told

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """From the first list: the next ones, and the newest postings. Later lists do not say how many there are."""
        if not _ASKED.match(record.url) or _offset(record) != 0:
            return
        answer, base = mapping(parsed(record)), record.url.partition("?")[0]
        rows = list(_rows(answer))
        for start in range(SIZE, min(_total(answer, rows), MAX_LISTS * SIZE), SIZE):
            yield Ask(url=_list(base, start), source=self.name, priority=19, hint=record.hint)
        newest = sorted(rows, key=lambda row: _age(text(row.get("postedOn"))))
        for row in newest[:MAX_DETAILS]:
            url = base.removesuffix("/jobs") + text(row["externalPath"])
            yield Ask(url=url, source=self.name, priority=44, hint=record.hint)

    def listed(self, record: Record) -> int | None:
        answer = mapping(parsed(record))
        rows = list(_rows(answer))
        return max(_total(answer, rows), len(rows)) if "jobPostings" in answer and not _offset(record) else None

    def postings(self, record: Record) -> Iterator[Posting]:
        answer = mapping(parsed(record))
        if "jobPostingInfo" in answer:
            yield _detail(mapping(answer["jobPostingInfo"]), record)
        elif isinstance(answer.get("jobPostings"), list):
            yield from (_row(row, record) for row in _rows(answer))
        else:
            raise Unreadable(f"{record.final_url}: a Workday board has jobPostings; this answer has none")


def _list(address: str, offset: int) -> str:
    return posted(address, {"appliedFacets": {}, "limit": SIZE, "offset": offset, "searchText": ""})


def _offset(record: Record) -> int | None:
    """Where in the board this list begins; None when the answer was not asked for as a list."""
    offset = values_of(record.url).get("offset")
    return offset if isinstance(offset, int) else None


def _total(answer: dict[str, Any], rows: list[dict[str, Any]]) -> int:
    """How many postings there are; a first list that does not say so, and is full, is taken to go on."""
    total = answer.get("total")
    return total if isinstance(total, int) and total > 0 else len(rows) + SIZE * (len(rows) == SIZE)


def _rows(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for row in mappings(answer.get("jobPostings")):
        if text(row.get("title")) and _PATH.fullmatch(text(row.get("externalPath"))):
            yield row


def _row(row: dict[str, Any], record: Record) -> Posting:
    """What a list says of a posting: its place unless there are several, its day unless it is long ago."""
    path, where, said = text(row["externalPath"]), text(row.get("locationsText")), text(row.get("postedOn"))
    places = () if re.match(r"\d+ ", where) else tuple(filter(None, [where]))
    return Posting(
        id=path,
        url=_public(path, record),
        title=text(row["title"])[:200],
        description=(),
        locations=places,
        remote=remote_of(text(row.get("remoteType")), *places),
        employment_type=text(row.get("timeType")),
        posted=_day(said, record),
        posted_as=said,
    )


def _detail(info: dict[str, Any], record: Record) -> Posting:
    found = _ASKED.match(record.url)
    path = found["path"] if found else text(info.get("jobReqId")) or text(info.get("id"))
    others = info.get("additionalLocations")
    places = [text(info.get("location")), *(map(text, others[:50]) if isinstance(others, list) else ())]
    return Posting(
        id=path[:400],
        url=_public(path, record) or web_url(text(info.get("externalUrl"))),
        title=text(info.get("title"))[:200],
        description=lines_of(str(info.get("jobDescription") or "")),
        locations=tuple(dict.fromkeys(filter(None, places))),
        remote=remote_of(text(info.get("remoteType"))) or remote_of(*places),
        employment_type=text(info.get("timeType")),
        posted=text(info.get("startDate")),
        valid_through=text(info.get("endDate")),
    )


def _public(path: str, record: Record) -> str:
    """Where people read the posting: the address of the answer without the machine's part of it."""
    found = _ASKED.match(record.url)
    if not found:
        return ""
    tenant = f"recruiting/{found['tenant']}/" if found["host"].endswith(".myworkdaysite.com") else ""
    return web_url(f"https://{found['host']}/{tenant}{found['site']}{path}")


def _age(said: str) -> int:
    """Days since a posting went up, as the list says it: "30+" is a floor, so it is no number of days."""
    found = _AGO.match(said)
    if not found:
        return UNKNOWN
    return 0 if found["today"] else 1 if found["yesterday"] else int(found["days"])


def _day(said: str, record: Record) -> str:
    """The day meant by "Posted 3 Days Ago", which counts from the day on which it was answered."""
    age = _age(said)
    try:
        return "" if age == UNKNOWN else str(date.fromisoformat(record.fetched_at[:10]) - timedelta(days=age))
    except ValueError:
        return ""


WORKDAY = Workday()
