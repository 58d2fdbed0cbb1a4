"""SmartRecruiters boards: lists of a hundred, and an answer of its own for each posting's text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from core.items import Account
from core.store import Record
from crawlers.jobs.answers import joined, mapping, mappings, parsed, text
from crawlers.jobs.boards import DOTTED, BoardSource, told_of
from crawlers.jobs.jobposting import Posting, lines_of, remote_of
from crawlers.pages.document import Unreadable
from crawlers.source import Ask

SIZE = 100
MAX_LISTS = 5
MAX_DETAILS = 10  # of the newest; the rest are pages with title, place and day only
_LIST = re.compile(
    r"https://api\.smartrecruiters\.com/v1/companies/(?P<company>[\w.%-]{1,80})/postings\?limit=\d+&offset=(?P<offset>\d{1,6})"
)
_SECTIONS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")
_KEY = r"[\w-]{1,64}"


class SmartRecruiters(BoardSource):
    landmarks = ("smartrecruiters.com",)
    addresses = (
        rf"(?:careers|jobs)\.smartrecruiters\.com/(?:ni/|oneclick-ui/company/)?{DOTTED}",
        rf"(?:www\.)?smartrecruiters\.com/{DOTTED}(?=/\d)",
        rf"smartrecruiters\.com/my-applications/{DOTTED}",
    )
    scripts = (
        rf"(?<![\w.-])api\.smartrecruiters\.com/v1/companies/{DOTTED}",
        rf"[\"']?company_code[\"']?\s{{0,3}}:\s{{0,3}}[\"']{DOTTED}",
    )
    position = r"/(?:publication/)?(\d{9,20}|[0-9a-f]{8}-[0-9a-f-]{27})"

    def list_of(self, found: Mapping[str, str]) -> str:
        return _list(found["token"], 0)

    def recognises(self, answer: object) -> bool:
        told = mapping(answer)
        return "jobAd" in told or ("totalFound" in told and "content" in told)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """From the first list: the next ones, and the postings themselves, newest first."""
        asked = _LIST.fullmatch(record.url)
        if not asked or asked["offset"] != "0":
            return
        answer, company = mapping(parsed(record)), asked["company"]
        for offset in range(SIZE, min(_total(answer), MAX_LISTS * SIZE), SIZE):
            yield Ask(url=_list(company, offset), source=self.name, priority=19, hint=dict(record.hint))
        base = record.url.partition("?")[0]
        keyed = [p for p in self.wanted(account, record) if re.fullmatch(_KEY, p.id)]
        for one in sorted(keyed, key=lambda p: p.posted, reverse=True)[:MAX_DETAILS]:
            yield Ask(url=f"{base}/{one.id}", source=self.name, priority=44, hint=told_of(one, record))

    def kept(self, record: Record) -> bytes:
        """The answer without the people who wrote the postings."""
        if b'"creator"' not in record.body:
            return record.body
        try:
            value = json.loads(record.body, object_hook=lambda told: {k: v for k, v in told.items() if k != "creator"})
            return json.dumps(value, ensure_ascii=False).encode("utf8", "surrogatepass")
        except (ValueError, RecursionError):
            return b""  # nothing that could be read either

    def listed(self, record: Record) -> int | None:
        answer, asked = mapping(parsed(record)), _LIST.fullmatch(record.url)
        return _total(answer) if "content" in answer and (not asked or asked["offset"] == "0") else None

    def postings(self, record: Record) -> Iterable[Posting]:
        answer = mapping(parsed(record))
        if isinstance(answer.get("content"), list):
            if not _total(answer):
                raise Unreadable(f"{record.final_url}: unknown board: SmartRecruiters has no postings under this name")
            return (_posting(row) for row in mappings(answer["content"]))
        if "jobAd" not in answer and "releasedDate" not in answer:
            raise Unreadable(f"{record.final_url}: a SmartRecruiters board has content; this answer has none")
        return [_posting(answer)] if answer.get("active") is not False else []


def _list(company: str, offset: int) -> str:
    return f"https://api.smartrecruiters.com/v1/companies/{company}/postings?limit={SIZE}&offset={offset}"


def _total(answer: dict[str, Any]) -> int:
    total, rows = answer.get("totalFound"), len(list(mappings(answer.get("content"))))
    return total if isinstance(total, int) and total > rows else rows


def _posting(row: dict[str, Any]) -> Posting:
    place, company = mapping(row.get("location")), mapping(row.get("company"))
    where = text(place.get("fullLocation")) or _place(place)
    return Posting(
        id=text(row.get("id")),
        url=_public(text(company.get("identifier")), text(row.get("id")), text(row.get("ref"))),
        title=text(row.get("name"))[:200],
        description=tuple(_description(row)),
        department=text(mapping(row.get("department")).get("label")),
        team=text(mapping(row.get("function")).get("label")),
        locations=tuple(filter(None, [where])),
        remote=_flexibility(row) or _arrangement(place) or remote_of(where),
        employment_type=text(mapping(row.get("typeOfEmployment")).get("label")),
        posted=text(row.get("releasedDate")),
        company=text(company.get("name")),
    )


def _place(place: dict[str, Any]) -> str:
    """City, region and country, whose code is written small."""
    country = text(place.get("country"))
    return joined({**place, "country": country.upper() if len(country) == 2 else country}, "city", "region", "country")


def _arrangement(place: dict[str, Any]) -> str:
    """Where one works, by two marks; a place that has neither of them set is a place to come to."""
    hybrid, remote = place.get("hybrid"), place.get("remote")
    if hybrid is True or remote is True:
        return "hybrid" if hybrid is True else "remote"
    return "on-site" if hybrid is False and remote is False else ""


def _flexibility(row: dict[str, Any]) -> str:
    """Where one works, as some employers say it in a field of their own."""
    told = {text(f.get("fieldLabel")).lower(): text(f.get("valueLabel")) for f in mappings(row.get("customField"))}
    return remote_of(*(told.get(name, "") for name in ("work flexibility", "workplace type", "work arrangement")))


def _public(company: str, key: str, ref: str) -> str:
    """Where people read the posting; what the list gives is the machine's address."""
    known = re.fullmatch(r"https://api\.smartrecruiters\.com/v1/companies/([\w.-]{1,62})/postings/[\w-]{1,64}", ref)
    company = company if re.fullmatch(r"[\w.-]{1,62}", company) else known[1] if known else ""
    return f"https://jobs.smartrecruiters.com/{company}/{key}" if company and re.fullmatch(_KEY, key) else ""


def _description(row: dict[str, Any]) -> Iterator[str]:
    sections = mapping(mapping(row.get("jobAd")).get("sections"))
    for section in (mapping(sections.get(name)) for name in _SECTIONS):
        if lines := lines_of(str(section.get("text") or "")):
            yield from filter(None, [text(section.get("title")), *lines])


SMARTRECRUITERS = SmartRecruiters()
