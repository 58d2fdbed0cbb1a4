"""Signals into facts: what is one event, what it says, when it was, who says it and what contradicts it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from material import ACCOUNT, AS_OF, day, elsewhere, page, posting, signal

from core.items import Dated, Fact, Signal
from enrich import groups, technologies
from enrich.hiring import postings
from enrich.settle import settle

RELEASE = page("Harbor Loom closes a $20 million Series A")
OUTLET = elsewhere("Weaver lands fresh $20M", "fabric.example", published=day("2026-03-03"))
ROUND = {"amount": 20e6, "amount_currency": "USD", "amount_text": "$20 million", "round": "Series A"}


@pytest.fixture(autouse=True)
def words_in_common(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cheap and exact in place of the encoder, which has a test of its own."""

    def shared(one: str, other: str) -> float:
        first, second = set(one.lower().split()), set(other.lower().split())
        return round(len(first & second) / len(first | second), 4)

    monkeypatch.setattr(groups, "similarity", shared)


def facts(*signals: Signal) -> list[Fact]:
    return settle(ACCOUNT, signals, AS_OF)


def one(*signals: Signal) -> Fact:
    (fact,) = facts(*signals)
    return fact


# -- one event ----------------------------------------------------------------------------------------------------


def test_an_event_told_by_two_publishers_is_one_fact_with_two_origins() -> None:
    retold = signal("funding_round", OUTLET, slots={**ROUND, "amount_text": "$20M", "amount": 19.9e6})
    fact = one(signal("funding_round", RELEASE, slots=ROUND), retold)
    assert fact.origins == ("harborloom.example", "fabric.example")
    assert [e.url for e in fact.evidence] == [RELEASE.url, OUTLET.url]
    assert fact.slots["amount_text"] == "$20 million"
    assert fact.event_date == RELEASE.published and fact.conflicts == ()
    assert fact.confidence > 0.9


def test_a_legal_form_and_case_make_no_other_company() -> None:
    first = signal("acquires", RELEASE, slots={"target": "Slotly"})
    assert len(facts(first, signal("acquires", OUTLET, slots={"target": "SLOTLY Inc."}))) == 1
    assert len(facts(first, signal("acquires", OUTLET, slots={"target": "Medivault"}))) == 2


def test_two_customers_on_one_page_are_two_facts_of_one_event() -> None:
    found = facts(*(signal("customer_win", RELEASE, slots={"customer": c}) for c in ("Bluefin", "Northcap")))
    assert len(found) == 2 and len({f.event for f in found}) == 1


def test_two_releases_on_different_days_are_two_events() -> None:
    later = page("Harbor Loom signs Northcap", "https://harborloom.example/news/2", published=day("2026-03-09"))
    found = facts(
        signal("customer_win", RELEASE, slots={"customer": "Bluefin"}),
        signal("customer_win", later, slots={"customer": "Northcap"}),
    )
    assert len({f.event for f in found}) == 2


def test_a_round_and_the_office_it_pays_for_are_one_event() -> None:
    office = signal("new_office_or_site", RELEASE, slots={"place": "Lyon"}, modality="planned")
    found = facts(signal("funding_round", RELEASE, slots=ROUND), office)
    assert len(found) == 2 and len({f.event for f in found}) == 1


def test_a_page_that_tells_events_of_different_days_gives_different_events() -> None:
    hire = signal("exec_hire", RELEASE, slots={"person": "Mara Quist"}, event_date=day("2026-02-02", "text"))
    found = facts(signal("funding_round", RELEASE, slots=ROUND), hire)
    assert len({f.event for f in found}) == 2


def test_a_year_that_many_pages_mention_ties_no_events_together() -> None:
    later = page("Harbor Loom names a chief", "https://harborloom.example/news/2", published=day("2026-03-09"))
    year = Dated(value=date(2026, 1, 1), precision="year", method="text", raw="2026")
    sold = [signal("acquired_by", p, slots={"acquirer": "Northcap"}, event_date=year) for p in (RELEASE, later)]
    hire = signal("exec_hire", later, slots={"person": "Mara Quist"})
    found = facts(signal("funding_round", RELEASE, slots=ROUND), hire, *sold)
    assert len(found) == 3 and len({f.event for f in found}) == 3


def test_an_old_round_told_again_is_the_old_round() -> None:
    old = page("We raised $20 million", "https://harborloom.example/news/0", published=day("2024-05-06"))
    fact = one(signal("funding_round", old, slots=ROUND), signal("funding_round", RELEASE, slots=ROUND))
    assert fact.event_date == old.published and fact.why_not(AS_OF) is not None


def test_a_hire_reported_again_months_later_is_the_first_hire() -> None:
    first = page("Mara Quist joins", "https://harborloom.example/news/0", published=day("2025-11-03"))
    fact = one(*(signal("exec_hire", p, slots={"person": "Mara Quist"}) for p in (RELEASE, first)))
    assert fact.event_date == first.published


def test_an_undated_signal_never_ties_two_events_together() -> None:
    second = page("Bluefin again", "https://harborloom.example/news/2", published=day("2025-09-01"))
    undated = page("Bluefin is a customer", "https://harborloom.example/about", published=None)
    found = facts(*(signal("customer_win", p, slots={"customer": "Bluefin"}) for p in (RELEASE, second, undated)))
    assert len(found) == 2 and sum(len(f.evidence) for f in found) == 3


def test_where_slots_do_not_decide_the_words_do() -> None:
    same = elsewhere("Harbor Loom closes a Series A", "fabric.example")
    other = elsewhere("Dock workers like canvas", "dock.example")
    bare = signal("partnership", RELEASE)
    assert len(facts(bare, signal("partnership", same))) == 2 - (groups.similarity(RELEASE.text, same.text) >= 0.7)
    assert len(facts(bare, signal("partnership", other))) == 2


def test_like_words_a_month_apart_are_not_one_event() -> None:
    words = ("Harbor Loom brings a new tool to weavers", "Harbor Loom brings its new tool Shuttle to weavers")
    first = page(words[0], published=day("2026-02-02"))
    second = page(words[1], "https://harborloom.example/news/2", published=day("2026-03-02"))
    vague = signal("product_launch", first, slots={})
    fact = one(vague, signal("product_launch", second, slots={"product": "Shuttle"}))
    assert len(fact.evidence) == 1 and str(fact.event_date) == "2026-03-02"


def test_a_vague_telling_never_ties_two_that_contradict_each_other() -> None:
    told = [
        ({"certificate": "Gaming Licence", "place": "Serbia"}, "2026-02-20"),
        ({"certificate": "Licence"}, "2026-02-20"),
    ]
    told.append(({"certificate": "Permanent Licence", "place": "Brazil"}, "2026-02-27"))
    pages = [page(f"Licence {n}", f"https://harborloom.example/{n}", published=day(d)) for n, (_, d) in enumerate(told)]
    found = facts(*(signal("certification_gained", p, slots=s) for p, (s, _) in zip(pages, told, strict=True)))
    places = [{v for k, v in f.slots.items() if k == "place"} for f in found]
    assert {"Serbia"} in places and {"Brazil"} in places and not any(f.conflicts for f in found)


def test_an_undated_word_on_an_older_page_tells_no_newer_event() -> None:
    older = page("Harbor Loom sold a mill to Bluefin", "https://harborloom.example/old", published=day("2025-06-02"))
    undated = signal("customer_win", older, slots={"customer": "Bluefin"}, event_date=None)
    found = facts(signal("customer_win", RELEASE, slots={"customer": "Bluefin"}), undated)
    assert sorted(len(f.evidence) for f in found) == [1, 1]


def test_two_figures_for_one_round_are_one_fact_with_a_conflict() -> None:
    fact = one(
        signal("funding_round", RELEASE, slots=ROUND),
        signal("funding_round", OUTLET, slots={**ROUND, "amount": 25e6, "amount_text": "$25M"}),
    )
    assert fact.slots["amount"] == 20e6
    assert fact.conflicts == (f"amount: $25M ({OUTLET.url})",)
    assert fact.confidence < one(signal("funding_round", RELEASE, slots=ROUND)).confidence + 0.1


def test_a_sum_and_its_spelling_come_from_one_page() -> None:
    fact = one(
        signal("funding_round", RELEASE, slots={"round": "Series A"}),
        signal("funding_round", OUTLET, slots={**ROUND, "amount_text": "$20M"}),
    )
    assert (fact.slots["amount"], fact.slots["amount_text"]) == (20e6, "$20M")


# -- what it is worth ---------------------------------------------------------------------------------------------


def test_another_companys_signal_is_no_fact_of_the_account() -> None:
    assert facts(signal("funding_round", RELEASE, slots=ROUND, about_account=False)) == []
    assert facts(signal("funding_round", RELEASE, slots=ROUND, role="mentioned")) == []


@pytest.mark.parametrize("modality", ["rumoured", "denied", "failed", "considered", "hypothetical", "background"])
def test_what_is_not_asserted_is_kept_under_its_name_and_cannot_count(modality: str) -> None:
    fact = one(signal("acquires", RELEASE, slots={"target": "Slotly"}, modality=modality))
    assert fact.modality == modality and fact.why_not(AS_OF) == f"not asserted: {modality}"


def test_a_rumour_and_a_report_stay_two_facts_of_one_event() -> None:
    found = facts(
        signal("acquires", RELEASE, slots={"target": "Slotly"}),
        signal("acquires", OUTLET, slots={"target": "Slotly"}, modality="rumoured"),
    )
    assert {f.modality: f.origins for f in found} == {
        "done": ("harborloom.example",),
        "rumoured": ("fabric.example",),
    }
    assert len({f.event for f in found}) == 1


def test_what_only_a_rumour_ties_together_is_not_one_fact() -> None:
    later = elsewhere("Sail weaver buys", "dock.example", published=day("2026-03-04"))
    rumour = elsewhere("Talk of the docks", "gazette.example", published=day("2026-03-03"))
    found = facts(
        signal("acquires", OUTLET, slots={"amount": 20e6}),
        signal("acquires", later, slots={"target": "Slotly"}),
        signal("acquires", rumour, slots={"target": "Slotly", "amount": 20e6}, modality="rumoured"),
    )
    assert sorted(len(f.evidence) for f in found) == [1, 1, 1] and len({f.event for f in found}) == 1


def test_the_accounts_own_denial_stops_a_report() -> None:
    denial = page("No deal with Slotly", "https://harborloom.example/news/2", published=day("2026-03-05"))
    fact = one(
        signal("acquires", OUTLET, slots={"target": "Slotly"}),
        signal("acquires", denial, slots={"target": "Slotly"}, modality="denied", event_date=None),
    )
    assert fact.modality == "denied" and fact.conflicts == (f"modality: done ({OUTLET.url})",)


def test_an_older_denial_does_not_stop_the_later_announcement() -> None:
    denial = page("No deal with Slotly", "https://harborloom.example/news/2", published=day("2026-01-05"))
    found = facts(
        signal("acquires", RELEASE, slots={"target": "Slotly"}),
        signal("acquires", denial, slots={"target": "Slotly"}, modality="denied", event_date=None),
    )
    assert {f.modality for f in found} == {"done", "denied"}


def test_a_plan_that_was_carried_out_is_no_plan_any_more() -> None:
    plan = page("We will open in Lyon", "https://harborloom.example/news/0", published=day("2026-02-10"))
    found = facts(
        signal("new_office_or_site", plan, slots={"place": "Lyon"}, modality="planned"),
        signal("new_office_or_site", RELEASE, slots={"place": "Lyon"}),
    )
    assert sorted(f.modality for f in found) == ["background", "done"]


def test_up_to_a_sum_is_not_the_sum() -> None:
    bounded = page("Harbor Loom secures a loan of up to $20 million")
    assert "amount" not in one(signal("debt_or_credit", bounded, slots=ROUND)).slots


def test_a_partner_named_by_the_other_side_is_the_other_side() -> None:
    theirs = signal("partnership", OUTLET, slots={"partner": "Harbor Loom"}, role="object", subject="Brightline")
    assert one(theirs).slots["partner"] == "Brightline"


# -- dates --------------------------------------------------------------------------------------------------------


def test_undated_stays_undated() -> None:
    fact = one(signal("award", page("A prize", published=None), slots={"award": "Sail Prize"}))
    assert fact.event_date is None and fact.expires is None and fact.why_not(AS_OF) == "undated"


def test_the_more_precise_date_wins_then_the_accounts_own() -> None:
    month = Dated(value=date(2026, 3, 1), precision="month", method="text", raw="March 2026")
    fact = one(
        signal("funding_round", RELEASE, slots=ROUND, event_date=month),
        signal("funding_round", OUTLET, slots=ROUND),
    )
    assert fact.event_date == OUTLET.published


def test_a_window_counts_from_the_event_and_can_be_set() -> None:
    fact = one(signal("funding_round", RELEASE, slots=ROUND))
    assert fact.event_date and fact.expires == fact.event_date.value + timedelta(days=90)
    (short,) = settle(ACCOUNT, [signal("funding_round", RELEASE, slots=ROUND)], AS_OF, {"funding_round": 7})
    assert short.expires == date(2026, 3, 9)


# -- postings and technologies ------------------------------------------------------------------------------------


def test_a_surge_and_the_roles_it_counts_are_one_event_and_another_function_is_not() -> None:
    board = [posting(f"Account Executive {n}", n) for n in range(4)]
    board += [posting("Head of Sales", 5), posting("Head of Finance", 6)]
    found = settle(ACCOUNT, postings.signals(board, ACCOUNT, AS_OF), AS_OF)
    events = {(f.trigger, f.slots.get("title", "")): f.event for f in found}
    assert len(found) == 3
    assert events["hiring_surge", ""] == events["role_open", "Head of Sales"] != events["role_open", "Head of Finance"]


def test_a_common_technology_is_common_and_a_rare_one_is_not() -> None:
    site = page(
        "script https://code.jquery.com/jquery-3.6.0.min.js\nscript https://js.driftt.com/a.js", kind="technology"
    )
    found = settle(ACCOUNT, technologies.signals([site], ACCOUNT, AS_OF), AS_OF)
    assert {f.slots["technology"]: f.why_not(AS_OF) for f in found} == {"jQuery": "common", "Drift": None}


def test_of_observations_the_last_counts() -> None:
    pages = [
        page(
            "script https://js.driftt.com/a.js",
            f"https://harborloom.example/{n}",
            kind="technology",
            seen=date(2026, 3, n),
        )
        for n in (1, 9, 4)
    ]
    fact = one(*technologies.signals(pages, ACCOUNT, AS_OF))
    assert fact.event_date and fact.event_date.value == date(2026, 3, 9) and len(fact.evidence) == 3


# -- whatever comes in --------------------------------------------------------------------------------------------

SITES = ["harborloom.example", "fabric.example", "dock.example"]
NAMES = ["Slotly", "Slotly Inc", "Medivault", "Medivault Labs"]


@st.composite
def any_signal(draw: st.DrawFn) -> Signal:
    site, number = draw(st.sampled_from(SITES)), draw(st.integers(0, 3))
    published = draw(st.none() | st.integers(0, 120).map(lambda n: day(str(AS_OF - timedelta(days=n)))))
    text = f"{draw(st.sampled_from(['Sails', 'A mill', 'The loom']))} story {number}"
    own = site == SITES[0]
    at = page(text, f"https://{site}/{number}", own=own, origin=site, published=published)
    slots = {"target": draw(st.sampled_from(NAMES)), "amount": draw(st.sampled_from([10e6, 10.1e6, 30e6]))}
    kept = {k: v for k, v in slots.items() if draw(st.booleans())}
    return signal(
        draw(st.sampled_from(["acquires", "debt_or_credit", "partnership"])),
        at,
        slots=kept,
        modality=draw(st.sampled_from(["done", "done", "announced", "planned", "rumoured", "denied", "background"])),
    )


batches = st.lists(any_signal(), max_size=9)


@settings(max_examples=60, deadline=None)
@given(batches, st.integers())
def test_the_order_of_signals_does_not_matter(batch: list[Signal], seed: int) -> None:
    shuffled = list(batch)
    Random(seed).shuffle(shuffled)
    assert facts(*shuffled) == facts(*batch)


@settings(max_examples=60, deadline=None)
@given(batches)
def test_a_signal_given_twice_changes_nothing(batch: list[Signal]) -> None:
    assert facts(*batch, *batch) == facts(*batch)


@settings(max_examples=60, deadline=None)
@given(batches)
def test_no_evidence_is_lost_and_none_is_made_up(batch: list[Signal]) -> None:
    def of(items: list) -> Iterator[tuple]:
        return ((s.trigger, e.url, e.start, e.end) for s in items for e in getattr(s, "evidence", ()))

    given_places = {(s.trigger, s.evidence.url, s.evidence.start, s.evidence.end) for s in batch}
    assert set(of(facts(*batch))) == given_places


@settings(max_examples=60, deadline=None)
@given(batches)
def test_every_fact_is_dated_by_one_of_its_signals_and_names_only_their_publishers(batch: list[Signal]) -> None:
    for fact in facts(*batch):
        assert fact.event_date is None or fact.event_date in [s.event_date for s in batch]
        assert set(fact.origins) <= {e.origin for e in fact.evidence}
        assert 0 <= fact.confidence <= 0.99 and len(fact.event) == 16


def test_the_encoder_knows_a_retelling_from_another_event() -> None:
    from enrich.similarity import similarity

    told = "Harbor Loom opened a second weaving hall in Porto."
    assert similarity(told, "Harbor Loom has opened another weaving hall in Porto.") >= 0.7
    assert similarity(told, "Harbor Loom cut its margin guidance for the year.") < 0.7
    assert similarity(told, told.upper()) == 1.0
    assert similarity(told, "Lyon is large.") == similarity("Lyon is large.", told)


def test_changes_elsewhere_change_the_fact() -> None:
    fact = one(signal("funding_round", RELEASE, slots=ROUND))
    assert replace(fact, slots={**fact.slots, "amount": 21e6}).id != fact.id
