"""The company states that it passed a mark: revenue, customers, valuation."""

from enrich.trigger import Pattern, Trigger, mention

MILESTONE = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=(
        "conclud",
        "process",
        "serve",
        "handl",
        "start",
        "beg",
        "deliver",
        "facilitat",
        "ship",
        "support",
        "connect",
        "count",
        "add",
        "now",
        "surpass",
        "top",
        "cross",
        "hit",
        "reach",
        "exceed",
        "gain",
        "pass",
        "climb",
        "number",
        "end",
        "clos",
        "finish",
        "surpass",
        "pass",
        "reach",
        "hit",
        "cross",
        "exceed",
        "top",
        "record",
    ),
    patterns=(
        Pattern(
            cue=r"\b(?:surpass(?:es?|ed)|pass(?:es?|ed)|reach(?:es?|ed)|hit(?:s)?|cross(?:es?|ed)|exceed(?:s|ed)?"
            r"|tops?|topped)\s+(?:the )?(?:over |more than |nearly )?(?P<metric>(?:{money}"
            r"(?: in)?|\d[\d,.]*(?: ?(?:million|billion|m|bn|k))?)\s*(?:[\w-]+ ){0,3}?"
            r"(?:customers|users|subscribers|clients|arr|annual recurring revenue|revenue|run rate|valuation"
            r"|downloads|members|assets under management|assets under administration|aum|client assets|in sales|in "
            r"revenue|orders|stores|installs|deliveries))\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:end(?:s|ed|ing)|finish(?:es|ed)|clos(?:es|ed)|conclud(?:es|ed)|began|beg[iu]ns|start(?:s"
            r"|ed)) (?:the "
            r"(?:fiscal |financial |calendar )?year|the (?:first|second|third|fourth) quarter"
            r"|(?:fiscal )?20\d\d)(?: of 20\d\d)? "
            r"(?:with|at) (?:over |more than |nearly |about "
            r"|a record )?(?P<metric>{money} in (?:[\w-]+ ){0,2}?(?:assets(?: under"
            r" (?:management|administration|advisement))?|aum|annual recurring revenue|arr|bookings|backlog))\b",
        ),
        Pattern(
            cue=r"\b(?:has|have) (?:now |already )?(?:processed|handled|served|delivered|facilitated"
            r"|shipped) (?:over |more than "
            r"|nearly |about )?(?P<metric>(?:{money}|\d[\d,.]*(?: ?(?:million|billion|m|bn|k))?\+?)"
            r" (?:in (?:[\w-]+ ){0,3}?(?:payments|fees|loans|transactions|sales|claims|orders|volume|savings)"
            r"|(?:[\w-]+ ){0,2}?(?:customers"
            r"|users|clients|patients|transactions|orders|merchants|members|payments|claims|meals|rides)))\b",
            unless=r"\b(?:could|would|industry)\b",
        ),
        Pattern(
            cue=r"\bnow (?:serves|supports|counts|has|reaches|connects) (?:over |more than |nearly |about "
            r")?(?P<metric>\d[\d,.]*(?: ?(?:million|billion|m|bn|k))?\+? (?:[\w-]+ ){0,2}?(?:customers|users"
            r"|subscribers|clients"
            r"|members|patients|merchants|advis[eo]rs))\b(?! (?:a|per|each|every)\b)",
        ),
    ),
    mentions=(
        mention(
            r"\b(?:surpass(?:es|ed)|tops?|topped|cross(?:es|ed)|hits?|reach(?:es|ed)|exceed(?:s|ed)"
            r"|pass(?:es|ed)|gains?|gained|adds?|added|now (?:has|serves|processes|facilitates"
            r"|handles))\s(?:over |more than |the |about |nearly |a )*(?:{money}"
            r"|\d[\d.,]*\s?(?:million|m|billion|bn|k|mn|thousand)?\+?\s(?:[a-z]+ ){0,2}?(?:users"
            r"|subscribers|customers|downloads|subscriptions|conversations|orders|members|clients"
            r"|installs|transactions|followers|merchants|patients|students|units|vehicles"
            r"|deliveries))\b",
            unless=r"\b(?:shares?|stocks?|market cap|index|price target|raised|funding|round|valuation|budget"
            r"|fine|jobs)\b",
        ),
    ),
    pointed=("Tidewell [now serves 2 million patients] a year.",),
    yes=(
        "Northcap [crosses $5 billion in assets under management]",
        "Tidewell [passed 10,000 paying customers] in a day.",
        "Northcap [ended the year with $5 billion in client assets].",
        "Tidewell [has processed more than $90 million in clinic fees].",
        "Tidewell [now serves more than 2,000 clinic users].",
    ),
    no=(
        "Tidewell could reach 10,000 customers.",
        "Tidewell reached 10,000 customers in 2011.",
        "Tidewell passed 10,000 forms to nurses.",
        "Northcap ended the year with $5 billion in assets in 2012.",
        "Northcap hopes that it has processed $5 billion in claims.",
    ),
)
