"""The company ends a product or its support."""

from enrich.frames import frame
from enrich.trigger import Pattern, Trigger

WORDS = (
    "announc", "approach", "axe", "axing", "bade", "bid", "buried", "bury", "ceas", "clos", "confirm",
    "decommission", "deprecat", "develop", "discard", "discontinu", "distribut", "drop", "end ", "end-of-life",
    "ended", "ending", "ends", "kill", "last", "manufactur", "no longer", "phas", "production", "pull", "quit",
    "reach", "remov", "retir", "said", "sale", "says", "scrap", "set", "shut", "stop", "sunset", "support",
    "switch", "tak", "took", "turn", "wind", "withdr",
)  # fmt: skip

SUNSET = Trigger(
    family="product",
    polarity="change",
    window=90,
    words=WORDS,
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
        *frame(
            "discontinue,retire,withdraw,sunset,deprecate,phase out,scrap,axe,kill off,kill,drop,pull,stop"
            " selling,stop making,stop supporting,stop producing,end sales of,end production of,end support for"
            ",cease production of,switch off,shut off,shut down,turn off,decommission,close,wind down,pull the"
            " plug on,discard,bury,take off the market,end",
            r"(?:(?:the|its|our|their|all) )?(?:[\w’'-]+ ){0,4}?(?:apps?|service|platform|website|product|line"
            r"|range|brand|feature|tool|model|edition|version|support|package|device|console|card|accounts?"
            r"|software"
            r"|hardware|portal|module|api|player|phone|messenger|newsletter|magazine|format|sandwich|menu item"
            r"|drink|flavou?r)\b",
            far=r"\s+",
            unless=r"\b(?:ceo|cfo|chief|president|chairman|director|coal|debt|notes|bonds|shares"
            r"|support for the (?:bill|plan|deal)|trial|clinical|deal|partnership|restore\w*|temporar\w+"
            r"|outage|rumou?rs?|fiction|plans? to (?:drop|scrap) )\b",
            slots={"product": "product_in"},
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?i:production|manufacture|manufacturing|sales?|support|development|distribution) (?:of"
            r"|for) (?P<product>(?:the )?[A-Z0-9][\w’'+-]*(?: [A-Z0-9][\w’'+-]*){0,3})[^.;]{0,70}?\s"
            r"(?P<act>(?:ceased|ceases|will cease|is to cease|ends|ended|will end|is ending|stops|stopped"
            r"|has ended|has ceased|to end|was discontinued|has been discontinued|will be discontinued|finished))\b",
            cased=True,
            subject="owner",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?P<act>(?:(?:will|would) no longer be|is no longer|are no longer|no longer) (?:sold|supported"
            r"|available|offered|produced|made|maintained|updated|receive (?:security )?(?:updates|patches)"
            r"|accepting new))\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:if|tickets|seats)\b",
            slots={"product": "before"},
        ),
        Pattern(
            cue=r"\b(?:reach(?:es|ed)?|approach(?:es)?|has reached|sets?|set|announc(?:es|ed)|confirm(?:s"
            r"|ed)) (?:[\w ]+? )?(?:as )?(?:its |the |an? )?(?:end[- ]of[- ](?:life|support|sale)|sunset date"
            r"|last order date)\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:end[- ]of[- ](?:life|support)|last day of support)\b[^.;]{0,30}?\b(?:is|on|from|will be)\b",
            subject="owner",
            verb=False,
            modality="announced",
            slots={},
        ),
        Pattern(
            cue=r"\b{v:stop,cease,quit,end} (?:making|selling|producing|offering|supporting|building"
            r"|manufacturing)\s+(?:its |the |their |all )?(?=\w)",
            slots={"product": "noun_right"},
            unless=r"\b(?:request\w*|ask(?:s|ed)|urg\w+|demand\w*|order(?:s|ed)|sense|money|losses|excuses|shares"
            r"|stake|donat\w+|weapons|bonds?)\b",
        ),
        Pattern(
            cue=r"\b{v:withdraw,pull,take,remove} (?:its |the "
            r"|their )?(?P<product>(?:[\w’'-]+ ){1,5}?)(?:from sale|off the market|from the market"
            r"|from (?:its )?(?:shelves|stores|menus?|catalogue|range|line-?up|app stores?)|off the shelves)\b",
            unless=r"\b(?:ipo|shares|bid|recall|salmonella|house|property)\b",
        ),
        Pattern(
            cue=r"\b(?:says?|said|bids?|bade) (?:farewell|goodbye|good-bye|adieu) to (?=(?:its |the )?[A-Z])",
            slots={"product": "name_right"},
            unless=r"\b(?:ceo|chief|founder|colleague|staff|employees|chairman|director|president|coach|mr|ms"
            r"|mrs)\b",
        ),
    ),
    yes=(
        "[Production of LoomOS Board ended] on Friday at Harbor Loom.",
        "Harbor Loom [discontinued ]LoomOS 2 on Friday.",
        "Harbor Loom [ends support for ]LoomOS 2",
        "Slotly [shuts down its booking app].",
    ),
    no=(
        "Harbor Loom stopped the outage that had shut down its booking app.",
        "Harbor Loom may discontinue LoomOS 2.",
        "Harbor Loom discontinued LoomOS 1 in 2010.",
        "Harbor Loom denied that it will end support for LoomOS 2.",
    ),
)
