"""The frontier: best first, nothing twice, no endless calendar."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crawlers.fetching.frontier import LEAF_LIMIT, SHAPE_LIMIT, SIZE_LIMIT, Frontier, key_of
from crawlers.source import Ask


def ask(url: str, priority: int = 50) -> Ask:
    return Ask(url=url, source="links", priority=priority)


def drained(frontier: Frontier) -> list[str]:
    return [a.url for a in iter(frontier.pop, None)]


def test_lower_priority_goes_first_and_equals_in_order_of_arrival() -> None:
    frontier = Frontier()
    for url, priority in (("https://a.example/1x", 50), ("https://a.example/home", 0), ("https://a.example/2x", 50)):
        frontier.offer(ask(url, priority))
    assert drained(frontier) == ["https://a.example/home", "https://a.example/1x", "https://a.example/2x"]


def test_spellings_of_one_address_are_asked_once() -> None:
    frontier = Frontier()
    assert frontier.offer(ask("https://a.example/news"))
    for again in ("http://a.example/news", "https://www.a.example/news/", "https://a.example/news#top"):
        assert not frontier.offer(ask(again))


def test_an_address_that_an_answer_came_from_is_not_asked() -> None:
    frontier = Frontier()
    frontier.arrived("https://a.example/welcome")
    assert not frontier.offer(ask("https://a.example/welcome"))


def test_a_calendar_is_cut_short() -> None:
    frontier = Frontier()
    taken = [frontier.offer(ask(f"https://a.example/cal?month={n}")) for n in range(500)]
    assert sum(taken) == SHAPE_LIMIT


def test_the_articles_of_a_listing_may_share_a_shape() -> None:
    frontier = Frontier()
    taken = [frontier.offer(ask(f"https://a.example/news/{n}"), leaf=True) for n in range(500)]
    assert sum(taken) == LEAF_LIMIT


def test_a_path_that_winds_into_itself_is_not_followed() -> None:
    assert not Frontier().offer(ask("https://a.example/en/en/en/about"))


def test_what_is_no_address_is_not_queued() -> None:
    for url in ("javascript:alert(1)", "file:///etc/hostname", "https://u:p@a.example/", "", "https://[::1"):
        assert not Frontier().offer(ask(url))


@given(st.lists(st.tuples(st.integers(0, 9), st.text("abc/?=123", max_size=8)), max_size=60))
def test_whatever_is_offered_comes_out_in_order_and_once(offers: list[tuple[int, str]]) -> None:
    frontier = Frontier()
    asks = [ask(f"https://a.example/{path}", priority) for priority, path in offers]
    taken = [a for a in asks if frontier.offer(a)]
    out = list(iter(frontier.pop, None))
    assert out == sorted(taken, key=lambda a: a.priority)
    assert len({key_of(a.url) for a in out}) == len(out)


def test_what_looks_like_a_trap_is_counted_once_for_each_address() -> None:
    frontier = Frontier()
    for _ in range(2):
        for n in range(SHAPE_LIMIT + 5):
            frontier.offer(ask(f"https://a.example/cal?month={n}"))
    frontier.offer(ask("https://a.example/en/en/en/about"))
    assert frontier.trapped == {"links": 6}


def test_what_finds_no_room_is_counted() -> None:
    frontier = Frontier()
    for n in range(SIZE_LIMIT + 3):
        frontier.offer(ask(f"https://a.example/{'x' * (n % 700)}-{chr(97 + n // 700)}"))
    assert frontier.crowded == {"links": 3}
