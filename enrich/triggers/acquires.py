"""The company buys another one."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

ACQUIRES = Trigger(
    family="ownership",
    polarity="growth",
    window=90,
    words=(
        "stake",
        "interest",
        "holding",
        "welcom",
        "takeover",
        "buyout",
        "purchas",
        "acqui",
        "buy",
        "bought",
        "purchas",
        "snap",
        "takeover",
        "take over",
        "takes over",
        "took over",
    ),
    required=("target",),
    mirror=("target", "acquired_by"),
    patterns=(
        Pattern(
            cue=r"\b(?:acquir(?:es?|ed|ing)|snap(?:s|ped) up|takes? over|took over)\b(?!\s+by\b)",
            unless=r"\b(?:customers?|talent|land|skills?|shares|rights|licen[cs]e)\b(?=\W+(?:of|in|for|at)\b)",
            slots={"target": "company_right", "amount": "price"},
        ),
        Pattern(
            verb=False,
            cue=r"\bwith (?:the |its )?(?:[a-z0-9$.-]+ ){0,3}?acquisition of\b",
            slots={"target": "company_right", "amount": "price"},
        ),
        Pattern(cue=r"\b(?:buys?|bought|purchase[sd]?|buying)\b", slots={"target": "company_right", "amount": "price"}),
        Pattern(
            cue=r"\b(?:complet(?:es?|ed)|announc(?:es?|ed)|clos(?:es?|ed)|finali[sz](?:es?|ed)"
            r"|agree[sd]? to) (?:today )?(?:the |its |an? )?"
            r"(?:[a-z0-9$.]+ ){0,4}(?:acquisition|purchase|takeover|buyout) of\b",
            slots={"target": "name_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:complet(?:es?|ed)|clos(?:es?|ed)|finali[sz](?:es?|ed)) (?:its "
            r"|the )?(?P<target>[A-Z][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,3}) (?:acquisition|takeover|buyout"
            r"|purchase)\b",
            cased=True,
        ),
        Pattern(
            cue=r"\b(?:sign(?:s|ed)?|enter(?:s|ed)? into|reach(?:es?|ed)|strikes?"
            r"|struck) (?:an? )?(?:[a-z]+ ){0,3}(?:agreement|deal) to (?:acquire|buy|purchase)\b"
            r"(?: (?:all|100%|a majority|the (?:remaining|outstanding|assets|business))[a-z %]{0,40}? (?:of|in)\b)?",
            modality="announced",
            slots={"target": "company_right", "amount": "price"},
        ),
    ),
    mentions=(
        mention(
            r"(?:['’]s|\bthe|\bits|\btheir|\bthis|\brecent|\bcompleted|\bpending)\s(?:(?!other|first"
            r"|second|largest)[\w$€£.,-]+\s){0,4}?(?:acquisition|takeover|buyout"
            r"|purchase) of(?=\s(?:the\s|\w+-based\s|[a-z]+\s){0,3}[A-Z])",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:acquir(?:es?|ed|ing)|buys?|bought|buying|purchas(?:es?|ed|ing)|raise[sd]|lift(?:s"
            r"|ed)|increase[sd]|boost(?:s|ed))\s(?:(?:an?|the|its|all|another"
            r"|\d[\d.,]*)\s)?(?:[\w.,%’'-]+\s){0,4}?(?:stakes?|interest|all (?:of )?the shares"
            r"|majority|holding)\s(?:in|of|from|by|to)\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:agree[sd]?|agreement|deal|contract|won (?:final )?approval|approval) to (?:buy"
            r"|acquire|purchase|take over)\b",
            unless=NOT_YET,
        ),
        mention(
            r"\bwelcom(?:es?|ed"
            r"|ing) {name} (?:in)?to (?:the )?(?:{name} (?:group"
            r"|family)|group|family)\b",
            cased=True,
        ),
        mention(
            r"\b(?:complet(?:es?|ed)|made|announc(?:es?|ed)) (?:several|two|three|four|five|\d+"
            r"|multiple|a number of|a series of) (?:[a-z-]+ ){0,3}(?:acquisitions|takeovers)\b"
        ),
        mention(
            r"\b(?:this|that|the) (?:[a-z]+ )?(?:acquisition|takeover|buyout)\b(?!\s(?:talks?|target"
            r"|strategy|plans?|spree|candidate|cost|price|market|and|or|model|fund|process))",
            unless=NOT_YET,
        ),
    ),
    pointed=(
        "Harbor Loom paid for [the 30 million acquisition of] Fernwick Textiles in shares.",
        "Harbor Loom has [acquired a 20 percent stake in] a dye works.",
    ),
    yes=(
        "Tidewell [acquires] scheduling startup Slotly for $31 million.",
        "Harbor Loom [bought] Fernwick Textiles in a cash deal.",
        "Northcap has [completed the acquisition of] Lumen Mutual.",
        "Orchid Freight to [Acquire] Skylark Drones",
        "Orchid Freight [signed a definitive agreement to acquire] Skylark Drones.",
    ),
    no=(
        "Tidewell could acquire Slotly next year.",
        "Harbor Loom is in talks to buy Fernwick Textiles.",
        "Northcap denied that it had acquired Lumen Mutual.",
        "Orchid Freight acquired Skylark Drones in 2011.",
        "Will Orchid Freight buy Skylark Drones?",
        "Orchid Freight buys fuel on long contracts.",
        "Orchid Freight acquired 40 trucks.",
    ),
)
