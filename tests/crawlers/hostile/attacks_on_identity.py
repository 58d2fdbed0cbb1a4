"""Sites that are somebody else's, or nobody's: moved, parked, empty, or full of pages that are not there."""

from __future__ import annotations

from attacks import LINKED, attack, page
from wild import answer, to

_ELSEWHERE = {
    "bought.example": {
        "/": answer(page(LINKED, title="Bought Co")),
        "/news": answer(page("<h1>News of Bought Co</h1>")),
    }
}
attack("moved", {"/": to("https://bought.example/", 301)}, reason="moved-to-other-domain", more=_ELSEWHERE)
attack(
    "moved-by-refresh",
    {"/": answer(page("", '<meta http-equiv="refresh" content="0; url=https://bought.example/">'))},
    reason="moved-to-other-domain",
)
attack(
    "moved-by-script",
    {"/": answer(page("<script>window.location.href = 'https://bought.example/';</script>"))},
    reason="moved-to-other-domain",
)
attack(
    "moved-page",
    {"/": answer(page(LINKED)), "/news": to("https://bought.example/news")},
    source="listings",
    reason="moved-to-other-domain",
)
attack(
    "parked",
    {"/": answer(page("<h1>parked.example</h1><p>This domain may be for sale. Make an offer.</p>"))},
    reason="parked",
)
attack(
    "parked-frame", {"/": answer(page('<iframe src="https://www.sedoparking.com/frame"></iframe>'))}, reason="parked"
)
attack("construction", {"/": answer(page("<h1>Coming soon</h1>", title="Coming soon"))}, reason="parked")
attack(
    "soft404-said",
    {"/": answer(page(LINKED)), "*": answer(page("<h1>Page not found</h1>", title="Page not found | Roofs"))},
    source="listings",
    reason="soft-404",
)
_TREES = ("pears", "quinces", "medlars", "plums", "figs", "walnuts")
_STORIES = "".join(f'<article><h2><a href="/news/{t}-on-the-roof">We planted {t}</a></h2></article>' for t in _TREES)
attack(
    "soft404-same",
    {
        "/": answer(page(LINKED)),
        "/news": answer(page(f"<h1>News</h1>{_STORIES}")),
        "*": answer(page(f"{LINKED}<p>Welcome to our catalogue of roofs, sorted by weight.</p>")),
    },
    source="articles",
    reason="soft-404",
)
attack(
    "shell",
    {
        "/": answer(
            page(
                '<div id="root"></div><noscript>You need to enable JavaScript.</noscript>'
                '<script src="/app.js"></script>'
            )
        )
    },
    reason="needs-browser",
)
attack(
    "shell-everywhere",
    {"*": answer(page('<app-root>Loading…</app-root><script src="/app.js"></script>'))},
    reason="needs-browser",
)
