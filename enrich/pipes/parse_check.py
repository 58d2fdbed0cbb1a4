"""Second step: a cue that the parse shows to be no verb ("the launches of last year") is let go."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

STEP = "parse_check"
NOMINAL = frozenset({"amod", "pobj", "compound", "nmod"})


@Language.component(STEP, assigns=["doc._.matches"], requires=["token.pos", "doc._.matches"])
def parse_check(doc: Doc) -> Doc:
    """Drop the matches whose subject must stand left of a verb where there is none. Headlines blind the tagger."""
    sentence = doc._.scene.sentence
    if sentence.titled or sentence.section == "headline":
        return doc
    for match in doc._.matches:
        span = doc.char_span(match.start, match.end, alignment_mode="expand")
        if match.pattern.verb and match.pattern.subject == "left" and span is not None and not _is_verb(span):
            match.dropped = "cue is not a verb"
    return doc


def _is_verb(span: Span) -> bool:
    first = span[0]
    owned = any(c.dep_ in ("det", "poss") for c in first.children)
    if span[-1].lower_ == "with" and first.tag_ in ("NNS", "NN") and not owned:
        return True  # "Acme partners with Birch", taken for a noun
    if first.dep_ in NOMINAL and first.pos_ != "AUX":
        return False
    if first.tag_ in ("NN", "NNS", "VBG") and owned:
        return False
    return any(t.pos_ in ("VERB", "AUX", "ADJ", "PART") for t in span[:2]) or any(
        t.dep_ in ("nsubj", "nsubjpass") for t in first.children
    )
