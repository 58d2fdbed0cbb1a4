"""Crawler traps, XML that swells, characters that do not fit, and boards that answer anything but postings."""

from __future__ import annotations

import os

from attacks import LINKED, MEGABYTE, attack, page
from attacks_by_bodies import GZIPPED, endless
from wild import ROBOTS, Route, answer

# -- crawler traps: the account ends, and its coverage counts what was left ------------------------------------------

FILLING = "Orchards on roofs. " * 20
ENDED = ("ok", "budget-spent", "soft-404")


def winding(step: str, count: int = 400) -> dict[str, Route]:
    """Listing pages each of which leads to the next, for ever; `step` has the number of a page in it."""

    def listing(n: int) -> bytes:
        following = step.format(n=n + 1, x=f"{n + 1:x}abc{(n + 1) * 7919:x}")
        link = f'<a rel="next" href="{following}">Next</a><a href="{following}">News</a>'
        return answer(page(f"<h1>News {n}</h1>{link}{FILLING}"))

    pages: dict[str, Route] = {step.format(n=n, x=f"{n:x}abc{n * 7919:x}"): listing(n) for n in range(count)}
    return pages | {"/": listing(-1)}


attack("trap-calendar", winding("/news?month={n}"), source="listings", reason=ENDED, status=("trap",), at_most=30)
attack("trap-path", winding("/news/page/{n}"), source="listings", reason=ENDED, at_most=30)
attack("trap-sessions", winding("/news?sid={x}"), source="listings", reason=ENDED, status=("trap",), at_most=30)
attack("trap-session-path", winding("/news;jsessionid={x}"), source="listings", reason=ENDED, at_most=30)
_FACETS = "".join(f'<a href="/news?c={c}&amp;s={s}">News</a>' for c in "abcdefgh" for s in "klmnopqr")
attack(
    "trap-facets",
    {"/": answer(page(_FACETS)), "/news?*": answer(page(f"{_FACETS}<h1>News</h1>"))},
    source="listings",
    reason=ENDED,
    status=("trap",),
    at_most=30,
)
_ECHO = answer(page(f'<a href="news/">News</a>{FILLING}'))
attack("trap-echo-path", {"/": _ECHO, "*": _ECHO}, source="listings", reason=ENDED, at_most=30)

# -- XML -------------------------------------------------------------------------------------------------------------

_LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(10)
)
_RSS = "<rss version='2.0'><channel><title>&k;</title></channel></rss>"
_FILE = "<!DOCTYPE u [<!ENTITY f SYSTEM 'file:///etc/hostname'>"
_SITEMAP = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
QUIET = ("parse-error", "nothing-found", "ok")


def xml(text: str | bytes) -> bytes:
    return answer(text, kind="application/xml")


def sitemap(place: str, doctype: str = "") -> bytes:
    return xml(f"<?xml version='1.0'?>{doctype}{']>' * bool(doctype)}{_SITEMAP}<url><loc>{place}</loc></url></urlset>")


def named_by_robots(body: Route) -> dict[str, Route]:
    """A site whose robots.txt names a sitemap that answers so."""
    rules = answer("User-agent: *\nAllow: /\nSitemap: /map.xml\n", kind="text/plain")
    return {ROBOTS: rules, "/": answer(page(LINKED)), "/map.xml": body, "/sitemap.xml": body}


attack(
    "entities-in-feed",
    {
        "/": answer(page(LINKED, '<link rel="alternate" type="application/rss+xml" href="/feed.xml">')),
        "/feed.xml": xml(
            f"<?xml version='1.0'?>{_LAUGHS}]><rss version='2.0'><channel><title>&k;</title></channel></rss>"
        ),
    },
    source="feeds",
    reason=QUIET,
)
attack("entities-in-sitemap", named_by_robots(sitemap("&k;", _LAUGHS)), source="sitemaps", reason=QUIET)
attack(
    "file-in-sitemap",
    named_by_robots(sitemap("https://file-in-sitemap.example/&f;", _FILE)),
    source="sitemaps",
    reason=QUIET,
)
_URL = b"<url><loc>https://large-sitemap.example/a</loc></url>"
attack(
    "large-sitemap",
    named_by_robots(xml(_SITEMAP.encode() + _URL * (50 * MEGABYTE // len(_URL)))),
    source="sitemaps",
    reason=("too-large", "ok"),
    status=("too-large",),
)
attack(
    "bomb-sitemap",
    named_by_robots(answer(GZIPPED, kind="application/gzip")),
    source="sitemaps",
    reason=("parse-error", "ok"),
    status=("source-error",),
)

# -- characters ------------------------------------------------------------------------------------------------------

_GREEK = page(f"{LINKED}<h1>Δέντρα στις στέγες – Grüße</h1>")
attack("charset-wrong", {"/": answer(_GREEK, kind="text/html; charset=utf-16")}, reason="ok")
attack("charset-unknown", {"/": answer(_GREEK, kind="text/html; charset=klingon")}, reason="ok")
attack("charset-missing", {"/": answer(_GREEK, kind="text/html")}, reason="ok")
attack("charset-broken", {"/": answer(_GREEK.encode() + b"\xff\xfe\x80\xc3", kind="text/html")}, reason="ok")
attack("charset-utf16-bare", {"/": answer(_GREEK.encode("utf-16-le"), kind="text/html")}, reason="ok")
attack("charset-utf16-claimed", {"/": answer(_GREEK.encode("utf-16-be"))}, reason="ok")
_PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + os.urandom(60_000)
attack("binary-as-html", {"/": answer(_PICTURE)}, reason="parse-error")
attack("nothing-as-html", {"/": answer(b"")}, reason="parse-error")
attack("deep-html", {"/": answer("<div>" * 300_000 + LINKED)}, reason="ok")

# -- job boards ------------------------------------------------------------------------------------------------------

_API = "boards-api.greenhouse.io"
BOARDS: dict[str, Route] = {
    "board-html": answer(page("<h1>Please sign in</h1>")),
    "board-cut-json": answer('{"jobs": [{"id": 1, "title": "Pruner"', kind="application/json"),
    "board-deep-json": answer("[" * 200_000, kind="application/json"),
    "board-odd-types": answer('{"jobs": {"title": 7}, "meta": []}', kind="application/json"),
    "board-endless": endless,
}
for _name, _route in BOARDS.items():
    _link = f'<h1>Careers</h1><a href="https://boards.greenhouse.io/{_name}">See what is open</a>'
    attack(
        _name,
        {"/": answer(page(LINKED)), "/careers": answer(page(_link))},
        source="greenhouse",
        reason={"board-endless": "too-large", "board-odd-types": QUIET}.get(_name, "parse-error"),
        more={_API: {f"/v1/boards/{_name}/jobs?*": _route, f"/v1/boards/{_name}/jobs": _route}},
    )
