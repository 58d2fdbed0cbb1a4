"""The company speaks, exhibits or sponsors somewhere."""

from enrich.trigger import Pattern, Trigger

EVENT = Trigger(
    family="voice",
    polarity="neutral",
    window=14,
    words=("exhibit", "booth", "stand ", "keynote", "present", "sponsor", "showcas", "speak", "attend"),
    required=("event",),
    patterns=(
        Pattern(
            cue=r"\b(?:exhibit(?:s|ed|ing)?|showcas(?:es|ed|ing)|present(?:s|ed|ing)?|speak(?:s|ing)?"
            r"|attend(?:s|ed|ing)?|sponsor(?:s|ed|ing)?|demonstrat(?:es|ed"
            r"|ing))\b(?:\s(?!at\b)[\w’'&-]+){0,8}?\s+at\s+(?:the )?"
            r"(?P<event>(?:[A-Z0-9][\w&’'-]*\s?){0,5}(?:Conference"
            r"|Summit|Expo|Congress|Forum|Show|Fair|Symposium|Week|Convention|Exhibition|World|Connect"
            r"|Live|Berlin|20\d\d)(?:\s20\d\d)?)",
            cased=True,
            unless=r"(?i:\b(?:award|court|hearing|witness)\b)",
            slots={"place": "place"},
        ),
    ),
    yes=("Tidewell [exhibited at HealthOps Berlin] last week.",),
    no=(
        "Tidewell could exhibit at HealthOps Berlin.",
        "Tidewell exhibited at HealthOps Berlin in 2012.",
        "Tidewell will not be exhibiting at HealthOps Berlin.",
    ),
)
