"""A feed entry as a Page: what the publisher's own feed tells in full is evidence, also where the article is gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from core.items import Account, Dated, Page
from core.store import Record
from crawlers.domains import is_own
from crawlers.fetching.frontier import key_of
from crawlers.jobs.jobposting import lines_of
from crawlers.news.feed import Entry
from crawlers.news.leads import is_old, plain_url
from crawlers.pages.language import language_of
from crawlers.pages.page import page_of

EXTRACTOR = "entry/2"
MIN_TEXT = 80
MAX_TEXT = 60_000
_FOOTER = re.compile(r"The post .{1,400} (?:first appeared|appeared first) on .{1,200}", re.IGNORECASE)
_CUT = re.compile(r"\[?(?:…|\.\.\.)\]?[\w ]{0,30}[→»]?\s?$|\b(?:read more|continue reading)\b.{0,300}$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?(?=\s|$)")


def entry_page(account: Account, record: Record, source: str, entry: Entry) -> Iterator[Page]:
    """The page that an entry of the account's own is by itself, when it holds more than a title."""
    if is_old(entry.published, record) or not (
        is_own(account, entry.url) or (not entry.url and is_own(account, record.final_url))
    ):
        return
    body = list(_whole(lines_of(entry.content) or lines_of(entry.teaser)))
    body = body[1:] if body and body[0] == entry.title else body
    if sum(map(len, body)) < MIN_TEXT:
        return
    text = "\n".join(filter(None, [entry.title, *body]))[:MAX_TEXT]
    yield page_of(
        account,
        record,
        source,
        "article",
        url=plain_url(entry.url) or record.final_url,
        text=text,
        title=entry.title,
        language=language_of(None, text),
        own=True,
        origin=account.domain,
        published=_past(entry.published, record),
        part=(entry.id or entry.url or entry.title)[:200],
        extractor=EXTRACTOR,
    )


def untold(pages: Sequence[Page]) -> list[Page]:
    """The pages without the entries of feeds whose articles were read themselves, which say more."""
    told = {key_of(p.url) for p in pages if p.kind == "article" and p.extractor != EXTRACTOR}
    return [p for p in pages if p.extractor != EXTRACTOR or key_of(p.url) not in told]


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """The lines without the feed's own footer, the last one up to where its last whole sentence ends."""
    kept = [line for line in lines if not _FOOTER.fullmatch(line)]
    yield from kept[:-1]
    for last in kept[-1:]:
        cut = _CUT.search(last)
        ends = [m.end() for m in _SENTENCE_END.finditer(last, 0, cut.start() if cut else len(last))]
        yield from [last[: ends[-1]]] if cut and ends else [] if cut else [last]


def _past(published: Dated | None, record: Record) -> Dated | None:
    latest = record.seen + timedelta(days=1)
    return published if published and published.value <= latest else None
