"""Which dotted names a template speaks of, on which lines, and whether something makes sure that they are not blank.

Jinja's own `find_undeclared_variables` knows no attributes, counts a name set in two branches and forgets a guard.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import nodes

Names = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A name as it is used once. `printed`: its value becomes text; `guarded`: only where it holds something."""

    path: str
    line: int
    printed: bool
    guarded: bool


def uses(tree: nodes.Node) -> list[Use]:
    """Every dotted name of the template, in its order; names that the template itself binds are left out."""
    return list(_walk(tree, guards=frozenset(), bound=frozenset(), printed=False))


def dotted(node: nodes.Node) -> str:
    """`contact.first_name` for a chain of attributes, the empty string for anything else."""
    if isinstance(node, nodes.Name):
        return str(node.name)
    if isinstance(node, nodes.Getattr):
        before = dotted(node.node)
        return f"{before}.{node.attr}" if before else ""
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        before = dotted(node.node)
        return f"{before}.{node.arg.value}" if before else ""
    return ""


def _walk(node: nodes.Node, *, guards: Names, bound: Names, printed: bool) -> Iterator[Use]:
    if isinstance(node, nodes.If | nodes.CondExpr):
        yield from _branches(node, guards, bound, printed)
    elif isinstance(node, nodes.For):
        yield from _walk(node.iter, guards=guards, bound=bound, printed=False)
        inside = bound | {n.name for n in node.target.find_all(nodes.Name)} | _names(node.target)
        for child in [*node.body, *node.else_]:
            yield from _walk(child, guards=guards | {dotted(node.iter)}, bound=inside, printed=False)
    elif isinstance(node, nodes.Macro):
        inside = bound | {arg.name for arg in node.args}
        for child in node.body:
            yield from _walk(child, guards=guards, bound=inside, printed=False)
    elif isinstance(node, nodes.Call):
        for child in node.args:
            yield from _walk(child, guards=guards, bound=bound, printed=False)
    elif isinstance(node, nodes.Filter) and node.name == "default" and node.node is not None:
        yield from _walk(node.node, guards=guards | {dotted(node.node)}, bound=bound, printed=printed)
    elif path := dotted(node):
        if path.partition(".")[0] not in bound:
            yield Use(path=path, line=node.lineno, printed=printed, guarded=path in guards)
    else:
        for child in node.iter_child_nodes():
            yield from _walk(child, guards=guards, bound=bound, printed=_prints(node, printed))


def _prints(node: nodes.Node, printed: bool) -> bool:
    return isinstance(node, nodes.Output) or (printed and isinstance(node, nodes.Filter | nodes.Concat | nodes.Getitem))


def _names(target: nodes.Node) -> Names:
    return frozenset({target.name}) if isinstance(target, nodes.Name) else frozenset()


def _branches(node: nodes.If | nodes.CondExpr, guards: Names, bound: Names, printed: bool) -> Iterator[Use]:
    """The test, what stands where it holds, and what stands where it does not."""
    yield from _walk(node.test, guards=guards, bound=bound, printed=False)
    then, other = _parts(node)
    for child in then:
        yield from _walk(child, guards=guards | _holds(node.test), bound=bound, printed=printed)
    for child in other:
        yield from _walk(child, guards=guards | _fails(node.test), bound=bound, printed=printed)


def _parts(node: nodes.If | nodes.CondExpr) -> tuple[list[nodes.Node], list[nodes.Node]]:
    if isinstance(node, nodes.If):
        return list(node.body), [*node.elif_, *node.else_]
    return [node.expr1], [node.expr2] if node.expr2 else []


def _holds(test: nodes.Node) -> Names:
    """What is known to hold something where the test is true."""
    if isinstance(test, nodes.And):
        return _holds(test.left) | _holds(test.right)
    if isinstance(test, nodes.Not):
        return _fails(test.node)
    if isinstance(test, nodes.Compare):
        return frozenset({dotted(test.expr)} - {""})
    return frozenset({dotted(test)} - {""})


def _fails(test: nodes.Node) -> Names:
    """What is known to hold something where the test is false."""
    if isinstance(test, nodes.Or):
        return _fails(test.left) | _fails(test.right)
    return _holds(test.node) if isinstance(test, nodes.Not) else frozenset()


def slots_of(tree: nodes.Node) -> dict[str, tuple[str, ...]]:
    """For each macro the names it reads from its first argument, as `s.place` or `'place' in s`."""
    return {macro.name: _slots(macro) for macro in tree.find_all(nodes.Macro)}


def _slots(macro: nodes.Macro) -> tuple[str, ...]:
    """In the order in which they stand."""
    first = macro.args[0].name if macro.args else ""
    found: dict[str, None] = {}
    for node in macro.find_all((nodes.Getattr, nodes.Getitem, nodes.Compare)):
        path = "" if isinstance(node, nodes.Compare) else dotted(node)
        if path.startswith(f"{first}."):
            found.setdefault(path.split(".")[1])
        elif isinstance(node, nodes.Compare) and isinstance(node.expr, nodes.Const):
            asked = any(op.op in ("in", "notin") and dotted(op.expr) == first for op in node.ops)
            if asked and isinstance(node.expr.value, str):
                found.setdefault(node.expr.value)
    return tuple(found)
