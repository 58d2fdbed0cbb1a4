"""GDELT DOC 2.0: news of the last three months that name the company, as a list of articles."""

from __future__ import annotations

from collections.abc import Iterator

from core.store import Record
from crawlers.domains import web_url
from crawlers.jobs.answers import mapping, mappings, parsed, text
from crawlers.pages.dates import stated
from crawlers.third_party import Result, ThirdPartySource


class Gdelt(ThirdPartySource):
    pattern = (
        "https://api.gdeltproject.org/api/v2/doc/doc?query=%22{company}%22%20sourcelang:english"
        "&mode=artlist&format=json&maxrecords=75&timespan=3months&sort=datedesc"
    )
    terms = "https://www.gdeltproject.org/about.html#termsofuse"
    priority = 85  # all accounts wait for it in one line, so an account's own pages come first
    pause = 5.0

    def results(self, record: Record) -> Iterator[Result]:
        for article in list(mappings(mapping(parsed(record)).get("articles"))):
            yield Result(
                url=web_url(text(article.get("url"))),
                title=text(article.get("title"))[:300],
                seen=stated(text(article.get("seendate")), "seen"),
            )


GDELT = Gdelt()
