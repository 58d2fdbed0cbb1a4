"""`proofreach export` looks at every draft again, says why one is kept back, and records what went out."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import nouns
import pytest
from click.testing import CliRunner, Result
from deliveries import MARA, draft
from nouns import AS_OF

from app.commands.export import command
from app.exported import keeping, note_refusals
from core.evidence import digest
from core.items import Account, Contact, Draft, Fact, Refusal
from core.store import Archive, Record, Store
from core.store.keys import mark
from core.store.ledger import text_hash

ACCOUNT = Account(domain="harborloom.example", name="Harbor Loom", row=2, contacts=(MARA,))
PAGE = b"<p>Harbor Loom opened a mill in Porto.</p>"


def record(**changes: object) -> Record:
    url = "https://harborloom.example/news/1"
    values: dict[str, object] = {
        "account": "harborloom.example", "source": "articles", "url": url, "final_url": url, "status": 200,
        "sha256": digest(PAGE), "fetched_at": "2026-03-16T10:00:00+00:00", "seen": AS_OF, "round": 1, "body": PAGE,
        "headers": (),
    }  # fmt: skip
    return Record(**{**values, **changes})  # type: ignore[arg-type]


def proved(trigger: str = "new_office_or_site", **changes: object) -> Fact:
    """A fact whose page is in the archive."""
    url = str(changes.pop("url", "https://harborloom.example/news/1"))
    shown = nouns.evidence(sha256=digest(PAGE), url=url)
    return nouns.fact(trigger, **{"evidence": (shown,), **changes})  # type: ignore[arg-type]


def three() -> tuple[Fact, ...]:
    surge = proved("hiring_surge", family="hiring", url="https://harborloom.example/jobs/7")
    return proved(), proved("acquires", family="ownership"), surge


def made(*facts: Fact, **changes: object) -> Draft:
    used = facts or three()
    claims = tuple(replace(c, fact=used[0].id) for c in draft().claims)
    return draft(account=ACCOUNT, facts=used, claims=claims, scores=tuple({} for _ in used), **changes)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store with one account, its page, and nothing written to it yet."""
    store = Store(tmp_path / "store")
    store.open_round([ACCOUNT], AS_OF)
    archive = Archive(store.folder / "archive.sqlite")
    archive.put(record())
    archive.put(record(url="https://harborloom.example/jobs/7", source="careers"))
    filled(store, made())
    return store


def filled(store: Store, *drafts: Draft, facts: tuple[Fact, ...] | None = None) -> None:
    held = drafts[0].facts if facts is None else facts
    store.enriched(ACCOUNT.domain, held, coverage=[], enriched_from="k")
    store.drafted(ACCOUNT.domain, drafts)


def export(store: Store, format_: str = "csv", *, as_of: date = AS_OF) -> Result:
    words = [format_, "--store", str(store.folder), "--out", str(store.folder.parent / "out"), "--as-of", str(as_of)]
    return CliRunner().invoke(command, words, standalone_mode=False)


def rows(store: Store, name: str) -> list[dict[str, str]]:
    with (store.folder.parent / "out" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def kept_back(store: Store, **how: date) -> str:
    """The reason for which the only draft did not go out."""
    result = export(store, **how)
    assert result.return_value == 3 and rows(store, "drafts.csv") == []
    (row,) = rows(store, "drafts.skipped.csv")
    assert row["email"] == MARA.email and row["remedy"] and f"{row['condition']}: {row['reason']}" in result.stderr
    return f"{row['condition']}: {row['reason']}"


def test_what_holds_goes_out_and_is_recorded_by_its_text(store: Store) -> None:
    result = export(store)
    assert result.return_value == 0 and len(rows(store, "drafts.csv")) == 1
    assert not (store.folder.parent / "out" / "drafts.skipped.csv").exists()
    assert {k: text_hash(d) for k, d in store.ledger.last_exported(ACCOUNT.domain).items()} == {
        mark(MARA.key): text_hash(made())
    }
    (line,) = store.ledger.lines()
    assert (line["what"], line["format"], line["drafts"], line["recipients"]) == ("export", "csv", 1, [mark(MARA.key)])
    assert "mara" not in json.dumps(line).lower()


@pytest.mark.parametrize("format_", ["html", "facts_jsonl", "refusals_jsonl", "notices"])
def test_what_is_read_here_is_not_recorded_as_gone_out(store: Store, format_: str) -> None:
    assert export(store, format_).return_value == 0
    assert store.ledger.last_exported(ACCOUNT.domain) == {} and list(store.ledger.lines()) == []


def test_a_fact_that_expired_by_the_day_of_the_export_keeps_its_draft_back(store: Store) -> None:
    assert "stale: as of 2026-06-01: new office or site of 2026-03-01: outside its window" in kept_back(
        store, as_of=date(2026, 6, 1)
    )
    assert store.ledger.last_exported(ACCOUNT.domain) == {}
    assert [(n["what"], n.get("condition")) for n in store.ledger.lines()] == [("export", None), ("kept back", "stale")]


def test_the_day_of_the_export_is_today_unless_it_is_given(store: Store) -> None:
    words = ["csv", "--store", str(store.folder), "--out", str(store.folder.parent / "out")]
    assert CliRunner().invoke(command, words, standalone_mode=False).return_value == 3


def test_a_fact_that_is_not_said_may_expire_while_three_are_left(store: Store) -> None:
    spare = proved("partnership", family="commercial", expires=AS_OF + timedelta(days=1))
    filled(store, made(*three(), spare))
    assert export(store, as_of=AS_OF + timedelta(days=2)).return_value == 0
    spare = replace(spare, expires=AS_OF + timedelta(days=99))
    filled(
        store, made(*(replace(f, expires=AS_OF + timedelta(days=1 if i else 99)) for i, f in enumerate(three())), spare)
    )
    assert "2 of 3 countable independent facts" in kept_back(store, as_of=AS_OF + timedelta(days=2))


def test_a_table_of_what_was_kept_back_goes_when_nothing_is(store: Store) -> None:
    kept_back(store, as_of=date(2026, 6, 1))
    assert export(store).return_value == 0
    assert [p.name for p in (store.folder.parent / "out").iterdir()] == ["drafts.csv"]


def test_a_posting_that_is_gone_since_keeps_its_draft_back(store: Store) -> None:
    Archive(store.folder / "archive.sqlite").put(
        record(
            url="https://harborloom.example/jobs/7", source="careers", status=404, body=b"gone", sha256=digest(b"gone")
        )
    )
    assert kept_back(store).startswith("role-closed: hiring surge of 2026-03-01: the posting is closed")


def test_a_posting_that_the_newest_list_no_longer_shows_keeps_its_draft_back(store: Store) -> None:
    board = {"jobs": [], "meta": {"total": 0}}
    url = "https://boards-api.greenhouse.io/v1/boards/harborloom/jobs?content=true"
    body = json.dumps(board).encode()
    role = proved("hiring_surge", family="hiring")
    shown = replace(role.evidence[0], source="greenhouse", url="https://boards.greenhouse.io/harborloom/jobs/7")
    filled(store, made(*three()[:2], replace(role, evidence=(shown,))))
    store.crawled(ACCOUNT.domain, [])
    Archive(store.folder / "archive.sqlite").put(
        record(url=url, final_url=url, source="greenhouse", body=body, sha256=digest(body))
    )
    assert kept_back(store).startswith("role-closed")


def test_a_page_that_is_no_longer_archived_proves_nothing(store: Store) -> None:
    Archive(store.folder / "archive.sqlite").forget(ACCOUNT.domain)
    assert kept_back(store).endswith("its page is no longer in the archive")


def test_a_fact_that_the_store_does_not_have_any_more_keeps_its_draft_back(store: Store) -> None:
    filled(store, made(), facts=three()[1:])
    assert "unproved: new office or site of 2026-03-01: no longer among the facts" in kept_back(store)


def test_a_fact_that_is_told_otherwise_since_keeps_its_draft_back(store: Store) -> None:
    denied = replace(three()[0], modality="denied")
    filled(store, made(), facts=(denied, *three()[1:]))
    assert kept_back(store).endswith("told otherwise since: not asserted: denied")


def test_a_fact_that_more_pages_tell_by_now_still_holds(store: Store) -> None:
    wider = replace(three()[0], origins=("harborloom.example", "paper.example"), confidence=0.99)
    filled(store, made(), facts=(wider, *three()[1:]))
    assert export(store).return_value == 0


def test_a_row_that_lacks_what_the_tool_requires_is_kept_back(store: Store) -> None:
    nameless = replace(MARA, last_name="")
    account = replace(ACCOUNT, contacts=(nameless,))
    store.open_round([account], AS_OF)
    filled(store, replace(made(), account=account, contact=nameless))
    assert export(store, "salesforce").return_value == 3
    (row,) = rows(store, "salesforce.skipped.csv")
    assert (row["condition"], row["reason"]) == ("field-missing", "no value for contact.last_name")
    assert export(store, "hubspot").return_value == 0


def test_a_basis_that_is_taken_back_in_the_list_keeps_its_draft_back(store: Store) -> None:
    german = replace(MARA, country="DE", basis="consent, fair, 2026-01-20")
    account = replace(ACCOUNT, contacts=(german,))
    filled(store, replace(made(), account=account, contact=german))
    store.open_round([account], AS_OF)
    store.drafted(ACCOUNT.domain, [replace(made(), account=account, contact=german)])
    assert export(store).return_value == 0
    store.open_round([replace(account, contacts=(replace(german, basis="withdrawn"),))], AS_OF)
    assert "DE asks for consent" in kept_back(store)


def test_the_suppressed_are_left_out_and_named_in_no_table(store: Store) -> None:
    store.suppress(MARA.email, "asked")
    result = export(store)
    assert result.return_value == 0 and "left out: 1 drafts" in result.stderr
    assert [p.name for p in (store.folder.parent / "out").iterdir()] == ["drafts.csv"]
    assert rows(store, "drafts.csv") == []


# -- what went out stays ----------------------------------------------------------------------------------------------


def test_a_draft_that_went_out_keeps_its_text(store: Store) -> None:
    export(store)
    new = made(body=made().body + "\nNew words.")
    listed = replace(ACCOUNT, row=7)
    (kept,) = keeping([new], listed, store.ledger)
    assert isinstance(kept, Draft)
    assert (kept.body, kept.account) == (made().body, listed)


def test_what_went_out_last_is_what_stays(store: Store) -> None:
    export(store)
    later = made(body=made().body + "\nOnce more.")
    store.ledger.exported([later], "eml")
    (kept,) = keeping([made()], ACCOUNT, store.ledger)
    assert isinstance(kept, Draft) and kept.body == later.body


def test_somebody_to_whom_nothing_went_out_gets_the_new_words(store: Store) -> None:
    export(store)
    ida = Contact(first_name="Ida", email="ida@harborloom.example")
    assert keeping([new := made(contact=ida)], ACCOUNT, store.ledger) == [new]


@pytest.mark.parametrize("condition", ["suppressed", "consent"])
def test_a_wish_or_the_law_comes_before_what_went_out(store: Store, condition: str) -> None:
    export(store)
    told = Refusal(account=ACCOUNT, contact=MARA, condition=condition, detail="", found=(), unlock=(), as_of=AS_OF)
    assert keeping([told], ACCOUNT, store.ledger) == [told]
    note_refusals([told, replace(told, condition="form")], ACCOUNT, store.ledger)
    assert [n["condition"] for n in store.ledger.lines(mark(MARA.key))] == [condition]


def test_a_refusal_for_want_of_facts_does_not_take_back_what_went_out(store: Store) -> None:
    export(store)
    told = Refusal(account=ACCOUNT, contact=MARA, condition="no-news", detail="", found=(), unlock=(), as_of=AS_OF)
    (kept,) = keeping([told], ACCOUNT, store.ledger)
    assert isinstance(kept, Draft) and kept.body == made().body


def test_the_record_of_an_export_goes_with_its_account(store: Store) -> None:
    export(store)
    store.forget(ACCOUNT.domain)
    assert store.ledger.last_exported(ACCOUNT.domain) == {}
