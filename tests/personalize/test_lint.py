"""Each form rule names itself; a clean message has no finding."""

import pytest

from core.settings import Form
from personalize.lint import first_sentence, lint, reading_grade, seams, words

GOOD = """Hi Noor,

Tarnfield opened an office in Turku. A new place usually costs money well before it brings any in.

On top of that, you hired a finance lead and you signed a new supplier for your trucks last week.

At Penrose we keep supplier payments on time.

Do you see a risk in supplier payments right now?

Ira"""


def rules(message: str = GOOD, subject: str = "Your Turku office", **form) -> set[str]:
    return {f"{f.level}:{f.rule}" for f in lint(subject, message, form=Form(**form), names=["Tarnfield", "Penrose"])}


def test_a_clean_message_has_no_finding():
    assert rules() == set()


@pytest.mark.parametrize(
    ("message", "rule"),
    [
        ("Tarnfield opened. Is it so?", "warning:too-short"),
        (GOOD + " your truck" * 60, "error:too-long"),
        (GOOD.replace("?", "."), "error:no-ask"),
        (GOOD + " Or not? Or so?", "error:asks"),
        (GOOD + " Or not?", "warning:asks"),
        (GOOD.replace("Turku", "None"), "error:broken-render"),
        (GOOD.replace("Turku", "{{ place }}"), "error:broken-render"),
        (GOOD.replace("Turku", "[City]"), "error:broken-render"),
        (GOOD.replace("office in", "office in in"), "error:broken-render"),
        (GOOD.replace("office in", "office  in"), "error:broken-render"),
        (GOOD.replace("Turku.", "Turku ."), "error:broken-render"),
        (GOOD.replace("Turku.", "Turku!"), "error:marks"),
        (GOOD.replace("Turku.", "Turku \u2014 good."), "error:marks"),
        (GOOD.replace("On top of that, you", "We and we and we and I").replace("your", "our"), "error:about-us"),
        (GOOD.replace("Tarnfield opened", "We opened"), "error:about-us-first"),
        (GOOD + " https://a.example https://b.example", "error:links"),
        (GOOD.replace("on time", "on time, guaranteed"), "warning:spam-word"),
        (GOOD.replace("keep", "leverage"), "warning:worn-phrase"),
        (GOOD.replace("A new place usually", "Organizational internationalization considerations necessarily"), None),
    ],
)
def test_each_rule_names_itself(message, rule):
    assert rule is None or rule in rules(message)


@pytest.mark.parametrize(
    ("subject", "rule"),
    [
        ("", "error:subject-blank"),
        ("Re: your office", "error:subject-trick"),
        ("one two three four five six seven eight", "error:subject-words"),
        ("a" * 51, "error:subject-characters"),
        ("Your None office", None),
        ("Your {{ place }} office", "error:broken-render"),
    ],
)
def test_the_subject_has_rules_of_its_own(subject, rule):
    assert rule is None or rule in rules(subject=subject)


def test_limits_come_from_the_settings():
    assert "error:too-long" in rules(words_max=20)
    assert "error:reading-grade" in rules(reading_grade_max=1)


def test_names_are_not_held_against_the_reading_grade():
    plain = "The firm put money in a mill. It is a good mill and it runs well."
    named = plain.replace("mill", "Internationalization Corporation")
    assert reading_grade(named, ["Internationalization Corporation"]) < reading_grade(named.lower()) - 5


def test_a_signature_is_not_counted():
    assert words(GOOD) < 70
    found = lint("Hi you", GOOD + "\nIra\n" + "word " * 200, form=Form(), names=["Tarnfield"], signed="Ira")
    assert not [f for f in found if f.rule == "too-long"]


@pytest.mark.parametrize(
    "text", ["It settled in, and stayed.", "The place you come from.", "Saw it. Fine.", "A Paper on the XS model"]
)
def test_whole_sentences_have_no_seam(text):
    assert text.startswith("The place") or seams(text) == []


@pytest.mark.parametrize("greeting", ["Hi Noor,", "Bonjour Noor,", "Sehr geehrte Frau Aalto,", "努尔，您好："])
def test_the_first_sentence_is_the_one_after_the_greeting(greeting):
    assert first_sentence(f"{greeting}\n\nTarnfield won. More.") == "Tarnfield won."


def test_a_question_that_no_yes_answers_is_a_warning():
    assert "warning:open-question" in rules(GOOD.replace("Do you see a risk", "How do you see the risk"))
    assert "warning:open-question" not in rules()


@pytest.mark.parametrize("markup", ["<b>now</b>", "![logo](x)", "[here](https://a.example)", "&nbsp;", "<img src=x>"])
def test_a_mail_is_plain_text(markup):
    assert "error:markup" in rules(GOOD.replace("Turku", f"Turku {markup}"))


@pytest.mark.parametrize(
    "seam", ["Turku,.", "Turku..", "Turku ()", "Turku *|CITY|*", "Turku %%city%%", "Turku (“ ”)", "Turku,, so"]
)
def test_a_seam_of_a_broken_merge_is_an_error(seam):
    assert "error:broken-render" in rules(GOOD.replace("Turku.", f"{seam} and."))


def test_three_dots_and_a_figure_are_no_seam():
    assert seams("It went on ... and cost $1,200.50, or so.") == []


def test_a_subject_in_capitals_is_a_warning():
    assert "warning:capitals" in rules(subject="YOUR TURKU OFFICE")
    assert not {"warning:capitals"} & (rules(subject="ISO 27001 与您的团队") | rules(subject="ISO 27001"))
