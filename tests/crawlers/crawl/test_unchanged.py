"""What a second run does not ask for: details of which nothing that lists them says anything new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

import crawlers.crawl
from core.items import Account
from core.store import Record
from crawlers.source import Ask
from tests.crawlers.crawl.conftest import AS_OF, SOURCES, Home


class Lists(Home):
    """Reads /list: lines of address, title and date."""

    name, group = "lists", "news"

    def starts(self, account: Account) -> Iterator[Ask]:
        yield Ask(url=f"https://{account.domain}/list", source="lists", priority=10)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        for line in record.body.decode().splitlines():
            path, title, day = line.split(",")
            url = f"https://{account.domain}{path}"
            yield Ask(url=url, source="articles", priority=40, hint={"title": title, "date": day})


@pytest.fixture(autouse=True)
def listing(monkeypatch: pytest.MonkeyPatch, crawled: Any) -> None:
    monkeypatch.setattr(crawlers.crawl, "SOURCES", {**SOURCES, "lists": Lists()})


def lines(*items: tuple[str, str, str]) -> str:
    return "\n".join(",".join(item) for item in items)


ONE, TWO = ("/a", "Alpha", "2031-05-01"), ("/b", "Beta", "2031-05-02")


@pytest.fixture
def site(world: Any) -> Any:
    world.pages("acme.example", {"/": "home", "/list": lines(ONE, TWO), "/a": "alpha", "/b": "beta"})
    return world


def asked(world: Any) -> list[str]:
    return [s.path for s in world.seen if s.path in ("/list", "/a", "/b", "/c")]


def test_a_detail_of_which_its_list_says_nothing_new_is_current_unasked(site: Any, crawled: Any) -> None:
    first = crawled("acme.example", close=True).bodies("acme.example")
    site.seen.clear()
    second = crawled("acme.example")
    assert asked(site) == ["/list"]
    assert second.bodies("acme.example") == first
    articles = second.coverage("acme.example", "articles")
    assert (articles.reason, articles.pages, articles.status) == ("ok", 2, {"unchanged": 2})


def test_a_list_that_changed_elsewhere_says_nothing_new_of_the_rest(site: Any, crawled: Any) -> None:
    crawled("acme.example", close=True)
    site.seen.clear()
    site.pages("acme.example", {"/list": lines(("/c", "Gamma", "2031-05-03"), ONE, TWO), "/c": "gamma"})
    out = crawled("acme.example")
    assert sorted(asked(site)) == ["/c", "/list"]
    assert out.coverage("acme.example", "articles").status == {"200": 1, "unchanged": 2}


@pytest.mark.parametrize(
    "changed", [("/a", "Alpha, corrected".replace(",", ""), "2031-05-01"), ("/a", "Alpha", "2031-05-09")]
)
def test_another_title_or_date_is_something_new(site: Any, crawled: Any, changed: tuple[str, str, str]) -> None:
    crawled("acme.example", close=True)
    site.seen.clear()
    site.pages("acme.example", {"/list": lines(changed, TWO), "/a": "alpha two"})
    out = crawled("acme.example")
    assert sorted(asked(site)) == ["/a", "/list"]
    assert out.bodies("acme.example")["https://acme.example/a"] == b"alpha two"


def on(day: date, crawled: Any, monkeypatch: pytest.MonkeyPatch, **more: Any) -> Any:
    monkeypatch.setattr("tests.crawlers.crawl.conftest.AS_OF", day)
    return crawled("acme.example", close=True, **more)


@pytest.mark.parametrize(("days", "asks"), [(6, ["/list"]), (7, ["/a", "/b", "/list"]), (-1, ["/a", "/b", "/list"])])
def test_after_some_days_a_detail_is_asked_for_changes(
    site: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch, days: int, asks: list[str]
) -> None:
    on(AS_OF, crawled, monkeypatch)
    site.seen.clear()
    on(AS_OF + timedelta(days=days), crawled, monkeypatch)
    assert sorted(asked(site)) == asks


def test_being_current_unasked_does_not_make_a_detail_younger(
    site: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for days in (0, 5, 6):
        out = on(AS_OF + timedelta(days=days), crawled, monkeypatch)
    seen = {r.url: r.seen for r in out.records("acme.example")}
    assert seen["https://acme.example/a"] == AS_OF
    site.seen.clear()
    on(AS_OF + timedelta(days=8), crawled, monkeypatch)
    assert "/a" in asked(site)


def test_the_user_may_have_every_detail_asked_for_in_every_run(site: Any, crawled: Any) -> None:
    crawled("acme.example", close=True)
    site.seen.clear()
    crawled("acme.example", limits={"recheck": 0})
    assert sorted(asked(site)) == ["/a", "/b", "/list"]


def test_a_detail_that_is_now_forbidden_is_no_longer_current(site: Any, crawled: Any, monkeypatch: Any) -> None:
    crawled("acme.example", close=True)
    monkeypatch.setattr("crawlers.fetching.robots.MAX_AGE", timedelta(0))
    site.pages("acme.example", {"/robots.txt": "User-agent: *\nDisallow: /a\n"})
    out = crawled("acme.example")
    assert out.coverage("acme.example", "articles").status == {"robots": 1, "unchanged": 1}
    assert "https://acme.example/a" not in out.bodies("acme.example")


def test_what_an_unchanged_page_led_to_is_still_found(world: Any, crawled: Any) -> None:
    world.pages("acme.example", {"/": "home", "/list": lines(ONE), "/a": '<a href="/team">team</a>', "/team": "we"})
    crawled("acme.example", close=True)
    out = crawled("acme.example")
    assert "https://acme.example/team" in out.bodies("acme.example")


def test_another_code_reads_what_is_unchanged_again(site: Any, crawled: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    crawled("acme.example", close=True)
    monkeypatch.setattr("crawlers.fetching.known._code", lambda: "newer")
    site.seen.clear()
    out = crawled("acme.example")
    assert asked(site) == ["/list"]
    assert out.coverage("acme.example", "articles").pages == 2


def test_deleting_an_answer_deletes_where_the_account_was_led(site: Any, crawled: Any) -> None:
    out = crawled("acme.example", close=True)
    assert b"Alpha" in out.archive.leads("acme.example")
    with out.archive._engine.begin() as db:
        db.exec_driver_sql("delete from records where url = 'https://acme.example/a'")
    assert out.archive.leads("acme.example") == b""
