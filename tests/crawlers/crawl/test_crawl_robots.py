"""robots.txt holds, for every host and every hop."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from core.evidence import digest
from core.store import Record
from crawlers.fetching.robots import MAX_BYTES, MAX_DELAY, Rules, rules_of


def rules(body: str, status: int = 200) -> Rules:
    raw = body.encode()
    url = "https://acme.example/robots.txt"
    return rules_of(
        Record(
            account="acme.example",
            source="robots",
            url=url,
            final_url=url,
            status=status,
            headers=(),
            body=raw,
            sha256=digest(raw),
            fetched_at="",
            seen=date(2031, 5, 20),
            round=1,
        )
    )


def test_a_rule_for_us_goes_before_the_rule_for_all() -> None:
    ours = rules("User-agent: *\nDisallow: /\n\nUser-agent: proofreach\nDisallow: /private/\n")
    assert ours.allows("https://acme.example/news")
    assert not ours.allows("https://acme.example/private/x")


def test_missing_rules_allow_and_failing_ones_forbid() -> None:
    assert rules("gone", 404).allows("https://acme.example/")
    assert rules("no", 403).allows("https://acme.example/")
    assert not rules("oh", 503).allows("https://acme.example/")
    assert not rules("later", 429).allows("https://acme.example/")


def test_a_page_in_html_holds_no_rules() -> None:
    assert rules("\n<!doctype html><p>Disallow: /").allows("https://acme.example/x")


def test_what_stands_behind_the_size_limit_is_not_read() -> None:
    padding = "# " + "x" * MAX_BYTES + "\n"
    assert rules("User-agent: *\n" + padding + "Disallow: /\n").allows("https://acme.example/x")


def test_a_crawl_delay_is_kept_up_to_a_limit() -> None:
    assert rules("User-agent: *\nCrawl-delay: 4\n").delay == 4
    assert rules("User-agent: *\nCrawl-delay: 4000\n").delay == MAX_DELAY


def test_what_is_forbidden_is_not_asked_and_is_counted(world: Any, crawled: Any) -> None:
    world.pages(
        "acme.example",
        {
            "/robots.txt": "User-agent: *\nDisallow: /private/\n",
            "/": '<a href="/private/board">board</a><a href="/open">open</a>',
            "/open": "open",
            "/private/board": "closed",
        },
    )
    out = crawled("acme.example")
    assert "acme.example/private/board" not in world.urls
    assert out.coverage("acme.example", "robots").forbidden == 1
    links = out.coverage("acme.example", "links")
    assert (links.tried, links.forbidden, links.status) == (1, 1, {"200": 1, "robots": 1})


def test_an_account_that_forbids_everything_is_told_from_a_quiet_one(world: Any, crawled: Any) -> None:
    world.pages("acme.example", {"/robots.txt": "User-agent: *\nDisallow: /\n", "/": "hello"})
    out = crawled("acme.example")
    assert out.reasons("acme.example")["home"] == "blocked-by-robots"
    assert set(world.urls) == {"acme.example/robots.txt"}


def test_a_redirect_is_held_to_the_rules_of_where_it_leads(world: Any, crawled: Any, answer: Any) -> None:
    world.pages(
        "acme.example", {"/": '<a href="/go">x</a>', "/go": answer(status=302, headers={"Location": "/private"})}
    )
    world.routes["acme.example"]["/robots.txt"] = "User-agent: *\nDisallow: /private\n"
    assert crawled("acme.example").reasons("acme.example")["links"] == "blocked-by-robots"
    assert "acme.example/private" not in world.urls


def test_another_host_is_held_to_its_own_rules(world: Any, crawled: Any) -> None:
    world.pages("acme.example", {"/": '<a href="https://boards.jobs.example/acme">jobs</a>'})
    world.pages("boards.jobs.example", {"/robots.txt": "User-agent: *\nDisallow: /\n", "/acme": "jobs"})
    out = crawled("acme.example")
    assert out.reasons("acme.example")["links"] == "blocked-by-robots"
    assert "boards.jobs.example/acme" not in world.urls


@pytest.mark.parametrize("status", [500, 503])
def test_robots_that_cannot_be_had_forbid_everything(world: Any, crawled: Any, answer: Any, status: int) -> None:
    down = answer(status=status, headers={"Retry-After": "0"})
    world.pages("acme.example", {"/robots.txt": down, "/": "hello"})
    out = crawled("acme.example")
    assert out.reasons("acme.example")["home"] == "robots-unreachable"
    assert out.reasons("acme.example")["robots"] == "server-error"
    assert "acme.example/" not in world.urls


def test_robots_that_time_out_forbid_everything(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("acme.example", {"/robots.txt": answer(wait=1), "/": "hello"})
    out = crawled("acme.example", limits={"timeout": 0.3})
    assert out.reasons("acme.example")["home"] == "timeout"
    assert "acme.example/" not in world.urls


def test_accounts_share_the_robots_of_a_shared_host(world: Any, crawled: Any) -> None:
    for name in ("one", "two", "three"):
        world.pages(f"{name}.example", {"/": f'<a href="https://boards.jobs.example/{name}">jobs</a>'})
    world.pages("boards.jobs.example", {f"/{name}": "jobs" for name in ("one", "two", "three")})
    out = crawled("one.example", "two.example", "three.example")
    assert world.urls.count("boards.jobs.example/robots.txt") == 1
    for name in ("one", "two", "three"):
        assert "https://boards.jobs.example/robots.txt" in out.bodies(f"{name}.example")


def hops(answer: Any, number: int, last: Any) -> dict[str, Any]:
    """A robots.txt that is so many redirects away."""
    steps = ["/robots.txt", *(f"/r{n}" for n in range(1, number + 1))]
    led = {a: answer(status=302, headers={"Location": b}) for a, b in pairwise(steps)}
    return {**led, steps[-1]: last}


def test_rules_are_followed_through_five_redirects_and_no_further(world: Any, crawled: Any, answer: Any) -> None:
    rules_there = answer("User-agent: *\nDisallow: /x\n", headers={"Content-Type": "text/plain"})
    for name, number in (("near", 5), ("far", 6)):
        world.pages(f"{name}.example", {"/": '<a href="/x">x</a>', "/x": "x", **hops(answer, number, rules_there)})
    out = crawled("near.example", "far.example")
    assert out.reasons("near.example")["links"] == "blocked-by-robots"
    assert out.reasons("far.example")["links"] == "ok"


def test_rules_may_stand_on_another_host(world: Any, crawled: Any, answer: Any) -> None:
    there = answer(status=301, headers={"Location": "https://www.acme.example/robots.txt"})
    world.pages("acme.example", {"/robots.txt": there, "/": '<a href="/x">x</a>', "/x": "x"})
    world.pages("www.acme.example", {"/robots.txt": "User-agent: *\nDisallow: /x\n"})
    assert crawled("acme.example").reasons("acme.example")["links"] == "blocked-by-robots"
    assert "acme.example/x" not in world.urls


def test_a_page_that_leads_to_another_host_is_held_to_the_rules_there(world: Any, crawled: Any, answer: Any) -> None:
    go = answer(status=302, headers={"Location": "https://boards.jobs.example/acme"})
    world.pages("acme.example", {"/": '<a href="/jobs">x</a>', "/jobs": go})
    world.pages("boards.jobs.example", {"/robots.txt": "User-agent: *\nDisallow: /\n", "/acme": "jobs"})
    assert crawled("acme.example").reasons("acme.example")["links"] == "blocked-by-robots"
    assert "boards.jobs.example/acme" not in world.urls


def test_rules_are_used_again_for_a_day(world: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    world.pages("acme.example", {"/": '<a href="/x">x</a>', "/x": "x", "/robots.txt": "User-agent: *\nDisallow: /x\n"})
    for again in range(3):
        if again == 2:
            monkeypatch.setattr("crawlers.fetching.robots.MAX_AGE", timedelta(0))
        out = crawled("acme.example", close=True)
        assert out.reasons("acme.example")["links"] == "blocked-by-robots"
        assert "https://acme.example/robots.txt" in out.bodies("acme.example")
    assert world.urls.count("acme.example/robots.txt") == 2


def test_a_host_without_rules_for_now_is_asked_for_them_again_later(
    world: Any, crawled: Any, answer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawlers.fetching.robots.FAILED_FOR", 0.0)
    answers = iter([answer("no", 500), answer("no", 500), answer("User-agent: *\nAllow: /\n")])
    world.pages("acme.example", {"/robots.txt": lambda _: next(answers), "/": '<a href="/x">x</a>', "/x": "x"})
    world.pages("other.example", {"/": answer('<a href="https://acme.example/x">x</a>', wait=0.5)})
    out = crawled("acme.example", "other.example")
    assert out.reasons("acme.example")["home"] == "robots-unreachable"
    assert out.reasons("other.example")["links"] == "ok"


def test_a_delay_that_is_no_number_is_none() -> None:
    assert rules("User-agent: *\nCrawl-delay: nan\n").delay == 0
    assert rules("User-agent: *\nCrawl-delay: -5\nRequest-rate: 1/3\n").delay == 3


def test_memory_holds_the_rules_of_a_bounded_number_of_hosts(
    world: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawlers.fetching.robots.MAX_HOSTS", 2)
    for number in range(6):
        world.pages(f"acme{number}.example", {"/": '<a href="/x">x</a>', "/x": "x"})
    out = crawled(*(f"acme{number}.example" for number in range(6)))
    assert all(out.reasons(f"acme{number}.example")["links"] == "ok" for number in range(6))
    assert sum(u.endswith("/robots.txt") for u in world.urls) == 6
