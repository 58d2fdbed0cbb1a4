"""Where marketing's templates run: no objects, no loops in loops, no growth, and nothing undefined, None or blank.

A template that could do otherwise is refused before it runs; what runs is bounded by its own length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from core.errors import BadTemplate

OUTPUT_LIMIT = 20_000
SOURCE_LIMIT = 60_000
_FILTERS = ("default", "first", "last", "length", "lower", "title", "trim", "upper")  # none makes a text grow
# Whatever is not listed cannot be written: imports, assignments and arithmetic (all ways to grow without end) are not.
_NODES = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem),
    *(nodes.If, nodes.For, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not),
    *(nodes.Test, nodes.Filter, nodes.Call, nodes.Concat, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair),
    nodes.Macro,
)
_MARKS = re.compile("[\ue000-\uf8ff]")  # claims are marked with these
FAILURES = (UndefinedError, SecurityError, TypeError, ValueError, AttributeError, KeyError, RecursionError)


def environment(filters: dict[str, Callable[..., str]]) -> ImmutableSandboxedEnvironment:
    """An environment that knows the given filters and a few harmless ones, and no global at all."""
    env = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=_finalize, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False
    )
    env.filters = {name: env.filters[name] for name in _FILTERS} | filters
    env.globals.clear()
    return env


def _finalize(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, str | int | float | Undefined | None):
        raise TypeError(f"a {type(value).__name__} is no text")
    if value is None or (isinstance(value, str) and not value.strip()):
        raise ValueError("a value is None or blank; guard it with {% if %}")
    return value


def check(
    env: ImmutableSandboxedEnvironment,
    source: str,
    *,
    where: str,
    line: int,
    calls: frozenset[str] = frozenset(),
    macros: bool = False,
) -> None:
    """Raise BadTemplate, with file and line, for all that a template may not contain; only a phrasebook has macros."""
    if len(source) > SOURCE_LIMIT:
        raise BadTemplate(f"{where}:{line}: longer than {SOURCE_LIMIT} characters")
    if (mark := _MARKS.search(source)) is not None:
        raise BadTemplate(f"{where}:{line + source.count(chr(10), 0, mark.start())}: a character of private use")
    try:
        tree = env.parse(source)
        for node, depth in _walk(tree, 0):
            if (why := _forbidden(node, depth, calls, macros)) is not None:
                raise BadTemplate(f"{where}:{line + (node.lineno or 1) - 1}: {why}")
        env.compile(source)
    except TemplateSyntaxError as error:
        raise BadTemplate(f"{where}:{line + error.lineno - 1}: {error.message}") from error
    except (RecursionError, SyntaxError, MemoryError) as error:  # of Python, which Jinja writes
        raise BadTemplate(f"{where}:{line}: nested too deeply") from error
    except (ValueError, OverflowError) as error:
        raise BadTemplate(f"{where}:{line}: {' '.join(str(error).split())[:120]}") from error


def _walk(node: nodes.Node, depth: int) -> Iterator[tuple[nodes.Node, int]]:
    yield node, depth
    for child in node.iter_child_nodes():
        yield from _walk(child, depth + isinstance(node, nodes.For))


def _forbidden(node: nodes.Node, depth: int, calls: frozenset[str], macros: bool) -> str | None:
    if not isinstance(node, _NODES):
        return f"{type(node).__name__.lower()} is not allowed in a template"
    if isinstance(node, nodes.For) and (depth or node.recursive):
        return "a loop inside a loop is not allowed"
    if isinstance(node, nodes.For) and not isinstance(node.iter, nodes.Name | nodes.Getattr):
        return "a loop goes over a name"
    if isinstance(node, nodes.Macro) and not macros:
        return "a macro belongs into the phrasebook"
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and _MARKS.search(node.value):
        return "a character of private use"
    if isinstance(node, nodes.Call) and not (isinstance(node.node, nodes.Name) and node.node.name in calls):
        return f"only these can be called here: {', '.join(sorted(calls)) or 'nothing'}"
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        return f"no access to {node.attr}"
    return None
