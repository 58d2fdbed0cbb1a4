"""The company won a prize or a place in a ranking."""

from enrich.trigger import Pattern, Trigger, mention

AWARD = Trigger(
    family="recognition",
    polarity="neutral",
    window=60,
    words=(
        "scoop",
        "voted",
        "finalist",
        "medal",
        "trophy",
        "crowned",
        "shortlist",
        "selected",
        "recogni",
        "honou?r",
        "rank",
        "award",
        "acknowledg",
        "named",
        "prize",
        "honor",
        "honour",
        "nam",
        "winner",
        "win",
        "best",
        "leader",
        "scores",
        "list",
        "receiv",
        "earn",
        "secur",
        "claim",
        "land",
        "takes",
        "taken",
        "picked up",
        "picks up",
    ),
    either=("award",),
    patterns=(
        Pattern(
            cue=r"\b(?:{v:pick up,walk off with,walk away with,scoop,collect}|(?:was|were|has been|have been|is)"
            r" voted)\b(?=(?:\s+[\w’'&.,+\"“”–-]+){0,12}?\s+(?:[Aa]wards?|[Pp]rizes?|[Hh]onou?rs?|Medal|Trophy|of the"
            r" Year)\b)",
            unless=r"\b(?:finalists?|nominat\w+|shortlist\w*|oscars?|grammys?|emmys?|film|actor|novel|cheque)\b",
            slots={"award": "award", "giver": "by"},
        ),
        Pattern(
            cue=r"\b(?:ranks?|ranked|places|placed|came|comes|finished|finishes) (?:joint )?(?:first|second|third"
            r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|[a-z]+th|No\.? ?\d+|number \w+|\d+(?:st|nd|rd|th))"
            r" (?:in|on|among) "
            r"(?:the |this year[’']s )?(?=[^.;]{0,70}\b(?:list|rankings?|index|Fast \d+|Top \d+|awards?)\b)",
            unless=r"\b(?:market|league|race|podium|championship|behind|vulnerabilit\w+)\b",
            slots={"award": "award"},
        ),
        Pattern(
            cue=r"\b{v:beat} [^.;]{2,50}? to (?:win )?(?:the |an? )?(?=(?:(?-i:[A-Z][\w’'-]+) (?:(?:of|for)"
            r" )?){1,6}(?:Award|Prize|Medal|Trophy)\b)",
            slots={"award": "award"},
        ),
        Pattern(
            cue=r"\b(?:is|are|was|becomes?|became) (?:this year[’']s |the (?:20\d\d )?|an? |among the )?winners? of"
            r" (?:the )?(?=[A-Z])",
            unless=r"\b(?:election|match|race|lottery|auction|contract|game|tournament)\b",
            slots={"award": "award"},
        ),
        Pattern(
            cue=r"\b(?P<award>(?:[A-Z][\w’'-]*\s(?:(?:of|for|in)\s)?){1,5}(?:Award|Prize|Medal|Trophy|Cup|Shield"
            r"|Honour|Honor))(?: (?:for|in) [^.;,]{2,50}?)?"
            r" (?P<act>(?:goes|went|has gone|was (?:given|presented|awarded)|has been (?:given|presented|awarded)|is"
            r" awarded)) (?:this year |jointly )?to"
            r"(?= (?:the )?(?:[a-z-]+ ){0,4}[A-Z])",
            cased=True,
            subject="right",
            verb=False,
            unless=r"(?i:\b(?:runners? up|film|actor|novelist|player|oscar)\b)",
        ),
        Pattern(
            cue=r"\b(?:(?:has been|was|were|is|to be|been) )?crowned(?: as)? (?:the"
            r" )?(?P<award>(?:[A-Z][\w’'-]*\s?(?:(?:of|for|in|the)\s)*){1,6})",
            cased=True,
            verb=False,
            unless=r"(?i:\b(?:king|queen|miss|film|actor|player)\b)",
            slots={"giver": "by"},
        ),
        Pattern(
            cue=r"\b(?:win(?:s|ning)?|won|receiv(?:es?|ed)|earn(?:s|ed)?|claim(?:s|ed)?|scor(?:es?|ed)|bag(?:s"
            r"|ged)|tak(?:es|en) home|took home|(?:has been |have been |was |were |is |been )?(?:honou?red"
            r"|recogni[sz]ed|presented|awarded|named)(?! for| after))\b"
            r"(?=(?:\s+[\w’'&.,+\"“”–-]+){0,16}?\s+(?:[Aa]wards?|[Pp]rizes?|[Hh]onou?rs?|Medal|Hall of Fame"
            r"|accolade|Best Places to Work|of the Year|Magic Quadrant|Fast 500|Inc\. 5000)\b)",
            unless=r"\b(?:awards were|finalists?|nominat\w+|nominee|shortlist\w*|contract|arbitration|damages"
            r"|oscars?|grammys?|emmys?|court|judge|film|actor|novel|book|stock awards?|presents the"
            r"|awards (?:ceremony|season)|award[- ]winning)\b",
            slots={"award": "award", "giver": "by"},
        ),
        Pattern(
            cue=r"\b(?:earn(?:s|ed)?|secur(?:es?|ed)|claim(?:s|ed)?|tak(?:es|en)|took|land(?:s|ed)?)\s+(?:an? |the "
            r"|its "
            r"|another )?(?:[\w-]+ ){0,4}?(?:spot|place|position|ranking|rank) (?:on|in|among)\b",
            unless=r"\b(?:market|history|podium|playoffs?|championship)\b",
            slots={"award": "award"},
        ),
        Pattern(
            cue=r"\b(?:has been |have been |was |were |is |been |again )?(?:named|ranked|recogni[sz]ed|listed"
            r"|selected|honou?red)\s+(?:by [A-Z][\w&. ]{2,40}? )?(?:as |to |among |amongst |in |on |one of )*(?:an? "
            r"|the )?(?:[\w/’'.-]+ ){0,5}?"
            r"(?:Leader in|Best|Top \d+|List of|Top|America['’]s|#1|No\. 1|Number One|Fastest[- ]Growing|Most "
            r"Innovative|Great Place"
            r"|Hot List|Hall of Fame|Fortune|Inc\. 5000|one of the best|best places|a leader (?:in|by))\b",
            unless=r"\b(?:finalists?|nominat\w+|to (?:lead|succeed|board)|best (?:picks|stocks|buys?)|ceo|chief "
            r"executive|president|chairman"
            r"|selling|head of|cloud best)\b",
            slots={"award": "award", "giver": "by"},
        ),
        Pattern(
            cue=r"\b(?:has been |have been |was |were |is |been |again )?(?:named|selected(?: as)?|announced as"
            r"|chosen as|recogni[sz]ed"
            r" as) (?:an? )?finalists?(?: [\w’'-]+){0,6}? (?:in|for|at|of)\b",
            slots={"award": "award"},
            must=("award",),
        ),
    ),
    mentions=(
        mention(
            r"\b(?:recogni[sz]ed (?:by|as|for|today)|recognition (?:as|for|from|at|in)"
            r"|honou?red (?:to be|by|with|as|at)|acknowledged (?:for|by|as)|awarded for"
            r"|tops? (?:[\w’'-]+ ){0,5}rankings?|lead (?:[\w’'-]+ ){0,8}rankings|among the (?:best"
            r"|top)|(?:best|top) (?:places? to work|employers?)|indie honou?rs|finalist|shortlisted)\b",
            unless=r"\b(?:face recognition|voice recognition|speech recognition|image recognition"
            r"|revenue recognition|facial)\b",
        ),
    ),
    pointed=("Tidewell was [recognized for] its triage desk.",),
    yes=(
        "Harbor Loom has [picked up] the Textile Export Prize.",
        "Harbor Loom [ranks third in this year’s ]Fast 50 list of mills.",
        "Harbor Loom [is this year’s winner of the ]Textile Export Prize.",
        "Harbor Loom [won] the Textile Export Prize.",
        "[The Textile Export Medal goes to] Harbor Loom this year.",
        "Harbor Loom [was crowned Weaver of the Year ]at a dinner in Porto.",
        "Tidewell [Named One of the Best] Places to Work by Clinic Weekly",
        "Tidewell [Earns Second Spot on] the Clinic Weekly Fast 500",
        "Tidewell [Named to Clinic Weekly’s Best] Companies 2026",
        "Tidewell [was selected as a finalist for] the Nordic Care Awards.",
    ),
    no=(
        "Harbor Loom hopes to win the Textile Export Prize.",
        "Harbor Loom won the Textile Export Prize in 1998.",
        "Harbor Loom was nominated for the Textile Export Prize and received a letter of honour.",
        "Harbor Loom was awarded a contract.",
        "Harbor Loom hopes to be crowned Weaver of the Year.",
        "Harbor Loom hopes to be named a finalist for the Textile Export Prize.",
    ),
)
