"""The situations that a template is rehearsed in: who reads, who writes, and which facts are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from core.items import Account, Fact, Modality, Slot
from core.settings import Sender
from personalize.persona import Template
from personalize.phrasebook import Phrasebook
from personalize.workbench import samples

KINDS = ("full", "longest", "other")
_SHOWN = {"full": "full", "longest": "longest values", "other": "other script", "none": "no contact fields"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One rehearsal: who writes to whom, and the facts in the order in which they are said.

    In an `extreme` one, with the longest values or the fewest, a mail may be refused as too long or too thin.
    """

    name: str
    account: Account
    sender: Sender
    facts: tuple[Fact, ...]
    variant: str
    more: int = 2
    extreme: bool = False

    def cast(self, template: Template) -> Template:
        """The template with wishes that put the facts into this order."""
        wants = {f.trigger: 0.0 for f in self.facts} | {
            f.trigger: 1.0 - at * 0.3 for at, f in enumerate(self.facts[: self.more + 1])
        }
        return replace(template, front=template.front.model_copy(update={"wants": wants, "min_facts": 3}))


@dataclass(frozen=True, kw_only=True)
class Script:
    """All the scenes of a template."""

    template: Template
    sender: Sender

    def scenes(self) -> Iterator[Scene]:
        """All situations for the first wish, then each trigger in each modality and with each kind of values."""
        for label in self.labels if self.leads else ():
            yield from self._situations(self.leads[0], label)
            for trigger in self.leads:
                yield from self._of_trigger(trigger, label)

    @property
    def book(self) -> Phrasebook:
        return self.template.phrasebook

    @property
    def labels(self) -> list[str]:
        return [variant.label for variant in self.template.front.variants]

    @cached_property
    def leads(self) -> list[str]:
        """The triggers that this persona may lead with, most wanted first."""
        wants = self.template.front.wants
        known = [t for t in samples.triggers(self.book) if wants.get(t, 0) > 0 and self.licensed[t]]
        return sorted(known, key=lambda t: (-wants[t], t))

    @cached_property
    def licensed(self) -> Mapping[str, list[Modality]]:
        """The modalities in which each trigger can be said."""
        full = {t: samples.slots(self.book, t, "full") for t in samples.triggers(self.book)}
        return {t: [m for m in samples.LICENSED if self._says(t, values, m)] for t, values in full.items()}

    def _says(self, trigger: str, values: Mapping[str, Slot], modality: Modality) -> bool:
        return bool(samples.said(self.book, samples.fact(trigger, values, number=1, modality=modality)))

    def _situations(self, trigger: str, label: str) -> Iterator[Scene]:
        """Every contact, with and without the sender's optional words, with none, one and two facts more."""
        full = samples.slots(self.book, trigger, "full")
        for person in ("full", "none", "longest", "other"):
            for blank in (False, True):
                for more in (2, 1, 0):
                    name = f"{_SHOWN[person]}, {more} more facts" + (", bare sender" if blank else "")
                    scene = self._scene(name, trigger, full, person=person, label=label)
                    sender = bare(scene.sender) if blank else scene.sender
                    yield replace(scene, sender=sender, more=more, extreme=person in KINDS[1:])

    def _of_trigger(self, trigger: str, label: str) -> Iterator[Scene]:
        """All kinds of values in the first variant; the others differ in words that the values do not touch."""
        modalities = self.licensed[trigger]
        first = modalities[0]
        full = samples.slots(self.book, trigger, "full")
        if label != self.labels[0]:
            yield self._scene(f"{trigger} {first}, variant {label}", trigger, full, first, label=label)
            return
        for modality in modalities:
            yield self._scene(f"{trigger} {modality}", trigger, full, modality)
        for at in range(1, samples.variants(self.book, trigger)):
            values = samples.slots(self.book, trigger, "full", at)
            yield self._scene(f"{trigger}, value {at + 1}", trigger, values, first)
        few = samples.bare(self.book, trigger, full, first)
        yield replace(self._scene(f"{trigger}, minimal", trigger, few, first), extreme=True)
        for kind in KINDS[1:]:
            values = samples.slots(self.book, trigger, kind)
            scene = self._scene(f"{trigger}, {_SHOWN[kind]}", trigger, values, first, person=kind)
            yield replace(scene, extreme=True)

    def _scene(
        self,
        name: str,
        trigger: str,
        values: Mapping[str, Slot],
        modality: Modality = "done",
        *,
        person: str = "full",
        label: str = "",
    ) -> Scene:
        first = samples.fact(trigger, values, number=1, modality=modality)
        others = [t for t in self.leads if t != trigger]
        rest = ([t for t in others if self.book.group(t) != self.book.group(trigger)] or others)[:2]
        kind = person if person in KINDS else "full"
        more = [samples.fact(t, samples.slots(self.book, t, kind), number=i) for i, t in enumerate(rest, start=2)]
        more += [samples.fact(f"filler{i}", {}, number=5 + i) for i in range(2 - len(more))]
        label = label or self.labels[0]
        who = self._reader(person, label)
        return Scene(name=name, account=who, sender=self._speaker, facts=(first, *more), variant=label)

    @cached_property
    def _speaker(self) -> Sender:
        return samples.sender(self.sender, self.template.language.code)

    def _reader(self, person: str, label: str) -> Account:
        """The made-up company with a contact who gets this variant."""
        code = self.template.language.code
        for number in range(400):
            account = samples.account(person, language=code, number=number)
            if self.template.variant(account, account.contacts[0]) == label:
                return account
        return samples.account(person, language=code)


def bare(sender: Sender) -> Sender:
    """The sender without the words that are optional."""
    blank = dict.fromkeys(("title", "proof", "question_topic"), "")
    words = {code: spoken.model_copy(update=blank) for code, spoken in sender.languages.items()}
    return sender.model_copy(update={**blank, "languages": words})
