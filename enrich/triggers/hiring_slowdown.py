"""The company hires less: a freeze that it states."""

from enrich.frames import frame
from enrich.trigger import Pattern, Trigger

WORDS = (
    "advertised", "amid", "are not", "ban on", "began", "begun", "brought", "call", "ceas", "curb", "curtail",
    "cut", "declar", "embargo", "end", "enter", "extend", "few ", "freez", "froze", "halt", "hiring", "in a",
    "in the", "into", "is not", "job", "keep", "kept", "leav", "left", "limit", "longer", "moratorium", "n't",
    "no new", "no pos", "no vac", "not ", "n’t", "open ", "opening", "order", "paus", "put ", "recruit", "rein",
    "scal", "shelv", "slow", "stop", "suspend", "under", "unfilled", "vacanc", "will not", "with", "won't", "won’t",
    "would not",
)  # fmt: skip

SLOWDOWN = Trigger(
    family="workforce",
    polarity="risk",
    window=60,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:freez(?:es|ing)|froze|frozen|paus(?:es|ed|ing)|slow(?:s|ed|ing)(?: down)?|halt(?:s"
            r"|ed|ing)|suspend(?:s|ed)|stop(?:s|ped)?) (?:all |its |most |new |external )*(?:hiring"
            r"|recruitment|recruiting)\b",
            unless=r"(?i:\b(?:don['’]t|do not|never|should)\b)",
        ),
        Pattern(
            cue=r"\b(?:announc(?:es|ed)|impos(?:es|ed)|introduc(?:es|ed)|institut(?:es|ed)|order(?:s|ed)"
            r"|confirm(?:s|ed)|extend(?:s|ed)) (?:an? |its |the )?(?:[a-z-]+ ){0,3}?(?:hiring"
            r"|recruitment) (?:freeze|pause|slowdown|halt)\b",
        ),
        *frame(
            "freeze,pause,halt,suspend,stop,slow,slow down,put on hold,put a stop to,put a halt to,call a halt"
            " to,put the brakes on"
            ",rein in,curb,scale back,cut back on,cease,end,put a freeze on,limit,curtail,shelve",
            r"(?:all |its |most |new |external |outside |further |any )*(?:hiring|recruitment|recruiting"
            r"|new hires)\b",
            far=r"(?:\s+(?:all|its|most|new|external|outside|further|any|every|the|nearly|almost|much of|our|their"
            r"|of|non-essential))*\s+",
            unless=r"(?i:\b(?:don['’]t|do not|never|should)\b|\b(?:hiring|recruitment) (?:bias|discrimination"
            r"|fraud|firm))",
        ),
        Pattern(
            cue=r"\b(?:under|in|into|amid|with|entered|extended|extends|declared|begun|began|ordered|brought in"
            r"|put in place) (?:an? |its |the )"
            r"(?:[a-z-]+ ){0,3}?(?:hiring|recruitment) (?:freeze|pause|halt|stop|moratorium)\b",
            unless=r"\b(?:lift\w*|end(?:s|ed|ing)?|after|if|could)\b",
        ),
        Pattern(
            cue=r"\b(?P<act>(?:hiring|recruitment|recruiting)(?: [a-z]+){0,3}? (?:is|was|has been|will be|are|were"
            r"|stays?|remains?)"
            r" (?:now |currently |temporarily )?(?:frozen|on hold|paused|halted|suspended|stopped|over"
            r"|at a standstill))\b",
            subject="owner",
            unless=r"\b(?:across the|nationwide|market|industry|sector|economy)\b",
            verb=False,
        ),
        Pattern(
            cue=r"\b(?:will not be|won['’]t be|is not|isn['’]t|are not|aren['’]t|stopped|will stop"
            r"|no longer) (?:currently |now )?"
            r"(?:hiring|recruiting|filling (?:vacant|open|vacancies|any)|taking on (?:new )?(?:staff|people))\b",
            unless=r"\b(?:says no|denied)\b",
            modality="done",
        ),
        Pattern(
            cue=r"\b(?:{v:leave,keep}) (?:[\w-]+ ){0,4}?(?:vacancies|vacant (?:posts|roles|positions)|open roles"
            r"|positions) (?:unfilled|empty|open)\b",
        ),
        Pattern(
            cue=r"\b(?:vacancies|openings|open (?:roles|positions|jobs)|job (?:ads|adverts|postings)"
            r"|advertised (?:roles|jobs))\b[^.;]{0,60}?"
            r"\b(?:fell|dropped|dwindled|shrank|plunged|tumbled|declined|slumped|are down|is down|were down"
            r"|have fallen|has fallen)\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:economy|nationwide|market|country|nation|sector|industry)\b",
        ),
        Pattern(
            cue=r"\b(?:freeze|halt|stop|moratorium|pause|ban|embargo) on (?:all |new |external |any "
            r"|further )*(?:hiring|hires|recruitment|recruiting|appointments)\b",
            subject="system",
            verb=False,
            modality="done",
            unless=r"\b(?:lift\w*|end(?:s|ed|ing)?|could|might|denied|called for|urged|demand\w*)\b",
        ),
        Pattern(
            cue=r"\b(?:will not|won['’]t|would not|is not|are not|not) (?:be )?(?:replac(?:e|ing) (?:staff|people"
            r"|leavers|anyone|those|workers|employees)|fill(?:ing)? (?:vacancies|vacant|posts|open))\b",
            modality="done",
        ),
        Pattern(
            cue=r"\b(?:no|few) (?:new )?(?:vacancies|posts|positions|hires|openings|staff) (?P<act>(?:will|would"
            r"|are to|are being) be (?:filled|advertised|made|taken on|hired))\b",
            subject="owner",
            verb=False,
            modality="done",
        ),
        Pattern(
            cue=r"\b(?:hiring|recruitment|recruiting)\b[^.;]{0,40}?\b(?P<act>(?:has |have )?(?:come|came|ground"
            r"|grinds) to (?:a )?(?:near[- ])?(?:standstill|halt|stop)|dried up|has dried up)\b",
            subject="owner",
            verb=False,
            unless=r"\b(?:economy|nationwide|market|country|nation|sector|industry|across the)\b",
        ),
        Pattern(
            cue=r"\b{v:cut,reduce,slash,trim} (?:the number of |its |the )?(?:[\w-]+ ){0,2}?(?:vacancies|openings"
            r"|open (?:roles|positions|jobs)|advertised (?:jobs|posts|roles)|job (?:ads|adverts|openings"
            r"|postings))\b",
        ),
    ),
    yes=(
        "All [recruitment is on hold] at Northcap until June.",
        "Northcap [put the brakes on hiring] in March.",
        "Northcap [paused all hiring] on Monday.",
        "Northcap [announces company-wide hiring freeze]",
    ),
    no=(
        "Northcap lifted its hiring freeze.",
        "Hiring is on hold across the industry, Northcap found in a survey.",
        "Northcap may freeze hiring.",
        "Northcap denied that it had paused hiring.",
        "Northcap froze hiring in 2009.",
        "Don’t stop hiring nurses, says Northcap.",
        "Is Northcap freezing hiring?",
    ),
)
