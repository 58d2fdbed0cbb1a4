"""Each contact gets a draft in which every claim rests on a fact, or a refusal that says why."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tarnfield import ENGLISH, SENDER, SLOTS, TODAY, account, contact, draft, fact, refused, run, three

from core.errors import BadTemplate
from core.items import Contact, Draft, as_json, from_json, shortfall
from core.settings import Form, Settings
from personalize.compose import render_again, template_texts
from personalize.lint import seams

GOLDEN = Path(__file__).parent.parent / "golden" / "mails"
PERSONAS = sorted(ENGLISH)


def test_every_claim_says_its_fact_and_nothing_else_is_marked():
    mail = draft(three())
    assert [c.text for c in mail.claims if c.where == "body"] == [
        "Tarnfield raised $12 million in a Series A round led by Gorse Partners",
        "you opened an office in Malmö, Sweden",
        "you are recruiting for the role of Head of Route Planning in Malmö",
    ]
    ids = {f.id for f in mail.facts}
    assert all(c.fact in ids and c.text in (mail.subject if c.where == "subject" else mail.body) for c in mail.claims)


def test_the_mail_ends_with_signature_and_footer():
    body = draft(three()).body
    assert "Ira Vale\nAccount Manager, Penrose Desk\n\nPenrose Desk, 4 Mill Lane, 1000 Oldtown\n" in body
    assert 'Reply "stop"' in body


def test_without_a_first_name_the_greeting_has_no_name():
    assert draft(three(), account(contact(first_name=""))).body.startswith("Hi,\n")


def test_without_contacts_there_is_one_result_for_the_champion():
    mail = draft(three(), account())
    assert (mail.contact, mail.persona) == (Contact(), "champion")
    assert "warning: no contact address" in mail.checks


def test_one_result_for_each_contact_in_their_order():
    people = [contact(email=f"{n}@tarnfield.example", first_name=n) for n in ("Ada", "Bo", "Cy")]
    results = run(three(), account(*people))
    assert [r.contact.first_name for r in results if r.contact] == ["Ada", "Bo", "Cy"]


def test_a_sensitive_or_distasteful_fact_is_never_said():
    facts = [*three(), fact("layoff", days=1), fact("exec_hire", days=1, sensitive=True)]
    for persona in PERSONAS:
        if persona != "economic_buyer":
            body = draft(facts, account(contact(persona=persona))).body
            assert "40 jobs" not in body


def test_the_same_facts_in_any_order_give_the_same_mail():
    facts = [*three(), fact("exec_hire"), fact("tech_in_use")]
    assert draft(facts) == draft(facts[::-1])


def test_personas_lead_with_different_facts_and_speak_their_own_unit():
    facts = [*three(), fact("tech_in_use"), fact("exec_hire")]
    bodies = {p: draft(facts, account(contact(persona=p))).body for p in PERSONAS}
    units = {
        "economic_buyer": "cost|risk|bill",
        "champion": "team",
        "technical_evaluator": "security|access|fit|effort",
        "end_user": "desk|minutes|task",
    }
    assert all(re.search(unit, bodies[p]) for p, unit in units.items())
    assert len({body.split("\n")[2] for body in bodies.values()}) == 4


def test_a_draft_is_derived_again_byte_for_byte_after_a_round_through_json():
    for persona in PERSONAS:
        mail = draft([*three(), fact("exec_hire")], account(contact(persona=persona)))
        stored = from_json(Draft, json.loads(json.dumps(as_json(mail))))
        again = render_again(stored, template_texts()[mail.template_version], SENDER, Settings())
        assert again == mail


def test_an_edited_template_is_told_from_the_one_that_was_used():
    mail = draft(three())
    text = template_texts()[mail.template_version].replace("price", "cost").replace("Do you see", "Did you see")
    with pytest.raises(BadTemplate, match="another version"):
        render_again(mail, text, SENDER, Settings())


def test_a_claim_that_was_tampered_with_is_not_what_comes_out_again():
    mail = draft(three())
    forged = replace(mail, body=mail.body.replace("that budget", "the budget"))
    assert render_again(forged, template_texts()[mail.template_version], SENDER, Settings()) != forged


def test_a_template_that_breaks_is_a_refusal_and_names_itself(monkeypatch):
    broken = replace(ENGLISH["champion"], body="{{ contact.shoe_size }}")
    monkeypatch.setattr("personalize.compose.load", lambda: {"en": {**ENGLISH, "champion": broken}})
    result = refused(three(), account(contact(persona="champion")))
    assert result.condition == "template"
    assert "shoe_size" in result.detail


def test_a_message_of_bad_form_is_refused_and_the_rule_is_named(monkeypatch):
    shouting = replace(
        ENGLISH["champion"], body=ENGLISH["champion"].body.replace("Is your team", "Good luck! Is your team")
    )
    monkeypatch.setattr("personalize.compose.load", lambda: {"en": {**ENGLISH, "champion": shouting}})
    result = refused(three(), account(contact(persona="champion")))
    assert (result.condition, result.detail.split(":")[0]) == ("form", "marks")


def test_a_figure_that_no_fact_holds_is_refused(monkeypatch):
    boasting = replace(
        ENGLISH["champion"], body=ENGLISH["champion"].body.replace("Is your team", "You lose 20 hours. Is your team")
    )
    monkeypatch.setattr("personalize.compose.load", lambda: {"en": {**ENGLISH, "champion": boasting}})
    result = refused(three(), account(contact(persona="champion")))
    assert (result.condition, result.detail) == ("opener", "the figure '20' is no fact's")


def test_a_mail_that_does_not_open_with_a_fact_is_refused(monkeypatch):
    waffling = replace(
        ENGLISH["champion"],
        body=ENGLISH["champion"].body.replace("{{ say(lead) }}", "It is a good year. {{ say(lead) }}"),
    )
    monkeypatch.setattr("personalize.compose.load", lambda: {"en": {**ENGLISH, "champion": waffling}})
    result = refused(three(), account(contact(persona="champion")))
    assert (result.condition, result.detail.split(":")[0]) == ("opener", "the first sentence states no fact")


def test_facts_without_words_are_refused_as_such():
    mute = [replace(f, slots={"x": "y"}) for f in three()]
    assert refused(mute).condition == "no-sayable-fact"


def test_a_fact_that_cannot_be_said_does_not_break_the_mail():
    mail = draft([*three(), fact("product_launch", slots={"product": "{{ evil }}"}, days=1)])
    assert "evil" not in mail.body


values = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["None", "", " ", "{{ x }}", "our tool", "Acme", "$5 million", "12", "Zürich", "\ue000", "a  b", "x\ny"]
    ),
)
facts_of = st.lists(
    st.tuples(
        st.sampled_from(sorted(SLOTS)),
        st.dictionaries(st.sampled_from(sorted({k for s in SLOTS.values() for k in s})), values, max_size=5),
        st.sampled_from(["done", "announced", "planned", "rumoured", "denied", "background"]),
        st.integers(0, 130),
        st.booleans(),
        st.integers(0, 4),
    ),
    max_size=6,
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(facts_of, st.sampled_from(PERSONAS))
def test_whatever_the_facts_no_draft_is_thin_broken_or_unproved(rows, persona):
    facts = [
        fact(
            t,
            slots={**SLOTS[t], **slots} if keep else slots or {"x": "y"},
            modality=m,
            days=d,
            event=f"e{e}",
            number=i + 1,
        )
        for i, (t, slots, m, d, keep, e) in enumerate(rows)
    ]
    (result,) = run(facts, account(contact(persona=persona)))
    if not isinstance(result, Draft):
        assert result.detail and result.unlock
        return
    assert shortfall(result.facts, TODAY) is None
    text = f"{result.subject}\n{result.body}"
    assert result.subject.strip() and not seams(result.subject) and not seams(result.body)
    assert not re.search(r"[\ue000-\uf8ff]|\bNone\b|\{\{", text)
    for claim in result.claims:
        source = next(f for f in result.facts if f.id == claim.fact)
        assert claim.text in {c.format() for c in _ways(ENGLISH[persona].phrasebook, source, result.contact)}


def _ways(book, source, who):
    clauses = [book.clause(source, name=n, contact=who, as_of=a) for n in ("you", "Tarnfield") for a in (None, TODAY)]
    noun = book.noun(source, who)
    return [w.replace("{", "{{").replace("}", "}}") for c in [*clauses, noun] for w in (c, c[:1].upper() + c[1:])]


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda p: p.stem)
def test_golden_mails(path):
    assert golden(path.stem) == path.read_text("utf8")


def golden(case: str) -> str:
    persona, _, triggers = case.partition("-")
    facts = [
        fact(
            t.removesuffix("~plan"),
            modality="planned" if t.endswith("~plan") else "done",
            days=6 + 12 * i,
            number=i + 1,
        )
        for i, t in enumerate(triggers.split("+"))
    ]
    mail = draft(facts, account(contact(persona=persona, country="FR")))
    message = mail.body.partition(f"\n\n{SENDER.company}, {SENDER.postal}")[0]
    return f"Subject: {mail.subject}\n\n{message}\n"


def test_there_is_a_golden_mail_for_every_persona():
    assert {p.stem.partition("-")[0] for p in GOLDEN.glob("*.txt")} == set(PERSONAS)


def test_the_next_step_has_an_owner_and_a_working_day():
    step = draft(three(), account(contact(country="SE"), owner="Kim")).next_step
    assert (step.owner, step.due) == ("Kim", date(2027, 3, 15))


def test_two_facts_of_a_kind_are_said_only_for_want_of_others():
    roles = [fact("role_open", slots={"title": t}, days=d) for d, t in enumerate(("Route Planner", "Yard Lead"), 1)]
    body = draft([*roles, fact("product_launch"), fact("award")], account(contact(persona="end_user"))).body
    assert "Route Planner" in body and "Yard Lead" not in body and "Nordic Freight Prize" in body


def test_the_senders_own_proof_may_hold_figures():
    proof = "Last year Umber Dairy cut late payments from 41 to 3 with us."
    mail = draft(three(), sender=SENDER.model_copy(update={"proof": proof}))
    assert proof in mail.body


def test_a_sender_without_a_topic_still_asks_one_whole_question():
    for persona in PERSONAS:
        who = account(contact(persona=persona))
        mail = draft(three(), who, sender=SENDER.model_copy(update={"question_topic": ""}))
        assert mail.body.count("?") == 2  # the ask, and the footer's "Not interested?"
        assert "  " not in mail.body


def gate_that_rejects(words: str):
    return lambda message, *_: "generic" if words in message else None


def test_a_lead_that_the_gate_rejects_gives_way_to_the_next_fact(monkeypatch):
    monkeypatch.setattr("personalize.compose.judge_draft", gate_that_rejects("Tarnfield raised"))
    body = draft(three()).body
    assert body.split("\n")[2].startswith("Tarnfield opened an office")
    assert "you raised $12 million" in body


def test_a_second_fact_that_the_gate_rejects_is_left_out(monkeypatch):
    monkeypatch.setattr("personalize.compose.judge_draft", gate_that_rejects("Beyond that"))
    monkeypatch.setattr("personalize.persona.Template.variant", lambda *_: "a")
    settings = Settings(form=Form(words_min=20))
    body = draft(three(), settings=settings).body
    assert "raised $12 million" in body and "Malmö" not in body


def test_when_no_way_is_fit_the_first_fault_is_told(monkeypatch):
    monkeypatch.setattr("personalize.compose.judge_draft", lambda message, *_: message.split("\n")[2][:16])
    assert refused(three()).detail == "Tarnfield raised"


def test_bad_news_that_no_persona_names_is_never_said():
    cuts = [fact(t, days=1, polarity="risk") for t in ("layoff", "site_closure", "restructuring_cost_cut", "outage")]
    for persona in PERSONAS:
        mail = draft([*three(), *cuts], account(contact(persona=persona)))
        assert not {c.fact for c in mail.claims} & {f.id for f in cuts}


def test_a_sensitive_fact_is_said_where_the_template_names_it(monkeypatch):
    names = ENGLISH["champion"].front.model_copy(update={"wants": {**ENGLISH["champion"].front.wants, "outage": 1.0}})
    template = replace(ENGLISH["champion"], front=names)
    monkeypatch.setattr("personalize.compose.load", lambda: {"en": {**ENGLISH, "champion": template}})
    facts = [*three()[:2], fact("outage", days=1, sensitive=True, polarity="risk", family="risk")]
    assert "had an outage" in draft(facts, account(contact(persona="champion"))).body


def test_what_follows_the_lead_is_each_of_its_own_kind():
    partners = [fact("partnership", slots={"partner": p}, family=f"f{p}") for p in ("Skerry Lines", "Holm Yards")]
    mail = draft([fact("acquires"), *partners], account(contact(persona="champion")))
    assert mail.body.count("you partnered with") == 1
    assert len(mail.facts) == 3
