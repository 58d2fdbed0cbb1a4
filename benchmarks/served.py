"""A world on loopback for crawling: many hosts of one shape behind one port, in a process of its own.

Pages are about 30 KB, compressed, with validators; every host has robots.txt, a home page, a feed, a sitemap, a
listing, a careers page and articles. A host whose name begins with `slow-` takes its time for every answer.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import multiprocessing
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from multiprocessing.connection import Connection

VOCABULARY = """
access account agreement board branch builder capital carrier centre change charge client coast company contract
corner customer delivery demand depot design driver effort engine expansion facility factory field finance fleet
forest freight garden ground growth harbour harvest industry journey kitchen ladder landing ledger letter market
measure member minister morning mountain network number office opening orchard output package partner pattern
payment people pilot planet plant platform policy port process product profit project quarter railway record region
report research result river route sailor sample school season sector service shelter signal silver station storage
street supplier surface survey system target team terminal timber traffic transport travel union valley value vessel
village volume warehouse water weather window winter worker yard zone
"""
WORDS = VOCABULARY.split()
NEWEST = date(2026, 3, 10)
PAGE = 30_000  # characters of a page
NAVIGATION = ("about", "team", "products", "solutions", "customers", "pricing", "docs", "support", "contact", "legal")


def host(number: int, *, slow: bool = False) -> str:
    return f"{'slow' if slow else 'acme'}-{number:05}.example"


def _prose(draw: random.Random, characters: int) -> str:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < characters:
        sentences = (" ".join(draw.choices(WORDS, k=draw.randint(7, 18))).capitalize() + "." for _ in range(5))
        paragraphs.append(f"<p class='text text--body' data-block='{draw.randrange(10**6)}'>{' '.join(sentences)}</p>")
    return "\n".join(paragraphs)


def _page(draw: random.Random, title: str, main: str) -> str:
    links = "".join(f"<li class='nav__item'><a href='/{name}'>{name.capitalize()}</a></li>" for name in NAVIGATION)
    scripts = "".join(f"<script src='/static/js/{name}.4f2a91c7.js'></script>" for name in NAVIGATION[:5])
    head = f"<meta charset=utf-8><title>{title}</title><link rel=alternate type=application/rss+xml href=/feed.xml>"
    nav = f"<nav><ul>{links}<li><a href='/news'>News</a></li><li><a href='/careers'>Careers</a></li></ul></nav>"
    more = "".join(f"<li><a class='footer__link' href='/resources/{w}'>All about {w}</a></li>" for w in WORDS[:30])
    body = f"{nav}<main><h1>{title}</h1>{main}</main><footer><ul>{links}{more}</ul></footer>"
    text = f"<!doctype html><html lang=en><head>{head}{scripts}</head><body>{body}"
    return text + _prose(draw, max(0, PAGE - len(text))) + "</body></html>"


def _site(articles: int) -> dict[str, str]:
    """The paths of one host; `{host}` stands for its name where an address must be whole."""
    draw = random.Random(articles)
    days = [NEWEST - timedelta(days=9 * n) for n in range(articles)]
    titles = [" ".join(draw.choices(WORDS, k=6)).capitalize() for _ in days]
    paths = [f"/news/{day}-{'-'.join(title.lower().split()[:3])}" for day, title in zip(days, titles, strict=True)]
    items = list(zip(paths, titles, days, strict=True))
    cards = "".join(
        f"<article><a href='{p}'><h3>{t}</h3></a><time datetime='{d}'>{d}</time></article>" for p, t, d in items
    )
    entries = "".join(
        f"<item><title>{t}</title><link>https://{{host}}{p}</link>"
        f"<pubDate>{d:%a, %d %b %Y} 09:00:00 GMT</pubDate></item>"
        for p, t, d in items
    )
    places = "".join(f"<url><loc>https://{{host}}{p}</loc><lastmod>{d}</lastmod></url>" for p, _, d in items)
    site = {
        "/": _page(draw, "Acme", ""),
        "/news": _page(draw, "News", cards),
        **{f"/{name}": _page(draw, name.capitalize(), "") for name in NAVIGATION},
        "/careers": _page(draw, "Careers", "<p>Come and work with us.</p>"),
        "/robots.txt": "User-agent: *\nDisallow: /private/\nSitemap: https://{host}/sitemap.xml\n",
        "/feed.xml": f"<?xml version='1.0'?><rss version='2.0'><channel><title>Acme</title>{entries}</channel></rss>",
        "/sitemap.xml": f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{places}</urlset>",
    }
    return site | {p: _page(draw, t, f"<time datetime='{d}'>{d:%B %d, %Y}</time>") for p, t, d in items}


class _Answers:
    """Whole answers, made beforehand, so that the server costs little beside the client."""

    def __init__(self, articles: int) -> None:
        self._whole: dict[str, tuple[bytes, bytes, str]] = {}
        self._by_host: dict[str, str] = {}
        for path, text in _site(articles).items():
            if "{host}" in text:
                self._by_host[path] = text
            else:
                self._whole[path] = _answers(text)

    def to(self, name: str, path: str, request: str) -> bytes:
        if text := self._by_host.get(path):
            new, same, tag = _answers(text.replace("{host}", name))
        elif path in self._whole:
            new, same, tag = self._whole[path]
        else:
            return b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\ngone"
        return same if tag in request else new


def _answers(text: str) -> tuple[bytes, bytes, str]:
    tag = hashlib.sha256(text.encode()).hexdigest()[:16]
    kind = "text/html" if text.startswith("<!doctype") else "text/plain" if text[0] == "U" else "application/xml"
    body = gzip.compress(text.encode(), 1 if len(text) < 9000 else 6)
    said = f'ETag: "{tag}"\r\nLast-Modified: Tue, 10 Mar 2026 09:00:00 GMT\r\nCache-Control: max-age=0\r\n'
    length = f"Content-Type: {kind}; charset=utf-8\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n"
    return (
        f"HTTP/1.1 200 OK\r\n{said}{length}\r\n".encode() + body,
        f"HTTP/1.1 304 Not Modified\r\n{said}\r\n".encode(),
        tag,
    )


class _Server(asyncio.Protocol):
    def __init__(self, answers: _Answers, slowness: float) -> None:
        self._answers, self._slowness = answers, slowness
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        *requests, self._rest = (self._rest + data).split(b"\r\n\r\n")
        for request in requests:
            text = request.decode("latin-1")
            name = next(line[6:] for line in text.split("\r\n") if line.lower().startswith("host: "))
            answer = self._answers.to(name, text.split(" ", 2)[1], text)
            if name.startswith("slow-"):
                asyncio.get_running_loop().call_later(self._slowness, self._transport.write, answer)
            else:
                self._transport.write(answer)


def _serve(mouth: Connection, articles: int, slowness: float) -> None:
    async def forever() -> None:
        loop, answers = asyncio.get_running_loop(), _Answers(articles)
        server = await loop.create_server(lambda: _Server(answers, slowness), "127.0.0.1", 0, backlog=1000)
        mouth.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(forever())


@contextmanager
def served(articles: int, slowness: float = 0.0) -> Iterator[int]:
    """The port of a world that lasts as long as the block."""
    context = multiprocessing.get_context("spawn")
    ear, mouth = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(mouth, articles, slowness), daemon=True)
    process.start()
    try:
        yield int(ear.recv())
    finally:
        process.kill()
        process.join()
