"""A product is announced before it is there: a beta, a preview, a roadmap."""

from enrich.frames import frame
from enrich.trigger import Pattern, Trigger

TRIAL = (
    r"(?:beta(?: (?:test(?:ing)?|program(?:me)?|phase))?|public preview|private preview|technical preview"
    r"|tech preview|early access(?: program(?:me)?)?|waiting list|waitlist|pilot (?:program(?:me)?|scheme|phase"
    r"|project|test)|trials?|early build|preview)\b"
)
THING = (
    r"(?:app|platform|software|tool|service|device|version|model|assistant|car|van|truck|aircraft|engine|battery"
    r"|chip|feature|test|drone|robot|camera|headset|phone|module|successor|system|product"
    r"|planner|dashboard|wallet|card|machine|vehicle|tractor|bike|scooter|turbine|sensor|kit|edition|agent|coach"
    r"|game|scanner|reader|variant|release|vaccine candidate)s?\b"
)

WORDS = (
    "applications", "being", "beta", "build", "develop", "drawing board", "early", "first", "gave", "in active",
    "in advanced", "in development", "in early", "in the pipe", "in the work", "invit", "join", "offered", "on its",
    "on our", "on the", "pilot", "places", "preview", "prototype", "roadmap", "show", "sign", "teas", "test",
    "trial", "trying", "under dev", "unveil", "wait", "working on",
)  # fmt: skip

BETA = Trigger(
    family="product",
    polarity="growth",
    window=60,
    words=WORDS,
    patterns=(
        Pattern(
            cue=r"\b(?:opens?|opened|launch(?:es|ed)|starts?|started|announc(?:es|ed)|releas(?:es|ed)"
            r"|begins?|began|unveil(?:s|ed)) (?:an? |the |its )?(?:[a-z]+ ){0,2}?(?:beta"
            r"|public preview|private preview|technical preview|early access(?: program(?:me)?)?"
            r"|waitlist) (?:of|for)\b",
            slots={"product": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:announc(?:es|ed)|launch(?:es|ed)|releas(?:es|ed)|unveil(?:s|ed)|opens?|opened|starts?"
            r"|started)"
            r" (?:the |its )?(?:public |private |closed |open )?beta (?:preview|version|release|testing"
            r"|program(?:me)?) of\b",
            slots={"product": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:commenc(?:es|ed)|begins|began|has begun|starts|started) (?:the )?development of\b",
            unless=r"\b(?:county|land|site|property|housing|mine|field|wells?|apartments?|homes|estate|vaccine"
            r"|drug)\b",
            slots={"product": "noun_right"},
        ),
        Pattern(
            cue=r"\b(?:is|are) (?:now )?(?:available )?in (?:an? )?(?:public |private |open |closed "
            r"|limited )*(?:beta|preview|early access)\b",
            slots={"product": "subject_name"},
        ),
        *frame(
            "open,launch,start,begin,announce,release,unveil,run,extend,expand,kick off,roll out,enter",
            TRIAL,
            far=r"\s+(?:(?!to\b|with\b|by\b|in\b|at\b|for\b)[\w’'-]+ ){0,4}?",
            slots={"product": "noun_right"},
            unless=r"\b(?:clinical|phase [123I]+|court|jury|murder|fraud|lawsuit|criminal|results|earnings"
            r"|patients|free trial|pilots?[’'] union|four-day week)\b",
        ),
        Pattern(
            cue=r"\b(?P<act>(?:is|are|remains?) (?:now |currently |already |still )?(?:in (?:active |early "
            r"|advanced |late-stage )?(?:development|testing|trial|trials|alpha|prototype)|under development"
            r"|being (?:developed|tested|trialled|trialed|piloted)"
            r"|in the works|on the drawing board|on (?:its|the|our) roadmap|in the pipeline))\b",
            subject="owner",
            verb=False,
            needs="",
            modality="announced",
            unless=r"\b(?:clinical|housing|mine|wells?|apartments?|homes|drug|patients|vaccine|talks|merger|deal"
            r"|if)\b",
            slots={"product": "before"},
        ),
        Pattern(
            cue=r"\b(?:is|are|has been|have been|we['’]re|been) (?:now |also |already |quietly "
            r"|currently )?(?:developing|building|testing|trialling|trialing|piloting|prototyping|working on"
            r"|trying out|beta[- ]testing|previewing)\b"
            r"(?:\s+(?!(?:to|that|which|with|in|at|on|by|for|from)\b)[\w’'-]+){0,7}?\s+" + THING,
            unless=r"\b(?:clinical|helps?|companies|teams|businesses|developers|customers|tools for|platform for"
            r"|software for|covid|drugs?|could|if)\b",
            slots={"product": "noun_right"},
            confidence=0.6,
        ),
        Pattern(
            cue=r"\b(?:{v:join,open,invite}|sign(?:s|ed)? up for|places on|applications for) (?:to )?(?:the |our "
            r"|its |an? )?(?:[\w’'-]+ ){0,3}?(?:waitlist|waiting list|beta|early access|preview)\b",
            slots={"product": "for_right"},
            unless=r"\b(?:patients|hospital|surgery|housing)\b",
        ),
        Pattern(
            cue=r"\b(?:prototypes?|pilot units|test (?:units|models|vehicles)|early (?:builds?|units|versions?)"
            r"|first (?:prototypes?|units)) (?P<act>(?:will|are due|are to|is to|are expected|due|scheduled"
            r"|to))\b",
            subject="owner",
            verb=False,
            modality="announced",
            slots={},
        ),
        Pattern(
            cue=r"\b(?:previews?|previewed|teases?|teased|showed off|shows off|gave a first look at"
            r"|offered a glimpse of|showed a prototype of|shows a prototype of|unveil(?:s|ed) a prototype of"
            r"|unveil(?:s|ed) plans for)\b(?=\s+(?:an? |its |the )?[\w])",
            unless=r"\b(?:film|album|season|episode|results|earnings|game day|match)\b",
            slots={"product": "noun_right"},
        ),
    ),
    yes=(
        "A colour planner for small mills [is in development] at Harbor Loom.",
        "Harbor Loom [is testing a planner] for small mills.",
        "Harbor Loom [opened the private beta of] its colour planner.",
        "TriageDesk [is now in public beta].",
        "Tidewell [announces beta preview of] its TriageDesk app",
        "Tidewell [commences development of] a queue planner for nurses",
    ),
    no=(
        "A planner could be in development at Harbor Loom.",
        "Harbor Loom may open a beta of its colour planner.",
        "Harbor Loom opened the beta of its first planner in 2015.",
        "Harbor Loom began development of housing at its old mill site.",
        "Harbor Loom has no plans to open a beta for its planner.",
    ),
)
