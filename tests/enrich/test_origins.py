"""Fifteen reprints of one story are one origin."""

from __future__ import annotations

from material import elsewhere, page

from core.items import Evidence, Page
from enrich.origins import origins, same_headline

STORY = "The weaver of sails said on Monday that it has leased a second hall beside the old harbour mill in Porto."


def whole(at: Page) -> Evidence:
    return Evidence.of(at, 0, len(at.text))


def test_own_pages_are_one_origin() -> None:
    assert origins(
        "harborloom.example", [whole(page("One.")), whole(page("Two.", "https://blog.harborloom.example/2"))]
    ) == ("harborloom.example",)


def test_outlets_in_their_own_words_are_origins_each() -> None:
    told = [
        elsewhere("Sail weaver grows in Porto harbour", "a.example"),
        elsewhere("A second hall for Harbor Loom", "b.example"),
    ]
    assert origins("harborloom.example", [whole(p) for p in told]) == ("a.example", "b.example")


def test_the_same_words_are_a_reprint_of_whoever_was_first() -> None:
    told = [elsewhere(STORY, "late.example", title="x"), elsewhere(STORY + " More soon.", "alate.example", title="y")]
    assert origins("harborloom.example", [whole(p) for p in told]) == ("alate.example",)
    assert origins("harborloom.example", [*map(whole, told), whole(page(STORY))]) == ("harborloom.example",)


def test_a_reprint_under_a_headline_of_its_own_is_a_reprint() -> None:
    theirs = elsewhere(f"Sails: more room in Porto\n{STORY}", "b.example")
    pieces = [Evidence.of(theirs, 0, 25), Evidence.of(theirs, 26, len(theirs.text))]
    assert origins("harborloom.example", [*pieces, whole(page(STORY))]) == ("harborloom.example",)


def test_a_headline_with_an_outlets_name_behind_it_is_the_same_headline() -> None:
    assert same_headline(
        "Harbor Loom leases second hall in Porto", "Harbor Loom leases second hall in Porto | Dock News"
    )
    assert not same_headline("News", "News")


def test_a_wire_is_the_companys_own_word() -> None:
    wire = elsewhere("Harbor Loom leases a hall", "prnewswire.com")
    assert origins("harborloom.example", [whole(wire), whole(page("We lease a hall"))]) == ("harborloom.example",)
    assert origins("harborloom.example", [whole(wire)]) == ("prnewswire.com",)
