"""Somebody joins or leaves the board."""

from enrich.trigger import Pattern, Trigger

BOARD_CHANGE = Trigger(
    family="people",
    polarity="neutral",
    window=60,
    words=("board", "director"),
    patterns=(
        Pattern(
            cue=r"\b(?:appoint(?:s|ed)?|nam(?:es?|ed)|elect(?:s|ed)?|add(?:s|ed)?|welcom(?:es?|ed)|nominat(?:es?"
            r"|ed))\b(?=.{0,90}\b(?:to|of|on|join) (?:the |its |our )?(?:advisory )?board\b"
            r"|.{0,70}\b(?:board (?:member|advis[eo]r|observer|chair\w*)|(?:independent|non-executive) director))",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:joins?|joined|has joined|resign(?:s|ed)? from|leaves|quits|steps down from"
            r"|stepped down from) (?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,4})(?:’s"
            r"|'s)? (?:advisory )?board\b",
            subject="group",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:named|appointed"
            r"|elected) to (?:the )?(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})(?:’s|'s)? board\b",
            subject="group",
            slots={"person": "person"},
        ),
        Pattern(
            cue=r"\b(?:joins?|joined|has joined|resign(?:s|ed)? from|leaves|quits|steps down from"
            r"|stepped down from) the (?:advisory )?board (?:of directors )?(?:of|at) ",
            subject="right",
            slots={"person": "person"},
        ),
    ),
    yes=(
        "Northcap [appoints] Sam Adeyemi to its board of directors.",
        "Former regulator Sam Adeyemi [joined the board of ]Northcap.",
        "Sam Adeyemi [joins Northcap’s board]",
        "Northcap [Appoints] Sam Adeyemi as Board Adviser",
    ),
    no=(
        "Northcap may appoint Sam Adeyemi to its board.",
        "Sam Adeyemi joined Northcap's board in 2008.",
        "The board of Northcap approved the budget.",
    ),
)
