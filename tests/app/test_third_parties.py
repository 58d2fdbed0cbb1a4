"""Third parties from settings to proof: off they are never asked, on they lead to facts that can be proved."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app import third_parties
from app.commands.list import units
from app.demo.server import DemoServer
from app.demo.world import World, load_world
from core.errors import BadInput
from core.settings import load_settings

TOP = Path(__file__).parents[2]
FIXTURES = TOP / "tests" / "fixtures" / "sources"
DOCUMENT = (TOP / "docs" / "third-parties.md").read_text("utf8")
OTHERS = {"seek.example", "hn.algolia.com", "data.sec.gov", "www.sec.gov", "api.gdeltproject.org"}
FILED = "www.sec.gov/Archives/edgar/data/1900123"
ON = """
[crawl]
delay = 0.25
[crawl.third_party.search_feed]
terms = "https://seek.example/terms"
url = "https://seek.example/search?q={company}"
[crawl.third_party.hacker_news]
terms = "https://hn.algolia.com/api"
[crawl.third_party.gdelt]
terms = "https://www.gdeltproject.org/about.html#termsofuse"
[crawl.third_party.edgar]
terms = "https://www.sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data"
"""
ITEM = "<item><title>{}</title><link>{}</link><pubDate>Thu, 12 Mar 2026 08:30:00 GMT</pubDate></item>"
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="{day}T08:30:00Z"></head>
<body><article><h1>{title}</h1><p>{text}</p></article></body></html>"""


def article(title: str, text: str, day: str = "2026-03-12") -> str:
    return PAGE.format(title=title, text=text, day=day)


SITES = {
    "brinefold.example/index.html": """<html lang="en"><head><title>Brinefold</title></head><body><main>
      <h1>Brinefold makes salt</h1><p>Brinefold dries sea salt in Marrowick. Odile Farrant runs our drying halls, and
      our pans come from Pennant Ironworks.</p></main></body></html>""",
    "seek.example/search.xml": "<rss version='2.0'><channel><title>Seek</title>"
    + ITEM.format("Brinefold opens an office in Porto", "https://coastledger.example/brinefold-porto")
    + ITEM.format("Brinefold raises $9 million", "https://pumpweekly.example/brinefold-round")
    + "</channel></rss>",
    "coastledger.example/brinefold-porto.html": article(
        "Brinefold opens an office in Porto",
        "The salt maker Brinefold has opened an office in Porto. Odile Farrant of Brinefold said that it is to sell "
        "the salt that dries in pans by Pennant Ironworks.",
    ),
    "pumpweekly.example/brinefold-round.html": article(
        "Brinefold raises $9 million",
        "Brinefold, the Reedmoor maker of pumps, has raised $9 million in a Series A round led by Orchard Fund.",
    ),
    "readersblog.example/award.html": article(
        "Brinefold wins the Harbour Prize",
        "Brinefold of Marrowick has won the 2026 Harbour Prize. Odile Farrant, who fills the pans of Pennant "
        "Ironworks, took it home.",
        "2026-03-10",
    ),
    "hn.algolia.com/api/v1/search_by_date.json": json.dumps(
        {
            "hits": [
                {
                    "author": "saltlover77",
                    "title": "Brinefold wins the Harbour Prize",
                    "url": "https://readersblog.example/award",
                    "created_at": "2026-03-10T15:04:05Z",
                    "_tags": ["story", "author_saltlover77"],
                }
            ]
        }
    ),
    "api.gdeltproject.org/api/v2/doc/doc.json": '{"articles": []}',
    "api.gdeltproject.org/robots.txt": "User-agent: *\nDisallow: /\n",
}


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a run over the served world keeps and writes."""

    server: DemoServer
    folder: Path

    def program(self, *words: object) -> subprocess.CompletedProcess[str]:
        program = [sys.executable, "-c", "from app.cli import main; main()", *map(str, words)]
        return subprocess.run(program, capture_output=True, text=True, check=False)

    def run(self, settings: str, *more: object) -> subprocess.CompletedProcess[str]:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "proofreach.toml").write_text(settings, "utf8")
        world, hosts = self.server.world, self.server.write_hosts(self.folder / "hosts")
        words = ["run", world.accounts, "--as-of", world.as_of, "--store", self.folder / "store", "--hosts", hosts]
        words += ["--out", self.folder / "out", "--sender", world.sender]
        return self.program(*words, "--settings", self.folder / "proofreach.toml", *more)

    def rows(self, name: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (self.folder / "out" / name).read_text("utf8").splitlines()]

    def facts(self) -> list[dict[str, Any]]:
        """All but what the site's own server says of itself."""
        return [f for f in self.rows("facts.jsonl") if f["family"] != "technology"]

    def coverage(self) -> dict[str, dict[str, Any]]:
        from core.items import Coverage
        from core.store import Store

        looked = Store(self.folder / "store").items(Coverage, "brinefold.example")
        return {c.source: {"reason": c.reason, "pages": c.pages, "forbidden": c.forbidden} for c in looked}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoServer]:
    with DemoServer(world(tmp_path_factory.mktemp("world"))) as server:
        yield server


def world(folder: Path) -> World:
    """One account, three searches, the SEC, and the publishers that they lead to."""
    shutil.copy(load_world().sender, folder / "sender.toml")
    (folder / "accounts.csv").write_text("domain,company,CIK\nbrinefold.example,Brinefold,1900123\n", "utf8")
    filed = {
        "data.sec.gov/submissions/CIK0001900123.json": FIXTURES / "edgar" / "submissions" / "response.json",
        f"{FILED}/000190012326000009/brnf-20260218.htm": FIXTURES / "edgar" / "document" / "response.html",
    }
    files = {**SITES, **{name: path.read_text("utf8") for name, path in filed.items()}}
    for host in {name.partition("/")[0] for name in files}:
        files.setdefault(f"{host}/robots.txt", "User-agent: *\nAllow: /\n")
    for name, text in files.items():
        path = folder / "sites" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf8")
    return World(folder=folder, as_of=date(2026, 3, 16))


@pytest.fixture(scope="module")
def done(server: DemoServer, tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = Place(server=server, folder=tmp_path_factory.mktemp("done"))
    result = place.run(ON)
    assert result.returncode == 0, result.stderr
    return place


def test_switched_off_not_one_request_is_made(server: DemoServer, tmp_path: Path) -> None:
    place, cut = Place(server=server, folder=tmp_path), len(server.asked)
    assert place.run("[crawl]\ndelay = 0.25\n").returncode == 3
    assert {host for host, _, _ in server.asked[cut:]} == {"brinefold.example"}
    assert place.facts() == []


def test_each_kind_of_third_party_leads_to_its_facts(done: Place) -> None:
    found = {(f["trigger"], f["origins"][0]) for f in done.facts()}
    assert ("new_office_or_site", "coastledger.example") in found
    assert ("award", "readersblog.example") in found
    assert ("security_incident", "brinefold.example") in found
    assert ("exec_hire", "brinefold.example") in found
    incident = next(f for f in done.facts() if f["trigger"] == "security_incident")
    assert [e["origin"] for e in incident["evidence"]] == ["sec.gov"]
    assert incident["event_date"]["value"] == "2026-03-03"


def test_a_namesake_that_a_search_found_gives_no_fact(done: Place) -> None:
    assert all(f["trigger"] != "funding_round" for f in done.facts())
    assert any(path == "/brinefold-round" for _, path, _ in done.server.asked)


def test_no_fact_rests_on_a_list_of_results(done: Place) -> None:
    sources = {e["source"] for f in done.facts() for e in f["evidence"]}
    assert sources == {"outlets", "edgar"}


def test_robots_txt_of_a_third_party_is_obeyed_and_said(done: Place) -> None:
    asked = {(host, path) for host, path, _ in done.server.asked if host == "api.gdeltproject.org"}
    assert asked == {("api.gdeltproject.org", "/robots.txt")}
    assert done.coverage()["gdelt"] == {"reason": "blocked-by-robots", "pages": 0, "forbidden": 1}


def test_no_readers_name_is_in_the_store(done: Place) -> None:
    assert done.coverage()["hacker_news"]["reason"] == "ok"
    exported = done.program("export", "warc", "--store", done.folder / "store", "--out", done.folder / "warc")
    assert exported.returncode == 0, exported.stderr
    archived = gzip.decompress((done.folder / "warc" / "archive.warc.gz").read_bytes())
    assert b"readersblog.example/award" in archived and b"saltlover77" not in archived


@pytest.mark.parametrize("name", ["facts.jsonl", "drafts.jsonl"])
def test_every_fact_and_draft_is_proved_again_offline(done: Place, name: str) -> None:
    assert len(done.facts()) >= 4 and len(done.rows("drafts.jsonl")) == 1
    proved = done.program("verify", done.folder / "out" / name, "--store", done.folder / "store")
    assert proved.returncode == 0, proved.stdout + proved.stderr


def test_a_changed_fact_of_a_filing_is_not_proved(done: Place, tmp_path: Path) -> None:
    rows = [f for f in done.facts() if f["trigger"] == "security_incident"]
    rows[0]["event_date"]["value"] = "2026-03-12"
    rows[0].pop("id")
    (tmp_path / "facts.jsonl").write_text(json.dumps(rows[0]) + "\n", "utf8")
    proved = done.program("verify", tmp_path / "facts.jsonl", "--store", done.folder / "store")
    assert proved.returncode != 0 and "event date" in proved.stdout + proved.stderr


def test_a_replay_gives_the_same_facts_with_no_network(done: Place, tmp_path: Path) -> None:
    done.program("export", "warc", "--store", done.folder / "store", "--out", tmp_path)
    place, cut = Place(server=done.server, folder=tmp_path / "replay"), len(done.server.asked)
    assert place.run(ON, "--archive", tmp_path / "archive.warc.gz").returncode == 0
    assert done.server.asked[cut:] == []
    assert place.rows("facts.jsonl") == done.rows("facts.jsonl")


@pytest.mark.parametrize(
    ("settings", "remedy"),
    [
        (
            '[crawl.third_party.bing]\nterms = "https://a.example/"',
            "crawl.third_party.bing: no such third party; there",
        ),
        ('[crawl.third_party.feeds]\nterms = "https://a.example/"', "crawl.third_party.feeds: no such third party"),
        ('[crawl.third_party.search_feed]\nterms = "https://a.example/"', "search_feed.url: write the address to ask"),
        (
            '[crawl.third_party.gdelt]\nterms = "https://a.example/"\nurl = "https://b.example/{name}"',
            "crawl.third_party.gdelt.url: https://b.example/{name}: write {company} or {domain}",
        ),
        (
            "[crawl.third_party.gdelt]",
            "gdelt.terms: write the address of the terms of use that you have read, as terms",
        ),
        ('[crawl.third_party.gdelt]\nterms = "yes"', "gdelt.terms: write the address"),
        ('[crawl.third_party.gdelt]\nterms = "https://a.example/"\nkey = "1"', "gdelt.key"),
    ],
)
def test_settings_that_cannot_be_used_say_what_to_write(tmp_path: Path, settings: str, remedy: str) -> None:
    (tmp_path / "proofreach.toml").write_text(settings, "utf8")
    with pytest.raises(BadInput) as caught:
        third_parties.check(load_settings(tmp_path / "proofreach.toml"))
    assert remedy in str(caught.value)


def test_the_command_refuses_them_before_anything_is_asked(server: DemoServer, tmp_path: Path) -> None:
    cut = len(server.asked)
    result = Place(server=server, folder=tmp_path).run('[crawl.third_party.bing]\nterms = "https://a.example/"')
    assert result.returncode == 2 and result.stderr.startswith("error: ")
    assert server.asked[cut:] == []


def rows_of(kind: str) -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in units(kind)}


def test_the_list_shows_who_is_asked_and_where_the_terms_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    off = rows_of("sources")
    assert {name: row["state"] for name, row in off.items() if "state" in row} == dict.fromkeys(
        ("edgar", "gdelt", "hacker_news", "search_feed"), "off"
    )
    (tmp_path / "proofreach.toml").write_text('[crawl.third_party.gdelt]\nterms = "https://read.example/"', "utf8")
    on = rows_of("sources")
    assert (on["gdelt"]["state"], on["gdelt"]["terms"]) == ("on", "https://read.example/")
    assert "on; terms: https://read.example/" in on["gdelt"]["about"] and on["edgar"]["state"] == "off"


def test_settings_that_cannot_be_read_do_not_hide_the_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "proofreach.toml").write_text("[crawl.third_party.gdelt]", "utf8")
    assert "write the address of the terms" in rows_of("sources")["gdelt"]["state"]


def test_the_documented_settings_are_settings(tmp_path: Path) -> None:
    block = DOCUMENT.partition("```toml\n")[2].partition("```")[0]
    plain = "\n".join(
        line.removeprefix("# ") if "=" in line or "[crawl" in line else line for line in block.split("\n")
    )
    (tmp_path / "proofreach.toml").write_text(plain, "utf8")
    settings = load_settings(tmp_path / "proofreach.toml")
    third_parties.check(settings)
    assert set(settings.crawl.third_party) == set(third_parties.known())


def test_the_document_names_every_third_party_and_its_terms() -> None:
    for name, source in third_parties.known().items():
        assert f"`{name}`" in DOCUMENT and source.terms in DOCUMENT
