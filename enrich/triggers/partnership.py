"""The company works together with another one, by name."""

from enrich.trigger import Pattern, Trigger

PARTNERSHIP = Trigger(
    family="commercial",
    polarity="growth",
    window=60,
    words=(
        "integrat",
        "reach",
        "strik",
        "struck",
        "seal",
        "extend",
        "expand",
        "forg",
        "form",
        "enter",
        "cooperat",
        "tie",
        "relationship",
        "partner",
        "team",
        "alliance",
        "collaborat",
        "joint venture",
        "tie-up",
        "ties up",
        "tied up",
        "join",
        "sign",
        "ink",
        "agreement",
        "mou",
        "pact",
        "deal",
    ),
    shared=("partner",),
    required=("partner",),
    patterns=(
        Pattern(
            cue=r"\b(?:partner(?:s|ed|ing)?|team(?:s|ed|ing)? up|team(?:s|ed)?|collaborat(?:es?|ed|ing)|join(?:s"
            r"|ed)? forces|ties up|tied up|joins? hands)\s+with\b",
            slots={"partner": "partner"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed|ing)|sign(?:s|ed|ing)?|form(?:s|ed|ing)?|ink(?:s|ed)?|enter(?:s"
            r"|ed)? (?:into )?|expand(?:s|ed|ing)?|extend(?:s|ed)?|strikes?|struck|unveil(?:s|ed)?"
            r"|establish(?:es?|ed)|launch(?:es?|ed)|"
            r"renew(?:s|ed)?|reach(?:es?|ed)|deepen(?:s|ed)?|strengthen(?:s|ed)?)\s+(?:today )?(?:an? |its |the "
            r"|their |new )*"
            r"(?:[\w’'$.-]+ ){0,5}?(?:partnership|collaboration|alliance|joint venture|tie-up|agreement|mou"
            r"|memorandum of understanding|pact|deal|contract|cooperation|relationship"
            r"|ties)\b(?:\s(?!with)[\w-]+){0,3}?\s+with\b",
            unless=r"\b(?:merger agreement|credit agreement|investment|financing|funding|subscription|settlement|plea"
            r"|peace|trade deal|ceasefire|tariff"
            r"|purchase agreement|employment agreement|loan|union)\b",
            slots={"partner": "partner"},
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3})(?: \([^)]*\))? ?(?:and|,|&"
            r"|x) (?P<partner>[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3}?)(?: \([^)]*\))?,? (?:have |has "
            r"|will |to |today |also |jointly )*"
            r"(?:(?:partner(?:ed)?|team(?:ed)? up|join(?:ed)? forces|collaborate[d]?|announce[d]? (?:an? "
            r"|their )?(?:[a-z-]+ ){0,3}(?:partnership|collaboration|alliance|agreement)|sign(?:ed)? (?:an? "
            r"|the )?(?:[\w-]+ ){0,4}"
            r"(?:agreement|mou|pact|deal|partnership)|(?:form|forge|enter|strengthen|expand|extend|deepen|renew"
            r"|ink|seal|strike|struck)(?:ed)? (?:into )?(?:an? |their )?(?:[\w-]+ ){0,4}(?:alliance|joint venture"
            r"|partnership|agreement|cooperation|collaboration|ties|deal|pact|mou|tie-up)"
            r"|in (?:an? )?(?:[\w-]+ ){0,3}(?:tie-up|alliance|pact|deal))\b(?!\s+with\b))",
            subject="group",
            unless=r"\b(?i:managing|general|founding|senior|limited|associate) partners?\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?i:reaches|reached|signs|signed|inks|inked|strikes|struck|seals|extends|expands|announces"
            r"|forges|forms|enters)\s+(?i:an? |new |its |major |multi-?year "
            r"|global )*(?P<partner>[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3})\s(?i:deal|partnership"
            r"|agreement|pact|collaboration|alliance|tie-up|contract)\b",
            cased=True,
            unless=r"\b(?i:trade|peace|merger|acquisition|credit|licen[cs]e|union|tariff|debt|nuclear|climate"
            r"|budget|tax) (?i:deal|agreement|pact)|(?i:acquire|merger|talks)",
        ),
        Pattern(
            cue=r"\b(?:joins|has joined"
            r"|joined)\s+(?:the )?(?P<partner>[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3}(?: [A-Z]\w+)? (?:Fo"
            r"rum|Alliance|Program|Programme|Consortium|Network|Foundation|Initiative|Coalition|Ecosystem"
            r"|Platform))\b",
            cased=True,
        ),
        Pattern(cue=r"\b(?:is |now |has |have |are )+integrated with\b", slots={"partner": "name_right"}),
    ),
    yes=(
        "Northcap [partners with] Brightline on retirement plans.",
        "Northcap [announced a strategic partnership with] Brightline.",
        "[Northcap and Brightline sign distribution agreement]",
    ),
    no=(
        "Northcap may partner with Brightline.",
        "Northcap is in talks to form a joint venture with Brightline.",
        "Northcap and Brightline ended the pact that they had signed.",
        "Northcap partners with schools.",
    ),
)
