"""The hosts file."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import BadInput
from crawlers.fetching.hosts import below_mapped, load, mapped


def write(folder: Path, text: str) -> Path:
    (folder / "hosts").write_text(text)
    return folder / "hosts"


def test_names_are_mapped_to_loopback_addresses(tmp_path: Path) -> None:
    path = write(tmp_path, "# ours\n127.0.0.1:8000 one.example WWW.One.example # both\n\n127.0.0.2:81 two.example\n")
    known = load(path)
    assert known == {
        "one.example": ("127.0.0.1", 8000),
        "www.one.example": ("127.0.0.1", 8000),
        "two.example": ("127.0.0.2", 81),
    }
    assert mapped(known, "ONE.example.") == ("127.0.0.1", 8000)
    assert mapped(known, "mail.one.example") is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("10.0.0.7:80 one.example", "not a loopback"),
        ("192.0.2.1:80 one.example", "not a loopback"),
        ("localhost:80 one.example", "not a loopback"),
        ("127.0.0.1 one.example", "ADDRESS:PORT"),
        ("127.0.0.1:99999 one.example", "ADDRESS:PORT"),
        ("127.0.0.1:9 first.example", "another address"),
    ],
)
def test_a_bad_line_is_named_with_file_and_number(tmp_path: Path, line: str, why: str) -> None:
    path = write(tmp_path, f"127.0.0.1:8000 first.example\n{line}\n")
    with pytest.raises(BadInput, match=rf"{path}: line 2: .*{why}"):
        load(path)


def test_a_missing_file_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nowhere"):
        load(tmp_path / "nowhere")


def test_a_name_below_a_mapped_host_is_looked_up_nowhere() -> None:
    hosts = {"brinefold.example": ("127.0.0.1", 8000)}
    assert below_mapped(hosts, "_dmarc.brinefold.example.")
    assert below_mapped(hosts, "brinefold.example")
    assert not below_mapped(hosts, "notbrinefold.example")
    assert not below_mapped(hosts, "example")
