"""Other tools get our fields under their own names, and no value that is empty or would run there."""

from __future__ import annotations

import csv
import json
import mailbox
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import deliveries
import nouns
import pytest
from deliveries import MARA, delivery, draft

from app.crm import external_id, payload, tool
from app.exporter import EXPORTERS, Dossier, export
from app.message import unsubscribe_url
from core.items import Contact, Draft, NextStep

TABLES = ["apollo", "hubspot", "instantly", "lemlist", "salesforce"]
BODIES = ["outreach", "salesloft", "smartlead"]


def dossier(*drafts: Draft) -> Dossier:
    contacts = tuple(dict.fromkeys(d.contact for d in drafts))
    account = replace(drafts[0].account, contacts=contacts)
    return Dossier(account=account, results=tuple(replace(d, account=account) for d in drafts))


def table(name: str, folder: Path, *drafts: Draft, tell: Any = lambda note: None) -> list[dict[str, str]]:
    found = [dossier(*drafts)] if drafts else []
    written = export(name, replace(delivery(*found), tell=tell), folder)
    with written.path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def bodies(name: str, folder: Path, *drafts: Draft) -> list[dict[str, Any]]:
    written = export(name, delivery(*([dossier(*drafts)] if drafts else [])), folder)
    return [json.loads(line) for line in written.path.read_text("utf8").splitlines()]


IDA = Contact(first_name="Ida", last_name="Brandt", email="Ida@harborloom.example")


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_is_empty_and_what_was_left_out_is_told(name: str, tmp_path: Path) -> None:
    told: list[str] = []
    rows = table(name, tmp_path, draft(), draft(contact=IDA), tell=told.append)
    assert len(rows) == 2 and all(value.strip() for row in rows for value in row.values())
    titles = {
        "apollo": "title",
        "hubspot": "jobtitle",
        "instantly": "job_title",
        "lemlist": "jobTitle",
        "salesforce": "Title",
    }
    assert titles[name] not in rows[0] and f"column {titles[name]} left out: 1 of 2 rows have no value for it" in told


@pytest.mark.parametrize("name", TABLES)
def test_a_column_that_every_row_can_fill_is_there(name: str, tmp_path: Path) -> None:
    (row,) = table(name, tmp_path, draft())
    assert "CFO" in row.values() and MARA.email in row.values() and "the Oldport fair list" in row.values()
    assert "legitimate interest" in row.values() and "FR (country column)" in row.values()
    assert {"You opened a mill in Porto.", deliveries.BODY, "Porto: größer zählen"} <= set(row.values())


@pytest.mark.parametrize("name", TABLES)
def test_tables_end_their_lines_for_spreadsheets_and_mark_utf8_only_where_it_is_wanted(
    name: str, tmp_path: Path
) -> None:
    data = export(name, delivery(), tmp_path).path.read_bytes()
    assert data.endswith(b"\r\n") and data.startswith(b"\xef\xbb\xbf") is (name in ("hubspot", "apollo"))


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_runs_in_a_spreadsheet(name: str, tmp_path: Path) -> None:
    bad = replace(MARA, title="=HYPERLINK(1)", last_name="+1", source="@SUM(1)")
    rows = table(name, tmp_path, draft(contact=bad))
    assert "'=HYPERLINK(1)" in rows[0].values()
    assert not [v for row in rows for v in row.values() if v.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("name", BODIES)
def test_no_value_in_a_body_is_empty(name: str, tmp_path: Path) -> None:
    def values(item: Any) -> list[Any]:
        inner = item.values() if isinstance(item, dict) else item if isinstance(item, list) else None
        return [v for i in inner for v in values(i)] if inner is not None else [item]

    found = bodies(name, tmp_path, draft(contact=IDA))
    assert found and all(str(value).strip() for body in found for value in values(body))
    assert "ida@harborloom.example" in values(found[-1])


@pytest.mark.parametrize("name", [*TABLES, *BODIES])
@pytest.mark.parametrize("spoil", [{"contact": replace(IDA, email="")}, {"subject": " ", "claims": draft().claims[1:]}])
def test_a_draft_without_an_address_or_a_subject_is_kept_back(name: str, spoil: dict[str, Any], tmp_path: Path) -> None:
    written = export(name, delivery(dossier(replace(draft(), **spoil))), tmp_path)
    assert written.items == 0 and [r.condition for r in written.blocked] == ["field-missing"]


def test_the_next_step_begins_with_its_day_and_fits_its_field(tmp_path: Path) -> None:
    step = NextStep(action="ask again " * 60, owner="Rosa", due=nouns.AS_OF, channel="email", exit_if="reply")
    (row,) = table("salesforce", tmp_path, draft(next_step=step))
    assert row["NextStep"].startswith("2026-03-16 ask again") and 200 < len(row["NextStep"]) <= 255
    assert row["ActivityDate"] == "2026-03-16"


def test_a_lead_of_salesforce_needs_a_last_name(tmp_path: Path) -> None:
    written = export("salesforce", delivery(dossier(draft(contact=replace(MARA, last_name="")))), tmp_path)
    assert written.items == 0 and written.blocked[0].detail == "no value for contact.last_name"


def test_smartlead_gets_a_hundred_leads_at_a_time_and_keeps_its_block_lists(tmp_path: Path) -> None:
    many = [draft(contact=replace(IDA, email=f"ida{n}@harborloom.example")) for n in range(201)]
    found = bodies("smartlead", tmp_path, *many)
    assert [len(body["lead_list"]) for body in found] == [100, 100, 1]
    assert all(not any(body["settings"].values()) for body in found)
    assert found[0]["lead_list"][0]["custom_fields"]["situation_line"] == "You opened a mill in Porto."


def test_outreach_gets_an_account_before_its_prospects(tmp_path: Path) -> None:
    found = bodies("outreach", tmp_path, draft(), draft(contact=IDA))
    assert [body["data"]["type"] for body in found] == ["account", "prospect", "prospect"]
    about = found[1]["data"]["attributes"]
    assert (about["emails"], about["tags"], about["externalSource"]) == ([MARA.email], ["economic_buyer"], "proofreach")
    assert "optedOut" not in about


def test_the_external_id_is_the_same_for_a_later_draft_and_holds_no_address() -> None:
    later = draft(subject="Porto again", claims=draft().claims[1:], contact=replace(MARA, title="CEO"))
    assert external_id(later) == external_id(draft()) != external_id(draft(contact=IDA))
    assert "mara" not in external_id(draft())


def test_a_heading_becomes_a_whole_sentence_and_no_template(tmp_path: Path) -> None:
    bare = nouns.fact(evidence=(nouns.evidence("Head of {{ looms }}, Porto"),))
    (row,) = table(
        "instantly", tmp_path, draft(facts=(bare, *draft().facts[1:]), claims=draft().claims[:0] or _on(bare))
    )
    assert row["fact_1"] == "Harbor Loom: “Head of (( looms )), Porto”."


def _on(fact: Any) -> tuple[Any, ...]:
    return tuple(replace(claim, fact=fact.id) for claim in draft().claims)


def test_a_profile_in_the_users_columns_is_used_only_when_it_can_be_no_others(tmp_path: Path) -> None:
    account = replace(draft().account, extra={"LinkedIn URL": "https://social.example/mara", "Industry": "Textiles"})
    (row,) = table("lemlist", tmp_path, draft(account=account))
    assert (row["linkedinUrl"], row["industry"]) == ("https://social.example/mara", "Textiles")
    both = table("lemlist", tmp_path, draft(account=account), draft(account=account, contact=IDA))
    assert all("linkedinUrl" not in row and row["industry"] == "Textiles" for row in both)


def test_a_path_in_a_name_is_a_place_in_the_body() -> None:
    assert payload({"tags[]": "a", "custom_fields.x": "1", "custom_fields.y": "2", "email": "m"}) == {
        "tags": ["a"], "custom_fields": {"x": "1", "y": "2"}, "email": "m",
    }  # fmt: skip


@pytest.mark.parametrize("name", [*TABLES, *BODIES])
def test_no_tool_has_two_fields_of_one_name(name: str) -> None:
    columns = [column for _, column in tool(name).columns]
    assert len({c.lower() for c in columns}) == len(columns)
    assert set(tool(name).needs) <= {field for field, _ in tool(name).columns}


def test_an_mbox_reads_back_as_the_messages_that_were_put_in(tmp_path: Path) -> None:
    body = "From the yard:\n\nFrom here on we count.\nÜber alles.\n\nRosa"
    odd = draft(body=body, claims=draft().claims[:1])
    path = export("mbox", delivery(dossier(draft(), replace(odd, contact=IDA))), tmp_path).path
    assert b"\r" not in path.read_bytes()
    found = [message_from_bytes(m.as_bytes(), policy=policy.default) for m in mailbox.mbox(path)]
    assert [m["To"] for m in found] == [
        "Mara Lindqvist <mara@harborloom.example>",
        "Ida Brandt <Ida@harborloom.example>",
    ]
    assert found[0].get_content().strip() == deliveries.BODY
    assert found[1].get_content().replace(">From", "From").strip() == body
    assert found[0]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize(
    ("base", "whole"),
    [
        ("https://a.example/u", "https://a.example/u?t=abc"),
        ("https://a.example/u?l=en", "https://a.example/u?l=en&t=abc"),
        ("https://a.example/u#x", "https://a.example/u?t=abc"),
        ("https://a.example/{token}/stop", "https://a.example/abc/stop"),
    ],
)
def test_the_token_goes_into_the_senders_address(base: str, whole: str) -> None:
    assert unsubscribe_url(base, "abc") == whole


def test_without_a_page_to_unsubscribe_on_there_is_no_one_click(tmp_path: Path) -> None:
    sender = deliveries.SENDER.model_copy(update={"unsubscribe_url": ""})
    (file,) = export("eml", replace(delivery(dossier(draft())), sender=sender), tmp_path).path.iterdir()
    assert message_from_bytes(file.read_bytes())["List-Unsubscribe-Post"] is None


def test_a_notice_goes_to_those_to_whom_the_law_owes_one(tmp_path: Path) -> None:
    both = dossier(draft(), draft(contact=replace(IDA, country="US")))
    (file,) = export("notices", delivery(both), tmp_path).path.iterdir()
    text = file.read_text("utf8")
    assert "Mara Lindqvist" in text and "the Oldport fair list, noted on 2026-01-20, which is not public" in text


def test_every_format_that_hands_drafts_over_says_so() -> None:
    assert {n for n, e in EXPORTERS().items() if e.hands_over} == {
        *TABLES,
        *BODIES,
        "csv",
        "drafts_jsonl",
        "eml",
        "mbox",
    }
