"""When a page was published: what it says of itself, in an order of trust, and nothing that a clock put there.

The order follows how often each statement was right on saved pages: the article's own JSON-LD, publication meta
tags, a marked-up time or a short line beside the headline, the dateline that opens the text, the address, and last
what the page that linked here said. A dateline that is much older than the markup wins: the page was put up again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from lxml.html import HtmlElement

from core.items import Dated
from core.store import Record
from crawlers.article import ARTICLES, Article, Block
from crawlers.dates import Order, Written, day_of, order_of, stated, written
from crawlers.document import flat, normal
from crawlers.domains import host_of, path_of
from crawlers.structured import Thing, string, things, types

REPUBLISHED = timedelta(days=7)
_META = (
    "article:published_time og:article:published_time article:published datepublished date.issued dc.date.issued"
    " dcterms.issued dcterms.created dc.date.created dc.date dcterms.date parsely-pub-date sailthru.date pubdate"
    " publishdate publish-date publish_date publication_date published-date citation_publication_date article.published"
    " article_date_original cxenseparse:recs:publishtime date og:published_time bt:pubdate rnews:datepublished"
).split()
_NOT_PUBLISHED = re.compile(
    r"(?:updated?|modif\w*|edited|changed|reviewed|geändert|aktualisiert|mis à jour|today(?: is)?|heute|©|copyright|deadline"
    r"|expires?|until|valid|events?|joined|registered|registriert|member|mitglied|since|founded|born|due|by|closes?)"
    r"\W*(?:\w{1,10}\W{0,3}){0,2}$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:publi\w*|posted|issued|released?|date|written|veröffentlicht|erschienen|erstellt|datum|pressemitteilung)"
    r"\W{0,3}(?:\w{1,4}\W{1,2})?$",
    re.IGNORECASE,
)
_DATED_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|datum|pub-?date|publish\w*|published|timestamp|posted|publication)", re.IGNORECASE
)
_AFTER_DATELINE = re.compile(r"[\])]?[\s.,]{0,3}(?:\([^)]{2,60}\)|/[^/]{3,60}/|[-–—|:]|--|―|\(|/)")
_PLACE = re.compile(r"[^\W\d_][^!?:;\d]{1,90}[\s,.\[(/–—|-]+")
_LOWER_END = re.compile(r"\b[a-zäöüß]{2,}\s*$")  # "on", "vom": a sentence that mentions a date
_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]([01]\d)(?:[/-]([0-3]\d))?(?=[/-]|\D|$)")
_DAY_FIRST = re.compile(r"\.(?:uk|ie|au|nz|in|za|sg|eu)$")


def publication(tree: HtmlElement, article: Article, record: Record, language: str) -> Dated | None:
    """The day (or month) on which this page says that it was published, or None when it does not say."""
    order = _order(tree, article, record, language)
    latest = _fetched(record) + timedelta(days=1)
    stages = (
        _from_things(tree, article, record),
        _from_meta(tree),
        _from_marked(tree, article, order),
        _from_head(article, record, order),
        _from_sole(tree, article, order),
        _from_path(record.final_url),
    )
    found = [d for stage in stages for d in stage if d.value <= latest]
    best = min(found, key=lambda d: d.precision != "day", default=None)
    line = next((d for d in _from_dateline(article, order, found) if d.value <= latest), None)
    hint = next((d for d in _from_hint(record) if d.value <= latest), None)
    if best is None or (best.precision != "day" and hint and hint.precision == "day"):
        best = hint or best
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
    shown = order_of(iter([b.text for b in article.all if len(b.text) < 400]))
    locale = tree.get("lang", "") or "".join(tree.xpath("//meta[@property='og:locale']/@content")[:1])
    country = locale.replace("_", "-").partition("-")[2].upper()[:2]
    if shown or country:
        return shown or ("mdy" if country == "US" else "dmy")
    if _DAY_FIRST.search(host_of(record.final_url)) or language not in ("en", ""):
        return "dmy"
    return ""


def _from_things(tree: HtmlElement, article: Article, record: Record) -> Iterator[Dated]:
    candidates = [t for t in things(tree) if t.get("datePublished") and types(t) & ARTICLES]
    mine = [t for t in candidates if _describes(t, article, record)]
    for thing in mine[:1] or (candidates if len(candidates) == 1 else []):
        yield from _one(stated(string(thing["datePublished"]), "json-ld"))


def _describes(thing: Thing, article: Article, record: Record) -> bool:
    """Does the object speak of this page, by its headline or by its address?"""
    headline = normal(string(thing.get("headline") or thing.get("name"))).lower()
    about = {string(thing.get(k)).rstrip("/") for k in ("url", "mainEntityOfPage", "@id")}
    return bool(headline and headline[:60] == article.title.lower()[:60]) or record.final_url.rstrip("/") in about


def _from_meta(tree: HtmlElement) -> Iterator[Dated]:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            said.setdefault(meta.get(key, "").strip().lower(), meta.get("content", ""))
    for name in _META:
        yield from _one(stated(said.get(name, ""), "meta"))


def _from_marked(tree: HtmlElement, article: Article, order: Order) -> Iterator[Dated]:
    """`time` elements and itemprops beside the headline; elsewhere only those that say that they are the publication."""
    near = {e for b in (*article.after, *article.before) for e in (b.element, *b.element.iterdescendants())}
    for element in tree.xpath("//time | //*[@itemprop='datePublished'] | //abbr[contains(@class, 'published')]")[:40]:
        named = " ".join([element.get("class", ""), element.get("itemprop", ""), element.get("pubdate", "-")])
        says = "published" in named or "entry-date" in named or "pubdate" in element.keys()  # noqa: SIM118
        if (says or element in near) and "updated" not in named.split() and "modified" not in named.lower():
            value = element.get("datetime") or element.get("content") or element.get("title") or flat(element)
            if not _NOT_PUBLISHED.search(_lead(element)):
                yield from _one(stated(value, "time", order))


def _lead(element: HtmlElement) -> str:
    """The words that stand before a date, in its own element or just before it."""
    own = flat(element)
    before = element.getprevious()
    near = (element.getparent().text or "") if before is None and element.getparent() is not None else ""
    near = (before.tail or "") if before is not None else near
    found = next(iter(written(own)), None)
    return normal(near) + " " + (own[: found.start] if found else "")


def _from_head(article: Article, record: Record, order: Order) -> Iterator[Dated]:
    """A short line beside the headline that is a date and little more."""
    for block in (*article.after, *article.before):
        if len(block.text) <= 160 and block.tag not in ("h1", "h2"):
            found = next((w for w in written(block.text, order) if not w.other), None)
            clock = block in article.before and found and found.value in (_fetched(record), record.seen)
            if found and not clock and _mostly_date(block.text, found):
                yield Dated(value=found.value, precision=found.precision, method="visible", raw=block.text)


def _mostly_date(text: str, found: Written) -> bool:
    rest = text[: found.start] + text[found.end :]
    sentence = len(rest) > 90 or re.search(r"[.!?]\s+\w", rest)
    return not sentence and not _NOT_PUBLISHED.search(text[: found.start])


def _from_sole(tree: HtmlElement, article: Article, order: Order) -> Iterator[Dated]:
    """A date that the page labels as such, when all the dates that it labels are one and the same."""
    said: dict[date, Dated] = {}
    elements = {b.element: b.text for b in article.all if len(b.text) <= 160}
    for element, text in elements.items():
        found = next((w for w in written(text, order) if not w.other), None)
        if found and found.precision == "day" and _labelled(element, text[: found.start]) and _mostly_date(text, found):
            said[found.value] = Dated(value=found.value, precision="day", method="labelled", raw=text)
    if len(said) == 1:
        yield from said.values()


def _labelled(element: HtmlElement, lead: str) -> bool:
    inside = [element, *list(element.iterdescendants())[:8]]
    names = " ".join(f"{e.get('class', '')} {e.get('itemprop', '')}" for e in inside)
    return bool(_PUBLISHED.search(lead) or _DATED_CLASS.search(names) or any(e.tag == "time" for e in inside))


def _from_dateline(article: Article, order: Order, others: Iterable[Dated]) -> Iterator[Dated]:
    """`CITY, State, March 3, 2025 --` and its kin, at the start of one of the first paragraphs."""
    for text in article.blocks[:8]:
        for found in written(text[:200], order)[:2]:
            value = _settled(found, others)
            if value and _opens(text, found):
                yield Dated(value=value, precision=found.precision, method="dateline", raw=text[: found.end][:160])
                return


def _settled(found: Written, others: Iterable[Dated]) -> date | None:
    """An ambiguous reading is only taken where another statement of the page agrees with it."""
    if found.other is None:
        return found.value
    return next((v for v in (found.value, found.other) if any(d.value == v for d in others)), None)


def _opens(text: str, found: Written) -> bool:
    before = text[: found.start]
    place = not before.strip("[( ") or (_PLACE.fullmatch(before) and not _LOWER_END.search(before))
    return bool(place) and bool(_AFTER_DATELINE.match(text, found.end))


def _from_path(url: str) -> Iterator[Dated]:
    for match in _IN_PATH.finditer(path_of(url)):
        value = day_of(int(match[1]), int(match[2]), int(match[3] or 1))
        if value:
            yield Dated(value=value, precision="day" if match[3] else "month", method="url", raw=match[0])


def _from_hint(record: Record) -> Iterator[Dated]:
    hint = record.hint
    found = stated(str(hint.get("date") or ""), str(hint.get("method") or "hint"))
    if found:
        precision = hint.get("precision") if hint.get("precision") in ("day", "month", "year") else found.precision
        raw = str(hint.get("raw") or found.raw)[:200]
        yield Dated(value=found.value, precision=precision, method=found.method, raw=raw)


def _one(found: Dated | None) -> Iterator[Dated]:
    if found:
        yield found
