"""One step of the pipeline a file; `enrich/nlp.py` shows their order."""
