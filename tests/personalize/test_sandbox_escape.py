"""A template that someone got into the folder cannot reach objects, grow without end, or print nothing."""

import pytest
from tarnfield import SENDER, TODAY, account, contact, three

from core.errors import BadTemplate
from core.settings import Form
from personalize.persona import load, parse
from personalize.render import render

HEAD = """---
id = "x"
version = 1
persona = "x"
titles = []
cta = "x"
[wants]
funding_round = 1
[means]
default = "So it goes."
---
"""


def template(body: str, subject: str = "A subject"):
    return parse(f"{HEAD}{subject}\n---\n{body}", load()["champion"].phrasebook, "x.md.j2")


def fill(body: str, subject: str = "A subject") -> str:
    page = template(body, subject)
    return render(account(), contact(), three(), template=page, sender=SENDER, form=Form(), as_of=TODAY).message


def test_a_plain_template_renders():
    assert fill("{{ say(lead) }}. {{ means(lead) }}") == (
        "Tarnfield raised $12 million in a Series A round led by Gorse Partners. So it goes."
    )


@pytest.mark.parametrize(
    "body",
    [
        "{{ lead.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ say.__globals__ }}",
        "{{ lead['__class__'] }}",
        "{{ contact|attr('__class__') }}",
        "{{ 'a'.ljust(999999999) }}",
        "{{ 'a' * 999999999 }}",
        "{{ 9 ** 99999999 }}",
        "{{ '%0999999999d' % 1 }}",
        "{% set a = 'aa' %}{{ a }}",
        "{% for a in more %}{% for b in more %}x{% endfor %}{% endfor %}",
        "{% for a in more recursive %}{{ loop(more) }}{% endfor %}",
        "{% for a in range(99999999) %}x{% endfor %}",
        "{% include 'phrasebook.md.j2' %}",
        "{% import 'phrasebook.md.j2' as p %}",
        "{% extends 'champion.md.j2' %}",
        "{{ 'x'|safe }}",
        "{{ 'x'|indent(99999999) }}",
        "{{ 'x'|center(99999999) }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler }}",
        "{% call say(lead) %}x{% endcall %}",
        "{{ 'a' + 'a' }}",
        "{{ contact.first_name.format(1) }}",
    ],
)
def test_what_could_escape_or_grow_is_an_error(body):
    with pytest.raises(BadTemplate):
        fill(body)


@pytest.mark.parametrize(
    "body", ["{{ nothing }}", "{{ contact.frist_name }}", "{{ none }}", "{{ '' }}", "{{ say('fact9') }}"]
)
def test_undefined_none_and_blank_are_errors_in_the_body_and_in_the_subject(body):
    with pytest.raises(BadTemplate):
        fill(body)
    with pytest.raises(BadTemplate):
        fill("Fine.", subject=body)


def test_an_error_names_file_and_line():
    with pytest.raises(BadTemplate, match=r"^x\.md\.j2:15: "):
        template("one\ntwo {{ 1 ** 2 }}")


def test_too_much_output_is_an_error():
    with pytest.raises(BadTemplate, match="characters"):
        fill("{% for key in more %}" + "x" * 15_000 + "{% endfor %}")


def test_front_matter_errors_name_the_field():
    source = HEAD.replace("version = 1", 'version = "one"')
    with pytest.raises(BadTemplate, match=r"x\.md\.j2: front matter: version"):
        parse(f"{source}A\n---\nB", load()["champion"].phrasebook, "x.md.j2")


def test_a_persona_needs_three_facts_at_least():
    source = HEAD.replace("version = 1", "version = 1\nmin_facts = 2")
    with pytest.raises(BadTemplate, match="min_facts"):
        parse(f"{source}A\n---\nB", load()["champion"].phrasebook, "x.md.j2")
