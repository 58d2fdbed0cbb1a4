"""Which language a page is in: its small words first, since templates often declare the wrong one."""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement

_SMALL_WORDS = {
    "en": "the and of to in for with that is on as by from at will",
    "de": "der die und das den mit von für ist im auf eine nicht dem zu",
    "fr": "le la les des et est une dans pour que du sur avec au par",
    "es": "el los las del y que una por con para es su se al como",
    "it": "il di che per un una del della con sono gli è nel dei anche",
    "nl": "het een van en de dat voor met zijn op niet aan ook bij wordt",
    "pt": "o os do da e que uma para com em não por ao dos como",
    "sv": "och att det som en för på är av med till den har inte ett",
    "pl": "w i na z do się nie jest to że przez oraz od dla jak",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_TOKEN = re.compile(r"[^\W\d_]+")


def language_of(tree: HtmlElement | None, text: str) -> str:
    """Two letters, or the empty string when neither the text nor the page tells."""
    counts = Counter(_TOKEN.findall(text[:5000].lower()))
    votes = {language: sum(counts[w] for w in words) for language, words in _WORDS.items()}
    first, second = sorted(votes, key=lambda k: (-votes[k], k))[:2]
    if votes[first] >= 5 and votes[first] > 1.3 * votes[second]:
        return first
    stated = tree.get("lang", "")[:2].lower() if tree is not None else ""
    return stated if len(stated) == 2 and stated.isalpha() else ""
