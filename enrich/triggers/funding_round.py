"""The company receives equity."""

from enrich.trigger import Pattern, Trigger, mention

# Sums that are no equity of the company's own.
OTHER_MONEY = (
    r"\b(?:bonds?|notes|loan|debt|credit|contracts?|orders?|grants?|settle\w*|dividends?|buyback|repurchase|fund"
    r" [ivx]+\b|(?:new|third|second|first|latest|venture|debut)"
    r" fund\b|forecast|guidance|revenues?|profits?|sales|donations?|charity|ipo|initial public|tax|fines?|stake in"
    r"|lawsuit|damages|customers?|bets?|innovate uk|foundation|ministry|government|council|department of|national"
    r" institutes?)\b"
)

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
        "score",
        "attract",
        "receiv",
        "haul",
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
            cue=r"\b(?:tak(?:es?|en|ing)|took|accept(?:s|ed)?|welcom(?:es?|ed)|gain(?:s|ed))(?: (?:about|around|up to"
            r"|nearly|more than|some|over|roughly|another|a further|a fresh|fresh|an extra|an additional|an?|its|new"
            r"|just over))* {money} (?:(?:in|of) (?:[a-z-]+ ){0,3})?from (?:an? |the |its )?"
            r"(?:[a-z-]+ ){0,3}?(?:investors?|backers?|shareholders?|funds?|venture|vcs?|private equity|consortium"
            r"|group|angels?|family offices?|(?-i:[A-Z][\w&]+ )+"
            r"(?-i:Ventures|Capital|Partners|Equity|Investors))\b",
            unless=OTHER_MONEY,
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?:leads?|led|co-leads?|co-led|heads|headed|anchors|anchored) (?:an? |the |its )?(?:new )?{money}"
            r" (?:(?:[a-z-]+|[A-K]\d?) ){0,4}?(?:round|financing|investment"
            r"|series [a-k]\d?|raise)? ?(?:in|for|of|at|by) (?:the )?(?=(?:[a-z-]+ ){0,5}[A-Z])",
            subject="right",
            unless=OTHER_MONEY,
            slots={"amount": "money", "round": "round", "lead": "actor"},
        ),
        Pattern(
            cue=r"\b(?:fresh |new |growth |equity |venture )*(?:capital|money|funding|investment|cash|equity) (?:of"
            r"|worth|totall?ing)(?: (?:about|around|up to|nearly|more than|some|over|roughly|another|a further|a"
            r" fresh|fresh|an extra|an additional|an?|its|new|just over))* {money} (?P<act>(?:has |have )?(?:flow(?:s"
            r"|ed)"
            r"|gone|goes|went|been put|poured)) (?:in)?to (?P<subject>{name})",
            subject="group",
            verb=False,
            unless=OTHER_MONEY,
            slots={"amount": "money", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:new |latest |recent |first )?(?:pre-seed|seed|series [a-k]\d?|growth"
            r"|funding|financing|equity)(?: (?:round|financing|funding))?,? "
            r"(?:worth|of|totall?ing)(?: (?:about|around|up to|nearly|more than|some|over|roughly|another|a further|a"
            r" fresh|fresh|an extra|an additional|an?|its|new|just over))* {money},? (?P<act>was|is|has|will|came"
            r"|values|brings|drew|attracted|closed)\b",
            subject="group",
            verb=False,
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?:pre-seed|seed|series [a-k]\d?|growth|funding|financing|equity)(?: (?:round|financing"
            r"|funding))? (?:of|worth)(?: (?:about|around|up to|nearly|more than|some|over|roughly|another|a further"
            r"|a fresh|fresh|an extra|an additional|an?|its|new|just over))* {money}(?:,? (?:led by|from)"
            r" [^,;.]{3,60},?)? "
            r"(?:will|is to|lets?|helps?|allows?|gives?|enables?|means) (?:help |let |allow |enable |give"
            r" )?(?=(?:[a-z-]+ ){0,3}[A-Z])",
            subject="right",
            verb=False,
            modality="announced",
            unless=OTHER_MONEY,
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b{v:complete,close,announce,finish,conclude,wrap up,finalise,finalize} (?:an? |the |its"
            r" )?(?:[a-z-]+ ){0,2}?{money} (?:(?:[a-z-]+|[A-K]) ){0,3}?(?:fundraising|fundraise"
            r"|fund-raising|raise|capital increase|capital raising|equity raise|placing)\b",
            unless=OTHER_MONEY,
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?:private placement|registered direct offering|public offering|rights issue|placing|capital"
            r" increase)\b[^.;]{0,90}? (?P<act>(?:rais(?:ed|es|ing)|for|bringing in|with)) "
            r"(?:aggregate |total )?(?:gross )?(?:proceeds )?(?:of |to raise )?(?:about |approximately |up to"
            r" )?{money}",
            subject="left",
            verb=False,
            unless=r"\b(?:initial public|notes|bonds?|loan|debt)\b",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b{v:pour,put,inject,plough,plow,pump,sink,place}(?: (?:about|around|up to|nearly|more than|some"
            r"|over|roughly|another|a further|a fresh|fresh|an extra|an additional|an?|its|new|just over))*"
            r" {money}(?: of [a-z]+)? (?:in|into) (?=(?:the )?(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            unless=OTHER_MONEY + r"|\b(?:infrastructure|research|data cent(?:er|re)s?|plants?|factory|market|stocks?"
            r"|bitcoin)\b",
            slots={"amount": "money", "recipient": "into", "lead": "actor"},
            must=("recipient",),
        ),
        Pattern(
            cue=r"\b(?:topp(?:ed|ing) up|tops up|extend(?:s|ed)|enlarg(?:es|ed)|increas(?:es|ed)|expand(?:s|ed)"
            r"|upsiz(?:es|ed)) (?:its |the )?(?:[a-z-]+ )?(?:pre-seed|seed|series [a-k]\d?)"
            r"(?: (?:round|financing|funding))? (?:with|by|to)(?: (?:about|around|up to|nearly|more than|some|over"
            r"|roughly|another|a further|a fresh|fresh|an extra|an additional|an?|its|new|just over))* {money}",
            unless=OTHER_MONEY,
            slots={"amount": "money", "round": "round", "lead": "from"},
        ),
        Pattern(
            cue=r"(?<!\w){money} (?:that |which )?(?P<subject>{name}) (?P<act>(?:has |have )?(?:just |recently"
            r" )?raised)\b",
            subject="group",
            verb=False,
            unless=OTHER_MONEY + r"|\b(?:since|to date|in total|so far)\b",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b{v:sell,issue,place} (?:[\d.,]+ (?:million )?)?(?:new |ordinary |preferred |preference )+shares"
            r" (?:worth|for|totall?ing|to raise|raising)(?: (?:about|around|up to|nearly|more than|some|over|roughly"
            r"|another|a further|a fresh|fresh|an extra|an additional|an?|its|new|just over))* {money}",
            unless=r"\b(?:buyback|repurchase|initial public|ipo)\b",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:private placement|(?:public |share |equity )?offering|financing|round|rights issue|placing),?"
            r" (?:that|which) "
            r"(?P<subject>{name}) (?:\([^)]*\) )?(?:has |today )?(?P<act>{v:close,complete,announce,raise})\b",
            subject="group",
            verb=False,
            unless=r"\binitial public\b|\bnotes\b|\bbonds?\b|\bloan\b|\bdebt\b",
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:new |latest |recent |oversubscribed )?{money} (?:pre-seed|seed"
            r"|series [a-k]\d?"
            r"|growth|funding|equity)(?: [a-z]+){0,2}? (?P<act>was led|is led|led|values|brings|takes|closed|drew"
            r"|attracted|will)\b",
            subject="group",
            verb=False,
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"(?<!\w){money} (?:pre-seed|seed|series [a-k]\d?|growth|funding|equity)(?: (?:round|financing"
            r"|funding"
            r"|investment))? (?:for|at)"
            r"(?= (?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            verb=False,
            unless=r"\b(?:seek\w*|talks|fund for|bonds?|loan)\b",
            slots={"amount": "money", "round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b(?:round|financing|funding|deal|investment)\b[^.;]{0,90}? (?P<act>valu(?:es|ed|ing))"
            r" (?P<subject>{name})(?: [a-z-]+)? at\b",
            subject="group",
            verb=False,
            unless=r"\b(?:acqui\w+|takeover|merger|buyout|ipo|listing|buy|stake|secondary|tender offer|shares?)\b",
            slots={"round": "round", "lead": "led"},
        ),
        Pattern(
            cue=r"\b{v:clinch,draw in,draw,collect,bank,pocket,take in,bring in,line up,drum up,pull in,win,"
            r"close on,pick up}"
            r"(?: (?:about|around|up to|nearly|more than|some|over|roughly|another|a further|a fresh|fresh|an extra"
            r"|an?|its))* {money}"
            r"(?= (?:[\w’'-]+ ){0,5}?(?:series [a-k]\b|seed|pre-seed|equity|venture|funding|round|investment|growth"
            r" capital|backers"
            r"|investors?)\b)",
            unless=r"\b(?:bonds?|notes|loan|debt|credit|contract|grants?|orders?|prize|fund [ivx]+\b|invests? in"
            r"|stake in|settle\w*)\b",
            slots={"amount": "money", "round": "round", "lead": "led"},
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
        "Investors took up the [private placement which Harbor Loom closed on Friday for $4 million].",
        "[Tidewell’s $12 million Series B was led] by Pinegate Ventures.",
        "[£12m seed round for] clinic app Tidewell",
        "The [round, led by Pinegate Ventures, values Tidewell at] $90 million.",
        "Tidewell has [taken $12 million from a group] of investors headed by Pinegate Ventures.",
        "Pinegate Ventures [led a $12 million round in ]clinic app Tidewell.",
        "[Fresh capital of €8 million has flowed into Tidewell] from its backers.",
        "[Tidewell’s Series B, worth $30 million, was] oversubscribed.",
        "A [seed round of £2.4 million will let ]Tidewell double its team.",
        "Tidewell has [completed a $12 million fundraising].",
        "Tidewell has [topped up its Series A with a further $5 million] from Pinegate.",
        "Tidewell [sold new shares worth 120 million kronor] to funds.",
        "Tidewell [pocketed $12 million] from investors led by Pinegate Ventures.",
    ),
    no=(
        "Tidewell is in talks to raise $40 million in a Series B round.",
        "Pinegate Ventures raised its second fund of $200 million for seed investment.",
        "Tidewell won $12 million in a contract that its investors had hoped for.",
        "Harbor Loom raised its price target to $12 on venture optimism.",
        "Since it raised $10 million in a Series A round in 2015, Harbor Loom has grown.",
    ),
)
