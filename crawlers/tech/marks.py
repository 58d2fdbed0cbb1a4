"""What systems leave in markup and inline scripts: names of attributes, ids, classes and globals, never values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

MAX_VALUES = 40_000
MAX_GLOBALS = 40
_NAME = re.compile(r"(?:data|ng|hx|v)-[a-z0-9-]{2,40}")
_VALUE = re.compile(r"[A-Za-z_][\w-]{2,60}")
_OWN = re.compile(r"[a-z][a-z0-9]{1,20}-[a-z0-9-]{1,40}")
# Names of looks ("mt-4", "text-center"), of which pages hold hundreds: they tell nothing and crowd out those that do.
_LOOKS = re.compile(
    r"-?(?:[mp][trblxyse]?|[whg])-(?:\d{1,3}|auto|full|screen|px|fit|min|max)(?:-\d{1,2})?"
    r"|(?:gap|space|text|bg|border|rounded|flex|grid|cols?|row|font|leading|tracking|items|justify|self|content|inset|min|max"
    r"|shadow|opacity|transition|duration|ease|object|overflow|fill|stroke|order|divide|ring|scale|rotate|translate|origin"
    r"|align|place|from|to|via|delay|cursor|select|aspect|fw|fs|float|offset)-[a-z0-9-]{1,20}"
)
_BEM = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*__[a-z0-9]+(?:-[a-z0-9]+)*(?:--[a-z0-9-]+)?")
_BASKET = "cart|basket|shopping-?cart|checkout/cart|warenkorb|panier"
_CART = re.compile(rf"(?:https?://[^/?#]+)?/?(?:[a-z]{{2}}/)?(?:{_BASKET})/?(?:[?#].*)?")
_CARTS = "//a/@href[contains(.,'cart') or contains(.,'bask') or contains(.,'korb') or contains(.,'panier')]"
BEM = 8  # names of that form before it is one
_FEED = re.compile(r"application/(?:rss|atom)\+xml")
# A global is set or asked for by its name, or called by a verb behind it; the name before that is read backwards.
_GLOBAL = re.compile(
    r"\bwindow(?:\.|\[['\"])([A-Za-z_$][\w$]{1,40})(?:['\"]\])?\s{0,3}(?:=(?!=)|\|\|)"
    r"|\bvar ([A-Za-z_$][\w$]{3,40})\s{0,3}="
    r"|\(['\"](?:init|config|create|load|boot|set|event|track|consent)"
    r"|\.(?:push|init|load|config|settings|locale|setup|boot|loaderUrl)\b"
)
_BEFORE = re.compile(r"(?:^|[^\w.$])([A-Za-z_$][\w$]{1,30})\Z")


def names(script: str) -> Iterator[str]:
    """The globals that an inline script sets or calls, each once."""
    found = (m[1] or m[2] or _before(script, m.start()) for m in _GLOBAL.finditer(script))
    yield from islice(dict.fromkeys(filter(None, found)), MAX_GLOBALS)


def _before(script: str, end: int) -> str:
    named = _BEFORE.search(script[max(0, end - 32) : end])
    return named[1] if named else ""


def marks(tree: HtmlElement) -> Iterator[str]:
    """`element=`, `id=`, `class=`, attribute names, and what the head announces: each once, so many of each at most."""
    for most, found in ((20, _elements), (80, _ids), (200, _classes), (60, _attributes), (10, _head), (3, _ways)):
        yield from islice(dict.fromkeys(islice(found(tree), MAX_VALUES)), most)


def _elements(tree: HtmlElement) -> Iterator[str]:
    """Elements that the page's own scripts define: their names have a hyphen."""
    yield from (f"element={e.tag}" for e in tree.xpath("//*[contains(name(), '-')]") if _OWN.fullmatch(str(e.tag)))


def _ids(tree: HtmlElement) -> Iterator[str]:
    yield from (f"id={value}" for value in tree.xpath("//@id") if _VALUE.fullmatch(value))


def _classes(tree: HtmlElement) -> Iterator[str]:
    for value in dict.fromkeys(tree.xpath("//@class")):
        words = (word for word in value[:500].split() if _VALUE.fullmatch(word))
        yield from (f"class={word}" for word in words if not _LOOKS.fullmatch(word))


def _attributes(tree: HtmlElement) -> Iterator[str]:
    yield from (f"ng-version={value}" for value in tree.xpath("//@ng-version"))
    for value in tree.xpath("//@*[contains(name(), '-')]"):
        if _NAME.fullmatch(value.attrname) and value.attrname != "ng-version":
            yield value.attrname


def _head(tree: HtmlElement) -> Iterator[str]:
    """That there is a manifest, a feed, a preview for social networks."""
    for link in tree.iter("link"):
        relation, kind = link.get("rel", "").lower().split(), link.get("type", "").lower()
        if "manifest" in relation:
            yield "rel=manifest"
        if "alternate" in relation and _FEED.fullmatch(kind):
            yield f"type={kind}"
    if any(value.startswith("og:") for value in tree.xpath("//meta/@property")):
        yield "property=og:"


def _ways(tree: HtmlElement) -> Iterator[str]:
    """How the page is made: with names by block and element, with hints of what to load first, with a basket."""
    blocks = (
        word for value in tree.xpath("//@class[contains(., '__')]")[:MAX_VALUES] for word in value[:500].split()[:40]
    )
    if len(set(islice((word for word in dict.fromkeys(blocks) if _BEM.fullmatch(word)), BEM))) == BEM:
        yield "naming=bem"
    if tree.xpath("boolean(//@fetchpriority)"):
        yield "fetchpriority"
    if any(_CART.fullmatch(link[:200].lower()) for link in tree.xpath(_CARTS)[:MAX_VALUES]):
        yield "link=cart"
