"""Which links a source takes for its own, and what a feed, sitemap, listing or careers page leads to."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from cases import ACCOUNT, record

from core.items import Account
from crawlers.jobs.boards import board_of, boards_in
from crawlers.news.feed import entries
from crawlers.news.sitemap import places
from crawlers.pages.document import Unreadable
from crawlers.source import Link
from crawlers.sources_registry import SOURCES


def claimed(url: str, text: str = "", *, tag: str = "a", rel: str = "", type: str = "") -> list[str]:
    link = Link(url=url, text=text, tag=tag, rel=rel, type=type)
    return [name for name, source in SOURCES.items() if source.claim(ACCOUNT, link)]


@pytest.mark.parametrize(
    ("url", "text", "sources"),
    [
        ("https://brinefold.example/newsroom", "", ["listings"]),
        ("https://brinefold.example/company/media", "Media centre", ["listings"]),
        ("https://news.brinefold.example/", "", ["listings"]),
        ("https://brinefold.example/whats-up", "Latest news", ["listings"]),
        ("https://brinefold.example/newsroom/old-quay", "Brinefold to open a hall", []),
        ("https://brinefold.example/press/kit.pdf", "Press", []),
        ("https://elsewhere.example/news", "News", []),
        ("https://brinefold.example/company/careers/", "", ["careers"]),
        ("https://careers.brinefold.example/", "", ["careers", "dns", "hosts"]),
        ("https://brinefold.example/people", "Join our team", ["careers"]),
        ("https://brinefold.example/blog/feed/", "RSS", ["feeds"]),
        ("https://brinefold.example/blog/hall/comments/feed/", "", []),
        ("https://job-boards.greenhouse.io/brinefold", "", ["greenhouse"]),
        ("https://job-boards.greenhouse.io/harbourpost", "", []),
        ("https://jobs.lever.co/brinefold-labs/1", "", ["lever"]),
        ("https://brinefold.example/privacy", "Privacy", []),
    ],
)
def test_a_link_is_claimed_by_its_address_or_its_words(url: str, text: str, sources: list[str]) -> None:
    assert claimed(url, text) == sources


def test_a_declared_feed_may_lie_elsewhere_and_a_linked_one_may_not() -> None:
    url = "https://feeds.tidewire.example/brinefold.rss"
    assert claimed(url, tag="link", rel="alternate", type="application/rss+xml") == ["feeds"]
    assert claimed(url) == []


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        (
            "https://boards.greenhouse.io/brinefold/jobs/4",
            "https://boards-api.greenhouse.io/v1/boards/brinefold/jobs?content=true",
        ),
        (
            "https://job-boards.eu.greenhouse.io/brinefold",
            "https://boards-api.greenhouse.io/v1/boards/brinefold/jobs?content=true",
        ),
        (
            "https://boards.greenhouse.io/embed/job_app?token=4&for=brinefold",
            "https://boards-api.greenhouse.io/v1/boards/brinefold/jobs?content=true",
        ),
        ("https://jobs.lever.co/brinefold", "https://api.lever.co/v0/postings/brinefold?mode=json"),
        ("https://jobs.eu.lever.co/brinefold/12-ab/apply", "https://api.eu.lever.co/v0/postings/brinefold?mode=json"),
    ],
)
def test_a_board_is_known_by_its_address(address: str, answer: str) -> None:
    board = board_of(address)
    assert board is not None and board.url == answer


@pytest.mark.parametrize(
    "address",
    [
        "https://boards.greenhouse.io/embed/job_board/js",
        "https://notboards.greenhouse.io.evil.example/x",
        "https://lever.co/brinefold",
    ],
)
def test_other_addresses_are_no_boards(address: str) -> None:
    assert board_of(address) is None


def test_a_board_named_in_a_script_is_found() -> None:
    script = "window.leverJobsOptions = {accountName: 'brinefold', includeCss: true}"
    assert [b.url for b in boards_in(script)] == ["https://api.lever.co/v0/postings/brinefold?mode=json"]


def test_of_several_boards_of_others_none_is_taken_but_an_only_one_is() -> None:
    follow = SOURCES["careers"].follow
    one = '<a href="https://jobs.lever.co/saltworks/1">Jobs</a>'
    two = one + '<a href="https://jobs.lever.co/harbourpost/1">Jobs</a>'
    url = "https://brinefold.example/careers"
    assert [a.source for a in follow(ACCOUNT, record(one, url=url, source="careers"))] == ["lever"]
    assert list(follow(ACCOUNT, record(two, url=url, source="careers"))) == []


def test_a_feed_is_never_taken_for_the_name_of_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<rss version='2.0'><channel><item><title>secret</title></item></channel></rss>")
    with pytest.raises(Unreadable):
        entries(record(str(secret)))


def test_what_is_no_feed_or_sitemap_is_unreadable() -> None:
    page = record("<html><body><h1>Not found</h1></body></html>")
    for read in (entries, places):
        with pytest.raises(Unreadable):
            read(page)


def test_entities_and_packed_bombs_cost_nothing() -> None:
    laughs = (
        '<!DOCTYPE x [<!ENTITY a "ha">'
        + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
        + "]>"
    )
    file = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    for start, entity in ((laughs, "&j;"), (file, "&f;")):
        found = places(record(f"{start}<urlset><url><loc>https://brinefold.example/{entity}</loc></url></urlset>"))
        assert [p.url for p in found] == ["https://brinefold.example/"]
    bomb = gzip.compress(b"<urlset>" + b" " * 60_000_000 + b"</urlset>")
    assert places(record(bomb)) == []


def test_a_packed_sitemap_is_read() -> None:
    packed = gzip.compress(b"<urlset><url><loc>https://brinefold.example/newsroom/a</loc></url></urlset>")
    assert [p.url for p in places(record(packed))] == ["https://brinefold.example/newsroom/a"]


def test_outlets_start_from_the_users_own_column() -> None:
    words = "https://harbourpost.example/feed ftp://x.example/ /etc/passwd javascript:1"
    account = Account(domain="brinefold.example", name="Brinefold", row=1, extra={"news_urls": words})
    assert [a.url for a in SOURCES["outlets"].starts(account)] == ["https://harbourpost.example/feed"]


def test_a_listing_goes_back_a_few_pages_only() -> None:
    follow = SOURCES["listings"].follow
    for number, wanted in ((2, 1), (4, 0)):
        page = record(
            f'<h1>News</h1><a href="?page={number}">Next</a>', url="https://brinefold.example/news", source="listings"
        )
        assert len([a for a in follow(ACCOUNT, page) if a.source == "listings"]) == wanted
