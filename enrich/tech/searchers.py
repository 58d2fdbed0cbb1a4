"""What searches a page for thousands of literals at once: the portable automaton, and Hyperscan where it is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec

from ahocorasick_rs import BytesAhoCorasick, Implementation

Search = Callable[[bytes], set[int]]


def portable(literals: Sequence[str]) -> Search:
    """Aho and Corasick's automaton: the numbers of the literals that are in a text."""
    automaton = BytesAhoCorasick([literal.encode() for literal in literals], implementation=Implementation.DFA)
    return lambda text: {number for number, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}


def hyperscan(literals: Sequence[str]) -> Search:
    """The same by Hyperscan (or Vectorscan), which looks at many bytes at a time."""
    import hyperscan as engine

    if not literals:
        return lambda _: set()
    database = engine.Database(mode=engine.HS_MODE_BLOCK)
    flags = [engine.HS_FLAG_SINGLEMATCH] * len(literals)
    expressions = ["".join(f"\\x{byte:02x}" for byte in literal.encode()).encode() for literal in literals]
    database.compile(expressions=expressions, ids=list(range(len(literals))), elements=len(literals), flags=flags)

    def search(text: bytes) -> set[int]:
        found: set[int] = set()
        database.scan(text, match_event_handler=lambda number, *_: found.add(number))
        return found

    return search


SEARCHERS: dict[str, Callable[[Sequence[str]], Search]] = {"portable": portable}
if find_spec("hyperscan"):
    SEARCHERS["hyperscan"] = hyperscan
