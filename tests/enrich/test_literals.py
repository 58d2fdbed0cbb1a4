"""The cheap look before a pattern is tried lets nothing through the net that the pattern would have caught."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrich.literals import Net, may_match, needed
from enrich.trigger import compiled
from enrich.triggers_registry import TRIGGERS

NET = Net(p.cue for t in TRIGGERS.values() for p in (*t.patterns, *t.mentions))
CUES = [(p.cue, p.cased) for t in TRIGGERS.values() for p in (*t.patterns, *t.mentions)]
TEXTS = [text.replace("[", "").replace("]", "") for t in TRIGGERS.values() for text in (*t.yes, *t.no, *t.pointed)]


@pytest.mark.parametrize("text", TEXTS)
def test_a_cue_that_matches_was_let_through(text: str) -> None:
    matching = [cue for cue, cased in CUES if compiled(cue, cased).search(text)]
    present = NET.present(text.lower())
    assert all(may_match(cue, present) for cue in matching)


def test_nearly_every_cue_asks_for_something() -> None:
    assert sum(not needed(cue) for cue, _ in CUES) < 0.1 * len(CUES)


@pytest.mark.parametrize(
    ("cue", "text", "may"),
    [
        (r"\b(?:opens|closes) (?:a )?depot", "acme opens a depot", True),
        (r"\b(?:opens|closes) (?:a )?depot", "acme opens a shop", False),
        (r"\b(?:opens|closes) (?:a )?depot", "acme builds a depot", False),
        (r"\b(?:opens )?[A-Z]\w+", "acme", True),
        (r"\bopens(?! a shop)", "acme opens a shop", True),
        (r"\bopens(?=.{0,20}\bdepot)", "acme opens a shop", False),
    ],
)
def test_all_that_a_cue_asks_for_must_be_there(cue: str, text: str, may: bool) -> None:
    assert may_match(cue, Net([cue]).present(text)) is may


@given(st.sampled_from(CUES), st.text(max_size=120))
def test_any_text_may_be_looked_at(cue: tuple[str, bool], text: str) -> None:
    assert may_match(cue[0], NET.present(text.lower())) or compiled(*cue).search(text) is None
