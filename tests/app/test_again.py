"""`draft` writes anew what nobody has yet, keeps what went out, and writes of nobody who is suppressed."""

from __future__ import annotations

from pathlib import Path

import nouns
import pytest
from nouns import AS_OF

from app.pipeline import Job, draft
from core.items import Account, Contact, Draft, Fact, Refusal
from core.settings import Sender, Settings
from core.store import Store
from core.store.keys import mark

MARA = Contact(first_name="Mara", last_name="Lindqvist", email="mara@harborloom.example", title="CFO", country="US")
ACCOUNT = Account(domain="harborloom.example", name="Harbor Loom", row=2, contacts=(MARA,))


def job(store: Store, value: str = "keep stock counts honest", **changes: object) -> Job:
    sender = Sender(
        name="Rosa Vale", company="Quillgate", email="rosa@quillgate.example", postal="3 Tanner Yard", value=value,
        question_topic="stock counts",
    )  # fmt: skip
    round = store.last_round()
    assert round
    values: dict[str, object] = {"folder": store.folder, "round": round, "settings": Settings(), "sender": sender}
    return Job(**{**values, **changes})  # type: ignore[arg-type]


def facts() -> list[Fact]:
    hire = {"person": "Ida Brandt", "title": "chief operating officer"}
    return [
        nouns.fact(slots={"place": "Porto", "kind": "mill"}, event="mill"),
        nouns.fact("acquires", family="ownership", slots={"target": "Spindle Works"}, event="deal"),
        nouns.fact("exec_hire", family="people", slots=hire, event="hire"),
        nouns.fact("partnership", family="commercial", slots={"partner": "Skerry Lines"}, event="partner"),
    ]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path)
    store.open_round([ACCOUNT], AS_OF)
    store.enriched(ACCOUNT.domain, facts(), coverage=[], enriched_from="k")
    return store


def written(store: Store) -> Draft:
    (found,) = store.items(Draft, ACCOUNT.domain)
    return found


def test_what_was_not_exported_is_written_anew(store: Store) -> None:
    draft(ACCOUNT, job(store), store)
    draft(ACCOUNT, job(store, "keep looms running"), store)
    assert "keep looms running" in written(store).body


def test_what_was_exported_keeps_its_text_until_it_is_asked_for_again(store: Store) -> None:
    draft(ACCOUNT, job(store), store)
    before = written(store)
    store.ledger.exported([before], "csv")
    draft(ACCOUNT, job(store, "keep looms running"), store)
    assert written(store) == before
    draft(ACCOUNT, job(store, "keep looms running", again=True), store)
    assert "keep looms running" in written(store).body


def test_no_mail_is_written_from_a_fact_that_names_somebody_suppressed(store: Store) -> None:
    draft(ACCOUNT, job(store), store)
    assert any("Ida Brandt" in str(f.slots) for f in written(store).facts)
    store.suppress("Ida Brandt", "asked")
    draft(ACCOUNT, job(store), store)
    assert not any("Ida Brandt" in str(f.slots) for f in written(store).facts)


@pytest.mark.parametrize("wish", ["MARA+x@harborloom.example", "harborloom.example", "mara  lindqvist"])
def test_nobody_who_is_suppressed_is_written_to_and_the_log_says_so_once(store: Store, wish: str) -> None:
    store.suppress(wish, "asked")
    for _ in range(2):
        draft(ACCOUNT, job(store), store)
    assert [r.condition for r in store.items(Refusal, ACCOUNT.domain)] == ["suppressed"]
    assert [n["condition"] for n in store.ledger.lines(mark(MARA.email)) if n["what"] == "refusal"] == ["suppressed"]
