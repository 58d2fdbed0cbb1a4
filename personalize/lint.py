"""Form rules for a first message; the numbers come from the settings, their sources are in docs/email-form.md."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from core.registry import resources
from core.settings import Form
from personalize.effort import reading_grade, sentence_length
from personalize.language import DEFAULT, Language, installed

_WORD = re.compile(r"[A-Za-z0-9$€£][\w'’$€£%.,-]*")
_LINK = re.compile(r"https?://\S+|\bwww\.\S+")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|!?\[[^\]\n]{0,80}\]\(|&(?:[a-z]{2,8}|#\d{1,6});")
_QUESTION = re.compile(r"[^.!?。！？\n]+[?？]")
_SALUTE = re.compile(
    r"^[^\n.?!]{1,60}[,，:：][ \t]*\n\s*\n"
)  # a first line as of a letter, in a language of the user's own
_WORN = {"spam-word": ("words",), "worn-phrase": ("buzzwords", "pleasantries")}


def _greeting() -> re.Pattern[str]:
    """A greeting in any language that has a folder, with the name before or after it."""
    words = [w for language in installed().values() for w in language.reading.greetings]
    latin = "|".join(re.escape(w) for w in words if w.isascii()) or "(?!)"
    other = "|".join(re.escape(w) for w in words if not w.isascii()) or "(?!)"
    name, end = r"[^\n,!.，。！：]{0,40}", r"(?:[,!，！：:]|\n)\s*"
    return re.compile(rf"^(?:(?:{latin})\b{name}{end}|{name}[，,]?(?:{other}){name}{end})")


GREETING = _greeting()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule that a message breaks."""

    rule: str
    level: Literal["error", "warning"]
    detail: str

    def __str__(self) -> str:
        return f"{self.level}: {self.rule}: {self.detail}"


def lint(
    subject: str,
    message: str,
    *,
    form: Form,
    names: Sequence[str] = (),
    max_words: int | None = None,
    signed: str = "",
    language: Language | None = None,
) -> list[Finding]:
    """All that is wrong with the form of a message, errors first.

    `names` are not held against its reading grade; from the line `signed` on it is a signature.
    """
    language = language or installed()[DEFAULT]
    form = language.form(form)
    message = message.partition(f"\n{signed}\n")[0] if signed else message
    found = [
        Finding(rule=rule, level=level, detail=detail)
        for rule, level, detail in _all(subject, message, form, names, max_words, language)
    ]
    return sorted(found, key=lambda f: f.level)


_Found = tuple[str, Literal["error", "warning"], str]


def _all(
    subject: str, message: str, form: Form, names: Sequence[str], max_words: int | None, language: Language
) -> Iterator[_Found]:
    yield from _subject(subject, form, language)
    yield from _length(message, form, max_words, language)
    yield from _asks(message, form, language)
    yield from _seams(subject, message)
    yield from _voice(message, names, language)
    yield from _words(subject, message)
    yield from _effort(message, form, names, language)
    if (links := len(_LINK.findall(message))) > form.links_max:
        yield "links", "error", f"{links} links, at most {form.links_max}"


def _effort(message: str, form: Form, names: Sequence[str], language: Language) -> Iterator[_Found]:
    """How hard it is to read: by syllables where there is a dictionary of them, else by the length of sentences."""
    if language.reading.hyphens:
        if (grade := reading_grade(message, names, language)) > form.reading_grade_max:
            yield "reading-grade", "error", f"grade {grade:.1f}, at most {form.reading_grade_max:g}"
    elif (length := sentence_length(GREETING.sub("", message.strip()), names, language)) > form.sentence_characters_max:
        most = f"{form.sentence_characters_max:g}"
        yield "sentence-length", "error", f"{length:.0f} {language.reading.count} a sentence, at most {most}"


def _subject(subject: str, form: Form, language: Language) -> Iterator[_Found]:
    if not subject.strip():
        yield "subject-blank", "error", "the subject is blank"
    if (length := language.units(subject)) > form.subject_words_max:
        yield "subject-words", "error", f"{length} {language.reading.count}, at most {form.subject_words_max}"
    if len(subject) > form.subject_characters_max:
        yield "subject-characters", "error", f"{len(subject)} characters, at most {form.subject_characters_max}"
    if re.match(r"\s*(?:re|fwd?|aw|wg|回复|转发|答复)\s*[:：]", subject, re.I) or re.search("[!！]", subject):
        yield "subject-trick", "error", "no Re:, no Fwd:, no exclamation mark"


def _length(message: str, form: Form, max_words: int | None, language: Language) -> Iterator[_Found]:
    count, unit = language.count(message), language.reading.count
    if count < form.words_min:
        yield "too-short", "warning", f"{count} {unit}; under {form.words_min} is answered less often"
    if count > form.words_max:
        yield "too-long", "error", f"{count} {unit}, at most {form.words_max}"
    elif max_words is not None and count > max_words:
        yield "over-target", "warning", f"{count} {unit}, the persona aims at {max_words}"


def _asks(message: str, form: Form, language: Language) -> Iterator[_Found]:
    asked = message.count("?") + message.count("？")
    if asked == 0:
        yield "no-ask", "error", "no question: say what the reader can answer"
    elif asked > form.questions_max:
        yield "asks", "error", f"{asked} questions, at most {form.questions_max}"
    elif asked > 1:
        yield "asks", "warning", f"{asked} questions; one is answered more often"
    for question in _QUESTION.findall(message):
        if _open(language.code).search(question.strip()):
            yield "open-question", "warning", f"no yes or no answers {_shown(question)}"


def _seams(subject: str, message: str) -> Iterator[_Found]:
    for text in (subject, message):
        for name in seams(text):
            yield "broken-render", "error", name


def _voice(message: str, names: Sequence[str], language: Language) -> Iterator[_Found]:
    theirs, ours = language.says(language.reading.you), language.says(language.reading.we)
    you = len(theirs.findall(message)) + sum(message.count(name) for name in names[:1] if name)
    we = len(ours.findall(message))
    if you < we:
        yield "about-us", "error", f"{you} times the reader, {we} times us"
    if ours.match(first_sentence(message)):
        yield "about-us-first", "error", "the first sentence is about us"


def _words(subject: str, message: str) -> Iterator[_Found]:
    text = f"{subject}\n{message}".lower()
    for rule, banks in _WORN.items():
        for word in dict.fromkeys(_any_of(banks).findall(text)):
            yield rule, "warning", repr(word)
    if (found := _MARKUP.search(f"{subject}\n{message}")) is not None:
        yield "markup", "error", f"plain text only, not {_shown(found.group())}"
    if re.search("[\u2014!！]", text):
        yield "marks", "error", "no long dashes and no exclamation marks"
    if (shout := re.search(r"\b[A-Z]{2,} [A-Z]{3,} [A-Z]{2,}\b", f"{subject}\n{message}")) is not None:
        yield "capitals", "warning", repr(shout.group())
    elif subject.isupper() and len(re.findall(r"[A-Z]+", subject)) > 1:
        yield "capitals", "warning", repr(subject)


def words(text: str) -> int:
    return len(_WORD.findall(text))


def first_sentence(message: str) -> str:
    """The first sentence after the greeting."""
    body = _SALUTE.sub("", GREETING.sub("", message.strip()))
    return re.split(r"(?<=[.?!])\s+(?=[A-Z])|(?<=[。？！])|\n", body.strip())[0]


def seams(text: str) -> list[str]:
    """Names of the broken places in a rendered text: 'open field', 'doubled word', …"""
    return [name for name, pattern in _broken().items() if pattern.search(text)]


@cache
def _bank(name: str) -> dict[str, Any]:
    bank: dict[str, Any] = json.loads((resources() / "data" / "openers" / f"{name}.json").read_text("utf8"))
    return bank


@cache
def _any_of(banks: tuple[str, ...]) -> re.Pattern[str]:
    """Any word of these lists of `spam.json`, where it stands alone in a language that has spaces."""
    words = sorted((w for bank in banks for w in _bank("spam")[bank]), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(w)}(?!\w)" if w.isascii() else re.escape(w) for w in words))


@cache
def _open(code: str) -> re.Pattern[str]:
    """The beginning of a question that asks for more than yes or no."""
    banks = json.loads((resources() / "data" / "form" / "questions.json").read_text("utf8"))["open"]
    words = [re.escape(w) for w in banks.get(code, ())] or ["(?!)"]
    plain = "|".join(w for w in words if w.isascii()) or "(?!)"
    wide = "|".join(w for w in words if not w.isascii()) or "(?!)"
    return re.compile(rf"^(?:(?:and|but|so|or)\s+)?(?:{plain})\b|{wide}", re.I)


def _shown(text: str, limit: int = 60) -> str:
    text = " ".join(text.split())
    return repr(text if len(text) <= limit else text[: limit - 1] + "…")


@cache
def _broken() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in _bank("broken")["patterns"].items()}
