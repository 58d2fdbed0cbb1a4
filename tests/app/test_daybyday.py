"""Of many days those around a change are read, and few others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.daybyday import DAYS, READ, day_by_day
from core.evidence import digest
from core.items import Account, Page
from core.store import Head, Record

ACCOUNT = Account(domain="quillmere.example", name="Quillmere", row=1)
HOME = "https://quillmere.example/"
TOOLS = {
    "d": '<script src="https://js.driftt.com/a.js"></script>',
    "i": '<script src="https://widget.intercom.io/widget/ab12"></script>',
    "h": '<script src="https://static.hotjar.com/c/hotjar-1.js"></script>',
}
BEGIN = date(2026, 1, 1)


def record(day: int, tools: str, *, noise: str = "", source: str = "home", url: str = HOME, body: str = "") -> Record:
    """The page of a day with these tools; "-" for one that only a browser can read."""
    shell = '<html><head></head><body><div id="root"></div><script src="/a.js"></script></body></html>'
    text = "<p>We make paper for printers of maps, on the river Quill and by hand, as we always have.</p>" * 2
    whole = f"<html><head><title>Quillmere</title>{''.join(TOOLS[t] for t in tools if t in TOOLS)}</head><body>{text}"
    data = (body or (shell if tools == "-" else f"{whole}<!-- {noise or day} --></body></html>")).encode()
    seen = BEGIN + timedelta(days=day)
    return Record(
        account=ACCOUNT.domain, source=source, url=url, final_url=url, status=200, body=data, sha256=digest(data),
        headers=(("content-type", "text/html"), ("server", "millgate")), fetched_at=f"{seen}T08:00:00+00:00",
        seen=seen, round=day + 1, id=day + 1,
    )  # fmt: skip


class Archive:
    """Answers that are read one by one, and counted."""

    def __init__(self, *records: Record) -> None:
        self.records = {r.id: r for r in records}
        self.loaded = 0

    def pages(self) -> list[Page]:
        return day_by_day(ACCOUNT, [r.head for r in self.records.values()], self.load)

    def load(self, head: Head) -> Record:
        self.loaded += 1
        return self.records[head.id]


def days(pages: list[Page]) -> list[int]:
    return [(p.seen - BEGIN).days for p in pages]


@settings(max_examples=25, deadline=None)
@given(st.integers(2, 120), st.data())
def test_both_sides_of_one_change_are_found_among_many_days(number: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, number - 1))
    archive = Archive(*(record(day, "d" if day < at else "i") for day in range(number)))
    found = days(archive.pages())
    assert {at - 1, at} <= set(found) and found == sorted(found)
    assert archive.loaded <= 10


def test_two_changes_are_found_too() -> None:
    archive = Archive(*(record(day, "d" + "i" * (day >= 9) + "h" * (day >= 31)) for day in range(64)))
    assert {8, 9, 30, 31} <= set(days(archive.pages())) and archive.loaded <= 16


def test_without_a_change_two_days_are_read_and_without_other_bytes_none() -> None:
    archive = Archive(*(record(day, "d") for day in range(50)))
    assert days(archive.pages()) == [0, 49] and archive.loaded == 2
    archive = Archive(*(record(day, "d", noise="same") for day in range(50)))
    assert archive.pages() == [] and archive.loaded == 0


def test_what_changes_every_day_is_read_only_so_far() -> None:
    archive = Archive(*(record(day, "d" if day % 2 else "i") for day in range(1, 140)))
    assert len(archive.pages()) <= READ and archive.loaded <= READ


def test_days_that_cannot_be_compared_are_passed_over() -> None:
    tools = ["-", "d", "d", "-", "-", "i", "-"]
    found = days(Archive(*(record(day, t) for day, t in enumerate(tools))).pages())
    assert {2, 5} <= set(found) and not {0, 3, 4, 6} & set(found)
    assert Archive(*(record(day, "-", noise=str(day)) for day in range(40)), record(41, "d")).pages() != []


@pytest.mark.parametrize("source", ["articles", "robots"])
def test_other_sources_and_single_answers_are_not_read(source: str) -> None:
    archive = Archive(record(1, "d", source=source), record(2, "i", source=source), record(3, "h", url=f"{HOME}x"))
    assert archive.pages() == [] and archive.loaded == 0


def test_only_the_last_days_of_an_address_count() -> None:
    archive = Archive(*(record(day, "d" if day < 5 else "i") for day in range(DAYS + 10)))
    assert min(days(archive.pages())) == 10


def test_two_addresses_are_looked_at_apart() -> None:
    careers = [record(day + 50, "d" if day < 2 else "h", url=f"{HOME}careers", source="careers") for day in range(4)]
    found = Archive(*(record(day, "d" if day < 3 else "i") for day in range(8)), *careers).pages()
    assert {(p.url, (p.seen - BEGIN).days) for p in found} >= {
        (HOME, 2), (HOME, 3), (f"{HOME}careers", 51), (f"{HOME}careers", 52),
    }  # fmt: skip
