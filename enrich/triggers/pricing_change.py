"""The company changes its prices or plans."""

from enrich.trigger import Pattern, Trigger

PRICING = Trigger(
    family="product",
    polarity="change",
    window=90,
    words=("pric", "fee", "tier"),
    patterns=(
        Pattern(
            cue=r"\b(?:rais(?:es|ed|ing)|increas(?:es|ed|ing)|hik(?:es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed"
            r"|ing)|reduc(?:es|ed|ing)|slash(?:es|ed|ing)) (?:its |the |their )?(?!target"
            r"|price targets?)(?:[\w’'-]+ ){0,4}?(?:prices?|pricing|subscription (?:fees?|prices?)"
            r"|fees)\b(?! (?:target|forecast|outlook|estimate))",
            unless=r"\b(?:analysts?|brokerage|price targets?|oil|central bank|interest rates?|share prices?"
            r"|home prices?|inflation|tariffs?)\b",
            slots={"share": "share"},
        ),
        Pattern(
            cue=r"\b(?:introduc(?:es|ed)|launch(?:es|ed)|announc(?:es|ed)|unveil(?:s|ed)) (?:an? |its "
            r"|the )?(?:[\w’'-]+ ){0,3}?(?:free tier|pricing (?:model|plans?|tiers?|changes?)"
            r"|price (?:increase|cut|rise)|new pricing|usage-based pricing)\b",
        ),
    ),
    yes=(
        "Tidewell [raised its TriageDesk prices] by 8 percent.",
        "Tidewell [introduces usage-based pricing]",
    ),
    no=(
        "Tidewell may raise its prices.",
        "Tidewell raised its prices in 2012.",
        "Analysts raised their price target for Tidewell.",
        "Tidewell ruled out raising prices.",
    ),
)
