"""The company borrows: a loan, a credit line, bonds."""

from enrich.trigger import Pattern, Trigger

DEBT = Trigger(
    family="capital",
    polarity="neutral",
    window=90,
    words=("rais", "clos", "secur", "sign", "obtain", "pric", "sell", "sold", "issu", "receiv", "arrang", "announc"),
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
    yes=("Harbor Loom [secured] a $40 million revolving credit facility from Eastbank.",),
    no=(
        "Harbor Loom is seeking to raise a $40 million loan.",
        "Harbor Loom repaid the $40 million loan that it had secured.",
        "Harbor Loom raised $40 million in new equity.",
    ),
)
