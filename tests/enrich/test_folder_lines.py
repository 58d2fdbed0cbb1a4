"""What a folder of fingerprints shows, written as lines and read again: nothing a page says can forge another line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from material import ACCOUNT, page

from enrich.tech.fingerprinting import Found
from enrich.tech.folderlines import MAX_LINES, PART, signals, text_of, told_in

WORDS = st.text(max_size=60)


def found(name: str = "Quayboard", evidence: str = "x", proves: str = "runs-on-site", **more: object) -> Found:
    stated = {"categories": ("Quay boards",), "version": "", "confidence": 100, "found_in": "html", **more}
    return Found(name=name, evidence=evidence, proves=proves, **stated)  # type: ignore[arg-type]


@given(st.lists(st.tuples(st.text(min_size=1, max_size=30), WORDS, WORDS, st.lists(WORDS, max_size=3)), max_size=5))
def test_a_line_says_one_technology_whatever_the_page_holds(made: list[tuple]) -> None:
    many = [found(f"T{i}", evidence, version=version, categories=(name, *filed))
            for i, (name, evidence, version, filed) in enumerate(made)]  # fmt: skip
    text = text_of(many)
    told = list(told_in(text))
    assert [t.name for t in told] == [one.name for one in many]
    assert [text[t.start : t.end] for t in told] == (text.split("\n") if text else [])


def test_only_what_runs_on_the_site_is_written_and_never_endlessly() -> None:
    assert text_of([found(proves="implied")]) == ""
    assert len(list(told_in(text_of(found(f"T{i}") for i in range(2 * MAX_LINES))))) == MAX_LINES


def test_a_signal_quotes_its_line_and_is_left_to_a_row_that_shows_it_too() -> None:
    text = text_of([found(version="3"), found("Reef", categories=("Caching", "CDN"))])
    shown = page(text, kind="technology", part=f"{PART}ab")
    board, reef = signals([shown], ACCOUNT, frozenset())
    assert (board.slots["technology"], board.slots["version"], board.modality) == ("Quayboard", "3", "done")
    assert reef.modality == "background"
    assert board.evidence.quote == text.split("\n")[0]
    assert [s.slots["technology"] for s in signals([shown], ACCOUNT, frozenset({"quayboard"}))] == ["Reef"]
    assert list(signals([page(text, kind="technology")], ACCOUNT, frozenset())) == []
