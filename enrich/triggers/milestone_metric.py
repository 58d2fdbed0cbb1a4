"""The company states that it passed a mark: revenue, customers, valuation."""

from enrich.trigger import Pattern, Trigger

MILESTONE = Trigger(
    family="capital",
    polarity="growth",
    window=90,
    words=("end", "clos", "finish", "surpass", "pass", "reach", "hit", "cross", "exceed", "top", "record"),
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
