"""Answers that look like pages and are none: empty shells for browsers, "not found" said with 200, placeholders."""

from __future__ import annotations

import re
from functools import cache, cached_property
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from core.store import Record
from crawlers.domains import host_of, web_url
from crawlers.pages.document import base_of, normal, tree_of
from crawlers.pages.structured import things
from crawlers.words import listed, phrases

BARE_TEXT = 150  # a page with so few characters and links says nothing by itself
BARE_LINKS = 4
SHORT_TEXT = 1500
SHORT_LINKS = 40
SPOKEN_TEXT = 20_000
MAX_TEXT = 200_000
MAX_SCRIPT = 20_000
_READABLE = etree.XPath(
    "//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::template)]"
)
_BETWEEN = re.compile(r"\s[|–—·•:»-]\s|[|–—·•»]")
_AROUND = " .,!?:;*#()[]'\"“”…-"
_SENT_ON = re.compile(
    r"\blocation(?:\.href)?\s{0,4}=(?!=)\s{0,4}[\"']([^\"'\s<>]{1,500})[\"']"
    r"|\blocation\.(?:replace|assign)\(\s{0,4}[\"']([^\"'\s<>]{1,500})[\"']"
)


class Look:
    """One HTML answer, looked at; raises Unreadable when there is no markup in it."""

    def __init__(self, record: Record) -> None:
        self.tree = tree_of(record)
        self.url = record.final_url

    @cached_property
    def fault(self) -> str:
        """The outcome that counts instead of the answer's status, or the empty string for a page."""
        if says_not_found(self):
            return "soft-404"
        if is_placeholder(self):
            return "parked"
        return "needs-browser" if self.target or waits_for_scripts(self) else ""

    @cached_property
    def target(self) -> str:
        """Where a script of an otherwise empty page sends the browser, or the empty string."""
        return _sent_on(self.tree, self.url) if self.bare else ""

    @cached_property
    def text(self) -> str:
        """What a reader without scripts would see of the body, as one line."""
        parts = _READABLE(self.tree)
        assert isinstance(parts, list)
        return " ".join(" ".join(map(str, parts)).split())[:MAX_TEXT]

    @cached_property
    def links(self) -> int:
        return int(self.tree.xpath("count(//a[@href])"))

    @property
    def bare(self) -> bool:
        return self.links <= BARE_LINKS and len(self.text) <= BARE_TEXT

    @cached_property
    def title(self) -> str:
        return normal("".join(self.tree.xpath("//title/text()")[:1])[:300])

    @property
    def headlines(self) -> list[str]:
        return ["".join(h.itertext()) for h in self.tree.xpath("//h1|//h2")[:3]]

    @property
    def outline(self) -> tuple[str, int, int]:
        """What two answers with one text have in common, and is cheaper to compare."""
        return self.title, self.links, int(self.tree.xpath("count(//*)"))


def says_not_found(look: Look) -> bool:
    """Does the page's title or headline say that there is no such page?"""
    said = [_segments(look.title), *(_segments("".join(h.itertext())) for h in look.tree.xpath("//h1")[:2])]
    plain, hinted = phrases("soft404", "says"), phrases("soft404", "hints")
    if not any(s in plain for segments in said for s in segments):
        hints = sum(any(s in hinted or s in plain for s in segments) for segments in said)
        if hints < 2:
            return False
    return len(look.text) <= SPOKEN_TEXT


def _segments(text: str) -> list[str]:
    """A title's parts between its dividers, without the marks around them."""
    whole = normal(text[:300]).casefold().replace("’", "'")
    return [s.strip(_AROUND) for s in (whole, *_BETWEEN.split(whole)) if s.strip(_AROUND)]


def is_placeholder(look: Look) -> bool:
    """Does a seller of domains, a web server's first page or a building site stand where the site should be?"""
    if look.links > SHORT_LINKS or len(look.text) > SHORT_TEXT:
        return False
    sources = (e.get("src") or e.get("href") or "" for e in look.tree.iter("script", "iframe", "frame"))
    hosts = {host_of(web_url(s, look.url)) for s in sources if s}
    parked = tuple(f".{name}" for name in listed("parked", "hosts"))
    if any(f".{host}".endswith(parked) for host in hosts if host):
        return True
    spoken = f"{look.title} {look.text}".casefold().replace("’", "'")
    if any(phrase in spoken for phrase in phrases("parked", "says")):
        return True
    hinted = any(s in phrases("parked", "hints") for h in (look.title, *look.headlines) for s in _segments(h))
    return hinted and look.links <= BARE_LINKS and len(look.text) <= 2 * BARE_TEXT


def waits_for_scripts(look: Look) -> bool:
    """Is a page of hardly a word only the place into which scripts write one?"""
    if not look.bare:
        return False
    scripts = [s for s in look.tree.iter("script") if "json" not in s.get("type", "")]
    if not any(s.get("src") or len(s.text or "") > BARE_TEXT for s in scripts) or things(look.tree):
        return False
    excuse = " ".join("".join(e.itertext()) for e in look.tree.iter("noscript"))[:2000]
    spoken = f"{excuse} {look.text}".casefold()
    asked = any(phrase in spoken for phrase in phrases("shells", "says"))
    return asked or not look.text or any(_is_mount(e) for e in look.tree.iter("div", "main", "section", *_elements()))


def _is_mount(element: HtmlElement) -> bool:
    """An element that scripts fill: named so, and empty so far but for a word or a picture."""
    names = {element.get("id", ""), str(element.tag)}
    return bool(names & listed("shells", "mounts")) and len("".join(element.itertext())) <= BARE_TEXT


@cache
def _elements() -> tuple[str, ...]:
    return tuple(sorted(n for n in listed("shells", "mounts") if "-" in n))


def _sent_on(tree: HtmlElement, url: str) -> str:
    """The address to which a script of an otherwise empty page sends the browser, or the empty string."""
    for script in list(tree.iter("script"))[:50]:
        if found := _SENT_ON.search((script.text or "")[:MAX_SCRIPT]):
            target = web_url(found[1] or found[2], base_of(tree, url))
            if target and target != url:
                return target
    return ""


def led_home(record: Record) -> bool:
    """Was a page below the home page answered with the home page, as sites do with what they no longer have?"""
    asked, reached = urlsplit(record.url), urlsplit(record.final_url)
    deep = asked.path.strip("/").count("/") > 0 or len(asked.path.strip("/")) > 24
    return deep and reached.path in ("", "/") and not reached.query
