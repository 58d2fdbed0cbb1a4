"""Settings files: a mistake is one error that names the file and the field."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import BadInput
from core.settings import load_sender, load_settings


def test_without_files_there_are_defaults_and_a_sender_marked_as_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings().crawl.delay == 1.0
    assert load_sender().sample


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[crawl]\nreqests = 3", "crawl.reqests"),
        ("[crawl]\ndelay = 0", "crawl.delay"),
        ("[crawl\n", "not TOML"),
        ("ignore_robots = true", "ignore_robots"),
        ("[crawl]\nseconds = inf", "crawl.seconds"),
        ("[windows]\naward = 0", "windows.award"),
        ("[windows]\naward = 99999999999", "windows.award"),
        ("# \udcff", "not TOML"),
    ],
)
def test_a_mistake_names_file_and_field(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "proofreach.toml"
    path.write_text(text, "utf8", "surrogateescape")
    with pytest.raises(BadInput, match=named) as caught:
        load_settings(path)
    assert "proofreach.toml" in str(caught.value)


def test_a_sender_file_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"copy data/sender.sample.toml"):
        load_sender(tmp_path / "sender.toml")
