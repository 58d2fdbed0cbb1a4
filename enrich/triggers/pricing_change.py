"""The company changes its prices or plans."""

from enrich.frames import frame
from enrich.trigger import Pattern, Trigger

PRICE = (
    r"(?:prices?|pricing|fees|fares|rates|tariffs?|subscription (?:fees?|prices?|costs?)|charges|premiums"
    r"|list prices?|price list|tolls|rents|tuition)\b(?! (?:target|forecast|outlook|estimate|objective|index|of))"
)
PLAN = (
    r"(?:(?:free|paid|premium|entry|basic|starter|pro|team|business|enterprise|annual|monthly|family|student"
    r"|unlimited|cheaper|ad-supported|lifetime|new)[ -])+"
    r"(?:of charge )?(?:[a-z]+ )?(?:tiers?|plans?|allowance|subscriptions?|version|editions?|packages?"
    r"|licen[cs]es?|trials?)\b"
)
UNLESS = (
    r"\b(?:analysts?|brokerage|price targets?|target price|oil|central bank|interest rates?|share prices?"
    r"|home prices?|house prices?|inflation|tax rates?|wholesale gas|exchange rate"
    r"|mortgage rates|import tariffs?|growth rates?|subject to change|reserves? the right|without notice|emission"
    r"|crime|error rates?|exchange rates?|economy)\b"
)

WORDS = (
    "ad-", "annual", "basic", "billing", "business", "charge", "cheaper", "cost", "enterprise", "entry", "family",
    "fare", "fee", "free", "licen", "lifetime", "list pric", "monthly", "new", "package", "paid", "pay-as",
    "per-seat", "plan", "premium", "pric", "pro ", "rate", "rent", "starter", "student", "subscri", "tariff",
    "team", "tier", "toll", "tuition", "unlimited", "usage",
)  # fmt: skip

PRICING = Trigger(
    family="product",
    polarity="change",
    window=90,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:rais(?:es|ed|ing)|increas(?:es|ed|ing)|hik(?:es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed"
            r"|ing)|reduc(?:es|ed|ing)|slash(?:es|ed|ing)) (?:its |the |their )?(?!target"
            r"|price targets?)(?:[\w’'-]+ ){0,4}?(?:prices?|pricing|subscription (?:fees?|prices?)"
            r"|fees)\b(?! (?:target|forecast|outlook|estimate))",
            unless=r"\b(?:analysts?|brokerage|price targets?|oil|central bank|interest rates?|share prices?"
            r"|home prices?|inflation|tariffs?)\b",
            slots={"share": "share"},
        ),
        Pattern(
            cue=r"\b(?:introduc(?:es|ed)|launch(?:es|ed)|announc(?:es|ed)|unveil(?:s|ed)) (?:an? |its "
            r"|the )?(?:[\w’'-]+ ){0,3}?(?:free tier|pricing (?:model|plans?|tiers?|changes?)"
            r"|price (?:increase|cut|rise)|new pricing|usage-based pricing)\b",
        ),
        *frame(
            "raise,increase,hike,cut,lower,reduce,slash,drop,put up,push up,bring down,bump"
            " up,double,halve,trim,freeze,jack up,change,revise,adjust,restructure,simplify,overhaul,lift",
            PRICE,
            unless=UNLESS,
            slots={"share": "share"},
        ),
        *frame(
            "scrap,end,axe,drop,remove,kill,kill"
            " off,introduce,launch,add,retire,discontinue,withdraw,abolish,replace,phase out,close,unveil,do away"
            " with",
            PLAN,
            far=r"\s+(?:(?:its|the|our|their|an?|all) )?(?:[a-z-]+ )?",
            unless=r"\b(?:action plan|business plan|pension plan|savings plan|rescue plan|health plan|care plan"
            r"|clinical|investment plan|growth plan|climate plan)\b",
        ),
        Pattern(
            cue=r"\b"
            + PRICE
            + r"(?:(?!\b(?:that|which|who|said|says)\b)[^.;:!?]){0,60}?\s(?P<act>(?:(?:will|to|are to|is to"
            r"|are set to|is set to|has|have) )?(?:{v:rise,go up,increase,go down,fall,drop,come down}))"
            r" (?:by|to|from|in|on)\b(?=[^.;]{0,40}?\d)",
            subject="owner",
            verb=False,
            unless=UNLESS,
            slots={"share": "share"},
        ),
        Pattern(
            cue=r"\b(?:will|now|to|going to) costs? (?:you |users "
            r"|customers )?{money}(?=[^.;]{0,50}?\b(?:instead of|rather than|up from|down from|compared"
            r"|from)\b)",
            subject="owner",
            verb=False,
            modality="announced",
        ),
        Pattern(
            cue=r"\b{v:move,switch,shift,change,go,migrate} (?:its \w+ |our \w+ |all customers "
            r"|customers )?from (?:[\w-]+ ){1,6}?to (?:an? )?(?:[\w-]+ ){0,3}?(?:billing|pricing"
            r"|subscriptions?|licen[cs]ing|per-seat|usage-based|pay-as-you-go)\b",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:adds?|added|includes?|bundles?|bundled|folded?|makes?|made|making"
            r"|move[sd]?) (?:[\w’'-]+ ){0,6}?(?:in|into|to|part of|on|free (?:on|for|to)) (?:all|every|each"
            r"|its|our|the) (?:[a-z]+ ){0,2}?(?:plans?|tiers?|subscribers|subscription|packages?)\b",
        ),
    ),
    yes=(
        "Tidewell’s [prices will rise by] 8 percent in June.",
        "Tidewell [scraps its free tier]",
        "Tidewell [raised its TriageDesk prices] by 8 percent.",
        "Tidewell [introduces usage-based pricing]",
    ),
    no=(
        "Tidewell’s prices are subject to change and may rise by 8 percent.",
        "Tidewell may raise its prices.",
        "Tidewell raised its prices in 2012.",
        "Analysts raised their price target for Tidewell.",
        "Tidewell ruled out raising prices.",
    ),
)
