"""The company ends a product or its support."""

from enrich.trigger import Pattern, Trigger

SUNSET = Trigger(
    family="product",
    polarity="change",
    window=90,
    words=(
        "discontinu",
        "sunset",
        "deprecat",
        "retir",
        "end of life",
        "end-of-life",
        "phas",
        "kill",
        "shut",
        "support",
        "axe",
        "wind",
    ),
    patterns=(
        Pattern(
            cue=r"\b(?:discontinu(?:es|ed|ing)|sunset(?:s|ted|ting)?|deprecat(?:es|ed|ing)|phas(?:es|ed"
            r"|ing) out|retir(?:es|ed|ing))\s+(?:its |the |their |support for |production of "
            r"|sales of )*(?=[A-Z\w])",
            unless=r"\b(?:(?:ceo|cfo|chief|president|chairman|officer|director|coal|debt|notes|bonds|shares"
            r"|operations|from)\b)",
            slots={"product": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:ends?|ended|drops?|dropped|stops?|stopped) (?:all )?(?:support|sales"
            r"|production) (?:for|of)\s+(?=(?:its |the )?[A-Z])",
            slots={"product": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:shut(?:s|ting)? down|kill(?:s|ed|ing)?(?: off)?|pull(?:s|ed|ing)? the plug on"
            r"|wind(?:s|ing)? down)\s+(?:its |the )?(?:[\w’'-]+ ){0,4}?(?:apps?|service|platform"
            r"|website|product|brand|feature|tool|streaming service)\b",
            slots={},
        ),
    ),
    yes=(
        "Harbor Loom [discontinued ]LoomOS 2 on Friday.",
        "Harbor Loom [ends support for ]LoomOS 2",
        "Slotly [shuts down its booking app].",
    ),
    no=(
        "Harbor Loom may discontinue LoomOS 2.",
        "Harbor Loom discontinued LoomOS 1 in 2010.",
        "Harbor Loom denied that it will end support for LoomOS 2.",
    ),
)
