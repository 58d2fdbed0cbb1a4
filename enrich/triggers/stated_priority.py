"""A leader of the company says what it works on, or what hurts."""

from enrich.trigger import Pattern, Trigger

PRIORITY = Trigger(
    family="voice",
    polarity="neutral",
    window=120,
    words=("priorit", "focus", "biggest", "top ", "challenge"),
    required=("topic",),
    patterns=(
        Pattern(
            cue=r"\b(?:our|its|the company['’]s) (?:biggest|top|main|number one|first|key|highest"
            r"|strategic) (?:priority|priorities|task|challenge|focus|goal)(?: (?:this|for the|next"
            r"|for this) (?:year|quarter|decade|fiscal year|coming year))? (?:is|are|remains?"
            r"|will be)\b",
            subject="page",
            slots={"topic": "noun_right"},
        ),
    ),
    yes=("“[Our biggest task this year is] shortening claims handling,” said the Northcap operations chief.",),
    no=(
        "Our biggest task could be shortening claims handling.",
        "What is our biggest priority for next year?",
    ),
)
