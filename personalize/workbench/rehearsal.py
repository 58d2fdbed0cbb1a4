"""Every mail that a template could come to write, written once for made-up accounts by the same code that drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from core.errors import BadTemplate, ProofreachError
from core.items import Draft, Refusal, Slot
from core.settings import Sender, Settings
from personalize.compose import compose
from personalize.lint import seams
from personalize.persona import Template
from personalize.phrasebook import Phrasebook
from personalize.render import render
from personalize.workbench import samples
from personalize.workbench.branches import marked
from personalize.workbench.scenes import KINDS, Scene, Script, bare

_BY_LENGTH = frozenset(
    {"too-long", "too-short", "reading-grade", "sentence-length", "subject-words", "subject-characters"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What a rehearsal showed: the condition that refused the mail, or a warning of the form rules."""

    scene: str
    rule: str
    message: str
    grave: bool
    part: str = "body"
    line: int = 1


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A template, and who writes with it."""

    template: Template
    sender: Sender
    settings: Settings

    @property
    def book(self) -> Phrasebook:
        return self.template.phrasebook

    def scenes(self) -> list[Scene]:
        return list(Script(template=self.template, sender=self.sender).scenes())

    def play(self, scene: Scene) -> list[Fault]:
        """What is wrong with the mail of this scene; nothing when it could go out without a warning."""
        template = scene.cast(self.template)
        code = template.language.code
        results = compose(
            scene.account, scene.facts, (), sender=scene.sender, settings=self.settings, as_of=samples.DAY,
            suppressed=lambda key: False, persona=template.front.id, templates={code: {template.front.id: template}},
            strict=True,
        )  # fmt: skip
        return [fault for result in results for fault in self._faults(scene, result)]

    def unseen(self, scenes: Sequence[Scene]) -> Iterator[tuple[str, int, str]]:
        """Branches that no scene reaches: the part they stand in (subject, body, a key of means), line and tag."""
        parts = {"subject": self.template.subject, "body": self.template.body}
        for part, source in parts.items():
            for branch in marked(self.book.env, source).unseen(lambda text: self._filled(text, scenes)):
                yield part, branch.line, branch.tag
        yield from self._unmeant(scenes)

    def _unmeant(self, scenes: Sequence[Scene]) -> Iterator[tuple[str, int, str]]:
        """The same of the sentences under means, which are looked up by the lead."""
        by_lead = {(s.facts[0].trigger, s.variant): s for s in scenes}
        told = [s for scene in by_lead.values() for s in (scene, replace(scene, sender=bare(scene.sender)))]
        means = self.template.front.means
        for key, ways in means.items():
            at_last = key == "default"  # where no group is named any more; reached by taking the others away
            for at, source in enumerate([ways] if isinstance(ways, str) else ways):
                texts = marked(self.book.env, source)
                unseen = texts.unseen(partial(self._meant, {} if at_last else means, key, at, told))
                yield from ((f"means.{key}", at, b.tag) for b in unseen)

    def _meant(
        self, others: Mapping[str, str | tuple[str, ...]], key: str, at: int, scenes: Sequence[Scene], text: str
    ) -> Iterator[str]:
        """The scenes filled with the hypothesis alone, of which one sentence is replaced by `text`."""
        ways = self.template.front.means[key]
        changed = text if isinstance(ways, str) else tuple(text if i == at else way for i, way in enumerate(ways))
        front = self.template.front.model_copy(update={"means": {**others, key: changed}})
        stage = replace(self, template=replace(self.template, front=front))
        yield from stage._filled("{{ means(lead) }}", scenes)

    def _filled(self, source: str, scenes: Sequence[Scene]) -> Iterator[str]:
        for scene in scenes:
            template = replace(scene.cast(self.template), subject="x", body=source + "\nx")
            try:
                yield self._rendered(template, scene)
            except ProofreachError:
                continue

    def _rendered(self, template: Template, scene: Scene) -> str:
        code, contact = template.language.code, scene.account.contacts[0]
        said = render(
            scene.account, contact, scene.facts[: scene.more + 1], template=template,
            sender=scene.sender.speaking(code), form=self.settings.form, as_of=samples.DAY,
        )  # fmt: skip
        return said.message

    def _faults(self, scene: Scene, result: Draft | Refusal) -> Iterator[Fault]:
        if isinstance(result, Draft):
            for note in result.checks:
                level, _, rest = note.partition(": ")
                rule, _, detail = rest.partition(": ")
                if level == "warning" and detail:
                    yield Fault(scene=scene.name, rule=rule, message=detail, grave=False)
            return
        if result.condition == "template":
            yield self._broken(scene, result)
        elif result.condition == "form":
            for part in result.detail.split("; "):
                rule, _, detail = part.partition(": ")
                where = "subject" if rule.startswith("subject") else "body"
                grave = not (scene.extreme and rule in _BY_LENGTH)
                yield Fault(scene=scene.name, rule=rule, message=detail, grave=grave, part=where)
        elif result.condition not in ("no-sayable-fact", "missing-field"):
            grave = not (scene.extreme and result.condition == "opener")
            yield Fault(scene=scene.name, rule=result.condition, message=result.detail, grave=grave)

    def _broken(self, scene: Scene, result: Refusal) -> Fault:
        """The refusal with the part and line of the template that broke."""
        cast = scene.cast(self.template)
        trials = {
            "subject": replace(cast, body="x"),
            "means": replace(cast, subject="x", body="{{ means(lead) }}"),
            "body": replace(cast, subject="x", front=cast.front.model_copy(update={"means": {"default": "x"}})),
        }
        for part, trial in trials.items():
            try:
                self._rendered(trial, scene)
            except BadTemplate as error:
                lead = scene.facts[0].trigger
                keys = (lead, self.book.group(lead), "default")
                key = f"means.{next(k for k in keys if k in self.template.front.means)}"
                return Fault(
                    scene=scene.name, rule="template", message=str(error), grave=True,
                    part=key if part == "means" else part, line=_line(error),
                )  # fmt: skip
        return Fault(scene=scene.name, rule="template", message=result.detail, grave=True)


def _line(error: BaseException) -> int:
    """The line of the template text on which it broke, as the traceback of the engine tells it."""
    cause, line = error.__cause__, 1
    at = cause.__traceback__ if cause else None
    while at is not None:
        if at.tb_frame.f_code.co_filename == "<template>":
            line = at.tb_lineno
        at = at.tb_next
    return line


def muttered(book: Phrasebook) -> Iterator[tuple[str, str, str]]:
    """Macros that say something broken or nothing at all: (macro, what came out, why that is wrong)."""
    for trigger in samples.triggers(book):
        full = samples.slots(book, trigger, "full")
        said = [samples.said(book, samples.fact(trigger, full, number=1, modality=m)) for m in samples.LICENSED]
        if not any(said):
            yield trigger, "", "says nothing in any modality, even with every slot that it reads"
        rows: list[dict[str, Slot]] = [{**full, name: "None"} for name in full]
        rows += [dict.fromkeys(full, "None"), dict.fromkeys(full, "")]
        said += [samples.said(book, samples.fact(trigger, row, number=1)) for row in rows]
        said += [samples.said(book, samples.fact(trigger, samples.slots(book, trigger, k), number=1)) for k in KINDS]
        for text in dict.fromkeys(filter(None, said)):
            for seam in seams(f"{text}."):
                yield trigger, text, f"broken render ({seam})"
