"""WARC as replay tools want it: requests, revisits, redirects, digests, posts; and all of it read back exactly."""

from __future__ import annotations

import io
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from core.evidence import digest
from core.items import Account
from core.store import Archive, Record, Store
from crawlers.fetching.posted import posted
from crawlers.warc import import_into, load, write

URL = "https://tannery.example/news"
POSTED = posted("https://board.example/jobs?site=1", {"offset": 20, "text": "Gerber & Söhne"})


def record(url: str = URL, body: bytes = b"hello", **more: Any) -> Record:
    values: dict[str, Any] = {
        "account": "tannery.example", "source": "listings", "url": url, "final_url": url, "status": 200,
        "headers": (("content-type", "text/html"),), "body": body, "sha256": digest(body),
        "fetched_at": "2031-05-20T10:11:12+00:00", "seen": date(2031, 5, 20), "round": 0, "hint": {},
    }  # fmt: skip
    return Record(**(values | more | {"sha256": digest(more.get("body", body))}))


def entries(path: Path) -> list[tuple[str, dict[str, str], Any, bytes]]:
    with path.open("rb") as stream:
        return [
            (e.rec_type, dict(e.rec_headers.headers), e.http_headers, e.content_stream().read())
            for e in ArchiveIterator(stream)
        ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "out.warc.gz"


def test_the_file_says_first_what_it_is(path: Path) -> None:
    write([record()], path)
    kind, about, _, body = entries(path)[0]
    assert kind == "warcinfo" and about["Content-Type"] == "application/warc-fields"
    assert b"software: proofreach/" in body


def test_each_answer_comes_with_the_request_that_it_answers(path: Path) -> None:
    write([record()], path)
    (_, (kind, answer, http, _), (asked_kind, asked, asked_http, _)) = entries(path)
    assert (kind, asked_kind) == ("response", "request")
    assert asked["WARC-Concurrent-To"] == answer["WARC-Record-ID"]
    assert asked["WARC-Target-URI"] == answer["WARC-Target-URI"] == URL
    assert asked_http.protocol + " " + asked_http.statusline == "GET /news HTTP/1.1"
    assert asked_http.get_header("Host") == "tannery.example"
    assert http.get_header("Content-Length") == "5"


def test_digests_are_there_and_right(path: Path) -> None:
    write([record(), record(POSTED, b'{"a": 1}'), record(source="articles")], path)
    for kind, about, _, _ in entries(path):
        assert "WARC-Block-Digest" in about, kind
        assert ("WARC-Payload-Digest" in about) == (kind != "warcinfo"), kind
    said = io.StringIO()
    checker = Checker(type("Options", (), {"verbose": False, "inputs": [str(path)]})())
    checker.process_one(str(path))
    assert checker.exit_value == 0, said.getvalue()


def test_a_post_is_a_request_with_its_method_and_body_at_the_plain_address(path: Path) -> None:
    kept = record(POSTED, b'{"jobs": []}', headers=(("content-type", "application/json"),))
    write([kept], path)
    (_, (_, answer, _, _), (_, asked, http, body)) = entries(path)
    assert answer["WARC-Target-URI"] == asked["WARC-Target-URI"] == "https://board.example/jobs?site=1"
    assert http.protocol + " " + http.statusline == "POST /jobs?site=1 HTTP/1.1"
    assert http.get_header("Content-Type") == "application/json"
    assert json.loads(body) == {"offset": 20, "text": "Gerber & Söhne"}
    assert list(load(path)) == [kept]


def test_the_same_bytes_again_are_a_revisit_and_read_back_whole(path: Path) -> None:
    kept = [record(), record(source="articles"), record(account="other.example"), record(body=b"changed")]
    write(kept, path)
    kinds = Counter(kind for kind, *_ in entries(path))
    assert (kinds["response"], kinds["revisit"]) == (2, 2)
    again = next(about for kind, about, *_ in entries(path) if kind == "revisit")
    assert again["WARC-Profile"].endswith("identical-payload-digest")
    assert again["WARC-Refers-To-Target-URI"] == URL and again["WARC-Refers-To-Date"] == "2031-05-20T10:11:12Z"
    assert list(load(path)) == kept


def test_an_address_that_led_elsewhere_can_be_followed_in_a_replay_and_is_no_answer_of_ours(path: Path) -> None:
    kept = record("https://tannery.example/old", final_url=URL)
    write([kept, record("https://tannery.example/old", final_url=URL, source="articles")], path)
    found = [(a["WARC-Target-URI"], h.get_header("Location")) for k, a, h, _ in entries(path) if "Derived" in str(a)]
    assert found == [("https://tannery.example/old", URL)]
    assert len(list(load(path))) == 2


def test_name_server_records_are_resources(path: Path) -> None:
    kept = record(
        "dns:tannery.example?type=MX", b"MX 10 mail.\n", source="dns", headers=(("content-type", "text/dns"),)
    )
    write([kept], path)
    (_, (kind, about, _, body)) = entries(path)
    assert (kind, about["Content-Type"], body) == ("resource", "text/dns", b"MX 10 mail.\n")
    assert list(load(path)) == [kept]


def test_an_address_is_written_as_the_standard_wants_it_and_read_as_it_was(path: Path) -> None:
    kept = record("https://tannery.example/über uns")
    write([kept], path)
    assert entries(path)[1][1]["WARC-Target-URI"] == "https://tannery.example/%C3%BCber%20uns"
    assert list(load(path)) == [kept]


@pytest.mark.parametrize("request_first", [True, False])
def test_a_post_recorded_by_others_is_found_under_the_address_that_stands_for_it(
    path: Path, tmp_path: Path, request_first: bool
) -> None:
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        http = StatusAndHeaders("200 OK", [("Content-Type", "application/json")], protocol="HTTP/1.1")
        answer = writer.create_warc_record(
            "https://board.example/jobs", "response", payload=io.BytesIO(b'{"total": 3}'), http_headers=http
        )
        sent = StatusAndHeaders("POST /jobs HTTP/1.1", [("Content-Type", "application/json")], is_http_request=True)
        asked = writer.create_warc_record(
            "https://board.example/jobs", "request", payload=io.BytesIO(b'{"limit": 20}'), http_headers=sent
        )
        first, then = (asked, answer) if request_first else (answer, asked)
        then.rec_headers.add_header("WARC-Concurrent-To", first.rec_headers.get_header("WARC-Record-ID"))
        writer.write_record(first)
        writer.write_record(then)
    store, archive = Store(tmp_path), Archive(tmp_path / "archive.sqlite")
    account = Account(domain="tannery.example", name="Tannery", row=2)
    round = store.open_round([account], date(2031, 5, 21))
    assert import_into(archive, path, [account], round) == 1
    found = archive.find("*", posted("https://board.example/jobs", {"limit": 20}))
    assert found is not None and found.body == b'{"total": 3}'


def test_a_replay_asks_no_name_server_and_has_what_it_said(
    world: Any, crawled: Any, name_server: Any, tmp_path: Path
) -> None:
    name_server.say("acme.example.", "MX", "10 mail.acme.example.")
    world.pages("acme.example", {"/": '<a href="/go">go</a>', "/go": "there"})
    live = crawled("acme.example", limits={"resolver": name_server.address})
    write([r for name in ("acme.example", "robots.txt") for r in live.archive.of_account(name)], tmp_path / "x.warc.gz")
    asked, seen = len(name_server.asked), len(world.seen)
    store, archive = Store(tmp_path / "replay"), Archive(tmp_path / "replay" / "archive.sqlite")
    account = live.store.accounts(live.round)[0]
    import_into(archive, tmp_path / "x.warc.gz", [account], store.open_round([account], live.round.as_of))
    again = crawled(account, folder=tmp_path / "replay", offline=True)
    assert (len(name_server.asked), len(world.seen)) == (asked, seen)
    assert again.bodies("acme.example") == live.bodies("acme.example")
    assert "dns:acme.example?type=MX" in again.bodies("acme.example")
    assert again.reasons("acme.example") == live.reasons("acme.example")


PATHS = st.sampled_from(["/", "/a", "/a?b=ä", "/jobs"])
RECORDS = st.builds(
    lambda path, body, source, post, led, status: record(
        posted("https://tannery.example" + path, {"n": len(body)}) if post else "https://tannery.example" + path,
        body=body, source=source, status=status,
        **({"final_url": "https://tannery.example/there"} if led and not post else {}),
    ),
    PATHS, st.binary(max_size=20), st.sampled_from(["home", "listings"]), st.booleans(), st.booleans(),
    st.sampled_from([200, 404, 599]),
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(RECORDS, max_size=8))
def test_whatever_is_archived_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record]
) -> None:
    path = tmp_path_factory.mktemp("warc") / "out.warc.gz"
    assert write(records, path) == len(records)
    assert list(load(path)) == records
