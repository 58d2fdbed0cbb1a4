"""The company is bought by another one."""

from enrich.trigger import Pattern, Trigger

# "Acme's valve division was sold to Birch" leaves Acme where it was.
PART_OF = (
    r"['’]s? (?:[\w-]+ ){0,4}?(?:unit|division|business(?:es)?|arm|subsidiary|operations|brands?|plants?|factory|mill"
    r"|refinery|mine|stores|portfolio|chain|assets|stake|holding|hotels|depots?|works|brewery|terminal|network|site"
    r"|activities|interests)(?:,[^,;.]{2,50},)? (?:has|have|was|were|is|are|had|will)\b"
    r"|\b(?:unit|division|business(?:es)?|arm|subsidiary|operations|brands?|plants?|factory|mill|refinery|mine|stores"
    r"|portfolio|chain|assets|stake|holding|hotels|depots?|works|brewery|terminal|network|site|activities|interests)"
    r" of (?:the )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3} (?:has|have|was|were|is|are|had|will)\b"
)

ACQUIRED_BY = Trigger(
    family="ownership",
    polarity="change",
    window=90,
    whole=True,
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
        "snapped up",
        "swallowed",
        "absorbed",
        "picked up by",
        "part of",
        "unit of",
        "division of",
        "subsidiary of",
        "family",
        "owner",
        "purchase of",
        "acquisition of",
        "takeover of",
        "buyout of",
        "sold",
        "sell",
        "offer",
        "bid",
        "offer from",
        "bid from",
        "holders",
        "investors",
        "voted to",
        "approved",
    ),
    mirror=("acquirer", "acquires"),
    required=("acquirer",),
    patterns=(
        Pattern(
            cue=r"\b(?P<subject>{name})(?: has|['’]s)(?: a)? new owner(?: is|,|:| will be)?(?: (?:the )?(?:[a-z-]+"
            r" ){0,4})?(?=[A-Z])",
            subject="group",
            verb=False,
            slots={"acquirer": "name_right"},
        ),
        Pattern(
            cue=r"\b(?P<acquirer>{name})['’]s? (?:[\w$€£.,-]+ ){0,4}?(?:purchase|acquisition|takeover|buyout) of"
            r" (?P<subject>{name})(?:,[^,;.]{2,60},)? (?P<act>(?:was|has been|is|were) (?:now )?(?:completed"
            r"|closed|finali[sz]ed|complete|concluded|announced|agreed|sealed)|closed|completed|closes|completes|has"
            r" closed|went through|is complete)\b",
            subject="group",
            verb=False,
            slots={"amount": "price"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})(?:['’]s? (?:[a-z-]+ ){0,2}?(?:founders?|owners?|shareholders?|family|backers?"
            r"|investors?|parent)) (?:has |have )?(?P<act>(?:{v:sell}|agreed to sell)) (?:the (?:company|business|firm)"
            r"|it|up|out) to (?=[A-Z]|the |an? )",
            subject="group",
            verb=False,
            slots={"acquirer": "name_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:founders?|owners?|shareholders?|family|backers?|investors?|parent) (?:of|behind)"
            r" (?P<subject>{name}) (?:has |have )?(?P<act>(?:{v:sell}|agreed to sell)) (?:the (?:company|business|firm)"
            r"|it|up|out) to (?=[A-Z]|the |an? )",
            subject="group",
            verb=False,
            slots={"acquirer": "name_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:is|are|['’]re) joining (?=[A-Z])(?![^.;]{0,80}\b(?:as|board|team|program\w*|initiative"
            r"|coalition|alliance|council|forces|network|consortium|conference|index|league|association|ecosystem"
            r"|marketplace|S&P|Nasdaq|the ranks)\b)",
            subject="left",
            slots={"acquirer": "joined"},
            unless=r"\b(?:he|she|who|former|veteran|officer|director|engineer|ceo|cfo)\b",
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})(?:['’]s?)? (?:shareholders|stockholders|investors|owners|board) (?:have |has "
            r"|had )?(?P<act>(?:voted to accept|accepted|approved|backed|voted for|agreed to)) "
            r"(?:the )?(?P<acquirer>{name})['’]s? (?:[\w$€£.,-]+ ){0,4}?(?:offer|bid|takeover|acquisition|buyout)\b",
            subject="group",
            verb=False,
            slots={"amount": "money"},
        ),
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
            unless=r"\b(?:shares|stake|products?|customers?) (?:\w+ )?(?:acquired|bought|purchased) by\b|" + PART_OF,
            slots={"acquirer": "name_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:(?:has|have|had) been|was|were|is being|is to be|will be|gets|got|is|are)"
            r" (?:snapped up|swallowed(?: up)?|absorbed|scooped up|picked up|gobbled up|taken over|sold(?= to))"
            r" (?:by|to)\b(?! (?:the )?(?:public|customers|consumers|clients|tenants|investors))",
            unless=r"\b(?:shares|stakes?|units sold|tickets|products?|homes|cars|vehicles|copies|customers?|assets|debt"
            r"|mortgages|loans|oil|power|electricity|shoppers)\b|" + PART_OF,
            slots={"acquirer": "name_right", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:becom(?:es?|ing)|became|will become|is now|are now|has become) (?:an?"
            r" )?(?:wholly[- ]owned "
            r"|fully[- ]owned |new )?(?:part|unit|division|subsidiary|member) of (?:the )?(?=[A-Z])",
            unless=r"\b(?:index|programme|program|alliance|network|association|coalition|council|initiative|chamber"
            r"|committee|history|team|family of products|member of the|consortium|federation)\b",
            slots={"acquirer": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:join(?:s|ed|ing)?) (?:the )?(?P<acquirer>{name})(?:['’]s)? (?:family|group) of (?:companies"
            r"|brands"
            r"|businesses)\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:accept(?:s|ed)?|recommend(?:s|ed)?|agree[sd]? (?:to|on)|back(?:s|ed)) (?:an? |the )?"
            r"(?:[\w$€£.,-]+ ){0,4}?(?:takeover|buyout|acquisition|cash|share|all-share|all-cash|improved|sweetened) "
            r"(?:offer|bid|approach|proposal|deal) (?:from|by)\b",
            modality="announced",
            unless=r"\b(?:job|contract|plea|settlement|loan|deliver\w+)\b",
            slots={"acquirer": "name_right", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:shareholders|stockholders|holders|investors|owners) (?:of|in) (?P<subject>{name}) (?:will |are"
            r" to |would )?"
            r"(?:get|receive|be paid|be offered) (?:[\w$€£.,]+ ){1,6}?(?:of )?(?:an? )?(?:(?:new"
            r" )?(?P<acquirer>{name}) )shares?\b",
            subject="group",
            verb=False,
            modality="announced",
            slots={"amount": "valued"},
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
        "Slotly [was snapped up by] Tidewell on Monday.",
        "[Slotly has a new owner: ]Tidewell.",
        "[Tidewell’s purchase of Slotly was completed] on Monday.",
        "[Slotly’s founders have sold the company to ]Tidewell.",
        "[Slotly shareholders voted to accept Tidewell’s $90 million offer] on Monday.",
        "Slotly [is joining ]Tidewell; its founders will stay on.",
        "Slotly [is now part of ]Tidewell.",
        "Slotly has [joined the Tidewell family of companies].",
        "Lumen Mutual [accepted a sweetened takeover offer from] Northcap.",
        "[Holders of Lumen Mutual will get 0.4 of a Northcap share] for each of theirs.",
    ),
    no=(
        "Slotly is not in talks with Tidewell about a sale.",
        "Slotly was not acquired by Tidewell.",
        "Slotly may be acquired by Tidewell.",
        "Slotly's clinic division has been sold to Tidewell.",
        "Slotly is joining Tidewell in an alliance.",
        "Slotly's tickets were sold to Tidewell.",
        "Slotly is now part of the Northcap index.",
        "Slotly rejected a takeover offer from Tidewell.",
        "Slotly, which was acquired by Tidewell in 2014, makes calendars.",
    ),
)
