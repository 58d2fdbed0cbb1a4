"""The company takes a new name."""

from enrich.trigger import Pattern, Trigger

REBRAND = Trigger(
    family="product",
    polarity="change",
    window=90,
    words=(
        "brand",
        "logo",
        "identity",
        "change",
        "rebrand",
        "renam",
        "changes its name",
        "changed its name",
        "new name",
        "name change",
        "known as",
    ),
    either=("name",),
    patterns=(
        Pattern(
            cue=r"(?<!ongoing )(?<!planned )(?<!strategic )\b(?:rebrand(?:s|ed|ing)?|renam(?:es?|ed"
            r"|ing)(?: itself)?|changes its name|changed its name"
            r"|is now known as|will be known as)(?: (?:as|to|itself as|itself))?\b",
            slots={"name": "new_name"},
        ),
        Pattern(
            cue=r"\b(?:to |will )?(?:fil(?:es?|ed) for |chang(?:es?|ed|ing) |announc(?:es?|ed) |approv(?:es?|ed) "
            r")(?:a |an |its "
            r"|the )?(?:proposed )?(?:corporate |company |legal )?name(?: change)?(?: from [\w .,]+?)? to\b",
            modality="announced",
            slots={"name": "new_name"},
            must=("name",),
        ),
        Pattern(
            cue=r"\b(?:unveil(?:s|ed)?|launch(?:es?|ed)|introduc(?:es?|ed)|reveal(?:s|ed)?|debut(?:s|ed)?) (?:an? "
            r"|its |the )?"
            r"(?:new|updated|refreshed|fresh|modernized|modern|bold)(?: and \w+)? (?:[\w-]+ ){0,2}?(?:branding|brand"
            r"(?: identity)?|visual identity|corporate identity|logo)\b(?! (?:ambassador|campaign|partner|of))",
        ),
    ),
    yes=(
        "Slotly [rebrands as] Tidewell Scheduling.",
        "Slotly [unveiled a new brand identity].",
        "Slotly [to change its name to] Tidewell Scheduling",
    ),
    no=(
        "Slotly may rebrand as Tidewell Scheduling.",
        "Slotly rebranded as Tidewell Scheduling in 2012.",
        "Slotly told of its intention to file for a name change to Tidewell Scheduling.",
    ),
)
