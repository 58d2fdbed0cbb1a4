"""Titles into roles, postings into open roles and surges."""

from __future__ import annotations

import pytest
from material import ACCOUNT, AS_OF, posting

from core.items import Signal
from enrich.hiring.openings import roles
from enrich.hiring.postings import signals
from enrich.hiring.roles import function_of, seniority_of
from enrich.settle import settle


@pytest.mark.parametrize(
    ("title", "function", "seniority"),
    [
        ("Head of Demand Planning", "supply chain", "head"),
        ("VP, Sales Engineering", "sales", "vp"),
        ("Chief Revenue Officer", "sales", "c-level"),
        ("Senior Product Marketing Manager", "marketing", "manager"),
        ("Executive Assistant to the CFO", "operations", "assistant"),
        ("Chief of Staff to the CEO", "operations", "individual"),
        ("Site Reliability Engineer", "engineering", "individual"),
        ("Director of Finance (m/f/d)", "finance", "director"),
        ("Customer Success Lead", "customer success", "lead"),
        ("Sailmaker", "other", "individual"),
        ("Software Engineer, Payroll", "engineering", "individual"),
        ("Production Software Engineer", "engineering", "individual"),
        ("Network Security Engineer", "security", "individual"),
        ("Manager, Procurement (Lyon/Hybrid)", "supply chain", "manager"),
        ("Assistant Vice President, Credit", "finance", "vp"),
        ("Deputy Head of Legal", "legal", "head"),
        ("Head Baker", "manufacturing", "individual"),
        ("Staff Accountant", "finance", "individual"),
        ("Lead Generation Specialist", "marketing", "individual"),
        ("Vertriebsleiter:in Nord (m/w/d)", "sales", "head"),
        ("Softwareentwickler/in Verzollung", "engineering", "individual"),
        ("Sachbearbeiterin Buchhaltung", "finance", "individual"),
        ("Werkstudent Einkauf", "supply chain", "intern"),
        ("Directrice des achats", "supply chain", "director"),
        ("Responsable de logistique", "supply chain", "manager"),
        ("Desarrolladora backend", "engineering", "individual"),
        ("Magazynier", "supply chain", "individual"),
        ("Sales Support Specialist", "sales", "individual"),
        ("Director, Laboratory Operations", "research", "director"),
        ("Support Specialist", "customer success", "individual"),
    ],
)
def test_a_title_has_a_function_and_a_level(title: str, function: str, seniority: str) -> None:
    assert (function_of(title), seniority_of(title)) == (function, seniority)


def test_the_department_decides_where_the_title_does_not() -> None:
    assert function_of("Associate II", "Talent Acquisition") == "people"


def of(found: list[Signal], trigger: str) -> list[Signal]:
    return [s for s in found if s.trigger == trigger]


CROWD = [posting(f"{color} Weaver", n, "2025-11-01") for n, color in enumerate(["Red", "Blue", "Green"], start=50)]


def test_a_strategic_role_is_open_and_nobody_was_hired() -> None:
    board = [*CROWD, posting("Head of Finance (m/f/d)", 1, location="Lyon", department="Finance")]
    (signal,) = of(signals(board, ACCOUNT, AS_OF), "role_open")
    assert signal.slots == {
        "title": "Head of Finance", "function": "finance", "seniority": "head", "places": 1,
        "department": "Finance", "location": "Lyon",
    }  # fmt: skip
    assert signal.evidence.quote == "Head of Finance (m/f/d)"
    assert signal.event_date == board[-1].published


def test_one_role_in_two_cities_is_one_role_with_two_places() -> None:
    two = [
        posting("Head of Finance", n, location=city, role_key="head of finance|")
        for n, city in enumerate(["Lyon", "Porto"])
    ]
    found = of(signals([*CROWD, *two], ACCOUNT, AS_OF), "role_open")
    assert [s.slots["places"] for s in found] == [2, 2]
    assert all("location" not in s.slots for s in found)


def test_a_posting_without_a_department_is_the_role_of_its_title() -> None:
    board = [
        posting("Head of Finance", 1, "2025-11-01", role_key="head of finance|finance", department="Finance"),
        posting("Head of Finance", 2, "2025-11-05", role_key="head of finance|"),
        *CROWD,
    ]
    heads = [r for r in roles(board, AS_OF) if r.title == "Head of Finance"]
    assert [len(r.pages) for r in heads] == [2]
    two = [*board, posting("Head of Finance", 3, role_key="head of finance|group", department="Group")]
    assert sorted(len(r.pages) for r in roles(two, AS_OF) if r.title == "Head of Finance") == [1, 1, 1]


def test_on_a_long_board_an_ordinary_role_tells_nothing() -> None:
    assert of(signals([*CROWD, posting("Accountant", 1)], ACCOUNT, AS_OF), "role_open") == []
    assert len(of(signals(CROWD[:2], ACCOUNT, AS_OF), "role_open")) == 2


def test_a_posting_that_this_crawl_did_not_see_or_that_is_of_the_future_is_not_open() -> None:
    from dataclasses import replace
    from datetime import timedelta

    gone = replace(posting("Head of Finance", 1), seen=AS_OF - timedelta(days=30))
    assert signals([gone, posting("Head of Sales", 2, "2026-04-01")], ACCOUNT, AS_OF) == []


def test_an_undated_posting_stays_undated() -> None:
    (signal,) = signals([posting("Head of Finance", 1, None)], ACCOUNT, AS_OF)
    assert signal.event_date is None


def sales(count: int, day: str, start: int) -> list:
    return [posting(f"Account Executive {n}", n, day) for n in range(start, start + count)]


@pytest.mark.parametrize(
    ("new", "old", "surges"),
    [(4, 0, True), (4, 4, True), (4, 5, False), (3, 0, False), (9, 2, True)],
)
def test_a_surge_needs_four_new_roles_and_as_many_as_the_older_ones(new: int, old: int, surges: bool) -> None:
    found = of(signals([*sales(new, "2026-03-01", 0), *sales(old, "2025-10-01", 100)], ACCOUNT, AS_OF), "hiring_surge")
    assert bool(found) is surges
    if surges:
        assert {tuple(s.slots.items()) for s in found} == {
            (("function", "sales"), ("count", new), ("days", 45), ("baseline", old))
        }
        assert len(found) == new + old  # every posting that is counted is evidence


def test_undated_postings_may_be_old() -> None:
    undated = [posting(f"Account Executive {n}", n, None) for n in range(200, 205)]
    assert of(signals([*sales(4, "2026-03-01", 0), *undated], ACCOUNT, AS_OF), "hiring_surge") == []


def test_a_board_that_was_moved_in_one_day_does_not_surge() -> None:
    mixed = [
        posting(f"{kind} {n}", n, "2026-03-01") for n in range(5) for kind in ("Accountant", "Recruiter", "Designer")
    ]
    mixed = [posting(p.title, i, "2026-03-01") for i, p in enumerate(mixed)]
    assert of(signals(mixed, ACCOUNT, AS_OF), "hiring_surge") == []


@pytest.mark.parametrize(
    ("title", "body", "quote"),
    [
        ("Security Engineer", "You will be our first security engineer.", "our first security engineer"),
        ("Senior Data Scientist, Demand", "We need our first data scientist.", "our first data scientist"),
        ("Account Executive", "You join as the first sales hire and report to Ivo.", "as the first sales hire"),
        ("Founding Designer", "Looms are drawn on paper here.", "Founding Designer"),
    ],
)
def test_the_first_role_of_a_function_is_told_where_the_posting_says_it(title: str, body: str, quote: str) -> None:
    (signal,) = of(signals([*CROWD, posting(title, 1, body=body)], ACCOUNT, AS_OF), "first_in_function_role")
    assert signal.evidence.quote == quote and signal.slots["title"] == title
    assert signal.slots["function"] in {"security", "data", "sales", "design"}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Security Engineer", "Safety is our first concern."),
        ("First Officer", "You fly our aircraft."),
        ("First Line Support Specialist", "You answer our first customers."),
        ("Data Scientist", "You will work with our first security engineer."),
    ],
)
def test_first_of_anything_else_is_no_first_role(title: str, body: str) -> None:
    assert of(signals([*CROWD, posting(title, 1, body=body)], ACCOUNT, AS_OF), "first_in_function_role") == []


def test_a_function_that_has_another_open_role_gets_no_first_one() -> None:
    board = [posting("Security Engineer", 1, body="You will be our first security engineer."), posting("CISO", 2)]
    assert of(signals([*CROWD, *board], ACCOUNT, AS_OF), "first_in_function_role") == []


def test_a_first_role_and_the_open_role_are_one_event() -> None:
    board = [*CROWD, posting("Founding Designer", 1), *(posting("Sailmaker", n) for n in (2, 3))]
    found = [f for f in settle(ACCOUNT, signals(board, ACCOUNT, AS_OF), AS_OF) if "Designer" in str(f.slots)]
    assert {f.trigger for f in found} == {"role_open", "first_in_function_role"}
    assert len({f.event for f in found}) == 1
