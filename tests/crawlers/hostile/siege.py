"""All attacks, found by walking the files beside this one, and one healthy company, on one server."""

from __future__ import annotations

import importlib
from pathlib import Path

from attacks import ATTACKS, LINKED, page
from wild import Route, Wild, answer

__all__ = ["ATTACKS", "HEALTHY", "serve"]

for _path in sorted(Path(__file__).parent.glob("attacks_*.py")):
    importlib.import_module(_path.stem)

HEALTHY: dict[str, Route] = {
    "/": answer(page(LINKED)),
    "/about": answer(page("<h1>About us</h1><p>Roofs are fields that nobody ploughs, and we plough them.</p>")),
    "/news": answer(
        page(
            '<h1>News</h1><article><h2><a href="/news/pears">Pears on the town hall</a></h2>'
            '<time datetime="2031-05-02">2 May 2031</time></article>'
        )
    ),
    "/news/pears": answer(
        page(
            "<article><h1>Pears on the town hall</h1>"
            "<p>They are ripe and they are many, and whoever has a ladder may help to bring them down on Saturday.</p>"
            "<p>Since the spring of the flood the town has kept eleven trees between the clock and the chimney, and "
            "the mayor waters them herself before the council meets.</p>"
            "<p>What is not eaten goes to the school.</p></article>"
        )
    ),
    "/careers": answer(page("<h1>Careers</h1><p>Nobody is needed just now.</p>")),
}


def serve(wild: Wild) -> None:
    """Put every attack, and the healthy company, on the server."""
    for name, made in ATTACKS.items():
        wild.site(f"{name}.example", made.routes)
        for host, routes in made.more.items():
            wild.site(host, routes)
    wild.site("healthy.example", HEALTHY)
