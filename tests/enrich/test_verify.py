"""A fact is proved by reading its pages again, not by finding its words in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from material import ACCOUNT, AS_OF, day, elsewhere, page, posting

from core.items import Evidence, Fact, Page
from enrich import extract
from enrich.settle import settle
from enrich.verify import dependent, faults

ROUND = page(
    "Harbor Loom raises $20 million\n"
    "Harbor Loom today announced that it has raised $20 million in a Series A round led by Pinegate Ventures."
)


def found(pages: Sequence[Page], trigger: str) -> Fact:
    signals = extract.signals(pages, ACCOUNT, AS_OF)
    return next(f for f in settle(ACCOUNT, signals, AS_OF) if f.trigger == trigger)


def why(fact: Fact, *pages: Page) -> str:
    return "; ".join(faults(fact, pages, ACCOUNT, AS_OF))


def told_of(at: Page, quote: str, **changes: Any) -> Fact:
    """The round of ROUND, claimed to stand in another page."""
    start = at.text.index(quote)
    spoilt = replace(found([ROUND], "funding_round"), evidence=(Evidence.of(at, start, start + len(quote)),))
    return replace(spoilt, **changes)


def test_a_fact_that_the_pages_give_again_is_proved() -> None:
    retold = elsewhere(
        "Fresh money for Harbor Loom\nHarbor Loom has raised $20M in a Series A round.", "fabric.example"
    )
    fact = found([ROUND, retold], "funding_round")
    assert len(fact.origins) == 2
    assert why(fact, ROUND, retold) == ""
    assert why(fact, retold, ROUND) == ""


def test_another_spelling_of_a_sum_is_the_same_sum_and_another_sum_is_not() -> None:
    fact = found([ROUND], "funding_round")
    assert why(replace(fact, slots={**fact.slots, "amount_text": "$20M"}), ROUND) == ""
    assert "amount" in why(replace(fact, slots={**fact.slots, "amount_text": "$2M"}), ROUND)
    assert "amount" in why(replace(fact, slots={**fact.slots, "amount_text": "€20M"}), ROUND)


def test_ten_is_not_in_2010() -> None:
    cuts = page(
        "Harbor Loom lays off 120 employees\nHarbor Loom, at home in Porto since 2010, has laid off 120 employees."
    )
    fact = found([cuts], "layoff")
    assert why(fact, cuts) == ""
    assert "count" in why(replace(fact, slots={**fact.slots, "count": 10, "count_text": "10"}), cuts)


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Loom has not raised $20 million in a Series A round led by Pinegate Ventures.",
        "Harbor Loom denied that it has raised $20 million in a Series A round led by Pinegate Ventures.",
        "Slotly has raised $20 million in a Series A round led by Pinegate Ventures.",
        "Harbor Loom plans to raise $20 million in a Series A round led by Pinegate Ventures.",
        "Harbor Loom makes sails worth $20 million, and a Series A round of cheers for Pinegate Ventures.",
    ],
)
def test_a_round_that_the_sentence_does_not_tell_is_refused(text: str) -> None:
    other = page(f"Notes from the mill\n{text}", "https://harborloom.example/news/2")
    assert why(told_of(other, text), other) != ""


def test_another_companys_round_beside_the_accounts_name_is_refused() -> None:
    both = elsewhere(
        "Money on the waterfront\nSlotly has raised $20 million in a Series A round. Harbor Loom makes sails.",
        "dock.example",
    )
    quote = "Slotly has raised $20 million in a Series A round."
    assert why(told_of(both, quote), both) != ""


def test_an_old_round_told_now_is_refused() -> None:
    text = "In March 2019, Harbor Loom raised $20 million in a Series A round led by Pinegate Ventures."
    told = page(f"Our story\n{text}", "https://harborloom.example/story")
    assert "background" in why(told_of(told, text), told)


def test_up_to_a_sum_is_refused_as_the_sum() -> None:
    text = "Harbor Loom has raised up to $20 million in a Series A round led by Pinegate Ventures."
    bounded = page(f"{text}\n{text}", "https://harborloom.example/news/3")
    assert "amount: the archive gives None" in why(told_of(bounded, text), bounded)


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"slots": {"amount": 20e6, "round": "Series B"}}, "amount_currency"),
        ({"event_date": day("2026-03-12")}, "event date"),
        ({"expires": date(2027, 1, 1)}, "expires"),
        ({"origins": ("harborloom.example", "fabric.example")}, "origins"),
        ({"modality": "planned"}, "planned"),
        ({"family": "people"}, "family"),
        ({"confidence": 0.99}, "confidence"),
        ({"trigger": "acquires"}, "does not say acquires"),
        ({"trigger": "wishes"}, "no such trigger"),
    ],
)
def test_a_field_that_was_changed_is_named(changes: dict[str, Any], named: str) -> None:
    assert named in why(replace(found([ROUND], "funding_round"), **changes), ROUND)


def test_changed_bytes_a_moved_quote_and_a_missing_page_are_named() -> None:
    fact = found([ROUND], "funding_round")
    first = fact.evidence[0]
    moved = replace(first, start=first.start + 1, end=first.end + 1)
    assert "other" in why(fact, replace(ROUND, sha256="f" * 64))
    assert "does not stand" in why(replace(fact, evidence=(moved, *fact.evidence[1:])), ROUND)
    assert "no page" in why(fact)


def test_a_denial_on_a_further_page_is_named() -> None:
    report = elsewhere("Harbor Loom has acquired Slotly\nHarbor Loom has acquired Slotly.", "dock.example")
    denial = page(
        "Harbor Loom denies it has acquired Slotly\nHarbor Loom denied that it has acquired Slotly.",
        "https://harborloom.example/news/9",
        published=day("2026-03-10"),
    )
    fact = found([report], "acquires")
    assert why(fact, report) == ""
    assert "denied" in why(fact, report, denial)


def test_hiring_and_technology_facts_are_proved_from_their_own_pages() -> None:
    board = [posting(f"Account Executive {n}", n, body="Hands-on Salesforce work.") for n in range(5)]
    site = page("header server: x\nscript https://js.driftt.com/a.js", kind="technology")
    other = posting("Weaver", 99, "2025-10-10")
    signals = extract.signals([*board, other, site], ACCOUNT, AS_OF)
    facts = settle(ACCOUNT, signals, AS_OF)
    assert {f.trigger for f in facts} == {"hiring_surge", "tech_in_use"}
    assert {f.slots.get("proves") for f in facts} == {None, "runs-on-site", "hires-for"}
    for fact in facts:
        pages = [p for p in (*board, other, site) if p.url in {e.url for e in fact.evidence}]
        assert why(fact, *pages) == ""
    surge = next(f for f in facts if f.trigger == "hiring_surge")
    assert "count" in why(replace(surge, slots={**surge.slots, "count": 14}), *board)
    assert "count" in why(replace(surge, evidence=surge.evidence[:4]), *board[:4])


def test_what_was_seen_on_a_day_stays_proved_when_it_is_seen_again() -> None:
    site = page("script https://js.driftt.com/a.js", kind="technology")
    fact = found([site], "tech_in_use")
    assert why(fact, replace(site, seen=AS_OF + timedelta(days=9))) == ""
    assert why(fact, replace(site, seen=AS_OF - timedelta(days=9))) != ""


def test_a_plan_that_was_carried_out_is_proved_as_past() -> None:
    plan = page("Harbor Loom plans to open an office in Lyon\nHarbor Loom plans to open an office in Lyon.")
    opened = page(
        "Harbor Loom opens an office in Lyon\nHarbor Loom today opened an office in Lyon.",
        "https://harborloom.example/news/2",
        published=day("2026-03-09"),
    )
    facts = settle(ACCOUNT, extract.signals([plan, opened], ACCOUNT, AS_OF), AS_OF)
    assert sorted(f.modality for f in facts) == ["background", "done"]
    for fact in facts:
        assert why(fact, *(p for p in (plan, opened) if p.url in {e.url for e in fact.evidence})) == ""


def test_two_facts_of_one_event_cannot_pass_for_two() -> None:
    release = page(f"{ROUND.text} Harbor Loom has opened an office in Lyon.")
    facts = settle(ACCOUNT, extract.signals([release], ACCOUNT, AS_OF), AS_OF)
    assert len(facts) == 2 and dependent(facts, [release], ACCOUNT, AS_OF) == []
    split = [facts[0], replace(facts[1], event="0" * 16)]
    assert "one event" in dependent(split, [release], ACCOUNT, AS_OF)[0]
