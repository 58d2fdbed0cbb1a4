"""WARC in and out."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadInput
from core.evidence import digest
from core.store import Record
from crawlers.warc import load, write


def record(url: str = "https://acme.example/", body: bytes = b"hello", **more: object) -> Record:
    values = {
        "account": "acme.example", "source": "home", "url": url, "final_url": url, "status": 200,
        "headers": (("content-type", "text/html"), ("set-cookie", "a=1"), ("set-cookie", "b=2")), "body": body,
        "sha256": digest(body), "fetched_at": "2031-05-20T10:11:12+00:00", "seen": date(2031, 5, 20), "round": 0,
        "hint": {"title": "Grüße — now", "date": "2031-04-02"},
    }  # fmt: skip
    return Record(**(values | more))  # type: ignore[arg-type]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    records = [
        record(),
        record("https://acme.example/go", final_url="https://acme.example/there"),
        record("https://acme.example/gone", b"", status=404),
        record("https://acme.example/über", bytes(range(256)) * 300),
        record("dns:acme.example?type=MX", b"MX 10 mail.\n", headers=(("content-type", "text/dns"),), source="dns"),
        record("dns:acme.example?type=TXT", b"", status=404, headers=(("content-type", "text/dns"),), source="dns"),
    ]
    write(records, tmp_path / "out.warc.gz")
    assert list(load(tmp_path / "out.warc.gz")) == records


@given(body=st.binary(max_size=300), value=st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=30))
def test_any_body_and_header_survive(tmp_path_factory: pytest.TempPathFactory, body: bytes, value: str) -> None:
    path = tmp_path_factory.mktemp("warc") / "out.warc.gz"
    kept = record(body=body, headers=(("content-type", "text/html"), ("x-note", value)))
    write([kept], path)
    assert list(load(path)) == [kept]


def test_the_same_records_give_the_same_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write([record(), record("https://acme.example/x")], tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_each_record_is_a_gzip_member_of_a_warc(tmp_path: Path) -> None:
    write([record()], tmp_path / "out.warc.gz")
    text = gzip.decompress((tmp_path / "out.warc.gz").read_bytes())
    assert text.startswith(b"WARC/1.1\r\n")
    assert b"WARC-Target-URI: https://acme.example/\r\n" in text
    assert b"HTTP/1.1 200 OK\r\n" in text


def test_a_file_that_could_not_be_finished_is_not_there(tmp_path: Path) -> None:
    def broken() -> object:
        yield record()
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write(broken(), tmp_path / "out.warc.gz")  # type: ignore[arg-type]
    assert not (tmp_path / "out.warc.gz").exists()


@pytest.mark.parametrize("keep", [0.98, 0.7, 0.5, 0.2, 0.02])
def test_a_truncated_file_is_named_with_its_offset(tmp_path: Path, keep: float) -> None:
    path = tmp_path / "out.warc.gz"
    bodies = [bytes((n * k) % 251 for k in range(40_000)) for n in (7, 11, 13)]
    write([record(f"https://acme.example/{n}", body) for n, body in enumerate(bodies)], path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * keep)])
    with pytest.raises(BadInput, match=rf"{path}: .*begins at byte \d+"):
        list(load(path))


@pytest.mark.parametrize("content", [b"", b"this is no archive at all\n" * 50, b"\x1f\x8b\x08garbage"])
def test_what_is_no_warc_is_bad_input(tmp_path: Path, content: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.warc").write_bytes(content)
    with pytest.raises(BadInput, match=r"x\.warc"):
        list(load(tmp_path / "x.warc"))
    assert capfd.readouterr() == ("", "")


def test_a_changed_body_does_not_fit_its_digest(tmp_path: Path) -> None:
    write([record(body=b"we raised 3 million")], tmp_path / "out.warc.gz")
    text = gzip.decompress((tmp_path / "out.warc.gz").read_bytes())
    (tmp_path / "forged.warc").write_bytes(text.replace(b"raised 3", b"raised 9"))
    with pytest.raises(BadInput, match="digest"):
        list(load(tmp_path / "forged.warc"))


def test_a_missing_file_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nowhere"):
        list(load(tmp_path / "nowhere"))
