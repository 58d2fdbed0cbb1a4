"""An article as a Page, on the account's own site or at an outlet."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from core.items import Account, Page, PageKind
from core.store import Record
from crawlers.news.newslinks import is_listing
from crawlers.pages.article import EXTRACTOR, Article, article_of
from crawlers.pages.dating import publication
from crawlers.pages.document import normal, tree_of
from crawlers.pages.language import language_of
from crawlers.pages.page import page_of

MIN_TEXT = 80
MAX_TEXT = 60_000


def article_page(account: Account, record: Record, source: str) -> Iterator[Page]:
    """The article in an HTML answer, unless there is hardly any text in it."""
    tree = tree_of(record)
    article = _article(tree, record)
    if sum(map(len, article.blocks)) >= MIN_TEXT:
        yield _page(account, record, source, "article", tree, article)


def plain_page(account: Account, record: Record, source: str) -> Iterator[Page]:
    """Any HTML answer with a title or some text."""
    tree = tree_of(record)
    article = _article(tree, record)
    if article.text:
        yield _page(account, record, source, "page", tree, article)


def _article(tree: HtmlElement, record: Record) -> Article:
    return article_of(tree, normal(str(record.hint.get("title") or "")))


def _page(account: Account, record: Record, source: str, kind: PageKind, tree: HtmlElement, article: Article) -> Page:
    text = article.text[:MAX_TEXT]
    language = language_of(tree, text)
    listed = kind == "page" and is_listing(record.final_url, "")  # its dates are those of its items
    return page_of(
        account,
        record,
        source,
        kind,
        text=text,
        title=article.title,
        language=language,
        published=None if listed else publication(tree, article, record, language),
        extractor=EXTRACTOR,
    )
