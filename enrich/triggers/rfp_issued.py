"""The company asks the market for offers."""

from enrich.frames import frame
from enrich.trigger import Pattern, Trigger

WORDS = (
    "bidd", "bids", "call", "compan", "contract notice", "contractor", "expression", "firms", "go out", "go to",
    "goes out", "goes to", "going to", "gone", "interested", "invit", "look", "offer", "prior info", "procure",
    "propos", "provider", "put ", "puts", "quot", "request", "rfp", "seek", "send", "sent", "solicit", "sought",
    "submission", "supplier", "take", "tender", "took", "vendor", "welcom", "went",
)  # fmt: skip

RFP = Trigger(
    family="commercial",
    polarity="growth",
    window=60,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:issu(?:es|ed)|releas(?:es|ed)|publish(?:es|ed)|launch(?:es|ed)|float(?:s|ed)"
            r"|open(?:s|ed)|put out) (?:an? |its "
            r"|the )?(?:[\w’'-]+ ){0,3}?(?:request for (?:proposals?|tenders?|quotations?|information)"
            r"|rfps?|rfq|invitation to tender|call for tenders?|tenders?)\b(?! offer)",
            unless=r"\b(?:tender offer|shares|notes)\b",
            slots={"topic": "for"},
        ),
        Pattern(
            cue=r"\b(?:seeks|is seeking|invites?|invited|is inviting) (?:proposals|bids|tenders|offers) (?:for"
            r"|from)\b",
            modality="done",
        ),
        *frame(
            "issue,publish,release,launch,float,open,post,put"
            " out,advertise,announce,circulate,invite,run,start,send out",
            r"(?:requests? for (?:proposals?|tenders?|quotations?|information|offers|bids)|rfps?|rfqs?|rfis?"
            r"|invitations? to (?:tender|bid)|calls? for (?:tenders?|bids|proposals|offers)|tenders?"
            r"|tender notices?|procurement(?: notice| process| exercise)?"
            r"|contract notice|prior information notice|expressions? of interest|bidding)\b(?! offer)",
            unless=r"\b(?:tender offer|shares|notes|responded|won|how to|template|in 20[01]\d|marriage"
            r"|shareholder)\b",
            slots={"topic": "for_noun"},
        ),
        Pattern(
            cue=r"\b{v:put,send,take} (?P<topic>(?:[\w’'-]+ ){1,8}?)(?:out to (?:tender|bid|market)"
            r"|up for (?:tender|bids)|to (?:tender|market))\b",
            unless=r"\b(?:shares|house|home|property)\b",
        ),
        *frame(
            "advertise,tender,retender,re-tender",
            r"(?:contracts?|requirements?|services?|concessions?|frameworks?)\b",
            slots={"topic": "for_noun"},
        ),
        Pattern(
            cue=r"\b{v:go} (?:out )?to (?:market|tender)(?: again)? (?:for|on|with)\b",
            slots={"topic": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:{v:seek,invite,solicit,request,welcome,look for,call for}) (?:[\w’'-]+ ){0,4}?(?:proposals"
            r"|bids|tenders|offers|quotations|quotes|bidders|suppliers?|vendors?|contractors?"
            r"|expressions of interest|providers?)\b(?= (?:for|from|to|of|who|that|on|by|able)\b)",
            modality="done",
            unless=r"\b(?:takeover|shares|buyers? for the company|marriage|acquisition|shareholder|investors"
            r"|help(?:s|ing)?)\b",
            slots={"topic": "for_noun"},
        ),
        Pattern(
            cue=r"\b(?:proposals|bids|tenders|offers|quotations|quotes|expressions of interest"
            r"|submissions)\b(?:(?!\b(?:which|who|said|says)\b)[^.;:]){0,70}?\s(?P<act>(?:is|are|were|was"
            r"|have been|being) (?:now |being )?(?:sought|invited|requested|due|solicited|wanted|welcome))\b",
            subject="owner",
            verb=False,
            modality="done",
            slots={"topic": "for_noun"},
            unless=r"\b(?:takeover|shares|marriage)\b",
        ),
        Pattern(
            cue=r"\b(?:suppliers|bidders|vendors|firms|contractors|companies|providers|interested parties) (?:have"
            r"|has|are asked|are invited|may|can|must)\b[^.;]{0,40}?\b(?:to (?:pitch|bid|respond|tender|submit"
            r"|apply|reply)|bids?|submit)\b",
            subject="owner",
            verb=False,
            modality="done",
            slots={"topic": "for_noun"},
        ),
        Pattern(
            cue=r"\b(?:tenders|bids|proposals|offers|quotes|quotations|submissions)\b(?:(?!\b(?:which|who|said"
            r"|says)\b)[^.;:]){0,60}?\s(?P<act>(?:must|should|have to|are to|can|may) (?:reach|be (?:submitted"
            r"|lodged|received|with|sent|in)))\b",
            subject="owner",
            verb=False,
            modality="done",
            unless=r"\b(?:takeover|shares|marriage|shareholder|conference)\b",
            slots={"topic": "for_noun"},
        ),
    ),
    yes=(
        "Northcap has [put its claims platform out to tender].",
        "[Bids for a claims platform are invited] by Northcap until June.",
        "Northcap [issued a request for proposals] for a claims platform.",
        "Northcap [invites tenders for] a claims platform",
    ),
    no=(
        "Northcap responded to a request for proposals that Basel had issued.",
        "Northcap may issue a request for proposals.",
        "Northcap issued a request for proposals in 2012.",
        "Northcap launched a tender offer for its shares.",
    ),
)
