"""Which answers may be compared with those of another day: whole pages of the site, whole lists of name servers."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

import pytest
from cases import ACCOUNT, record
from hypothesis import given
from hypothesis import strategies as st

from core.store import Record
from crawlers.pages.document import MAX_BYTES
from crawlers.snapshots import snapshot, sources
from crawlers.tech.observations import MAX_LINES

HOME = "https://brinefold.example/"
TEXT = "Brinefold dries sea salt in Marrowick and sells it to bakers, by the sack and by the pinch. " * 3
DRIFT = '<script src="https://js.driftt.com/a.js"></script>'


def answer(head: str = DRIFT, day: int = 16, *, body: str = f"<p>{TEXT}</p>", **changes: Any) -> Record:
    page = f"<html><head><title>Brinefold</title>{head}</head><body>{body}</body></html>"
    about = {"source": "home", "url": HOME, "id": day, "seen": date(2026, 3, day), "round": day}
    return record(page, **{**about, **changes})


def test_a_whole_page_is_a_snapshot_of_its_day() -> None:
    page = snapshot(ACCOUNT, answer(day=9))
    assert page and (page.kind, page.source, page.seen.day) == ("snapshot", "snapshots", 9)
    assert "script https://js.driftt.com/a.js" in page.text.split("\n")


@pytest.mark.parametrize(
    "bad",
    [
        answer(status=203),
        answer(status=404),
        answer(body='<div id="root"></div>', head='<script src="/app.js"></script>'),
        answer(body="<h1>Page not found</h1>"),
        answer(body="<p>Buy this domain now: this domain is for sale.</p>"),
        answer(final_url="https://elsewhere.example/"),
        answer(headers=(("content-type", "application/json"),)),
        answer(source="articles"),
        answer(body=f"<p>{TEXT}</p>" + "x" * MAX_BYTES),
        answer(head="".join(f"<script src=https://x.example/{n}.js></script>" for n in range(MAX_LINES))),
        record(b"\0\1\2" * 9000, source="home", url=HOME),
    ],
    ids=["203", "404", "shell", "soft-404", "parked", "moved", "json", "article", "long", "cut", "binary"],
)
def test_an_answer_that_is_not_the_whole_page_is_none(bad: Record) -> None:
    assert snapshot(ACCOUNT, bad) is None


def test_marks_and_pictures_may_be_cut_off() -> None:
    pictures = "".join(f"<img src=https://x.example/{n}.png>" for n in range(MAX_LINES))
    page = snapshot(ACCOUNT, answer(body=f'<p class="salt">{TEXT}</p>{pictures}'))
    assert page and len(page.text.split("\n")) == MAX_LINES


def test_a_host_beside_the_site_and_name_servers_are_compared_too() -> None:
    docs = answer(source="hosts", url="https://docs.brinefold.example/")
    mail = record("MX 10 mx.zoho.eu", source="dns", url="dns:brinefold.example?type=MX", headers=())
    assert [p.url for p in map(partial(snapshot, ACCOUNT), (docs, mail)) if p] == [docs.url, mail.url]
    many = "\n".join(f"TXT a{n}=1" for n in range(300))
    assert snapshot(ACCOUNT, record(many, source="dns", url=mail.url, headers=())) is None
    assert {"home", "careers", "hosts", "dns", "web"} == sources()


@given(st.binary(max_size=400), st.sampled_from(["home", "hosts", "dns"]))
def test_no_bytes_break_it(body: bytes, source: str) -> None:
    page = snapshot(ACCOUNT, record(body, source=source, url=HOME))
    assert page is None or page.kind == "snapshot"
