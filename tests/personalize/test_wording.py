"""Slot values become words that fit a sentence, or nothing."""

from __future__ import annotations

import pytest
from tarnfield import ENGLISH


@pytest.mark.parametrize(
    ("slot", "written", "said"),
    [
        ("certificate", "Permanent License", "permanent license"),
        ("certificate", "10-Year Online Gaming License", "10-year online gaming license"),
        ("certificate", "FDA Clearance", "FDA clearance"),
        ("certificate", "the ISO 27001", "ISO 27001 certification"),
        ("certificate", "regulatory approval", "regulatory approval"),
        ("certificate", "work effectively", None),
        ("award", "a place on the Fictional 500", "a place on the Fictional 500"),
        ("award", "Fictional 500", "a place in Fictional 500"),
        ("award", "the Sail Prize", "the Sail Prize"),
        ("location", "Toledo, OH, US", "Toledo, OH"),
        ("location", "Remote, Portugal", None),
        ("change", "up 12%", "up 12%"),
        ("change", "12%", None),
        ("title", "executive", None),
        ("product", "which we love", None),
    ],
)
def test_a_slot_is_said_so(slot: str, written: str, said: str | None) -> None:
    assert ENGLISH["champion"].language.words({slot: written}).get(slot) == said
