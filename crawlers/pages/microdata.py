"""What a page says in its own elements' attributes: microdata, and RDFa written in the same manner."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from crawlers.pages.document import flat
from crawlers.pages.structured import Thing

MAX_THINGS = 200
MAX_VALUES = 400  # of one thing
MAX_TEXT = 60_000
_ADDRESSES = {"a": "href", "link": "href", "area": "href", "img": "src", "object": "data", "embed": "src"}
_LONG = frozenset({"description", "responsibilities", "qualifications", "skills", "experienceRequirements"})
_SYNTAXES = (("itemscope", "itemtype", "itemprop"), ("typeof", "typeof", "property"))


def things_of(tree: HtmlElement, kind: str) -> list[Thing]:
    """The page's things of this type, in the shape of JSON-LD objects; a long text keeps its markup."""
    found: list[Thing] = []
    for scope, kind_of, name in _SYNTAXES:
        for element in tree.xpath(f"//*[contains(@{kind_of}, $kind)]", kind=kind)[:MAX_THINGS]:
            if kind in _kinds(element, kind_of):
                found.append(_thing(element, scope, kind_of, name))
    return found


def _thing(element: HtmlElement, scope: str, kind_of: str, name: str) -> Thing:
    root: Thing = {"@type": _kinds(element, kind_of)}
    held: dict[HtmlElement, Thing] = {element: root}
    for child in _below(element, scope):
        owner = next((held[a] for a in child.iterancestors() if a in held), root)
        names = (child.get(name) or "").split()[:4]
        inner = child.get(scope) is not None
        if inner:
            held[child] = {"@type": _kinds(child, kind_of)}
        for key in (n.rpartition(":")[2] for n in names):
            _add(owner, key, held[child] if inner else _value(child, key))
    return root


def _below(element: HtmlElement, scope: str) -> Iterator[HtmlElement]:
    """What describes an element: at most so much of it, in order."""
    marks = "@itemprop" if scope == "itemscope" else "@property or @typeof"
    yield from element.xpath(f".//*[{marks}]")[:MAX_VALUES]


def _value(element: HtmlElement, name: str) -> str:
    stated = element.get("content") or element.get("datetime")
    if stated is not None:
        return str(stated).strip()[:MAX_TEXT]
    if element.tag in _ADDRESSES and name in ("url", "sameAs", "image", "logo", "hiringOrganization"):
        return str(element.get(_ADDRESSES[element.tag], ""))
    if name in _LONG and len(element):
        return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))[:MAX_TEXT]
    return flat(element)[:MAX_TEXT]


def _add(owner: Thing, key: str, value: object) -> None:
    before = owner.get(key)
    if before is None:
        owner[key] = value
    elif isinstance(before, list):
        before.append(value)
    else:
        owner[key] = [before, value]


def _kinds(element: HtmlElement, kind_of: str) -> list[str]:
    return [k.rstrip("/").rpartition("/")[2].rpartition(":")[2] for k in (element.get(kind_of) or "").split()[:5]]
