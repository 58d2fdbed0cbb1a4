"""From the home page to a company's own positions: the list first, then each position's page, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

import crawlers.crawl
from app.completeness import Openings, openings
from core.items import Account
from crawlers.reading import closed_in, pages
from crawlers.sources_registry import SOURCES

HOME = "saltbarrow.example"
DETAIL = """<h1>{0}</h1><p>Posted on 2 May 2031</p><h2>Your tasks</h2><p>Keep the salt dry.</p>
<h2>Requirements</h2><p>Care.</p>"""
LIST = """<h1>Careers</h1><a href="/careers/benefits">Benefits</a>
<a href="/careers/open-application">Open application</a>
<h2>Open positions</h2><ul>
<li><a href="/careers/salt-inspector">Salt Inspector</a>, Porto</li>
<li><a href="/careers/crane-driver">Crane Driver</a>, Bergen</li>
<li><a href="/careers/gone-planner">Planner</a>, Bergen</li></ul>"""


@pytest.fixture
def found(world: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(crawlers.crawl, "SOURCES", SOURCES)
    shut = DETAIL.format("Planner") + "<p>This position has been filled.</p>"
    world.pages(HOME, {"/": '<h1>Salt</h1><a href="/careers">Careers</a>', "/careers": LIST})
    world.pages(HOME, {f"/careers/{name}": DETAIL.format(title) for name, title in
                       (("salt-inspector", "Salt Inspector"), ("crane-driver", "Crane Driver"))})  # fmt: skip
    world.pages(HOME, {"/careers/gone-planner": shut, "/careers/benefits": "<h1>Benefits</h1><p>Tea.</p>"})
    return crawled(HOME).records(HOME)


def test_each_position_is_read_on_its_own_page(found: Any, world: Any) -> None:
    postings = [p for p in pages(Account(domain=HOME, name="Saltbarrow", row=2), found) if p.kind == "posting"]
    assert {(p.title, p.fields["location"], str(p.published)) for p in postings} == {
        ("Salt Inspector", "Porto", "2031-05-02"),
        ("Crane Driver", "Bergen", "2031-05-02"),
    }
    assert all("Keep the salt dry." in p.text for p in postings)
    asked = [s.path for s in world.seen if s.path.startswith("/careers/")]
    assert sorted(asked) == ["/careers/crane-driver", "/careers/gone-planner", "/careers/salt-inspector"]


def test_the_list_says_how_many_there_are(found: Any) -> None:
    closed = closed_in(found)
    told = openings(found, pages(Account(domain=HOME, name="Saltbarrow", row=2), found), closed)
    assert told["careers"] == Openings(listed=3, described=2, closed=1)
