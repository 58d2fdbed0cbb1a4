"""From a careers page through its board to each posting's text, over the network of this machine."""

from __future__ import annotations

import json
from typing import Any

import pytest

import crawlers.crawl
from core.items import Account, Page
from crawlers.reading import pages
from crawlers.sources_registry import SOURCES

WANTED = ("home", "careers", "bamboohr", "lever", "smartrecruiters")
ACME = Account(domain="acme.example", name="Acme", row=2)


@pytest.fixture
def reached(world: Any, crawled: Any, answer: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Crawls acme.example with its careers page and what stands behind it; gives the postings' pages."""
    monkeypatch.setattr(crawlers.crawl, "SOURCES", {name: SOURCES[name] for name in WANTED})

    def reach(careers: str, boards: dict[str, dict[str, Any]]) -> list[Page]:
        world.pages("acme.example", {"/": '<a href="/careers">Careers</a>', "/careers": careers})
        for host, routes in boards.items():
            told = {p: answer(json.dumps(v), headers={"Content-Type": "application/json"}) for p, v in routes.items()}
            world.pages(host, told)
        out = crawled(ACME, limits={"delay": 0.25})
        return [p for p in pages(ACME, out.records("acme.example")) if p.kind == "posting"]

    return reach


def test_a_detail_takes_the_place_of_its_row(reached: Any) -> None:
    row = {"id": "744001", "name": "Fitter", "company": {"identifier": "Quay"}, "releasedDate": "2031-05-01T00:00:00Z"}
    other = {**row, "id": "744002", "name": "Painter"}
    detail = {**row, "jobAd": {"sections": {"jobDescription": {"title": "Job", "text": "<p>You fit.</p>"}}}}
    routes = {
        "/v1/companies/Quay/postings?limit=100&offset=0": {"totalFound": 2, "content": [row, other]},
        "/v1/companies/Quay/postings/744001": detail,
    }
    script = '<script>widget({"company_code": "Quay"}) // smartrecruiters.com</script>'
    found = reached(f"<h1>Careers</h1>{script}", {"api.smartrecruiters.com": routes})
    assert [(p.part, p.text.split("\n")[2:]) for p in found] == [("744001", ["Job", "You fit."]), ("744002", [])]


def test_a_list_that_is_not_there_is_asked_for_elsewhere(reached: Any, world: Any, answer: Any) -> None:
    widget = '<li id="bhrPositionID_7"><a href="//acme.bamboohr.com/careers/7">Fitter</a></li>'
    world.pages("acme.bamboohr.com", {"/jobs/embed2.php": answer(f'<ul class="BambooHR-ATS-board">{widget}</ul>')})
    job = {"jobOpeningName": "Fitter", "datePosted": "2031-05-02", "description": "<p>You fit.</p>"}
    routes = {"/careers/7/detail": {"result": {"jobOpening": job}}}
    (page,) = reached('<a href="https://acme.bamboohr.com/careers">Jobs</a>', {"acme.bamboohr.com": routes})
    assert (str(page.published), page.text.split("\n")[-1]) == ("2031-05-02", "You fit.")


def test_of_anothers_board_only_the_linked_posting_becomes_a_page(reached: Any) -> None:
    ids = [f"b0a1d2c3-0000-4000-8000-00000000000{n}" for n in range(3)]
    jobs = [{"id": i, "text": "Fitter", "hostedUrl": f"https://jobs.lever.co/quay/{i}"} for i in ids]
    link = f'<a href="https://jobs.lever.co/quay/{ids[1]}">Fitter</a>'
    found = reached(f"<h1>Careers</h1>{link}", {"api.lever.co": {"/v0/postings/quay?mode=json": jobs}})
    assert [p.part for p in found] == [ids[1]]
