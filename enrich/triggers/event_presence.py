"""The company speaks, exhibits or sponsors somewhere."""

from enrich.trigger import Pattern, Trigger

GATHERING = (
    r"(?:(?-i:[A-Z0-9])[\w&’'-]*\s(?:(?:of|on|for|and)\s)?){0,6}?(?-i:Conference|Summit|Expo|Congress|Forum|Show|Fair"
    r"|Symposium|Convention|Exhibition|Roundtable)\b(?:\s20\d\d)?"
)

EVENT = Trigger(
    family="voice",
    polarity="neutral",
    window=14,
    words=("exhibit", "booth", "stand ", "keynote", "present", "sponsor", "showcas", "speak", "attend", "participat"),
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
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:participat(?:es|ed|ing|e)|confirms (?:its )?participation|exhibit(?:s|ed|ing)?|take part"
            r"|takes part"
            r"|taking part|present(?:s|ed|ing)?|speak(?:s|ing)?|attend(?:s|ed|ing)?)"
            r"(?:\s(?:as|an?|the|attending|delegate|sponsor|speaker|exhibitor)){0,4}?"
            r"\s(?:(?:in|at)\s)?(?:the\s)?(?P<event>" + GATHERING + ")",
            unless=r"\b(?:award|court|hearing|witness|webcast|conference call)\b",
            slots={"place": "region"},
        ),
    ),
    yes=(
        "Tidewell [exhibited at HealthOps Berlin] last week.",
        "Tidewell to [Participate in The Clinic Software Conference 2026] in Vienna",
        "Tidewell announced that it will [attend the Global Care Summit].",
    ),
    no=(
        "Tidewell could exhibit at HealthOps Berlin.",
        "Tidewell may participate in the Global Care Summit.",
        "Tidewell presented its results at an investor conference call.",
        "Tidewell exhibited at HealthOps Berlin in 2012.",
        "Tidewell will not be exhibiting at HealthOps Berlin.",
    ),
)
