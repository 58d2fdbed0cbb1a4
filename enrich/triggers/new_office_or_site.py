"""The company opens an office, a shop, a branch, a site."""

from enrich.frames import frame
from enrich.trigger import NOT_YET, Pattern, Trigger, mention

SITE = (
    r"(?P<kind>(?:(?:flagship|regional|corporate|sales|retail|pop-up|first|second|third|development|innovation"
    r"|engineering|research|r&d|distribution|fulfil?lment|data|service|experience|technology|design|"
    r"new|global|european|delivery|tech|ai|customer|training|medical|north american|us|state-of-the-art"
    r"|manufacturing|production|assembly)[ -]){0,4}"
    r"(?:offices?|headquarters|hq|stores?|branch(?:es)?|clinics?|showrooms?|locations?|centers?|centres?|hubs?"
    r"|campus|sites?|labs?|laborator(?:y|ies)|restaurants?|baker(?:y|ies)|caf[eé]s?|gyms?|galler(?:y|ies)"
    r"|salons?|schools?|academ(?:y|ies)|brewer(?:y|ies)|pharmac(?:y|ies)|depots?|boutiques?|workshops?|kitchens?"
    r"|branch"
    r"|warehouses?|outlets?|plants?|factor(?:y|ies)"
    r"|facilit(?:y|ies)|hotels?|studios?|dealerships?|shops?))\b"
)

WORDS = (
    "academ", "acquir", "add", "announc", "arriv", "baker", "bought", "boutique", "branch", "break", "brewer",
    "broke", "buy", "cafe", "café", "campus", "cent", "cho", "clinic", "cut", "data cent", "dealership", "depot",
    "distribution", "establish", "facility", "factor", "galleries", "gallery", "grand opening", "gym",
    "headquarter", "hotel", "hq", "hub", "inaugurat", "kitchen", "lab", "land", "launch", "leas", "let", "location",
    "mov", "new", "office", "open", "outlet", "pharmac", "pick", "plant", "put down", "relocat", "rent",
    "restaurant", "salon", "school", "select", "set", "shop", "showroom", "sign", "site", "square", "start",
    "store", "studio", "tak", "throw", "took", "touch", "unveil", "warehouse", "with",
)  # fmt: skip

NEW_OFFICE = Trigger(
    family="footprint",
    polarity="growth",
    window=90,
    words=WORDS,
    either=("place",),
    patterns=(
        Pattern(
            cue=r"\b(?:open(?:s|ed|ing)?(?: up)?|inaugurat(?:es?|ed)|sets up|set up|establish(?:es?|ed)"
            r"|cut(?:s)? the ribbon (?:on|at))\b(?:\s+(?!(?:to|in|for|with|by|is|are|was|at"
            r"|into)\b)[\w$€£,.%’'&+-]+){0,9}?\s+" + SITE,
            unless=r"\b(?:open[- ]source|open house|inquiry|investigation|probe|(?:content|digital|online"
            r"|virtual) (?:hub|store|cent)|family office|open(?:ed|s)? (?:trading|doors to|up about|the door|the way"
            r"|an investigation|applications)|opens? at|opening (?:bell|hours|price)|opened (?:lower|higher))\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed|ing)|celebrat(?:es?|ed|ing)) (?:today )?(?:the )?(?:grand "
            r"|official )?opening of\b.{0,60}?" + SITE,
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)|launch(?:es?|ed)) (?:today )?(?:an? |its |the )?(?:new|newest|second|third"
            r"|additional"
            r"|first) (?:[\w’'-]+ ){0,2}?" + SITE + r"\s(?=in\b|near\b|at\b)",
            modality="announced",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\blaunch(?:es?|ed)\s+(?:an? |its |the )?(?:[\w’'-]+ ){0,4}?" + SITE + r"(?: of "
            r"excellence)?\s(?=in\b|near\b)",
            slots={"place": "place"},
        ),
        Pattern(
            verb=False,
            cue=r"\bwith (?:an? |its |the )?(?:new|newest|second|third) (?:[\w’'-]+ ){0,2}?" + SITE + r"\s(?=in\b)",
            slots={"place": "place"},
        ),
        *frame(
            "open,open up,inaugurate,set up,establish,cut the ribbon on,throw open",
            SITE,
            slots={"place": "place"},
            unless=r"\b(?:open[- ]source|open house|inquiry|investigation|opened? (?:doors to|up about|the door"
            r"|the way|applications)|opens? at"
            r"|opening (?:bell|hours|price)|opened (?:lower|higher|trading)|reopen\w*|outside the|set up shop"
            r"|search|plans? (?:for|to)|proposal|(?:content|digital|online|app|virtual|music) (?:hub|store|cent"
            r"|studio)|family office)\b",
        ),
        Pattern(
            cue=r"\b(?:our|the|its|a|an) (?:[\w’'-]+ ){0,4}?"
            + SITE
            + r"(?:(?! (?:that|which|who|of)\b)[^.;:!?]){0,50}?\s"
            r"(?P<act>(?:opened|opens|is (?:now |officially )?open(?: for business)?|is to open|will open"
            r"|has (?:now |officially )?opened"
            r"|(?:welcomed|welcomes) (?:its|the) first|opened its doors|opens its doors|started trading"
            r"|began trading))\b",
            subject="owner",
            verb=False,
            slots={"place": "place"},
            unless=r"\b(?:inquiry|investigation|reopen\w*|higher|lower|until|only)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:choose,pick,select}) (?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) (?i:for"
            r"|as) (?i:(?:the site of |home to |home of )?(?:its|an?|the|their) "
            r"(?:[\w’'&-]+ ){0,4}?)" + SITE,
            cased=True,
            modality="announced",
        ),
        Pattern(
            cue=r"\b(?:arrives|lands|touches down|sets up shop|sets up|set up shop|put down roots|sets up home"
            r"|plants (?:its|a) flag|has arrived|has landed) in (?=[A-Z])",
            unless=r"\b(?:flight|ship|cargo|passengers|shipment|aircraft|team|coach|player)\b",
            slots={"place": "region"},
            must=("place",),
        ),
        Pattern(
            cue=r"\b(?:takes?|took|taken|taking|leas(?:es|ed|ing)|rent(?:s|ed)|signed for|move[sd]? into"
            r"|moving into) (?:[\w’'-]+ ){0,6}?"
            r"(?P<kind>(?:office|laboratory|lab|retail|warehouse|shop) space|floors?|storefront|premises)\b",
            slots={"place": "place"},
            unless=r"\b(?:tenant|landlord|market|vacancy)\b",
        ),
        Pattern(
            cue=r"\b(?:is|becomes?|became|as) (?:the |its )(?:newest|latest|first|second|third|fourth|fifth|sixth"
            r"|tenth|[a-z]+th) (?:[\w’'-]+ ){0,2}?" + SITE + r" (?:of|for)\b",
            subject="owner",
            verb=False,
            slots={"place": "place"},
            unless=r"\b(?:world|could)\b",
            confidence=0.7,
        ),
        Pattern(
            cue=r"\b(?:from|at|in) (?:our|its) (?:brand[- ])?new(?:ly opened)? (?:[\w’'-]+ ){0,3}?" + SITE,
            verb=False,
            subject="owner",
            slots={"place": "place"},
            confidence=0.7,
        ),
        Pattern(
            cue=r"(?<=['’]s )(?:[\w’'-]+ ){0,4}?"
            + SITE
            + r"(?:(?! (?:that|which|who|of)\b)[^.;:!?]){0,40}?\s(?P<act>(?:opened|opens|is (?:now "
            r"|officially )?open(?: for business)?|is to open|will open|has (?:now |officially )?opened))\b",
            subject="owner",
            verb=False,
            slots={"place": "place"},
            unless=r"\b(?:inquiry|investigation|reopen\w*|higher|lower|until|only)\b",
        ),
        Pattern(
            cue=r"\b{v:lease,rent,take,sign for,let,buy,acquire} (?:about |some |an? (?:further "
            r"|additional )?)?[\d,.]+ (?:square|sq\.?) ?(?:met(?:re|er)s?|feet|foot|ft|m)\b(?: of (?:office"
            r"|retail|warehouse|laboratory|lab|industrial)? ?space)? (?=in\b|at\b|near\b)",
            slots={"place": "place"},
            unless=r"\b(?:tenant|landlord|to tenants)\b",
        ),
    ),
    mentions=(
        mention(
            r"\b(?:its|the|their|a|an) (?:[\w-]+ ){0,2}?new (?:[\w-]+ ){0,2}?(?:facility|plant|factory"
            r"|offices?|headquarters|campus|data cent(?:er|re)|distribution cent(?:er|re)|warehouse"
            r"|flagship|showroom|production site)\b|\b\d[\d,.]*\s?-?\s?(?:square[- ](?:foot|feet"
            r"|met(?:er|re)s?)|sq\.? ?ft)\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:new|second|third|planned|proposed|another|first"
            r"|larger) (?:[\w-]+ ){0,4}?(?:headquarters|offices?|campus|data cent(?:er|re)s?|plants?"
            r"|factor(?:y|ies)|warehouses?|distribution cent(?:er|re)s?|fulfil?lment cent(?:er|re)s?"
            r"|facilit(?:y|ies)|stores?|hubs?|locations?|showroom|branch(?:es)?|clinics?|restaurants?"
            r"|research cent(?:er|re)|building|production line|unit) (?:in|at|near|outside"
            r"|on)\s(?:the\s|downtown\s|north\w*\s|south\w*\s|east\w*\s|west\w*\s|central\s)*(?=[A-Z])",
            unless=NOT_YET,
        ),
        mention(
            r"\bgrand opening\b|\b(?:moved|moving|moves|relocat(?:es|ed|ing)) (?:its headquarters "
            r"|its offices? )?(?:in)?to (?:an? |its |the )?(?:new|larger|bigger|(?-i:[A-Z]))"
        ),
    ),
    pointed=(
        "Harbor Loom hires for [its new Lyon showroom].",
        "Tidewell [moved to a larger] clinic.",
    ),
    yes=(
        "At Harbor Loom [the Lyon showroom opened] last week.",
        "Harbor Loom has [chosen Lyon for a showroom].",
        "Harbor Loom [Announces New Corporate Headquarters ]in Lyon",
        "Tidewell [opened a Toronto office] for its Canadian customers.",
        "Harbor Loom [Opens New Design Studio] in Lyon",
        "Harbor Loom [announced the opening of its Lyon showroom].",
    ),
    no=(
        "Harbor Loom opened trading lower on Monday, and its store cards stay closed.",
        "Harbor Loom opened an inquiry into a fire at its Lyon showroom.",
        "The Lyon showroom of Harbor Loom could open in May.",
        "Tidewell is considering opening an office in Toronto.",
        "Tidewell opened its Toronto office in 2009.",
        "Tidewell may open a Toronto office.",
        "Tidewell opens applications for its summer course.",
    ),
)
