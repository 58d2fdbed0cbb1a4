"""Every dotted name of a template is found, and whether something makes sure that it holds something."""

import pytest
from marketing import book
from tarnfield import SENDER, TODAY, account, contact, three

from core.settings import Form
from personalize.persona import parse
from personalize.render import render
from personalize.vocabulary import missing, words
from personalize.workbench.paths import slots_of, uses

ENV = book().env


def seen(text: str) -> list[tuple[str, bool, bool]]:
    return [(use.path, use.printed, use.guarded) for use in uses(ENV.parse(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ sender.proof }}", [("sender.proof", True, False)]),
        ("{{ sender['proof'] }}", [("sender.proof", True, False)]),
        ("{{ sender.proof|upper }}", [("sender.proof", True, False)]),
        ("{{ 'so ' ~ topic }}", [("topic", True, False)]),
        ("{% if topic %}{{ topic }}{% endif %}", [("topic", False, False), ("topic", True, True)]),
        ("{% if not topic %}x{% else %}{{ topic }}{% endif %}", [("topic", False, False), ("topic", True, True)]),
        ("{% if topic %}x{% else %}{{ topic }}{% endif %}", [("topic", False, False), ("topic", True, False)]),
        (
            "{% if topic or more %}{{ topic }}{% endif %}",
            [("topic", False, False), ("more", False, False), ("topic", True, False)],
        ),
        (
            "{% if more and topic %}{{ topic }}{% endif %}",
            [("more", False, False), ("topic", False, False), ("topic", True, True)],
        ),
        ("{{ topic if topic else 'x' }}", [("topic", False, False), ("topic", True, True)]),
        ("{{ topic|default('x', true) }}", [("topic", True, True)]),
        ("{% if topic %}{% endif %}{{ topic }}", [("topic", False, False), ("topic", True, False)]),
        ("{% for key in more %}{{ say(key) }}{% endfor %}", [("more", False, False)]),
        ("{{ say(lead) }}", [("lead", False, False)]),
        ("{{ also(more[0]) }}", [("more", False, False)]),
    ],
)
def test_names_are_told_with_what_guards_them(text, found):
    assert seen(text) == found


def test_a_name_that_is_used_twice_is_told_with_its_lines():
    assert [(u.path, u.line) for u in uses(ENV.parse("{{ topic }}\n\n{{ topic }}"))] == [("topic", 1), ("topic", 3)]


def test_a_macro_tells_which_slots_it_reads():
    text = "{% macro x(s, w, m) %}{% if 'place' in s and m %}{{ s.city }} {{ w.name }}"
    text += "{{ s['kind'] }}{% endif %}{% endmacro %}"
    assert set(slots_of(ENV.parse(text))["x"]) == {"place", "city", "kind"}


@pytest.mark.parametrize("path", words())
def test_every_word_that_a_template_may_print_is_one_that_rendering_knows(path):
    from marketing import PERSONA

    front = PERSONA.split("---")[1]
    text = f"---{front}---\nx\n---\nx{{% if {path} %}}{{{{ {path} }}}}{{% endif %}}"
    template = parse(text, book(), "x")
    who = account(contact(last_name="Aalto"))
    mail = render(who, contact(), three(), template=template, sender=SENDER, form=Form(), as_of=TODAY)
    assert mail.message.startswith("x")


def test_what_is_required_and_blank_is_named():
    who = contact(first_name="", last_name="Aalto")
    required = ("contact.first_name", "contact.last_name", "sender.proof", "topic", "account.name")
    assert missing(required, account(who), who, SENDER) == ["contact.first_name", "sender.proof"]
