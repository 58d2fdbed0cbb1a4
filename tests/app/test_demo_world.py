"""The demo world is served as the web would serve it, and contradicts itself nowhere."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.demo.server import DemoServer
from app.demo.world import load_world
from core.errors import BadInput

WORLD = load_world()
ROWS = list(csv.DictReader(WORLD.accounts.open(encoding="utf8", newline="")))


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(WORLD) as server:
        yield server


def get(server: DemoServer, url: str, **headers: str) -> tuple[int, Message, bytes]:
    parts = urlsplit(url)
    connection = HTTPConnection("127.0.0.1", server.port, timeout=5)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", parts.path or "/", headers={"Host": parts.netloc, **named})
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


def test_hosts_are_told_apart_by_name(server: DemoServer) -> None:
    _, _, one = get(server, "https://osterly.example/")
    _, _, other = get(server, "https://larkspan.example/")
    assert b"OSTERLY" in one and b"Larkspan" in other


def test_what_did_not_change_is_not_sent_again(server: DemoServer) -> None:
    _, headers, body = get(server, "https://osterly.example/press")
    status, _, again = get(server, "https://osterly.example/press", If_None_Match=headers["ETag"])
    assert body and (status, again) == (304, b"")


def test_a_failing_host_fails_but_for_its_robots(server: DemoServer) -> None:
    assert get(server, "https://sorrelby.example/")[0] == 500
    assert get(server, "https://sorrelby.example/robots.txt")[0] == 200


def test_any_host_can_be_made_to_fail() -> None:
    with DemoServer(WORLD, fails=["osterly.example"]) as server:
        assert get(server, "https://osterly.example/press")[0] == 500
        assert get(server, "https://sorrelby.example/")[0] == 200


def test_a_moved_host_sends_on(server: DemoServer) -> None:
    status, headers, _ = get(server, "https://brackwater.example/newsroom")
    assert (status, headers["Location"]) == (301, "https://www.brackwater.example/newsroom")


@pytest.mark.parametrize(
    "path", ["/../../demo.toml", "/%2e%2e/../demo.toml", "/press/../../../demo.toml", "/%00", "//etc"]
)
def test_nothing_outside_a_site_is_served(server: DemoServer, path: str) -> None:
    assert get(server, f"https://osterly.example{path}")[0] == 404


def test_a_host_that_is_not_of_the_world_is_not_found(server: DemoServer) -> None:
    assert get(server, "https://elsewhere.example/")[0] == 404
    assert get(server, "https://../")[0] == 404


def test_the_hosts_file_names_every_host_at_the_servers_port(server: DemoServer, tmp_path: Path) -> None:
    address, *hosts = server.write_hosts(tmp_path / "hosts").read_text("utf8").split()
    assert address == f"127.0.0.1:{server.port}"
    assert {row["domain"] for row in ROWS} | {"boards-api.greenhouse.io", "api.lever.co"} <= set(hosts)


def test_every_request_is_noted(server: DemoServer) -> None:
    get(server, "https://pellworth.example/robots.txt")
    assert server.asked[-1] == ("pellworth.example", "/robots.txt", 200)


def test_every_account_has_an_expected_outcome() -> None:
    assert {row["domain"] for row in ROWS} == set(WORLD.expected)


def test_all_companies_are_fictional() -> None:
    assert all(row["domain"].endswith(".example") and row["email"].endswith(f"@{row['domain']}") for row in ROWS)


@pytest.mark.parametrize("url", sorted({url for row in ROWS for url in row["news_urls"].split()}))
def test_every_news_address_is_served(server: DemoServer, url: str) -> None:
    assert get(server, url)[0] == 200


def test_every_link_between_pages_leads_somewhere(server: DemoServer) -> None:
    from lxml import html

    dead = []
    for file in sorted((WORLD.folder / "sites").rglob("*.html")):
        host = file.relative_to(WORLD.folder / "sites").parts[0]
        for href in html.fromstring(file.read_text("utf8")).xpath("//a/@href"):
            url = href if "://" in href else f"https://{host}{href}"
            if urlsplit(url).netloc in WORLD.hosts and get_status(server, url) == 404:
                dead.append(f"{file}: {href}")
    assert dead == []


def get_status(server: DemoServer, url: str) -> int:
    parts = urlsplit(url)
    return int(server.answer(parts.netloc, parts.path or "/")[0])


def test_a_missing_world_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not installed"):
        load_world(tmp_path)
