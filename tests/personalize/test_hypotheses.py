"""Between fact and question stands what such a fact usually means for this reader: hedged, in the reader's own unit."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from tarnfield import ENGLISH, SENDER, SLOTS, TODAY, account, contact, draft, three

from core.settings import Form, Settings
from personalize.compose import render_again, template_texts
from personalize.lint import reading_grade, words
from personalize.persona import Front, parse
from personalize.render import render

HEDGED = re.compile(r"\b(?:usually|often|tends? to|can|may)\b")
UNIT = {
    "economic_buyer": r"cost|risk|money|cash|budget|bills?|pay|fund|waste|spend",
    "champion": r"\bteams?\b",
    "technical_evaluator": r"\bfit|security|effort|access|systems?|tools?|data|domains",
    "end_user": r"task|minutes?|time|clicks?|forms?|mails|desk|longer|report|wait|delay|lists|steps?|box|questions",
}
MEANT = [
    (persona, key, way)
    for persona, template in ENGLISH.items()
    for key, ways in template.front.means.items()
    for way in ((ways,) if isinstance(ways, str) else ways)
]


def said(persona: str, way: str, topic: str) -> str:
    one = replace(ENGLISH[persona], body=way, subject="X")
    sender = SENDER.model_copy(update={"question_topic": topic})
    return render(account(), contact(), three(), template=one, sender=sender, form=Form(), as_of=TODAY).message


@pytest.mark.parametrize("topic", ["supplier payments", ""])
@pytest.mark.parametrize(("persona", "key", "way"), MEANT)
def test_each_hypothesis_is_one_hedged_sentence_in_the_readers_unit_without_a_figure(persona, key, way, topic):
    text = said(persona, way, topic)
    assert re.fullmatch(r"[A-Z][^.?!]*\.", text) and not re.search(r"\d|\s[,.]|,,|  ", text)
    assert HEDGED.search(text) and re.search(UNIT[persona], text)
    assert topic in text and words(text) <= 32


@pytest.mark.parametrize("persona", ENGLISH)
def test_hypotheses_are_easy_to_read(persona):
    hard = [way for p, _, way in MEANT if p == persona and reading_grade(said(p, way, "supplier payments")) > 11]
    assert hard == []


@pytest.mark.parametrize("persona", ENGLISH)
def test_every_trigger_that_a_persona_wants_has_a_hypothesis_of_its_own_or_of_its_group(persona):
    front, book = ENGLISH[persona].front, ENGLISH[persona].phrasebook
    wanted = [t for t, worth in front.wants.items() if worth > 0]
    assert [t for t in wanted if not {t, book.group(t)} & front.means.keys()] == []


@pytest.mark.parametrize("persona", ENGLISH)
def test_every_hypothesis_belongs_to_a_trigger_or_a_group(persona):
    book = ENGLISH[persona].phrasebook
    assert ENGLISH[persona].front.means.keys() <= SLOTS.keys() | book.groups.keys() | {"default"}


@pytest.mark.parametrize("persona", ENGLISH)
def test_a_persona_says_no_sentence_twice(persona):
    counted = Counter(way for p, _, way in MEANT if p == persona)
    assert [way for way, number in counted.items() if number > 1] == []


def test_an_open_seat_does_not_mean_what_a_wave_of_hires_means():
    front = ENGLISH["end_user"].front
    assert front.hypothesis("role_open", "hiring", "a") != front.hypothesis("hiring_surge", "hiring", "a")
    assert front.hypothesis("unheard_of", "default", "a") == front.means["default"][0]


def people(number):
    return [contact(email=f"person{i}@tarnfield.example") for i in range(number)]


def test_the_variant_hangs_on_the_contact_alone_and_stands_in_the_draft():
    mails = [draft(three(), account(who)) for who in people(12)]
    assert {m.template for m in mails} == {"en/economic_buyer@2#a", "en/economic_buyer@2#b"}
    assert mails == [draft(three()[::-1], account(who)) for who in people(12)]
    assert {m.body.split("\n")[2] for m in mails if m.template.endswith("#a")} & {
        m.body.split("\n")[2] for m in mails if m.template.endswith("#b")
    } == set()


def test_every_variant_is_derived_again_byte_for_byte():
    for who in people(4):
        mail = draft(three(), account(who))
        assert render_again(mail, template_texts()[mail.template_version], SENDER, Settings()) == mail


def weighted(persona, variants):
    source = ENGLISH[persona].source.replace('variants = [{ label = "a" }, { label = "b" }]', variants)
    return parse(source, ENGLISH[persona].phrasebook, "x.md.j2")


def test_a_heavier_variant_is_written_more_often():
    template = weighted("champion", 'variants = [{ label = "a", weight = 9 }, { label = "b" }]')
    labels = Counter(template.variant(account(), who) for who in people(300))
    assert 240 <= labels["a"] < 300 and labels["b"]


def test_a_template_of_one_variant_is_named_without_it():
    template = weighted("champion", "")
    assert template.named(template.variant(account(), contact())) == "en/champion@2"


def test_fewer_sentences_than_variants_are_shared():
    front = Front.model_validate(
        {"id": "x", "version": 1, "persona": "x", "titles": [], "wants": {"award": 1}, "cta": "x"}
        | {"variants": [{"label": v} for v in "abc"], "means": {"default": ["One.", "Two."]}}
    )
    assert [front.hypothesis("award", "standing", v) for v in "abc"] == ["One.", "Two.", "One."]
