"""A vendor's trouble is a fact of the account only with proof that the account uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from material import ACCOUNT, AS_OF, day, elsewhere, page, posting

from core.items import Fact, Page
from enrich import extract
from enrich.settle import settle
from enrich.verify import dependent, faults

SITE = page("header server: millgate\nscript https://widget.intercom.io/widget/ab12", kind="technology", source="web")
USES = page("How we work\nAt Harbor Loom we use Paylane and Postgres.", "https://harborloom.example/how")


def news(text: str, outlet: str = "wire.example") -> Page:
    return elsewhere(f"{text}\n{text} Harbor Loom and others are its customers.", outlet, published=day("2026-03-10"))


def troubles(*pages: Page) -> list[Fact]:
    facts = settle(ACCOUNT, extract.signals(pages, ACCOUNT, AS_OF), AS_OF)
    return [f for f in facts if f.trigger == "competitor_trouble"]


def why(fact: Fact, *pages: Page) -> str:
    return "; ".join(faults(fact, pages, ACCOUNT, AS_OF))


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("Intercom suffered a nationwide outage on Monday.", "outage"),
        ("Intercom suffered a data breach.", "breach"),
        ("Intercom raised its prices by 30 percent.", "price rise"),
        ("Intercom announced a price increase.", "price rise"),
        ("Intercom was acquired by Brightline on Monday.", "acquisition"),
        ("Brightline has acquired Intercom.", "acquisition"),
        ("Intercom discontinued Inbox Basic on Friday.", "end of product"),
    ],
)
def test_what_befalls_a_vendor_in_use_is_told_with_two_proofs(text: str, trouble: str) -> None:
    told = news(text)
    (fact,) = troubles(SITE, told)
    assert (fact.slots["vendor"], fact.slots["trouble"], fact.slots["use"]) == ("Intercom", trouble, "runs-on-site")
    assert (fact.polarity, fact.family, fact.common) == ("risk", "competitive", False)
    assert {e.url for e in fact.evidence} == {SITE.url, told.url}
    assert fact.why_not(AS_OF) is None
    assert why(fact, SITE, told) == why(fact, told, SITE) == ""


def test_who_buys_it_and_what_ends_is_kept() -> None:
    for text in ("Intercom was acquired by Brightline on Monday.", "Brightline has acquired Intercom."):
        assert [f.slots.get("acquirer") for f in troubles(SITE, news(text))] == ["Brightline"]
    (fact,) = troubles(SITE, news("Intercom discontinued Inbox Basic on Friday."))
    assert fact.slots["product"] == "Inbox Basic"


def test_a_vendor_that_the_account_names_is_in_use() -> None:
    told = news("Paylane raised its prices by 30 percent.")
    (fact,) = troubles(USES, told)
    assert (fact.slots["vendor"], fact.slots["use"]) == ("Paylane", "named")
    assert why(fact, USES, told) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Intercom may suffer an outage.",
        "Intercom denied that it had suffered a data breach.",
        "Intercom cut its prices by 30 percent.",
        "Intercom raised its prices in 2012.",
        "Intercom has acquired Slotly.",
        "Intercontinental suffered a nationwide outage.",
        "Harbor Loom suffered a nationwide outage.",
    ],
)
def test_what_is_no_trouble_of_it_is_none(text: str) -> None:
    assert troubles(SITE, news(text)) == []


def test_without_proof_of_use_there_is_none() -> None:
    told = news("Snowflake suffered a nationwide outage on Monday.")
    asked = [posting(f"Weaver {n}", n, body="Hands-on Snowflake work.") for n in range(3)]
    allowed = page("csp script-src cdn.snowflake.com\nTXT snowflake=1", kind="technology")
    assert troubles(told) == troubles(told, *asked) == troubles(told, allowed) == []


def test_a_sentence_that_does_not_name_the_vendor_is_no_proof_of_its_trouble() -> None:
    text = "Intercom opens an office in Lyon\nThe company suffered a nationwide outage on Monday. Harbor Loom waits."
    assert troubles(SITE, elsewhere(text, "wire.example", published=day("2026-03-10"))) == []


def test_the_account_is_no_vendor_of_its_own() -> None:
    ours = page("How we work\nAt Harbor Loom we use HarborLoom and Postgres.", "https://harborloom.example/how")
    assert troubles(ours, news("HarborLoom suffered a nationwide outage.")) == []
    us = replace(ACCOUNT, name="Intercom", domain="intercom.com")
    told = news("Intercom suffered a nationwide outage on Monday.")
    facts = settle(us, extract.signals([SITE, told], us, AS_OF), AS_OF)
    assert [f for f in facts if f.trigger == "competitor_trouble"] == []


def test_either_proof_alone_proves_nothing() -> None:
    told = news("Intercom suffered a nationwide outage on Monday.")
    (fact,) = troubles(SITE, told)
    assert "no page" in why(fact, SITE) and "no page" in why(fact, told)
    for kept in fact.evidence:
        assert "does not say competitor_trouble" in why(replace(fact, evidence=(kept,)), SITE, told)
    gone = replace(SITE, text=SITE.text.replace("widget.intercom.io", "widget.example.com.io"))
    assert why(fact, gone, told) != ""
    assert "vendor" in why(replace(fact, slots={**fact.slots, "vendor": "Drift"}), SITE, told)
    assert "trouble" in why(replace(fact, slots={**fact.slots, "trouble": "breach"}), SITE, told)


def test_it_is_as_sure_as_both_proofs_together_and_no_surer_for_a_second_report() -> None:
    one, two = (news("Intercom suffered a nationwide outage on Monday.", o) for o in ("wire.example", "dock.example"))
    (fact,), (both,) = troubles(SITE, one), troubles(SITE, one, two)
    assert 0.5 <= fact.confidence < 0.95 and both.confidence == fact.confidence
    assert {e.url for e in both.evidence} == {SITE.url, one.url, two.url}


def test_two_troubles_of_one_vendor_are_one_event_and_those_of_two_are_two() -> None:
    pages = [SITE, USES, news("Intercom suffered a data breach."), news("Intercom raised its prices.", "dock.example")]
    assert len({f.event for f in troubles(*pages)}) == 1 < len(troubles(*pages))
    pages.append(news("Paylane suffered a nationwide outage.", "port.example"))
    facts = troubles(*pages)
    assert len({f.event for f in facts}) == 2
    assert dependent(facts, pages, ACCOUNT, AS_OF) == []
