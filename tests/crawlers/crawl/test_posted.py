"""Questions by POST: asked once, held to robots.txt, archived under an address of their own, and replayed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

import crawlers.crawl
from app.completeness import openings
from core.items import Account
from core.store import Archive, Store
from crawlers.fetching.posted import posted, request_for, values_of
from crawlers.reading import closed_in, pages
from crawlers.sources_registry import SOURCES
from crawlers.warc import import_into, write

HOME, BOARD = "saltbarrow.example", "saltbarrow.wd3.myworkdayjobs.com"
LIST = "/wday/cxs/saltbarrow/Harbour/jobs"
TOTAL = 43


def listing(headers: dict[str, str]) -> str:
    """Twenty a page, the total on the first only, and page one again past the end."""
    asked = json.loads(headers[":body"])
    start = asked["offset"] if asked["offset"] < TOTAL else 0
    rows = [row(n) for n in range(start, min(start + asked["limit"], TOTAL))]
    return json.dumps({"total": TOTAL if asked["offset"] == 0 else 0, "jobPostings": rows})


def path_of(n: int) -> str:
    return f"Weigher-{chr(97 + n // 26)}{chr(97 + n % 26)}_R-{n}"


def row(n: int) -> dict[str, Any]:
    ago = "Posted Today" if n == 0 else f"Posted {n} Days Ago" if n < 30 else "Posted 30+ Days Ago"
    return {"title": f"Weigher of sort {n}", "externalPath": f"/job/Quay/{path_of(n)}", "locationsText": "Quay",
            "postedOn": ago}  # fmt: skip


def detail(n: int) -> str:
    told = {"title": f"Weigher of sort {n}", "jobDescription": "<p>Weigh salt.</p>", "location": "Quay",
            "startDate": "2031-05-02"}  # fmt: skip
    return json.dumps({"jobPostingInfo": told})


@pytest.fixture
def crawl(crawled: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Crawls with every source that there is."""
    monkeypatch.setattr(crawlers.crawl, "SOURCES", SOURCES)
    return crawled


@pytest.fixture
def board(world: Any, answer: Any) -> Any:
    """An account whose careers page shows a board that is asked by POST."""
    careers = f'<h1>Careers</h1><iframe src="https://{BOARD}/en-US/Harbour"></iframe>'
    world.pages(HOME, {"/": '<h1>Salt</h1><a href="/careers">Careers</a>', "/careers": careers})
    json_ = {"Content-Type": "application/json"}
    world.pages(BOARD, {LIST: lambda headers: answer(listing(headers), headers=json_)})
    details = {
        f"/wday/cxs/saltbarrow/Harbour/job/Quay/{path_of(n)}": answer(detail(n), headers=json_) for n in range(43)
    }
    world.pages(BOARD, details)
    return world


def read(outcome: Any) -> tuple[list[Any], Any]:
    records = outcome.records(HOME)
    found = [p for p in pages(Account(domain=HOME, name="Saltbarrow", row=2), records) if p.kind == "posting"]
    return found, openings(records, found, closed_in(records)).get("workday")


def test_a_board_asked_by_post_is_read_page_by_page_and_its_newest_postings_in_full(board: Any, crawl: Any) -> None:
    outcome = crawl(HOME)
    asked = [json.loads(s.headers[":body"])["offset"] for s in board.seen if s.path == LIST]
    assert asked == [0, 20, 40]
    assert {s.headers["content-type"] for s in board.seen if s.path == LIST} == {"application/json"}
    found, count = read(outcome)
    assert len(found) == TOTAL
    assert (count.listed, count.described) == (TOTAL, 12)
    full = [p for p in found if "Weigh salt." in p.text]
    assert len(full) == 12
    assert {str(p.published) for p in full} == {"2031-05-02"}
    assert [p.published for p in found if p.title.endswith(" 35")] == [None]


def test_robots_forbids_a_post_as_it_forbids_a_page(board: Any, crawl: Any) -> None:
    board.pages(BOARD, {"/robots.txt": "User-agent: *\nDisallow: /wday/\n"})
    outcome = crawl(HOME)
    assert LIST not in [s.path for s in board.seen]
    assert outcome.coverage(HOME, "workday").reason == "blocked-by-robots"


def test_what_was_posted_is_not_posted_again_in_the_same_round(board: Any, crawl: Any) -> None:
    first = crawl(HOME)
    posts = sum(s.path == LIST for s in board.seen)
    before = first.bodies(HOME)
    again = crawl(HOME)
    assert again.bodies(HOME) == before
    assert sum(s.path == LIST for s in board.seen) == posts


def test_an_exported_crawl_is_replayed_without_network(board: Any, crawl: Any, tmp_path: Path) -> None:
    live = crawl(HOME, close=True)
    write([r for name in (HOME, "robots.txt") for r in live.archive.of_account(name)], tmp_path / "out.warc.gz")
    asked = len(board.seen)
    folder = tmp_path / "replay"
    store, archive = Store(folder), Archive(folder / "archive.sqlite")
    account = Account(domain=HOME, name="Saltbarrow", row=2)
    round_ = store.open_round([account], live.round.as_of)
    import_into(archive, tmp_path / "out.warc.gz", [account], round_)
    replayed = crawl(account, folder=folder, offline=True)
    assert len(board.seen) == asked
    assert [p.text for p in read(replayed)[0]] == [p.text for p in read(live)[0]]


def test_a_site_cannot_make_us_post(world: Any, crawl: Any) -> None:
    trap = "/careers?" + urlencode({"__wb_method": "POST", "__wb_post_data": '{"delete":"all"}'})
    world.pages(HOME, {"/": f'<a href="{trap.replace("&", "&amp;")}">Careers</a>', "/careers": "<h1>x</h1>"})
    crawl(HOME)
    assert {s.headers[":method"] for s in world.seen} == {"GET"}
    assert any("__wb_method" in s.path for s in world.seen)


def test_an_address_tells_what_it_posts() -> None:
    url = posted("https://b.example/x?y=1", {"offset": 20, "text": "ä&="})
    request = request_for(url)
    assert (request.method, request.url) == ("POST", "https://b.example/x?y=1")
    assert values_of(url) == json.loads(request.body) == {"offset": 20, "text": "ä&="}
    assert values_of("https://b.example/x?__wb_method=POST&__wb_post_data=%5B1") == {}
