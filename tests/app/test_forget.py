"""`forget`, `retain --contacts` and the audit log, as they are typed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from deliveries import MARA, draft

from app.cli import cli
from core.errors import BadInput
from core.items import Account, Contact, Draft
from core.store import Archive, Store
from core.store.deadlines import months_after
from core.store.keys import mark

IDA = Contact(first_name="Ida", last_name="Brandt", email="ida@harborloom.example")
ACCOUNT = Account(domain="harborloom.example", name="Harbor Loom", row=2, contacts=(MARA, IDA))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """One account, two contacts, a draft to each of which Mara's was exported."""
    store = Store(tmp_path)
    Archive(tmp_path / "archive.sqlite")
    store.open_round([ACCOUNT], date(2026, 3, 16))
    drafts = [draft(account=ACCOUNT), draft(account=ACCOUNT, contact=IDA)]
    store.drafted(ACCOUNT.domain, drafts)
    store.ledger.exported(drafts[:1], "csv")
    return store


def typed(store: Store, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--store", str(store.folder)], standalone_mode=False)


def contacts(store: Store) -> list[str]:
    return [c.email for d in store.domains() if (a := store.account(d)) for c in a.contacts]


def log(store: Store, *keys: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in typed(store, "suppress", "--log", *keys).stdout.splitlines()]


@pytest.mark.parametrize("key", ["mara@harborloom.example", "Mara Lindqvist"])
def test_a_person_is_only_counted_without_yes_and_erased_with_it(store: Store, key: str) -> None:
    looked = typed(store, "forget", key)
    assert looked.return_value == 0 and "1 drafts" in looked.stdout and "add --yes" in looked.stdout
    assert contacts(store) == [MARA.email, IDA.email]
    done = typed(store, "forget", key, "--yes")
    assert done.return_value == 0 and "no trace is left" in done.stdout
    assert contacts(store) == [IDA.email]
    assert [d.contact.email for d in store.items(Draft, ACCOUNT.domain)] == [IDA.email]
    data = b"".join(p.read_bytes() for p in store.folder.iterdir() if p.is_file())
    assert b"mara@" not in data.lower() and b"lindqvist" not in data.lower() and b"ida@" in data


def test_somebody_of_whom_nothing_is_kept_is_no_error(store: Store) -> None:
    done = typed(store, "forget", "otto@weir.example", "--yes")
    assert done.return_value == 0 and "nothing is kept" in done.stdout
    assert contacts(store) == [MARA.email, IDA.email]


def test_what_cannot_be_erased_is_named_and_the_status_says_so(store: Store) -> None:
    (store.folder / "backup.bin").write_bytes(b"\x00Mara@HarborLoom.example\x00")
    done = typed(store, "forget", "mara@harborloom.example", "--yes")
    assert done.return_value == 3 and "still found: backup.bin" in done.stdout


def test_an_account_leaves_no_byte_either(store: Store) -> None:
    assert typed(store, "forget", "harborloom.example").return_value == 0 and contacts(store)
    assert typed(store, "forget", "https://www.harborloom.example/", "--yes").return_value == 0
    data = b"".join(p.read_bytes() for p in store.folder.iterdir() if p.is_file())
    assert contacts(store) == [] and b"harborloom" not in data.lower()


def test_an_account_that_is_not_there_is_bad_input(store: Store) -> None:
    assert isinstance(typed(store, "forget", "other.example").exception, BadInput)


def test_the_name_of_a_company_is_not_taken_for_a_persons(store: Store) -> None:
    done = typed(store, "forget", "harbor  LOOM", "--yes")
    assert isinstance(done.exception, BadInput) and "give its domain harborloom.example" in str(done.exception)
    assert contacts(store) == [MARA.email, IDA.email]


def test_the_audit_log_has_a_line_for_each_deed_and_names_nobody(store: Store) -> None:
    typed(store, "suppress", "mara@harborloom.example", "Ida Brandt", "--reason", "Mara said so")
    typed(store, "forget", "mara@harborloom.example", "--yes")
    typed(store, "forget", "harborloom.example", "--yes")
    lines = log(store)
    assert [line["what"] for line in lines] == ["export", "suppress", "suppress", "forget", "forget"]
    text = json.dumps(lines).lower()
    assert not [w for w in ("mara", "ida", "brandt", "harborloom") if w in text]
    assert {line["what"] for line in log(store, "MARA@harborloom.example")} == {"suppress", "forget"}


def test_a_wish_outlives_the_erasure(store: Store) -> None:
    typed(store, "suppress", "mara@harborloom.example")
    typed(store, "forget", "Mara Lindqvist", "--yes")
    store.open_round([replace(ACCOUNT, row=3)], date(2026, 3, 17))
    assert contacts(store) == [MARA.email, IDA.email] and store.suppressed(MARA.email)


@pytest.mark.parametrize("words", [[], ["nobody"], ["a@b"]])
def test_what_is_no_key_cannot_be_suppressed(store: Store, words: list[str]) -> None:
    assert isinstance(typed(store, "suppress", *words).exception, BadInput)


def test_people_go_when_their_time_is_up(store: Store) -> None:
    sender = store.folder / "s.toml"
    sender.write_text(
        'name = "R"\ncompany = "Q"\nemail = "r@q.example"\npostal = "1 Yard"\nvalue = "count"\nretention_months = 6\n',
        "utf8",
    )
    words = ["retain", "--contacts", "--sender", str(sender), "--as-of"]
    assert typed(store, *words, "2026-09-15").stdout == "0 people, 6 months after the last mail: over time\n"
    looked = typed(store, *words, "2026-09-16").stdout
    assert "ida@harborloom.example: 2026-03-16" in looked and "mara@" not in looked  # hers went out later
    assert contacts(store) == [MARA.email, IDA.email]
    typed(store, *words, "2026-09-16", "--yes")
    assert contacts(store) == [MARA.email]
    (line,) = log(store, IDA.email)
    assert (line["what"], line["key"], line["last"]) == ("retain", mark(IDA.email), "2026-03-16")


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 5), 12, date(2027, 12, 5)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
    ],
)
def test_a_month_ends_when_it_does(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then
