"""What came and what went between two days, and all that keeps it from being said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from material import ACCOUNT, AS_OF, page, posting

from core.items import Account, Fact, Page, Signal
from enrich import extract
from enrich.settle import settle
from enrich.tech.changes import between
from enrich.tech.fingerprints import technologies
from enrich.tech.views import view
from enrich.verify import faults

HOME = "https://harborloom.example/"
HEAD = "header server: millgate"
DRIFT = "script https://js.driftt.com/a.js"
INTERCOM = "script https://widget.intercom.io/widget/ab12"
HOTJAR = "script https://static.hotjar.com/c/hotjar-1.js"
FIRST, SECOND, THIRD = AS_OF - timedelta(days=14), AS_OF - timedelta(days=7), AS_OF


def shot(seen: date, *lines: str, url: str = HOME, **changes: Any) -> Page:
    """What an address showed on a day."""
    about = {"kind": "snapshot", "source": "snapshots", "published": None, "record": seen.toordinal()}
    text = "\n".join([HEAD, *lines])
    return page(text, url, seen=seen, fetched_at=f"{seen}T08:00:00+00:00", **{**about, **changes})


def told(*pages: Page, account: Account = ACCOUNT) -> list[Fact]:
    found = [s for s in extract.signals(pages, account, AS_OF) if s.trigger in ("tech_added", "tech_removed")]
    return settle(account, found, AS_OF)


def said(*pages: Page) -> list[tuple[str, object]]:
    return [(f.trigger, f.slots["technology"]) for f in told(*pages)]


def why(fact: Fact, *pages: Page) -> str:
    return "; ".join(faults(fact, pages, ACCOUNT, AS_OF))


def test_a_technology_that_a_page_did_not_show_before_was_added() -> None:
    (fact,) = told(shot(FIRST), shot(SECOND, INTERCOM))
    assert (fact.trigger, str(fact.event_date), fact.slots["since"]) == ("tech_added", str(SECOND), str(FIRST))
    assert fact.event_date and (fact.event_date.precision, fact.event_date.method) == ("day", "observed")
    assert [e.quote for e in sorted(fact.evidence, key=lambda e: e.quote)] == [HEAD, INTERCOM]
    assert "from" not in fact.slots and fact.why_not(AS_OF) is None


def test_a_technology_that_a_page_shows_no_more_was_removed() -> None:
    (fact,) = told(shot(FIRST, INTERCOM), shot(SECOND))
    assert (fact.trigger, fact.slots["technology"], str(fact.event_date)) == ("tech_removed", "Intercom", str(SECOND))
    assert {e.quote for e in fact.evidence} == {HEAD, INTERCOM}


def test_one_of_a_kind_that_takes_the_place_of_another_is_a_change_from_one_to_the_other() -> None:
    added, removed = sorted(told(shot(FIRST, DRIFT, HOTJAR), shot(SECOND, INTERCOM, HOTJAR)), key=lambda f: f.trigger)
    assert [added.slots["technology"], removed.slots["technology"]] == ["Intercom", "Drift"]
    assert [added.trigger, removed.trigger] == ["tech_added", "tech_removed"]
    for fact in (added, removed):
        assert (fact.slots["from"], fact.slots["to"]) == ("Drift", "Intercom")
        assert {e.quote for e in fact.evidence} == {DRIFT, INTERCOM}


def test_two_that_come_and_one_that_goes_are_no_change_from_one_to_the_other() -> None:
    more = "script https://code.tidio.co/a.js"
    facts = told(shot(FIRST, DRIFT), shot(SECOND, INTERCOM, more))
    assert len(facts) == 3 and all("from" not in f.slots for f in facts)


def test_what_leaves_a_trace_was_not_replaced() -> None:
    (fact,) = told(shot(FIRST, DRIFT), shot(SECOND, INTERCOM, "csp script-src js.driftt.com"))
    assert (fact.trigger, fact.slots["technology"]) == ("tech_added", "Intercom") and "from" not in fact.slots


def test_tools_of_two_kinds_do_not_take_each_others_place() -> None:
    facts = told(shot(FIRST, DRIFT), shot(SECOND, HOTJAR))
    assert len(facts) == 2 and all("from" not in f.slots for f in facts)


@pytest.mark.parametrize(
    "trace",
    [
        "csp script-src widget.intercom.io",
        "link preconnect https://widget.intercom.io/",
        "cookie intercom-id-ab12",
        "img https://widget.intercom.io/a.png",
    ],
)
def test_any_trace_of_it_speaks_against_a_change(trace: str) -> None:
    assert said(shot(FIRST, INTERCOM), shot(SECOND, trace)) == []
    assert said(shot(FIRST, trace), shot(SECOND, INTERCOM)) == []


def test_what_another_page_shows_still_was_not_removed() -> None:
    gone = [shot(FIRST, INTERCOM), shot(SECOND)]
    careers = shot(SECOND, INTERCOM, url=f"{HOME}careers")
    assert said(*gone, careers) == []
    assert said(*gone, replace(careers, kind="technology", source="web")) == []
    assert said(*gone, shot(SECOND, "MX 1 x.example", url="dns:harborloom.example?type=MX", kind="dns")) != []


def test_what_postings_ask_for_was_not_removed() -> None:
    gone = [shot(FIRST, INTERCOM), shot(SECOND)]
    assert said(*gone, posting("Weaver", 1, body="Hands-on loom work.")) != []
    assert said(*gone, posting("Support Lead", 1, body="Our stack: Intercom, Jira and Slack.")) == []


def test_what_another_page_showed_before_was_not_added() -> None:
    new = [shot(FIRST), shot(SECOND, INTERCOM)]
    careers = f"{HOME}careers"
    assert said(*new, shot(FIRST, INTERCOM, url=careers)) == []
    assert said(*new, shot(SECOND, INTERCOM, url=careers)) == []  # nobody knows since when
    assert said(*new, shot(FIRST, url=careers), shot(SECOND, INTERCOM, url=careers)) == [("tech_added", "Intercom")]


def test_what_comes_and_goes_was_neither_added_nor_removed() -> None:
    with_it, without = shot(FIRST, INTERCOM), shot(SECOND)
    assert said(with_it, without, shot(THIRD, INTERCOM, HOTJAR)) == [("tech_added", "Hotjar")]
    assert said(shot(FIRST), shot(SECOND, INTERCOM), shot(THIRD)) == [("tech_removed", "Intercom")]


def test_a_change_keeps_its_days_when_later_crawls_show_the_same() -> None:
    (fact,) = told(shot(FIRST), shot(SECOND, INTERCOM), shot(THIRD, INTERCOM, "script https://x.example/1.js"))
    assert (fact.slots["since"], str(fact.event_date)) == (str(FIRST), str(SECOND))
    kept = replace(shot(SECOND, INTERCOM), seen=THIRD)  # the same answer again, first got a week before
    (fact,) = told(shot(FIRST), kept)
    assert (fact.slots["since"], str(fact.event_date)) == (str(FIRST), str(SECOND))


def test_the_first_page_to_show_it_and_the_last_to_lose_it_tell_the_day() -> None:
    careers = f"{HOME}careers"
    pages = [shot(FIRST), shot(THIRD, INTERCOM), shot(FIRST, url=careers), shot(SECOND, INTERCOM, url=careers)]
    (added,) = told(*pages)
    assert str(added.event_date) == str(SECOND) and {e.url for e in added.evidence} == {careers}
    pages = [shot(FIRST, INTERCOM), shot(SECOND), shot(FIRST, INTERCOM, url=careers), shot(THIRD, url=careers)]
    (removed,) = told(*pages)
    assert str(removed.event_date) == str(THIRD) and {e.url for e in removed.evidence} == {careers}


def test_a_common_technology_and_ones_own_product_are_not_said() -> None:
    assert said(shot(FIRST), shot(SECOND, "script https://code.jquery.com/jquery-3.6.0.min.js")) == []
    maker = replace(ACCOUNT, domain="intercom.com", name="Intercom")
    assert told(shot(FIRST), shot(SECOND, INTERCOM), account=maker) == []


def test_a_tag_manager_may_load_what_is_gone_from_the_page() -> None:
    manager = "script https://www.googletagmanager.com/gtm.js?id=GTM-AB12"
    assert said(shot(FIRST, INTERCOM), shot(SECOND, manager)) == []
    assert said(shot(FIRST, manager), shot(SECOND, manager, INTERCOM)) == [("tech_added", "Intercom")]
    assert sorted(said(shot(FIRST, DRIFT, manager), shot(SECOND, INTERCOM, manager))) == [
        ("tech_added", "Intercom"),
        ("tech_removed", "Drift"),
    ]


def test_a_page_that_lost_most_of_its_lines_is_another_page() -> None:
    rest = [f"script https://mill.example/{n}.js" for n in range(60)]
    assert said(shot(FIRST, INTERCOM, *rest), shot(SECOND)) == []
    assert said(shot(FIRST, INTERCOM, *rest[:9]), shot(SECOND)) == []
    assert said(shot(FIRST), shot(SECOND, INTERCOM, *rest)) == []
    assert said(shot(FIRST, INTERCOM, *rest), shot(SECOND, *rest[:40])) == [("tech_removed", "Intercom")]


def test_one_day_or_two_addresses_are_nothing_to_compare() -> None:
    assert said(shot(FIRST), shot(FIRST, INTERCOM)) == []
    assert said(shot(FIRST), shot(SECOND, INTERCOM, url=f"{HOME}en/")) == []
    assert said(shot(SECOND, INTERCOM)) == []


def test_a_mail_relay_in_front_does_not_remove_what_is_behind_it() -> None:
    mx = "dns:harborloom.example?type=MX"
    old, new = (
        shot(d, f"MX 10 {h}", url=mx) for d, h in ((FIRST, "in1.messagingengine.com"), (SECOND, "mxa.pphosted.com"))
    )
    assert said(replace(old, text=old.text[len(HEAD) + 1 :]), replace(new, text=new.text[len(HEAD) + 1 :])) == [
        ("tech_added", "Proofpoint")
    ]


def test_a_change_is_proved_from_its_two_answers_and_from_all_others() -> None:
    pages = [shot(FIRST, DRIFT), shot(SECOND, INTERCOM)]
    for fact in told(*pages):
        assert why(fact, *pages) == why(fact, *pages[::-1]) == ""
        assert why(fact, *pages, shot(THIRD, INTERCOM)) == ""


def test_a_change_is_refused_when_the_later_page_still_shows_it() -> None:
    earlier, later = shot(FIRST, INTERCOM), shot(SECOND)
    (fact,) = told(earlier, later)
    other = shot(SECOND, "cookie intercom-id-ab12")
    forged = _standing_on(fact, earlier, other)
    assert "does not say tech_removed" in why(forged, earlier, other)
    assert "shows it still" in why(fact, earlier, later, shot(SECOND, INTERCOM, url=f"{HOME}careers"))


def test_a_change_is_refused_when_the_earlier_page_showed_it_already() -> None:
    earlier, later = shot(FIRST), shot(SECOND, INTERCOM)
    (fact,) = told(earlier, later)
    other = shot(FIRST, "csp script-src widget.intercom.io")
    assert "does not say tech_added" in why(_standing_on(fact, other, later), other, later)
    assert "first read" in why(fact, earlier, later, shot(FIRST, INTERCOM, url=f"{HOME}careers"))
    assert "comes and goes" in why(fact, earlier, later, shot(FIRST - timedelta(days=7), INTERCOM))
    assert "comes and goes" in why(fact, earlier, later, shot(THIRD))


def test_a_change_is_refused_when_its_answers_are_swapped() -> None:
    earlier, later = shot(FIRST), shot(SECOND, INTERCOM)
    (fact,) = told(earlier, later)
    swapped = [replace(later, seen=FIRST, fetched_at=f"{FIRST}"), replace(earlier, seen=SECOND, fetched_at=f"{SECOND}")]
    assert "does not say tech_added" in why(fact, *swapped)
    assert "archive" in why(fact, shot(FIRST), shot(SECOND, INTERCOM), shot(SECOND - timedelta(days=3), HOTJAR))


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"trigger": "tech_removed"}, "does not say tech_removed"),
        ({"slots": {"technology": "Drift"}}, "category"),
        ({"expires": date(2027, 1, 1)}, "expires"),
        ({"modality": "planned"}, "planned"),
        ({"evidence": ()}, ""),
    ],
)
def test_a_field_of_a_change_that_was_altered_is_named(changes: dict[str, Any], named: str) -> None:
    pages = [shot(FIRST), shot(SECOND, INTERCOM)]
    (fact,) = told(*pages)
    if changes == {"evidence": ()}:
        changes, named = {"evidence": fact.evidence[:1]}, "does not say"
    assert named in why(replace(fact, **changes), *pages)


def test_another_day_of_the_earlier_answer_is_refused() -> None:
    pages = [shot(FIRST), shot(SECOND, INTERCOM)]
    (fact,) = told(*pages)
    assert "since" in why(replace(fact, slots={**fact.slots, "since": "2026-01-01"}), *pages)
    assert fact.event_date is not None
    early = replace(fact.event_date, value=FIRST)
    claimed = replace(fact, event_date=early, expires=FIRST + timedelta(days=120))
    assert "no day after" in why(claimed, *pages)


def _standing_on(fact: Fact, earlier: Page, later: Page) -> Fact:
    """The fact with its evidence moved to other answers, as far as their words allow."""
    found = []
    for at, e in zip((earlier, later), sorted(fact.evidence, key=lambda e: e.quote != HEAD), strict=True):
        start = at.text.find(e.quote) if e.quote in at.text else 0
        end = start + len(e.quote) if e.quote in at.text else len(HEAD)
        found.append(replace(e, sha256=at.sha256, start=start, end=end, quote=at.text[start:end]))
    return replace(fact, evidence=tuple(found))


ROWS = technologies().values()
LINES = sorted({r.example for r in ROWS if r.example.startswith(("script", "inline", "header", "csp"))})[::5]
SOME = st.lists(st.sampled_from(LINES), max_size=6, unique=True)


@settings(max_examples=60, deadline=None)
@given(SOME, SOME, SOME)
def test_what_is_said_of_two_answers_is_in_one_of_them_and_has_no_trace_in_the_other(
    before: list[str], after: list[str], other: list[str]
) -> None:
    earlier, later = shot(FIRST, *before), shot(SECOND, *after)
    for change in between(view(earlier), view(later)):
        name = change.place.name
        here, there = (after, before) if change.kind == "tech_added" else (before, after)
        assert name in view(shot(FIRST, *here)).traces and name not in view(shot(FIRST, *there)).traces
    assert list(between(view(earlier), view(earlier))) == list(between(view(later), view(earlier))) == []
    _holds(earlier, later, shot(SECOND, *other, url=f"{HOME}careers"))


def _holds(earlier: Page, later: Page, careers: Page) -> None:
    """Each fact is proved by what it was derived from, whatever the order, and falls with either of its answers."""
    pages = [earlier, later, careers]
    signals: Sequence[Signal] = extract.signals(pages, ACCOUNT, AS_OF)
    assert signals == extract.signals(pages, ACCOUNT, AS_OF)
    for fact in told(*pages):
        assert why(fact, *pages) == why(fact, *pages[::-1]) == ""
        assert len(fact.evidence) == 2 and why(fact, later, careers) != "" and why(fact, earlier, careers) != ""
        assert fact.slots["technology"] not in view(careers).used
