"""The company sells or separates a part of itself."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

DIVESTITURE = Trigger(
    family="ownership",
    polarity="change",
    window=120,
    words=("sale", "selling", "disposal", "dispos", "sell", "sold", "sale of", "spin", "divest", "offload", "carve"),
    shared=("buyer", "unit"),
    patterns=(
        Pattern(
            cue=r"\b(?:sells?|sold|sell(?:ing)?|offload(?:s|ed)?)\b",
            needs=r"^.{0,80}?\b(?:unit|business|division|subsidiary|stake|arm|operations|brand|plant|factory|hotels"
            r"|stores|portfolio|projects|chain|properties"
            r"|assets)\b.{0,60}?\bto\s+(?:an? |the )?[A-Z]",
            slots={"unit": "noun_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|complet(?:es?|ed)|clos(?:es?|ed)|agree[sd]? to|sign(?:s"
            r"|ed)?) (?:today )?(?:the |its )?(?:[a-z$0-9.-]+ ){0,3}(?:sale|divestiture|spin-?off"
            r"|carve-?out) of\b",
            slots={"unit": "noun_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:sells?|sold|to sell|offloads?) (?:its |an? |the )?(?:[\w.%-]+ ){0,4}?stake in\b",
            slots={"unit": "name_right", "buyer": "buyer", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:spins? off|spun off|is spinning off|spin(?:ning)? out|spun out|divest(?:s|ed)?)\b",
            slots={"unit": "noun_right"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:sale|disposal|divestment|divestiture|spin-?off|demerger) of (?:its|their|the"
            r"|an?) (?:[\w’'&.,-]+ ){0,6}?(?:business(?:es)?|units?|divisions?|subsidiar(?:y|ies)"
            r"|stakes?|plants?|arms?|operations|assets|brands?|mines?|portfolio|chain|factory|mill)\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:agree[sd]?|decision|decided|deal|contract) to (?:sell|divest|spin off|dispose of)\b", unless=NOT_YET
        ),
        mention(r"\b(?:asset|unit|stake|business|brand) (?:sales?|disposals?|divestitures?)\b", unless=NOT_YET),
        mention(
            r"\bsale of {name} to {name}",
            cased=True,
            unless=NOT_YET,
        ),
    ),
    pointed=("Harbor Loom booked a gain on the [sale of its Porto mill].",),
    yes=(
        "Orchid Freight [sold] its cold-chain unit to Frostway.",
        "Orchid Freight [is spinning off] its cold-chain arm.",
        "Harbor Loom [announced the sale of] its Porto mill to Dale & Marsh.",
    ),
    no=(
        "Orchid Freight is considering selling its cold-chain unit to Frostway.",
        "Orchid Freight sold its cold-chain unit to Frostway in 2009.",
        "Orchid Freight sells boxes to Frostway.",
    ),
)
