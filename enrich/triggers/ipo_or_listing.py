"""The company files for, prices or begins a listing of its shares."""

from enrich.trigger import Pattern, Trigger, mention

WORDS = (
    "announc", "appl", "bell", "bookbuild", "celebrat", "complet", "dealings", "debut", "drhp", "fil", "first",
    "fix", "float", "flotation", "go public", "goes public", "going public", "gone public", "initial public", "ipo",
    "issu", "join", "kick", "launch", "list", "lodg", "made", "mak", "mark", "narrow", "open", "pric", "prospectus",
    "public offering", "publish", "rais", "rang", "ring", "set ", "sets", "setting", "share", "start", "stock",
    "submit", "trad", "unveil", "went public",
)  # fmt: skip

IPO = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:fil(?:es?|ed|ing)|rais(?:es|ed|e|ing)|pric(?:es?|ed)|launch(?:es?|ed)|complet(?:es?|ed)"
            r"|clos(?:es?|ed)|announc(?:es?|ed)|open(?:s|ed)?|submit(?:s|ted)|gets?|received?|secures?"
            r"|kicks? off|start(?:s|ed)?|upsiz(?:es?|ed)|sets?|boost(?:s|ed)?|bags?|begins|seek(?:s)?)\b"
            r"(?:\s+[\w’'$€£.,/()-]+){0,8}?\s+(?:ipo\b|initial public offering|draft (?:papers|registration"
            r"|prospectus)|drhp\b)",
            unless=r"\b(?:after (?:its|the) ipo|post-ipo|pre-ipo|since (?:its|the) ipo|ipo (?:experience|plans"
            r"|hopes|ambitions|rumou?rs|market|boom|pipeline))\b",
            slots={"amount": "money"},
        ),
        Pattern(
            verb=False,
            cue=r"(?:['’]s)?\s(?:ipo|initial public offering)(?: of {money})? (?:subscribed|opens|prices|raises"
            r"|raised|priced|oversubscribed|fully subscribed|is priced|opened|closes|closed|gets|received)\b",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:goes public|went public|going public|begins trading|began trading|starts trading"
            r"|makes (?:its )?(?:market |stock market |trading |public )?debut|debuts on|lists on"
            r"|shares (?:debut|list) )\b(?=.{0,60}\b(?:nasdaq|nyse|stock|exchange|market|shares|public|bse"
            r"|nse)|\W*$)",
            unless=r"\b(?:bonds?|product|film|movie)\b",
            slots={"exchange": "on_exchange"},
        ),
        Pattern(
            cue=r"\b(?:jumps?|soars?|surges?|rises?|pops?|up|falls?|drops?|slides?|climbs?|gains?"
            r"|debuts?)\b(?:\s[\w%.,’'-]+){0,5}?\s(?:in|on|after|following)\s(?:[\w$€£.,’'-]+ ){0,4}?(?:debut"
            r"|IPO|first day of trading)\b",
            unless=r"\b(?:album|film|film's|movie|tv|runway)\b",
            slots={"amount": "money"},
            modality="done",
        ),
        Pattern(cue=r"\b(?:to|will) (?:go public|list on)\b", slots={"exchange": "on_exchange"}),
        Pattern(
            cue=r"\b(?:[Ss]hares|[Ss]tock) (?:in|of) (?P<subject>(?:the )?{name})(?:(?! (?:which|that"
            r"|who)\b)[^.;]){0,60}?\b(?:first|opening|debut|inaugural) (?:session|day|trade|trades|hours"
            r"|minutes)\b",
            subject="group",
            cased=True,
            verb=False,
            unless=r"(?i:\b(?:first day of (?:the|trading in)\s(?:year|month|january)|of the (?:year|week|month"
            r"|quarter))\b)",
            slots={"exchange": "on_exchange"},
            modality="done",
        ),
        Pattern(
            cue=r"\b(?:will|to|has|have|is to|began|begin|begins|start|starts|started) (?:begin |begun |start "
            r"|started )?(?:trad(?:e|ing)|list(?:ed|ing)?|float(?:ed)?|debut(?:ed)?|join(?:ed)?)(?: its shares"
            r"| shares)?"
            r" (?:publicly )?(?:on|in) (?:the )?(?=(?:[A-Z][\w’'-]+ ){0,3}?(?:NYSE|Nasdaq|NASDAQ|Euronext"
            r"|[A-Z][\w]+ (?:Stock )?Exchange|AIM|Borsa|bourse|Börse|SIX|TSX|ASX|LSE|Frankfurt|stock exchange"
            r"|main market|public markets?))",
            cased=True,
            slots={"exchange": "on_exchange"},
            unless=r"(?i:\b(?:bonds?|notes|tokens?|etf|fund)\b)",
        ),
        Pattern(
            cue=r"\b(?:{v:set,fix,price,announce,narrow,raise,unveil}) (?:the |its |an? )?(?:indicative )?(?:price"
            r"|price range|terms|range|size|pricing)(?: (?:of|for) (?:its|the|a))? ?(?:[\w$€£.-]+ ){0,4}?"
            r"(?:ipo|initial public offering|listing|flotation|float|debut|stock market debut|offering of shares)\b",
            slots={"amount": "money", "exchange": "on_exchange"},
        ),
        Pattern(
            cue=r"\b(?:{v:file,apply,submit,lodge}) (?:confidentially |publicly "
            r"|an application )?(?:[\w]+ ){0,3}?(?:for|with|to)\b[^.;]{0,60}?\b(?:ipo|initial public offering"
            r"|listing|flotation|admission|list (?:its|on)|go public)\b",
            slots={"exchange": "on_exchange"},
            unless=r"\b(?:delist\w*|withdr\w+|plan to file|job listing|patent)\b",
        ),
        Pattern(
            cue=r"\b(?:goes|went|go|gone|going) public (?:through|via|by|in|on|with)\b",
            slots={"exchange": "on_exchange", "amount": "money"},
            unless=r"\b(?:allegations?|claims|complaint|dispute|feud|letter|listing of)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:float,list}) (?:\d[\d.]* ?(?:%|per ?cent) of )?(?:its shares |itself |the (?:company"
            r"|group|firm) )?(?:on|in) (?:the )?(?=[A-Z])",
            cased=True,
            slots={"exchange": "on_exchange"},
            unless=r"(?i:\b(?:listed in (?:the )?(?:guide|ranking|top|forbes|fortune)|products?|apps?|portal"
            r"|villas?|homes?|marketplace|website)\b)",
            must=("exchange",),
        ),
        Pattern(
            cue=r"\b(?:rings?|rang|ringing) the (?:opening |closing )?bell\b(?=[^.;]{0,60}\b(?:debut|listing|ipo"
            r"|first day|went public)\b)",
            slots={"exchange": "on_exchange"},
        ),
        Pattern(
            cue=r"\b(?:{v:make,celebrate,mark,complete}) (?:its |the |their |an? )?(?:[\w-]+ ){0,3}?(?:debut"
            r"|listing|flotation|float)\b(?=[^.;]{0,60}?\b(?:stock|market|exchange|bourse|nasdaq|nyse|euronext"
            r"|shares|trading|investors|in [A-Z]))",
            unless=r"\b(?:film|film's|album|tv|runway|product|debut (?:album|film|season)|olympic|race)\b",
            slots={"exchange": "on_exchange"},
        ),
        Pattern(
            cue=r"\b(?:trading|dealings) in (?:the |its )?(?:shares|stock)(?: of (?P<subject>{name}))? (?:began"
            r"|begins|started|starts|opened|opens|will begin|will start|is to begin|commenced)\b",
            subject="group",
            verb=False,
            slots={"exchange": "on_exchange"},
        ),
        Pattern(
            cue=r"\b{v:submit,file,publish,lodge,issue,launch,open,start,kick off,price} (?:an? |its "
            r"|the )?(?:[\w-]+ ){0,2}?(?:prospectus|registration statement|flotation|float|ipo"
            r"|initial public offering|share offer(?:ing)?|bookbuilding|listing)\b(?! (?:agent|website|page))",
            unless=r"\b(?:bonds?|notes|withdr\w+|shelv\w+|postpon\w+|pull(?:s|ed)|fund|villas?|homes?|job)\b",
            slots={"exchange": "on_exchange", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:first|opening|debut) (?:day|session|week) (?:as a (?:listed|public"
            r"|publicly traded) (?:company|group)|of (?:trading|dealings)|on the (?:stock )?(?:market"
            r"|exchange)|on (?:nasdaq|nyse|euronext))\b",
            subject="system",
            verb=False,
            modality="done",
            unless=r"\b(?:year|month|quarter|etf|fund|bonds?)\b",
            slots={"exchange": "on_exchange"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:clear(?:s|ed)|approv(?:es|ed|al)|fil(?:es|ed|ing)|launch(?:es|ed)|plans|target(?:s"
            r"|ed)|pric(?:es|ed)|hir(?:es|ed)|cut|rais(?:es|ed|e)|complet(?:es|ed)|up to|closes?"
            r"|opens?|{money})\b.{0,45}?\b(?:(?-i:IPOs?)|initial public offering|share sale)\b"
            r"|\b(?-i:IPOs?)\b (?:opens?|opened|hits?|priced?|size|subscribed|oversubscribed|proceeds"
            r"|debut|filing|approval|nod|raises?)\b",
            unless=r"\b(?:talks|consider\w*|could|may|might|weigh\w*|mull\w*|explor\w*|delay\w*|postpone\w*"
            r"|shelve\w*|withdr\w*|cancel\w*|pull(?:s|ed)|rumou?r\w*|speculat\w*|sources|pre-ipo"
            r"|fraud case|pave way|questions|banker licen[cs]es|ex-staff|years out)\b",
        ),
    ),
    pointed=("Northcap [hires two banks for its IPO]",),
    yes=(
        "[Shares in Orchid Freight rose 8 percent on their first day] in Amsterdam.",
        "Orchid Freight [set the price range for its listing] in Amsterdam.",
        "Orchid Freight [filed a draft registration for a listing] in Amsterdam.",
        "Orchid Freight [raises $300 million in IPO]",
    ),
    no=(
        "Orchid Freight withdrew the price range for its listing.",
        "Orchid Freight went public with its complaint in 2010.",
        "Orchid Freight may file for an IPO.",
        "Orchid Freight is said to file for an IPO.",
        "Orchid Freight completed its IPO in 2010.",
    ),
)
