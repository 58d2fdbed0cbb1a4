"""A first seat of a function and the hire that fills it are told apart, and are one event."""

from __future__ import annotations

import material
import pytest
from material import ACCOUNT, AS_OF

from core.items import Fact, Page, independent
from enrich.extract import signals
from enrich.settle import settle


def facts(*pages: Page) -> list[Fact]:
    return settle(ACCOUNT, signals(pages, ACCOUNT, AS_OF), AS_OF)


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Loom named Ivo Brandt as its first chief data officer.",
        "Ivo Brandt joins Harbor Loom as its first chief data officer.",
        "Harbor Loom appointed Ivo Brandt to the newly created role of chief data officer.",
    ],
)
def test_one_statement_is_two_facts_of_one_event(text: str) -> None:
    found = facts(material.page(text))
    assert {f.trigger for f in found} == {"exec_hire", "first_in_function_role"}
    assert len({f.event for f in found}) == 1 and len(independent(found)) == 1


def test_two_tellings_of_one_first_hire_are_one_event() -> None:
    own = material.page("Harbor Loom named Ivo Brandt as chief data officer.")
    outlet = material.elsewhere(
        "At Harbor Loom there is news.\nHarbor Loom has hired its first chief data officer, Ivo Brandt.",
        "wire.example",
        published=material.day("2026-03-09"),
    )
    found = facts(own, outlet)
    assert {f.trigger for f in found} == {"exec_hire", "first_in_function_role"}
    assert len({f.event for f in found}) == 1


def test_the_function_is_read_from_the_title() -> None:
    (fact,) = facts(material.page("Harbor Loom is recruiting its first security engineer."))
    assert fact.slots == {"title": "security engineer", "function": "security"}
