"""The linter names file, line, column and remedy of every fault, before any mail is written."""

import pytest
from marketing import PERSONA, PHRASES, TRIGGERS, book, folder, lint, source, spoiled
from tarnfield import SENDER

from core.errors import BadInput
from core.settings import Settings
from personalize.workbench.inspection import inspect
from personalize.workbench.linting import Reader
from personalize.workbench.problems import Problem, grouped


def inspected(text: str) -> list[str]:
    """What can be told without a rehearsal, without the file's name."""
    return [str(p).partition(":")[2] for p in inspect(source(text), book(), TRIGGERS)]


def test_a_good_template_has_no_fault(tmp_path):
    assert [str(p) for p in lint(tmp_path) if p.level == "error"] == []


def test_a_template_that_reads_well_has_nothing_to_inspect():
    assert inspected(PERSONA) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("version = 1", "version = one", "3:11: error: front matter: not TOML: Invalid value"),
        ("version = 1", 'version = "one"', "3:1: error: front matter: version: Input should be a valid integer"),
        ("max_words = 100", "colour = 1", "6:1: error: front matter: colour: there is no such field; there are: id"),
        ('cta = "whether trucks wait"\n', "", "1:1: error: front matter: cta: Field required"),
        (
            'cta = "whether',
            'cta = "{{ topic }} whether',
            "7:1: error: front matter: cta is shown as it is and never rendered",
        ),
        (
            "exec_hire = 0.5",
            "exec_hire = 2",
            "12:1: error: front matter: wants.exec_hire: Input should be less than or equal to 1",
        ),
        ("exec_hire = 0.5", "exec_hired = 0.5", "12:1: error: wants: no trigger is called 'exec_hired'"),
        ("exec_hire = 0.5", "award = 0.5", "12:1: warning: wants: the phrasebook has no words for 'award'"),
        (
            "places = ",
            "palaces = ",
            "15:1: error: means: no trigger and no group of the phrasebook is called 'palaces'",
        ),
        ("default = ", "capital = ", "14:1: error: front matter: means.default is missing"),
        (
            "{% if topic %}, for {{ topic }} too{% endif %}",
            ", for {{ topic }} too",
            "16:81: error: unguarded: topic can be blank",
        ),
        (
            "{% if topic %}, for {{ topic }} too{% endif %}",
            "{% if topic %}",
            "16:1: error: syntax: Unexpected end of template",
        ),
        (
            "A question for your yard",
            "{{ account.nmae }}",
            "20:4: error: unknown name: there is no account.nmae; there are: account.name",
        ),
        (
            "{% if contact.first_name %} {{ contact.first_name }}{% endif %}",
            " {{ contact.first_name }}",
            "22:7: error: unguarded: contact.first_name can be blank",
        ),
        (
            "{{ say(lead) }}.",
            "{{ say(lead) }}{% set x = 1 %}.",
            "24:19: error: syntax: assign is not allowed in a template",
        ),
        (
            "{{ say(lead) }}.",
            "{{ shout(lead) }}.",
            "24:1: error: syntax: only these can be called here: also, means, noun, say",
        ),
        ("---\nHi", "Hi", "1:1: error: sections: a persona has three parts"),
        ("{{ noun(lead) }}\n\nA question for your yard\n", "", "18:1: error: subject: the subject is empty"),
    ],
)
def test_each_fault_is_told_with_its_place(old, new, told):
    found = inspected(spoiled(old, new))
    assert any(line.startswith(told) for line in found), found


def test_a_required_word_needs_no_guard_and_must_be_used():
    front = spoiled('cta = "', 'requires = ["contact.first_name", "sender.proof", "contact.shoe"]\ncta = "')
    text = spoiled(
        "{% if contact.first_name %} {{ contact.first_name }}{% endif %}", " {{ contact.first_name }}", front
    )
    told = inspected(text)
    assert [line.partition("; ")[0] for line in told] == [
        "7:36: warning: requires: sender.proof is required and never used",
        "7:52: error: requires: 'contact.shoe' is no word of a mail",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Do trucks wait at your gate this month?", "We know that trucks wait.", "22:1: error: no-ask"),
        ("You keep your plan, and your gate", "We think that our plan and our gate", "22:1: error: about-us"),
        ("You keep your plan, and", "We plan, we try, we ask, we help, and we see that", "22:1: error: about-us"),
        ("On top of that, {{", "On top of of that, {{", "22:1: error: broken-render: doubled word"),
        ("this month?", "this month? [Name]", "22:1: error: broken-render: placeholder"),
        ("{{ say(lead) }}. {{ means(lead) }}", "{{ means(lead) }} {{ say(lead) }}.", "22:1: error: opener"),
        ("Do trucks wait", "You lose 40 hours. Do trucks wait", "22:1: error: opener: the figure '40' is no fact's"),
        ("{% if more %}", "{% if lead %}", "27:1: error: template: list object has no element 0"),
        ("also(more[1])", "also(more[2])", "27:1: error: template: list object has no element 2"),
        (
            "{{ noun(lead) }}\n\nA question for your yard",
            "Your yard and all of its many gates today",
            "18:1: error: subject-words",
        ),
        (
            "{% if more|length > 1 %}",
            "{% if more|length > 2 %}",
            "27:1: error: unreached: no rehearsal comes to 'if more | length > 2'",
        ),
    ],
)
def test_what_only_a_rehearsal_shows_is_told_with_the_scene(tmp_path, old, new, told):
    found = [str(p).partition("yard_lead.md.j2:")[2] for p in lint(tmp_path, persona=spoiled(old, new))]
    assert any(line.startswith(told) for line in found), found


def test_a_branch_that_no_mail_comes_to_is_told_under_means_too(tmp_path):
    text = spoiled("at the old one{% if topic %}", "at the old one{% if sender.name == 'Nobody' %}")
    (fault,) = [p for p in lint(tmp_path, persona=text) if p.rule == "unreached"]
    assert (fault.line, fault.level) == (15, "error")


def test_long_and_foreign_values_only_warn_when_a_mail_is_refused_for_its_length(tmp_path):
    long = "A long gate with many trucks that wait " * 3
    text = spoiled("Do trucks wait", f"{long}. Do trucks wait", PERSONA.replace("max_words = 100", "max_words = 140"))
    rules = {(p.rule, p.level) for p in lint(tmp_path, persona=text)}
    assert ("too-long", "warning") in rules


def test_a_template_that_wants_nothing_that_can_be_said_can_never_write(tmp_path):
    text = PERSONA.replace("new_office_or_site = 1.0\nfunding_round = 0.6\nexec_hire = 0.5", "award = 1.0")
    assert "it can never write a mail" in "\n".join(map(str, lint(tmp_path, persona=text)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("hired a {{ s.title }}", "hired hired a {{ s.title }}", "macro: exec_hire: broken render (doubled word)"),
        (
            "{% if 'title' in s and m == 'done' %}",
            "{% if 'boss' in s and m == 'gone' %}",
            "says nothing in any modality",
        ),
        ("macro exec_hire(", "macro exec_hired(", "no trigger is called 'exec_hired'"),
        ('people = ["exec_hire"]', 'people = ["exec_hires"]', "groups: no trigger is called 'exec_hires'"),
        (
            "hired a {{ s.title }}",
            "hired a {{ s.title }}{% if 'desk' in s %} at {{ s.desk }}{% endif %}",
            "sample: exec_hire reads 'desk'",
        ),
    ],
)
def test_the_phrasebook_is_tried_macro_by_macro(tmp_path, old, new, told):
    found = [str(p) for p in lint(tmp_path, file="phrasebook", phrases=spoiled(old, new, PHRASES))]
    assert any(told in line for line in found), found


def test_a_phrasebook_that_says_only_whole_things_has_no_fault(tmp_path):
    assert lint(tmp_path, file="phrasebook") == []


def test_the_id_is_the_files_name(tmp_path):
    (fault,) = lint(tmp_path, persona=spoiled('id = "yard_lead"', 'id = "gate_lead"'))[:1]
    assert str(fault).endswith(
        "yard_lead.md.j2:2:1: error: front matter: id is 'gate_lead'; it must be the file's name, 'yard_lead'"
    )


def test_the_senders_own_words_are_rehearsed(tmp_path):
    heavy = "orchestrate organisational intercompany reconciliation considerations internationally"
    sender = SENDER.model_copy(update={"value": heavy})
    assert "reading-grade" in {p.rule for p in lint(tmp_path, sender=sender)}


def test_another_file_is_no_template(tmp_path):
    reader = Reader(own=None, sender=SENDER, settings=Settings(), triggers=TRIGGERS)
    (tmp_path / "note.txt").write_text("x")
    with pytest.raises(BadInput, match="no template; one is <language>"):
        reader.lint(tmp_path / "note.txt")


def test_a_folder_that_is_no_language_says_what_it_lacks(tmp_path):
    reader = Reader(own=None, sender=SENDER, settings=Settings(), triggers=TRIGGERS)
    own = folder(tmp_path)
    (own / "en" / "language.toml").unlink()
    (own / "en").rename(own / "fr")
    (fault,) = reader.lint(own / "fr" / "yard_lead.md.j2")
    assert "is no language" in fault.message and fault.level == "error"


def test_the_same_fault_in_many_scenes_is_told_once():
    shared = {"file": "a", "line": 1, "column": 1, "level": "error", "rule": "asks"}
    (one,) = grouped(Problem(**shared, message=f"{n} questions", scenes=(f"scene {n}",)) for n in range(5))
    assert str(one) == "a:1:1: error: asks: 0 questions [scene 0; scene 1; and 3 more]"
