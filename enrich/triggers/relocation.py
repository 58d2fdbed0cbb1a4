"""The company moves its seat or a site."""

from enrich.trigger import Pattern, Trigger

WORDS = (
    "abandon", "exchang", "head office", "headquarter", "hq", "leav", "left", "mov", "quit", "redomicil",
    "registered", "relocat", "seat", "shift", "swap", "switch", "trad", "transfer", "transplant", "uproot",
)  # fmt: skip

RELOCATION = Trigger(
    family="footprint",
    polarity="change",
    window=90,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:mov(?:es?|ed|ing)|relocat(?:es?|ed|ing)|shifts?|shifted)\s+(?:its |their |the )?(?:global "
            r"|corporate |company |north american |european )?(?:headquarters|hq|head office"
            r"|main office)\b(?! (?:staff|workers|team|employees|jobs|function))",
            slots={"place": "towards"},
        ),
        Pattern(cue=r"\brelocat(?:es?|ed|ing)\s+(?:from [A-Z]\w+ )?to\s+(?=[A-Z])", slots={"place": "region"}),
        Pattern(
            cue=r"\b(?:{v:move,relocate,transfer,shift,redomicile,transplant,switch,uproot}) (?:(?:its|their|our"
            r"|the) )?(?:[a-z-]+ ){0,3}?"
            r"(?:headquarters|hq|head office|main office|seat|domicile|registered office|base|home base|offices"
            r"|corporate office)\b(?! (?:staff|workers|jobs|to a))",
            slots={"place": "towards"},
            unless=r"\b(?:customer base|database|fan base|user base|data|knowledge base)\b",
        ),
        Pattern(
            cue=r"\b{v:swap,trade,exchange,abandon,leave} (?:its |their |our )?(?:[\w’'-]+ ){0,6}?(?:headquarters"
            r"|hq|head office|tower|offices|office|home|base|quarters|campus)\b"
            r"[^.;]{0,50}?\bfor\b(?=[^.;]{0,60}?\b(?:in|on|outside|near)\s+[A-Z])",
            slots={"place": "place"},
            modality="announced",
        ),
        Pattern(
            cue=r"\b(?P<act>(?:redomiciling|redomiciliation|relocation|transfer|move)) of (?:the (?:company|group"
            r"|firm)|its (?:headquarters|head office|seat|domicile|base))\b"
            r"(?=[^.;]{0,60}?\bto\b)",
            needs="",
            subject="owner",
            verb=False,
            slots={"place": "towards"},
            unless=r"\b(?:reject\w*|oppos\w*|consider\w*|propos\w*|against)\b",
        ),
        Pattern(
            cue=r"\b(?:headquarters|head office|hq|registered office|seat) (?P<act>(?:is|are|was|has been"
            r"|have been|will be|will) (?:being |now )?(?:moved?|moving|relocat(?:ed?|ing)|transferred|shifted"
            r"|to move|to relocate))\b",
            subject="owner",
            verb=False,
            slots={"place": "towards"},
        ),
        Pattern(
            cue=r"\b(?:we(?:['’]ve| have)? (?:just )?moved|we are moving|we['’]re moving)\b(?=!|\.|$| to\b| our\b"
            r"| into\b| house\b)",
            subject="own",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?:has |have )?(?:moved|relocated|is moving|are moving|is relocating|will move|will relocate"
            r"|moves|relocates) (?:in)?to (?:an? |its |the |their )?"
            r"(?:new|larger|bigger|smaller|cheaper|purpose-built|permanent) (?:[\w-]+ ){0,3}?(?:headquarters|hq"
            r"|head office|premises|offices?|home|quarters|building|site)\b",
            slots={"place": "place"},
        ),
        Pattern(
            cue=r"\b(?i:leaves|left|quits|is leaving|will leave|to leave|swaps|abandons|has left|moves from"
            r"|moved from|is moving from) (?=[A-Z][\w-]+(?: [A-Z][\w-]+)? (?i:for|to) [A-Z])",
            cased=True,
            slots={"from": "known_region", "place": "moved_to"},
            must=("from", "place"),
            unless=r"(?i:\b(?:chief|ceo|cfo|director|president|editor|flight|train|coach|player|striker|ship|tour"
            r"|departs?|executive|manager|partner|banker|trader)\b)",
        ),
        Pattern(
            cue=r"\b(?:move|relocation|transfer) of (?:{name}['’]s?|its|the company['’]s"
            r"|the group['’]s) (?:[a-z-]+ ){0,2}?(?:headquarters|hq|head office|seat|domicile"
            r"|registered office|base)\b(?= to\b)",
            subject="owner",
            verb=False,
            slots={"place": "towards"},
            modality="announced",
            unless=r"\b(?:consider\w*|oppos\w*|reject\w*|could|may)\b",
        ),
    ),
    yes=(
        "Northcap’s [head office is moving] to Basel.",
        "Northcap is [moving its headquarters] from Zurich to Basel.",
    ),
    no=(
        "Northcap moved its headquarters staff to a new pay scale.",
        "Northcap may move its headquarters to Basel.",
        "Northcap moved its headquarters to Basel in 1999.",
    ),
)
