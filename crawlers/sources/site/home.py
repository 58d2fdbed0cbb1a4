"""The home page: where the crawl of an account begins, and what the company calls itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from core.items import Account, Page
from core.store import Record
from crawlers.blocks import blocks_of
from crawlers.document import normal, tree_of
from crawlers.language import language_of
from crawlers.page import page_of
from crawlers.source import Ask, Source
from crawlers.structured import string, things, types

MAX_LINES = 200
_ORGANIZATIONS = {"Organization", "Corporation", "LocalBusiness", "NewsMediaOrganization", "ProfessionalService"}


class Home(Source):
    group = "site"

    def starts(self, account: Account) -> Iterable[Ask]:
        yield Ask(url=f"https://{account.domain}/", source=self.name, priority=0)

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
