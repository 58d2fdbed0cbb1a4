"""A marketer's own folder of templates, small enough to rehearse in a moment, and ways to spoil it."""

from __future__ import annotations

from pathlib import Path

from tarnfield import SENDER

from core.settings import Sender, Settings
from personalize.phrasebook import Phrasebook
from personalize.workbench.linting import Reader
from personalize.workbench.problems import Problem, Source

FOLDER = Path(__file__).parents[1] / "fixtures" / "marketing"
TRIGGERS = ("exec_hire", "funding_round", "new_office_or_site", "award")
PERSONA = (FOLDER / "en" / "yard_lead.md.j2").read_text("utf8")
PHRASES = (FOLDER / "en" / "phrasebook.md.j2").read_text("utf8")
LANGUAGE = (FOLDER / "en" / "language.toml").read_text("utf8")


def book(text: str = PHRASES) -> Phrasebook:
    return Phrasebook(text, LANGUAGE)


def source(text: str = PERSONA) -> Source:
    return Source(file="yard_lead.md.j2", text=text)


def folder(top: Path, *, persona: str = PERSONA, phrases: str = PHRASES, name: str = "yard_lead") -> Path:
    """The folder with these texts, written below `top`."""
    place = top / "en"
    place.mkdir(parents=True, exist_ok=True)
    (place / "language.toml").write_text(LANGUAGE, "utf8")
    (place / "phrasebook.md.j2").write_text(phrases, "utf8")
    (place / f"{name}.md.j2").write_text(persona, "utf8")
    return top


def lint(top: Path, *, file: str = "yard_lead", sender: Sender = SENDER, **texts: str) -> list[Problem]:
    """What the linter says of a file of that folder."""
    own = folder(top, **texts)
    reader = Reader(own=own, sender=sender, settings=Settings(), triggers=TRIGGERS)
    return reader.lint(own / "en" / f"{file}.md.j2")


def spoiled(old: str, new: str, text: str = PERSONA) -> str:
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)
