"""A refusal names the condition that failed, what was found and why it does not count, and what would unlock it."""

from dataclasses import replace

import pytest
from tarnfield import TODAY, account, contact, fact, refused, three

from core.items import Coverage
from personalize.refusal import CONDITIONS


def coverage(source: str, reason: str, pages: int = 0) -> Coverage:
    return Coverage(
        account="tarnfield.example", source=source, tried=4, pages=pages, forbidden=3 if "robots" in reason else 0,
        status={"200": pages}, newest=None, reason=reason,
    )  # fmt: skip


def test_two_facts_are_too_few_and_the_refusal_says_what_is_missing():
    result = refused(three()[:2])
    assert result.condition == "too-few-facts"
    assert result.detail == "2 of 3 countable independent facts"
    assert result.unlock[0].startswith("one more dated fact of other events, inside their windows")


def test_what_counted_is_shown_beside_what_did_not():
    old = fact("acquires", days=400, window=90, number=50)
    found = refused([*three()[:1], old, fact("acquires", days=300)]).found
    assert found[0] == ("Tarnfield raised $12 million in a Series A round led by Gorse Partners (2027-03-05): counts")
    assert found[1].startswith("Tarnfield acquired Pebblework for $7 million (2026-02-03): outside its window (expired")


def test_what_is_only_rumoured_is_quoted_and_not_retold():
    found = refused([fact("acquires", modality="rumoured", quote="Tarnfield may buy Pebblework.")]).found
    assert found == ("acquires: “Tarnfield may buy Pebblework.” (2027-03-05): not asserted: rumoured",)


@pytest.mark.parametrize(
    ("change", "condition"),
    [
        ({"days": 400}, "stale"),
        ({"event_date": None}, "undated"),
        ({"modality": "rumoured"}, "rumoured-or-denied"),
        ({"modality": "denied"}, "rumoured-or-denied"),
        ({"role": "mentioned"}, "not-about-account"),
        ({"modality": "planned", "own": False}, "rumoured-or-denied"),
    ],
)
def test_news_that_does_not_count_names_the_condition(change, condition):
    facts = [fact(t, **change) for t in ("acquires", "exec_hire", "partnership")]
    result = refused(facts)
    assert result.condition == condition
    assert len(result.found) == 3
    assert len(result.unlock) >= 2


def test_one_story_told_three_times_is_one_event():
    facts = [fact(t, event="the story") for t in ("acquires", "exec_hire", "partnership")]
    result = refused(facts)
    assert result.condition == "one-event"
    assert any("same event" in line for line in result.found)


def test_three_facts_of_one_family_and_one_origin_are_not_enough():
    facts = [fact("exec_hire") for _ in range(3)]
    assert "of one family (people) and one origin" in refused(facts).detail


def test_quiet_is_told_apart_from_blind():
    quiet = (coverage("articles", "nothing-found", pages=4),)
    assert refused([], coverage=quiet).condition == "no-news"
    walled = (coverage("articles", "blocked-by-robots"), coverage("feeds", "blocked-by-robots"))
    result = refused([], coverage=walled)
    assert result.condition == "blocked-by-robots"
    assert any("robots.txt forbids it (3 requests)" in line for line in result.unlock)
    down = (coverage("home", "server-error"), coverage("feeds", "timeout"))
    assert refused([], coverage=down).condition == "server-error"


@pytest.mark.parametrize(
    ("reason", "condition", "said"),
    [
        ("needs-browser", "unreadable-site", "needs a browser"),
        ("soft-404", "unreadable-site", "pages that are not there"),
        ("parked", "unreadable-site", "a placeholder stands there"),
        ("moved-to-other-domain", "moved-to-other-domain", "another domain now"),
    ],
)
def test_a_site_that_cannot_be_read_is_not_called_quiet(reason, condition, said):
    result = refused([], coverage=(coverage("home", reason), coverage("feeds", "nothing-found")))
    assert result.condition == condition
    assert "not quiet but unseen (home" in result.detail
    assert any(line.startswith("home: ") and said in line for line in result.unlock)


def test_a_single_technology_fact_does_not_hide_that_the_site_was_closed_to_us():
    result = refused([fact("tech_in_use")], coverage=(coverage("articles", "blocked-by-robots"),))
    assert result.condition == "blocked-by-robots"


def test_the_suppressed_are_refused_before_anything_is_read():
    for key in ("noor@tarnfield.example", "tarnfield.example"):
        result = refused(three(), suppressed=lambda k, key=key: k == key)
        assert (result.condition, result.found) == ("suppressed", ())


def test_an_address_is_looked_up_in_lower_case():
    asked: list[str] = []
    refused(three(), account(contact(email=" Noor@Tarnfield.example")), suppressed=lambda k: asked.append(k) or True)
    assert asked == ["noor@tarnfield.example"]


def test_conditions_are_a_closed_list():
    assert "too-few-facts" in CONDITIONS
    from personalize.refusal import refusal

    with pytest.raises(ValueError, match="whim"):
        refusal(account(), None, condition="whim", detail="x", unlock=[], as_of=TODAY)


def test_common_technologies_are_one_line_and_hide_neither_quiet_nor_rumour():
    common = [
        fact("tech_in_use", common=True, slots={"technology": t, "proves": "runs-on-site"}) for t in ("Zeta", "Able")
    ]
    quiet = refused(common)
    assert quiet.condition == "no-news"
    assert quiet.found == ("Able, Zeta: common, true of too many companies to count",)
    assert refused([*common, fact("acquires", modality="rumoured")]).condition == "rumoured-or-denied"


def test_a_story_told_on_many_pages_says_so():
    told = fact("customer_win")
    (line,) = refused([replace(told, evidence=told.evidence * 4)]).found
    assert line.endswith("on 4 pages): counts")
