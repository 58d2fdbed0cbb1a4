"""What a crawl says about what it saw: quiet is told apart from blind."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.errors import BadInput
from crawlers.crawl import CrawlOptions, crawl, user_agent
from crawlers.fetching.reasons import _OUTCOMES, REASONS


def test_a_quiet_account_is_ok_and_has_seen_nothing(world: Any, crawled: Any) -> None:
    world.pages("acme.example", {"/": "hello"})
    assert crawled("acme.example").reasons("acme.example") == {"home": "ok", "robots": "ok", "names": "mapped-host"}


@pytest.mark.parametrize(
    ("status", "reason"),
    [(404, "nothing-found"), (410, "nothing-found"), (403, "forbidden"), (500, "server-error"), (502, "server-error")],
)
def test_an_answer_that_is_no_page_has_its_reason(
    world: Any, crawled: Any, answer: Any, status: int, reason: str
) -> None:
    world.pages("acme.example", {"/": answer("no", status)})
    home = crawled("acme.example").coverage("acme.example", "home")
    assert (home.reason, home.pages, home.status) == (reason, 0, {str(status): 1})


def test_a_server_that_is_not_there_is_unreachable(world: Any, crawled: Any) -> None:
    out = crawled("acme.example", hosts={"acme.example": ("127.0.0.1", 1)})
    assert out.reasons("acme.example")["home"] == "unreachable"


def test_a_name_nobody_knows_is_unreachable(crawled: Any, name_server: Any) -> None:
    out = crawled("nobody.example", hosts={}, limits={"resolver": name_server.address})
    home = out.coverage("nobody.example", "home")
    assert (home.reason, home.status) == ("unreachable", {"dns": 4})


def test_a_name_server_that_is_silent_delays_a_little(
    crawled: Any, name_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    name_server.silent = True
    monkeypatch.setattr("crawlers.fetching.dns.TIMEOUT", 0.4)
    began = time.monotonic()
    out = crawled("nobody.example", hosts={}, limits={"resolver": name_server.address})
    assert time.monotonic() - began < 6
    assert out.reasons("nobody.example") == {"home": "unreachable", "robots": "unreachable", "names": "timeout"}


def test_a_home_page_that_answers_under_www_only_is_found(world: Any, crawled: Any, name_server: Any) -> None:
    world.pages("www.acme.example", {"/": '<a href="https://acme.example/x">x</a>', "/x": "there"})
    out = crawled("acme.example", limits={"resolver": name_server.address})
    home = out.coverage("acme.example", "home")
    assert (home.pages, home.status, home.reason) == (1, {"200": 1, "dns": 1}, "ok")
    assert out.reasons("acme.example")["links"] == "ok"


def test_a_spelling_that_answered_is_what_counts(world: Any, crawled: Any, name_server: Any) -> None:
    world.site("www.acme.example")
    out = crawled("acme.example", limits={"resolver": name_server.address})
    assert out.coverage("acme.example", "home").status == {"404": 1, "dns": 1}
    assert out.reasons("acme.example")["home"] == "nothing-found"


def test_an_account_that_moved_away_is_not_followed(world: Any, crawled: Any, answer: Any) -> None:
    gone = answer(status=301, headers={"Location": "https://buyer.example/"})
    world.pages("acme.example", {"/": gone})
    world.pages("buyer.example", {"/": '<a href="/news/1">ours</a>', "/news/1": "story"})
    out = crawled("acme.example")
    assert out.reasons("acme.example")["home"] == "moved-to-other-domain"
    assert "buyer.example/news/1" not in world.urls


def test_an_account_that_moved_to_an_alias_is(world: Any, crawled: Any, answer: Any) -> None:
    from core.items import Account

    world.pages("acme.example", {"/": answer(status=301, headers={"Location": "https://acme-group.example/"})})
    world.pages("acme-group.example", {"/": '<a href="/news/1">ours</a>', "/news/1": "story"})
    out = crawled(Account(domain="acme.example", name="Acme", row=2, aliases=("acme-group.example",)))
    assert out.reasons("acme.example")["articles"] == "ok"


def test_a_page_that_leads_to_another_site_is_offered_as_a_link(world: Any, crawled: Any, answer: Any) -> None:
    board = "https://boards.jobs.example/news/acme"
    world.pages(
        "acme.example", {"/": '<a href="/jobs">x</a>', "/jobs": answer(status=302, headers={"Location": board})}
    )
    world.pages("boards.jobs.example", {"/news/acme": "jobs"})
    records = crawled("acme.example").records("acme.example")
    assert ("articles", board) in {(r.source, r.url) for r in records}


def test_the_newest_date_that_was_told_is_noted(world: Any, crawled: Any) -> None:
    world.pages("acme.example", {"/": '<a href="/news/1">n</a>', "/news/1": "story"})
    assert crawled("acme.example").coverage("acme.example", "articles").newest == date(2031, 4, 2)


def test_a_busy_server_is_asked_once_more_and_then_left_alone(world: Any, crawled: Any, answer: Any) -> None:
    busy = answer("later", 429, headers={"Retry-After": "0"})
    world.pages("acme.example", {"/": '<a href="/x">x</a>', "/x": busy})
    out = crawled("acme.example")
    assert out.reasons("acme.example")["links"] == "rate-limited"
    assert world.urls.count("acme.example/x") == 2


def test_a_busy_server_is_given_the_time_it_asks_for(world: Any, crawled: Any, answer: Any) -> None:
    answers = iter([answer("later", 503, headers={"Retry-After": "1"}), answer("there")])
    world.pages("acme.example", {"/": '<a href="/x">x</a>', "/x": lambda _: next(answers)})
    out = crawled("acme.example")
    first, second = [s for s in world.seen if s.path == "/x"]
    assert second.began - first.ended > 0.9
    assert out.reasons("acme.example")["links"] == "ok"


def test_name_server_records_are_archived_as_sorted_lines(world: Any, crawled: Any, name_server: Any) -> None:
    name_server.say("acme.example.", "MX", "20 backup.mail.example.", "10 first.mail.example.")
    world.pages("acme.example", {"/": "hello"})
    out = crawled("acme.example", limits={"resolver": name_server.address})
    record = out.archive.find("acme.example", "dns:acme.example?type=MX")
    assert record is not None
    assert record.body == b"MX 10 first.mail.example.\nMX 20 backup.mail.example.\n"
    assert (record.status, record.header("content-type")) == (200, "text/dns")


def test_a_domain_without_such_records_is_quiet(world: Any, crawled: Any, name_server: Any) -> None:
    world.pages("acme.example", {"/": "hello"})
    out = crawled("acme.example", limits={"resolver": name_server.address})
    assert out.reasons("acme.example")["names"] == "nothing-found"


def test_every_reason_is_one_of_the_closed_set() -> None:
    assert set(_OUTCOMES.values()) <= set(REASONS)


def test_a_crawl_says_who_asks(world: Any, crawled: Any) -> None:
    world.pages("acme.example", {"/": "hello"})
    crawled("acme.example")
    agents = {s.headers["user-agent"] for s in world.seen}
    assert len(agents) == 1
    assert agents.pop().endswith("(+ops@brightledger.example)")


@pytest.mark.parametrize("contact", ["", "  ", "x\r\nCookie: a", "grüße@brightledger.example", "a)b"])
def test_a_crawl_without_a_usable_contact_does_not_start(contact: str) -> None:
    with pytest.raises(BadInput):
        user_agent(contact)
    with pytest.raises(BadInput):
        crawl([], store=None, archive=None, round=None, options=CrawlOptions(contact=contact))  # type: ignore[arg-type]


def test_the_terminal_is_left_alone_and_the_log_holds_what_happened(
    world: Any, crawled: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    world.pages("acme.example", {"/": "hello"})
    crawled("acme.example", log_file=tmp_path / "log" / "crawl.log")
    assert capfd.readouterr() == ("", "")
    assert "Spider closed (finished)" in (tmp_path / "log" / "crawl.log").read_text()


def test_coverage_reads_the_same_when_written_as_json(world: Any, crawled: Any) -> None:
    from core.items import canonical

    world.pages("acme.example", {"/": "hello"})
    line = json.loads(canonical(crawled("acme.example").coverage("acme.example", "home")))
    assert line["status"] == {"200": 1}
