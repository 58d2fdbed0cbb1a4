"""Somebody else controls the company now: a new majority owner, a buyout, a delisting."""

from enrich.trigger import Pattern, Trigger

# More than half of it, said in words or as a share.
MOST = (
    r"(?:(?:an? |the |its |his |her |their )?(?:(?:majority|controlling)|(?:5[1-9]|[6-9]\d)(?:\.\d+)?(?: ?%|[- ]per"
    r" ?cent)"
    r"|three[- ]quarters?|four[- ]fifths?|two[- ]thirds?|nine[- ]tenths?))"
)
HELD = r"(?:[a-z-]+ ){0,2}?(?:stake|interest|holding|shareholding|position|ownership)"
# A mine or a portfolio changes hands without anybody's control changing.
NO_COMPANY = (
    r"(?!(?:the |an? |its )?(?:[\w’'-]+ ){0,4}?(?:project|mine|field|property|deposit|block|portfolio|plant|pipeline"
    r"|farm|venture|fund|building|tower|mall)s?\b)"
)

CONTROL_CHANGE = Trigger(
    family="ownership",
    polarity="change",
    window=120,
    whole=True,
    words=(
        "majority",
        "controlling",
        "control of",
        "percent",
        "per cent",
        "stake",
        "interest",
        "holding",
        "private",
        "delist",
        "bourse",
        "buyout",
        "buy-out",
        "owner",
        "owns",
        "now own",
        "controls",
        "the market",
        "stock exchange",
        "the exchange",
        "management team",
        "employees have",
        "employees bought",
        "managers",
        "management",
        "employees",
    ),
    mirror=("acquirer", "acquires"),
    patterns=(
        Pattern(
            cue=r"\b(?:now|will|to) (?:own|owns|hold|holds|control|controls) (?:about |around |just over )?(?:5[1-9]"
            r"|[6-9]\d)(?:\.\d+)?(?: ?%| per ?cent) of " + NO_COMPANY + r"(?=(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            slots={"acquirer": "actor", "share": "share"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:new )?(?:majority|controlling|sole|biggest) (?:owner|shareholder) is"
            r" now (?=[A-Z]|the |an? )",
            subject="group",
            verb=False,
            slots={"acquirer": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:control|ownership|majority ownership) of (?P<subject>{name}) (?P<act>(?:has |have |was |is"
            r" )?(?:passed|passes|passing|transferred|transfers|changed|shifted|moved|gone|goes)) to\b",
            subject="group",
            verb=False,
            slots={"acquirer": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:will |to |has |have )?(?:leav(?:es?|ing)|left|quits?|exit(?:s|ed)?) the (?:(?:[A-Z]\w+|stock)"
            r" )?(?:stock )?(?:exchange|market|bourse)\b",
            cased=True,
            unless=r"(?i:\b(?:housing|labou?r|job|rental|product|uk market|us market)\b)",
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})['’]s? (?:managers|management|management team|employees|staff|executives)"
            r" (?:has |have )?(?P<act>{v:buy,acquire,take over,buy out}) (?:the (?:company|business|firm)|it)\b",
            subject="group",
            verb=False,
            slots={"amount": "price"},
        ),
        Pattern(
            cue=r"\b(?P<subject>{name})(?:['’]s)? (?:shares|stock|ordinary shares) (?P<act>(?:were|was|have been|will"
            r" be|are to be|are being) (?:delisted|removed from (?:the |trading on )))",
            subject="group",
            verb=False,
        ),
        Pattern(
            cue=rf"\b(?:acquir(?:es?|ed|ing)|buys?|buying|bought|purchase[sd]?|tak(?:es?|en|ing)|took|gain(?:s|ed)?"
            rf"|secure[sd]?|obtain(?:s|ed)?|complet(?:es?|ed) (?:the |its )?(?:acquisition|purchase) of)"
            rf" {MOST} {HELD} (?:in|of) {NO_COMPANY}",
            subject="right",
            slots={"acquirer": "actor", "share": "share", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:acquir(?:es?|ed|ing)|buys?|buying|bought|purchase[sd]?) (?:5[1-9]|[6-9]\d)(?:\.\d+)?(?: ?%|"
            r" per ?cent)"
            rf" of (?:the (?:shares|equity|stock|capital) (?:of|in) )?{NO_COMPANY}(?=(?:[a-z-]+ ){{0,4}}[A-Z])",
            subject="right",
            slots={"acquirer": "actor", "share": "share", "amount": "price"},
        ),
        Pattern(
            cue=rf"\b{MOST} {HELD} (?:in|of) (?P<subject>{{name}}) (?:goes|went|passes|passed|is going|(?:was|has"
            rf" been|is"
            r" being|will be) sold) to\b",
            subject="group",
            verb=False,
            slots={"acquirer": "name_right", "share": "share", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:rais|lift|increas|boost)(?:es|ed|ing) (?:its|their) (?:stake|interest|holding|shareholding) in "
            r"(?P<subject>{name}) (?:from [1-4]?\d(?:\.\d+)? ?(?:%|per ?cent)? )?to (?:5[1-9]|[6-9]\d)(?:\.\d+)?"
            r"(?: ?%| per ?cent)",
            subject="group",
            slots={"acquirer": "actor"},
        ),
        Pattern(
            cue=rf"\b(?:sells?|sold|selling) {MOST} {HELD} (?:in|of) {NO_COMPANY}(?=(?:[a-z-]+ ){{0,4}}[A-Z])",
            subject="right",
            slots={"acquirer": "buyer", "share": "share", "amount": "price"},
        ),
        Pattern(
            cue=rf"\b(?:sells?|sold|selling) {MOST} {HELD} (?:in (?:itself|the (?:company|business|firm)) )?to\b",
            slots={"acquirer": "name_right", "share": "share", "amount": "price"},
            must=("acquirer",),
        ),
        Pattern(
            cue=r"\b(?:receiv(?:es?|ed)|secure[sd]?|announc(?:es?|ed)|gets|got|accept(?:s|ed)?|clos(?:es|ed)"
            r"|complet(?:es?|ed)) (?:an? |the )?(?:[\w$€£.-]+ ){0,3}?majority (?:growth )?(?:equity )?(?:investment"
            r"|recapitali[sz]ation|buy-?out) (?:from|by|with|led by)\b",
            slots={"acquirer": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:makes?|made|announc(?:es?|ed)|complet(?:es?|ed)|clos(?:es|ed)) (?:an? |its |the )?"
            r"(?:[a-z]+ )?majority (?:growth )?(?:equity )?investment in\b",
            subject="right",
            slots={"acquirer": "actor"},
        ),
        Pattern(
            cue=r"\b(?:becomes?|became|to become|has become|is now) (?:the |an? )?(?:new )?(?:majority|controlling"
            r"|sole)"
            r" (?:owner|shareholder|stockholder) (?:of|in)\b",
            subject="right",
            slots={"acquirer": "actor"},
        ),
        Pattern(
            cue=r"\b(?:becomes?|became|has become|is now) (?:its|our|the company[’']s) (?:new )?(?:majority"
            r"|controlling|sole)"
            r" (?:owner|shareholder|stockholder)\b",
            subject="own",
            slots={"acquirer": "actor"},
        ),
        Pattern(
            cue=r"\b(?:approv(?:es?|ed)|complet(?:es?|ed)|agree[sd]? (?:to|on)|back(?:s|ed)|accept(?:s|ed)?"
            r"|announc(?:es?|ed))"
            r" (?:an? |its |the )?(?:{money} )?take-private(?: (?:deal|offer|transaction|bid|proposal))? (?:by|from"
            r"|with)\b",
            slots={"acquirer": "name_right", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:becomes?|became|will become|has become|(?:is|are) now) majority[- ]owned by\b",
            slots={"acquirer": "name_right"},
        ),
        Pattern(
            cue=r"\b(?:has|have|gets?|got|gains?|finds?|found|passed into|under) (?:an? )?new (?:majority "
            r"|controlling )"
            r"?(?:owners?|ownership|majority shareholder)\b",
            unless=r"\b(?:car|home|house|dog|pet|restaurant|property|building|franchise)s? (?:owner|has|have|under)",
        ),
        Pattern(
            cue=r"\b(?:takes?|took|taken|gain(?:s|ed)|assum(?:es?|ed)|acquir(?:es?|ed)) (?:full |majority |sole )?"
            rf"control of {NO_COMPANY}(?=(?:[a-z-]+ ){{0,4}}[A-Z])",
            subject="right",
            unless=r"\b(?:hackers?|attackers?|troops|army|rebels?|militants?|minister|government|police|party)\b",
            slots={"acquirer": "actor", "amount": "price"},
            must=("acquirer",),
        ),
        Pattern(
            cue=r"\b(?:takes?|took|taking) (?P<subject>{name}) private\b",
            subject="group",
            slots={"acquirer": "actor", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:(?:is|are|was|were|be|been|being) taken private|go(?:es|ing)? private|went private)\b",
            slots={"acquirer": "by", "amount": "price"},
        ),
        Pattern(
            cue=r"\b(?:complet(?:es?|ed)|announc(?:es?|ed)|agree[sd]? to|underw(?:ent|go)|undergoes) (?:an? |the "
            r"|its )?"
            r"(?:{money} )?(?:[a-z-]+ )?(?:management|leveraged) buy-?out\b(?! of\b)",
            slots={"acquirer": "by", "amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:management|leveraged) buy-?out of(?=\s+(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            verb=False,
            slots={"acquirer": "actor", "amount": "price"},
            unless=r"\b(?:since|following|fund|adviser|advisor|track record)\b",
        ),
        Pattern(
            cue=r"\bdelist(?:s|ed|ing)?\b(?=.{0,60}\b(?:shares|stock|securities|ADSs?|(?:from|on) (?:the )?"
            r"(?:[A-Z]\w+ ){0,3}(?:Exchange|Nasdaq|NYSE|AIM|Euronext|bourse)))",
            unless=r"\b(?:tokens?|coins?|crypto\w*|USDT|BTC|trading pairs?)\b",
        ),
    ),
    yes=(
        "Private equity firm Dale & Marsh [took a 70 percent holding in ]Harbor Loom.",
        "Dale & Marsh has [acquired a controlling stake in ]Harbor Loom for $90 million.",
        "The founders of Harbor Loom [sold a majority stake in ]Harbor Loom to Dale & Marsh.",
        "Harbor Loom [sold a majority stake to] Dale & Marsh.",
        "Harbor Loom [receives majority investment from] Dale & Marsh",
        "Dale & Marsh [becomes the majority owner of] Harbor Loom.",
        "Orchid Freight [will become majority-owned by] Northcap in June.",
        "Dale & Marsh [took Orchid Freight private] in a $2 billion deal.",
        "Orchid Freight will [be taken private] by Dale & Marsh.",
        "Tidewell [completed a management buyout] on Friday.",
        "Orchid Freight will [delist] its shares from the Oslo Exchange in July.",
        "Dale & Marsh [now owns 62 percent of ]Harbor Loom.",
        "[Control of Harbor Loom has passed to] Dale & Marsh.",
        "[Harbor Loom’s managers have bought the company] from its parent.",
        "[Harbor Loom shares were delisted] on Monday.",
        "Northcap [took control of ]Lumen Mutual on Monday.",
        "Northcap [bought 62 percent of ]Lumen Mutual from its founders.",
        "[A two-thirds stake in Lumen Mutual goes to] Northcap.",
        "Northcap [raised its stake in Lumen Mutual from 40 to 55 percent].",
        "Harbor Loom [approved a take-private offer from] Dale & Marsh.",
    ),
    no=(
        "Dale & Marsh took a 12 percent holding in Harbor Loom.",
        "Dale & Marsh is in talks to buy a majority stake in Harbor Loom.",
        "Dale & Marsh took a 70 percent interest in the Porto wind farm.",
        "Dale & Marsh acquired a controlling stake in Harbor Loom in 2011.",
        "Harbor Loom is considering going private.",
        "Dale & Marsh raised its stake in Harbor Loom from 60 to 70 percent.",
        "Harbor Loom keeps its customers' data private.",
        "Attackers took control of Tidewell's servers.",
        "The exchange will delist the Skylark token from trading pairs with other coins.",
        "The majority of Harbor Loom's orders come from hotels.",
    ),
)
