"""A third party is asked only where the settings say so, and no more often than its terms allow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import crawlers.crawl
from core.settings import ThirdParty
from crawlers.third_party import ThirdPartySource


class Slow(ThirdPartySource):
    name = "slow"
    pattern = "https://slowsearch.example/find?q={domain}"
    pause = 0.5


@pytest.fixture(autouse=True)
def slow(crawled: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(crawlers.crawl.SOURCES, "slow", Slow())


ON = {"third_party": {"slow": ThirdParty(terms="https://slowsearch.example/terms")}}
TWO = ("first.example", "second.example")


def served(world: Any) -> None:
    for domain in TWO:
        world.site(domain, **{"/": "<p>Home</p>"})
    world.site("slowsearch.example", **{f"/find?q={d}": "{}" for d in TWO})


def test_without_its_settings_a_third_party_is_never_asked(world: Any, crawled: Callable[..., Any]) -> None:
    served(world)
    outcome = crawled(*TWO)
    assert {s.host for s in world.seen} == set(TWO)
    assert "slow" not in outcome.reasons("first.example")


def test_the_pause_of_its_terms_holds_between_all_accounts(world: Any, crawled: Callable[..., Any]) -> None:
    served(world)
    outcome = crawled(*TWO, limits=ON, delay_mapped=0.02)
    first, second = sorted(s.began for s in world.seen if s.url.startswith("slowsearch.example/find"))
    assert second - first >= 0.45
    assert outcome.reasons("second.example")["slow"] == "ok"
