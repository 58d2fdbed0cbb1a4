"""Runs a week apart: what came to and went from a site is a fact with its days, proved from both answers."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bench import Bench

from app.demo.server import DemoServer
from app.demo.world import load_world

DRIFT = '<script src="https://js.driftt.com/include/7/ab.js"></script>'
INTERCOM = '<script src="https://widget.intercom.io/widget/ab12"></script>'
HOTJAR = '<script src="https://static.hotjar.com/c/hotjar-1.js"></script>'
DAYS = ("2026-03-02", "2026-03-09", "2026-03-16")
BODY = "We make paper for printers of maps and have made it for a hundred years, on the river Quill and by hand."


def page(title: str, head: str = "", body: str = BODY) -> str:
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><nav><a href="/">Home</a> '
        f'<a href="/careers">Careers</a></nav><main><h1>{title}</h1><p>{body}</p></main></body></html>'
    )


LINK = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
SHELL = '<html><head></head><body><div id="root"></div><script src="/a.js"></script></body></html>'
PARKED = page("This domain is for sale", body="Buy this domain now.")
# What the home page of each company shows in the three weeks; "" for no page at all.
HOMES = {
    "quillmere": (page("Quillmere", DRIFT + HOTJAR), *[page("Quillmere", INTERCOM + HOTJAR)] * 2),
    "reedholt": (page("Reedholt", DRIFT), page("Reedholt"), page("Reedholt", "<!-- another build -->")),
    "sallowby": (page("Sallowby", DRIFT), page("Sallowby"), page("Sallowby", DRIFT)),
    "tarrowen": (page("Tarrowen", DRIFT), page("Tarrowen"), page("Tarrowen")),
    "umberlea": (page("Umberlea", DRIFT), SHELL, SHELL),
    "vennick": (page("Vennick", DRIFT), PARKED, PARKED),
    "wickmoor": (page("Wickmoor", DRIFT), "", ""),
    "yarrowdene": (page("Yarrowdene", INTERCOM + LINK),) * 3,
}
# What the last of them writes of a vendor whose tool runs on its site.
RISE = "Intercom raised its prices by 30 percent last week, and we looked again at how we answer our readers."
ARTICLE = f"""<!doctype html><html lang="en"><head><title>What our chat costs</title></head><body><article>
<h1>What our chat costs</h1><p><time datetime="2026-02-27">February 27, 2026</time></p><p>{RISE}</p><p>{BODY}</p>
</article></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Yarrowdene</title><item>
<title>What our chat costs</title><link>https://yarrowdene.example/news/chat</link>
<pubDate>Fri, 27 Feb 2026 09:00:00 GMT</pubDate></item></channel></rss>"""
CAREERS = {"tarrowen": page("Careers at Tarrowen", DRIFT)}


@dataclass(frozen=True, kw_only=True)
class Weeks:
    """Three runs, and the facts of each as they were written."""

    bench: Bench
    facts: tuple[tuple[dict[str, Any], ...], ...]

    def told(self, week: int, name: str) -> list[dict[str, Any]]:
        kinds = ("tech_added", "tech_removed")
        return [f for f in self.facts[week] if f["account"] == f"{name}.example" and f["trigger"] in kinds]

    def verified(self, facts: list[dict[str, Any]]) -> tuple[int, str]:
        """What `verify` says of these facts now."""
        (self.bench.out / "some.jsonl").write_text("".join(json.dumps(f) + "\n" for f in facts), "utf8")
        return self.bench.verified("some.jsonl")


def build(folder: Path, week: int) -> None:
    for name, homes in HOMES.items():
        site = folder / "sites" / f"{name}.example"
        site.mkdir(parents=True, exist_ok=True)
        (site / "robots.txt").write_text("User-agent: *\nDisallow: /search\n", "utf8")
        (site / "careers.html").write_text(CAREERS.get(name, page(f"Careers at {name.title()}")), "utf8")
        if name == "yarrowdene":
            (site / "feed.xml").write_text(FEED, "utf8")
            (site / "news").mkdir(exist_ok=True)
            (site / "news" / "chat.html").write_text(ARTICLE, "utf8")
        (site / "index.html").unlink(missing_ok=True)
        if homes[week]:
            (site / "index.html").write_text(homes[week], "utf8")


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weeks]:
    world = tmp_path_factory.mktemp("weeks")
    build(world, 0)
    shipped = load_world()
    for path in (shipped.sender, shipped.settings):
        shutil.copy(path, world / path.name)
    (world / "demo.toml").write_text(f"as_of = {DAYS[0]}\n", "utf8")
    rows = (f"{name}.example,{name.title()}\n" for name in HOMES)
    (world / "accounts.csv").write_text("domain,company\n" + "".join(rows), "utf8")
    facts: list[tuple[dict[str, Any], ...]] = []
    with DemoServer(load_world(world)) as server:
        bench = Bench(server=server, folder=world / "run")
        for week, day in enumerate(DAYS):
            build(world, week)
            result = bench.run("--as-of", day)
            assert result.returncode == 3, result.stderr
            facts.append(tuple(bench.rows("facts.jsonl")))
        yield Weeks(bench=bench, facts=tuple(facts))


def test_the_first_run_has_nothing_to_compare(weeks: Weeks) -> None:
    assert [weeks.told(0, name) for name in HOMES] == [[]] * len(HOMES)


def test_a_tool_that_took_the_place_of_another_is_told_with_both_days(weeks: Weeks) -> None:
    found = weeks.told(1, "quillmere")
    told = {f["trigger"]: f["slots"]["technology"] for f in found}
    assert told == {"tech_added": "Intercom", "tech_removed": "Drift"}
    for fact in found:
        assert (fact["event_date"]["value"], fact["slots"]["since"]) == (DAYS[1], DAYS[0])
        assert (fact["slots"]["from"], fact["slots"]["to"]) == ("Drift", "Intercom")
        assert len({e["sha256"] for e in fact["evidence"]}) == 2


def test_it_keeps_its_day_when_the_next_run_finds_the_page_built_anew(weeks: Weeks) -> None:
    for week in (1, 2):
        (fact,) = weeks.told(week, "reedholt")
        assert (fact["trigger"], fact["slots"]["technology"]) == ("tech_removed", "Drift")
        assert (fact["event_date"]["value"], fact["slots"]["since"]) == (DAYS[1], DAYS[0])


def test_what_comes_back_is_told_no_more(weeks: Weeks) -> None:
    assert len(weeks.told(1, "sallowby")) == 1 and weeks.told(2, "sallowby") == []


def test_what_another_page_shows_still_is_not_told(weeks: Weeks) -> None:
    assert weeks.told(1, "tarrowen") == weeks.told(2, "tarrowen") == []


@pytest.mark.parametrize("name", ["umberlea", "vennick", "wickmoor"])
def test_a_shell_a_placeholder_or_a_missing_page_tells_no_change(weeks: Weeks, name: str) -> None:
    assert weeks.told(1, name) == weeks.told(2, name) == []


def test_trouble_at_a_vendor_whose_tool_runs_on_the_site_is_told_and_proved_with_both_pages(weeks: Weeks) -> None:
    (fact,) = [f for f in weeks.facts[2] if f["trigger"] == "competitor_trouble"]
    assert (fact["account"], fact["slots"]["vendor"], fact["slots"]["trouble"]) == (
        "yarrowdene.example", "Intercom", "price rise",
    )  # fmt: skip
    assert {e["url"].rpartition("/")[2] for e in fact["evidence"]} == {"", "chat"}
    status, said = weeks.verified([fact])
    assert status == 0, said


def test_changes_are_proved_from_the_archive_also_after_later_runs(weeks: Weeks) -> None:
    for facts in (weeks.facts[2], [*weeks.told(1, "quillmere"), *weeks.told(1, "reedholt")]):
        status, said = weeks.verified(list(facts))
        assert status == 0, said
    status, said = weeks.verified(weeks.told(1, "sallowby"))
    assert status == 3 and "comes and goes" in said


@pytest.mark.parametrize(
    ("slot", "value", "named"),
    [("technology", "Hotjar", "technology"), ("since", "2026-01-05", "since"), ("to", "Hotjar", "to:")],
)
def test_a_change_that_was_tampered_with_is_not_proved(weeks: Weeks, slot: str, value: str, named: str) -> None:
    fact = {**weeks.told(1, "quillmere")[0], "id": None}
    del fact["id"]
    status, said = weeks.verified([{**fact, "slots": {**fact["slots"], slot: value}}])
    assert status == 3 and named in said


def test_an_archive_in_which_the_two_answers_were_swapped_proves_nothing(weeks: Weeks, tmp_path: Path) -> None:
    copy = Bench(server=weeks.bench.server, folder=tmp_path)
    shutil.copytree(weeks.bench.folder, tmp_path, dirs_exist_ok=True)
    with sqlite3.connect(copy.store / "archive.sqlite") as db:
        where = "source = 'home' and account = 'quillmere.example'"
        one, two = db.execute(f"select id, body, sha256 from records where {where} order by id").fetchall()
        for (key, _, _), (_, body, sha) in ((one, two), (two, one)):
            db.execute("update records set body = ?, sha256 = ? where id = ?", (body, sha, key))
    fact = weeks.told(1, "quillmere")[0]
    status, said = Weeks(bench=copy, facts=weeks.facts).verified([fact])
    assert status == 3 and "NOT PROVED" in said
