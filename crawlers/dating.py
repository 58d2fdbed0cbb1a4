"""When a page was published: the most trusted of its own statements, and nothing that a clock put there.

The order of trust is the order of how often each kind was right on saved pages. A dateline that is much older than the
markup wins, because the page was put up again; what the linking page said comes last.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from lxml.html import HtmlElement

from core.items import Dated, Precision
from core.store import Record
from crawlers.article import Article
from crawlers.dates import Order, order_of, stated
from crawlers.domains import host_of
from crawlers.statements import Statements

PRECISIONS: dict[str, Precision] = {"day": "day", "month": "month", "year": "year"}
REPUBLISHED = timedelta(days=7)
_DAY_FIRST = re.compile(r"\.(?:uk|ie|au|nz|in|za|sg|eu)$")


def publication(tree: HtmlElement, article: Article, record: Record, language: str) -> Dated | None:
    """The day (or month) on which this page says that it was published, or None when it does not say."""
    order, fetched = _order(tree, article, record, language), _fetched(record)
    page = Statements(tree, article, record.final_url, order, frozenset({fetched, record.seen}))
    latest = fetched + timedelta(days=1)
    found = [d for d in page.in_order() if d.value <= latest]
    hint = _hint(record)
    if hint and hint.value <= latest:
        found.append(hint)
    best = min(found, key=lambda d: d.precision != "day", default=None)
    line = next((d for d in page.by_dateline(found) if d.value <= latest), None)
    if line and (best is None or best.precision != "day" or _put_up_again(line, best)):
        return line
    return best


def _put_up_again(line: Dated, best: Dated) -> bool:
    """Is the dateline older than the page by more than a habit, and not just last year's number in a January text?"""
    age = best.value - line.value
    slip = best.value.year - line.value.year == 1 and abs(age - timedelta(days=365)) <= REPUBLISHED
    return age > REPUBLISHED and not slip


def _fetched(record: Record) -> date:
    try:
        return date.fromisoformat(record.fetched_at[:10])
    except ValueError:
        return record.seen


def _order(tree: HtmlElement, article: Article, record: Record, language: str) -> Order:
    """Day or month first: what this page's own dates show, else its declared country, else its language."""
    shown = order_of(b.text for b in article.all if len(b.text) < 400)
    locale = tree.get("lang", "") or "".join(tree.xpath("//meta[@property='og:locale']/@content")[:1])
    country = locale.replace("_", "-").partition("-")[2].upper()[:2]
    if shown or country:
        return shown or ("mdy" if country == "US" else "dmy")
    return "dmy" if _DAY_FIRST.search(host_of(record.final_url)) or language not in ("en", "") else ""


def _hint(record: Record) -> Dated | None:
    """What the feed, sitemap or listing that linked here said."""
    hint = record.hint
    found = stated(str(hint.get("date") or ""), str(hint.get("method") or "hint"))
    if found is None:
        return None
    precision = PRECISIONS.get(str(hint.get("precision")), found.precision)
    return replace(found, precision=precision, raw=str(hint.get("raw") or found.raw)[:200])
