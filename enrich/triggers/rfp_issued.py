"""The company asks the market for offers."""

from enrich.trigger import Pattern, Trigger

RFP = Trigger(
    family="commercial",
    polarity="growth",
    window=60,
    words=("propos", "rfp", "tender", "bids"),
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
            cue=r"\b(?:seeks|is seeking|invites?|invited|is inviting) (?:proposals|bids|tenders|offers) (?:for|from)\b",
            modality="done",
        ),
    ),
    yes=(
        "Northcap [issued a request for proposals] for a claims platform.",
        "Northcap [invites tenders for] a claims platform",
    ),
    no=(
        "Northcap may issue a request for proposals.",
        "Northcap issued a request for proposals in 2012.",
        "Northcap launched a tender offer for its shares.",
    ),
)
