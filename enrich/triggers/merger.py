"""Two companies become one."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

MERGER = Trigger(
    family="ownership",
    polarity="change",
    window=90,
    words=("merg",),
    shared=("partner",),
    patterns=(
        Pattern(
            cue=r"\b(?:merge[sd]?|(?:agree[sd]?|plans?) to merge|(?:complet|announc|agree[sd]?|sign|approv)(?:es?"
            r"|ed|s)?(?: to)? (?:an? |the |its |their )?(?:[a-z$0-9.-]+ ){0,4}merger)\b"
            r"(?=.{0,20}\bwith\b|[^a-z]*$)",
            slots={"partner": "with"},
        ),
        Pattern(cue=r"\b(?:to merge|will merge|have merged)\b", slots={"partner": "with"}),
    ),
    mentions=(
        mention(r"\b[A-Z][\w&]+[-–/][A-Z][\w&]+ (?:[Mm]erger|[Dd]eal)\b", cased=True, unless=NOT_YET),
        mention(r"\b(?:merger|merging) (?:with|of|between)\b", unless=NOT_YET),
    ),
    pointed=("The [Northcap-Lumen merger] takes effect in June.",),
    yes=("Northcap [merges] with Lumen Mutual.", "Northcap and Lumen Mutual [will merge] under the Northcap name."),
    no=(
        "Northcap and Lumen Mutual could merge next year.",
        "Northcap called off plans to merge with Lumen Mutual.",
        "The team merged two code branches.",
    ),
)
