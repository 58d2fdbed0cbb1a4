"""The company takes a new name."""

from enrich.trigger import Pattern, Trigger

REBRAND = Trigger(
    family="product",
    polarity="change",
    window=90,
    words=("rebrand", "renam", "changes its name", "changed its name", "new name", "name change", "known as"),
    patterns=(
        Pattern(
            cue=r"\b(?:rebrand(?:s|ed|ing)?|renam(?:es?|ed|ing)(?: itself)?|changes its name|changed its name"
            r"|is now known as|will be known as)(?: (?:as|to|itself as|itself))?\b",
            slots={"name": "name_right"},
        ),
    ),
    yes=("Slotly [rebrands as] Tidewell Scheduling.",),
    no=("Slotly may rebrand as Tidewell Scheduling.", "Slotly rebranded as Tidewell Scheduling in 2012."),
)
