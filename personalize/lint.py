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

_WORD = re.compile(r"[A-Za-z0-9$€£][\w'’$€£%.,-]*")
GREETING = re.compile(r"^(?:Hi|Hello|Dear|Hey)\b[^\n,!.]{0,40}(?:,|!|\n)\s*")
_LINK = re.compile(r"https?://\S+|\bwww\.\S+")
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.I)
_WE = re.compile(r"\b(?:I|I'm|I've|me|[Mm]y|mine|[Ww]e|us|[Oo]urs?|[Ww]e're|[Ww]e've)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule that a message breaks."""

    rule: str
    level: Literal["error", "warning"]
    detail: str

    def __str__(self) -> str:
        return f"{self.level}: {self.rule}: {self.detail}"


def lint(
    subject: str, message: str, *, form: Form, names: Sequence[str] = (), max_words: int | None = None, signed: str = ""
) -> list[Finding]:
    """All that is wrong with the form of a message, errors first.

    `names` are not held against its reading grade; from the line `signed` on it is a signature.
    """
    message = message.partition(f"\n{signed}\n")[0] if signed else message
    found = [
        Finding(rule=rule, level=level, detail=detail)
        for rule, level, detail in _all(subject, message, form, names, max_words)
    ]
    return sorted(found, key=lambda f: f.level)


_Found = tuple[str, Literal["error", "warning"], str]


def _all(subject: str, message: str, form: Form, names: Sequence[str], max_words: int | None) -> Iterator[_Found]:
    yield from _subject(subject, form)
    yield from _length(message, form, max_words)
    yield from _asks(message, form)
    yield from _seams(subject, message)
    yield from _voice(message, names)
    yield from _words(subject, message)
    if (grade := reading_grade(message, names)) > form.reading_grade_max:
        yield "reading-grade", "error", f"grade {grade:.1f}, at most {form.reading_grade_max:g}"
    if (links := len(_LINK.findall(message))) > form.links_max:
        yield "links", "error", f"{links} links, at most {form.links_max}"


def _subject(subject: str, form: Form) -> Iterator[_Found]:
    if not subject.strip():
        yield "subject-blank", "error", "the subject is blank"
    if len(subject.split()) > form.subject_words_max:
        yield "subject-words", "error", f"{len(subject.split())} words, at most {form.subject_words_max}"
    if len(subject) > form.subject_characters_max:
        yield "subject-characters", "error", f"{len(subject)} characters, at most {form.subject_characters_max}"
    if re.match(r"\s*(?:re|fwd?|aw|wg)\s*:", subject, re.I) or "!" in subject:
        yield "subject-trick", "error", "no Re:, no Fwd:, no exclamation mark"


def _length(message: str, form: Form, max_words: int | None) -> Iterator[_Found]:
    count = words(message)
    if count < form.words_min:
        yield "too-short", "error", f"{count} words, at least {form.words_min}"
    if count > form.words_max:
        yield "too-long", "error", f"{count} words, at most {form.words_max}"
    elif max_words is not None and count > max_words:
        yield "over-target", "warning", f"{count} words, the persona aims at {max_words}"


def _asks(message: str, form: Form) -> Iterator[_Found]:
    asked = message.count("?")
    if asked == 0:
        yield "no-ask", "error", "no question: say what the reader can answer"
    elif asked > form.questions_max:
        yield "asks", "error", f"{asked} questions, at most {form.questions_max}"
    elif asked > 1:
        yield "asks", "warning", f"{asked} questions; one is answered more often"


def _seams(subject: str, message: str) -> Iterator[_Found]:
    for text in (subject, message):
        for name in seams(text):
            yield "broken-render", "error", name


def _voice(message: str, names: Sequence[str]) -> Iterator[_Found]:
    you = len(_YOU.findall(message)) + sum(message.count(name) for name in names[:1] if name)
    we = len(_WE.findall(message))
    if you < we:
        yield "about-us", "error", f"{you} times the reader, {we} times us"
    if _WE.match(first_sentence(message)):
        yield "about-us-first", "error", "the first sentence is about us"


def _words(subject: str, message: str) -> Iterator[_Found]:
    banks, text = _bank("spam"), f"{subject}\n{message}".lower()
    for word in banks["words"]:
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            yield "spam-word", "warning", repr(word)
    for word in (*banks["buzzwords"], *banks["pleasantries"]):
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            yield "worn-phrase", "warning", repr(word)
    if "\u2014" in text or "!" in text:
        yield "marks", "error", "no long dashes and no exclamation marks"
    if (shout := re.search(r"\b[A-Z]{2,} [A-Z]{3,} [A-Z]{2,}\b", message)) is not None:
        yield "capitals", "warning", repr(shout.group())


def words(text: str) -> int:
    return len(_WORD.findall(text))


def first_sentence(message: str) -> str:
    """The first sentence after the greeting."""
    body = GREETING.sub("", message.strip())
    return re.split(r"(?<=[.?!])\s+(?=[A-Z])|\n", body.strip())[0]


def seams(text: str) -> list[str]:
    """Names of the broken places in a rendered text: 'open field', 'doubled word', …"""
    return [name for name, pattern in _broken().items() if pattern.search(text)]


def reading_grade(message: str, names: Sequence[str] = ()) -> float:
    """Flesch-Kincaid grade with names and figures counted as words of one syllable."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        message = message.replace(name, "It")
    sentences = [s for s in re.split(r"[.?!](?:\s|$)|\n\s*\n", message) if len(s.split()) > 3]
    tokens = [_plain(t, first=i == 0) for s in sentences for i, t in enumerate(_WORD.findall(s))]
    if not tokens:
        return 0.0
    return 0.39 * len(tokens) / len(sentences) + 11.8 * sum(map(_syllables, tokens)) / len(tokens) - 15.59


def _plain(token: str, *, first: bool) -> str:
    return "it" if (token[0].isupper() and not first) or not token[0].isalpha() else token.strip(".,'’-").lower()


@cache
def _syllables(word: str) -> int:
    return 1 + len(_hyphens().positions(word))


@cache
def _hyphens() -> Any:
    import pyphen

    return pyphen.Pyphen(lang="en_US")


@cache
def _bank(name: str) -> dict[str, Any]:
    bank: dict[str, Any] = json.loads((resources() / "data" / "openers" / f"{name}.json").read_text("utf8"))
    return bank


@cache
def _broken() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in _bank("broken")["patterns"].items()}
