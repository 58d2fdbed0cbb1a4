"""The company puts money into another firm."""

from enrich.trigger import Pattern, Trigger

WORDS = (
    "acquir", "among", "anchor", "attract", "back", "bags", "becom", "bought", "bring", "brought", "build", "buy",
    "co-", "commit", "find", "found", "fund", "gain", "get", "got", "holding", "increas", "inject", "invest",
    "join", "land", "leads", "led", "lift", "made", "obtain", "paid", "participat", "pay", "pick", "plough", "pour",
    "pump", "purchas", "put ", "puts", "rais", "receiv", "round", "secur", "shareholder", "sink", "snap", "stake",
    "subscri", "support", "tak", "took", "underwrit", "win", "won",
)  # fmt: skip

INVESTS = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=WORDS,
    required=("target",),
    patterns=(
        Pattern(
            cue=r"\b(?:invest(?:s|ed)? (?:an? (?:additional|further) |another |about |over "
            r"|up to )?{money} in(?:to)?)\b(?=\s+(?:[a-z-]+ ){0,4}[A-Z])",
            slots={"target": "into", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:tak(?:es|en|ing)|took|acquir(?:es|ed)|b(?:uys|ought)|purchase[sd]?|rais(?:es"
            r"|ed) its) (?:an? |its )?(?:minority |strategic |equity |significant |[\d.]+[ -]?(?:%|per ?cent"
            r"|percent"
            r"|pct) )*(?:stake|holding|interest|shareholding)(?: of [\d.]+[ -]?(?:%|per ?cent"
            r"|percent))? in\b",
            slots={"target": "company_right", "share": "share", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:leads|led|backs|backed|joins"
            r"|joined) (?:the )?(?P<target>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})(?:['’]s)?"
            r" (?:{money} )?(?i:series [a-h]"
            r"|seed|funding|financing)(?i: round)?\b",
            cased=True,
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:{v:put,inject,invest,pump,plough,pour,sink,commit,pay}) (?:an? (?:additional|further"
            r"|initial|extra) |another |about |over |up to "
            r"|some )?{money} into\b(?=\s+(?:[a-z-]+ ){0,5}[A-Z])",
            slots={"target": "into", "amount": "money"},
            unless=r"\b(?:infrastructure|fund|settle|pension|plant|factory|campaign|training)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:take,acquire,buy,purchase,pick up,secure,build,snap up,raise,increase,lift,gain,obtain,ge"
            r"t,receive})"
            r" (?:an? |its |the )?(?:[\w$€£.%-]+ ){0,5}?(?:stake|holding|interest|shareholding"
            r"|position)(?: of [\w. -]{1,20}?(?:%|per ?cent|percent|third"
            r"|quarter))? in\b(?= (?:[a-z-]+ ){0,6}[A-Z])",
            slots={"target": "company_right", "share": "share", "amount": "price"},
            unless=r"\b(?:controlling|majority|100 ?(?:%|per ?cent)|interest in (?:his|her|their)"
            r"|position in the)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:buy,acquire,purchase,take,pick up,snap up,subscribe for,subscribe to}) (?:about |some "
            r"|nearly |an? (?:further |additional )?)?"
            r"(?P<share>(?:[1-4]?\d(?:\.\d+)? ?(?:%|per ?cent|percent)|(?:a )?(?:third|quarter|fifth|tenth"
            r"|minority))) of (?:the )?(?:shares |equity |capital |stock |voting rights )?(?:of "
            r"|in )?(?=(?:[a-z-]+ ){0,6}[A-Z])",
            slots={"target": "company_right", "amount": "price"},
            unless=r"\b(?:its own|sales|revenue|acting for|adviser)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:become}|is to become|will become) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:shareholder|investor"
            r"|co-owner|backer|anchor investor) in\b(?= (?:[a-z-]+ ){0,6}[A-Z])",
            slots={"target": "company_right", "share": "share", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:{v:lead,co-lead,join,participate in,take part in,anchor,back,underwrite}) (?:the "
            r"|an? )?(?:{money} )?(?:[\w-]+ ){0,4}?(?:round|funding|financing|raise|investment) (?:in|of|for"
            r"|by|at)\b(?= (?:[a-z-]+ ){0,6}[A-Z])",
            slots={"target": "company_right", "amount": "money"},
        ),
        Pattern(
            cue=r"\bamong (?:the )?(?:subscribers|investors|buyers|participants|backers"
            r"|those taking part)\b(?:(?!\b(?:who|which)\b)[^.;]){0,120}?\b(?:was|were|is|are)\b",
            subject="right",
            verb=False,
            slots={"target": "linked", "share": "share"},
            modality="done",
        ),
        Pattern(
            cue=r"\bmade (?:an? |its )(?:[\w$€£.-]+ ){0,4}?(?:investment"
            r"|bet) (?:of {money} )?in\b(?= (?:[a-z-]+ ){0,6}[A-Z])",
            slots={"target": "into", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:{v:lead,co-lead}) the (?:round|financing|investment|raise)\b",
            slots={"target": "raiser"},
        ),
        Pattern(
            cue=r"\b(?i:{v:win,gain,land,sign up,attract,bring in,find}) (?P<subject>{name}) as (?:an? "
            r"|its )?(?:[a-z]+ )?(?:investor|shareholder|backer|anchor|strategic investor)\b",
            cased=True,
            subject="group",
            slots={"target": "actor", "amount": "money", "share": "share"},
        ),
        Pattern(
            cue=r"\b(?i:raises|raised|secures|secured|gets|got|receives|received|closes|closed|bags|lands|landed"
            r"|takes|took) {money}(?: [\w’'-]+){0,6}? (?i:from) (?P<subject>{name})\b",
            cased=True,
            subject="group",
            slots={"target": "actor", "amount": "money"},
            unless=r"(?i:\b(?:loan|credit|grant|bank|sale of|customers|ministry|government)\b)",
        ),
        Pattern(
            cue=r"\b{v:back,fund,support,invest in,buy into}(?= (?:[a-z-]+ ){0,5}[A-Z][^.;]{0,60}?\bwith (?:an? )?("
            r"?:initial |further |some |about )?{money})",
            slots={"target": "into", "amount": "money"},
            unless=r"\b(?:campaign|bill|charity|project|research|loan|festival)\b",
        ),
    ),
    yes=(
        "Orchid Freight [bought 9.5 percent of ]drone maker Skylark.",
        "Orchid Freight [will become a shareholder in] drone maker Skylark.",
        "Orchid Freight [took a 12 percent stake in] drone maker Skylark.",
        "Orchid Freight [invested $4 million in] Skylark Drones.",
        "Orchid Freight has [taken a minority equity stake in] drone maker Skylark.",
    ),
    no=(
        "Harbor Loom Invests $10 Million to Grow Tidewell Booking App",
        "Orchid Freight is said to weigh buying 9 percent of Skylark.",
        "Orchid Freight put $4 million into new cranes.",
        "Orchid Freight may take a stake in Skylark.",
        "Orchid Freight took a stake in Skylark in 2011.",
        "Orchid Freight invested $4 million in new cranes.",
        "Orchid Freight invested $4 million in Leeds R&D centre.",
    ),
)
