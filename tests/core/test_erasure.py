"""One person is erased from every table, page and log, what rests on them goes too, and no byte of them is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import nouns
import pytest
from deliveries import draft, refusal
from hypothesis import given
from hypothesis import strategies as st

from core.evidence import digest
from core.items import Account, Contact, Coverage, Draft, Evidence, Fact, Person, Refusal
from core.store import Archive, Record, Store
from core.store.erasure import Erasure
from core.store.identity import Identity, folded

DAY = date(2026, 3, 16)
OTTO = Contact(first_name="Otto", last_name="Weïr", email="Otto.Weir@harborloom.example", title="COO")
MARA = draft().contact
ACCOUNT = replace(draft().account, contacts=(MARA, OTTO), extra={"note": "ask Otto Weïr"})
PAGES = {
    "named": "<p>The mill, said <b>Otto</b> <i>Weïr</i>, is open.</p>",
    "escaped": '{"by": "Otto We\\u00efr"}',
    "slug": "<p>Nothing here.</p>",
    "address": "<a href='mailto:otto.weir@harborloom.example'>mail</a>",
    "other": "<p>Harbor Loom opened a mill in Porto. Otto Wagner was there.</p>",
}


def record(name: str, body: str) -> Record:
    data = body.encode()
    url = f"https://harborloom.example/{'news/otto-weir-joins' if name == 'slug' else name}"
    return Record(
        account="harborloom.example", source="articles", url=url, final_url=url, status=200, headers=(), body=data,
        sha256=digest(data), fetched_at="2026-03-16T10:00:00+00:00", seen=DAY, round=1,
    )  # fmt: skip


def resting_on(name: str, quote: str = "The mill is open.", **changes: object) -> Fact:
    shown = nouns.evidence(quote, sha256=digest(PAGES[name].encode()), url=f"https://harborloom.example/{name}")
    return nouns.fact(evidence=(shown,), event=f"{name}{quote}", **changes)  # type: ignore[arg-type]


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Store, Archive]:
    """A store and an archive in which Otto Weir stands in every way that there is."""
    store, archive = Store(tmp_path), Archive(tmp_path / "archive.sqlite")
    store.open_round([ACCOUNT], DAY)
    for name, body in PAGES.items():
        archive.put(record(name, body))
    archive.lead("harborloom.example", b'["Otto We\xc3\xafr joins"]')
    kept = resting_on("other", slots={"place": "Porto"})
    gone = resting_on("named", slots={"place": "Lisbon"})
    told = resting_on("other", quote="Otto Weïr leads it.", slots={"person": "Otto Weïr"})
    seat = Person(name="Otto Weïr", title="COO", evidence=_as(nouns.evidence("Otto Weïr, COO")), seen=DAY)
    store.enriched(ACCOUNT.domain, [kept, gone, told], people=[seat], coverage=[], enriched_from="k")
    on_gone = draft(account=ACCOUNT, facts=(*draft().facts[:2], gone))
    to_mara = draft(account=ACCOUNT)
    to_otto = draft(account=ACCOUNT, contact=OTTO)
    told_of = refusal(account=ACCOUNT, contact=OTTO)
    store.drafted(ACCOUNT.domain, [to_mara, to_otto, on_gone, told_of])
    store.ledger.exported([to_mara, to_otto], "csv")
    store.suppress("third@harborloom.example", "asked for by Otto Weïr")
    (tmp_path / "crawl.log").write_text("GET https://harborloom.example/other\nGET /news/otto-weir-joins\n", "utf8")
    return store, archive


def _as(evidence: Evidence) -> Evidence:
    return evidence


def erase(store: Store, archive: Archive, key: str) -> Erasure:
    contacts = [c for d in store.domains() if (a := store.account(d)) for c in a.contacts]
    erasure = Erasure(store, archive, Identity.of(key, contacts))
    erasure.erase(erasure.find())
    return erasure


KEYS = ["OTTO.weir@harborloom.example", "otto.weir+x@harborloom.example", "Otto Weïr", "otto  weir", "Weïr, Otto"]


@pytest.mark.parametrize("key", KEYS)
def test_no_byte_of_the_store_names_the_person_afterwards(filled: tuple[Store, Archive], key: str) -> None:
    store, archive = filled
    assert erase(store, archive, key).left() == []
    for path in store.folder.rglob("*"):
        text = folded(path.read_bytes().decode("utf8", "replace"))
        assert "otto weir" not in text and "otto.weir" not in text and "otto-weir" not in text, path
    for kept in Archive(archive.path).of_account("harborloom.example"):
        assert "weir" not in folded(kept.body.decode() + kept.url)


def test_what_is_not_theirs_stays(filled: tuple[Store, Archive]) -> None:
    store, archive = filled
    erase(store, archive, OTTO.email)
    account = store.account("harborloom.example")
    assert account and account.contacts == (MARA,) and account.extra == {}
    assert [f.slots for f in store.items(Fact, account.domain)] == [{"place": "Porto"}]
    assert [(d.contact, d.account.contacts) for d in store.items(Draft, account.domain)] == [(MARA, (MARA,))]
    assert store.items(Refusal, account.domain) == store.items(Person, account.domain) == []
    assert [r.url for r in archive.of_account(account.domain)] == ["https://harborloom.example/other"]
    assert archive.leads(account.domain) == b""
    assert list(store.ledger.last_exported(account.domain).values()) == [
        draft(account=replace(ACCOUNT, contacts=(MARA,), extra={}))
    ]
    assert store.suppressed("third@harborloom.example")
    assert (store.folder / "crawl.log").read_text("utf8") == "GET https://harborloom.example/other\n"


def test_a_list_of_links_goes_though_no_page_does(tmp_path: Path) -> None:
    store, archive = Store(tmp_path), Archive(tmp_path / "archive.sqlite")
    archive.put(record("other", PAGES["other"]))
    archive.lead("harborloom.example", b'["Otto Weir joins"]')
    erase(store, archive, "Otto Weir")
    assert archive.leads("harborloom.example") == b"" and len(list(archive.of_account("harborloom.example"))) == 1


def test_looking_changes_nothing(filled: tuple[Store, Archive]) -> None:
    store, archive = filled
    before = {p.name: p.read_bytes() for p in store.folder.iterdir() if p.suffix in (".log", ".sqlite")}
    found = Erasure(store, archive, Identity.of("Otto Weïr", [OTTO])).find()
    assert found.counts["archived answers"] == 4 and found.counts["drafts"] == 2
    assert {p.name: p.read_bytes() for p in store.folder.iterdir() if p.name in before} == before


def test_what_is_left_is_found(filled: tuple[Store, Archive]) -> None:
    store, archive = filled
    erasure = erase(store, archive, "Otto Weïr")
    (store.folder / "note.txt").write_text("otto.weir@harborloom.example", "utf8")
    archive.put(record("late", "<p>Otto Weïr</p>"))
    assert {"note.txt", "1 archived answers"} <= set(erasure.left())


def test_a_name_alone_takes_the_address_that_the_list_has_for_it() -> None:
    identity = Identity.of("otto weir", [OTTO, MARA])
    assert identity.addresses == {OTTO.email} and identity.in_text("otto.weir@harborloom.example")
    assert not identity.in_text("Mara Lindqvist")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Otto Weïr", True), ("OTTO WEIR", True), ("Otto\u00a0K. Weïr", True), ("Weïr, Otto", True),
        ("<b>Otto</b>&nbsp;<em>We&iuml;r</em>", True), ("Otto%20We%C3%AFr", True), ('"Otto\\nWe\\u00efr"', True),
        ("Ottoweir", False), ("Lotto Weirs", False), ("Otto Wagner", False), ("Anna Weïr", False),
        ("otto_weir", True), ("otto.weir@harborloom.example", True), ("botto.weir@harborloom.example", False),
    ],
)  # fmt: skip
def test_a_person_is_found_however_they_are_written(text: str, named: bool) -> None:
    assert Identity.of("Otto Weïr", [OTTO]).in_text(text) is named


def test_a_person_is_found_where_names_have_no_spaces() -> None:
    wang = Contact(first_name="小明", last_name="王", email="wang@harborloom.example")
    for identity in (Identity.of("wang@harborloom.example", [wang]), Identity.of("王小明", [wang])):
        assert identity.in_text("首席执行官王小明表示满意。") and not identity.in_text("王大明")
        assert identity.addresses == {"wang@harborloom.example"}


def test_a_first_name_alone_is_nobody() -> None:
    only = Contact(first_name="Mara", email="mara@harborloom.example")
    assert not Identity.of("mara@harborloom.example", [only]).in_text("Mara said so.")


@given(st.text(max_size=60), st.text(max_size=300))
def test_any_key_and_any_text_can_be_looked_for(key: str, text: str) -> None:
    Identity.of(key, [OTTO]).in_text(text)


def test_a_long_page_of_hostile_markup_is_searched_in_bounded_time() -> None:
    identity = Identity.of("Otto Weïr", [])
    assert not identity.in_text("Otto " + "<" * 20_000) and not identity.in_text("otto <b>" * 20_000)


def test_an_account_without_its_only_contact_is_still_an_account(tmp_path: Path) -> None:
    store, archive = Store(tmp_path), Archive(tmp_path / "archive.sqlite")
    store.open_round([replace(ACCOUNT, contacts=(OTTO,))], DAY)
    store.crawled(ACCOUNT.domain, [Coverage(account=ACCOUNT.domain, source="home", tried=1, pages=1, forbidden=0,
                                            status={"200": 1}, newest=None, reason="ok")])  # fmt: skip
    erase(store, archive, "Otto Weïr")
    left = store.account(ACCOUNT.domain)
    assert isinstance(left, Account) and left.contacts == () and store.crawl_coverage(ACCOUNT.domain)
