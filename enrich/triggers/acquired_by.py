"""The company is bought by another one."""

from enrich.trigger import Pattern, Trigger

ACQUIRED_BY = Trigger(
    family="ownership",
    polarity="change",
    window=90,
    words=(
        "acquired by",
        "bought by",
        "purchased by",
        "sold to",
        "taken over",
        "acquisition by",
        "joining",
        "talks",
        "discussions",
        "negotiations",
        "takeover by",
    ),
    mirror=("acquirer", "acquires"),
    required=("acquirer",),
    patterns=(
        Pattern(
            cue=r"\bin (?:\w+ )?(?:talks|discussions|negotiations) with "
            r"(?P<acquirer>[A-Z][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,3})"
            r"(?: [a-z]+){0,4} (?:about|over|on|regarding|concerning) (?:an? |its |the )?(?:[a-z]+ )?(?:sale|takeover"
            r"|merger|acquisition"
            r"|buyout|deal)\b",
            modality="considered",
            cased=True,
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:(?:to|has|have|had|was|were|been|be|is|being|gets?|got|agree[sd]?) )*(?:be )?(?:acquired"
            r"|bought|purchased|taken over) by\b",
            unless=r"\b(?:shares|stake|products?|customers?) (?:\w+ )?(?:acquired|bought|purchased) by\b",
            slots={"acquirer": "name_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|complet(?:es?|ed)|confirm(?:s|ed)?) (?:its |the )?(?:acquisition|takeover"
            r"|purchase) by\b",
            slots={"acquirer": "name_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\bagree[sd]? to (?:a )?(?:{money} )?(?:[a-z-]+ )?(?:takeover|buyout|sale|acquisition) (?:by|to)\b",
            modality="announced",
            slots={"acquirer": "name_right", "amount": "price"},
        ),
    ),
    yes=(
        "Slotly [was acquired by] Tidewell on Monday.",
        "Slotly [announced its acquisition by] Tidewell.",
        "Lumen Mutual [agreed to a takeover by] Northcap.",
    ),
    no=(
        "Slotly is not in talks with Tidewell about a sale.",
        "Slotly was not acquired by Tidewell.",
        "Slotly may be acquired by Tidewell.",
        "Slotly, which was acquired by Tidewell in 2014, makes calendars.",
    ),
)
