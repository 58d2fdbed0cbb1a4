"""A public body gives the company a contract."""

from enrich.trigger import Pattern, Trigger

WORDS = (
    "administration", "agency", "appointed", "army", "authority", "award", "bag", "bid", "board", "bureau",
    "chosen", "city", "clinch", "commission", "committee", "concession", "contract", "corporation", "corps",
    "council", "county", "department", "district", "entrusted", "force", "framework", "gain", "given", "government",
    "governorate", "granted", "handed", "hired", "kingdom", "land", "ministry", "municipality", "navy", "nhs",
    "obtain", "offer", "office", "order", "parliament", "picked", "police", "port", "prefecture", "proposal",
    "province", "receiv", "region", "republic", "scoop", "secur", "selected", "service", "sign", "state", "tak",
    "tender", "took", "town", "trust", "university", "win", "won",
)  # fmt: skip

TENDER = Trigger(
    family="commercial",
    polarity="growth",
    window=90,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:award(?:s|ed)?|grant(?:s|ed)?|hand(?:s"
            r"|ed)?)\s+(?P<subject>[A-Z][\w&.-]*(?:\s[A-Z&][\w&.-]*){0,3})\s+(?:an? "
            r"|the )?(?:[\w’'$€£.,-]+ ){0,6}?(?:contract|tender|order|framework)\b",
            subject="group",
            cased=True,
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:win(?:s|ning)?|won|secur(?:es?|ed)|bag(?:s|ged))\s+(?:an? "
            r"|the )?(?:[\w’'$€£.,-]+ ){0,6}?(?:tender|public contract|government contract"
            r"|framework agreement)\b",
            slots={"amount": "money", "giver": "from"},
        ),
        Pattern(
            cue=r"\b(?P<giver>(?:the )?(?:[A-Z][\w’'&.-]* (?:of |for |the |and )?){0,4}?(?:Council|Ministry"
            r"|Authority|Department|Agency|Government|City|County|State|Administration|Commission|Board|Police"
            r"|Army|Navy|Force|NHS(?: Trust)?|Trust|University|Municipality|District|Parliament|Office|Bureau"
            r"|Corps|Prefecture|Region|Service|Committee|Corporation"
            r"|Governorate)(?: of [A-Z][\w]+)?)(?: on \w+day)? (?:has "
            r"|have )?(?:{v:award,hand,give,grant,let,entrust,sign,choose,pick,select,appoint,hire,engage,contract,"
            r"commission,name})\b"
            r"(?=[^.;]{0,140}?\b(?:contract|tender|framework|concession|order|supply|build|operate|provide|deliver"
            r"|maintain|run|design|services?|with|as)\b)",
            cased=True,
            subject="awarded",
            verb=False,
            slots={"amount": "money"},
            unless=r"(?i:\b(?:grant of|fine[sd]?|professor|director|ceo|chief executive|chair(?:man|woman)?|nurse"
            r"|head teacher|medal|prize|could|may award|degree)\b)",
        ),
        Pattern(
            cue=r"\b(?:(?:was|were|been|is|are|be) (?:[a-z]+ly )?(?:awarded|handed|given|granted|entrusted with"
            r"|appointed to|chosen to|selected to|picked to|commissioned to|contracted to|hired to)) (?:an? "
            r"|the |its |two |three )?(?:[\w’'$€£.,-]+ ){0,8}?(?:contracts?|tender|framework|concession|order"
            r"|build|operate|supply|provide|run|maintain|deliver)\b"
            r"(?=[^.;]{0,120}?\bby\b (?:the )?(?:[A-Z][\w’'-]* (?:of |for )?){0,5}?(?:Council|Ministry|Authority"
            r"|Department|Agency|Government|City|County|State|Administration|Commission|Board|Police|Army|Navy|NHS"
            r"|Trust|University|Municipality|District|council|ministry|authority|agency|government))",
            slots={"amount": "money", "giver": "by"},
        ),
        Pattern(
            cue=r"\b(?:{v:win,secure,land,clinch,bag,gain,obtain,receive,scoop,take,sign})\s+(?:an? |the "
            r"|its )?(?:[\w’'$€£.,-]+ ){0,8}?(?:contract|tender|framework|concession|order"
            r"|deal)\b(?=[^.;]{0,60}?\b(?:from|with|for|by)\b[^.;]{0,50}?"
            r"\b(?:(?i:council|ministry|authority|department of|agency|government|municipality|police|army|navy"
            r"|air force|NHS|coast guard|county|public university|city of|state of|federal)))",
            slots={"amount": "money", "giver": "giver"},
            cased=True,
            unless=r"(?i:\b(?:shortlist|bid(?:s|ding)? for|hopes?|could|tender offer|in 20[01]\d)\b)",
        ),
        Pattern(
            cue=r"\b(?:bid|offer|tender|proposal) (?:of {money} )?(?P<act>(?:was|has been|is) (?:accepted|chosen"
            r"|selected|approved)) by\b(?= (?:the )?(?P<giver>{name}))",
            subject="owner",
            verb=False,
            slots={"amount": "money"},
            unless=r"(?i:\b(?:takeover|shareholders|board|acquisition)\b)",
        ),
        Pattern(
            cue=r"\b(?i:the )?(?P<giver>(?:[Cc]ity|[Ss]tate|[Cc]ounty|[Gg]overnment|[Mm]unicipality|[Pp]ort"
            r"|[Tt]own|[Pp]rovince|[Rr]egion|[Mm]inistry|[Kk]ingdom"
            r"|[Rr]epublic) of [A-Z][\w-]+(?: [A-Z][\w-]+)?)(?: on \w+day)? (?:has "
            r"|have )?(?:{v:award,hand,give,grant,entrust,choose,pick,select,appoint,hire,engage,contract,commi"
            r"ssion})\b"
            r"(?=[^.;]{0,140}?\b(?:contract|tender|framework|concession|order|supply|build|operate|provide|deliver"
            r"|maintain|run|design|services?)\b)",
            cased=True,
            subject="awarded",
            verb=False,
            slots={"amount": "money"},
            unless=r"(?i:\b(?:fine[sd]?|professor|director|ceo|chief|mayor|medal|prize|could|may award|degree"
            r"|permission)\b)",
        ),
        Pattern(
            cue=r"\b(?:contract|concession|order|tender|framework)\b(?:(?!\b(?:which|who|said"
            r"|says)\b)[^.;:]){0,70}?\s(?P<act>(?:goes|went|has gone|will go|was awarded|has been awarded"
            r"|is awarded|was given|has been given|will be awarded)) to\b"
            r"(?=[^.;]{0,160}?\b(?i:council|ministry|minister|authority|agency|government|municipality|police|army"
            r"|navy|county|city|state|department)\b)",
            subject="awarded",
            verb=False,
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:(?:was|were|been|is|are|has been) )?(?:selected|chosen|picked|hired|appointed|contracted"
            r"|commissioned) by (?:the )?(?:[\w’'-]+ ){0,6}?(?:[Cc]ouncil|[Mm]inistry|[Aa]uthority|[Aa]gency"
            r"|[Gg]overnment|[Mm]unicipality|[Pp]olice|[Aa]rmy|[Nn]avy|[Cc]ounty|[Cc]ity|[Dd]epartment"
            r"|NHS)(?: of [A-Z]\w+)? (?:to|for|as)\b"
            r"(?=[^.;]{0,60}?\b(?:supply|build|operate|provide|deliver|maintain|run|design|contractor|supplier"
            r"|provider|works|project)\b)",
            cased=True,
            slots={"amount": "money"},
        ),
    ),
    yes=(
        "[Leeds City Council has entrusted] Orchid Freight with the supply of its canteens.",
        "The port authority [awarded Orchid Freight a five-year stevedoring contract].",
        "Orchid Freight [won the tender] for the Lisbon quay.",
    ),
    no=(
        "Leeds City Council fined Orchid Freight over a contract.",
        "Leeds City Council may award a contract to Orchid Freight.",
        "The port authority may award Orchid Freight a contract.",
        "Orchid Freight is bidding in a tender.",
    ),
)
