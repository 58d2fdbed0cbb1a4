"""Every trigger against its own sentences: each `yes` gives exactly its cue, each `no` asserts nothing."""

import re
from datetime import date

import material
import pytest

from core.items import ASSERTED, Account, Signal
from enrich.extract import signals
from enrich.pipes.candidates import called_by
from enrich.settle import settle
from enrich.trigger import STATED
from enrich.triggers_registry import TRIGGERS

AS_OF = date(2026, 5, 10)
YES = [(kind, text) for kind, trigger in TRIGGERS.items() if trigger.patterns for text in trigger.yes]
POINTED = [(kind, text) for kind, trigger in TRIGGERS.items() for text in trigger.pointed]
NO = [(kind, text) for kind, trigger in TRIGGERS.items() if trigger.patterns for text in trigger.no]


def read(text: str, *, account: Account | None = None, own: bool = False) -> list[Signal]:
    page = material.elsewhere(text, "wire.example", own=own, published=material.day(str(AS_OF)), seen=AS_OF, title="")
    return signals([page], account, AS_OF)


def asserted(kind: str, text: str) -> list[Signal]:
    return [s for s in read(text) if s.trigger == kind and s.modality in ASSERTED and s.confidence >= STATED]


@pytest.mark.parametrize(("kind", "text"), YES)
def test_yes(kind, text):
    bracketed = re.search(r"\[(.+?)\]", text).group(1)
    found = asserted(kind, text.replace("[", "").replace("]", ""))
    assert [s.cues[0] for s in found] == [bracketed]


@pytest.mark.parametrize(("kind", "text"), POINTED)
def test_what_only_points_at_an_event_is_reported_and_is_no_fact(kind, text):
    bracketed = re.search(r"\[(.+?)\]", text).group(1)
    plain = text.replace("[", "").replace("]", "")
    assert [s.cues[0] for s in read(plain) if s.trigger == kind] == [bracketed]
    account = Account(domain="tidewell.example", name="Tidewell", row=1, aliases=("Harbor Loom", "Northcap"))
    told = read(plain, account=account, own=True)
    assert [f.trigger for f in settle(account, told, AS_OF) if f.trigger == kind] == []


def test_every_trigger_that_knows_mentions_shows_one():
    assert {k for k, t in TRIGGERS.items() if t.mentions} == {k for k, _ in POINTED}


@pytest.mark.parametrize(("kind", "text"), NO)
def test_no(kind, text):
    assert asserted(kind, text) == []


@pytest.mark.parametrize(("kind", "text"), NO)
def test_no_can_fail(kind, text):
    assert kind in called_by(text), "without the words of the trigger it could never be mistaken"


@pytest.mark.parametrize("kind", [k for k, t in TRIGGERS.items() if t.patterns])
def test_has_examples_on_both_sides(kind):
    assert TRIGGERS[kind].yes and TRIGGERS[kind].no and TRIGGERS[kind].window > 0


@pytest.mark.parametrize(("kind", "text"), YES)
def test_gate_lets_every_yes_through(kind, text):
    assert kind in called_by(text.replace("[", "").replace("]", ""))
