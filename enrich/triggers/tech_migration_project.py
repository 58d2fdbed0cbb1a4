"""The company says that it moves from one technology to another."""

from enrich.trigger import Pattern, Trigger

MIGRATION = Trigger(
    family="technology",
    polarity="change",
    window=90,
    words=("migrat", "mov", "switch", "replac", "transition"),
    required=("to",),
    patterns=(
        Pattern(
            cue=r"\b(?:migrat(?:es|ed|ing|e)|mov(?:es|ed|ing|e)|switch(?:es|ed|ing)?|transition(?:s|ed"
            r"|ing)?) (?:[\w’'-]+ ){0,6}?(?:away )?from (?:an? |the |its |our |on-premises? "
            r"|legacy )*(?P<from>{tool}) (?:on)?to (?:the )?(?P<to>{tool})(?!\w)",
            cased=True,
            unless=r"(?i:\b(?:headquarters|office|shares|stock|listing|jobs|nasdaq|nyse|production|flights?"
            r"|role|capital|employees|relocat\w+|customers|users|players?)\b)",
        ),
        Pattern(
            cue=r"\b(?:migrat(?:es|ed|ing)|mov(?:es|ed)) (?:all )?(?:its|our"
            r"|their) (?:[\w’'-]+ ){0,4}?(?:infrastructure|workloads?|data|systems?|platform"
            r"|applications?|databases?|stack|sap|erp|crm|email"
            r"|website) (?:on)?to (?:the )?(?P<to>{tool})(?!\w)",
            cased=True,
        ),
        Pattern(
            cue=r"\breplac(?:es|ed|ing) (?:its |our |the "
            r"|legacy )*(?P<from>{tool}) (?:[a-z]+ ){0,3}?with (?:the )?(?P<to>{tool})(?!\w)(?=.{0,60}(?:platform"
            r"|software|system|database|cloud|tool|stack|suite|$))",
            cased=True,
            unless=r"(?i:\b(?:ceo|cfo|chief|president|chairman|director|coach|player|minister|index|s&p|dow|board)\b)",
        ),
    ),
    yes=(
        "Bluefin Air [moved from Oracle to Postgres] last week.",
        "Bluefin Air [migrated its data to Snowflake].",
    ),
    no=(
        "Bluefin Air may move from Oracle to Postgres.",
        "Bluefin Air moved from Oracle to Postgres in 2012.",
        "Bluefin Air moved its headquarters from Porto to Vigo.",
    ),
)
