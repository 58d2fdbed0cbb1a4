"""A current report proves by its items alone what they leave no doubt of, once, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import material
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material import ACCOUNT, AS_OF

from core.items import Fact, Page
from core.registry import resources
from enrich.extract import signals
from enrich.settle import settle
from enrich.triggers_registry import TRIGGERS
from enrich.verify import dependent, faults

FORM = json.loads((resources() / "data" / "filings" / "8k.json").read_text("utf8"))
NUMBER = "0001900123-26-000011"
LINES = (
    "Form 8-K of HARBOR LOOM HOLDINGS INC, filed with the SEC on 2026-03-06",
    "Date of the earliest event reported: 2026-03-03",
)


def report(*items: str, number: str = NUMBER, **changes: Any) -> Page:
    values: dict[str, Any] = {
        "text": "\n".join([*LINES, *(f"Item {i} {FORM['items'][i]}" for i in items)]),
        "origin": "sec.gov",
        "kind": "filing",
        "source": "edgar",
        "own": True,
        "title": f"8-K {number}",
        "part": number,
        "published": material.day("2026-03-06", "filing"),
        "fields": {"form": "8-K", "reported": "2026-03-03"},
        "sha256": "e" * 64,
        "account": ACCOUNT.domain,
        "url": f"https://www.sec.gov/Archives/edgar/data/1900123/{number}-index.htm",
    }
    told = {**values, **changes}
    return material.page(told.pop("text"), told.pop("url"), **told)


def document(text: str, number: str = NUMBER) -> Page:
    url = f"https://www.sec.gov/Archives/edgar/data/1900123/{number.replace('-', '')}/report.htm"
    return report(number=number, kind="article", url=url, sha256="d" * 64, fields={}, text=text)


def facts(*pages: Page) -> list[Fact]:
    return settle(ACCOUNT, signals(pages, ACCOUNT, AS_OF), AS_OF)


@pytest.mark.parametrize("item", FORM["proves"])
def test_a_certain_item_is_a_fact_of_the_day_of_its_event(item: str) -> None:
    (fact,) = facts(report(item, "9.01"))
    assert fact.trigger == FORM["proves"][item]["trigger"]
    assert str(fact.event_date) == "2026-03-03" and fact.modality in ("done", "announced")
    assert fact.evidence[0].quote == f"Item {item} {FORM['items'][item]}"
    assert fact.origins == (ACCOUNT.domain,)
    assert faults(fact, [report(item, "9.01")], ACCOUNT, AS_OF) == []


@pytest.mark.parametrize("item", sorted(set(FORM["items"]) - set(FORM["proves"])))
def test_an_item_that_leaves_anything_open_proves_nothing_alone(item: str) -> None:
    assert facts(report(item)) == []


def test_every_item_named_in_the_data_is_one_of_the_form_and_every_trigger_exists() -> None:
    assert set(FORM["proves"]) | set(FORM["ambiguous"]) <= set(FORM["items"])
    assert not set(FORM["proves"]) & set(FORM["ambiguous"])
    assert {p["trigger"] for p in FORM["proves"].values()} <= set(TRIGGERS)


def test_an_amendment_makes_no_second_event() -> None:
    amended = report("1.05", number="0001900123-26-000014", fields={"form": "8-K/A", "reported": "2026-03-03"})
    assert facts(amended) == []
    assert facts(report("1.05"), amended) == facts(report("1.05"))


def test_a_report_that_names_no_day_leaves_its_event_undated() -> None:
    (fact,) = facts(report("2.05", fields={"form": "8-K", "reported": ""}))
    assert fact.event_date is None and fact.why_not(AS_OF) == "undated"


def test_what_was_filed_after_the_day_of_the_run_is_not_known_yet() -> None:
    assert facts(report("2.05", published=material.day("2026-03-17", "filing"))) == []


def test_two_reports_of_different_months_are_two_events() -> None:
    earlier = report(
        "2.05",
        number="0001900123-26-000002",
        fields={"form": "8-K", "reported": "2026-01-09"},
        published=material.day("2026-01-12", "filing"),
        sha256="a" * 64,
    )
    assert len({f.event for f in facts(report("2.05"), earlier)}) == 2


def test_the_items_of_one_report_are_one_event() -> None:
    assert len({f.event for f in facts(report("2.05", "5.01"))}) == 1


@pytest.mark.parametrize("day", ["February 20, 2026", "March 3, 2026"])
def test_a_report_and_its_document_are_one_event_whatever_days_they_tell(day: str) -> None:
    told = document(f"On {day}, Harbor Loom Holdings, Inc. (the “Company”) suffered a data breach at its Porto mill.")
    found = facts(report("1.05"), told)
    assert {e.sha256 for f in found for e in f.evidence} == {"e" * 64, "d" * 64}
    assert len({f.event for f in found}) == 1
    assert dependent(found, [report("1.05"), told], ACCOUNT, AS_OF) == []


def test_a_nameless_item_and_a_release_of_those_days_are_one_event() -> None:
    release = material.page(
        "Harbor Loom suffered a data breach\nHarbor Loom suffered a data breach on March 3, 2026.",
        published=material.day("2026-03-05"),
    )
    found = [f for f in facts(report("1.05"), release) if f.trigger == "security_incident"]
    assert len({f.event for f in found}) == 1
    assert {e.origin for f in found for e in f.evidence} == {"sec.gov", ACCOUNT.domain}


def test_a_changed_item_or_day_is_not_proved() -> None:
    page = report("2.05")
    (fact,) = facts(page)
    assert faults(replace(fact, trigger="control_change"), [page], ACCOUNT, AS_OF)
    assert faults(replace(fact, event_date=material.day("2026-03-06", "filing")), [page], ACCOUNT, AS_OF)
    assert faults(fact, [report("2.06")], ACCOUNT, AS_OF)
    assert faults(fact, [replace(page, fields={**page.fields, "form": "8-K/A"})], ACCOUNT, AS_OF)


@given(st.text(max_size=200), st.dictionaries(st.sampled_from(["form", "reported"]), st.text(max_size=12)))
def test_any_page_of_a_filing_is_read(text: str, fields: dict[str, str]) -> None:
    page = report(text=text, fields={"form": "8-K", **fields})
    for signal in signals([page], ACCOUNT, date(2026, 3, 16)):
        assert signal.evidence.quote in page.text
