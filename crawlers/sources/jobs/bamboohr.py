"""BambooHR boards: a list without days, or the widget that careers pages embed; each posting's answer has the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml.html import HtmlElement

from core.items import Account
from core.store import Record
from crawlers.domains import host_of
from crawlers.jobs.answers import MAX_ITEMS, first_of, joined, mapping, mappings, parsed, text
from crawlers.jobs.boards import NAME, BoardSource, told_of
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import Unreadable, flat, tree_of
from crawlers.source import Ask

MAX_DETAILS = 10  # of the newest, whose numbers are the highest; the rest are pages with title and place only
_LIST, _WIDGET = "/careers/list", "/jobs/embed2.php"
_CODES = {"0": "on-site", "1": "remote"}  # what "2" means is not settled between those who say
_KEY = re.compile(r"\d{1,10}")


class BambooHR(BoardSource):
    landmarks = ("bamboohr.com",)
    addresses = (rf"{NAME}\.bamboohr\.com(?![\w-]|\.\w)",)
    scripts = (
        rf"(?<![\w.-]){NAME}\.bamboohr\.com/(?:js/embed|jobs/embed)",
        rf"data-domain=[\"']{NAME}\.bamboohr\.com\b",
    )
    marks = (b"bhrPositionID_", b"BambooHR-ATS-board")
    position = r"/(?:careers/|jobs/view\.php\?(?:[\w=&]{0,60}&)?id=)(\d{1,10})"

    def list_of(self, found: Mapping[str, str]) -> str:
        return f"https://{found['token'].lower()}.bamboohr.com{_LIST}"

    def otherwise(self, account: Account, ask: Ask, outcome: str) -> Iterator[Ask]:
        if outcome in ("404", "406", "410") and ask.url.endswith(_LIST):
            yield replace(ask, url=ask.url.removesuffix(_LIST) + _WIDGET)

    def recognises(self, answer: object) -> bool:
        result = mapping(answer).get("result")
        return "jobOpeningName" in first_of(result) or "jobOpening" in mapping(result)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """The postings themselves, newest first."""
        if not record.url.endswith((_LIST, _WIDGET)):
            return
        host = host_of(record.final_url)
        keyed = [p for p in self.wanted(account, record) if _KEY.fullmatch(p.id)]
        for one in sorted(keyed, key=lambda p: int(p.id), reverse=True)[:MAX_DETAILS]:
            url = f"https://{host}/careers/{one.id}/detail"
            yield Ask(url=url, source=self.name, priority=44, hint=told_of(one, record))

    def listed(self, record: Record) -> int | None:
        if _is_page(record):
            return len(_rows(record))
        answer = mapping(parsed(record))
        total, rows = mapping(answer.get("meta")).get("totalCount"), answer.get("result")
        if not isinstance(rows, list):
            return None
        return total if isinstance(total, int) and total > len(rows) else len(rows)

    def postings(self, record: Record) -> Iterable[Posting]:
        if _is_page(record):
            return _rows(record)
        result, host = mapping(parsed(record)).get("result"), host_of(record.final_url)
        if isinstance(result, list):
            return [_posting(row, text(row.get("id")), host) for row in mappings(result)]
        job = mapping(mapping(result).get("jobOpening"))
        if not job:
            raise Unreadable(f"{record.final_url}: a BambooHR board has a result; this answer has none")
        asked = re.search(r"/careers/(\d{1,10})/detail", record.url)
        return [_posting(job, asked[1] if asked else text(job.get("id")), host)] if _is_open(job) else []


def _posting(job: dict[str, Any], key: str, host: str) -> Posting:
    place, other = mapping(job.get("location")), mapping(job.get("atsLocation"))
    where = joined(place, "city", "state", "addressCountry") or joined(other, "city", "state", "province", "country")
    stated = "remote" if job.get("isRemote") is True else _CODES.get(text(job.get("locationType")), "")
    return Posting(
        id=key,
        url=_public(key, host),
        title=text(job.get("jobOpeningName"))[:200],
        description=lines_of(str(job.get("description") or "")),
        department=text(job.get("departmentLabel")),
        locations=tuple(filter(None, [where])),
        remote=stated or remote_of(where),
        employment_type=text(job.get("employmentStatusLabel")),
        posted=text(job.get("datePosted")),
    )


def _is_open(job: dict[str, Any]) -> bool:
    return text(job.get("jobOpeningStatus")).lower() in ("", "open")


def _is_page(record: Record) -> bool:
    return record.body[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def _rows(record: Record) -> list[Posting]:
    """The widget: departments with their positions. It is no whole page, and without positions hardly a line."""
    tree, host = tree_of(record), host_of(record.final_url)
    is_whole = b"<html" in record.body[:2000].lower() or not record.final_url.endswith(_WIDGET)
    if is_whole and not tree.xpath("//*[contains(@class, 'BambooHR-ATS')]"):
        raise Unreadable(f"{record.final_url}: neither a BambooHR list nor its widget")
    items = tree.xpath("//li[starts-with(@id, 'bhrPositionID_')][.//a]")
    found = {item.get("id").rpartition("_")[2]: item for item in items[:MAX_ITEMS]}
    return [_row(item, key, host) for key, item in found.items()]


def _row(item: HtmlElement, key: str, host: str) -> Posting:
    above = "ancestor::li[starts-with(@id, 'bhrDepartmentID_')][1]//*[contains(@class, 'Department-Header')]"
    department = next(map(flat, item.xpath(above)), "")
    places = filter(None, map(flat, item.xpath(".//*[contains(@class, 'BambooHR-ATS-Location')]")))
    where = tuple(dict.fromkeys(places))
    return Posting(
        id=key,
        url=_public(key, host),
        title=next(map(flat, item.xpath(".//a")), "")[:200],
        description=(),
        department=department,
        locations=where,
        remote=remote_of(*where),
    )


def _public(key: str, host: str) -> str:
    return f"https://{host}/careers/{key}" if host and _KEY.fullmatch(key) else ""


BAMBOOHR = BambooHR()
