"""A contact's persona is given, or guessed from the title and said as the guess it is."""

import pytest
from tarnfield import ENGLISH, account, contact

from core.errors import BadInput, BadTemplate
from personalize.persona import in_language, load, parse, persona_of, restore


@pytest.mark.parametrize(
    ("title", "persona"),
    [
        ("CFO", "economic_buyer"),
        ("Co-Founder & CEO", "economic_buyer"),
        ("Vice President, Sales", "champion"),
        ("Head of Procurement", "champion"),
        ("Operations Manager", "champion"),
        ("Chief Technology Officer", "technical_evaluator"),
        ("Senior Data Engineer", "technical_evaluator"),
        ("VP Engineering", "technical_evaluator"),
        ("IT Manager", "technical_evaluator"),
        ("Financial Analyst", "end_user"),
        ("Accounts payable clerk", "end_user"),
        ("", "champion"),
        ("Wizard", "champion"),
    ],
)
def test_titles_point_to_personas(title, persona):
    template, basis = persona_of(account(), contact(title=title), ENGLISH, None)
    assert template.front.id == persona
    assert basis.endswith("untested")


def test_the_guess_quotes_its_title():
    _, basis = persona_of(account(), contact(title="CFO"), ENGLISH, None)
    assert basis == 'likely economic buyer, from the title "CFO"; untested'


def test_a_given_persona_wins_over_the_run_and_the_title():
    template, basis = persona_of(account(), contact(title="CFO", persona="End user"), ENGLISH, "champion")
    assert (template.front.id, basis) == ("end_user", "given in the account list")
    template, basis = persona_of(account(), contact(title="CFO"), ENGLISH, "champion")
    assert (template.front.id, basis) == ("champion", "given for this run")


def test_an_unknown_persona_names_the_row_and_the_choices():
    with pytest.raises(BadInput, match="row 7: unknown persona 'boss'; use one of champion, economic_buyer"):
        persona_of(account(), contact(persona="boss"), ENGLISH, None)


def test_version_changes_with_persona_and_with_phrasebook():
    champion, buyer = ENGLISH["champion"], ENGLISH["economic_buyer"]
    edited = parse(champion.source + "\n", champion.phrasebook, "champion.md.j2")
    assert len({champion.version, buyer.version, edited.version}) == 3


def test_a_stored_template_is_the_template_that_was_stored():
    for template in ENGLISH.values():
        assert restore(template.text).version == template.version


def test_a_folder_whose_file_name_and_id_differ_is_refused(tmp_path):
    champion = ENGLISH["champion"]
    folder(tmp_path, champion.phrasebook.language_text, **{"sponsor": champion.source})
    with pytest.raises(BadTemplate, match="id and file name must be the same"):
        load(tmp_path)


def folder(top, language, code="en", **personas):
    (top / code).mkdir()
    (top / code / "language.toml").write_text(language, "utf8")
    (top / code / "phrasebook.md.j2").write_text(ENGLISH["champion"].phrasebook.text, "utf8")
    for name, source in personas.items():
        (top / code / f"{name}.md.j2").write_text(source, "utf8")


def test_a_language_whose_code_and_folder_differ_is_refused(tmp_path):
    champion = ENGLISH["champion"]
    folder(tmp_path, champion.phrasebook.language_text, code="fr", champion=champion.source)
    with pytest.raises(BadTemplate, match="code and folder name must be the same"):
        load(tmp_path)


def test_a_folder_without_a_language_is_refused(tmp_path):
    with pytest.raises(BadTemplate, match="no language in this folder"):
        load(tmp_path)


def test_a_contact_of_a_language_without_templates_names_the_row_and_the_languages():
    with pytest.raises(BadInput, match="row 7: no templates in the language 'xx'; there are: en"):
        in_language(account(), contact(language="xx"), {"en": ENGLISH})


@pytest.mark.parametrize(
    "stored",
    ["", "{}", "[]", '{"persona": "x", "phrasebook": "y"}', '{"persona": 1, "phrasebook": "", "language": "z"}'],
)
def test_a_stored_template_that_is_none_is_an_error(stored):
    with pytest.raises(BadTemplate):
        restore(stored)
