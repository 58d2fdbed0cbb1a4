"""A language is a folder: how it writes dates, figures and names is read from its file, and no code knows it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tarnfield import ENGLISH, SENDER, TODAY, account, contact, draft, fact, refused

from core.errors import BadTemplate
from core.items import Dated
from core.settings import Form, InLanguage, Settings
from personalize.compose import render_again
from personalize.language import parse
from personalize.persona import load, persona_of

FOLDER = Path(__file__).parent.parent / "fixtures" / "templates"
JAPANESE = load(FOLDER)["ja"]
JA, EN = JAPANESE["champion"].language, ENGLISH["champion"].language
SPEAKER = SENDER.model_copy(
    update={
        "languages": {"ja": InLanguage(value="成長する企業の支払いを期日どおりに保ちます", question_topic="支払い業務")}
    }
)
MONEY = {"amount_text": "$20 million", "amount": 20e6, "amount_currency": "USD", "round": "Series A"}


@pytest.fixture
def japanese(monkeypatch):
    monkeypatch.setattr("personalize.compose.load", lambda: load(FOLDER))
    return account(contact(language="ja", first_name="", title="経理部長"), name="タルン社")


def facts():
    return [
        fact("funding_round", number=1, slots=MONEY),
        fact("new_office_or_site", number=2),
        fact("exec_hire", number=3),
    ]


def test_a_mail_in_a_language_of_the_folder_is_written_as_that_language_does(japanese):
    mail = draft(facts(), japanese, sender=SPEAKER)
    assert (mail.template, mail.language, mail.subject) == ("ja/champion@1", "ja", "貴社のシリーズA")
    assert mail.body.startswith("タルン社は2000万ドルをシリーズAで資金調達しました。")
    assert "また、貴社はMalmöにオフィスを開設しました。" in mail.body
    assert "成長する企業の支払いを期日どおりに保ちます。" in mail.body


def test_a_draft_of_another_language_is_derived_again_byte_for_byte(japanese):
    mail = draft(facts(), japanese, sender=SPEAKER)
    assert render_again(mail, JAPANESE["champion"].text, SPEAKER, Settings()) == mail


def test_a_sender_without_words_in_the_language_is_refused_and_told_where_to_write_them(japanese):
    result = refused(facts(), japanese)
    assert result.condition == "sender-language" and "[languages.ja]" in result.unlock[0]


def test_the_senders_proof_is_not_carried_over_into_another_language():
    proven = SPEAKER.model_copy(update={"proof": "Umber Dairy pays on time."})
    assert (proven.speaking("en").proof, proven.speaking("ja").proof) == ("Umber Dairy pays on time.", "")


def test_titles_without_spaces_point_to_personas_too():
    _, basis = persona_of(account(), contact(title="経理部長"), JAPANESE, None)
    assert basis.startswith("likely 推進役")


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        (EN, 2000, "2,000"),
        (EN, 2.5, "2.5"),
        (JA, 2000, "2000"),
        (JA, 20_000_000, "2000万"),
        (JA, 12_345, "12345"),
        (JA, 1.5e8, "1.5億"),
    ],
)
def test_a_figure_is_written_with_the_languages_units_and_never_rounded(language, value, written):
    assert language.number(value) == written


def test_an_amount_whose_currency_the_language_does_not_know_is_missing():
    assert "amount_text" in JA.words(MONEY)
    assert "amount_text" not in JA.words(MONEY | {"amount_currency": "SEK"})


@pytest.mark.parametrize(
    ("slots", "written"),
    [
        ({"period": "Q2 2027"}, {"period": "2027年第2四半期"}),
        ({"period": "Third quarter"}, {}),
        ({"round": "growth"}, {}),
        ({"kind": "Office"}, {"kind": "オフィス"}),
    ],
)
def test_a_slot_that_no_rule_fits_is_missing(slots, written):
    assert JA.words(slots) == written


@pytest.mark.parametrize(
    ("language", "day", "precision", "said"),
    [
        (EN, date(2027, 2, 3), "day", "February"),
        (EN, date(2026, 11, 3), "month", "November 2026"),
        (EN, date(2026, 1, 1), "year", "2026"),
        (JA, date(2026, 11, 3), "day", "2026年11月"),
    ],
)
def test_a_date_is_said_as_the_language_does(language, day, precision, said):
    assert language.month(Dated(value=day, precision=precision, method="text", raw=""), TODAY) == said


def test_a_date_stands_before_what_is_said():
    book = JAPANESE["champion"].phrasebook
    old = replace(facts()[0], event_date=Dated(value=date(2026, 11, 3), precision="day", method="text", raw=""))
    said = book.clause(old, name="タルン社", contact=contact(), as_of=TODAY)
    assert said.startswith("2026年11月に、タルン社は")


def test_a_planned_noun_is_made_by_the_languages_own_rule():
    book = JAPANESE["champion"].phrasebook
    assert book.noun(replace(facts()[0], modality="planned"), contact()) == "貴社予定のシリーズA"
    assert book.noun(replace(facts()[1], modality="announced"), contact()) == "貴社のMalmöオフィス"


def test_lengths_are_counted_in_characters_where_words_have_no_spaces():
    assert (EN.count("two words"), JA.count("貴社は2000万ドルを、Acme へ。")) == (2, 10)


def test_limits_of_a_language_win_over_the_settings():
    assert (JA.form(Form()).words_max, EN.form(Form()).words_max) == (300, 125)


@pytest.mark.parametrize(
    ("text", "said"),
    [("a = ", "not TOML"), ('code = "EN"', "code"), ('code = "en"', "name"), ("x" * 9, "not TOML")],
)
def test_a_broken_language_file_names_itself_and_the_field(text, said):
    with pytest.raises(BadTemplate, match=rf"^x/language\.toml: .*{said}"):
        parse(text, "x/language.toml")


def test_a_limit_that_no_form_knows_is_refused():
    text = ENGLISH["champion"].phrasebook.language_text + "\n[reading.form]\nshoe_size = 3\n"
    with pytest.raises(BadTemplate, match="form"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("office", "an office"),
        ("university", "a university"),
        ("SDR", "an SDR"),
        ("HR partner", "an HR partner"),
        ("sales lead", "a sales lead"),
        ("8-week plan", "an 8-week plan"),
        ("11,000-seat hall", "an 11,000-seat hall"),
        ("110-seat hall", "a 110-seat hall"),
        ("one-off grant", "a one-off grant"),
        ("Operations lead", "an Operations lead"),
        ("X-ray room", "an X-ray room"),
    ],
)
def test_the_article_follows_the_sound(text, said):
    assert EN.with_article(text) == said
