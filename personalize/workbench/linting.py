"""A template file read over and rehearsed: every fault with file, line and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import BadInput, BadTemplate
from core.settings import Sender, Settings
from personalize import shelf
from personalize.language import LANGUAGE_FILE, read
from personalize.persona import Template, parse
from personalize.phrasebook import NAME, Phrasebook
from personalize.workbench import samples
from personalize.workbench.inspection import Sections, inspect, line_of_sentence
from personalize.workbench.problems import Problem, Source, grouped
from personalize.workbench.rehearsal import Fault, Stage, muttered

_UNREADABLE = frozenset({"sections", "front matter", "syntax", "subject", "body"})  # with these it cannot be rendered


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads template files over; `told` hears how many rehearsals are done."""

    own: Path | None
    sender: Sender
    settings: Settings
    triggers: Collection[str]
    told: Callable[[str, int, int], None] = lambda file, done, of: None

    def lint(self, path: Path) -> list[Problem]:
        """All that is wrong with one file; raises BadInput when it is no file of a language's folder."""
        if path.name != NAME and path.name != LANGUAGE_FILE and not path.name.endswith(shelf.SUFFIX):
            raise BadInput(f"{path}: no template; one is <language>/<persona>{shelf.SUFFIX}, {NAME} or {LANGUAGE_FILE}")
        source = Source(file=str(path), text=_text(path))
        try:
            book = self._book(path)
        except BadTemplate as error:
            return [_placed(source, str(error))]
        if path.name == LANGUAGE_FILE:
            return []
        return grouped(self._phrasebook(source, book) if path.name == NAME else self._persona(path, source, book))

    def _book(self, path: Path) -> Phrasebook:
        """The phrasebook that the file is used with: beside it, else the user's own, else the shipped one."""
        folder = path.resolve().parent
        names = shelf.files(self.own).get(folder.name, {}) | {p.name: p for p in folder.iterdir()}
        if missing := {NAME, LANGUAGE_FILE} - set(names):
            raise BadTemplate(
                f"{path}:1: {folder.name!r} is no language: a template stands in a folder named after its language, "
                f"beside {sorted(missing)[0]} when that language is not shipped"
            )
        return Phrasebook(read(names[NAME]), read(names[LANGUAGE_FILE]), str(names[NAME]))

    def _phrasebook(self, source: Source, book: Phrasebook) -> Iterator[Problem]:
        for macro, said, why in muttered(book):
            message = f"{macro}: {why}: {said!r}" if said else f"{macro}: {why}"
            yield source.problem(self._macro(source, macro), macro, "macro", message)
        for macro in samples.triggers(book):
            if macro not in self.triggers:
                message = f"no trigger is called {macro!r}; see: proofreach list triggers"
                yield source.problem(self._macro(source, macro), macro, "macro", message)
        for macro, slot in samples.unknown(book):
            message = f"{macro} reads {slot!r}, of which data/rehearsal.json has no sample; a made-up name stood in"
            yield source.problem(self._macro(source, macro), macro, "sample", message, "warning")
        for group, names in book.groups.items():
            for name in sorted(set(names) - set(self.triggers)):
                line = source.line_of_key(["groups", group])
                message = f"no trigger is called {name!r}; see: proofreach list triggers"
                yield source.problem(line, name, "groups", message)

    @staticmethod
    def _macro(source: Source, name: str) -> int:
        opening = re.compile(rf"\{{%-?\s*macro\s+{re.escape(name)}\(")
        return next((n for n, line in enumerate(source.lines, start=1) if opening.search(line)), 1)

    def _persona(self, path: Path, source: Source, book: Phrasebook) -> Iterator[Problem]:
        found = list(inspect(source, book, self.triggers))
        yield from found
        if any(p.level == "error" and p.rule in _UNREADABLE for p in found):
            return
        try:
            template = parse(source.text, book, source.file)
        except BadTemplate as error:
            yield _placed(source, str(error))
            return
        name = path.name.removesuffix(shelf.SUFFIX)
        if template.front.id != name:
            message = f"id is {template.front.id!r}; it must be the file's name, {name!r}"
            yield source.problem(source.line_of_key(["id"]), "id", "front matter", message)
            return
        yield from self._rehearsed(source, template)

    def _rehearsed(self, source: Source, template: Template) -> Iterator[Problem]:
        stage = Stage(template=template, sender=self.sender, settings=self.settings)
        sections, scenes = Sections(source), stage.scenes()
        if not scenes:
            message = "wants no trigger that the phrasebook has words for, so it can never write a mail"
            yield source.problem(source.line_of_key(["wants"]), "", "wants", message)
        for done, scene in enumerate(scenes, start=1):
            self.told(source.file, done, len(scenes))
            for fault in stage.play(scene):
                yield _of_fault(source, sections, fault)
        for part, line, tag in stage.unseen(scenes):
            at = _line(sections, template, part, line)
            yield source.problem(at, "", "unreached", f"no rehearsal comes to '{tag}' ({part}); it can never be read")


def _of_fault(source: Source, sections: Sections, fault: Fault) -> Problem:
    line = sections.first_line(fault.part) + (fault.line - 1 if fault.part in ("subject", "body") else 0)
    level = "error" if fault.grave else "warning"
    message = re.sub(r"^[a-z_]+: (\w+Error: )?", "", fault.message) if fault.rule == "template" else fault.message
    problem = source.problem(line, "", fault.rule, message, "error" if level == "error" else "warning")
    return replace(problem, scenes=(fault.scene,))


def _line(sections: Sections, template: Template, part: str, line: int) -> int:
    """Where the branch stands in the file; under `means`, `line` is the place of the sentence in its list."""
    if part in ("subject", "body"):
        return sections.first_line(part) + line - 1
    key = part.removeprefix("means.")
    ways = template.front.means[key]
    text = ways if isinstance(ways, str) else ways[line]
    return line_of_sentence(sections, key, line, text)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: cannot be read as UTF-8 text: {error}") from error


def _placed(source: Source, said: str) -> Problem:
    """An error that names file and line in its text, as a problem at that place."""
    place = re.match(r"(?P<file>.+?\.(?:j2|toml))(?::(?P<line>\d+))?: (?P<said>.*)", said, re.S)
    if place is None or Path(place["file"]).name != Path(source.file).name:
        return source.problem(1, "", "template", said)
    return source.problem(int(place["line"] or 1), "", "template", place["said"])
