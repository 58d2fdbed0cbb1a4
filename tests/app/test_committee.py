"""Who may sit where in a buying committee, and who is not shown there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import nouns
import pytest
from deliveries import delivery, draft
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from app.committee import is_suppressed, people_in, same_person, seats
from app.exporter import Dossier, cleared, export
from core.evidence import fault
from core.items import Contact, Page, Person, as_json, from_json
from core.store import Store

URL = "https://harborloom.example/company/team"


def page(*lines: str, **changes: object) -> Page:
    values = {
        "account": "harborloom.example", "url": URL, "source": "leadership", "kind": "team", "text": "\n".join(lines),
        "title": "", "language": "en", "sha256": "1" * 64, "record": 7, "fetched_at": "2026-03-16T09:00:00+00:00",
        "seen": date(2026, 3, 16), "own": True, "origin": "harborloom.example", "extractor": "people/1",
    }  # fmt: skip
    return Page(**{**values, **changes})  # type: ignore[arg-type]


TEAM = page("Odalys Fenwright, CEO", "Ilse van der Brook, VP, Engineering", "Tobiah Marl, Chief Technology Officer")


def dossier(**changes: object) -> Dossier:
    return replace(Dossier(account=nouns.account(), people=tuple(people_in([TEAM]))), **changes)  # type: ignore[arg-type]


def named(found: Dossier | None) -> list[str]:
    assert found is not None
    return [p.name for p in found.people]


def test_each_line_of_a_team_page_is_a_person_with_a_quote_that_stands_there() -> None:
    people = people_in([TEAM])
    assert [(p.name, p.title) for p in people] == [
        ("Odalys Fenwright", "CEO"),
        ("Ilse van der Brook", "VP, Engineering"),
        ("Tobiah Marl", "Chief Technology Officer"),
    ]
    assert [fault(p.evidence, TEAM) for p in people] == [None] * 3
    assert {p.seen for p in people} == {date(2026, 3, 16)}


def test_another_page_that_was_seen_later_gives_the_title() -> None:
    later = page("ODALYS FENWRIGHT, Chair", url=URL + "/board", seen=date(2026, 3, 20))
    assert [p.title for p in people_in([later, TEAM]) if p.name.casefold() == "odalys fenwright"] == ["Chair"]


@pytest.mark.parametrize("change", [{"kind": "article"}, {"own": False}])
def test_only_team_pages_of_its_own_name_anybody(change: dict[str, object]) -> None:
    assert people_in([replace(TEAM, **change)]) == []  # type: ignore[arg-type]


def test_a_seat_is_what_the_title_speaks_for_and_an_empty_one_is_shown_as_such() -> None:
    found = {s.role: [p.name for p in s.people] for s in seats(nouns.account(), people_in([TEAM]))}
    assert found == {
        "champion": [],
        "economic buyer": ["Odalys Fenwright"],
        "end user": [],
        "technical evaluator": ["Ilse van der Brook", "Tobiah Marl"],
    }
    assert seats(nouns.account(), []) == ()


def test_a_title_that_speaks_for_nobody_is_not_given_a_role() -> None:
    (*_, last) = seats(nouns.account(), people_in([page("Odalys Fenwright, Grundare")]))
    assert (last.role, last.size) == ("no role that the title tells", 1)


def test_the_report_shows_the_committee_with_address_and_day(tmp_path: Path) -> None:
    text = export("html", delivery(dossier()), tmp_path).path.read_text("utf8")
    tree = html.fromstring(text)
    assert "Ilse van der Brook" in tree.text_content() and "16 Mar 2026" in tree.text_content()
    assert tree.xpath(f"//a[@href='{URL}']")


def test_what_a_team_page_calls_itself_is_never_markup(tmp_path: Path) -> None:
    bad = people_in([page("Odalys <script>Fenwright, <b>CEO</b>", url="javascript:alert(1)")])
    text = export("html", delivery(dossier(people=tuple(bad))), tmp_path).path.read_text("utf8")
    assert "<script>Fenwright" not in text and "<b>CEO" not in text
    assert not html.fromstring(text).xpath("//a[starts-with(@href, 'javascript')]")


@pytest.mark.parametrize(
    "key",
    [
        "odalys fenwright",
        "odalys.fenwright@harborloom.example",
        "ofenwright@harborloom.example",
        "fenwright@harborloom.example",
    ],
)
def test_a_suppressed_name_or_address_takes_its_person_out(key: str) -> None:
    assert named(cleared(dossier(), lambda k: k == key)) == ["Ilse van der Brook", "Tobiah Marl"]


def test_a_suppressed_contact_is_gone_from_the_map_whatever_their_address() -> None:
    contact = Contact(first_name="Odalys", last_name="Fenwright", email="boss@harborloom.example")
    found = dossier(account=nouns.account(contacts=(contact,)))
    assert named(cleared(found, lambda k: k == "boss@harborloom.example")) == ["Ilse van der Brook", "Tobiah Marl"]


def test_nobody_is_gone_when_somebody_else_is_suppressed() -> None:
    assert len(named(cleared(dossier(), lambda k: k in ("odalys@other.example", "odalys brook")))) == 3


def test_a_fact_about_a_suppressed_person_and_its_draft_are_in_no_export(tmp_path: Path) -> None:
    hire = nouns.fact("exec_hire", slots={"person": "Odalys Fenwright", "title": "CEO"}, event="hire")
    facts = (hire, nouns.fact(), nouns.fact("acquires", family="ownership"))
    spoken = draft(facts=(*draft().facts[:2], hire), claims=draft().claims)
    found = dossier(facts=facts, results=(spoken,))
    given = delivery(found, suppressed=lambda k: k == "odalys fenwright")
    for name in ("html", "facts_jsonl", "drafts_jsonl", "csv"):
        assert "Fenwright" not in export(name, given, tmp_path).path.read_text("utf8")
    assert given.withheld() == 1


def test_a_contact_is_known_by_first_and_last_name_in_plain_letters() -> None:
    contact = Contact(first_name="Åsa", last_name="Öberg-Lind", email="a@b.example")
    assert same_person(contact, "Åsa Maria Oeberg-Lind") and not same_person(contact, "Åsa Lind")
    assert not same_person(Contact(email="a@b.example"), "")


@given(st.text(max_size=40))
def test_any_name_can_be_asked_for(name: str) -> None:
    assert not is_suppressed(name, nouns.account(), lambda key: False)


def test_the_store_keeps_people_and_forgets_them(tmp_path: Path) -> None:
    store, account = Store(tmp_path), nouns.account()
    store.open_round([account], date(2026, 3, 16))
    people = people_in([TEAM])
    store.enriched(account.domain, [], people=people, coverage=[], enriched_from="x")
    assert store.items(Person, account.domain) == people
    store.forget(account.domain)
    assert store.items(Person, account.domain) == []


def test_a_person_survives_being_written_down() -> None:
    (first, *_) = people_in([TEAM])
    assert from_json(Person, as_json(first)) == first


def test_suppressions_answer_as_the_store_does(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.suppress("Odalys Fenwright", "asked")
    store.suppress("one.example", "asked")
    gone = store.suppressions()
    assert [gone(k) for k in ("odalys fenwright", "ann@ONE.example", "ann@two.example", "")] == [
        True, True, False, False]  # fmt: skip
