"""Bytes become a tree whatever they claim to be; what was never text is named and not read."""

from __future__ import annotations

import contextlib
import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evidence import digest
from core.store import Record
from crawlers.pages.document import Unreadable, flat, tree_of

TEXT = "<html><body><p>Grüße, Δέντρα</p></body></html>"
SAID = "Grüße, Δέντρα"


def record(body: bytes, kind: str = "text/html") -> Record:
    url = "https://lockhouse.example/"
    return Record(
        account="lockhouse.example", source="home", url=url, final_url=url, status=200, body=body,
        headers=(("content-type", kind),), sha256=digest(body), fetched_at="", seen=date(2031, 5, 20), round=1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("coding", "kind"),
    [
        ("utf-8", "text/html"),
        ("utf-8", "text/html; charset=utf-16"),
        ("utf-8", "text/html; charset=none-such"),
        ("utf-8-sig", "text/html; charset=latin-1"),
        ("utf-16", "text/html"),
        ("utf-16-le", "text/html"),
        ("utf-16-be", "text/html; charset=utf-8"),
        ("iso-8859-7", "text/html; charset=iso-8859-7"),
    ],
)
def test_text_is_read_whatever_it_claims_to_be(coding: str, kind: str) -> None:
    said = SAID if coding != "iso-8859-7" else "Δέντρα"
    assert said in flat(tree_of(record(TEXT.replace(SAID, said).encode(coding), kind)))


def test_some_broken_bytes_cost_themselves_only() -> None:
    assert "canal" in flat(tree_of(record(b"<p>The canal \xff\xfe\x80 is open</p>")))


@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"PK\x03\x04", b"\x7fELF"])
def test_a_file_that_is_no_text_is_not_read_as_a_page(start: bytes) -> None:
    with pytest.raises(Unreadable, match="binary"):
        tree_of(record(start + random.Random(1).randbytes(9000)))


def test_a_page_with_a_few_stray_control_characters_is_a_page() -> None:
    assert "open" in flat(tree_of(record(b"<p>The canal\x00\x01 is open</p>" + b"<p>all day long</p>" * 50)))


@given(st.binary(max_size=300))
def test_any_bytes_give_a_tree_or_are_unreadable(body: bytes) -> None:
    with contextlib.suppress(Unreadable):
        tree_of(record(body))
