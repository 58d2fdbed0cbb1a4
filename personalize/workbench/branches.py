"""Which branches of a template came out in some rehearsal: each one is marked, and the marks that are seen are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from jinja2.sandbox import ImmutableSandboxedEnvironment

_FIRST = 0xF0000  # private letters beyond those that claims are marked with
_BRANCHES = ("if", "elif", "else", "for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A branch begins with `tag` on this line of the text, counted from 1."""

    tag: str
    line: int
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A template text with a mark at the beginning of every branch."""

    text: str
    branches: tuple[Branch, ...]

    def unseen(self, fill: Callable[[str], Iterable[str]]) -> list[Branch]:
        """The branches that are in none of the texts that `fill` makes of the marked text."""
        left = {b.mark: b for b in self.branches}
        for text in fill(self.text) if left else ():
            for mark in left.keys() & set(text):
                del left[mark]
            if not left:
                break
        return list(left.values())


def marked(env: ImmutableSandboxedEnvironment, source: str) -> Marked:
    """The source with its branches marked; it must be one that parses."""
    out: list[str] = []
    branches: list[Branch] = []
    for line, tag, text, ends in _tokens(env, source):
        out.append(text)
        if ends and tag.split()[0] in _BRANCHES:
            branches.append(Branch(tag=tag, line=line, mark=chr(_FIRST + len(branches))))
            out.append(branches[-1].mark)
    return Marked(text="".join(out), branches=tuple(branches))


def _tokens(env: ImmutableSandboxedEnvironment, source: str) -> Iterator[tuple[int, str, str, bool]]:
    """Each token as it stands, with the words of the tag that it is in; the last one of a tag ends it."""
    tag: list[str] = []
    begun = 1
    for line, kind, text in env.lex(source):
        if kind == "block_begin":
            tag, begun = [], line
        elif kind not in ("whitespace", "block_end"):
            tag.append(text)
        yield begun, " ".join(tag) or "-", text, kind == "block_end"
