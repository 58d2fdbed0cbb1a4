"""What an attack is: what its site answers, and in which source's coverage it must end with which reason."""

from __future__ import annotations

from dataclasses import dataclass, field

from wild import Route

MEGABYTE = 1_000_000
LOOPBACK_NAME = "inside.example"  # a name server says that this is 127.0.0.1
LINKED = (
    '<a href="/">Home</a><a href="/about">About us</a><a href="/news">News</a><a href="/careers">Careers</a>'
    "<p>We plant orchards on roofs, and have done so since the winter in which the lift broke down.</p>"
)


@dataclass(frozen=True, kw_only=True)
class Attack:
    """`status` are outcomes that its coverage must count; `at_most` bounds the requests that it can provoke."""

    routes: dict[str, Route]
    source: str = "home"
    reason: str | tuple[str, ...] = ""
    status: tuple[str, ...] = ()
    at_most: int = 20
    more: dict[str, dict[str, Route]] = field(default_factory=dict)


ATTACKS: dict[str, Attack] = {}


def attack(name: str, routes: dict[str, Route], **more: object) -> None:
    """Declare one; its host is its name."""
    assert name not in ATTACKS
    ATTACKS[name] = Attack(routes=routes, **more)  # type: ignore[arg-type]


def page(body: str, head: str = "", title: str = "Roof Orchards") -> str:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
