"""The company enters a new market."""

from enrich.trigger import NOT_YET, Pattern, Trigger, mention

GEOGRAPHIC = Trigger(
    family="footprint",
    polarity="growth",
    window=90,
    words=(
        "expan",
        "overseas",
        "push",
        "exten",
        "broaden",
        "strengthen",
        "grow",
        "deepen",
        "subsidiary",
        "presence",
        "footprint",
        "operations",
        "form",
        "establish",
        "set",
        "open",
        "enter",
        "launch",
        "debut",
        "shelves",
        "stocked",
        "distributor",
        "entry",
        "arriv",
        "foray",
        "rolls out",
        "rolled out",
        "break",
        "broke",
        "now sell",
        "now ship",
        "now deliver",
        "now serve",
        "now operat",
        "now fl",
        "now offer",
        "now avail",
        "now on sale",
        "now sold",
        "now live",
        "now open",
        "on sale",
        "on the shelves",
        "is sold",
        "are sold",
        "first move",
        "first step",
        "first venture",
        "first market",
        "first foray",
        "first customer",
        "first store",
        "first launch",
        "first sales",
        "take its",
        "takes its",
        "taking its",
        "took its",
        "taken its",
        "bring its",
        "brings its",
        "bringing its",
        "brought its",
        "take our",
        "bring our",
        "selling",
        "shipping",
        "serving",
        "delivering",
        "lending",
        "flying",
        "offering",
        "operating",
        "trading",
        "deliveries",
        "shipments",
        "exports",
        "sales in",
        "service in",
        "services in",
        "service to",
        "live in",
        "lands in",
        "landed in",
        "land in",
        "move into",
        "moves into",
        "step into",
        "leap into",
        "now stocked",
        "are stocked",
        "is stocked",
        "market",
    ),
    required=("place",),
    patterns=(
        Pattern(
            cue=r"\b(?:{v:enter,break into,crack,tap}|(?:is|are) entering) (?=the (?-i:[A-Z][a-z]+)(?: [a-z]+){0,2}"
            r" market\b)",
            slots={"place": "market"},
        ),
        Pattern(
            cue=r"\b(?:launching|goes live|went live|going live|rolls? out|rolling out|rolled out|lands|landed) in"
            r" (?:the )?(?=[A-Z])",
            unless=r"\b(?:beta|app store|court|hot water|theatres|cinemas)\b",
            slots={"place": "known_region"},
        ),
        Pattern(
            cue=r"\bnow (?:sells?|ships?|delivers?|serves?|operates?|flies|offers?)\b(?: (?!in\b|to\b)[\w’'-]+){0,6}?"
            r" (?:in|to) (?:the )?(?=[A-Z])",
            slots={"place": "known_region"},
        ),
        Pattern(
            cue=r"\b(?:is|are) now (?:available|on sale|sold|offered|live|open for business)\b(?:"
            r" (?!in\b)[\w’'-]+){0,4}? in (?:the )?(?=[A-Z])",
            slots={"place": "known_region"},
        ),
        Pattern(
            cue=r"\b{v:take,bring} (?:its|their|our) (?:[\w’'-]+ ){1,4}?(?:chain|service|services|app|brand|brands"
            r"|platform|stores|products|concept|business|range|model|software) to (?:the )?(?=[A-Z])",
            slots={"place": "known_region"},
        ),
        Pattern(
            cue=r"\b{v:begin,start,launch} (?:deliveries|flights|sales|services?|operations|shipments|exports|trading"
            r"|lending) (?:in|to) (?:the )?(?=[A-Z])",
            slots={"place": "known_region"},
        ),
        Pattern(
            cue=r"\bfirst (?:move|step|venture|market|launch|foray|customers?|store|sales) (?:outside"
            r"|beyond)\b[^.;]{0,50}? in (?:the )?(?=[A-Z])",
            verb=False,
            slots={"place": "known_region"},
        ),
        Pattern(
            cue=r"\b(?:is|are|goes|go|went) (?:now |newly )?(?:on sale|on the shelves|on shelves|stocked|sold"
            r"|available|offered)\b(?: (?!in\b)[\w,-]+){0,7}? in (?:the )?(?=[A-Z])"
            r"(?=[^.;]{0,120}\b(?:from (?:this|today|next)|for the first time|through|via|since)\b"
            r"|[^.;]{0,60}\bdistribut)",
            unless=r"\b(?:English|French|German|Spanish|App Store|Google Play|beta)\b",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b{v:start,begin} (?:selling|shipping|trading|serving|delivering|operating|lending|flying"
            r"|offering)\b(?: (?!in\b|to\b)[\w’'-]+){0,6}? (?:in|to) (?:the )?(?=[A-Z])",
            unless=r"\b(?:exchange|nasdaq|nyse|shares|stock)\b",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:{v:make,mark,take}|announc(?:es|ed)) (?:its |a |their )?(?:first )?(?:[a-z-]+ )?(?:debut|entry"
            r"|first steps?|foray|move|leap) (?:in|into|to|across) (?:the )?(?=[A-Z])",
            unless=r"\b(?:nasdaq|nyse|stock exchange|trading|film|fashion week|exchange)\b",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b{v:sign,appoint,name,find} (?:an? |its )?(?:first |new |exclusive |local )*(?:[a-z]+"
            r" )?distributors? (?:in|for) (?:the )?(?=[A-Z])",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:expand(?:s|ed|ing)?|extend(?:s|ed)?)\b(?:\s+(?:its|their|our)?\s*[\w’'-]+){0,6}?\s+(?:in"
            r"|into|to|across|beyond|throughout)\s+(?=(?:the )?[A-Z])",
            unless=r"\b(?:partnership|collaboration|board|role|lineup|portfolio|range|probe|investigation|lawsuit"
            r"|agreement|deal)\b",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\bmark(?:s|ed|ing)\s+(?:(?:its|our|their|the (?:company|firm|group)(?:['’]s)?|official|formal"
            r"|first)\s)*"
            r"entry into\s+(?:the )?(?=[A-Z])",
            verb=False,
            subject="page",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es?|ed)) (?:its |an? )?(?:[\w-]+ )?expansion (?:in|into|to"
            r"|across)\s+(?=(?:the )?[A-Z])",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:forms?|formed|establish(?:es?|ed)|sets up|set up|launch(?:es?|ed)|opens?|opened)\s+(?:an? "
            r"|its )?(?:[\w-]+ ){0,3}?(?:subsidiary|operations|arm|entity|business)\s+in\s+(?=[A-Z])",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:broadens?|strengthens?|grows?|deepens?|expands?)\s+(?:its "
            r"|their )?(?:[\w-]+ ){0,2}?(?:presence|footprint)\s+(?:in|across|into)\s+(?=[A-Z])",
            slots={"place": "region"},
        ),
        Pattern(
            cue=r"\b(?:enter(?:s|ed|ing)?|debuts in|arrives in|forays? into|breaks? into|broke into"
            r"|launch(?:es?|ed) in)\s+(?:the )?(?=[A-Z])",
            unless=r"\b(?:administration|agreement|chapter|broke into (?:a|the) (?:house|home|car|store))\b",
            slots={"place": "region"},
        ),
    ),
    mentions=(
        mention(
            r"\b(?:pan-[A-Z]\w+|global|international|overseas|nationwide|regional|\bU\.?S\.?|European"
            r"|Asian|aggressive|rapid|major) expansion\b|\b(?:continues|announc(?:es|ed)"
            r"|accelerat(?:es|ed)|begins|plans) (?:its |an? |the )?(?:[a-z-]+ )?expansion\b",
            unless=NOT_YET,
        ),
        mention(
            r"\b(?:expand(?:s|ed|ing)?|expansion) (?:globally|internationally|overseas|nationwide"
            r"|abroad|worldwide|further|(?:its|their) (?:[\w-]+ ){0,3}(?:business|operations|presence"
            r"|footprint|network|service|services|reach|capacity|capabilities))\b"
        ),
    ),
    pointed=("Tidewell [announced an expansion] of its clinics.",),
    yes=(
        "Harbor Loom has [entered ]the Japanese market.",
        "Harbor Loom is [launching in ]Canada next month.",
        "Harbor Loom [now sells its looms in ]Japan.",
        "Harbor Loom [starts deliveries in ]Spain",
        "Harbor Loom [enters ]Japan through a local distributor.",
        "Harbor Loom has [started selling its looms in ]Japan.",
        "Harbor Loom's rugs [are now sold in ]Japan through a local distributor.",
        "Harbor Loom [makes its debut in ]Canada",
        "Tidewell [expands its clinic app to ]Canada",
        "Tidewell signs its first clinic abroad, [marking its official entry into ]Canada",
    ),
    no=(
        "Harbor Loom may enter Japan next year.",
        "Harbor Loom expanded into Japan in 2003.",
        "Harbor Loom enters Chapter 11.",
        "A deal could mark its entry into Japan, Harbor Loom expects.",
    ),
)
