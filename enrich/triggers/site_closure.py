"""The company closes a site or leaves a market."""

from enrich.frames import frame
from enrich.trigger import Pattern, Trigger

SITE = (
    r"(?P<kind>(?:(?:last|only|flagship|loss-making|historic|oldest|high-street"
    r"|remaining) )?(?:[a-z-]+ )?(?:stores?|plants?|factor(?:y|ies)|offices?|branch(?:es)?"
    r"|outlets?|hubs?|sites?|facilit(?:y|ies)|warehouses?|depots?|headquarters|restaurants?|mills?|shops?|bureaus?"
    r"|works|furnaces?|smelters?"
    r"|mines?|colliery|collieries|refiner(?:y|ies)|brewer(?:y|ies)|hotels?|schools?|clinics?|yards?|showrooms?"
    r"|cent(?:er|re)s?|lines?|foundr(?:y|ies)"
    r"|kilns?|bakery|bakeries|campus|pubs?|cinemas?|theatres?|laborator(?:y|ies)|labs?|farms?|terminals?|garages?"
    r"|salons?|wards?|studios?|locations?|quarr(?:y|ies)))\b"
)

WORDS = (
    "axe", "axing", "baker", "bow", "branch", "brewer", "bring", "brought", "bureau", "call", "came", "campus",
    "ceas", "cent", "cinema", "clinic", "clos", "collier", "comes", "decommission", "depot", "discontinu", "draw",
    "drop", "end", "exit", "facilit", "factor", "fall", "farm", "fell silent", "flagship", "foundr", "furnace",
    "garage", "giv", "halt", "high-street", "historic", "hotel", "hub", "idl", "kiln", "lab", "last", "leav",
    "left", "line", "location", "loss-", "lower", "mill", "mine", "mothball", "office", "oldest", "only", "outlet",
    "paus", "plant", "pub", "pull", "quarr", "quit", "refiner", "remaining", "restaurant", "retreat", "salon",
    "school", "shop", "showroom", "shut", "site", "smelter", "stop", "store", "studio", "suspend", "terminal",
    "terminat", "theatre", "vacat", "ward", "warehouse", "will clos", "wind", "withdr", "works", "wound", "yard",
)  # fmt: skip

SITE_CLOSURE = Trigger(
    family="footprint",
    polarity="risk",
    window=90,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:paus(?:es?|ed|ing)|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|exit(?:s|ed|ing)?|ceas(?:es?|ed)"
            r"|wind(?:s|ing)? down)"
            r" (?:all |its |most |the )*(?P<kind>operations|business|production|manufacturing|sales) (?=in\b|at\b)",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:clos(?:es?|ed|ing)|shut(?:s|ting)?(?: down)?|shutter(?:s|ed|ing)?)\s+(?:(?!deal|round|at\b"
            r"|in\b|up\b|higher|lower)[\w’'&,.-]+\s+){0,5}?(?P<kind>stores?|plants?|factor(?:y|ies)|offices?"
            r"|branches|outlets|hubs?|sites?|facilit(?:y|ies)|warehouses?|depots?|headquarters|restaurants?"
            r"|operations|mills?|shops?|bureaus?)\b",
            slots={"place": "place", "count": "count"},
        ),
        *frame(
            "close,close down,shut,shut down,shutter,mothball,axe,pull the plug on,call time on,wind down,bring"
            " down the curtain on,exit,vacate,cease production at"
            ",end production at,draw the curtain on,give up,idle,decommission,cease operations at,halt production"
            " at",
            SITE,
            slots={"place": "place", "count": "count"},
            unless=r"\b(?:holidays?|for (?:the day|the night|renovation|repairs|refurbishment|maintenance|a week"
            r"|two weeks)|deal|round|reopen\w*|temporar\w+|gap|monday|weekend)\b",
        ),
        Pattern(
            cue=r"\b"
            + SITE
            + r"(?:(?!\b(?:that|which|who|said|says)\b)[^.;:!?]){0,60}?\s(?P<act>(?:closes|shuts|closed its doors"
            r"|shut its doors|is closing|is shutting|are closing"
            r"|are shutting|will (?:close|shut|fall silent|cease)|to (?:close|shut)|has closed|have closed"
            r"|has shut|have shut|fell silent|falls silent|ceased (?:production|operations|trading)))\b",
            subject="owner",
            verb=False,
            slots={"place": "place", "count": "count"},
            unless=r"\b(?:holidays?|for (?:the day|the night|renovation|repairs|refurbishment|maintenance)"
            r"|reopen\w*|temporar\w+|higher|lower|plan to)\b",
        ),
        Pattern(
            cue=r"\b(?:{v:withdraw,pull out,exit,quit,leave,retreat,bow out,pull back})(?: entirely"
            r"| completely)?(?: from| of)? (?:the )?(?P<place>(?:[A-Z][\w-]+ ){0,2}?[A-Z][\w-]+)(?: market)?"
            r"(?=$|[,.]| after| on| by| at| in| following| as| because| with|,)",
            cased=True,
            slots={"place": "known_region"},
            must=("place",),
            unless=r"(?i:\b(?:shares?|stake|race|deal|talks|agreement|chief|ceo|cfo|director|president|job"
            r"|tournament|troops)\b)",
        ),
        Pattern(
            cue=r"\b(?:curtain|shutters) (?:came|comes|falls|fell|come) (?:down )?(?:on|at)\b",
            verb=False,
            needs=SITE,
            subject="owner",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b{v:end,stop,discontinue,terminate,wind up,cease} (?:all |its |most |the |car "
            r"|local )*(?P<kind>operations|business|production|manufacturing|sales|trading|retailing|service"
            r"|activities) (?=in\b|at\b)",
            slots={"place": "place"},
            unless=r"\b(?:trading at|higher|lower|business at the end|sales at)\b",
        ),
    ),
    yes=(
        "Orchid Freight’s [Madrid hub will close] in June.",
        "Orchid Freight [withdraws from Spain]",
        "Orchid Freight [suspends operations ]in Madrid",
        "Orchid Freight will [shut its Madrid hub] in September.",
    ),
    no=(
        "Orchid Freight’s Madrid hub is closed for the holidays.",
        "Orchid Freight withdrew the plan to close its Madrid hub.",
        "Orchid Freight may shut its Madrid hub.",
        "Orchid Freight shut its Madrid hub in 2004.",
        "Orchid Freight denied that it will close its Madrid hub.",
    ),
)
