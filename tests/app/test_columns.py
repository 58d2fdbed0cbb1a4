"""Texts stand side by side in a terminal, whatever their script, and nothing of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workbench.columns import GAP, side_by_side, table, width, wrapped

texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs", "Cf", "Mn", "Me"))
    | st.sampled_from(" \n")
)


@given(texts, st.integers(2, 60))
def test_no_line_is_wider_than_its_column(text, limit):
    assert all(width(line) <= limit for line in wrapped(text, limit))


@given(texts, st.integers(2, 60))
def test_nothing_but_spaces_is_lost(text, limit):
    assert "".join("".join(wrapped(text, limit)).split()) == "".join(text.split())


@given(st.lists(texts, min_size=1, max_size=5), st.integers(30, 160))
def test_no_row_is_wider_than_the_terminal(columns, total):
    assert all(width(line) <= total for line in side_by_side(columns, total))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("a\n\nb", ["a", "", "b"]),
        ("墨湖物流在图尔库", ["墨湖物流", "在图尔库"]),
        ("https://a.example/x", ["https://", "a.exampl", "e/x"]),
    ],
)
def test_lines_break_at_words_and_between_wide_letters(text, lines):
    assert wrapped(text, 8) == lines


def test_columns_that_have_no_room_stand_below():
    assert list(side_by_side(["a", "b", "c"], 63)) == [f"a{' ' * 29}{GAP}b", "", "c"]


def test_figures_of_a_table_stand_right():
    assert list(table(["name", "count"], [["a", "7"], ["墨湖", "12"]])) == ["name  count", "a         7", "墨湖     12"]
