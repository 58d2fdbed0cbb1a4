"""Who is suppressed is in no export of any format, however the wish and the list spell them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import nouns
import pytest
from deliveries import BODY, delivery, dossiers, draft, refusal
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.clearing import cleared, cleared_records
from app.exporter import EXPORTERS, Dossier, export
from app.mentions import in_text
from core.evidence import digest
from core.items import Contact, Context
from core.store import Record, Store

FORMATS = [name for name in EXPORTERS() if name != "warc"]


def wishes(*keys: str) -> Callable[[str], bool]:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        for key in keys:
            store.suppress(key, "asked")
        return store.suppressions()


def exported(found: Dossier, suppressed: Callable[[str], bool]) -> str:
    """All that all formats say."""
    with tempfile.TemporaryDirectory() as folder:
        for name in FORMATS:
            export(name, delivery(found, suppressed=suppressed), Path(folder))
        return "\n".join(p.read_text("utf8") for p in Path(folder).rglob("*") if p.is_file())


def spelled(key: str) -> st.SearchStrategy[str]:
    """The same key in other cases, with spaces around, a tag, or its domain in the coded form."""
    box, at, domain = key.rpartition("@")
    boxes = st.sampled_from([box, f"{box}+list", f"{box}+a.b"]) if at else st.just("")
    domains = st.sampled_from([domain, domain.encode("idna").decode()] if "." in domain else [domain])
    cases = st.sampled_from([str, str.upper, str.title])
    pads = st.sampled_from(["", " ", "\u00a0", "\u200b"])
    return st.builds(lambda b, d, case, pad: case(f"{pad}{b}{at}{d}{pad}"), boxes, domains, cases, pads)


KEYS = ["mara@härbor.example", "härbor.example", "Mara Lindqvist", "harborloom.example"]


@settings(max_examples=30, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(KEYS).flatmap(spelled), spelled("mara@härbor.example").map(str.strip))
def test_a_suppressed_key_in_any_spelling_is_in_no_export_of_any_format(wish: str, listed: str) -> None:
    mara = Contact(first_name="Mara", last_name="Lindqvist", email=listed.strip("\u200b"), title="CFO")
    account = nouns.account(contacts=(mara,), extra={"note": "Mara Lindqvist likes looms"})
    said = exported(Dossier(account=account, results=(draft(account=account, contact=mara),)), wishes(wish)).lower()
    assert "lindqvist" not in said and "mara@" not in said and "mara+" not in said


def test_the_same_dossier_without_a_wish_is_in_every_format_that_hands_over() -> None:
    said = exported(dossiers()[0], wishes("otto@elsewhere.example"))
    assert said.count("mara@harborloom.example") >= 10


@pytest.mark.parametrize("key", ["ida.brandt@other.example", "Ida Brandt", "other.example"])
def test_somebody_who_is_only_quoted_is_named_nowhere(key: str) -> None:
    quote = "“Porto is ready”, said Ida Brandt (ida.brandt@other.example, www.other.example)."
    spoken = nouns.fact("partnership", evidence=(nouns.evidence(quote),), event="spoken")
    place = {n: getattr(spoken.evidence[0], n) for n in ("sha256", "source", "part", "start", "end", "quote")}
    near = Context(before="", after="", **place)
    used = draft(facts=(*draft().facts[:2], spoken), claims=draft().claims)
    told = refusal(found=(f"partnership: {quote}",), contact=None)
    found = Dossier(
        account=draft().account, facts=(spoken, nouns.fact()), contexts=(near,), results=(used, draft(), told)
    )
    said = exported(found, wishes(key))
    assert not [word for word in ("Ida Brandt", "ida.brandt", "other.example") if word in said]
    assert "mara@harborloom.example" in said


def test_what_stands_around_a_quote_names_nobody_either() -> None:
    place = {n: getattr(draft().facts[0].evidence[0], n) for n in ("sha256", "source", "part", "start", "end", "quote")}
    near = Context(before="So said Ida Brandt. ", after="", **place)
    found = Dossier(account=draft().account, facts=draft().facts, contexts=(near,), results=(draft(),))
    assert "So said" in exported(found, wishes("Otto Weir"))
    assert "So said" not in exported(found, wishes("Ida Brandt"))


def test_a_body_that_names_somebody_suppressed_does_not_go_out() -> None:
    body = BODY.replace("New walls", "Ida Brandt")
    found = Dossier(account=draft().account, results=(draft(body=body, claims=draft().claims[:1]),))
    kept = cleared(found, wishes("Ida Brandt"))
    assert kept and kept.drafts == ()


def test_a_name_is_found_where_words_have_no_spaces_between() -> None:
    assert in_text("首席执行官王小明表示满意。", wishes("小明 王"))
    assert not in_text("首席执行官王大明表示满意。", wishes("小明 王"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Chief executive Otto Weir said so.", True),
        ("Otto K. Weir said so.", True),
        ("Weir, Otto (CFO)", True),
        ("https://mill.example/news/otto-weir-joins", True),
        ("https://mill.example/?by=Otto%20Weir", True),
        ("Write to OTTO@mill.example.", True),
        ("Otto Wagner and Ida Weir met.", False),
        ("Otto met Anna Weir.", False),
        ("", False),
    ],
)
def test_a_name_or_address_is_found_in_running_text(text: str, named: bool) -> None:
    assert in_text(text, wishes("Otto Weir", "otto@mill.example")) is named


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert not in_text(text, lambda key: False)


def record(url: str, body: str, account: str = "harborloom.example") -> Record:
    data = body.encode()
    return Record(
        account=account, source="articles", url=url, final_url=url, status=200, headers=(), sha256=digest(data),
        fetched_at="2026-03-16T10:00:00+00:00", seen=date(2026, 3, 16), round=1, body=data,
    )  # fmt: skip


def test_the_archive_is_exported_without_pages_that_name_somebody_suppressed() -> None:
    pages = [
        record("https://harborloom.example/1", "<p>Looms</p>"),
        record("https://harborloom.example/2", "<p>Says <b>Otto</b> Weir</p>"),
        record("https://harborloom.example/3", "<p>" + "loom " * 60_000 + "Otto Weir</p>"),
        record("https://quietmill.example/", "<p>Mill</p>", account="quietmill.example"),
        record("https://quietmill.example/robots.txt", "", account="*"),
    ]
    kept = cleared_records(pages, wishes("Otto Weir", "quietmill.example"))
    assert [r.url for r in kept] == ["https://harborloom.example/1"]


def test_a_colleagues_draft_stays_when_somebody_of_the_row_is_suppressed() -> None:
    ida = Contact(first_name="Ida", last_name="Brandt", email="ida@harborloom.example", title="CTO")
    account = replace(draft().account, contacts=(draft().contact, ida))
    both = Dossier(account=account, results=(draft(account=account), draft(account=account, contact=ida)))
    said = exported(both, wishes("MARA+x@harborloom.example"))
    assert "ida@harborloom.example" in said and "Lindqvist" not in said
