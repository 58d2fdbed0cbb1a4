"""The user's own templates stand beside the shipped ones, or in their place."""

import shutil

import pytest
from marketing import FOLDER, PERSONA, folder, spoiled

from core.errors import BadTemplate
from personalize.persona import load
from personalize.shelf import files, shipped, templates


def test_without_a_folder_the_shipped_ones_are_used():
    assert templates() == load() and templates(shipped()) == load()


def test_a_file_of_ones_own_is_beside_the_shipped_and_a_same_name_in_its_place(tmp_path):
    source = load()["en"]["champion"].source.replace("version = ", "version = 9", 1)
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "champion.md.j2").write_text(source, "utf8")
    found = templates(tmp_path)
    assert (
        found["en"]["champion"].source == source and found["en"]["end_user"].version == load()["en"]["end_user"].version
    )
    assert set(found) == set(load()) and set(found["en"]) == set(load()["en"])


def test_a_phrasebook_of_ones_own_is_the_one_that_all_are_said_with():
    found = templates(FOLDER)["en"]
    assert {t.phrasebook.text for t in found.values()} == {(FOLDER / "en" / "phrasebook.md.j2").read_text("utf8")}
    assert "yard_lead" in found and "champion" in found


def test_an_edit_is_seen_by_a_process_that_goes_on(tmp_path):
    folder(tmp_path)
    before = templates(tmp_path)["en"]["yard_lead"].version
    folder(tmp_path, persona=spoiled("this month?", "right now?"))
    assert templates(tmp_path)["en"]["yard_lead"].version != before


def test_a_language_of_ones_own_needs_its_two_files(tmp_path):
    shutil.copytree(FOLDER / "en", tmp_path / "fr")
    text = (tmp_path / "fr" / "language.toml").read_text("utf8")
    (tmp_path / "fr" / "language.toml").write_text(text.replace('code = "en"', 'code = "fr"'), "utf8")
    assert set(templates(tmp_path)) == {*load(), "fr"}
    (tmp_path / "fr" / "language.toml").unlink()
    with pytest.raises(BadTemplate, match="'fr' is no shipped language, and this folder has no"):
        templates(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("gate_lead.md.j2", PERSONA, "id and file name must be the same"),
        ("yard_lead.md.j2", PERSONA.replace("---\n", "", 1), "yard_lead.md.j2:1: expected 3 lines"),
    ],
)
def test_a_file_that_is_no_template_is_named(tmp_path, name, text, said):
    folder(tmp_path)
    (tmp_path / "en" / name).write_text(text, "utf8")
    with pytest.raises(BadTemplate, match=said):
        templates(tmp_path)


def test_folders_that_hold_no_template_are_passed_by(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "index.html").write_text("x")
    assert set(files(tmp_path)) == set(load())
