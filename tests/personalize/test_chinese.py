"""Chinese is a folder of templates: the same four personas, with the length rules of its own writing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tarnfield import SENDER, TODAY, account, contact, draft, fact, refused

from core.items import Draft
from core.settings import Form, InLanguage, Settings
from personalize.compose import render_again
from personalize.lint import lint
from personalize.persona import load, persona_of

CHINESE = load()["zh"]
ZH = CHINESE["champion"].language
GOLDEN = Path(__file__).parent.parent / "golden" / "mails_zh"
SPEAKER = SENDER.model_copy(
    update={"languages": {"zh": InLanguage(value="帮成长中的企业按时付款", question_topic="供应商付款")}}
)
CASES = {
    "economic_buyer": ("funding_round", "new_office_or_site", "exec_hire"),
    "champion": ("hiring_surge", "exec_hire", "partnership"),
    "technical_evaluator": ("tech_in_use", "integration_live", "certification_gained"),
    "end_user": ("role_open", "product_launch", "customer_win"),
}


def mail(persona: str) -> Draft:
    facts = [fact(trigger, number=n, days=6 + 12 * n) for n, trigger in enumerate(CASES[persona], 1)]
    who = contact(language="zh", persona=persona, country="SG", title="")
    return draft(facts, account(who), sender=SPEAKER)


@pytest.mark.parametrize("persona", sorted(CASES))
def test_golden_chinese_mails(persona: str) -> None:
    made = mail(persona)
    text = f"主题：{made.subject}\n\n{made.body.partition('Penrose Desk，')[0]}"
    assert text == (GOLDEN / f"{persona}.txt").read_text("utf8")


@pytest.mark.parametrize("persona", sorted(CASES))
def test_a_chinese_draft_is_derived_again_byte_for_byte(persona: str) -> None:
    made = mail(persona)
    assert render_again(made, CHINESE[persona].text, SPEAKER, Settings()) == made


@pytest.mark.parametrize("persona", sorted(CASES))
def test_every_claim_of_a_chinese_mail_rests_on_a_fact(persona: str) -> None:
    made = mail(persona)
    assert {c.fact for c in made.claims} == {f.id for f in made.facts}


def test_an_amount_is_written_in_chinese_units() -> None:
    assert "1200万美元" in mail("economic_buyer").body


def test_the_same_four_personas_are_there_in_both_languages() -> None:
    assert set(CHINESE) == set(load()["en"])


def test_both_phrasebooks_word_the_same_triggers() -> None:
    def worded(language: str) -> set[str]:
        return set(re.findall(r"macro (\w+)\(s, w, m\)", load()[language]["champion"].phrasebook.text))

    assert worded("zh") == worded("en")


@pytest.mark.parametrize(
    ("title", "persona"),
    [
        ("集团财务总监", "economic_buyer"),
        ("采购部经理", "champion"),
        ("首席技术官", "technical_evaluator"),
        ("会计", "end_user"),
    ],
)
def test_a_chinese_title_points_to_its_persona(title: str, persona: str) -> None:
    template, basis = persona_of(account(), contact(title=title), CHINESE, None)
    assert template.front.id == persona
    assert "untested" in basis


def test_sentences_over_the_limit_are_an_error_and_those_within_are_not() -> None:
    long = "贵公司在马尔默开设了新的办公室并且计划在未来几个月里继续扩大团队和业务范围以及相关投入。"
    short = "贵公司在马尔默开设了办公室。团队往往会更忙。"
    rules = [
        [f.rule for f in lint("贵公司的办公室", text + "您会因此被拖慢吗？", form=Form(), language=ZH)]
        for text in (long, short)
    ]
    assert "sentence-length" in rules[0]
    assert "sentence-length" not in rules[1]


def test_somebody_in_china_needs_recorded_consent() -> None:
    facts = [fact(trigger, number=n) for n, trigger in enumerate(CASES["champion"], 1)]
    result = refused(facts, account(contact(language="zh", country="CN")), sender=SPEAKER)
    assert result.condition == "consent"


def test_dates_of_another_year_are_said_with_the_year() -> None:
    book = CHINESE["champion"].phrasebook
    old = fact("partnership", days=100)
    assert book.clause(old, name="Tarnfield", contact=contact(), as_of=TODAY).startswith("2026年11月，Tarnfield 已与")
