"""In which order what was found is asked for, what is not asked for at all, and where a listing goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from cases import ACCOUNT, record
from hypothesis import given
from hypothesis import strategies as st

from core.items import Dated
from crawlers.fetching.frontier import NEVER
from crawlers.news.feedpage import untold
from crawlers.news.leads import FRESH, Lead, in_one_language, leads, plain_url
from crawlers.news.listing import Item, items_of
from crawlers.news.newslinks import is_article, is_item, is_listing
from crawlers.news.paging import next_page
from crawlers.pages.document import tree_of
from crawlers.reading import pages
from crawlers.source import Ask, Link
from crawlers.sources_registry import SOURCES

TODAY = date(2026, 3, 16)
NEWS = "https://brinefold.example/newsroom"


def lead(path: str, day: date | None = None, modified: str = "") -> Lead:
    told = Dated(value=day, precision="day", method="feed", raw=str(day)) if day else None
    return Lead(f"https://brinefold.example{path}", "A title of some words", told, "feed", modified)


def asked(*found: Lead) -> list[Ask]:
    return list(leads(ACCOUNT, record("", seen=TODAY), found))


def paths(asks: list[Ask]) -> list[str]:
    return [a.url.removeprefix("https://brinefold.example") for a in asks if a.priority < NEVER]


def test_the_newest_is_asked_first_and_the_undated_last() -> None:
    asks = asked(lead("/n/undated"), lead("/n/old", date(2025, 9, 1)), lead("/n/new", date(2026, 3, 14)))
    assert paths(asks) == ["/n/new", "/n/old", "/n/undated"]
    assert [a.priority for a in asks] == sorted({a.priority for a in asks})


def test_a_day_in_the_address_orders_and_is_not_told_as_a_date() -> None:
    asks = asked(lead("/2025/06/01/pump"), lead("/2026/03/01/hall"))
    assert paths(asks) == ["/2026/03/01/hall", "/2025/06/01/pump"]
    assert not any("date" in a.hint for a in asks)


def test_what_is_too_old_to_count_is_named_so_that_nobody_asks_for_it() -> None:
    (ask,) = asked(lead("/n/old", TODAY - FRESH - timedelta(days=1)))
    assert ask.priority == NEVER
    assert paths(asked(lead("/n/just", TODAY - FRESH))) == ["/n/just"]


def test_what_was_not_touched_since_then_is_too_old_as_well() -> None:
    assert paths(asked(lead("/n/a", modified="2024-01-01"), lead("/n/b", modified="2026-01-01T10:00:00Z"))) == ["/n/b"]


def test_an_announced_event_of_next_month_is_no_article_of_today() -> None:
    assert asked(lead("/n/event", TODAY + timedelta(days=30))) == []


def test_a_campaign_in_an_address_makes_no_other_article() -> None:
    asks = asked(lead("/n/a?utm_source=rss&id=4"), lead("/n/a?id=4&utm_medium=x&fbclid=1"), lead("/n/a?id=4"))
    assert paths(asks) == ["/n/a?id=4"]


def test_one_article_in_five_languages_is_asked_for_once() -> None:
    urls = [f"https://brinefold.example/{code}/news/hall" for code in ("de", "fr", "en", "es", "pt-br")]
    assert list(in_one_language(urls)) == ["https://brinefold.example/en/news/hall"]


def test_a_site_in_its_own_language_only_is_not_left_out() -> None:
    urls = [f"https://brinefold.example/de/aktuelles/{n}" for n in range(3)]
    assert list(in_one_language(urls)) == urls


def test_english_news_do_not_hide_much_more_in_the_companys_own_language() -> None:
    own = [f"https://brinefold.example/de/aktuelles/{n}" for n in range(5)]
    assert list(in_one_language([*own, "https://brinefold.example/en/news/1"])) == [
        *own,
        "https://brinefold.example/en/news/1",
    ]


@given(st.lists(st.sampled_from(["", "de/", "en/", "fr/", "xx/"]), max_size=9), st.text("ab/?=&", max_size=6))
def test_of_any_addresses_some_stay_and_none_is_invented(codes: list[str], rest: str) -> None:
    urls = [f"https://brinefold.example/{code}{rest}" for code in codes]
    kept = list(in_one_language(urls))
    assert set(kept) <= set(urls)
    assert bool(kept) == bool(urls)


@given(st.text(max_size=60))
def test_an_address_without_campaign_stays_as_it_is(query: str) -> None:
    url = f"https://brinefold.example/n?q={query.replace('&', '').replace('#', '')}"
    assert plain_url(url) == url or any(ord(c) < 33 for c in query)


@pytest.mark.parametrize(
    ("path", "listing", "item"),
    [
        ("/newsroom/harbour-hall", False, True),
        ("/company/harbour-news", True, False),
        ("/company/harbour-news/hall", False, True),
        ("/newsroom/2026", False, False),
        ("/newsroom/2026/03", False, False),
        ("/newsroom/2026/03/hall", False, True),
        ("/newsroom/press-kit", False, False),
        ("/press-kit", False, False),
        ("/media-contacts", False, False),
        ("/newsroom/tag/harbours", False, False),
        ("/newsroom/author/press-office", False, False),
        ("/newsroom/good-news", False, True),
        ("/newsroom/logo.png", False, False),
        ("/newsroom/page/2", False, False),
        ("/products/pump", False, False),
    ],
)
def test_listings_items_and_neither_are_told_apart_by_their_address(path: str, listing: bool, item: bool) -> None:
    url = f"https://brinefold.example{path}"
    assert (is_listing(url, ""), is_item(url)) == (listing, item)


def test_what_names_no_article_is_none() -> None:
    for path in ("", "/", "/about", "/newsroom/tag/x", "/newsroom/archive", "/newsroom/2025", "/newsroom/a.zip"):
        assert not is_article(f"https://brinefold.example{path}")


def test_a_newsroom_on_its_own_host_may_begin_with_a_language() -> None:
    assert is_listing("https://newsroom.brinefold.example/en/", "")
    assert not is_listing("https://newsroom.brinefold.example/pumps", "")


@pytest.mark.parametrize(
    ("text", "url"),
    [("Deutsch", "/de/newsroom"), ("FR", "/fr/newsroom"), ("pt-br", "/pt-br/newsroom")],
)
def test_a_language_switcher_leads_to_no_other_listing(text: str, url: str) -> None:
    claim = SOURCES["listings"].claim
    link = Link(url=f"https://brinefold.example{url}", text=text, tag="a")
    assert claim(ACCOUNT, link) is None
    assert claim(ACCOUNT, replace(link, text="News")) is not None


def item(day: date | None, number: int = 1) -> Item:
    told = Dated(value=day, precision="day", method="listing", raw="") if day else None
    return Item(f"{NEWS}/{number}", "A title of some words", told)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/newsroom?page=2">Next</a>',
        '<a href="/newsroom/page/2">Older posts »</a>',
        '<a href="/newsroom/page/2">2</a>',
        '<link rel="next" href="/newsroom?cursor=abc">',
        '<a rel="next" href="/newsroom?start=10"></a>',
        '<a href="/newsroom/older">Load more</a>',
        '<a href="/newsroom?page=2" aria-label="Next page"></a>',
    ],
)
def test_a_plain_link_to_the_next_page_is_found(link: str) -> None:
    page = record(f"<body>{link}</body>", url=NEWS)
    assert next_page(tree_of(page), page, [item(TODAY)], 1)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="https://elsewhere.example/newsroom?page=2">Next</a>',
        '<a href="/newsroom/page/7">7</a>',
        '<a href="/pumps">Next</a>',
        '<a href="/newsroom">Load more</a>',
    ],
)
def test_what_leads_elsewhere_is_no_next_page(link: str) -> None:
    page = record(f"<body>{link}</body>", url=NEWS)
    assert next_page(tree_of(page), page, [item(TODAY)], 1) == ""


def test_a_listing_is_left_where_its_items_get_too_old_or_are_enough() -> None:
    page = record('<body><a rel="next" href="/newsroom?page=2">Next</a></body>', url=NEWS)
    tree = tree_of(page)
    pinned_on_top = [item(date(2026, 3, 1)), *[item(date(2020, 3, 1), n) for n in range(2, 4)]]
    assert next_page(tree, page, pinned_on_top, 1) == ""
    assert next_page(tree, page, [item(TODAY, n) for n in range(50)], 1) == ""
    assert next_page(tree, page, [item(None)], 1) != ""


def test_a_title_loses_the_items_own_date_and_no_other() -> None:
    body = (
        '<main><p><a href="/newsroom/a">12 March 2026 Brinefold opens a hall</a> 12 March 2026</p>'
        '<p><a href="/newsroom/b">Brinefold will open a hall on 21 March 2026</a> 11 March 2026</p></main>'
    )
    page = record(body, url=NEWS)
    titles = [(i.title, str(i.published)) for i in items_of(tree_of(page), page)]
    assert titles == [
        ("Brinefold opens a hall", "2026-03-12"),
        ("Brinefold will open a hall on 21 March 2026", "2026-03-11"),
    ]


FEED = """<rss version="2.0"><channel><item><title>Brinefold opens a hall in Ostwick</title>
<link>https://brinefold.example/newsroom/hall?utm_source=rss</link><pubDate>Thu, 12 Mar 2026 08:00:00 +0000</pubDate>
<description>Forty people work in the hall, twelve of them new to the company, and the first tank leaves in April.
</description></item></channel></rss>"""


def test_an_entry_is_evidence_by_itself_where_its_article_is_gone() -> None:
    feed = record(
        FEED, url="https://brinefold.example/feed.xml", source="feeds", headers=(("content-type", "text/xml"),)
    )
    gone = record("not here", url=f"{NEWS}/hall", status=404)
    (page,) = pages(ACCOUNT, [feed, gone])
    assert page.source == "feeds" and page.own and "Forty people" in page.text
    assert page.published is not None and page.published.value == date(2026, 3, 12)


def test_an_entry_whose_article_was_read_is_left_out() -> None:
    feed = record(
        FEED, url="https://brinefold.example/feed.xml", source="feeds", headers=(("content-type", "text/xml"),)
    )
    body = "<h1>Brinefold opens a hall in Ostwick</h1><p>" + "Forty people work in the hall that opens today. " * 6
    article = record(f"<html><body><article>{body}</p></article></body></html>", url=f"{NEWS}/hall")
    found = pages(ACCOUNT, [feed, article])
    assert [p.source for p in found] == ["articles"]
    assert untold(found) == found


def test_a_pdf_is_no_article_to_read() -> None:
    assert pages(ACCOUNT, [record(b"%PDF-1.7 " + b"Brinefold opens a hall in Ostwick. " * 20)]) == []


def test_a_site_below_a_path_begins_there_too() -> None:
    account = replace(ACCOUNT, extra={"Website": "brinefold.example/en", "news_urls": "https://x.example/"})
    assert [a.url for a in SOURCES["home"].starts(account)] == [
        "https://brinefold.example/",
        "https://brinefold.example/en",
    ]
    elsewhere = replace(ACCOUNT, extra={"Website": "https://elsewhere.example/en"})
    assert len(list(SOURCES["home"].starts(elsewhere))) == 1


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://brinefold.example/feed/", "Brinefold » Comments Feed"),
        ("https://brinefold.example/brinefold-opens-a-hall/feed/", "Brinefold opens a hall"),
        ("https://brinefold.example/hall/feed/", "Brinefold » Kommentar-Feed"),
    ],
)
def test_a_feed_of_comments_is_not_asked_for(url: str, text: str) -> None:
    link = Link(url=url, text=text, tag="link", rel="alternate", type="application/rss+xml")
    assert SOURCES["feeds"].claim(ACCOUNT, link) is None


def test_a_json_feed_is_claimed_and_an_interface_of_the_cms_is_not() -> None:
    claim = SOURCES["feeds"].claim
    link = Link(
        url="https://brinefold.example/feed.json", text="", tag="link", rel="alternate", type="application/json"
    )
    assert claim(ACCOUNT, link) is not None
    assert claim(ACCOUNT, replace(link, url="https://brinefold.example/wp-json/wp/v2/pages/2")) is None
    assert (
        claim(ACCOUNT, replace(link, url="https://brinefold.example/notes", type="application/feed+json")) is not None
    )


def test_a_feed_of_positions_is_no_feed_of_news() -> None:
    link = Link(url="https://brinefold.example/jobs.rss", text="RSS", tag="a")
    assert SOURCES["feeds"].claim(ACCOUNT, link) is None
    assert SOURCES["feeds"].claim(ACCOUNT, replace(link, url="https://brinefold.example/careers/feed")) is None


def test_the_feed_of_one_tag_waits_until_the_articles_were_asked_for() -> None:
    claim = SOURCES["feeds"].claim

    def priority(path: str) -> int:
        ask = claim(ACCOUNT, Link(url=f"https://brinefold.example{path}", text="RSS", tag="a"))
        assert ask is not None
        return ask.priority

    assert priority("/feed/") < priority("/category/news/feed/") < 40 < priority("/tag/harbours/feed/")


def test_a_sitemap_that_a_page_declares_is_asked_for() -> None:
    claim = SOURCES["sitemaps"].claim
    link = Link(url="https://brinefold.example/site/sitemap-index.xml", text="", tag="link", rel="sitemap")
    assert claim(ACCOUNT, link) is not None
    assert claim(ACCOUNT, replace(link, url="https://elsewhere.example/sitemap.xml")) is None


def test_an_index_of_indexes_is_not_followed_for_ever() -> None:
    body = "<sitemapindex><sitemap><loc>https://brinefold.example/news-sitemap.xml</loc></sitemap></sitemapindex>"
    url = "https://brinefold.example/sitemap.xml"
    follow = SOURCES["sitemaps"].follow
    assert [a.hint for a in follow(ACCOUNT, record(body, url=url))] == [{"level": 1}]
    assert list(follow(ACCOUNT, record(body, url=url, hint={"level": 2}))) == []
