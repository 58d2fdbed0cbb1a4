"""The one door of this floor: what may be said to each contact of an account, as drafts or as refusals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import BadInput, BadTemplate, TooFewFacts
from core.items import Account, Brief, Claim, Contact, Coverage, Draft, Fact, Refusal
from core.settings import Profile, Sender, Settings
from personalize.choose import choose
from personalize.compliance import Regime, basis_of, consent_fault, regime
from personalize.incumbents import permitted
from personalize.lint import Finding, lint
from personalize.next_step import next_step
from personalize.notice import footer, version
from personalize.opener_draft import judge_draft
from personalize.persona import Template, in_language, load, persona_of, restore
from personalize.refusal import Gate, refusal
from personalize.render import render, sayable
from personalize.vocabulary import missing

_FORM = "change the template, or the limits under [form] in proofreach.toml"


def compose(
    account: Account,
    facts: Sequence[Fact],
    coverage: Sequence[Coverage],
    *,
    sender: Sender,
    settings: Settings,
    as_of: date,
    suppressed: Callable[[str], bool],
    persona: str | None = None,
    templates: Mapping[str, Mapping[str, Template]] | None = None,
    strict: bool = False,
) -> list[Draft | Refusal]:
    """One result for each contact, in order; one with an empty contact when there is none. Raises BadInput.

    Without `templates` (language -> persona -> template) the shipped ones are used. When `strict`, the best way to
    say the facts is the only one that is tried.
    """
    desk = _Desk(account=account, sender=sender, settings=settings, as_of=as_of, strict=strict)
    results: list[Draft | Refusal] = []
    for contact in account.contacts or (Contact(),):
        template, basis = persona_of(account, contact, in_language(account, contact, templates or load()), persona)
        results.append(desk.not_allowed(contact, suppressed) or desk.attempt(contact, facts, coverage, template, basis))
    return results


def template_texts(templates: Mapping[str, Mapping[str, Template]] | None = None) -> dict[str, str]:
    """Every template as it stands now, by its version: what a store keeps so that a draft can be derived again."""
    return {t.version: t.text for personas in (templates or load()).values() for t in personas.values()}


def render_again(draft: Draft, template_text: str, sender: Sender, settings: Settings) -> Draft:
    """The draft that its own facts, in their order, give under the stored template; raises BadTemplate or BadInput."""
    template = restore(template_text)
    if template.version != draft.template_version:
        raise BadTemplate(f"{draft.account.domain}: the stored template is of another version than the draft's")
    desk = _Desk(account=draft.account, sender=sender, settings=settings, as_of=draft.as_of)
    front = template.front
    brief = choose(
        draft.account, draft.contact, draft.facts, front=front, weights=settings.weights, as_of=draft.as_of,
        sender=sender,
    )  # fmt: skip
    again = desk.write(brief, template, draft.persona_basis)
    if isinstance(again, Refusal):
        raise BadInput(f"{draft.account.domain}: its facts give no draft now: {again.condition}: {again.detail}")
    return again


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """What stays the same for all contacts of an account."""

    account: Account
    sender: Sender
    settings: Settings
    as_of: date
    strict: bool = False

    def not_allowed(self, contact: Contact, suppressed: Callable[[str], bool]) -> Refusal | None:
        """The law and the wishes of the recipient come before all else."""
        keys = (contact.email.strip().lower(), self.account.domain, contact.name.lower())
        if any(suppressed(key) for key in keys if key):
            return self._refuse(
                contact,
                "suppressed",
                "this address or its domain asked not to be written to",
                "nothing: the wish stands",
            )
        if (fault := consent_fault(contact, self.account, self.as_of)) is not None:
            return self._refuse(contact, "consent", *fault)
        return None

    def attempt(
        self, contact: Contact, facts: Sequence[Fact], coverage: Sequence[Coverage], template: Template, basis: str
    ) -> Draft | Refusal:
        facts = permitted(facts, self.sender)
        gate = Gate(
            account=self.account, contact=contact, facts=facts, coverage=coverage, template=template, as_of=self.as_of
        )
        weights = self.settings.weights
        try:
            brief = choose(
                self.account, contact, facts, front=template.front, weights=weights, as_of=self.as_of,
                sender=self.sender,
            )  # fmt: skip
        except TooFewFacts:
            return gate.refuse()
        return self.write(brief, template, basis) if len(brief.facts) >= template.front.min_facts else gate.refuse()

    def write(self, brief: Brief, template: Template, basis: str) -> Draft | Refusal:
        """A brief in words, refused rather than shipped when the words are not good enough."""
        contact, language = brief.contact, template.language
        if not self.sender.speaks(language.code):
            return self._refuse(
                contact, "sender-language", f"the sender has no words in {language.name} ({language.code})",
                f"write value, proof and question_topic under [languages.{language.code}] in sender.toml",
            )  # fmt: skip
        if blank := missing(template.front.requires, self.account, contact, self._speaker(template)):
            return self._refuse(
                contact, "missing-field", f"{template.name} requires {', '.join(blank)}, and here it is blank",
                "fill it in the account list (or sender.toml), or take it out of the template's `requires`",
            )  # fmt: skip
        ways = sayable(brief.facts, template, self.account, contact)
        if not ways:
            kinds = ", ".join(sorted({f.trigger for f in brief.facts}))
            return self._refuse(
                contact, "no-sayable-fact", f"the facts ({kinds}) lack what a sentence needs",
                "a source that names what is missing (who, what, where, how much)",
            )  # fmt: skip
        faults: list[_Unfit] = []
        for spoken in ways[:1] if self.strict else ways:
            try:
                return self._draft(brief, template, basis, spoken)
            except _Unfit as unfit:
                faults.append(unfit)
            except BadTemplate as error:
                return self._refuse(contact, "template", str(error), "mend the template; `proofreach lint` checks it")
        return self._refuse(contact, faults[0].condition, str(faults[0]), faults[0].remedy)

    def _draft(self, brief: Brief, template: Template, basis: str, spoken: list[Fact]) -> Draft:
        account, contact, sender = self.account, brief.contact, self._speaker(template)
        mail = render(
            account, contact, spoken, template=template, sender=sender, form=self.settings.form, as_of=self.as_of
        )
        rules = regime(contact, account)
        prefix = rules.subject_prefix(template.language.code)
        findings = self._lint(mail.subject, mail.message, brief.facts, template)
        body = f"{mail.message}\n\n{footer(account, contact, sender, language=template.language.code)}\n"
        self._judge(mail.message, mail.claims, brief, sender)
        return Draft(
            account=account,
            contact=contact,
            persona=template.front.id,
            persona_basis=basis,
            template=template.named(template.variant(account, contact)),
            template_version=template.version,
            profile=Profile(sender=self.sender, settings=self.settings).version,
            language=template.language.code,
            as_of=self.as_of,
            subject=prefix + mail.subject,
            body=body,
            claims=tuple(_moved(c, len(prefix)) if c.where == "subject" else c for c in mail.claims),
            facts=brief.facts,
            scores=brief.scores,
            checks=self._checks(brief, findings, rules, template.language.code),
            next_step=next_step(account, contact, sender=sender, as_of=self.as_of),
        )

    def _lint(self, subject: str, message: str, facts: Sequence[Fact], template: Template) -> list[Finding]:
        sender, language = self._speaker(template), template.language
        slots = [v for f in facts for v in (*f.slots.values(), *language.words(f.slots).values()) if isinstance(v, str)]
        findings = lint(
            subject, message, form=self.settings.form, names=[self.account.name, sender.company, *slots],
            max_words=template.front.max_words, signed=sender.name, language=language,
        )  # fmt: skip
        errors = [f for f in findings if f.level == "error"]
        if errors:
            raise _Unfit("form", "; ".join(f"{f.rule}: {f.detail}" for f in errors), _FORM)
        return findings

    def _speaker(self, template: Template) -> Sender:
        return self.sender.speaking(template.language.code)

    def _judge(self, message: str, claims: Sequence[Claim], brief: Brief, sender: Sender) -> None:
        own = [v for v in sender.model_dump().values() if isinstance(v, str)]
        fault = judge_draft(message, claims, brief, [*own, brief.contact.first_name, brief.account.name])
        if fault is not None:
            raise _Unfit("opener", fault, "a fact that names what happened, with its figures, place or people")

    def _checks(self, brief: Brief, findings: Sequence[Finding], rules: Regime, language: str) -> tuple[str, ...]:
        contact = brief.contact
        passed = ["facts", "claims", "form", "opener", "suppression", f"compliance:{rules.name}", "next-step"]
        passed.append(f"footer:{version(language)}")
        passed.append(f"jurisdiction:{rules.country or 'unknown'} ({rules.told_by})")
        passed.append(f"basis:{basis_of(contact, self.account)}")
        notes = [str(f) for f in findings]
        if self.sender.sample:
            notes.append("warning: sample sender")
        if not contact.email:
            notes.append("warning: no contact address")
        if rules.name == "unknown":
            notes.append("warning: country unknown, footer for all; check the law of the recipient's country")
        return (*passed, *notes)

    def _refuse(self, contact: Contact, condition: str, detail: str, unlock: str) -> Refusal:
        return refusal(self.account, contact, condition=condition, detail=detail, unlock=[unlock], as_of=self.as_of)


class _Unfit(Exception):
    """The words are not good enough to ship."""

    def __init__(self, condition: str, detail: str, remedy: str) -> None:
        super().__init__(detail)
        self.condition, self.remedy = condition, remedy


def _moved(claim: Claim, by: int) -> Claim:
    return Claim(where=claim.where, start=claim.start + by, end=claim.end + by, text=claim.text, fact=claim.fact)
