"""One spelling for all the ways to write an address, a domain or a person's name, so that a wish is known again."""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from contextlib import suppress

_ONE_BOX = {"gmail.com": "gmail.com", "googlemail.com": "gmail.com"}  # dots in the name before @ mean nothing there
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ł": "l", "đ": "d", "ß": "ss", "ð": "d", "þ": "th", "œ": "oe"})
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "ł": "l", "ß": "ss"})
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
LONGEST = 400  # characters of a key that are looked at


def spellings(key: str) -> frozenset[str]:
    """The forms under which a key is kept: one for an address or a domain, one or two for a name."""
    text = _plain(key)
    if "@" in text:
        found = {address(text)}
    elif "." in text and " " not in text:
        found = {host(text)}
    else:
        found = _names(text)
    return frozenset(found - {""})


def covering(key: str) -> frozenset[str]:
    """The forms under which a wish that covers the key may stand: its own, its domain's and the domains above."""
    forms = set(spellings(key))
    if forms:
        forms.add(key.strip().lower()[:LONGEST])
    for domain in [form.rpartition("@")[2] for form in forms if "." in form and " " not in form]:
        labels = domain.split(".")
        forms |= {".".join(labels[at:]) for at in range(len(labels) - 1)}
    return frozenset(forms - {""})


def address(text: str) -> str:
    """An e-mail address without its tag, its case and its looks; its domain in letters, never in xn-- form."""
    text = _plain(text)
    inner = re.search(r"<([^<>]*@[^<>]*)>", text)
    text = "".join((inner.group(1) if inner else text).removeprefix("mailto:").split())
    box, _, domain = text.rpartition("@")
    domain = host(domain)
    box = box.strip("\"'").partition("+")[0] or box
    return f"{box.replace('.', '') if domain in _ONE_BOX else box}@{_ONE_BOX.get(domain, domain)}"


def host(text: str) -> str:
    """A domain in letters: without scheme, www, port, path and closing dot."""
    text = re.sub(r"^[a-z][a-z0-9+.-]*://|^//", "", "".join(_plain(text).split()))
    text = re.split(r"[/?#:]", text, maxsplit=1)[0].replace("\u3002", ".").strip(".")
    return ".".join(map(_label, text.removeprefix("www.").split(".")))


def digest(form: str) -> str:
    """What is kept of a form."""
    return hashlib.sha256(form.encode("utf8", "surrogatepass")).hexdigest()


def mark(key: str) -> str:
    """A short digest of a key, for records that must not hold the key itself."""
    return digest(min(spellings(key), default=""))[:16]


def token(key: str, salt: str) -> str:
    """An opaque word for an address, in which nobody without the salt can find it; the same in every mail."""
    form = min(spellings(key), default="")
    return hmac.new(salt.encode(), form.encode("utf8", "surrogatepass"), hashlib.sha256).hexdigest()[:40]


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text[:LONGEST]).casefold())
    return " ".join("".join(c for c in folded if unicodedata.category(c) != "Cf").split())


def _label(label: str) -> str:
    if label.startswith("xn--"):
        with suppress(UnicodeError):
            return _plain(label[4:].encode("ascii").decode("punycode"))
    return label


def _names(text: str) -> set[str]:
    """A name in plain letters, both as if its dots and strokes were not there and as if they were spelled out."""
    if text.count(",") == 1:
        last, _, first = text.partition(",")
        text = f"{first} {last}"
    text = unicodedata.normalize("NFC", text)
    if is_unspaced(text):
        parts = text.split()
        return {"".join(parts), "".join(reversed(parts))}
    return {" ".join(_bare(text.translate(table)).split()) for table in (_LETTERS, _SPELLED_OUT)}


def is_unspaced(text: str) -> bool:
    """Is this written in letters that need no spaces between names, of which either may come first?"""
    return bool(UNSPACED.search(text))


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
