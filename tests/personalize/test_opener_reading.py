"""What the gate reads in words: figures, places, phrases that say the same, opposites, who and when."""

import pytest

from personalize.openers.figures import figures, loose_figures
from personalize.openers.lines import lines
from personalize.openers.meaning import meanings, opposed
from personalize.openers.places import same_place
from personalize.openers.reading import read
from personalize.openers.words import empty_words, kinds_of, lists

NAMES = ("words", "phrases", "meaning", "places", "opposites", "sensitive", "broken", "spam")


@pytest.mark.parametrize("text", ["$20M", "20 million dollars", "USD 20m", "2000万美元", "两千万美元", "$20,000,000"])
def test_a_sum_is_one_sum_however_it_is_written(text):
    assert figures(text, empty_words()) == {(20e6, "money")}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("forty-two shops", (42, "shop")),
        ("a dozen engineers", (12, "engin")),
        ("the 40th shop", (40, "shop")),
        ("your third hotel", (3, "hotel")),
        ("up 15 percent", (15, "%")),
        ("同比增长15个百分点", (15, "%")),
        ("七成客户", (70, "%")),
        ("招聘十二名工程师", (12, "people")),
        ("engineer x3", (3, "engin")),
        ("rated 4.6", (4.6, "star")),
        ("within two weeks", (2, "week")),
    ],
)
def test_a_figure_has_its_unit(text, figure):
    assert figures(text, empty_words()) == {figure}


@pytest.mark.parametrize("text", ["in 2027", "one office", "no figure", ""])
def test_years_and_the_number_one_are_no_figures(text):
    assert figures(text, empty_words()) == frozenset()


def test_a_loose_figure_is_a_range():
    assert loose_figures("20+ engineers", empty_words()) == {(20, 30)}
    assert loose_figures("more than 4,000 visitors", empty_words()) == {(4000, 6000)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("lisbon", "portugal", True),
        ("europe", "lisbon", True),
        ("apac", "singapore", True),
        ("lisbon", "porto", False),
        ("portugal", "spain", False),
    ],
)
def test_a_place_is_in_its_country_and_its_region(one, other, same):
    assert same_place(one, other) is same_place(other, one) is same


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a site in Lisbon", {"lisbon"}),
        ("里斯本办公室", {"lisbon"}),
        ("come to us", set()),
        ("the US market", {"us"}),
        ("a German-language site", set()),
        ("read in the Leeds Courier", set()),
        ("a Leeds Office", {"leeds"}),
        ("polish the text", set()),
    ],
)
def test_places_are_told_from_words_that_look_like_them(text, places):
    assert meanings(text).places == places


def test_phrases_that_say_the_same_are_one():
    assert meanings("AICPA Type II report").named & meanings("your SOC 2").named
    assert meanings("4 BDRs").same & meanings("sales development representatives").same
    assert meanings("the finance chief").roles == meanings("首席财务官").roles


def test_no_phrase_means_two_things():
    held = lists("meaning")
    phrases = [phrase.lower() for group in ("named", "role", "same") for row in held[group] for phrase in row]
    assert sorted({p for p in phrases if phrases.count(p) > 1}) == []


def test_every_place_that_holds_others_is_known_by_one_name():
    names = [name for key in lists("places")["within"] for name in key.split("|")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("Your margin rose.", "Margin fell to 4%"),
        ("Sorry that Ida left.", "Ida joined as CFO"),
        ("营收下滑了", "营收同比增长"),
        ("You won the prize.", "Shortlisted for the prize"),
    ],
)
def test_opposites_cannot_both_be_true(line, fact):
    assert opposed(line, fact) and opposed(fact, line)
    assert not opposed(line, line)


def test_a_word_is_of_the_kind_that_it_is_listed_under():
    assert kinds_of("openings") == {"job-post"} and "expansion" in kinds_of("opened")


def test_titles_agree_by_what_they_lead():
    assert read("Hired as VP Sales").roles == read("your head of sales").roles == {"lead sal"}


@pytest.mark.parametrize(
    ("text", "months"), [("in March", {"march"}), ("we march on", set()), ("十一月", {"november"})]
)
def test_months_are_read_in_both_languages(text, months):
    assert read(text).months == months


def test_the_company_s_own_name_proves_nothing():
    assert "mosswell" not in read("Mosswell Clinics opened", ("Mosswell Clinics",)).words


def test_a_guess_states_nothing():
    (line,) = lines("The Turku depot must have doubled your rota, so we wrote.", ("Tarnfield",))
    assert line.held.strip() == "The Turku depot" and "we wrote" not in line.said


def test_a_line_stands_at_its_place():
    text = "Dear Noor,\n\n  One is here. Two is Dr. Ek's.\nThree?\n\nKind regards,\nIra\n"
    assert [text[x.start : x.end] for x in lines(text, ())] == ["One is here.", "Two is Dr. Ek's.", "Three?"]


@pytest.mark.parametrize("name", NAMES)
def test_every_list_says_what_it_is(name):
    assert lists(name)["about"].endswith(".")
