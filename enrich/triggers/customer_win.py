"""A named customer chose the company."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

CHOSE = (
    r"(?:sign(?:s|ed) up|select(?:s|ed)|chooses|chose|chosen|pick(?:s|ed)(?! up)|tap(?:s|ped)|deploy(?:s|ed)"
    r"|adopt(?:s|ed)"
    r"|implement(?:s|ed)|turn(?:s|ed) to|opts? for|opted for|contract(?:s|ed)|relies on|switch(?:es?|ed) to"
    r"|goes live (?:on|with)|installs)"
)

CUSTOMER_WIN = Trigger(
    family="commercial",
    polarity="growth",
    window=90,
    words=(
        "gone live",
        "going live",
        "go live",
        "went live",
        "order",
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
        "under a",
        "under the",
        "as part of",
        "in a ",
        "is to ",
        "are to ",
        "will build",
        "will design",
        "will supply",
        "will print",
        "will run",
        "will operate",
        "will provide",
        "will deliver",
        "will handle",
        "will install",
        "will maintain",
        "will clean",
        "will cater",
        "will refit",
        "moving to",
        "counts",
        "counted",
    ),
    shared=("customer",),
    either=("customer", "amount"),
    patterns=(
        Pattern(
            cue=r"\b(?P<customer>{name}) (?:has |have )?(?P<act>{v:sign up with,go live on,go live with,sign with}"
            r"|placed (?:an? |its )?(?:[\w$€£.,-]+ ){0,4}?order with|(?:is|are) (?:switching|moving) to)"
            r" (?P<subject>{name})",
            subject="group",
            unless=r"\b(?:player|striker|label|records|agency|users?)\b",
            slots={"amount": "worth"},
        ),
        Pattern(
            cue=r"\b(?P<customer>{name}) (?:has |have )?(?P<act>orders|ordered) (?:[\w,.-]+ ){1,6}?from"
            r" (?P<subject>{name})",
            subject="group",
            unless=r"\b(?:court|judge|recall|takeaway|pizza)\b",
            slots={"amount": "worth"},
        ),
        Pattern(
            cue=r"\b(?:counts|counted|adds|added|lists) (?P<customer>{name}) (?:among|to|as) (?:one of )?(?:its|our)"
            r" (?:[a-z-]+ ){0,2}?(?:customers?|clients?|client list|roster|customer list)\b",
        ),
        Pattern(
            cue=r"\b(?:will|is to|are to) (?:build|design|supply|print|clean|run|operate|provide|deliver|handle|cater"
            r"|install|refit|maintain) (?:an? |the |all )?(?:(?-i:(?!its\b|for\b)[a-z0-9-]+) ){1,5}for(?= (?:the"
            r" )?(?:[a-z-]+ ){0,3}[A-Z])",
            unless=r"\b(?:olympics?|world cup|charity|government of|refugees|ukraine|children|students|shareholders)\b",
            slots={"customer": "name_right"},
            must=("customer",),
        ),
        Pattern(
            cue=r"\b{v:beat} [^.;]{2,50}? to (?:an? |the )?(?:[\w$€£.,-]+ ){0,4}?(?:contract|order|deal) (?:with|from"
            r"|for) (?P<customer>{name})",
        ),
        Pattern(
            cue=r"\b(?:has been |have been |was |were |been |is )(?:selected|chosen|picked|tapped|contracted"
            r"|commissioned) by\b",
            slots={"customer": "name_right"},
            unless=r"\b(?:award|best|among the|list|jury|judges|finalist|hall of fame|top \d+|board|grant|subsidy)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:choose,select,pick,appoint,hire,commission,engage,name,contract,tap}) (?P<subject>{name})"
            r" (?:to (?:build|run|supply"
            r"|provide|deliver|operate|maintain|manage|design|install|handle|develop|fit|equip|print|clean|cater|make"
            r"|carry|host|process|replace"
            r"|upgrade|power|support|construct|transport|store|ship|service))\b",
            subject="group",
            unless=r"\b(?:award|board|ceo|cfo|chief|head of|director|president|chairman|coach|executive|officer"
            r"|minister|grant|adviser|advisor"
            r"|managing partner|general counsel|captain|squad)\b",
            slots={"customer": "actor", "amount": "worth"},
            must=("customer",),
        ),
        Pattern(
            cue=r"\b(?:will be|is to be|are to be|is being|are being|is now|are now|has been|have been) [a-z]+ed by"
            r" (?P<subject>{name}) (?:under|as"
            r" part of|in) (?:an? |the )?(?:(?:[\w-]+|{money}) ){0,4}?(?:deal|contract|agreement|order)\b",
            subject="group",
            verb=False,
            unless=r"\b(?:acqui\w+|bought|shares|merger|licen[cs]e agreement|loan|owned)\b",
            slots={"amount": "worth"},
        ),
        Pattern(
            cue=r"\b{v:award,give,hand,grant,place with} (?P<subject>{name}) (?:with )?(?:an? |the |its"
            r" )?(?:[\w’'$€£.,-]+ ){0,7}?"
            r"(?:contract|order|mandate|commission)\b",
            subject="group",
            unless=r"\b(?:court|arbitrat\w+|damages|executive|employment contract|player|coach|gagging|restraining)\b",
            slots={"customer": "actor", "amount": "worth"},
        ),
        Pattern(
            cue=r"\b(?:contract|order|mandate|deal|job|work|account)\b[^.;]{0,70}? (?P<act>(?:(?:has|have) )?(?:gone"
            r"|went|goes|was (?:given|awarded|handed)"
            r"|has been (?:given|awarded|handed)|were awarded|fell)) to (?P<subject>{name})",
            subject="group",
            verb=False,
            unless=r"\b(?:jobs|acqui\w+|stake|award|prize|charity|player|record)\b",
            slots={"customer": "customer", "amount": "worth"},
        ),
        Pattern(
            cue=r"\b(?:win(?:s|ning)?|won|secur(?:es?|ed)|land(?:s|ed)?|receiv(?:es?|ed)|bag(?:s|ged)|gets?|got"
            r"|clinch(?:es?|ed)|sign(?:s|ed)?|(?:was |has been |been )?awarded)\s+(?:an? |the |its |another "
            r"|new |major |first )*"
            r"(?:[\w’'$€£.,-]+ ){0,8}?(?:contracts?|orders?|deals?|mandates?)\b(?! (?:talks|to buy|to acquire))",
            unless=r"\b(?:court|restraining|merger|acquisition|buyout|takeover|customers? satisfaction|award for"
            r"|player|team|rookie|season|union|peace|trade deal|debt|bond|licen[cs]e deal|loan|settlement|plea"
            r"|credit|series [a-k]|funding)\b",
            slots={"customer": "customer", "amount": "worth"},
        ),
        Pattern(
            cue=r"\b(?P<customer>[A-Z0-9][\w&.’'-]*(?:\s[A-Z&][\w&.’'-]*){0,4})(?: \([^)]*\))? (?:has |have |today "
            r"|recently |will |to |yesterday announced that it has )*(?i:"
            + CHOSE
            + r") (?!to |by |as |for |in )(?:the |(?!(?:instead|rather|of|from|with|over|on|and|to|at|that|which"
            r"|than)\b)[a-z]+ |[A-Z][a-z]+(?:ish|an|ese|ch"
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
        "[Bluefin Air has signed up with Orchid Freight] in Leeds.",
        "[Bluefin Air has ordered 40 crates from Orchid Freight] in Leeds.",
        "Orchid Freight [counts Bluefin Air among its new customers].",
        "Orchid Freight [is to build a hangar for] Bluefin Air.",
        "Orchid Freight [welcomes Bluefin Air as its first airline customer]",
        "[Bluefin Air picked Orchid Freight] for spare-parts delivery.",
        "Orchid Freight [has been selected by] Bluefin Air.",
        "[Bluefin Air has chosen Orchid Freight] to run its spare-parts depots.",
        "Bluefin Air's parts [will be stored by Orchid Freight under a five-year deal] worth £48 million.",
        "Bluefin Air [handed Orchid Freight a five-year delivery contract].",
        "A delivery [contract worth £48 million has gone to Orchid Freight] in Leeds.",
        "Orchid Freight [wins five-year delivery contract] from Bluefin Air",
    ),
    no=(
        "Orchid Freight hopes to win a contract from Bluefin Air.",
        "Orchid Freight was selected by Bluefin Air in 2007.",
        "Bluefin Air named Orchid Freight for its award of the year.",
        "Orchid Freight could be awarded a contract by Bluefin Air.",
    ),
)
