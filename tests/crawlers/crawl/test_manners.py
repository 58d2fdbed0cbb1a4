"""What servers see of us: gaps, pauses and back-off, shared by all accounts that ask one domain."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import pytest

from crawlers.fetching.politeness import (
    BACKOFF,
    FORGIVEN,
    MAX_DELAY,
    MAX_DOMAINS,
    MAX_PAUSE,
    MAX_WAIT,
    Manners,
    Patience,
)

LINK = '<a href="/x">x</a>'


def gaps(world: Any, domain: str) -> list[float]:
    """Seconds from the end of each answer of a domain to the next request there."""
    seen = sorted((s for s in world.seen if s.host.endswith(domain)), key=lambda s: s.began)
    return [b.began - a.ended for a, b in pairwise(seen)]


def shared(world: Any, answer: Any, *names: str) -> None:
    """Accounts that all link to one board."""
    for name in names:
        world.pages(f"{name}.example", {"/": f'<a href="https://{name}.jobs.example/">jobs</a>'})
        world.pages(f"{name}.jobs.example", {"/": answer("jobs", wait=0.02)})


def test_accounts_share_the_delay_of_a_domain_they_all_ask(world: Any, crawled: Any, answer: Any) -> None:
    shared(world, answer, "one", "two", "three")
    crawled("one.example", "two.example", "three.example", delay_mapped=0.15)
    assert len(gaps(world, "jobs.example")) == 5
    assert min(gaps(world, "jobs.example")) > 0.14


@pytest.mark.parametrize("rule", ["Crawl-delay: 0.4", "Request-rate: 5/2"])
def test_the_delay_that_robots_txt_asks_for_is_kept(world: Any, crawled: Any, rule: str) -> None:
    world.pages("acme.example", {"/": LINK, "/x": "x", "/robots.txt": f"User-agent: *\n{rule}\n"})
    crawled("acme.example", delay_mapped=0.05)
    assert len(gaps(world, "acme.example")) == 2
    assert gaps(world, "acme.example")[-1] > 0.39


def test_a_server_that_asks_for_longer_than_we_wait_is_not_asked_again(world: Any, crawled: Any, answer: Any) -> None:
    busy = answer("later", 503, headers={"Retry-After": "3600"})
    links = "".join(f'<a href="/{n}">x</a>' for n in ("a", "b", "c"))
    world.pages("acme.example", {"/": links, "/a": busy, "/b": "b", "/c": "c"})
    began = time.monotonic()
    out = crawled("acme.example")
    assert [u for u in world.urls if u[-2:] in ("/a", "/b", "/c")] == ["acme.example/a"]
    found = out.coverage("acme.example", "links")
    assert (found.reason, found.status) == ("rate-limited", {"rate-limited": 3})
    assert time.monotonic() - began < MAX_WAIT


def test_a_domain_that_rests_rests_for_every_account(world: Any, crawled: Any, answer: Any) -> None:
    shared(world, answer, "one", "two")
    world.pages("one.jobs.example", {"/": answer("later", 429, headers={"Retry-After": "3600"})})
    world.pages("two.example", {"/": answer('<a href="https://two.jobs.example/">jobs</a>', wait=0.5)})
    out = crawled("one.example", "two.example")
    assert out.reasons("one.example")["links"] == "rate-limited"
    assert out.coverage("two.example", "robots").status["rate-limited"] == 1
    assert "two.jobs.example/" not in world.urls


def test_whoever_waits_for_a_domain_when_it_asks_for_patience_waits_too(world: Any, crawled: Any, answer: Any) -> None:
    shared(world, answer, "one", "two")
    answers = iter([answer("later", 429, headers={"Retry-After": "1"}, wait=0.3), answer("jobs")])
    world.pages("one.jobs.example", {"/": lambda _: next(answers)})
    crawled("one.example", "two.example", delay_mapped=0.05)
    (busy,) = [s for s in world.seen if s.status == 429]
    after = [s.began - busy.ended for s in world.seen if s.host.endswith("jobs.example") and s.began > busy.ended]
    assert after
    assert min(after) > 0.95


def test_a_server_that_stays_busy_is_asked_ever_more_seldom() -> None:
    patience = Patience(delay=1.0)
    rests = [patience.busy(None, now=0.0) for _ in range(6)]
    assert rests == [BACKOFF * 2**n for n in range(6)]
    assert patience.pace == MAX_DELAY


def test_a_server_that_names_a_time_is_believed_and_doubted_when_it_stays_busy() -> None:
    patience = Patience()
    assert patience.busy(0.0, now=0.0) == 0.0
    assert patience.busy(0.0, now=0.0) == 2 * BACKOFF
    assert patience.busy(7.0, now=0.0) == 7.0
    assert patience.busy(1e12, now=0.0) == MAX_PAUSE


def test_good_answers_bring_back_the_old_pace() -> None:
    patience = Patience(delay=1.0)
    patience.busy(0.0, now=0.0)
    assert patience.pace == 2.0
    for _ in range(FORGIVEN):
        patience.well()
    assert patience.pace == 1.0


def test_domains_not_asked_of_late_are_forgotten_unless_they_rest() -> None:
    manners = Manners()
    manners.of("resting.example").busy(60.0, time.monotonic())
    for number in range(2 * MAX_DOMAINS):
        manners.of(f"acme-{number}.example")
    assert manners.of("resting.example").until > time.monotonic()
    assert len(manners._domains) <= MAX_DOMAINS + 10
