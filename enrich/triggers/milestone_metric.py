"""The company states that it passed a mark: revenue, customers, valuation."""

from enrich.trigger import Pattern, Trigger, mention

MILESTONE = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=(
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
    ),
    no=(
        "Tidewell could reach 10,000 customers.",
        "Tidewell reached 10,000 customers in 2011.",
        "Tidewell passed 10,000 forms to nurses.",
    ),
)
