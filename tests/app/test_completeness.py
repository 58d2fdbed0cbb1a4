"""How much of a board was read: said by the board, counted in the pages, shown wherever coverage is."""

from __future__ import annotations

import json
from datetime import date

import deliveries
from lxml import html

from app.completeness import Openings, openings, share, with_openings
from app.exporter import Dossier, export
from core.evidence import digest
from core.items import Account, Coverage
from core.store import Record
from crawlers.fetching.posted import posted
from crawlers.reading import closed_in, pages

ACCOUNT = Account(domain="saltbarrow.example", name="Saltbarrow", row=2)
BOARD = "https://saltbarrow.wd3.myworkdayjobs.com/wday/cxs/saltbarrow/Harbour"


def answer(url: str, body: object, source: str, number: int) -> Record:
    data = (body if isinstance(body, str) else json.dumps(body)).encode()
    return Record(
        account=ACCOUNT.domain, source=source, url=url, final_url=url, status=200, headers=(), body=data,
        sha256=digest(data), fetched_at="2031-05-20T09:00:00+00:00", seen=date(2031, 5, 20), round=1, id=number,
    )  # fmt: skip


def board_page(offset: int, total: int, board: str = BOARD) -> Record:
    rows = [{"title": f"Weigher {n}", "externalPath": f"/job/Quay/W_{n}"} for n in range(offset, offset + 20)]
    url = posted(f"{board}/jobs", {"appliedFacets": {}, "limit": 20, "offset": offset, "searchText": ""})
    return answer(url, {"total": total, "jobPostings": rows}, "workday", offset + 1)


def described(n: int) -> Record:
    told = {"jobPostingInfo": {"title": f"Weigher {n}", "jobDescription": "<p>Weigh.</p>"}}
    return answer(f"{BOARD}/job/Quay/W_{n}", told, "workday", 500 + n)


def of(records: list[Record]) -> dict[str, Openings]:
    return openings(records, pages(ACCOUNT, records), closed_in(records))


def test_the_pages_of_a_board_have_one_total() -> None:
    found = of([board_page(0, 90), board_page(20, 0), board_page(40, 0), described(3), described(41)])
    assert found["workday"] == Openings(listed=90, described=2)


def test_two_boards_of_one_kind_are_added() -> None:
    other = BOARD.replace("Harbour", "Inland")
    assert of([board_page(0, 90), board_page(20, 0), board_page(0, 30, other)])["workday"].listed == 120


def test_more_was_read_than_a_wrong_total_says() -> None:
    assert of([board_page(0, 21), board_page(20, 0)])["workday"].listed == 40


def test_the_positions_pages_of_a_site_complete_its_careers_page() -> None:
    rows = "".join(f'<li><a href="/careers/{n}-fitter">{n} Fitter</a></li>' for n in ("valve", "pump", "hose"))
    text = "<h1>{} Fitter</h1><h2>Requirements</h2><p>A hand.</p><h2>Your tasks</h2><p>Fit.</p>"
    site = f"https://{ACCOUNT.domain}/careers"
    records = [
        answer(site, f"<h2>Open positions</h2><ul>{rows}</ul>", "careers", 1),
        answer(f"{site}/valve-fitter", text.format("valve"), "schema_org", 2),
        answer(f"{site}/pump-fitter", text.format("pump") + "<p>This position has been filled.</p>", "schema_org", 3),
    ]
    assert of(records)["careers"] == Openings(listed=3, described=1, closed=1)


def test_what_is_closed_is_counted_in_the_answers() -> None:
    line = with_openings(deliveries.dossiers()[1].coverage[0], Openings(listed=4, described=1, closed=2))
    assert (line.status["closed"], share([line])) == (2, "1/4")
    assert with_openings(line, None) == line
    assert share([]) == ""


def test_the_report_says_how_much_of_a_board_was_read(tmp_path) -> None:  # type: ignore[no-untyped-def]
    base = deliveries.dossiers()[1]
    row: Coverage = with_openings(base.coverage[0], Openings(listed=40, described=12))
    dossier = Dossier(account=base.account, results=base.results, coverage=(row,))
    page = html.parse(str(export("html", deliveries.delivery(dossier), tmp_path).path))
    (told,) = page.xpath("//details[@class='coverage'][summary[starts-with(., 'Where we looked')]]")
    assert "12/40 postings described" in told.text_content()
    assert [td.text_content() for td in told.xpath(".//tbody/tr/td")][-2] == "12/40"
