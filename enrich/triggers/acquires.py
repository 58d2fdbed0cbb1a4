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
        "snap",
        "take over",
        "takes over",
        "took over",
        "scoop",
        "pick",
        "belong",
        "passe",
        "swoop",
        "swallow",
        "absorb",
        "gobbl",
        "pay",
        "paid",
        "spend",
        "spent",
        "splash",
        "shell",
        "deal for",
        "added",
        "adds",
    ),
    required=("target",),
    mirror=("target", "acquired_by"),
    patterns=(
        Pattern(
            cue=r"\b(?P<target>{name})(?:,[^,;.]{2,60},)? (?P<act>now belongs|belongs now|has passed|passes) to"
            r" (?P<subject>{name})",
            subject="group",
            verb=False,
            unless=r"\b(?:title|record|award|crown|lead)\b",
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:[\w$€£.,-]+ ){0,4}?(?:purchase|acquisition|takeover|buyout) of"
            r" (?P<target>{name})(?:,[^,;.]{2,60},)? (?P<act>(?:was|has been|is|were) (?:now )?(?:completed"
            r"|closed|finali[sz]ed|complete|concluded|announced|agreed|sealed)|closed|completed|closes|completes|has"
            r" closed|went through|is complete)\b",
            subject="group",
            verb=False,
            slots={"amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:complet(?:es?|ed)|announc(?:es?|ed)|clos(?:es?|ed)|agree[sd]? to|sign(?:s|ed)) (?:today"
            r" )?(?:the |its |an? )?(?:[a-z0-9$.]+ ){0,3}?(?:acquisition|purchase|takeover) of (?:substantially"
            r" )?(?:all |the )"
            r"?(?:of )?(?:the )?(?:assets|shares|business|operations|outstanding shares|remaining shares|share"
            r" capital) (?:of|in)\b",
            slots={"target": "company_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:{v:pick up,buy out,take out}) (?P<target>{name})(?=[^.;]{0,60}\b(?:out of (?:insolvency"
            r"|administration|bankruptcy)|shareholders|owners|for {money}|from its (?:founders|owners|parent))\b)",
            unless=r"\b(?:contract|loan|mortgage)\b",
            slots={"amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:acquir(?:es?|ed|ing)|snap(?:s|ped) up|takes? over|took over)\b(?!\s+by\b)",
            unless=r"\b(?:customers?|talent|land|skills?|shares|rights|licen[cs]e)\b(?=\W+(?:of|in|for|at)\b)",
            slots={"target": "company_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:{v:swoop for,swoop on,scoop up,gobble up,swallow,swallow up}|absorb(?:s|ed))\b(?! (?:by|costs?"
            r"|losses)\b)",
            slots={"target": "company_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:{v:pay,spend,shell out,fork out,splash out,hand over})(?: (?:about|around|up to|nearly|more"
            r" than|some|over"
            r"|roughly|just over|an initial))* {money}(?: in (?:cash|stock|shares)(?: and (?:stock|shares))?)? (?:for"
            r"|on|to (?:buy"
            r"|acquire|purchase|take over))\b",
            unless=r"\b(?:ads?|advert\w*|settle\w*|fines?|naming rights|licen[cs]\w+|damages|tickets?|sponsor\w*"
            r"|rights|dividends?"
            r"|marketing|energy|fuel|rent|legal|lobby\w*|stake|shares in|equipment|software|services|cloud|chips"
            r"|building|land"
            r"|salar\w+|bonus\w*|content|research)\b",
            slots={"target": "company_right", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:{v:strike,clinch,seal,sign,reach,agree}) (?:an? |the )?(?:{money} |[a-z-]+ ){0,3}?(?:deal"
            r"|agreement) (?:for"
            r"|to take over)(?= (?:[a-z-]+ ){0,4}[A-Z])",
            modality="announced",
            unless=r"\b(?:rights|supply|supplies|delivery|aircraft|jets|players?|services|stake|peace|output|power"
            r"|gas|oil|offtake"
            r"|lease|merger|clients?|customers?|season|broadcast\w*|stadium|sponsor\w*|use of)\b",
            slots={"target": "company_right", "amount": "price"},
            must=("amount",),
        ),
        Pattern(
            cue=r"\badd(?:s|ed)? (?P<target>{name}) to its (?:[a-z]+ )?(?:portfolio|stable|group|family)(?: of"
            r" (?:companies|brands"
            r"|businesses|firms))?\b",
            unless=r"\b(?:products?|drugs?|models?|services?|index|fund|investments?|shares)\b",
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
        "Orchid Freight [swoops for] Skylark Drones",
        "[Skylark Drones, a start-up in Bergen, now belongs to Orchid Freight] in Leeds.",
        "[Orchid Freight’s acquisition of Skylark Drones closed] on Friday.",
        "Orchid Freight [announced the acquisition of substantially all assets of] Skylark Drones.",
        "Orchid Freight [picked up Skylark Drones] out of insolvency.",
        "Orchid Freight [paid about $30 million for] drone maker Skylark.",
        "Northcap [struck a deal for] Lumen Mutual at $40 million.",
        "Northcap has [added Lumen Mutual to its group of companies].",
        "Orchid Freight [signed a definitive agreement to acquire] Skylark Drones.",
    ),
    no=(
        "Tidewell could acquire Slotly next year.",
        "Harbor Loom is in talks to buy Fernwick Textiles.",
        "Northcap denied that it had acquired Lumen Mutual.",
        "Orchid Freight acquired Skylark Drones in 2011.",
        "Will Orchid Freight buy Skylark Drones?",
        "Orchid Freight buys fuel on long contracts.",
        "Orchid Freight paid $3 million for ads on Skylark TV.",
        "Orchid Freight struck a deal for spare parts from Skylark.",
        "Orchid Freight acquired 40 trucks.",
    ),
)
