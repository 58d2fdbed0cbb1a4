"""A rule comes into force for the company by a day."""

from enrich.trigger import Pattern, Trigger

DEADLINE = Trigger(
    family="risk",
    polarity="change",
    window=180,
    words=("compl", "meet", "deadline", "rule", "regulation"),
    required=("deadline",),
    patterns=(
        Pattern(
            cue=r"\b(?:must|has to|have to|is required to|are required to|needs to|need to) (?:comply with"
            r"|meet|implement|be compliant with|register (?:with|under)"
            r"|obtain)\b.{3,90}?\bby (?P<deadline>(?:the end of |early "
            r"|mid-)?(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September"
            r"|October|November|December)(?: \d{1,2},?)?(?: \d{4})?|20\d\d))",
            cased=True,
            modality="announced",
            verb=False,
            slots={},
        ),
    ),
    yes=("Tidewell [must meet the new device rules by July].",),
    no=(
        "Tidewell said that it would be better if it must not meet the new device rules by July.",
        "Tidewell had to meet the device rules by 2009.",
        "If it grows, Tidewell must meet the device rules by July.",
    ),
)
