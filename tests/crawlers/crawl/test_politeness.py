"""How often a domain is asked: the slowest of our delay and the host's own, and never sooner again."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request
from scrapy.http import Response

from core.settings import Crawl
from crawlers.fetching.politeness import Manners, PolitenessMiddleware, _retry_after
from crawlers.run import CrawlOptions


@pytest.fixture
def downloader() -> Any:
    return SimpleNamespace(per_slot_settings={}, slots={})


@pytest.fixture
def polite(downloader: Any) -> PolitenessMiddleware:
    options = CrawlOptions(settings=Crawl(delay=1.5), hosts={"local.example": ("127.0.0.1", 8000)}, delay_mapped=0.1)
    spider = SimpleNamespace(run=SimpleNamespace(options=options), manners=Manners())
    return PolitenessMiddleware(SimpleNamespace(spider=spider, engine=SimpleNamespace(downloader=downloader)))  # type: ignore[arg-type]


def slot_of(polite: PolitenessMiddleware, url: str, **meta: Any) -> str:
    request = Request(url, meta=meta)
    asyncio.run(polite.process_request(request))
    return str(request.meta["download_slot"])


def test_all_hosts_of_a_domain_share_one_slot(polite: PolitenessMiddleware) -> None:
    slots = {slot_of(polite, f"https://{h}acme.com/") for h in ("", "www.", "careers.")}
    assert slots == {"acme.com"}


def test_our_delay_is_the_least_for_a_real_host(polite: PolitenessMiddleware, downloader: Any) -> None:
    slot_of(polite, "https://acme.com/", crawl_delay=0.2)
    assert downloader.per_slot_settings["acme.com"] == {"delay": 1.5, "concurrency": 1}


def test_a_host_may_ask_for_more_and_it_lasts(polite: PolitenessMiddleware, downloader: Any) -> None:
    downloader.slots["acme.com"] = SimpleNamespace(delay=1.5)
    slot_of(polite, "https://acme.com/", crawl_delay=7.0)
    slot_of(polite, "https://www.acme.com/")
    assert downloader.per_slot_settings["acme.com"]["delay"] == 7.0
    assert downloader.slots["acme.com"].delay == 7.0


def test_a_host_on_this_machine_has_a_slot_and_delay_of_its_own(polite: PolitenessMiddleware, downloader: Any) -> None:
    assert slot_of(polite, "https://local.example/") == "local/local.example"
    assert downloader.per_slot_settings["local/local.example"]["delay"] == 0.1


@pytest.mark.parametrize(
    ("value", "seconds"), [("7", 7.0), ("", None), ("soon", None), ("Mon, 01 Jan 2001 00:00:00 GMT", 0)]
)
def test_how_long_a_busy_server_wants_us_to_wait(value: str, seconds: float | None) -> None:
    assert _retry_after(Response("https://acme.com/", headers={"Retry-After": value})) == seconds
