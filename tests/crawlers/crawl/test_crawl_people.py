"""What a crawl archives of a page about people: names and titles, and nothing else of them."""

from __future__ import annotations

from typing import Any

import pytest

import crawlers.crawl
from core.store import Record
from crawlers.source import Ask, Source
from crawlers.sources_registry import SOURCES

TEAM = """<html><head><meta name="author" content="web@acme.example"></head><body><h1>Our team</h1>
<div><img src="/odalys.jpg" alt="Odalys at sea"><h3>Odalys Fenwright</h3><p>Chief Executive Officer</p>
<p>Odalys was born in Porto and sails.</p><a href="mailto:odalys@acme.example">Mail</a><p>+44 20 5550 0143</p>
<a href="https://www.linkedin.com/in/odalys">LinkedIn</a></div><p><a href="/company/board">Board of directors</a></p>
</body></html>"""
BOARD = "<h1>Board</h1><p>Tobiah Marl, Chair</p><p>Call Tobiah on +44 20 5550 0177.</p>"
PRIVATE = (b"acme.example\n", b"odalys@", b"web@", b"5550", b"born", b"sails", b".jpg", b"linkedin", b"Call")


class Jobs(Source):
    """Asks for one page that leads to the team's."""

    name, group = "jobs", "jobs"

    def starts(self, account: Any) -> Any:
        yield Ask(url=f"https://{account.domain}/jobs", source="jobs", priority=90)

    def read(self, account: Any, record: Record) -> Any:
        return iter(())


@pytest.fixture
def visit(world: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    chosen = {"home": crawlers.crawl.SOURCES["home"], "leadership": SOURCES["leadership"]}
    monkeypatch.setattr(crawlers.crawl, "SOURCES", {**chosen, "jobs": Jobs()})
    world.pages(
        "acme.example", {"/": '<a href="/company/team">Team</a>', "/company/team": TEAM, "/company/board": BOARD}
    )
    return crawled


def kept(outcome: Any, source: str = "leadership") -> dict[str, bytes]:
    return {r.url: r.body for r in outcome.archive.of_account("acme.example") if r.source == source}


def test_the_archive_holds_names_and_titles_only(visit: Any) -> None:
    found = kept(visit("acme.example"))
    assert set(found) == {"https://acme.example/company/team", "https://acme.example/company/board"}
    everything = b"".join(found.values())
    assert b"<dt>Odalys Fenwright</dt><dd>Chief Executive Officer</dd>" in everything and b"Tobiah Marl" in everything
    assert [told for told in PRIVATE if told in everything] == []


def test_the_digest_is_that_of_what_is_kept(visit: Any) -> None:
    outcome = visit("acme.example")
    assert len(list(outcome.archive.unaltered("acme.example"))) == len(list(outcome.archive.of_account("acme.example")))


def test_a_second_run_that_hears_of_no_change_reads_the_same(visit: Any, world: Any, answer: Any) -> None:
    def team(headers: dict[str, str]) -> Any:
        same = headers.get("if-none-match") == '"t"'
        return answer("" if same else TEAM, 304 if same else 200, headers={"ETag": '"t"'})

    world.pages("acme.example", {"/company/team": team})
    before = kept(visit("acme.example", close=True))
    world.seen.clear()
    after = visit("acme.example")
    assert [s.status for s in world.seen if s.path == "/company/team"] == [304]
    assert kept(after) == before
    assert {r.round for r in after.archive.of_account("acme.example") if r.source == "leadership"} == {after.round.id}


def test_a_page_that_was_kept_in_part_is_no_answer_for_another_source(visit: Any, world: Any, answer: Any) -> None:
    world.pages("acme.example", {"/jobs": answer("", 302, headers={"Location": "/company/team"})})
    outcome = visit("acme.example")
    assert kept(outcome, "jobs") == {"https://acme.example/jobs": TEAM.encode()}
    assert [told for told in PRIVATE if told in b"".join(kept(outcome).values())] == []


def test_a_team_page_that_leads_to_a_page_known_in_full_is_kept_in_part_too(
    visit: Any, world: Any, answer: Any
) -> None:
    world.pages("acme.example", {"/": TEAM.replace("/company/board", "/team")})
    world.pages("acme.example", {"/team": answer("", 302, headers={"Location": "/"})})
    found = kept(visit("acme.example"))
    assert b"Odalys Fenwright" in found["https://acme.example/team"]
    assert [told for told in PRIVATE if told in found["https://acme.example/team"]] == []
