"""What the documents say is so: their examples work, and they name every command."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest

from app.cli import cli
from enrich.trigger import Trigger, compiled
from personalize import persona
from personalize.language import LANGUAGE_FILE, Language
from personalize.phrasebook import NAME, Phrasebook

TOP = Path(__file__).parent.parent
README = (TOP / "README.md").read_text("utf8")
ADDING = (TOP / "docs" / "adding.md").read_text("utf8")
COMMANDS = cli.list_commands(click.Context(cli))


def example(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", ADDING, re.DOTALL)
    assert found
    return found.group(1)


def test_the_persona_example_is_a_persona() -> None:
    english = TOP / "templates" / "en"
    phrasebook = Phrasebook((english / NAME).read_text("utf8"), (english / LANGUAGE_FILE).read_text("utf8"))
    assert persona.parse(example("persona"), phrasebook, "docs/adding.md").front.id == "security_lead"


def test_the_rules_example_writes_slots() -> None:
    rules = tomllib.loads(example("rules"))["write"]
    english = tomllib.loads((TOP / "templates" / "en" / LANGUAGE_FILE).read_text("utf8"))
    language = Language.model_validate(english | {"write": rules})
    assert language.words({"round": "Series A round", "change": "up 12%"}) == {"round": "A 轮", "change": "增长 12%"}


def test_the_trigger_example_finds_its_own_sentence() -> None:
    found: dict[str, Any] = {}
    exec(example("trigger"), found)
    (trigger,) = [v for v in found.values() if isinstance(v, Trigger)]
    sentence = trigger.yes[0].replace("[", "").replace("]", "")
    match = compiled(trigger.patterns[0].cue).search(sentence)
    assert match and f"[{match.group()}]" in trigger.yes[0]
    assert match["event"] == "HealthOps Berlin" and trigger.words[0] in sentence


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command: str) -> None:
    assert re.search(rf"`[^`\n]*\b{command}\b[^`\n]*`", README)


@pytest.mark.parametrize("option", sorted(set(re.findall(r"--[a-z][a-z-]+", README))))
def test_every_option_in_the_readme_exists(option: str) -> None:
    commands = [cli.get_command(click.Context(cli), name) for name in COMMANDS]
    assert option == "--help" or any(option in p.opts for c in commands if c for p in c.params)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README + ADDING))
def test_links_lead_somewhere(link: str) -> None:
    assert (TOP / link).exists() or (TOP / "docs" / link).exists()
