"""One pass over a text that tells which of thousands of literals are in it: few rules are left to be tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick, Implementation

from enrich.tech.searchers import Search, portable


class Anchors:
    """Rules by the literals of which each needs one; a rule without a literal is always tried.

    What is searched is given in small letters, and so are the literals.
    """

    def __init__(self, needed: Sequence[Iterable[str]], searcher: Callable[[Sequence[str]], Search] = portable) -> None:
        self._searcher = searcher
        rules: dict[str, list[int]] = {}
        self.always: list[int] = []
        for number, literals in enumerate(needed):
            wanted = dict.fromkeys(literals)
            if not wanted or "" in wanted:
                self.always.append(number)
                continue
            for literal in wanted:
                rules.setdefault(literal, []).append(number)
        self._literals = list(rules)
        self._rules = list(rules.values())

    @cached_property
    def _text(self) -> AhoCorasick:
        return AhoCorasick(self._literals, implementation=Implementation.DFA)

    @cached_property
    def _search(self) -> Search:
        return self._searcher(self._literals)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Each rule that has a literal in the text, with the place of it, as often as it is there."""
        for literal, start, _ in self._text.find_matches_as_indexes(text, overlapping=True):
            for number in self._rules[literal]:
                yield number, start

    def seen(self, text: bytes) -> set[int]:
        """The rules that may match the text."""
        return {*self.always, *(number for literal in self._search(text) for number in self._rules[literal])}
