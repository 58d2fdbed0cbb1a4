"""What the account uses of those that the sender knows comes first, and a rival's trouble goes only to its users."""

from __future__ import annotations

from pathlib import Path

import pytest
from tarnfield import ENGLISH, SENDER, TODAY, account, contact, fact, three

from core.errors import BadInput
from core.items import Fact
from core.registry import resources
from core.settings import Sender, Weights, load_sender
from personalize.choose import choose, rank
from personalize.incumbents import is_incumbent, known, permitted


def sender(**names: tuple[str, ...]) -> Sender:
    return SENDER.model_copy(update=names)


def tool(name: str, trigger: str = "tech_in_use", slot: str = "technology") -> Fact:
    return fact(trigger, slots={slot: name, "proves": "runs-on-site", "category": "Chat"})


def trouble(vendor: str) -> Fact:
    return fact("competitor_trouble", slots={"vendor": vendor, "trouble": "outage", "use": "named"})


@pytest.mark.parametrize("persona", ["technical_evaluator", "end_user"])
@pytest.mark.parametrize("role", ["competitors", "partners", "integrations"])
def test_an_incumbent_that_the_sender_names_comes_first(persona: str, role: str) -> None:
    facts = [*three(), tool("Intercom")]
    front = ENGLISH[persona].front
    us = sender(**{role: ("intercom",)})
    ranked = rank(facts, front=front, weights=Weights(), as_of=TODAY, sender=us)
    assert (ranked[0][0].slots["technology"], ranked[0][1]["fit"], ranked[1][1]["fit"]) == ("Intercom", 1.0, 0.1)
    ranked = rank(facts, front=front, weights=Weights(fit=0), as_of=TODAY, sender=us)
    assert [s["score"] for _, s in ranked] == [
        s["score"] for _, s in rank(facts, front=front, weights=Weights(), as_of=TODAY)
    ]


def test_a_sender_that_names_nobody_ranks_as_before() -> None:
    facts, front = [*three(), tool("Intercom")], ENGLISH["end_user"].front
    ranked = rank(facts, front=front, weights=Weights(), as_of=TODAY, sender=sender())
    assert ranked == rank(facts, front=front, weights=Weights(), as_of=TODAY)


def test_a_common_technology_is_not_counted_though_it_is_named() -> None:
    facts = [*three(), fact("tech_in_use", common=True, slots={"technology": "WordPress", "proves": "runs-on-site"})]
    front = ENGLISH["technical_evaluator"].front
    us = sender(competitors=("WordPress",))
    brief = choose(account(), contact(), facts, front=front, weights=Weights(), as_of=TODAY, sender=us)
    assert all("technology" not in f.slots for f in brief.facts)


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("INTERCOM", "Intercom"),
        ("twilio segment", "Segment"),
        ("Segment", "Twilio Segment"),
        ("Zendesk", "Zendesk Sell"),  # who names the maker means what it makes
        ("Paylane", "paylane"),
    ],
)
def test_names_are_the_same_in_any_case_and_by_any_alias(listed: str, written: str) -> None:
    assert is_incumbent(tool(written), sender(integrations=(listed,)))
    assert not is_incumbent(tool("Drift"), sender(integrations=(listed,)))


@pytest.mark.parametrize("slot", ["vendor", "from", "to"])
def test_a_vendor_and_either_end_of_a_move_count_as_named(slot: str) -> None:
    assert is_incumbent(tool("Snowflake", "tech_migration_project", slot), sender(partners=("Snowflake",)))
    assert not is_incumbent(fact("funding_round"), sender(partners=("Snowflake",)))


def test_a_vendors_trouble_is_said_only_by_its_competitors() -> None:
    facts = [*three(), trouble("Intercom")]
    assert facts[-1] in permitted(facts, sender(competitors=("intercom",)))
    for other in (sender(), sender(partners=("Intercom",)), sender(competitors=("Drift",))):
        assert permitted(facts, other) == three()
        brief = choose(
            account(), contact(), facts, front=ENGLISH["end_user"].front, weights=Weights(), as_of=TODAY, sender=other
        )
        assert all(f.trigger != "competitor_trouble" for f in brief.facts)


@pytest.mark.parametrize(
    ("use", "how"),
    [
        ("named", "works with"),
        ("runs-on-site", "runs on its website"),
        ("runs-on-host", "runs beside its website"),
        ("sends-mail-as", "sends mail through"),
        ("receives-mail-with", "receives mail with"),
    ],
)
def test_how_the_use_was_seen_decides_how_it_is_said(use: str, how: str) -> None:
    assert said("competitor_trouble", vendor="Paylane", trouble="outage", use=use) == (
        f"Paylane, which Tarnfield {how}, had an outage"
    )


@pytest.mark.parametrize(
    ("slots", "what"),
    [
        ({"trouble": "breach"}, "had a security incident"),
        ({"trouble": "price rise"}, "announced higher prices"),
        ({"trouble": "acquisition", "acquirer": "Brightline"}, "agreed to be acquired by Brightline"),
        ({"trouble": "acquisition"}, None),
        ({"trouble": "end of product", "product": "LoomOS"}, "announced a move away from LoomOS"),
        ({"trouble": "end of product"}, None),
    ],
)
def test_of_the_vendor_is_said_what_the_page_tells(slots: dict[str, str], what: str | None) -> None:
    clause = f"Paylane, which Tarnfield works with, {what}" if what else ""
    assert said("competitor_trouble", vendor="Paylane", use="named", **slots) == clause


@pytest.mark.parametrize(
    ("trigger", "slots", "clause"),
    [
        ("tech_added", {"from": "Drift"}, "Tarnfield now runs Intercom on its website, where Drift was before"),
        ("tech_added", {}, "Tarnfield now runs Intercom on its website"),
        ("tech_removed", {"to": "Olark"}, "Tarnfield now runs Olark on its website, where Intercom was before"),
        ("tech_removed", {}, "Tarnfield no longer runs Intercom on its website"),
    ],
)
def test_of_a_change_is_said_what_shows_now_and_neither_who_did_it_nor_when(
    trigger: str, slots: dict[str, str], clause: str
) -> None:
    assert said(trigger, technology="Intercom", proves="runs-on-site", since="2027-02-01", **slots) == clause


def said(trigger: str, **slots: str) -> str:
    book = ENGLISH["champion"].phrasebook
    return book.clause(fact(trigger, slots=slots), name="Tarnfield", contact=contact())


def test_names_in_the_senders_file_are_read_and_a_blank_one_is_named(tmp_path: Path) -> None:
    sample = (resources() / "data" / "sender.sample.toml").read_text("utf8")
    path = tmp_path / "sender.toml"
    path.write_text(sample.replace("competitors = []", 'competitors = ["Drift", "Zoho"]'), "utf8")
    assert load_sender(path).competitors == ("Drift", "Zoho")
    path.write_text(sample.replace("partners = []", 'partners = ["Drift", " "]'), "utf8")
    with pytest.raises(BadInput, match=r"sender\.toml: partners\.1"):
        load_sender(path)


def test_nobody_named_is_nobody_known() -> None:
    assert known(()) == frozenset()
