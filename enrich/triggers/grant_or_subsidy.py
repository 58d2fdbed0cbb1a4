"""The company receives public or foundation money."""

from enrich.trigger import Pattern, Trigger

GRANT_OF = r"(?:grants?|subsid(?:y|ies)|state aid|grant funding|public funding|public money|government funding)"
SUM = r"(?:an? |the |up to |about |nearly |almost |a further |over |more than )*(?:[\w-]+, |[\w-]+ ){0,3}?{money}"
# Who gives public money; a venture fund does not.
PUBLIC = (
    r"(?:(?:the |a )?(?:(?!Growth|Venture|Capital|Opportunity|Vision|Pension|Buyout|Equity)[A-Z][\w’'&-]*\s(?:(?:of"
    r"|for|and)\s)?"
    r"|[a-z]+\s){0,5}?(?:(?:Innovation|Recovery|Regional|Development|Transition|Heritage|Social|Research|Heat|Climate"
    r"|Energy|Industrial|Community|Rural|Skills|Green|Transformation|Support|Resilience|Levelling Up) Fund|[Mm]inistry"
    r"|[Gg]overnment|[Cc]ouncil|Agency|Commission|Department|[Ff]oundation|Lottery|European Union|EU|Horizon Europe"
    r"|Innovate UK|[Aa]uthority|NIH|NSF|DARPA|BARDA|DOE|Institutes? of Health|Institute|[Ss]tate|[Pp]rovince"
    r"|Treasury|programme|Programme|Scheme|scheme|Office|Trust)\b)"
)
OPTIONS = (
    r"\b(?:grants? (?:permission|approval)|(?:share|stock|option|equity) grants?|options|loan|contract|damages"
    r"|shares)\b"
)

GRANT = Trigger(
    family="capital",
    polarity="growth",
    window=120,
    words=(
        "gave",
        "giv",
        "taxpayer",
        "grant",
        "subsid",
        "aid",
        "funding",
        "fund",
        "award",
        "public money",
        "£",
        "$",
        "€",
        "million",
    ),
    patterns=(
        Pattern(
            cue=r"\b{v:give,hand,award,grant,allocate,pay,contribute,provide} (?P<subject>{name}) (?:with )?(?:"
            r" (?:about|around|up to|nearly|more than|some|over|roughly|another|a further|a fresh|fresh|an extra|an"
            r" additional|an?|its|new|just over))* ?{money} (?=(?:(?:of|in) (?:[a-z-]+ ){0,2}(?:funding|support|aid"
            r"|help) )?(?:to|towards|for|from)\b)",
            subject="group",
            needs="",
            unless=OPTIONS + r"|\b(?:order|fee|fine|settle\w*|salary|bonus|bail|investors?|equity|stake|customers?"
            r"|dividend|advance|refund|compensation|court|judge|jury|arbitrat\w+)\b",
            slots={"amount": "money", "giver": "public_actor"},
            must=("giver",),
        ),
        Pattern(
            cue=r"\b(?:will |is to |has |have |are to )?(?:{v:get,receive,win,secure,share,land})(?: (?:about|around"
            r"|up to|nearly|more than|some|over|roughly|another|a further|a fresh|fresh|an extra|an additional|an?"
            r"|its|new|just over))* {money} (?:of|in|from) (?:the )?(?:(?:taxpayers?[’']?s?|public|state|federal"
            r"|government|council|EU|lottery|regional) "
            r"(?:money|funding|funds|cash|support|aid|help|programme|scheme|fund)|government[’']s? (?:[a-z-]+"
            r" ){0,3}(?:programme|scheme|fund|initiative))",
            unless=OPTIONS + r"|\b(?:contract|order|loan|fine)\b",
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:public money|public funding|state aid|state funding|government money|government funding"
            r"|taxpayers[’'] money|(?:state |government |federal |EU |council )?(?:subsid(?:y|ies)|grants?))"
            r" (?:of|worth|totall?ing)(?: (?:about|around|up to|nearly|more than|some|over|roughly|another|a further"
            r"|a fresh|fresh|an extra|an additional|an?|its|new|just over))* {money} (?P<act>(?:is|are|was|were|has"
            r"|have|will) (?:be |been )?(?:go(?:ing|ne)?|given|paid|awarded|earmarked|set aside|promised|granted))"
            r" (?:to|for) (?P<subject>{name})",
            subject="group",
            verb=False,
            modality="announced",
            unless=OPTIONS,
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:an? |the )?(?:{money} )?(?:[a-z-]+ ){0,2}?(?:grant|subsidy|subsidies|state aid)(?: (?:of"
            r"|worth)(?: (?:about|around|up to|nearly|more than|some|over|roughly|another|a further|a fresh|fresh|an"
            r" extra|an additional|an?|its|new|just over))* {money})? (?P<act>will|is to|lets?|helps?|allows?"
            r"|enables?|supports?|covers?|pays? for|funds?)"
            r" (?:help |let |allow |enable |support |fund |pay for |cover )?(?:[a-z ]{0,25}? of )?(?P<subject>{name})",
            subject="group",
            verb=False,
            modality="announced",
            unless=OPTIONS + r"|\b(?:could|may|might|would|if)\b",
            slots={"amount": "in_cue", "giver": "giver"},
            must=("amount",),
        ),
        Pattern(
            cue=r"\b(?:will |is to |has |have )?(?:{v:use,spend,invest}) (?:an? |the |its )?(?:new )?{money}"
            r" (?:[a-z-]+ ){0,3}?(?:grant|subsidy)\b",
            unless=OPTIONS,
            slots={"amount": "money", "giver": "giver"},
        ),
        Pattern(
            cue=r"\b(?:(?:has been |have been |was |were |been |is |are |be"
            r" )?(?:{v:receive,secure,win,get,land,clinch,collect}"
            r"|{pp:award,grant,give,allocate,hand,promise}))\b(?! to\b)(?=\W+(?:[\w’'.,$€£-]+\s+){0,10}?"
            + GRANT_OF
            + r"\b)",
            unless=OPTIONS + r"|\bgrants? (?:totall?ing [^.]{0,20})?to\b|\bgiv(?:en|es) (?:[\w$€£.,]+ ){0,4}to\b",
            slots={"amount": "money", "giver": "giver"},
        ),
        Pattern(
            cue=r"\b(?:(?:has been |have been |was |were |been |is |are |be )?(?:{v:receive,secure,win,get,land,clinch}"
            r"|{pp:award,grant,give,allocate,hand})) " + SUM + r"(?: (?:in )?[a-z-]+){0,3}? (?:from|by) " + PUBLIC,
            unless=OPTIONS + r"|\b(?:round|series|fine|order|tax|lawsuit|equity|bonds?|notes)\b",
            slots={"amount": "money", "giver": "giver"},
        ),
        Pattern(
            cue=r"\b(?:{v:award,grant,give,hand,allocate,approve,offer}) (?P<subject>{name}) (?:with )?(?:an? |up to )?"
            r"(?:[\w.,$€£%-]+ ){0,7}?" + GRANT_OF + r"\b",
            subject="group",
            unless=OPTIONS,
            slots={"amount": "money", "giver": "actor"},
        ),
        Pattern(
            cue=r"\b(?:{v:choose,select,pick,back,support}) (?P<subject>{name}) (?:for |with )(?:an? |up to )?"
            r"(?:[\w.,$€£%-]+ ){0,7}?(?:" + GRANT_OF + r"|{money} award)\b",
            subject="group",
            unless=OPTIONS,
            slots={"amount": "money", "giver": "actor"},
        ),
        Pattern(
            cue=r"\b(?:has been|have been|was|were|is) {pp:select,choose,pick,approve,shortlist}(?<!shortlisted)"
            r" (?:by [^.;,]{2,60}? )?"
            r"(?:for|to receive) (?:an? |up to )?(?:[\w$€£.,-]+ ){0,9}?(?:grant|subsidy|state aid)\b",
            unless=OPTIONS,
            slots={"amount": "money", "giver": "giver"},
        ),
        Pattern(
            cue=r"\b(?:{pp:meet,cover,pay,fund,finance,support,back,help,co-finance,part-fund})(?: [a-z-]+){0,3}?"
            r" (?:by|with|through)"
            r" (?:an? )?(?:{money} )?(?:(?:[a-z-]+|[A-Z]\w+) ){0,3}?(?:grant|subsidy|subsidies|state aid)\b",
            subject="near",
            verb=False,
            unless=OPTIONS,
            slots={"amount": "money", "giver": "giver"},
        ),
        Pattern(
            cue=r"\b(?:{v:clear,approve,wave through,authorise,authorize}) (?:[\w$€£.,-]+ ){0,6}?(?:aid|subsid(?:y"
            r"|ies)|grants?)"
            r" (?:(?:of|worth) {money} )?(?:(?:that|which) [^.;,]{2,40}? (?:hand|give|pay|grant|award)(?:s|ed)?(?:"
            r" to)? |for |to )"
            r"(?=(?:[a-z-]+ ){0,4}[A-Z])",
            subject="right",
            modality="announced",
            unless=OPTIONS,
            slots={"amount": "money"},
        ),
        Pattern(
            cue=r"\b(?:grant|subsidy|grant funding|state aid)(?: of {money}| worth {money})? from"
            r" (?:the )?(?P<giver>[A-Z][\w&.’'-]*"
            r"(?: (?:of |for |and |the )*[A-Z][\w&.’'-]*){0,5}|(?:[a-z]+ ){0,3}(?:government|ministry|council"
            r"|state))"
            r" (?:will|is to|lets?|helps?|allows?|enables?|supports?|funds?|backs?|covers?|pays?) (?:to )?(?:help "
            r"|let |allow "
            r"|enable |support |fund |pay for |cover )?(?=(?:[a-z-]+ ){0,3}[A-Z])",
            subject="right",
            verb=False,
            modality="announced",
            unless=OPTIONS,
            slots={"amount": "money"},
        ),
    ),
    yes=(
        "The city of Porto is [giving Tidewell €300,000 ]towards a new clinic.",
        "Tidewell [is to get £1.2 million of taxpayers’ money] for its clinics.",
        "[Public money worth €4 million is going to Tidewell] for its clinics.",
        "[A $1.5 million grant will help Tidewell] train nurses.",
        "Tidewell [will use a £90,000 council grant] to repair its roof.",
        "The ministry [awarded Tidewell a GBP 2.1 million decarbonisation grant].",
        "Tidewell will [receive £4 million from the Regional Development Fund] to rebuild its kiln.",
        "Tidewell [has been selected by the ministry for a $1.2 million research grant].",
        "A third of Tidewell's new roof was [paid for with a £90,000 grant] from the county.",
        "The commission [cleared state aid of €30 million for ]Tidewell.",
        "A [grant of £2 million from the Halden Foundation will help ]Tidewell to train nurses.",
        "Tidewell [received] a GBP 2.1 million decarbonisation grant.",
    ),
    no=(
        "Tidewell hopes that it will get a grant.",
        "Tidewell might receive a grant of £2 million.",
        "Pinegate Ventures gave Tidewell €300,000 to start with.",
        "The Halden Foundation awarded grants to forty schools.",
        "Tidewell received £4 million from the Pinegate Growth Fund.",
        "Tidewell's directors received a grant of 400,000 share options.",
        "Tidewell has applied for £4 million from the Regional Development Fund.",
    ),
)
