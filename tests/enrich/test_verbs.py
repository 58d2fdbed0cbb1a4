"""Verbs are inflected as English does it, and a pattern that names one knows every form of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrich.verbs import forms, spelled


@pytest.mark.parametrize(
    ("verb", "inflected"),
    [
        ("open", ("open", "opens", "opened", "opened", "opening")),
        ("close", ("close", "closes", "closed", "closed", "closing")),
        ("stop", ("stop", "stops", "stopped", "stopped", "stopping")),
        ("carry", ("carry", "carries", "carried", "carried", "carrying")),
        ("tie up", ("tie up", "ties up", "tied up", "tied up", "tying up")),
        ("take on", ("take on", "takes on", "took on", "taken on", "taking on")),
        ("agree", ("agree", "agrees", "agreed", "agreed", "agreeing")),
    ],
)
def test_a_verb_takes_its_endings_and_keeps_its_particle(verb, inflected):
    assert forms(verb) == inflected


def test_a_list_of_verbs_matches_each_form_and_nothing_else():
    shuts = re.compile(rf"\b{spelled('{v:shut,close down}')}\b")
    assert all(shuts.search(f"It {words} a mill.") for words in ("shut", "shuts", "closed down", "closing down"))
    assert not shuts.search("It closed a mill.")


def test_a_participle_is_not_the_past():
    done = re.compile(rf"\b{spelled('{pp:take on,write}')}\b")
    assert done.search("was taken on") and done.search("was written")
    assert not done.search("took on") and not done.search("wrote")


@given(st.from_regex(r"[a-z]{2,12}", fullmatch=True))
def test_any_word_gets_five_forms_that_begin_alike(word):
    assert len(forms(word)) == 5 and all(form[:1] in (word[0], "w") for form in forms(word))


@given(st.text(max_size=60))
def test_text_without_a_list_stays_as_it_is(text):
    assert spelled(text) == text or "{" in text
