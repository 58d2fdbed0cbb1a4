"""A wish not to be written to holds for every way to spell the address, the domain or the name."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.items import Account, Contact
from core.store import Store, keys

WISHED = "Mara.Lindqvist@Härbor.example"
SPELLED = [
    "mara.lindqvist@härbor.example",
    "MARA.LINDQVIST@HÄRBOR.EXAMPLE",
    "  mara.lindqvist@härbor.example\n",
    "mara.lindqvist+news@härbor.example",
    "mara.lindqvist@xn--hrbor-gra.example",
    "Mara.Lindqvist@XN--HRBOR-GRA.example.",
    "ｍａｒａ.lindqvist@härbor.example",
    "mara.lind\u200bqvist@ha\u0308rbor.example",
    "Mara <mara.lindqvist@härbor.example>",
    "mailto:mara.lindqvist@härbor.example",
    "mara.lindqvist @ härbor.example",
]


@pytest.mark.parametrize("stored", SPELLED)
@pytest.mark.parametrize("asked", SPELLED[:6])
def test_an_address_is_known_again_in_every_spelling(tmp_path: Path, stored: str, asked: str) -> None:
    store = Store(tmp_path)
    store.suppress(stored, "asked")
    assert store.suppressed(asked)
    assert not store.suppressed("mara@härbor.example") and not store.suppressed("härbor.example")


@pytest.mark.parametrize("stored", ["härbor.example", "https://www.Härbor.example/team", "XN--HRBOR-GRA.example"])
@pytest.mark.parametrize(
    "asked", ["x@härbor.example", "x+y@mail.xn--hrbor-gra.example", "HÄRBOR.example", "www.härbor.example"]
)
def test_a_domain_covers_its_addresses_and_the_domains_below(tmp_path: Path, stored: str, asked: str) -> None:
    store = Store(tmp_path)
    store.suppress(stored, "asked")
    assert store.suppressed(asked) and not store.suppressed("x@other.example", "example")


@pytest.mark.parametrize("stored", ["Jörg Müller", "Joerg Mueller", "JÖRG  MÜLLER", "Müller, Jörg"])
@pytest.mark.parametrize("asked", ["jörg müller", "Joerg Mueller", "Jo\u0308rg\u00a0Mu\u0308ller"])
def test_a_name_is_known_again_with_its_dots_written_out(tmp_path: Path, stored: str, asked: str) -> None:
    store = Store(tmp_path)
    store.suppress(stored, "asked")
    assert store.suppressed(asked) and not store.suppressed("Jörg Maier")


@pytest.mark.parametrize("stored", ["王小明", "小明 王", "王 小明"])
@pytest.mark.parametrize("asked", ["王小明", "小明 王"])
def test_a_name_without_spaces_is_known_in_either_order(tmp_path: Path, stored: str, asked: str) -> None:
    store = Store(tmp_path)
    store.suppress(stored, "asked")
    assert store.suppressed(asked) and not store.suppressed("王大明")


def test_gmail_knows_no_dots(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.suppress("m.ara.l@googlemail.com", "asked")
    assert store.suppressed("maral@gmail.com") and not store.suppressed("mar@gmail.com")


def test_a_wish_of_an_earlier_version_still_holds(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with sqlite3.connect(tmp_path / "store.sqlite") as db:
        db.execute("insert into suppressed values (?, 'asked', '2026-01-01')", (keys.digest("mara+x@harbor.example"),))
    assert store.suppressed("Mara+X@harbor.example")


BOX = st.text(st.sampled_from("abcdefghij.-_"), min_size=1, max_size=12).filter(lambda t: t.strip(".") != "")
NOISE = st.sampled_from(["", " ", "\t", "\u00a0", "\u200b", "\ufeff"])


@given(
    BOX,
    st.sampled_from(["harbor.example", "härbor.example", "strasse.example"]),
    NOISE,
    st.booleans(),
    st.text("abc", max_size=3),
)
def test_case_spaces_tags_and_domains_in_letters_make_no_difference(
    box: str, domain: str, noise: str, upper: bool, tag: str
) -> None:
    plain = f"{box}@{domain}"
    coded = domain.encode("idna").decode()
    other = f"{noise}{box}{'+' + tag if tag else ''}@{coded}{noise}"
    assert keys.spellings(other.upper() if upper else other) == keys.spellings(plain)


@given(st.text())
def test_any_text_can_be_asked_for(key: str) -> None:
    assert all(form == form.strip() or form for form in keys.covering(key))
    keys.mark(key), keys.token(key, "salt")


def test_only_digests_are_in_the_file(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.suppress("mara@harborloom.example", "asked")
    data = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert b"mara" not in data and b"harborloom" not in data


def test_a_wish_survives_erasure_and_a_new_import(tmp_path: Path) -> None:
    mara = Contact(first_name="Mara", email="Mara+list@harborloom.example")
    account = Account(domain="harborloom.example", name="Harbor Loom", row=2, contacts=(mara,))
    store = Store(tmp_path)
    store.open_round([account], date(2026, 3, 16))
    store.suppress("mara@harborloom.example", "asked")
    store.forget("harborloom.example")
    store.open_round([replace(account, row=9)], date(2026, 3, 17))
    assert Store(tmp_path).suppressed(mara.email)


def test_the_word_of_an_unsubscribe_link_suppresses_its_recipient_and_nobody_else(tmp_path: Path) -> None:
    store = Store(tmp_path)
    word = keys.token("Mara@harborloom.example", store.ledger.salt())
    assert "mara" not in word and len(word) == 40
    store.suppress(word, "unsubscribed")
    assert store.suppressed("mara@harborloom.example") and not store.suppressed("otto@harborloom.example")


def test_the_same_address_has_another_word_in_another_store(tmp_path: Path) -> None:
    words = {keys.token("mara@harborloom.example", Store(tmp_path / n).ledger.salt()) for n in "ab"}
    again = keys.token("MARA@harborloom.example", Store(tmp_path / "a").ledger.salt())
    assert len(words) == 2 and again in words


def test_each_wish_is_one_line_of_the_audit_log_that_names_nobody(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert [store.suppress(key, "asked") for key in ("mara@harborloom.example", "MARA@harborloom.example")] == [
        True,
        False,
    ]
    (line,) = store.ledger.lines()
    assert (line["what"], line["key"]) == ("suppress", keys.mark("mara@harborloom.example"))
    assert "mara" not in str(line)


def test_a_refusal_that_repeats_itself_is_noted_once(tmp_path: Path) -> None:
    ledger = Store(tmp_path).ledger
    for condition in ("consent", "consent", "suppressed", "suppressed"):
        ledger.note_once("refusal", key="k", condition=condition)
    assert [line["condition"] for line in ledger.lines("k")] == ["consent", "suppressed"]
