"""The company receives equity."""

from enrich.trigger import Pattern, Trigger, mention

FUNDING = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=(
        "fund",
        "financ",
        "invest",
        "back",
        "valu",
        "bond",
        "loan",
        "debt",
        "bet",
        "pour",
        "put",
        "inject",
        "pull",
        "pick",
        "grab",
        "announc",
        "complet",
        "pric",
        "rais",
        "clos",
        "secur",
        "land",
        "rak",
        "bag",
        "snag",
        "nab",
        "net",
        "fund",
        "score",
        "attract",
        "receiv",
        "haul",
        "invest",
        "round",
        "series",
        "picks up",
        "get",
    ),
    either=("amount", "round", "lead"),
    patterns=(
        Pattern(
            cue=r"\b(?:raise[sd]?|raising|clos(?:e[sd]?|ing)|secur(?:e[sd]?|ing)|land(?:s|ed)?|rak(?:es?|ed) in"
            r"|bag(?:s|ged)|snag(?:s|ged)|nab(?:s|bed)|nets|netted|scor(?:es?|ed)|attract(?:s|ed)?|"
            r"receiv(?:es?|ed)|pull(?:s|ed)? in|picks? up|picked up|gets?|announc(?:es?|ed)|complet(?:es?|ed)"
            r"|hauls? in|grabs?)\b(?! by\b)"
            r"(?=\W+(?:[\w’'.,-]+\s+){0,9}?(?:{money}))(?=.{0,160}\b(?:funding|round|series [a-k]\b|seed|pre-seed"
            r"|financing|investment|venture|equity|capital|investors?|led by|valuation|to (?:expand|build|scale"
            r"|fund|grow|overhaul|bring|help|develop|make)))",
            unless=r"\b(?:tax credits?|proceeds from (?:the )?sale|marketing|ad spend|buyback|repurchase|treasury"
            r"|bonds?|notes"
            r"|loan|debt|credit|ipo|initial public|charity|contract|fund [ivx]+\b|dividend"
            r"|price target|prices?|(?:new|third|second|first|its|latest|growth|climate|venture"
            r"|opportunity) fund\b|"
            r"forecast|guidance|stakes?|revenues?|profits?|sales|donations?|net loss|settle\w*|invests? in"
            r"|invested in|investments? (?:in|into)|convertible|qip|offering)\b",
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?:raise[sd]?|clos(?:e[sd]|es)|land(?:s|ed)?|secur(?:es?|ed)|bag(?:s|ged)|announc(?:es?|ed)"
            r"|complet(?:es?|ed)) (?:[\w$€£.,’'-]+ ){0,6}?(?:(?:pre-)?seed|series [a-k]\d?|growth|bridge"
            r"|funding|financing|equity|venture)(?: [a-z]+){0,2}? (?:round|funding|financing|investment"
            r"|extension)\b",
            unless=r"\b(?:bonds?|notes|loan|debt|credit facility|ipo|invests? in|convertible)\b",
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?:raises|raised|lands|landed|bags|bagged|nabs|nabbed|snags|snagged|rakes in|scores|secures"
            r"|closes)\s+(?:nearly |about |over |more than |up to |another |extra "
            r"|fresh )*(?:{money})(?=\s+(?:to [a-z]+|for|from|at|round|series|as|in (?:pre-ipo|funding"
            r"|financing|new|fresh|equity|series|seed)|led|[-—–])|\W*$)",
            unless=r"\b(?:bonds?|notes|loan|debt|credit|charity|contract|settle\w*|dividend|forecast|guidance"
            r"|fund [ivx]+\b|(?:new|third|second|first|latest|venture) fund\b|donations?|prices?|deal|order"
            r"|orders|IPO|convertible|for (?:its|the|a) (?:\w+ )?fund)\b",
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?:(?:to |will )?invest(?:s|ed)?|bets?|pours?|puts?|injects?)(?: an)?(?: additional| another"
            r"| up to| about| over| more than)? (?:{money}) (?:in|on|into)\b",
            subject="right",
            unless=r"\b(?:stocks?|market|funds?|infrastructure|research|startups|data cent(?:er|re)s?|plants?"
            r"|factory)\b",
            slots={"amount": "money", "recipient": "into"},
            must=("recipient",),
        ),
        Pattern(
            cue=r"\b(?:secur(?:es?|ed)|receiv(?:es?|ed)|announc(?:es?|ed)|reports?|reported|clos(?:es?|ed)|lands?) "
            r"(?:an? "
            r"|the |its )?(?:strategic|minority|growth|equity|majority) (?:equity |growth )?investment (?:by|from)\b",
            unless=r"\b(?:tax credits?|invests? in|campaign)\b",
            slots={"amount": "money", "lead": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:clos(?:es?|ed)|complet(?:es?|ed)|pric(?:es?|ed)|announc(?:es?"
            r"|ed))\s+(?:[\w$€£.,-]+ ){0,6}?(?:(?:underwritten |follow-on )?public offering|private placement"
            r"|registered direct offering|rights issue)\b",
            unless=r"\binitial public\b|\bnotes\b|\bbonds?\b",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:rais(?:es?|ed)|gets?|got|receives?|received|secures?|secured|lands?)\s+(?:nearly |about "
            r"|over |more than |up to |an? |another |extra |additional )*(?:{money})(?:\s+\w+){0,3}?\s+(?:in"
            r"|of) (?:\w+ ){0,3}?(?:funding|financing|investment|capital|equity)\b",
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:funding round|financing round|latest round|series [a-h]\b|seed round"
            r"|investors? back|pre-ipo (?:financing|funding|round)|private placement|equity (?:line"
            r"|offering|financing)|capital raise|valued at (?:over |about |nearly "
            r"|more than )?{money})",
            unless=r"\b(?:seek\w*|talks|consider\w*|plans?|could|may|might|fund closes|tv series|world series)\b",
        ),
    ),
    pointed=("Tidewell's [latest round] was told on Monday.",),
    yes=(
        "Harbor Loom [closed] a EUR 18 million Series A led by Pinegate Ventures.",
        "Tidewell [raises $40M in growth funding]",
        "Tidewell [announced a strategic investment from] Pinegate Ventures.",
        "Tidewell has [raised £3.5m] to build a second clinic app.",
    ),
    no=(
        "Tidewell is in talks to raise $40 million in a Series B round.",
        "Pinegate Ventures raised its second fund of $200 million for seed investment.",
        "Harbor Loom raised its price target to $12 on venture optimism.",
        "Since it raised $10 million in a Series A round in 2015, Harbor Loom has grown.",
    ),
)
