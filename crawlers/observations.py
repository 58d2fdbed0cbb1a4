"""What a page shows of the technology behind it: one plain line an observation, names but no cookie values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from core.store import Record
from crawlers.document import base_of, normal
from crawlers.domains import host_of, web_url
from crawlers.words import listed

EXTRACTOR = "observations/1"
MAX_LINES = 400
MAX_LINE = 300
MAX_SCRIPT = 200_000
_RESOURCES = {
    "script": ("script", "src"),
    "iframe": ("iframe", "src"),
    "img": ("img", "src"),
    "form": ("form", "action"),
}
_HOST = re.compile(r"(?:https?:)?\\?/\\?/([a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24})(?=[/\\\"'?:#\s]|$)", re.IGNORECASE)
_GLOBAL = re.compile(
    r"\bwindow\.([A-Za-z_$][\w$]{1,40})\s{0,3}(?:=(?!=)|\|\|)|(?<![\w.$])([A-Za-z_]\w{1,30})\(['\"](?:init|config|create)"
)
_TAG_ID = re.compile(r"\b(?:GTM|UA|G|AW)-[A-Z0-9]{4,12}(?:-\d{1,2})?\b")


def observations(record: Record, tree: HtmlElement) -> list[str]:
    """The lines, sorted by kind and then in the page's order, each once."""
    seen = dict.fromkeys(_clean(line) for line in _lines(record, tree))
    return sorted(seen, key=lambda line: line.partition(" ")[0])[:MAX_LINES]


def _lines(record: Record, tree: HtmlElement) -> Iterator[str]:
    base = base_of(tree, record.final_url)
    yield from _headers(record)
    for element in tree.iter("script", "iframe", "img", "form", "link", "meta"):
        if element.tag == "meta":
            yield from _meta(element)
        elif element.tag == "link":
            yield from _address("link", f"{element.get('rel', '').lower()} ", element.get("href"), base)
        else:
            kind, attribute = _RESOURCES[str(element.tag)]
            value = element.get(attribute) or element.get("data-src")
            outside = kind != "img" or host_of(web_url(value or "", base)) != host_of(base)
            yield from _address(kind, "", value if outside else None, base)
    yield from _inline(tree)
    yield from _marks(tree)


def _headers(record: Record) -> Iterator[str]:
    for name, value in record.headers:
        if name == "set-cookie":
            yield f"cookie {value.partition('=')[0]}"
        elif name not in listed("headers", "dull"):
            yield f"header {name}: {value}"


def _meta(element: HtmlElement) -> Iterator[str]:
    name = (element.get("name") or element.get("property") or "").strip().lower()
    if (
        name
        and not name.startswith(("og:", "twitter:", "article:"))
        and name not in ("description", "keywords", "viewport")
    ):
        yield f"meta {name}: {element.get('content', '')}"


def _address(kind: str, before: str, value: str | None, base: str) -> Iterator[str]:
    if value and (url := web_url(value, base)):
        yield f"{kind} {before}{url}"


def _inline(tree: HtmlElement) -> Iterator[str]:
    """Hosts, globals and tag ids in inline scripts."""
    for script in tree.iter("script"):
        text = (script.text or "")[:MAX_SCRIPT]
        if not script.get("src") and "json" not in script.get("type", ""):
            yield from (f"inline {m[1].lower()}" for m in _HOST.finditer(text))
            yield from (f"inline {m[1] or m[2]}" for m in _GLOBAL.finditer(text))
            yield from (f"inline {m[0]}" for m in _TAG_ID.finditer(text))


def _marks(tree: HtmlElement) -> Iterator[str]:
    """Attributes and ids that frameworks leave in the markup."""
    for element in tree.xpath("//*[@id='__next' or @id='___gatsby' or @id='__nuxt' or @ng-version or @data-reactroot]")[
        :20
    ]:
        yield from (f"attribute {k}={v}" for k, v in element.items() if k in ("id", "ng-version", "data-reactroot"))


def _clean(line: str) -> str:
    return normal(line)[:MAX_LINE].strip()


def lines_of(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Observations given one by one, as (kind, value), in the same form."""
    return sorted(dict.fromkeys(_clean(f"{k} {v}") for k, v in pairs), key=lambda line: line.partition(" ")[0])
