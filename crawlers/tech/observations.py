"""What a page shows of the technology behind it: one plain line an observation, names but no cookie values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from core.store import Record
from crawlers.domains import host_of, web_url
from crawlers.pages.document import base_of, normal
from crawlers.tech.marks import marks, names
from crawlers.words import listed

EXTRACTOR = "observations/4"
MAX_LINES = 600
MAX_LINE = 300
MAX_SCRIPT = 200_000
MAX_POLICY = 20_000
MAX_ALLOWED = 100
MAX_LOADED = 60
_RESOURCES = {
    "script": ("script", "src"),
    "iframe": ("iframe", "src"),
    "form": ("form", "action"),
}
# Where pages keep the address of what they load later: when it is scrolled to, or once the visitor has agreed.
_LATER = (
    "data-src",
    "data-lazy-src",
    "data-cookieblock-src",
    "data-cmp-src",
    "data-cli-src",
    "data-suppressedsrc",
    "data-litespeed-src",
    "data-rocketlazyloadscript",
    "data-rocket-src",
    "data-pmdelayedscript",
    "data-cmplz-src",
    "data-consent-src",
    "data-borlabs-cookie-script-blocker-src",
)
_HOST = re.compile(r"(?:https?:)?\\?/\\?/([a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24})(?=[/\\\"'?:#\s]|$)", re.IGNORECASE)
_POLICIES = frozenset({"content-security-policy", "content-security-policy-report-only"})
_ALLOWED = re.compile(
    r"(?:(?:https?|wss?)://)?((?:\*\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})(?::[\d*]{1,5})?(?:/.{0,300})?"
)
_TAG_ID = re.compile(r"\b(?:(?:GTM|UA|G|AW)-[A-Z0-9]{4,12}(?:-\d{1,2})?|DC-\d{6,10})\b")
# The whole address of what a script loads: it ends in `.js`, or is called as loaders are.
_LOADED = re.compile(
    r"(?:https?:)?(?:\\?/){2}([a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24})((?:\\?/[\w.@~%+-]{1,80}){1,8}\\?/?)(?=[\\\"'?#])",
    re.IGNORECASE,
)
_LOADER = re.compile(r".*\.js|.*/(?:tags?|tracker|loader|embed|widget|pixel|collect|snippet)/?")
# An address behind these words is linked to: `<a href="` in markup, `"href":"` in the data of a page.
_LINKED = re.compile(r"(?<![.\w])(?:href|link|permalink|website)\W{1,8}\Z", re.IGNORECASE)


def observations(record: Record, tree: HtmlElement, *, host: str = "") -> list[str]:
    """The lines, sorted by kind and then in the page's order, each once; all name the `host` that is not the site's."""
    seen = dict.fromkeys(_clean(line) for line in _lines(record, tree))
    lines = sorted(islice(seen, MAX_LINES), key=lambda line: line.partition(" ")[0])
    return [f"on {host}: {line}" for line in lines] if host else lines


def _lines(record: Record, tree: HtmlElement) -> Iterator[str]:
    base = base_of(tree, record.final_url)
    yield from _headers(record)
    for element in tree.iter("script", "iframe", "form", "link", "meta"):
        if element.tag == "meta":
            yield from _meta(element)
        elif element.tag == "link":
            yield from _address("link", f"{element.get('rel', '').lower()} ", element.get("href"), base)
        else:
            kind, attribute = _RESOURCES[str(element.tag)]
            for value in (element.get(attribute), *map(element.get, _LATER)):
                yield from _address(kind, "", value, base)
    yield from _inline(tree)
    yield from (f"attribute {mark}" for mark in marks(tree))
    for image in tree.iter("img"):
        value = image.get("src") or image.get("data-src") or image.get("data-lazy-src")
        if host_of(web_url(value or "", base)) != host_of(base):
            yield from _address("img", "", value, base)


def _headers(record: Record) -> Iterator[str]:
    for name, value in record.headers:
        if name == "set-cookie":
            yield f"cookie {value.partition('=')[0]}"
        elif name in _POLICIES:
            yield from _allowed(value)
        elif name not in listed("headers", "dull"):
            yield f"header {name}: {value}"


def _allowed(policy: str) -> Iterator[str]:
    """The hosts that a content security policy lets the page load from, by what for; that it does load is not said."""
    directives = [d.split() for d in policy[:MAX_POLICY].lower().split(";")]
    named = [(words[0], m[1]) for words in directives for w in words[1:] if (m := _ALLOWED.fullmatch(w))]
    yield from (f"csp {directive} {host}" for directive, host in dict.fromkeys(named[:MAX_ALLOWED]))


def _meta(element: HtmlElement) -> Iterator[str]:
    name = (element.get("name") or element.get("property") or "").strip().lower()
    if element.get("http-equiv", "").strip().lower() in _POLICIES:
        yield from _allowed(element.get("content", ""))
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
            yield from (f"inline {m[1].lower()}" for m in _HOST.finditer(text) if not _is_link(text, m.start()))
            yield from islice(dict.fromkeys(_loaded(text)), MAX_LOADED)
            yield from (f"inline {name}" for name in names(text))
            yield from (f"inline {m[0]}" for m in _TAG_ID.finditer(text))


def _loaded(text: str) -> Iterator[str]:
    for found in _LOADED.finditer(text):
        path = found[2].replace("\\", "")
        if _LOADER.fullmatch(path) and not _is_link(text, found.start()):
            yield f"inline https://{found[1].lower()}{path}"


def _is_link(text: str, start: int) -> bool:
    return _LINKED.search(text, max(0, start - 20), start) is not None


def _clean(line: str) -> str:
    return normal(line)[:MAX_LINE].strip()


def lines_of(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Observations given one by one, as (kind, value), in the same form."""
    return sorted(dict.fromkeys(_clean(f"{k} {v}") for k, v in pairs), key=lambda line: line.partition(" ")[0])
