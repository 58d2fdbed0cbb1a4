"""Text into sentences: every one stands where it says, on one line, and boilerplate is known as such."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from enrich.sentences import sentences, title_case


def texts(text: str) -> list[str]:
    return [s.text for s in sentences(text)]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_every_sentence_is_a_slice_of_the_text_on_one_line(text):
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        assert "\n" not in sentence.text


@given(
    st.lists(
        st.sampled_from(["Tidewell Inc. grew.", "No. 5 opened", "U.S. sales rose!", "\n", " ", "Why?"]), max_size=12
    )
)
def test_sentences_do_not_overlap_and_lose_no_word(parts):
    text = " ".join(parts)
    found = list(sentences(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())


def test_abbreviations_end_no_sentence():
    assert texts("Tidewell Inc. opened a U.S. Office. It grew.") == ["Tidewell Inc. opened a U.S. Office.", "It grew."]


def test_a_headline_is_its_own_sentence_without_a_full_stop():
    assert texts("Tidewell Opens Office\nTidewell opened an office.") == [
        "Tidewell Opens Office",
        "Tidewell opened an office.",
    ]


def test_sections_are_headline_lead_body_and_boilerplate_to_the_end():
    text = "Tidewell Opens Office\nOne. Two. Three.\nFour.\nAbout Tidewell\nTidewell makes things.\nMore."
    assert [s.section for s in sentences(text)] == ["headline", *["lead"] * 3, "body", *["boilerplate"] * 3]


def test_an_about_in_running_text_is_no_boilerplate():
    text = "Tidewell Opens Office\nOne here.\nAbout 700 people work there.\nIt is new."
    assert "boilerplate" not in {s.section for s in sentences(text)}


def test_title_case_is_seen():
    assert title_case("Tidewell Opens Office in the North")
    assert not title_case("Tidewell opened an office in the north")
