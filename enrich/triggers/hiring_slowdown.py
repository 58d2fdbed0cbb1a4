"""The company hires less: a freeze that it states."""

from enrich.trigger import Pattern, Trigger

SLOWDOWN = Trigger(
    family="workforce",
    polarity="risk",
    window=60,
    words=("hiring", "freez", "froze", "recruit"),
    patterns=(
        Pattern(
            cue=r"\b(?:freez(?:es|ing)|froze|frozen|paus(?:es|ed|ing)|slow(?:s|ed|ing)(?: down)?|halt(?:s"
            r"|ed|ing)|suspend(?:s|ed)|stop(?:s|ped)?) (?:all |its |most |new |external )*(?:hiring"
            r"|recruitment|recruiting)\b",
            unless=r"(?i:\b(?:don['’]t|do not|never|should)\b)",
        ),
        Pattern(
            cue=r"\b(?:announc(?:es|ed)|impos(?:es|ed)|introduc(?:es|ed)|institut(?:es|ed)|order(?:s|ed)"
            r"|confirm(?:s|ed)|extend(?:s|ed)) (?:an? |its |the )?(?:[a-z-]+ ){0,3}?(?:hiring"
            r"|recruitment) (?:freeze|pause|slowdown|halt)\b",
        ),
    ),
    yes=("Northcap [paused all hiring] on Monday.", "Northcap [announces company-wide hiring freeze]"),
    no=(
        "Northcap may freeze hiring.",
        "Northcap denied that it had paused hiring.",
        "Northcap froze hiring in 2009.",
        "Don’t stop hiring nurses, says Northcap.",
        "Is Northcap freezing hiring?",
    ),
)
