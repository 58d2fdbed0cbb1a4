"""The company's product now works with another named one."""

from enrich.trigger import Pattern, Trigger

INTEGRATION = Trigger(
    family="product",
    polarity="growth",
    window=90,
    words=("integrat", "now available on", "now available in", "connector", "support for"),
    shared=("counterpart",),
    required=("counterpart",),
    patterns=(
        Pattern(
            cue=r"\b(?:(?:now |fully )?integrates?|(?:has|have) (?:also )?integrated|(?<=also )integrated"
            r"|announc(?:es?|ed) (?:an? |its "
            r"|the )?(?:new )?integrations?)\s+with\b",
            slots={"counterpart": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:is|are) now available (?:on|in|through)\s+(?=(?:the )?[A-Z])",
            slots={"counterpart": "name_right"},
        ),
    ),
    yes=(
        "TriageDesk [now integrates with] Medivault.",
        "Tidewell [announced an integration with] Medivault.",
        "Tidewell also [integrated with] Medivault.",
    ),
    no=("TriageDesk may integrate with Medivault.", "Tidewell integrates care and cost."),
)
