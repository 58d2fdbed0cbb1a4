"""Twenty small companies on loopback: enough accounts that a run is always in the middle of several things."""

from __future__ import annotations

import csv
import json
import shutil
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from app.demo.world import World, load_world

AS_OF = date(2026, 3, 16)
NAMES = (
    "Alderbeck", "Brimstead", "Cavelow", "Dunfirth", "Elmswick", "Farrowby", "Gantlet Mills", "Hollowmere", "Ivelet",
    "Jessop Vale", "Kelderholt", "Lowmoss", "Marlpit", "Nettlecombe", "Oxenhope Tools", "Pinchbeck", "Quernstone",
    "Ravelin", "Skelwith", "Tarnbrook",
)  # fmt: skip
TOWNS = ("Leeds", "Porto", "Utrecht", "Graz", "Aarhus", "Lyon", "Cork", "Bilbao", "Turku", "Ghent")
FAILS = "lowmoss.example"
CLOSED = "quernstone.example"
BOARD = "api.lever.co"


def domain_of(name: str) -> str:
    return name.lower().replace(" ", "") + ".example"


def build(folder: Path) -> World:
    """Write the world's files below `folder`; one server fails, one robots.txt forbids, every fifth has a board."""
    folder.mkdir(parents=True, exist_ok=True)
    shipped = load_world()
    for path in (shipped.sender, shipped.settings):
        shutil.copy(path, folder / path.name)
    (folder / "demo.toml").write_text(f'as_of = {AS_OF}\nfails = ["{FAILS}"]\n', "utf8")
    with (folder / "accounts.csv").open("w", encoding="utf8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("domain", "company", "first_name", "last_name", "title", "email", "country"))
        for n, name in enumerate(NAMES):
            who = ("Ada", f"Fictional{n}", "Chief Financial Officer", f"ada@{domain_of(name)}", "GB")
            rows.writerow((domain_of(name), name, *who))
    _write(folder / "sites" / BOARD / "robots.txt", "User-agent: *\nAllow: /\n")
    for n, name in enumerate(NAMES):
        _site(folder / "sites", n, name)
    return load_world(folder)


def _site(sites: Path, n: int, name: str) -> None:
    home, domain = sites / domain_of(name), domain_of(name)
    _write(home / "robots.txt", f"User-agent: *\nDisallow: {'/' if domain == CLOSED else '/search'}\n")
    feed = f'<link rel="alternate" type="application/rss+xml" href="https://{domain}/feed.xml">'
    nav = '<a href="/">Home</a> <a href="/news">News</a>' + (' <a href="/careers">Careers</a>' if n % 5 == 0 else "")
    stories = _stories(n, name)
    _write(home / "index.html", _page(name, nav, f"<h1>{name}</h1><p>{name} makes fittings for boats.</p>", feed))
    listed = "".join(
        f'<article><h2><a href="/news/{slug}">{title}</a></h2><time datetime="{day}">{day:%B} {day.day}, {day.year}'
        "</time></article>"
        for slug, title, _, day in stories
    )
    _write(home / "news.html", _page(f"News | {name}", nav, f"<main><h1>News</h1>{listed}</main>", feed))
    for slug, title, text, day in stories:
        said = f'<p><time datetime="{day}">{day:%B} {day.day}, {day.year}</time></p><p>{text}</p>'
        _write(
            home / "news" / f"{slug}.html", _page(title, nav, f"<main><article><h1>{title}</h1>{said}</article></main>")
        )
    _write(home / "feed.xml", _feed(name, stories))
    if n % 5 == 0:
        board = domain.partition(".")[0]
        link = f'<h1>Careers</h1><a href="https://jobs.lever.co/{board}">See what is open</a>'
        _write(home / "careers.html", _page("Careers", nav, link))
        _write(sites / BOARD / "v0" / "postings" / f"{board}.json", json.dumps(_postings(board)))


def _stories(n: int, name: str) -> list[tuple[str, str, str, date]]:
    town, other = TOWNS[n % len(TOWNS)], TOWNS[(n + 3) % len(TOWNS)]
    texts = (
        ("office", f"{name} opens in {town}", f"{name} has opened an office in {town}. Thirty people work there."),
        ("round", f"{name} raises ${n + 5} million", f"{name} has raised ${n + 5} million in a Series B round."),
        ("hire", f"{name} appoints a chief operating officer",
         f"{name} has appointed Berit Fictional as chief operating officer. She comes from a ferry line."),
        ("site", f"{name} builds in {other}", f"{name} opened a warehouse in {other} this week."),
    )  # fmt: skip
    return [
        (slug, title, text, AS_OF - timedelta(days=4 + 5 * k + n % 7)) for k, (slug, title, text) in enumerate(texts)
    ]


def _postings(board: str) -> list[dict[str, object]]:
    titles = ("Buyer", "Welder", "Account Executive")
    return [
        {
            "id": f"{board}-{n}",
            "text": title,
            "categories": {"location": "Leeds", "team": "Works", "commitment": "Full-time"},
            "createdAt": 1772400000000 + n,
            "descriptionPlain": f"You would be our next {title.lower()}.",
            "hostedUrl": f"https://jobs.lever.co/{board}/{n}",
        }
        for n, title in enumerate(titles)
    ]


def _feed(name: str, stories: list[tuple[str, str, str, date]]) -> str:
    def item(slug: str, title: str, text: str, day: date) -> str:
        when = format_datetime(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
        url = f"https://{domain_of(name)}/news/{slug}"
        return (
            f"<item><title>{title}</title><link>{url}</link><pubDate>{when}</pubDate>"
            f"<description>{text}</description></item>"
        )

    items = "".join(item(*story) for story in stories)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{name}</title>{items}</channel></rss>'


def _page(title: str, nav: str, body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><header>{nav}</header>{body}<footer>{title}</footer></body></html>"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf8")
