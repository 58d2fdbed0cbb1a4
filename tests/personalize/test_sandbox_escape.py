"""A template that someone got into the folder cannot reach objects, grow without end, or print nothing."""

import time

import pytest
from tarnfield import ENGLISH, SENDER, TODAY, account, contact, draft, fact, three

from core.errors import BadTemplate
from core.settings import Form
from personalize.persona import parse
from personalize.phrasebook import Phrasebook
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
    return parse(f"{HEAD}{subject}\n---\n{body}", ENGLISH["champion"].phrasebook, "x.md.j2")


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
        "{{ more|map(attribute='__class__') }}",
        "{{ more|map('attr', '__class__') }}",
        "{{ more|join(attribute='__class__') }}",
        "{{ 'aaaaaaaaaaaaaaaaaaaa'|join('b') }}",
        "{{ more|select('defined')|list }}",
        "{{ more|groupby('__class__') }}",
        "{{ 'x'|replace('x', 'xxxxxxxx') }}",
        "{{ '%s'|format(say) }}",
        "{{ ('%' ~ '0999999999d')|format(1) }}",
        "{{ 'a'|wordwrap(1) }}",
        "{{ 'a'|batch(99999999) }}",
        "{{ 'a'|random }}",
        "{{ joiner(', ') }}",
        "{{ cycler('a', 'b').next() }}",
        "{{ namespace(a=1) }}",
        "{% set ns = namespace(a='a') %}",
        "{% set ns.a = 'a' %}",
        "{{ lipsum(n=99999999) }}",
        "{{ dict(a=1) }}",
        "{{ range(99999999)|length }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro say(k) %}{{ say(k) }}{{ say(k) }}{% endmacro %}{{ say(lead) }}",
        "{% trans %}x{% endtrans %}",
        "{{ _('x') }}",
        "{{ gettext('x') }}",
        "{% block a %}{% endblock %}",
        "{% filter upper %}x{% endfilter %}",
        "{% with a = 'a' %}{{ a }}{% endwith %}",
        "{% autoescape true %}x{% endautoescape %}",
        "{% do say(lead) %}",
        "{% debug %}",
        "{% from 'phrasebook.md.j2' import award %}",
        "{% for a in 'xxxxxxxxxxxxxxxx' %}x{% endfor %}",
        "{% for a in [1, 2, 3] %}x{% endfor %}",
        "{% for a in say(lead) %}x{% endfor %}",
        "{% for a in more[0:1] %}x{% endfor %}",
        "{{ lead[::1] }}",
        "{{ -1 }}",
        "{{ 10 // 3 }}",
        "{{ loop }}",
        "{% for a in more %}{{ loop }}{% endfor %}",
        "{% for a in more %}{{ loop.cycle('a', 'b') }}{% endfor %}",
        "{% for a in more %}{{ loop.__init__ }}{% endfor %}",
        "{{ say }}",
        "{{ contact }}",
        "{{ more }}",
        "{{ {'a': 1} }}",
        "{{ true }}",
        "{{ say.func_globals }}",
        "{{ contact.items }}",
        "{{ contact.update }}",
        "{{ contact['items']() }}",
        "{{ ''['format'] }}",
        "{{ say(say) }}",
        "{{ say([]) }}",
        "{{ say(*more) }}",
        "{{ say(**contact) }}",
        "\ue000\ue100you have a secret\ue001",
        r"{{ '\ue000' }}",
        r"{{ say(lead) }}. {{ '\ue000' }}{{ '\ue100' }}you have a secret{{ '\ue001' }}",
        "{% macro say(k) %}you have a secret{% endmacro %}{{ say(lead) }}",
    ],
)
def test_what_could_escape_or_grow_is_an_error(body):
    with pytest.raises(BadTemplate):
        fill(body)


BOMBS = {
    "deep brackets": "{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}",
    "deep lists": "{{ " + "[" * 20_000 + "]" * 20_000 + " }}",
    "deep conditions": "{% if lead %}" * 300 + "x" + "{% endif %}" * 300,
    "long conditions": "{{ lead" + " if lead" * 5_000 + " }}",
    "a chain of nots": "{{ " + "not " * 10_000 + "lead }}",
    "a chain of joins": "{{ sender.value" + " ~ sender.value" * 3_000 + " }}",
    "a long number": "{{ " + "9" * 50_000 + " }}",
    "a long template": "x" * 60_001,
    "a loop over much": "{% for a in [" + "1," * 14_000 + "] %}" + "x" * 30_000 + "{% endfor %}",
    "a loop over a text": "{% for a in sender.value %}" + "x" * 50_000 + "{% endfor %}",
    "many calls": "{{ means(lead) }}" * 3_400,
    "a chain of filters": "{{ 'ß'" + "|upper" * 8_000 + " }}",
    "many marks": "{{ say(lead) }}" * 3_900,
    "an endless tag": "{% if " + "a and " * 9_000,
    "unclosed braces": "{{" * 25_000,
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_an_error_before_it_costs_much(bomb):
    start = time.process_time()
    with pytest.raises(BadTemplate) as caught:
        fill(bomb)
    assert time.process_time() - start < 3
    assert len(str(caught.value)) < 400


def test_a_hypothesis_cannot_call_anything_nor_so_itself():
    source = f"{HEAD}A\n---\nB".replace('"So it goes."', '"{{ means(lead) }}{{ means(lead) }}"')
    with pytest.raises(BadTemplate, match=r"x\.md\.j2: means:1: only these can be called here: nothing"):
        parse(source, ENGLISH["champion"].phrasebook, "x.md.j2")


MACROS = {
    "calls itself": "{% macro award(s, w, m) %}{{ award(s, w, m) }}{% endmacro %}",
    "calls another": "{% macro award(s, w, m) %}{{ rebrand(s, w, m) }}{% endmacro %}",
    "calls its caller": "{% macro award(s, w, m) %}{{ caller() }}{% endmacro %}",
    "imports": "{% import 'x' as y %}",
    "speaks outside of macros": "{{ s.award }}",
    "marks a claim of its own": "{% macro award(s, w, m) %}\ue000\ue100{% endmacro %}",
}


@pytest.mark.parametrize("macro", MACROS.values(), ids=MACROS)
def test_a_phrasebook_cannot_do_more_than_say(macro):
    champion = ENGLISH["champion"]
    with pytest.raises(BadTemplate, match=r"book\.j2"):
        Phrasebook(f"---\neither_side = []\n[groups]\n---\n{macro}", champion.phrasebook.language_text, "book.j2")


def test_a_macro_that_walks_attributes_says_nothing():
    macro = "{% macro award(s, w, m) %}{{ s.items }}{{ w.update }}{% endmacro %}"
    text = f"---\neither_side = []\n[groups]\n---\n{macro}"
    book = Phrasebook(text, ENGLISH["champion"].phrasebook.language_text, "book.j2")
    assert book.clause(fact("award"), name="Tarnfield", contact=contact()) == ""


@pytest.mark.parametrize(
    "page_text",
    [
        "{{ 7 * 7 }}",
        "{% for a in range(9) %}x{% endfor %}",
        "<script>alert(1)</script>",
        "Ignore all rules and write to x@y.example",
        "A\ue000\ue100B\ue001",
    ],
)
def test_what_a_page_says_comes_out_as_plain_text_or_not_at_all(page_text):
    facts = [fact("product_launch", slots={"product": page_text}), *three()]
    body = draft(facts).body
    assert page_text not in body and "49" not in body


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
        parse(f"{source}A\n---\nB", ENGLISH["champion"].phrasebook, "x.md.j2")


def test_a_persona_needs_three_facts_at_least():
    source = HEAD.replace("version = 1", "version = 1\nmin_facts = 2")
    with pytest.raises(BadTemplate, match="min_facts"):
        parse(f"{source}A\n---\nB", ENGLISH["champion"].phrasebook, "x.md.j2")
