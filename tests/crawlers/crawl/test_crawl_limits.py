"""A slow, endless or hostile host costs its own account only, and every account ends with a reason."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

LINK = '<a href="/x">x</a>'


def endless() -> Iterator[bytes]:
    while True:
        yield b"x" * 65_536


def dripping() -> Iterator[bytes]:
    for _ in range(100):
        yield b"x"
        time.sleep(0.1)


def test_an_endless_body_is_cut(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("acme.example", {"/": LINK, "/x": answer(stream=endless)})
    assert crawled("acme.example").coverage("acme.example", "links").status == {"too-large": 1}


def test_a_body_that_announces_too_much_is_not_read(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("acme.example", {"/": LINK, "/x": "x" * 5_100_000})
    assert crawled("acme.example").reasons("acme.example")["links"] == "too-large"


def test_a_gzip_bomb_does_not_go_off(world: Any, crawled: Any, answer: Any) -> None:
    bomb = gzip.compress(bytes(60_000_000))
    world.pages("acme.example", {"/": LINK, "/x": answer(bomb, headers={"Content-Encoding": "gzip"})})
    out = crawled("acme.example")
    assert out.reasons("acme.example")["links"] == "too-large"
    assert "https://acme.example/x" not in out.bodies("acme.example")


def test_a_body_that_drips_runs_out_of_time(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("acme.example", {"/": LINK, "/x": answer(stream=dripping)})
    out = crawled("acme.example", limits={"timeout": 0.4})
    assert out.coverage("acme.example", "links").reason == "timeout"


def test_a_long_header_is_read_and_an_endless_one_is_not(world: Any, crawled: Any, answer: Any) -> None:
    policy = {"Content-Security-Policy": "x" * 20_000}
    world.pages("acme.example", {"/": answer(LINK, headers=policy), "/x": answer(headers={"X-Long": "x" * 100_000})})
    out = crawled("acme.example")
    reasons = out.reasons("acme.example")
    assert (reasons["home"], reasons["links"]) == ("ok", "unreachable")


def test_a_slow_host_delays_nobody_else(world: Any, crawled: Any, answer: Any) -> None:
    world.pages("slow.example", {"/": answer(LINK, wait=1.0)})
    done = []
    for name in ("one", "two", "three"):
        world.pages(f"{name}.example", {"/": LINK, "/x": "there"})
    began = time.monotonic()
    out = crawled("slow.example", "one.example", "two.example", "three.example", limits={"timeout": 0.6})
    done = [s for s in world.seen if s.path == "/x"]
    assert len(done) == 3
    assert max(s.ended for s in done) - began < 1.0
    assert out.reasons("slow.example")["home"] == "timeout"


def test_a_host_that_never_answers_is_given_up(world: Any, crawled: Any, answer: Any) -> None:
    dead = {f"/{word}": answer(wait=0.5) for word in ("a", "b", "c", "d", "e")}
    home = "".join(f'<a href="{path}">x</a>' for path in dead)
    world.pages("acme.example", {"/": home, **dead})
    out = crawled("acme.example", limits={"timeout": 0.2})
    assert out.coverage("acme.example", "links").status == {"dead-host": 2, "timeout": 3}


def test_a_calendar_trap_ends(world: Any, crawled: Any) -> None:
    world.site("acme.example")
    for month in range(200):
        world.routes["acme.example"][f"/cal?m={month}"] = f'<a href="/cal?m={month + 1}">next</a>'
    world.routes["acme.example"]["/"] = '<a href="/cal?m=0">calendar</a>'
    out = crawled("acme.example")
    found = out.coverage("acme.example", "links")
    assert (found.tried, found.status) == (10, {"200": 10, "trap": 1})


def test_the_budget_of_requests_ends_the_visit_by_name(world: Any, crawled: Any) -> None:
    pages = {f"/page-{word}": word for word in ("one", "two", "three", "four", "five")}
    world.pages("acme.example", {"/": "".join(f'<a href="{p}">x</a>' for p in pages), **pages})
    out = crawled("acme.example", limits={"requests": 3})
    found = out.coverage("acme.example", "links")
    assert (found.tried, found.reason) == (2, "budget-spent")


def test_the_budget_of_articles_leaves_room_for_the_rest(world: Any, crawled: Any) -> None:
    news = {f"/news/{n}": f"story {n}" for n in range(9)}
    links = "".join(f'<a href="{p}">x</a>' for p in news)
    world.pages("acme.example", {"/": links + LINK, "/x": "team", **news})
    out = crawled("acme.example", limits={"articles": 4})
    assert (out.coverage("acme.example", "articles").pages, out.reasons("acme.example")["articles"]) == (
        4,
        "budget-spent",
    )
    assert out.reasons("acme.example")["links"] == "ok"


def test_the_budget_of_bytes_ends_the_visit(world: Any, crawled: Any) -> None:
    pages = {f"/{word}": "x" * 400_000 for word in ("a", "b", "c", "d")}
    world.pages("acme.example", {"/": "".join(f'<a href="{p}">x</a>' for p in pages), **pages})
    assert crawled("acme.example", limits={"megabytes": 1}).coverage("acme.example", "links").tried == 3


def test_an_account_has_one_request_in_flight(world: Any, crawled: Any, answer: Any) -> None:
    pages = {f"/{word}": answer(word, wait=0.05) for word in ("a", "b", "c", "d")}
    world.pages("acme.example", {"/": "".join(f'<a href="{p}">x</a>' for p in pages), **pages})
    crawled("acme.example")
    spans = sorted((s.began, s.ended) for s in world.seen)
    assert len(spans) == 6
    assert all(ended <= began for (_, ended), (began, _) in pairwise(spans))


def test_a_domain_sees_at_most_its_rate(world: Any, crawled: Any) -> None:
    pages = {f"/{word}": word for word in ("a", "b", "c")}
    world.pages("acme.example", {"/": "".join(f'<a href="{p}">x</a>' for p in pages), **pages})
    world.pages("blog.acme.example", {"/": "blog"})
    world.routes["acme.example"]["/a"] = '<a href="https://blog.acme.example/">blog</a>'
    crawled("acme.example", delay_mapped=0.15)
    began = sorted(s.began for s in world.seen)
    assert len(began) == 7
    assert min(b - a for a, b in pairwise(began)) > 0.14


def test_an_account_that_outlasts_the_watchdog_ends(
    world: Any, crawled: Any, answer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawlers.spider.WATCHDOG", (0.0, 0.5))
    world.pages("slow.example", {"/": answer(LINK, wait=5)})
    world.pages("fast.example", {"/": LINK})
    began = time.monotonic()
    out = crawled("slow.example", "fast.example", limits={"timeout": 10})
    assert time.monotonic() - began < 4
    assert out.reasons("slow.example")["home"] == "budget-spent"
    assert out.reasons("fast.example")["home"] == "ok"


def test_a_source_that_stumbles_costs_itself_only(world: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import crawlers.crawl

    def stumble(*_: object) -> Any:
        raise RecursionError("nested too deep")

    world.pages("acme.example", {"/": LINK, "/x": '<a href="/news/1">n</a>', "/news/1": "story"})
    monkeypatch.setattr(type(crawlers.crawl.SOURCES["links"]), "follow", stumble)
    out = crawled("acme.example")
    assert out.reasons("acme.example")["links"] == "parse-error"
    assert out.reasons("acme.example")["articles"] == "ok"
