"""The company moves its seat or a site."""

from enrich.trigger import Pattern, Trigger

RELOCATION = Trigger(
    family="footprint",
    polarity="change",
    window=90,
    words=("mov", "relocat", "shift"),
    patterns=(
        Pattern(
            cue=r"\b(?:mov(?:es?|ed|ing)|relocat(?:es?|ed|ing)|shifts?|shifted)\s+(?:its |their |the )?(?:global "
            r"|corporate |company |north american |european )?(?:headquarters|hq|head office|main office)\b",
            slots={"place": "towards"},
        ),
        Pattern(cue=r"\brelocat(?:es?|ed|ing)\s+(?:from [A-Z]\w+ )?to\s+(?=[A-Z])", slots={"place": "region"}),
    ),
    yes=("Northcap is [moving its headquarters] from Zurich to Basel.",),
    no=("Northcap may move its headquarters to Basel.", "Northcap moved its headquarters to Basel in 1999."),
)
