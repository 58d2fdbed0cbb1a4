"""The company files for, prices or begins a listing of its shares."""

from enrich.trigger import Pattern, Trigger, mention

IPO = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=(
        "ipo",
        "listing",
        "share sale",
        "go public",
        "trading",
        "ipo",
        "initial public",
        "public offering",
        "list",
        "go public",
        "goes public",
        "went public",
        "drhp",
        "debut",
        "prospectus",
    ),
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
        "Orchid Freight [filed a draft registration] for a listing in Amsterdam.",
        "Orchid Freight [raises $300 million in IPO]",
    ),
    no=(
        "Orchid Freight may file for an IPO.",
        "Orchid Freight is said to file for an IPO.",
        "Orchid Freight completed its IPO in 2010.",
    ),
)
