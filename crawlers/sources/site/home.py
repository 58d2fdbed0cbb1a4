"""The home page: where the crawl of an account begins, and what the company calls itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from core.items import Account, Page
from core.store import Record
from crawlers.domains import is_own, web_url
from crawlers.news.leads import Lead, leads
from crawlers.news.listing import items_of
from crawlers.news.newslinks import is_asset, steps
from crawlers.pages.blocks import blocks_of
from crawlers.pages.document import normal, tree_of
from crawlers.pages.language import language_of
from crawlers.pages.page import page_of
from crawlers.pages.structured import string, things, types
from crawlers.source import Ask, Source

MAX_LINES = 200
_ADDRESSES = {"domain", "website", "company website", "web site", "homepage", "home page", "url", "start url"}
_ORGANIZATIONS = {"Organization", "Corporation", "LocalBusiness", "NewsMediaOrganization", "ProfessionalService"}


class Home(Source):
    group = "site"

    def starts(self, account: Account) -> Iterable[Ask]:
        yield Ask(url=f"https://{account.domain}/", source=self.name, priority=0)
        for column, cell in account.extra.items():  # the site may live under a path: acme.example/en
            named = column.strip().lower() in _ADDRESSES
            url = web_url(cell if "://" in cell else f"https://{cell}") if named else ""
            if is_own(account, url) and steps(url):
                yield Ask(url=url, source=self.name, priority=1)

    def follow(self, account: Account, record: Record) -> Iterator[Ask]:
        """The news that the home page shows, also where no newsroom is linked."""
        items = [
            i
            for i in items_of(tree_of(record), record, listing=False)
            if is_own(account, i.url) and not is_asset(i.url)
        ]
        yield from leads(account, record, [Lead(i.url, i.title, i.published, "listing") for i in items])

    def read(self, account: Account, record: Record) -> Iterator[Page]:
        tree = tree_of(record)
        title = normal("".join(tree.xpath("//title/text()")[:1]))
        lines = [b.text for b in blocks_of(tree) if b.tag != "title" and b.text != title][:MAX_LINES]
        text = "\n".join([title, *lines] if title else lines)
        if text:
            language = language_of(tree, text)
            names = {k: v for k, v in _names(tree).items() if v}
            yield page_of(
                account,
                record,
                self.name,
                "home",
                text=text,
                title=title,
                language=language,
                extractor="home/1",
                fields=names,
            )


def _names(tree: HtmlElement) -> dict[str, str]:
    organization = next((t for t in things(tree) if types(t) & _ORGANIZATIONS), {})
    site = next((t for t in things(tree) if "WebSite" in types(t)), {})
    meta = normal("".join(tree.xpath("//meta[@property='og:site_name']/@content")[:1]))
    name = meta or string(organization.get("name")) or string(site.get("name"))
    return {"site_name": normal(name)[:120], "legal_name": normal(string(organization.get("legalName")))[:120]}


HOME = Home()
