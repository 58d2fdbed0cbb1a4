"""The company works together with another one, by name."""

from enrich.trigger import Pattern, Trigger

PARTNERSHIP = Trigger(
    family="commercial",
    polarity="growth",
    window=60,
    words=("integrat", "reach", "strik", "struck", "seal", "extend", "expand", "forg", "form", "enter", "cooperat", "tie", "relationship", "partner", "team", "alliance", "collaborat", "joint venture", "tie-up", "ties up", "tied up", "join", "sign", "ink", "agreement", "mou", "pact", "deal"),
    shared=("partner",),
    required=("partner",),
    patterns=(
        Pattern(
            cue=r"\b(?:partner(?:s|ed|ing)?|team(?:s|ed|ing)? up|team(?:s|ed)|collaborat(?:es?|ed|ing)|join(?:s|ed)? forces|ties up|tied up|joins? hands)\s+with\b",
            slots={"partner": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed|ing)|sign(?:s|ed|ing)?|form(?:s|ed|ing)?|ink(?:s|ed)|enter(?:s|ed)? (?:into )?|expand(?:s|ed|ing)?|extend(?:s|ed)?|strikes?|struck|unveil(?:s|ed)|establish(?:es|ed)|launch(?:es|ed)|"
            r"renew(?:s|ed)|reach(?:es|ed)|deepen(?:s|ed)|strengthen(?:s|ed))\s+(?:today )?(?:an? |its |the |their |new )*"
            r"(?:[\w’'$.-]+ ){0,5}?(?:partnership|collaboration|alliance|joint venture|tie-up|agreement|mou|memorandum of understanding|pact|deal|contract|cooperation|relationship|ties)\b(?:\s(?!with)[\w-]+){0,3}?\s+with\b",
            unless=r"\b(?:merger agreement|credit agreement|settlement|plea|peace|trade deal|ceasefire|tariff|purchase agreement|employment agreement|loan|union)\b",
            slots={"partner": "name_right"},
        ),
        Pattern(
            cue=r"\b(?P<subject>[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3})(?: \([^)]*\))? ?(?:and|,|&|x) (?P<partner>[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3}?)(?: \([^)]*\))?,? (?:have |has |will |to |today |also |jointly )*"
            r"(?:partner(?:ed)?|team(?:ed)? up|join(?:ed)? forces|collaborate[d]?|announce[d]? (?:an? |their )?(?:[a-z-]+ ){0,3}(?:partnership|collaboration|alliance|agreement)|sign(?:ed)? (?:an? |the )?(?:[\w-]+ ){0,4}"
            r"(?:agreement|mou|pact|deal|partnership)|(?:form|forge|enter|strengthen|expand|extend|deepen|renew|ink|seal|strike|struck)(?:ed)? (?:into )?(?:an? |their )?(?:[\w-]+ ){0,4}(?:alliance|joint venture|partnership|agreement|cooperation|collaboration|ties|deal|pact|mou|tie-up)|in (?:an? )?(?:[\w-]+ ){0,3}(?:tie-up|alliance|pact|deal))\b",
            subject="group",
            slots={},
        ),
        Pattern(
            cue=r"\b(?i:reaches|reached|signs|signed|inks|inked|strikes|struck|seals|extends|expands|announces|forges|forms|enters)\s+(?i:an? |new |its |major |multi-?year |global )*(?P<partner>[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3})\s(?i:deal|partnership|agreement|pact|collaboration|alliance|tie-up|contract)\b",
            cased=True,
            unless=r"\b(?i:trade|peace|merger|acquisition|credit|licen[cs]e|union|tariff|debt|nuclear|climate|budget|tax) (?i:deal|agreement|pact)|(?i:acquire|merger|talks)",
        ),
        Pattern(
            cue=r"\b(?:joins|has joined|joined)\s+(?:the )?(?P<partner>[A-Z][\w&.’'-]*(?:\s[A-Z0-9&][\w&.’'-]*){0,3}(?: [A-Z]\w+)? (?:Forum|Alliance|Program|Programme|Consortium|Network|Foundation|Initiative|Coalition|Ecosystem|Platform))\b",
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
