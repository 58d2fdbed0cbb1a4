"""Filings at the SEC (EDGAR): the current reports (8-K) of an account whose row has a `cik` column."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from core.items import Account, Dated, Page
from core.store import Record
from crawlers.news.filing import ORIGIN, cik_of, filings, number_at, said, title_of
from crawlers.pages.page import page_of
from crawlers.source import Ask
from crawlers.third_party import ThirdPartySource

MAX_PAGES = 60
MAX_DOCUMENTS = 8
RECENT = timedelta(days=150)
MIN_TEXT = 80


class Edgar(ThirdPartySource):
    pattern = "https://data.sec.gov/submissions/CIK{cik}.json"
    terms = "https://www.sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data"

    def values(self, account: Account) -> dict[str, str]:
        return {**super().values(account), "cik": cik_of(account)}

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """The documents of the last months' reports; what an amendment says again is no second event."""
        if number_at(account, record.final_url):
            return
        reports = [f for f in filings(account, record) if f.form == "8-K" and f.address]
        for report in [f for f in reports if record.seen - RECENT <= f.filed.value <= record.seen][:MAX_DOCUMENTS]:
            day = report.filed.value.isoformat()
            told = {"title": report.title, "date": day, "precision": "day", "method": "filing", "raw": day}
            yield Ask(url=report.address, source=self.name, priority=45, hint=told)

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        if number := number_at(account, record.final_url):
            yield from _document(account, record, number)
        else:
            yield from _reports(account, record)


def _reports(account: Account, record: Record) -> Iterator[Page]:
    """A page a report; the company's own account of itself, kept by the SEC."""
    for filing in filings(account, record)[:MAX_PAGES]:
        yield page_of(
            account,
            record,
            "edgar",
            "filing",
            url=filing.index,
            text="\n".join(filing.lines),
            title=filing.title,
            language="en",
            own=True,
            origin=ORIGIN,
            part=filing.number,
            published=filing.filed,
            fields={"form": filing.form, "reported": filing.reported.raw if filing.reported else ""},
            extractor="filing/1",
        )


def _document(account: Account, record: Record, number: str) -> Iterator[Page]:
    """The words of a report, under its number, so that it and its document are known to be one story."""
    text = said(record)
    if len(text) >= MIN_TEXT:
        yield page_of(
            account,
            record,
            "edgar",
            "article",
            text=text,
            title=title_of(number),
            language="en",
            own=True,
            origin=ORIGIN,
            part=number,
            published=_filed(record),
            extractor="filing/1",
        )


def _filed(record: Record) -> Dated | None:
    """The day on which the list said that the report was filed."""
    raw = str(record.hint.get("date") or "")
    try:
        return Dated(value=date.fromisoformat(raw), precision="day", method="filing", raw=raw)
    except ValueError:
        return None


EDGAR = Edgar()
