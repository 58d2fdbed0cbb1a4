"""The company builds or enlarges a plant, a warehouse, a data centre."""

from enrich.trigger import Pattern, Trigger, mention

PLANT = (
    r"(?P<kind>(?:(?:manufacturing|production|assembly|distribution|fulfil?lment|data|battery|chip|solar|logistics"
    r"|cloud|processing|packaging|research|new|second|third|first)[ -]){0,3}"
    r"(?:halls?|wings?|sheds?|furnaces?|kilns?|brewer(?:y|ies)|distiller(?:y|ies)|creamer(?:y|ies)|dair(?:y|ies)"
    r"|baker(?:y|ies)"
    r"|shipyards?|mines?|depots?|labs?|laborator(?:y|ies)|works|berths?|plants?|factor(?:y|ies)|facilit(?:y|ies)"
    r"|warehouses?|mills?|centers?|centres?|capacity|campus|foundry"
    r"|fabs?|refiner(?:y|ies)|hub|terminal|gigafactory|headquarters|sites?))\b"
)

FACILITY = Trigger(
    family="footprint",
    polarity="growth",
    window=90,
    words=(
        "permission",
        "consent",
        "extension",
        "expan",
        "extend",
        "handed over",
        "modern",
        "rebuil",
        "capacity",
        "upgrade",
        "spend",
        "develop",
        "start",
        "complet",
        "announc",
        "begin",
        "began",
        "build",
        "expand",
        "construct",
        "doubl",
        "enlarg",
        "invest",
        "break",
        "broke",
        "add",
        "output",
        "production",
        "work has",
        "work on",
        "work is",
        "work began",
        "work started",
        "building work",
    ),
    either=("place", "region"),
    patterns=(
        Pattern(
            cue=r"\b(?:work|construction|building work) (?P<act>(?:has |have )?(?:begun|began|started|starts|begins"
            r"|is under ?way|got under way)) (?:on|of|at) (?:the |an? )?(?:[\w’'&€$£.,-]+ ){0,6}?" + PLANT,
            subject="owner",
            verb=False,
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:construction|building|expansion|extension) of (?:the |an? )?(?:[\w’'&€$£.,-]+"
            r" ){0,6}?" + PLANT + r" (?P<act>(?:is|was) (?:now )?complete[d]?|has (?:been completed|finished))\b",
            subject="owner",
            verb=False,
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b{v:win,obtain,receive,secure,get,gain} (?:planning )?(?:permission|consent|approval|go-ahead)"
            r" (?:for|to (?:build|expand|extend|enlarge)) (?:an? |its |the )?(?:[\w’'-]+ ){0,4}?" + PLANT,
            unless=r"\b(?:wind farm|housing|flats|homes)\b",
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b{v:spend,invest}(?: (?:about|around|up to|nearly|more than|some|over|roughly|another|a further))*"
            r" {money} (?:on|in) (?:an? |the )?(?:[a-z-]+ )?(?:extension|expansion|enlargement|upgrade|modernisation"
            r"|modernization) (?:to|of|at) (?:its |the )"
            r"(?:[\w’'-]+ ){0,4}?" + PLANT,
            slots={"place": "place", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:extension|expansion|new (?:[a-z-]+ ){1,2}) ?(?P<act>(?:has been|was|is being|will be)"
            r" (?:opened|built|completed|added|inaugurated)) (?:at|to) (?:the )?(?:[\w’'&-]+ ){0,5}?" + PLANT,
            subject="owner",
            verb=False,
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b{v:add,build,install} (?:about |some |another |a further |up to )?(?:[\d,.]+ (?:square (?:metres"
            r"|meters|feet)|sq ?(?:m|ft)|m2|tonnes|beds|pallets)|(?:an? |another )(?:[a-z-]+ ){0,3}?(?:line|hall"
            r"|furnace|wing))[^.;]{0,40}? (?:to|at|in) (?:its|the) "
            r"(?:[\w’'-]+ ){0,4}?" + PLANT,
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:{v:extend,enlarge,expand,modernise,modernize,rebuild}|{v:add} (?:an? |another )) (?:its |the "
            r"|our )?(?:[\w’'-]+ ){0,4}?" + PLANT,
            unless=r"\b(?:customer base|hotels? chain|service|reach|agreement|partnership|lease on|footprint)\b",
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b{v:raise,lift,increase,boost,double,triple,quadruple,expand} (?:the |its )?(?:[a-z-]+"
            r" )?(?:capacity|output|production)\b[^.;]{0,40}? (?:at|of|in) (?:its |the )"
            r"(?:[\w’'-]+ ){0,4}?" + PLANT,
            unless=r"\b(?:oil prices|opec|barrels)\b",
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b" + PLANT + r"[^.;]{0,40}? (?P<act>(?:was|has been|is being|will be) (?:handed over|completed"
            r"|opened|extended|enlarged|expanded|built|doubled|commissioned))"
            r" (?:to|at|by|for) (?P<subject>{name})",
            subject="group",
            verb=False,
            unless=r"\b(?:closed|clos\w+|sold)\b",
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:build(?:s|ing)?|built|expand(?:s|ed|ing)?|construct(?:s|ed|ing)?|doubl(?:es?|ed|ing)"
            r"|enlarg(?:es?|ed|ing)|breaks? ground (?:on|for)|broke ground (?:on|for)|start(?:s"
            r"|ed)? (?:construction|building)(?: of| on)?)"
            r"\b(?:\s+(?!to\b|in\b|for\b|with\b|its (?:team|range|reach)\b)[\w$€£,.%’'&+-]+){0,7}?\s+" + PLANT,
            unless=r"\b(?:built by|shipyard order|hotels? chain|capacity for|wind farm for|customer base)\b",
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:start(?:s|ed)?|begins|began) (?:work|construction) on\b.{0,50}?" + PLANT,
            slots={"place": "place", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:complet(?:es?|ed)|announc(?:es?|ed)(?: completion of)?|begins|began|start(?:s|ed)?) (?:the "
            r"|its |an? )?"
            r"(?:[\w-]+ ){0,4}?expansion (?:at|of (?:its|the))\b",
            unless=r"\b(?:partnership|collaboration|team|board|agreement|program(?:me)?|service|portfolio)\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:launch(?:es|ed|ing)?|start(?:s|ed|ing)?|beg[iau]n(?:s|ning)?|commenc(?:es|ed"
            r"|ing)) (?:the )?(?:launch "
            r"of |start of |full )?(?:local |[\w.]+ )?(?:production|manufacturing|assembly) (?:at|in)\b"
            r"(?:\s(?!to\b|for\b|with\b)[\w$€£,.%’'&+-]+){0,6}?\s" + PLANT,
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es|ed|ing)) (?:today )?(?:the )?(?:launch|start) of (?:\w+ )?(?:production"
            r"|manufacturing"
            r"|assembly) (?:at|in)\b(?:\s[\w$€£,.%’'&+-]+){0,6}?\s" + PLANT,
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:to |will )?invest(?:s|ed|ing)?\s+(?:nearly |about |over |more than |up to "
            r"|another )?(?:{money})\s+in\s+(?=[A-Z])",
            slots={"region": "known_region", "amount": "money"},
            must=("region",),
        ),
        Pattern(
            cue=r"\b(?:invest(?:s|ed|ing)?)\b(?=.{0,30}{money}).{0,80}?\b(?:in|to (?:build|expand|construct)"
            r"|on)\b.{0,60}?" + PLANT,
            slots={"place": "place", "amount": "money"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:invest(?:s|ed|ing)?|spend(?:s|ing)?)\b.{0,40}{money}.{0,60}?\b(?:on|to (?:build"
            r"|expand|upgrade|strengthen|develop)|network|capacity|plant|building|infrastructure)\b",
            unless=r"\b(?:round|funding|series|investors?|raised|startup|stake|shares)\b",
        ),
        mention(
            r"\b(?:is|are|began|begun|currently|started) (?:currently )?(?:constructing|building"
            r"|expanding|upgrading|doubling)\b(?! (?:on|a (?:team|brand|product|platform|tool|model"
            r"|app)))"
        ),
    ),
    pointed=("Orchid Freight will [spend $90 million to upgrade] its cranes.",),
    yes=(
        "[Work has begun on Harbor Loom’s new dyeing plant] in Porto.",
        "Harbor Loom is [adding 12,000 square metres to its Porto mill].",
        "Harbor Loom is [spending €40 million on an extension to its plant] in Porto.",
        "The weaver Harbor Loom [expanded its Porto mill] by 12,000 square metres.",
        "Orchid Freight [breaks ground on new warehouse] in Leeds",
        "Harbor Loom has begun to [build a second dyeing hall] near Porto.",
        "Harbor Loom will [raise output by half at its Porto mill].",
        "A [new wing was handed over to Harbor Loom] in Porto on Friday.",
        "Harbor Loom [starts production at its new mill] in Porto.",
        "Orchid Freight to [invest $90 million in a cold-chain terminal] at Lisbon.",
    ),
    no=(
        "Harbor Loom expands its global footprint with new headquarters in Porto.",
        "Harbor Loom is considering expanding its Porto mill.",
        "Harbor Loom expanded its Porto mill in 1998.",
        "Harbor Loom could build a second plant.",
        "Harbor Loom hopes to start production at its new mill in Porto.",
    ),
)
