"""The marketer's tools on a store: what would be written, for whom, and what an edit changes; nothing is stored."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import nouns
import pytest
from click.testing import CliRunner, Result
from nouns import AS_OF

from app.cli import cli
from app.pipeline import Job
from app.pipeline import draft as write_drafts
from app.runner import last_round
from app.workbench.asking import spread
from core.errors import BadInput, ProofreachError
from core.items import Account, Contact, Draft, Fact
from core.settings import Settings
from core.store import Store

GOLDEN = Path(__file__).parents[1] / "golden" / "workbench"
FOLDER = Path(__file__).parents[1] / "fixtures" / "marketing"
MARA = Contact(
    first_name="Mara",
    last_name="Quill",
    email="mara@harborloom.example",
    title="Yard Lead",
    persona="yard_lead",
    country="US",
)
OTTO = Contact(first_name="Otto", email="otto@quietmill.example", title="Dock lead", persona="yard_lead", country="US")
IDA = Contact(first_name="Ida", email="ida@tern.example", persona="yard_lead", country="US")
SENDER = """
name = "Rosa Ünlü"
company = "Quillgate"
email = "rosa@quillgate.example"
postal = "3 Tanner Yard, Oldport"
value = "keep trucks moving while a yard grows"
"""


def fact(trigger: str, domain: str, **changes: object) -> Fact:
    slots = {
        "new_office_or_site": {"place": "Porto"},
        "funding_round": {"amount_text": "€9 million", "round": "series A"},
        "exec_hire": {"title": "dock planner", "person": "Wen Alder"},
    }
    families = {"funding_round": "capital", "exec_hire": "people"}
    values = {
        "slots": slots[trigger],
        "family": families.get(trigger, "footprint"),
        "account": domain,
        "event": trigger,
    }
    found = nouns.fact(trigger, **{**values, **changes})
    quote = f"{trigger} at {domain} <b>&</b> more."
    return replace(
        found, evidence=(nouns.evidence(quote, url=f"https://{domain}/{trigger}", origin=domain),), origins=(domain,)
    )


def three(domain: str) -> list[Fact]:
    return [fact(t, domain) for t in ("new_office_or_site", "funding_round", "exec_hire")]


ACCOUNTS = [
    Account(domain="harborloom.example", name="Harbor Loom", row=2, contacts=(MARA,)),
    Account(domain="quietmill.example", name="Quiet Mill", row=3, contacts=(OTTO,)),
    Account(domain="tern.example", name="Tern", row=4, contacts=(IDA,)),
]
FACTS = {
    "harborloom.example": three("harborloom.example"),
    "quietmill.example": [
        fact("new_office_or_site", "quietmill.example"),
        fact("exec_hire", "quietmill.example"),
        fact("funding_round", "quietmill.example", event_date=None, expires=None),
    ],
    "tern.example": [fact("exec_hire", "tern.example", expires=date(2026, 1, 1))],
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk.made(tmp_path_factory.mktemp("made"))


@pytest.fixture
def desk(made: Desk, tmp_path: Path) -> Desk:
    shutil.copytree(made.folder, tmp_path, dirs_exist_ok=True)
    return Desk(tmp_path)


class Desk:
    """A folder with a store, a sender and a marketer's templates, and the commands run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.templates = folder, folder / "templates"

    @classmethod
    def made(cls, folder: Path) -> Desk:
        """One with drafts and refusals in its store."""
        desk = cls(folder)
        shutil.copytree(FOLDER, desk.templates)
        (folder / "sender.toml").write_text(SENDER, "utf8")
        desk.store.open_round(ACCOUNTS, AS_OF)
        for account in ACCOUNTS:
            desk.store.enriched(account.domain, FACTS[account.domain], coverage=(), enriched_from="x")
            write_drafts(account, desk.job, desk.store)
        return desk

    @property
    def store(self) -> Store:
        return Store(self.folder / "var")

    @property
    def job(self) -> Job:
        from core.settings import load_sender

        return Job(
            folder=self.folder / "var",
            round=last_round(self.store),
            settings=Settings(),
            templates=self.templates,
            sender=load_sender(self.folder / "sender.toml"),
        )

    def edit(self, old: str, new: str, file: str = "yard_lead") -> None:
        path = self.templates / "en" / f"{file}.md.j2"
        text = path.read_text("utf8")
        assert old in text
        path.write_text(text.replace(old, new), "utf8")

    def run(self, command: str, *words: str) -> Result:
        options = ["--store", str(self.folder / "var"), "--templates", str(self.templates)]
        options += ["--sender", str(self.folder / "sender.toml")]
        return CliRunner().invoke(cli, [command, *options, *words], standalone_mode=False)

    def stored(self) -> list[tuple[object, ...]]:
        with sqlite3.connect(self.folder / "var" / "store.sqlite") as db:
            return [
                row
                for table in ("items", "accounts", "kept", "exports", "audit", "rounds")
                for row in db.execute(f"select * from {table}")
            ]


def golden(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("WRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf8")
    assert text == path.read_text("utf8")


# -- preview ---------------------------------------------------------------------------------------------------------


def test_a_preview_is_as_reviewed(desk: Desk) -> None:
    done = desk.run("preview", "--persona", "yard_lead", "--width", "100")
    golden("preview.txt", done.output)


def test_a_preview_puts_the_personas_beside_each_other(desk: Desk) -> None:
    shutil.copy(desk.templates / "en" / "yard_lead.md.j2", desk.templates / "en" / "gate_lead.md.j2")
    desk.edit('id = "yard_lead"', 'id = "gate_lead"', "gate_lead")
    desk.edit('persona = "yard lead"', 'persona = "gate lead"', "gate_lead")
    words = ("--persona", "yard_lead", "--persona", "gate_lead", "--account", "harborloom.example", "--width", "120")
    lines = desk.run("preview", *words).output.splitlines()
    assert any("YARD LEAD" in line and "GATE LEAD" in line for line in lines)


def test_a_preview_for_programs_holds_claims_facts_and_refusals(desk: Desk) -> None:
    lines = desk.run("preview", "--persona", "yard_lead", "--json").output.splitlines()
    first, second, _ = map(json.loads, lines)
    (draft,) = first["drafts"]
    ids = {fact["id"] for fact in first["facts"]}
    assert draft["claims"] and {c["fact"] for c in draft["claims"]} <= ids
    assert second["drafts"] == [] and second["refusals"][0]["condition"] == "too-few-facts"


def test_the_page_loads_nothing_and_shows_fetched_text_as_text(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "preview.html"
    done = desk.run("preview", "--persona", "yard_lead", "--html", str(page))
    text = page.read_text("utf8")
    assert done.output.strip() == str(page)
    assert "&lt;b&gt;&amp;&lt;/b&gt;" in text and "<b>&</b>" not in text
    assert "<script" not in text and "default-src &#39;none&#39;" in text and "Refused: too-few-facts" in text


def test_a_preview_writes_nothing_to_the_store(desk: Desk) -> None:
    before = desk.stored()
    for command in ("preview", "coverage", "diff"):
        desk.run(command)
    assert desk.stored() == before


def test_a_limit_shows_the_first_accounts_and_an_account_is_named(desk: Desk) -> None:
    one = desk.run("preview", "--persona", "yard_lead", "--limit", "1").output
    assert "harborloom.example" in one and "quietmill.example" not in one
    other = desk.run("preview", "--persona", "yard_lead", "--account", "tern.example").output
    assert "tern.example" in other and "harborloom.example" not in other


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("preview", "--account", "nobody.example"), "nobody.example: not an account of the last run"),
        (("preview", "--persona", "boss"), "persona 'boss' has no template; there are: "),
        (("coverage", "--persona", "boss"), "persona 'boss' has no template; there are: "),
    ],
)
def test_what_is_not_there_is_named(desk: Desk, words: tuple[str, ...], said: str) -> None:
    error = desk.run(*words).exception
    assert isinstance(error, BadInput) and said in str(error)


@pytest.mark.parametrize("command", ["preview", "coverage", "diff"])
def test_without_a_store_the_remedy_is_named(command: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, [command, "--store", str(tmp_path)], standalone_mode=False)
    assert isinstance(done.exception, ProofreachError) and "give the --store of a run" in str(done.exception)
    assert list(tmp_path.iterdir()) == []


# -- coverage --------------------------------------------------------------------------------------------------------


def test_a_coverage_is_as_reviewed(desk: Desk) -> None:
    golden("coverage.txt", desk.run("coverage", "--persona", "yard_lead").output)


def test_a_coverage_for_programs_says_the_same(desk: Desk) -> None:
    found = json.loads(desk.run("coverage", "--persona", "yard_lead", "--json").output)
    (row,) = found["templates"]
    assert (found["accounts"], found["served"]) == (3, 1)
    assert (row["accounts"], row["served"], row["short"], row["one_more"]) == (3, 1, 2, 1)
    assert row["triggers"]["new_office_or_site"] == {"with": 2, "served": 1, "led": 1}


def test_the_nearest_to_unlock_is_what_is_on_file_and_only_does_not_count(desk: Desk) -> None:
    (row,) = json.loads(desk.run("coverage", "--persona", "yard_lead", "--json").output)["templates"]
    best = row["unlocks"][0]
    assert (best["trigger"], best["unlocks"], best["on_file"]) == ("funding_round", 1, {"undated": 1})


def test_an_account_that_lacks_two_facts_is_brought_nearer_by_one_and_not_unlocked(desk: Desk) -> None:
    one = [fact("new_office_or_site", "tern.example")]
    desk.store.enriched("tern.example", one, coverage=(), enriched_from="y")
    (row,) = json.loads(desk.run("coverage", "--persona", "yard_lead", "--json").output)["templates"]
    best = row["unlocks"][0]
    assert (row["one_more"], best["unlocks"], best["nearer"]) == (1, 1, 1)


def test_an_account_whose_people_may_not_be_written_to_is_not_served(desk: Desk) -> None:
    desk.store.suppress(MARA.email, "asked")
    (row,) = json.loads(desk.run("coverage", "--persona", "yard_lead", "--json").output)["templates"]
    assert (row["served"], row["refused"]) == (0, {"suppressed": 1})


def test_a_contact_without_a_required_word_is_not_served(desk: Desk) -> None:
    desk.edit('cta = "', 'requires = ["sender.proof"]\ncta = "')
    (row,) = json.loads(desk.run("coverage", "--persona", "yard_lead", "--json").output)["templates"]
    assert row["refused"] == {"missing-field": 1}


def test_a_sample_is_spread_over_the_list_and_said_to_be_one(desk: Desk) -> None:
    done = desk.run("coverage", "--persona", "yard_lead", "--sample", "2")
    assert done.output.startswith("2 of 3 accounts as of 2026-03-16: ")
    assert spread(list("abcdef"), 3) == ["a", "c", "e"] and spread(["a"], 3) == ["a"]


def test_accounts_are_read_one_by_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[str] = []
    items = Store.items

    def watched(self: Store, kind: type, domain: str) -> list[object]:
        held.append(domain)
        return items(self, kind, domain)

    monkeypatch.setattr(Store, "items", watched)
    monkeypatch.setattr(Store, "accounts", lambda *_: pytest.fail("all accounts at once"))
    from app.workbench.asking import asking
    from personalize import shelf

    asked = asking(desk.folder / "var", sender=desk.job.sender, settings=Settings(), templates=shelf.templates())
    cases: Iterator[object] = asked.cases(asked.domains())
    next(cases)
    assert set(held) == {"harborloom.example"}


# -- diff ------------------------------------------------------------------------------------------------------------


def test_without_an_edit_nothing_changes(desk: Desk) -> None:
    done = desk.run("diff")
    assert done.output == "3 results: 1 unchanged, 0 changed, 2 refused as before\n" and done.return_value == 0


def test_a_diff_is_as_reviewed(desk: Desk) -> None:
    desk.edit("Do trucks wait at your gate this month?", "Do trucks stand at your gate right now?")
    golden("diff.txt", desk.run("diff").output)


def test_a_draft_that_an_edit_would_refuse_is_told_with_the_reason_and_status_3(desk: Desk) -> None:
    desk.edit("?", ".")
    done = desk.run("diff")
    assert "newly refused: form: no-ask: no question" in done.output and "1 newly refused" in done.output
    assert done.return_value == 3


def test_a_draft_that_an_edit_makes_possible_is_told(desk: Desk) -> None:
    good = (desk.templates / "en" / "yard_lead.md.j2").read_text("utf8")
    desk.edit("?", ".")
    write_drafts(ACCOUNTS[0], desk.job, desk.store)
    (desk.templates / "en" / "yard_lead.md.j2").write_text(good, "utf8")
    assert "newly drafted" in desk.run("diff").output


def test_a_draft_that_was_exported_is_kept_whatever_the_edit(desk: Desk) -> None:
    store = desk.store
    store.ledger.exported(store.items(Draft, "harborloom.example"), "csv")
    desk.edit("this month?", "right now?")
    done = desk.run("diff")
    assert "exported, so kept as it went out" in done.output and "1 kept because exported" in done.output
    write_drafts(ACCOUNTS[0], desk.job, desk.store)
    (kept,) = desk.store.items(Draft, "harborloom.example")
    assert "this month?" in kept.body


def test_another_sender_is_named_as_a_reason_of_changes(desk: Desk) -> None:
    (desk.folder / "sender.toml").write_text(SENDER.replace("Quillgate", "Penrose"), "utf8")
    done = desk.run("diff")
    assert "1 changed" in done.output and "1 of them were written by another sender" in done.output


def test_a_diff_for_programs_ends_with_the_counts(desk: Desk) -> None:
    desk.edit("this month?", "right now?")
    change, counts = map(json.loads, desk.run("diff", "--json").output.splitlines())
    assert change["kind"] == "changed" and "+Do trucks wait at your gate right now?" in change["diff"]
    assert counts["counts"]["changed"] == 1 and counts["counts"]["kept"] == 0


def test_only_so_many_differences_are_shown_and_all_are_counted(desk: Desk) -> None:
    desk.edit("this month?", "right now?")
    assert desk.run("diff", "--show", "0").output.count("+++ after") == 1
    monkey = desk.run("diff", "--show", "1").output
    assert "1 changed" in monkey


# -- the user's own templates -----------------------------------------------------------------------------------------


def test_a_draft_from_the_users_own_template_is_derived_again_from_the_store(desk: Desk) -> None:
    from personalize.compose import render_again

    (draft,) = desk.store.items(Draft, "harborloom.example")
    kept = desk.store.kept(draft.template_version)
    shutil.rmtree(desk.templates)
    assert kept and render_again(draft, kept, desk.job.sender, Settings()) == draft
    assert draft.template == "en/yard_lead@1"


# -- lint ------------------------------------------------------------------------------------------------------------


def lint(*words: object) -> Result:
    return CliRunner().invoke(cli, ["lint", *map(str, words)], standalone_mode=False)


def test_lint_ends_with_a_count_and_status_0_when_all_is_well() -> None:
    path = FOLDER / "en" / "yard_lead.md.j2"
    done = lint(path, "--templates", FOLDER)
    assert done.output.splitlines()[-1].startswith("1 files: 0 errors, ") and done.return_value == 0


def test_lint_tells_place_and_rule_and_has_status_3(desk: Desk) -> None:
    desk.edit("{{ say(lead) }}", "{{ shout(lead) }}")
    path = desk.templates / "en" / "yard_lead.md.j2"
    done = lint(path, "--templates", desk.templates)
    assert done.output.startswith(f"{path}:24:1: error: syntax: only these can be called here")
    assert done.return_value == 3


def test_lint_for_programs_is_a_list_of_faults(desk: Desk) -> None:
    desk.edit("{{ say(lead) }}", "{{ shout(lead) }}")
    done = lint(desk.templates / "en" / "yard_lead.md.j2", "--templates", desk.templates, "--json")
    fault = json.loads(done.output)[0]
    assert (fault["line"], fault["column"], fault["level"], fault["rule"]) == (24, 1, "error", "syntax")


def test_a_folder_without_templates_is_bad_usage(tmp_path: Path) -> None:
    done = lint("--templates", tmp_path)
    assert "holds no <language>/<persona>.md.j2" in str(done.exception)
