"""A product is announced before it is there: a beta, a preview, a roadmap."""

from enrich.trigger import Pattern, Trigger

BETA = Trigger(
    family="product",
    polarity="growth",
    window=60,
    words=("development of", "beta", "preview", "early access", "waitlist", "pilot", "prototype", "roadmap"),
    patterns=(
        Pattern(
            cue=r"\b(?:opens?|opened|launch(?:es|ed)|starts?|started|announc(?:es|ed)|releas(?:es|ed)"
            r"|begins?|began|unveil(?:s|ed)) (?:an? |the |its )?(?:[a-z]+ ){0,2}?(?:beta"
            r"|public preview|private preview|technical preview|early access(?: program(?:me)?)?"
            r"|waitlist) (?:of|for)\b",
            slots={"product": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es|ed)|launch(?:es|ed)|releas(?:es|ed)|unveil(?:s|ed)|opens?|opened|starts?|started)"
            r" (?:the |its )?(?:public |private |closed |open )?beta (?:preview|version|release|testing"
            r"|program(?:me)?) of\b",
            slots={"product": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:commenc(?:es|ed)|begins|began|has begun|starts|started) (?:the )?development of\b",
            unless=r"\b(?:county|land|site|property|housing|mine|field|wells?|apartments?|homes|estate|vaccine|drug)\b",
            slots={"product": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:is|are) (?:now )?(?:available )?in (?:an? )?(?:public |private |open |closed "
            r"|limited )*(?:beta|preview|early access)\b",
            slots={"product": "subject_name"},
        ),
    ),
    yes=(
        "Harbor Loom [opened the private beta of] its colour planner.",
        "TriageDesk [is now in public beta].",
        "Tidewell [announces beta preview of] its TriageDesk app",
        "Tidewell [commences development of] a queue planner for nurses",
    ),
    no=(
        "Harbor Loom may open a beta of its colour planner.",
        "Harbor Loom opened the beta of its first planner in 2015.",
        "Harbor Loom began development of housing at its old mill site.",
        "Harbor Loom has no plans to open a beta for its planner.",
    ),
)
