"""A contact's persona is given, or guessed from the title and said as the guess it is."""

import pytest
from tarnfield import account, contact

from core.errors import BadInput, BadTemplate
from personalize.persona import load, parse, persona_of, restore


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
    template, basis = persona_of(account(), contact(title=title), load(), None)
    assert template.front.id == persona
    assert basis.endswith("untested")


def test_the_guess_quotes_its_title():
    _, basis = persona_of(account(), contact(title="CFO"), load(), None)
    assert basis == 'likely economic buyer, from the title "CFO"; untested'


def test_a_given_persona_wins_over_the_run_and_the_title():
    template, basis = persona_of(account(), contact(title="CFO", persona="End user"), load(), "champion")
    assert (template.front.id, basis) == ("end_user", "given in the account list")
    template, basis = persona_of(account(), contact(title="CFO"), load(), "champion")
    assert (template.front.id, basis) == ("champion", "given for this run")


def test_an_unknown_persona_names_the_row_and_the_choices():
    with pytest.raises(BadInput, match="row 7: unknown persona 'boss'; use one of champion, economic_buyer"):
        persona_of(account(), contact(persona="boss"), load(), None)


def test_version_changes_with_persona_and_with_phrasebook():
    champion, buyer = load()["champion"], load()["economic_buyer"]
    edited = parse(champion.source + "\n", champion.phrasebook, "champion.md.j2")
    assert len({champion.version, buyer.version, edited.version}) == 3


def test_a_stored_template_is_the_template_that_was_stored():
    for template in load().values():
        assert restore(template.text).version == template.version


def test_a_folder_whose_file_name_and_id_differ_is_refused(tmp_path):
    for name in ("phrasebook.md.j2", "champion.md.j2"):
        source = load()["champion"].phrasebook.text if name.startswith("p") else load()["champion"].source
        (tmp_path / name.replace("champion", "sponsor")).write_text(source, "utf8")
    with pytest.raises(BadTemplate, match="id and file name must be the same"):
        load(tmp_path)


@pytest.mark.parametrize("stored", ["", "{}", "[]", '{"persona": "x", "phrasebook": "y"}'])
def test_a_stored_template_that_is_none_is_an_error(stored):
    with pytest.raises(BadTemplate):
        restore(stored)
