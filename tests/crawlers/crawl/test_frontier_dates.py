"""What is known of a date decides the place in the queue, whoever knows it and whenever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from crawlers.fetching.frontier import NEVER, Frontier
from crawlers.source import Ask

URL = "https://a.example/news/hall"


def ask(priority: int, source: str = "articles", **hint: str) -> Ask:
    return Ask(url=URL, source=source, priority=priority, hint={"title": "Hall", **hint})


def drained(frontier: Frontier) -> list[tuple[int, Any]]:
    return [(a.priority, a.hint.get("date")) for a in iter(frontier.pop, None)]


def test_a_date_that_comes_later_replaces_the_ask_without_one() -> None:
    frontier = Frontier()
    frontier.offer(ask(49))
    assert frontier.offer(ask(41, date="2026-03-01"))
    assert not frontier.offer(ask(40, date="2026-03-09"))
    assert drained(frontier) == [(41, "2026-03-01")]


def test_another_sources_date_replaces_nothing() -> None:
    frontier = Frontier()
    frontier.offer(ask(49))
    assert not frontier.offer(ask(41, source="outlets", date="2026-03-01"))
    assert drained(frontier) == [(49, None)]


def test_what_was_asked_is_not_asked_again_for_its_date() -> None:
    frontier = Frontier()
    frontier.offer(ask(49))
    frontier.pop()
    assert not frontier.offer(ask(41, date="2026-03-01"))
    assert len(frontier) == 0


def test_what_turns_out_to_be_too_old_is_not_asked() -> None:
    frontier = Frontier()
    frontier.offer(ask(49))
    assert not frontier.offer(ask(NEVER))
    assert not frontier.offer(ask(49))
    assert len(frontier) == 0


def test_a_release_as_a_pdf_is_counted_and_not_asked_for(world: Any, crawled: Callable[..., Any]) -> None:
    links = '<a href="/news/hall">Hall</a><a href="/news/statement.pdf">Statement</a>'
    world.pages("acme.example", {"/": f"<html><body>{links}</body></html>", "/news/hall": "<p>Hall</p>"})
    coverage = crawled("acme.example").coverage("acme.example", "articles")
    assert dict(coverage.status) == {"200": 1, "pdf": 1}
    assert "acme.example/news/statement.pdf" not in world.urls


def test_a_newsroom_of_pdfs_only_says_so(world: Any, crawled: Callable[..., Any]) -> None:
    world.pages("acme.example", {"/": '<html><body><a href="/news/statement.pdf">Statement</a></body></html>'})
    assert crawled("acme.example").reasons("acme.example")["articles"] == "pdf"
