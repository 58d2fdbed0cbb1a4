"""What every exporter promises, and what single formats must survive."""

from __future__ import annotations

import csv
import io
import os
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import deliveries
import nouns
import pytest
from deliveries import delivery, dossiers, draft, refusal
from hypothesis import given
from hypothesis import strategies as st

from app.cells import opener, safe
from app.exporter import EXPORTERS, Dossier, cleared, export, replacing
from app.exporters.eml import filename
from core.errors import BadInput
from core.items import Contact, Draft, Refusal, from_json

GOLDEN = Path(__file__).parent.parent / "golden" / "exports"
TEXTS = [name for name in EXPORTERS() if name != "warc"]
SOMEBODY = "mara@harborloom.example"


def everything(path: Path) -> dict[str, bytes]:
    """A file's or folder's bytes by name."""
    return {p.name: p.read_bytes() for p in ([path] if path.is_file() else sorted(path.iterdir()))}


@pytest.mark.parametrize("name", TEXTS)
def test_every_format_is_as_reviewed(name: str, tmp_path: Path) -> None:
    written = export(name, delivery(), tmp_path)
    if os.environ.get("WRITE_GOLDEN"):
        export(name, delivery(), GOLDEN)
    assert everything(written.path) == everything(GOLDEN / written.path.name)


@pytest.mark.parametrize("name", TEXTS)
def test_an_export_leaves_nothing_but_its_file(name: str, tmp_path: Path) -> None:
    export(name, delivery(), tmp_path)
    export(name, delivery(), tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == [EXPORTERS()[name].filename]


@pytest.mark.parametrize("name", TEXTS)
def test_a_suppressed_person_is_in_no_export(name: str, tmp_path: Path) -> None:
    otto = deliveries.OTTO.email
    written = export(name, delivery(suppressed=lambda key: key in {SOMEBODY, otto}), tmp_path)
    text = "".join(p.decode() for p in everything(written.path).values())
    assert not [word for word in (SOMEBODY, otto, "Otto Weir", "Mara") if word in text]


@pytest.mark.parametrize("name", TEXTS)
def test_a_suppressed_company_is_in_no_export(name: str, tmp_path: Path) -> None:
    written = export(name, delivery(suppressed=lambda key: key == "harborloom.example"), tmp_path)
    assert not [p for p in everything(written.path).values() if b"harborloom" in p]


def test_what_is_held_back_is_counted() -> None:
    assert delivery().withheld() == 0
    assert delivery(suppressed=lambda key: key == SOMEBODY).withheld() == 1
    assert delivery(suppressed=lambda key: key == "harborloom.example").withheld() == 1


def test_a_colleague_of_a_suppressed_person_is_still_written_to() -> None:
    other = Contact(first_name="Ida", email="ida@harborloom.example", title="CTO")
    account = nouns.account(contacts=(*nouns.account().contacts, other))
    both = Dossier(account=account, results=(draft(account=account), draft(account=account, contact=other)))
    kept = cleared(both, lambda key: key == SOMEBODY)
    assert kept and [d.contact for d in kept.drafts] == [other]
    assert kept.drafts[0].account.contacts == (other,)


def test_an_unknown_format_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="drafts_jsonl"):
        export("xlsx", delivery(), tmp_path)


@pytest.mark.parametrize("folder", [True, False])
def test_a_write_that_breaks_leaves_what_stood_there(folder: bool, tmp_path: Path) -> None:
    target = tmp_path / "result"
    fill(target, "old", folder=folder)
    with pytest.raises(RuntimeError), replacing(target) as unfinished:
        fill(unfinished, "new", folder=folder)
        raise RuntimeError
    assert everything(target) == {("note" if folder else "result"): b"old"}
    assert list(tmp_path.iterdir()) == [target]


def fill(path: Path, text: str, *, folder: bool) -> None:
    if folder:
        path.mkdir()
    (path / "note" if folder else path).write_text(text)


def test_an_empty_delivery_gives_empty_files_not_missing_ones(tmp_path: Path) -> None:
    for name in TEXTS:
        written = export(name, replace(delivery(), source=lambda: []), tmp_path)
        assert written.items == 0 and written.path.exists()


# -- JSON lines -------------------------------------------------------------------------------------------------------


def test_json_lines_read_back_as_the_nouns_they_were(tmp_path: Path) -> None:
    import json

    for name, kind, item in (("drafts_jsonl", Draft, draft()), ("refusals_jsonl", Refusal, refusal())):
        lines = export(name, delivery(), tmp_path).path.read_text("utf8").splitlines()
        assert [from_json(kind, json.loads(line)) for line in lines] == [item]


# -- CSV --------------------------------------------------------------------------------------------------------------


def table(tmp_path: Path, *found: Dossier) -> list[dict[str, str]]:
    text = export("csv", delivery(*found), tmp_path).path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("first", [*"=+-@|%\t\r\n", " =", "  @", "\u00a0+", "＝"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(first: str) -> None:
    assert safe(f"{first}1+1") == f"'{first}1+1"


@pytest.mark.parametrize("cell", ["", "plain", "a=b", "2 - 1", "'quoted", "¡hola!"])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert safe(cell) == cell


@given(st.text())
def test_no_cell_comes_out_dangerous(cell: str) -> None:
    assert not safe(cell).lstrip(" \u00a0").startswith(tuple("=+-@\t\r\n|%"))


def test_the_users_own_columns_follow_and_do_not_hide_ours(tmp_path: Path) -> None:
    (row,) = table(tmp_path)
    assert row["subject"] == "Porto: größer zählen" and row["x_subject"] == "old"
    assert row["region"].startswith("'=cmd")


def test_a_body_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    assert table(tmp_path)[0]["body"] == deliveries.BODY


def test_the_file_opens_in_spreadsheets_as_utf8_with_crlf(tmp_path: Path) -> None:
    data = export("csv", delivery(), tmp_path).path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")


def test_the_opener_is_the_whole_sentence_of_the_first_claim() -> None:
    assert opener(draft()) == "You opened a mill in Porto."


def test_a_draft_without_a_sentence_to_open_with_is_kept_back(tmp_path: Path) -> None:
    mute = draft(claims=draft().claims[:1])
    written = export("csv", delivery(Dossier(account=mute.account, results=(mute,))), tmp_path)
    assert written.items == 0 and written.blocked[0].detail == "no value for opener"


def test_columns_make_room_for_the_draft_with_most_facts(tmp_path: Path) -> None:
    more = (*draft().facts, nouns.fact("partnership", family="commercial"))
    wide = draft(facts=more, scores=({},) * 4, contact=Contact(email="ida@harborloom.example"))
    account = draft().account
    rows = table(tmp_path, Dossier(account=account, results=(draft(), wide)))
    assert [bool(r["fact_4_url"]) for r in rows] == [False, True]


# -- EML --------------------------------------------------------------------------------------------------------------


def mail(item: Draft, tmp_path: Path) -> bytes:
    folder = export("eml", delivery(Dossier(account=item.account, results=(item,))), tmp_path).path
    (file,) = folder.iterdir()
    return file.read_bytes()


def test_a_message_opens_as_an_unsent_draft_to_the_contact(tmp_path: Path) -> None:
    message = message_from_bytes(mail(draft(), tmp_path), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert (message["To"], message["Subject"]) == ("Mara Lindqvist <mara@harborloom.example>", "Porto: größer zählen")
    assert message.get_content().replace("\r\n", "\n").rstrip() == deliveries.BODY


def test_the_way_to_unsubscribe_is_one_unbroken_address(tmp_path: Path) -> None:
    email = f"{'rosa' * 12}@{'quill' * 8}.example"
    url = f"https://{'quill' * 8}.example/{'stop/' * 20}"
    sender = deliveries.SENDER.model_copy(update={"email": email, "unsubscribe_url": url})
    (file,) = export("eml", replace(delivery(), sender=sender), tmp_path).path.iterdir()
    line = f"List-Unsubscribe: <{url}?t={'0123456789' * 4}>, <mailto:{email}?subject=unsubscribe>"
    assert f"\r\n{line}\r\n".encode() in file.read_bytes()
    read = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert f"List-Unsubscribe: {read['List-Unsubscribe']}" == line
    assert read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize("trick", ["Hi\nBcc: all@evil.example", "Hi\r\nBcc: all@evil.example", "Hi\u2028Bcc: x"])
def test_a_subject_cannot_add_a_header(trick: str, tmp_path: Path) -> None:
    item = draft(subject=trick, claims=draft().claims[1:])
    assert message_from_bytes(mail(item, tmp_path), policy=policy.default)["Bcc"] is None


@pytest.mark.parametrize("email", ["", "no address", "a@b@c", "mara@härbor.example\n"])
def test_a_contact_without_a_usable_address_gives_a_draft_without_recipient(email: str, tmp_path: Path) -> None:
    item = draft(contact=Contact(first_name="Mara", email=email))
    assert message_from_bytes(mail(item, tmp_path), policy=policy.default)["To"] is None


@given(st.text())
def test_no_fetched_text_and_no_domain_can_name_a_file_elsewhere(text: str) -> None:
    name = filename(draft(account=replace(draft().account, domain=f"{text.strip().lower()}.example")))
    assert "/" not in name and "\\" not in name and not name.startswith(".") and name.endswith(".eml")


def test_two_drafts_of_one_company_are_two_files(tmp_path: Path) -> None:
    other = draft(contact=Contact(first_name="Ida", email="ida@harborloom.example"))
    both = Dossier(account=draft().account, results=(draft(), other))
    assert len(list(export("eml", delivery(both), tmp_path).path.iterdir())) == 2


def test_the_same_delivery_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in TEXTS:
        first, second = (everything(export(name, delivery(*dossiers()), tmp_path / n).path) for n in "ab")
        assert first == second
