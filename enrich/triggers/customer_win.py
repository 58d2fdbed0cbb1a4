"""A named customer chose the company."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

CHOSE = (
    r"(?:sign(?:s|ed) up|select(?:s|ed)|chooses|chose|chosen|pick(?:s|ed)|tap(?:s|ped)|deploy(?:s|ed)|adopt(?:s|ed)"
    r"|implement(?:s|ed)|turn(?:s|ed) to|opts? for|opted for|contract(?:s|ed)|relies on|switch(?:es?|ed) to"
    r"|goes live (?:on|with)|installs)"
)

CUSTOMER_WIN = Trigger(
    family="commercial",
    polarity="growth",
    window=90,
    words=(
        "use",
        "built",
        "work",
        "lease",
        "jv",
        "supply",
        "upgrad",
        "job",
        "powered",
        "receiv",
        "get",
        "got",
        "bag",
        "clinch",
        "select",
        "cho",
        "pick",
        "tap",
        "deploy",
        "adopt",
        "implement",
        "turn",
        "opt",
        "contract",
        "order",
        "win",
        "won",
        "award",
        "relies",
        "switch",
        "goes live",
        "suppl",
        "deliver",
        "provid",
        "sell",
        "sold",
        "sign",
        "install",
        "welcom",
        "announc",
        "add",
        "as its",
        "as our",
        "client",
        "customer",
        "secur",
        "land",
    ),
    shared=("customer",),
    either=("customer", "amount"),
    patterns=(
        Pattern(
            cue=r"\b(?:has been |have been |was |were |been |is )(?:selected|chosen|picked|tapped|contracted"
            r"|commissioned) by\b",
            slots={"customer": "name_right"},
            unless=r"\b(?:award|best|among the|list|jury|judges|finalist|hall of fame|top \d+|board)\b",
        ),
        Pattern(
            cue=r"\b(?:win(?:s|ning)?|won|secur(?:es?|ed)|land(?:s|ed)?|receiv(?:es?|ed)|bag(?:s|ged)|gets?|got"
            r"|clinch(?:es?|ed)|sign(?:s|ed)?|(?:was |has been |been )?awarded)\s+(?:an? |the |its |another "
            r"|new |major |first )*"
            r"(?:[\w’'$€£.,-]+ ){0,8}?(?:contracts?|orders?|deals?|mandates?)\b(?! (?:talks|to buy|to acquire))",
            unless=r"\b(?:court|restraining|merger|acquisition|buyout|takeover|customers? satisfaction|award for"
            r"|player|team|rookie|season|union|peace|trade deal|debt|bond|licen[cs]e deal|loan|settlement|plea"
            r"|credit|series [a-k]|funding)\b",
            slots={"customer": "customer", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?P<customer>[A-Z0-9][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,4})(?: \([^)]*\))? (?:has |have |today "
            r"|recently |will |to |yesterday announced that it has )*(?i:"
            + CHOSE
            + r") (?!to |by |as |for |in )(?:the |[a-z]+ |[A-Z][a-z]+(?:ish|an|ese|ch"
            r"|based) ){0,5}?(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})",
            subject="group",
            must=("customer",),
            unless=r"(?i:\b(?:award|board|ceo|cfo|chief|head of|director|president|chairman|draft|coach"
            r"|quarterback|executive|officer|minister|senator|veteran|to lead|advis[eo]r|policy|rules?"
            r"|standards?)\b)|(?:taps|deploys|adopts|chooses|picks|implements) (?:AI|Agentic)\b",
            cased=True,
            slots={},
        ),
        Pattern(
            cue=r"\b(?:to|will|has|have|had)?\s?(?:suppl(?:y|ies|ied)|deliver(?:s|ed)?|provid(?:es?"
            r"|ed))\b(?:\s+[\w’'.,-]+){1,9}?\s+to\s+(?P<customer>[A-Z][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,3})",
            cased=True,
            unless=r"(?i:\b(?:stake|unit|division|subsidiary|business|shares|keynote|speech|results|letter"
            r"|statement|report|loan|update|market|refugees|gaza|ukraine|israel|troops|gas|oil)\b)",
            slots={},
        ),
        Pattern(
            cue=r"\b(?i:announc(?:es?|ed)|welcom(?:es?|ed|ing)?|add(?:s|ed)?|sign(?:s|ed)?|land(?:s|ed)?|secur(?:es?"
            r"|ed)|"
            r"onboard(?:s|ed)?)\s+(?P<customer>[A-Z][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,4}?)\s(?i:as (?:its |our |an? "
            r"|the )?"
            r"(?:[a-z-]+ ){0,3}?(?:customer|client))\b",
            cased=True,
            slots={},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:the|this|that|repeat|latest|new|firm|turnkey|largest|first|biggest|initial"
            r"|follow-on|multi-year|\w+-year) (?:[\w-]+ ){0,3}?(?:contract|order)\b(?! (?:book|to"
            r"|of the day|form|management|worker|law|talks|manufactur\w*|research))",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:contracts?|orders?|tender) (?:was |were |has been |have been |is |are )?(?:awarded"
            r"|won|signed|received|placed|valued|worth|includes?|covers?|also covers|comprises"
            r"|amounts?|for)\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:secur(?:es?|ed)|bag(?:s|ged)|win(?:s|ning)?|won|land(?:s|ed)?|clinch(?:es|ed)?"
            r"|sign(?:s|ed)?)\s(?:an? |the |its )?(?:[\w’'$€£.,-]+ ){0,6}?(?:jobs?|projects?|work"
            r"|mandates?|tenders?|leases?|contracts?|orders?|deals?|accounts?)\b(?! (?:cuts?|losses"
            r"|approval))",
            unless=NOT_YET,
        ),
        mention(r"\border(?:s|ed)? (?:for )?(?:\d+|two|three|four|five|six|ten|a dozen) ", unless=NOT_YET),
        mention(
            r"\b(?:solutions?|software|systems?|platform|services?|technology|tools?"
            r"|products?) (?:has been |was |were |have been |is being |are being |will be )(?:selected"
            r"|chosen|used|deployed|adopted|installed|implemented)\b"
        ),
    ),
    pointed=("[The new contract] adds two depots to Orchid Freight's round.",),
    yes=(
        "Orchid Freight [welcomes Bluefin Air as its first airline customer]",
        "[Bluefin Air picked Orchid Freight] for spare-parts delivery.",
        "Orchid Freight [has been selected by] Bluefin Air.",
        "Orchid Freight [wins five-year delivery contract] from Bluefin Air",
    ),
    no=(
        "Orchid Freight hopes to win a contract from Bluefin Air.",
        "Orchid Freight was selected by Bluefin Air in 2007.",
        "Orchid Freight could be awarded a contract by Bluefin Air.",
    ),
)
