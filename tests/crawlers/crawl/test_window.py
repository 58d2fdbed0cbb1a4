"""Who may begin: accounts that only wait leave their places to others, within a bound."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from crawlers.fetching.window import CROWD, Window


async def begun(window: Window, wanted: int) -> int:
    """How many of so many accounts get a place now."""
    got = 0
    for _ in range(wanted):
        try:
            await asyncio.wait_for(window.place(), 0.02)
        except TimeoutError:
            break
        got += 1
    return got


def test_there_are_as_many_places_as_the_window_is_wide() -> None:
    assert asyncio.run(begun(Window(3), 9)) == 3


def test_an_account_that_left_makes_room() -> None:
    async def scene() -> int:
        window = Window(1)
        (await window.place()).left()
        return await begun(window, 9)

    assert asyncio.run(scene()) == 1


def test_an_account_that_waits_stands_aside_and_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.fetching.window.WAITS", 0.0)

    async def scene() -> tuple[int, int]:
        window = Window(2)
        first = await window.place()
        first.waits()
        await asyncio.sleep(0.01)
        aside = await begun(window, 9)
        first.works()
        return aside, await begun(window, 9)

    assert asyncio.run(scene()) == (2, 0)


def test_even_those_who_wait_are_not_without_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawlers.fetching.window.WAITS", 0.0)

    async def scene() -> int:
        window, count = Window(2), 0
        while await begun(window, 1) and count < 99:
            count += 1
            for place in list(places):
                place.waits()
            await asyncio.sleep(0)
        return count

    places: list[Any] = []
    original = Window.place

    async def noted(self: Window) -> Any:
        places.append(await original(self))
        return places[-1]

    monkeypatch.setattr(Window, "place", noted)
    assert asyncio.run(scene()) == 2 * CROWD


def test_slow_hosts_do_not_fill_the_window(
    world: Any, crawled: Any, answer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawlers.fetching.window.SLOW", 0.1)
    for number in range(4):
        world.pages(f"slow{number}.example", {"/": answer("late", wait=3.0)})
        world.pages(f"quick{number}.example", {"/": "soon"})
    names = [f"{kind}{number}.example" for kind in ("slow", "quick") for number in range(4)]
    began = time.monotonic()
    crawled(*names, limits={"window": 2, "timeout": 5})
    quick = [s.ended - began for s in world.seen if s.host.startswith("quick") and s.path == "/"]
    late = [s.ended - began for s in world.seen if s.host.startswith("slow") and s.path == "/"]
    assert len(quick) == len(late) == 4
    assert max(quick) < min(late)
