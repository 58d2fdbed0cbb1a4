"""Links as the crawl finds them: quickly, and once for all pages of a site."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from crawlers.domains import MAX_URL, web_url
from crawlers.pages.document import links, parse

BASES = (
    "https://acme.example/news/one?page=2#top", "http://ACME.example:80/", "https://user@acme.example/", "ftp://acme.example/",
    "https:///news", "https://acme example/", "//acme.example/", "http://acme.example?x/y", "https://[::1]/x", "",
)  # fmt: skip


def by_the_book(address: str, base: str) -> str:
    """What a browser makes of it, without shortcuts."""
    try:
        url = urldefrag(urljoin(base, address.strip())).url
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and not parts.username
    except ValueError:
        return ""
    fits = len(url) <= MAX_URL and url.isprintable() and " " not in url
    return url if address.strip() and usable and fits else ""


@given(st.text("/a.-~_9%?#:\\ \tü", max_size=12), st.sampled_from(BASES))
def test_a_plain_path_is_resolved_as_any_other_address(address: str, base: str) -> None:
    assert web_url(address, base) == by_the_book(address, base)


def found(markup: str, url: str, heard: set[int]) -> list[tuple[str, str]]:
    return [(link.url, link.text) for link in links(parse(markup), url, heard)]


def test_what_one_page_of_a_site_had_is_not_read_again_on_the_next() -> None:
    heard: set[int] = set()
    page = '<a href="/team">Team</a><a href="jobs">Jobs</a>'
    assert len(found(page, "https://acme.example/news/", heard)) == 2
    assert found(page, "https://acme.example/about/", heard) == [("https://acme.example/about/jobs", "Jobs")]
    assert found(page, "https://blog.acme.example/about/", heard)[0] == ("https://blog.acme.example/team", "Team")


def test_another_text_makes_another_link() -> None:
    heard: set[int] = set()
    found('<a href="/team"><img src="x"></a>', "https://acme.example/", heard)
    for text in ("Team", "<b>Team</b>", "<i>Our</i> <b>people</b>"):
        assert len(found(f'<a href="/team">{text}</a>', "https://acme.example/", heard)) == 1
