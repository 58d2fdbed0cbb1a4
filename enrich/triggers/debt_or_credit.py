"""The company borrows: a loan, a credit line, bonds."""

from enrich.trigger import Pattern, Trigger, mention

DEBT = Trigger(
    family="capital",
    polarity="neutral",
    window=90,
    words=(
        "bond",
        "loan",
        "credit",
        "debt",
        "notes",
        "revolving",
        "rais",
        "clos",
        "secur",
        "sign",
        "obtain",
        "pric",
        "sell",
        "sold",
        "issu",
        "receiv",
        "arrang",
        "announc",
    ),
    patterns=(
        Pattern(
            cue=r"\b(?:rais(?:es?|ed|ing)|raise|clos(?:es?|ed)|secur(?:es?|ed)|sign(?:s|ed)?|obtain(?:s|ed)?"
            r"|pric(?:es?|ed)|issu(?:es?|ed)|receiv(?:es?|ed)|arrang(?:es?|ed)|announc(?:es?|ed)|gets?|sells?"
            r"|sold)\b"
            r"(?=\W+(?:[\w’'.,$€£-]+\s+){0,8}?(?:{money}))(?=.{0,110}\b(?:loan|credit (?:facility|line)|revolving"
            r"|venture debt|debt (?:financing|facility)|bonds?|notes|term facility|debenture))",
            unless=r"\b(?:repay|repaid|rating|treasury|government bonds?)\b",
            slots={"amount": "money", "lender": "from"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:issu(?:es?|ed|ing)|sell(?:s|ing)?|sold|offer(?:s|ed|ing)?|pric(?:es?|ed|ing)"
            r"|rais(?:es?|ed|ing)|secur(?:es?|ed)|sign(?:s|ed)?|draws? down|drew down|provid(?:es?|ed)"
            r"|obtain(?:s|ed)?|arrang(?:es?|ed))\s(?:an? |its |the )?(?:[\w$€£.,-]+ ){0,5}?(?:bonds?"
            r"|notes|loans?|credit (?:line|facility)|revolving (?:credit )?(?:line|facility)"
            r"|corporate debt|financing)\b",
            unless=r"\b(?:treasury|government bonds?|student loans?|home loans?|mortgages?|seek\w*|talks"
            r"|could|may|musical)\b",
        ),
    ),
    pointed=("Northcap is [selling bonds] to cover its pensions.",),
    yes=("Harbor Loom [secured] a $40 million revolving credit facility from Eastbank.",),
    no=(
        "Harbor Loom is seeking to raise a $40 million loan.",
        "Harbor Loom repaid the $40 million loan that it had secured.",
        "Harbor Loom raised $40 million in new equity.",
    ),
)
