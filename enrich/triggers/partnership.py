"""The company works together with another one, by name."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

# What sort of agreement it is, in a headline of capitals, names nobody.
SORT = (
    r"(?:Partnership|Supply|Distribution|Licen[cs](?:e|ing)|Development|Services?|Purchase|Framework|Strategic"
    r"|Preferred"
    r"|Marketing|Exclusive|Commercial|Collaboration|Research|Reseller|OEM|Manufacturing|Definitive|Master"
    r"|Long-Term|Offtake"
    r"|Lease|Hosting|Sales|Channel|Technology|Financing|Option|Joint|Cooperation|Sponsorship|Multi-?[Yy]ear"
    r"|Agency|Software"
    r"|Content|Media|Rights|Maintenance|Support|Value|Major|Landmark|Historic|Key|Third|Second|First|Agreement"
    r"|Framework)"
)

WORDS = (
    "accord", "agreement", "alliance", "appoint", "arrangement", "as part", "became", "becom", "build", "by ",
    "carr", "cho", "collab", "conclud", "cooperat", "creat", "deal", "deploy", "designat", "develop", "distribut",
    "engag", "enter", "exclusive", "expand", "explor", "extend", "forg", "form", "ink", "integrat", "is ", "join",
    "jv", "launch", "licensee", "made", "mak", "market", "memorandum", "mou", "nam", "offer", "official", "pact",
    "partner", "pick", "pool", "preferred", "reach", "relationship", "renew", "represent", "resell", "seal",
    "secur", "select", "sell", "set up", "share", "showcas", "sign", "sold", "sponsor", "stock", "strik", "struck",
    "stud", "supplier", "team", "through", "tie", "together", "under ", "was ", "work",
)  # fmt: skip

PARTNERSHIP = Trigger(
    family="commercial",
    polarity="growth",
    window=60,
    words=WORDS,
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
            unless=r"\b(?:merger agreement|credit agreement|investment|financing|funding|subscription|settlement"
            r"|plea"
            r"|peace|trade deal|ceasefire|tariff"
            r"|purchase agreement|employment agreement|loan|union)\b",
            slots={"partner": "partner"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})(?: \([^)]*\))? ?(?:and|,|&"
            r"|x) (?P<partner>{name}?)(?: \([^)]*\))?,? (?:have |has "
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
            cue=r"\band (?P<partner>{name})(?:,? (?:Inc|LLC|Ltd|Corp)\b\.?)?(?: \([^)]*\))?,? (?:(?i:are|have"
            r"|today|proudly|jointly"
            r"|proud to|pleased to|excited to|delighted to|thrilled to) )*(?i:announced?) (?:(?i:an?|their"
            r"|the) )?(?:[a-z-]+ ){0,3}"
            r"(?:partnership|collaboration|alliance|joint venture)\b(?! with| to end)",
            cased=True,
            verb=False,
        ),
        Pattern(
            cue=r"\b(?i:reaches|reached|signs|signed|inks|inked|strikes|struck|seals|extends|expands|announces"
            r"|forges|forms|enters)\s+(?i:an? |new |its |major |multi-?year "
            r"|global )*(?P<partner>(?!(?:[A-Z][\w-]*\s){0,3}?" + SORT + r"\b){name})\s(?i:deal|partnership"
            r"|agreement|pact|collaboration|alliance|tie-up|contract)\b",
            cased=True,
            unless=r"\b(?i:trade|peace|merger|acquisition|credit|licen[cs]e|union|tariff|debt|nuclear|climate"
            r"|budget|tax) (?i:deal|agreement|pact)|(?i:acquire|merger|talks)",
        ),
        Pattern(
            cue=r"\b(?:joins|has joined"
            r"|joined)\s+(?:the )?(?P<partner>{name}(?: [A-Z]\w+)? (?:Fo"
            r"rum|Alliance|Program|Programme|Consortium|Network|Foundation|Initiative|Coalition|Ecosystem"
            r"|Platform))\b",
            cased=True,
        ),
        Pattern(cue=r"\b(?:is |now |has |have |are )+integrated with\b", slots={"partner": "name_right"}),
        Pattern(
            cue=r"\b(?P<subject>{name}) and (?:the )?(?P<partner>{name}),? (?:(?:have|has|are|today|also|both"
            r"|jointly|on \w+day) )*(?:to |will |agreed to |plan to )?"
            r"(?:team up|teamed up|join forces|joined forces|joined hands|work together|working together"
            r"|collaborate|cooperate|co-develop|co-market|jointly (?:develop|sell|offer|market|build|launch)|share"
            r"|tie up|pool)\b",
            subject="group",
            cased=True,
            verb=False,
            unless=r"(?i:\b(?:acquire|merger|talks|could|may|might|shareholders?|price|stocks?|shares|ended"
            r"|lawsuit|court)\b)",
        ),
        Pattern(
            cue=r"\b(?i:{v:appoint,name,select,sign up,choose,pick,designate,engage})s? (?P<partner>(?:the )?{name}"
            r") (?i:as|to be) (?i:(?:an?|its|the|our|their) )?(?:[a-z-]+ ){0,4}?"
            r"(?i:distributor|reseller|partner|agent|licensee|supplier|integrator|sales agent|dealer"
            r"|representative)\b",
            cased=True,
            unless=r"(?i:\b(?:ceo|chief|director|president|chair|managing partner|general partner|board)\b)",
        ),
        Pattern(
            cue=r"\b(?:{v:become}|is|are|was|were|been|has been|named|appointed|chosen) (?:named |appointed "
            r"|selected |chosen |now )?(?:as )?(?:an? |the |its )?(?:(?:exclusive|official|preferred|first"
            r"|authori[sz]ed|strategic|premier|certified|global|sole|new|lead|founding|technology|distribution"
            r"|manufacturing"
            r"|channel|launch|long-term|gold|platinum|regional|local|[a-z]+) )*(?:partner|distributor|reseller"
            r"|licensee|sponsor) (?:of|for|to|in [\w ]{2,30}? (?:of|for))\b(?= (?:the )?[A-Z])",
            slots={"partner": "partner"},
            unless=r"(?i:\b(?:managing|general|senior|law firm|audit|former|equity|founding) partner\b"
            r"|\bpartner (?:of|at) (?:law|the law))",
        ),
        Pattern(
            cue=r"\b(?:under|as part of|through|by) (?:an? |the |its )?(?:new |five-year |multi-year |[\w-]+-year "
            r"|exclusive |strategic )*(?:[\w-]+ ){0,3}?(?:partnership|memorandum of understanding|mou|alliance"
            r"|agreement|collaboration|deal|joint venture|tie-up|pact)"
            r" (?:signed|inked|struck|announced|sealed|agreed|unveiled|reached"
            r"|concluded)(?: (?!and\b)[\w,’'-]+){0,6}?,? (?:between )?(?P<subject>{name}) (?:and"
            r"|with) (?:the )?(?P<partner>{name})\b",
            subject="group",
            verb=False,
            modality="announced",
        ),
        Pattern(
            cue=r"\b(?:under|as part of|through) (?:an? |the |its )?(?:[\w-]+ ){0,4}?(?:partnership"
            r"|memorandum of understanding|alliance|collaboration|joint venture|tie-up"
            r"|agreement) with (?:the )?(?P<partner>{name})\b,",
            subject="right",
            verb=False,
            modality="announced",
            unless=r"\b(?:union|lenders|regulator|court|ended|creditors|former)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:form,create,set up,establish,launch}) (?:an? |the "
            r"|their )?(?:[\w/-]+ ){0,4}?(?:joint venture|jv|joint company|consortium|alliance"
            r"|partnership) (?:with|between|alongside)\b",
            slots={"partner": "partner"},
            unless=r"\b(?:talks|ended)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:sign,enter,ink,strike,agree,seal,reach,conclude,secure,renew,extend,announce})(?: into"
            r"| on)? (?:[\w’'$€£,.-]+ ){1,8}?(?:agreement|deal|partnership|alliance|pact|contract|mou"
            r"|arrangement|accord|collaboration|licen[cs]e)"
            r"(?: [\w’'-]+){0,6}? (?:with|alongside)\b(?= (?:the |[a-z-]+ ){0,6}[A-Z])",
            unless=r"\b(?:merger|credit|loan|financ\w+|lenders?|bank facility|union|workers|settle\w*|plea|peace"
            r"|trade deal|ceasefire|acqui\w+|purchase agreement|employment|talks|lease|landlord|to buy|council"
            r"|ministry|municipality|coast guard|administration|investors?|shareholders?|court|prosecutors?"
            r"|regulators?)\b",
            slots={"partner": "partner"},
        ),
        Pattern(
            cue=r"\b{v:distribute,resell,stock,market,carry,sell,offer,represent} (?P<partner>{name})['’]s? (?:[\w-"
            r"]+ ){1,6}?(?:in [\w ]{2,30} )?(?:under|as part of|through|following) (?:an? |the "
            r"|its )?(?:[\w-]+ ){0,3}?(?:agreement|deal|partnership|contract|alliance|arrangement)\b",
            modality="announced",
        ),
        Pattern(
            cue=r"\b(?i:{v:name,appoint,make,choose,pick}) (?P<partner>(?:the )?{name}) (?:its|their"
            r"|our) (?:[a-z]+ ){0,3}?(?:distributor|reseller|partner|licensee|supplier|agent|representative"
            r"|dealer)\b",
            cased=True,
            unless=r"(?i:\b(?:ceo|chief|director|president|chair|managing partner|board)\b)",
        ),
    ),
    mentions=(
        mention(
            r"\b(?P<subject>{name})(?: \([^)]*\))?(?:,? and |, "
            r"| & | \+ | x ){name},? (?:have |has |will |to "
            r"|today |also |jointly )*(?:(?:to )?(?:co-)?(?:launch|build|create|study|explore|deploy"
            r"|showcase|develop)|team|reach|form|forge|sign|join|partner|collaborate|cooperate|pool"
            r"|work together)\b",
            subject="group",
            cased=True,
            unless=r"(?i:\b(?:acqui\w+|merg\w+|stores?|lawsuit|sue[sd]?|court|shares|stocks?)\b)",
        ),
        mention(
            r"\b(?:partnership|collaboration|alliance|joint venture|jv|tie-?up|mou"
            r"|memorandum of understanding|cooperation|pact)\b (?:with|between|on|for|to|in)\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:inks?|inked|signs?|signed|enters?|entered|reach(?:es|ed)?|strikes?|struck|forms?"
            r"|formed|seals?|sealed|forges?|ups)\s(?:in ?to )?(?:an? |the |its |strategic "
            r"|inaugural )?(?:[\w’'$€£.,-]+ ){0,5}?(?:deals?|agreements?|contracts?|pacts?"
            r"|partnerships?|joint ventures?|jv|mous?|memorandum of understanding|lease"
            r"|collaborations?|alliances?)\b",
            unless=NOT_YET + r"|(?i:\b(?:acquire|buy|purchase|merger|merge|takeover|sale of|credit|loan|bonds?"
            r"|settle\w*|trade deal|peace|government)\b)",
        ),
        mention(
            r"\b(?:developed|created|built|designed|produced|working|works?) (?:together|jointly"
            r"|closely|in (?:partnership|collaboration|cooperation)) with\b|\b(?:together"
            r"|in (?:partnership|collaboration|cooperation|conjunction)) with(?=\s+[A-Z])"
            r"|\bwork with(?=\s+(?:[a-z-]+\s|\w+-based\s){0,3}[A-Z])"
        ),
        mention(
            r"\b(?:exclusive|strategic|expanded|new|technology|distribution|licen[cs](?:e|ing)|supply"
            r"|development|global|official|preferred|channel|integration"
            r"|long-term) (?:[a-z]+ )?(?:partners?|partnerships?|collaborations?|alliances?"
            r"|agreements?)\b",
            unless=NOT_YET,
        ),
    ),
    pointed=(
        "[Northcap and Brightline to build] a shared claims desk",
        "Orchid Freight [signed a five-year agreement] on cold storage.",
    ),
    yes=(
        "Northcap [appoints Brightline as its distributor] in Norway.",
        "Brightline will [become the exclusive distributor for] Northcap.",
        "Northcap [partners with] Brightline on retirement plans.",
        "Northcap [announced a strategic partnership with] Brightline.",
        "[Northcap and Brightline sign distribution agreement]",
        "Northcap, a pension fund, [and Brightline are pleased to announce a long-term partnership].",
    ),
    no=(
        "Northcap and its partner of nine years, Brightline, have gone their own ways.",
        "Northcap was the managing partner of Brightline.",
        "Northcap may partner with Brightline.",
        "Northcap is in talks to form a joint venture with Brightline.",
        "Northcap and Brightline ended the pact that they had signed.",
        "Northcap partners with schools.",
        "Northcap Signs Long-Term Supply Agreement",
        "Northcap teamed up with Sam Adeyemi at Basel University.",
    ),
)
