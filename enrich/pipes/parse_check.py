"""Second step: a cue that the parse shows to be no verb ("the launches of last year") is let go."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

STEP = "parse_check"


@Language.component(STEP, assigns=["doc._.matches"], requires=["token.pos", "doc._.matches"])
def parse_check(doc: Doc) -> Doc:
    """Drop the matches whose subject must stand left of a verb where there is none. Title case blinds the tagger."""
    for match in doc._.matches:
        first = doc.char_span(match.start, match.end, alignment_mode="expand")
        if match.pattern.subject == "left" and not doc._.scene.sentence.titled and first is not None:
            tokens = [t for t in first if t.pos_ in ("VERB", "AUX", "ADJ", "PART")]
            near = any(t.dep_ in ("nsubj", "nsubjpass") and t.head in first for t in doc)
            if not tokens and not near:
                match.dropped = "cue is not a verb"
    return doc
