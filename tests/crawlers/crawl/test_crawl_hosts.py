"""The hosts beside a site: asked because a page links to them, once each, after all else, and never by guessing."""

from __future__ import annotations

from typing import Any

import pytest

import crawlers.crawl
from crawlers.reading import pages
from crawlers.sources_registry import SOURCES

HOME = "".join(
    f'<a href="https://{host}.acme.example/{path}">x</a>'
    for host, path in (("docs", "a"), ("docs", "b"), ("status", ""), ("cdn", ""), ("www", "docs"))
)


@pytest.fixture
def outcome(world: Any, crawled: Any, name_server: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    chosen = {name: SOURCES[name] for name in ("dns", "home", "hosts", "web")}
    monkeypatch.setattr(crawlers.crawl, "SOURCES", chosen)
    world.pages("acme.example", {"/": HOME})
    world.pages("docs.acme.example", {"/": '<meta name="generator" content="Quaybook 2">'})
    world.pages("status.acme.example", {"/": "<h1>All runs</h1>"})
    world.pages("login.acme.example", {"/": "nobody links here"})
    name_server.say("status.acme.example.", "CNAME", "pages.quaystatus.example.")
    name_server.say("_dmarc.acme.example.", "TXT", '"v=DMARC1; rua=mailto:ilse@tidereports.example"')
    return crawled("acme.example", limits={"resolver": name_server.address})


def test_only_linked_hosts_are_asked_and_once(outcome: Any, world: Any, name_server: Any) -> None:
    assert [url for url in world.urls if "robots" not in url] == [
        "acme.example/",
        "docs.acme.example/",
        "status.acme.example/",
    ]
    asked = {name.split()[0] for name in name_server.asked if not name.endswith((" A", " AAAA"))}
    names = ("acme", "www.acme", "_dmarc.acme", "docs.acme", "status.acme")
    assert asked == {f"{name}.example." for name in names}


def test_what_is_read_names_the_host(outcome: Any) -> None:
    account = outcome.store.account("acme.example")
    found = pages(account, outcome.archive.of_account("acme.example"))
    lines = [line for page in found if page.kind in ("technology", "dns") for line in page.text.split("\n")]
    assert "on docs.acme.example: meta generator: Quaybook 2" in lines
    assert "CNAME status.acme.example pages.quaystatus.example." in lines
    assert "DMARC v=DMARC1; rua=mailto:@tidereports.example" in lines
