"""Everything that can go wrong and is ours to say: one line, naming the place and the remedy."""

from __future__ import annotations


class ProofreachError(Exception):
    """A failure the user can act on; `type` is the word shown before the message."""

    type = "error"


class BadInput(ProofreachError):
    """A file, row or option the user gave cannot be used."""

    type = "bad-input"


class BadPlugin(ProofreachError):
    """A plug-in file declares none, two, or a malformed unit."""

    type = "bad-plugin"


class BadTemplate(ProofreachError):
    """A persona template cannot be read or rendered."""

    type = "bad-template"


class TooFewFacts(ProofreachError):
    """A brief was asked for without three countable, independent facts."""

    type = "too-few-facts"


class UnprovedEvidence(ProofreachError):
    """A quote does not stand where its evidence says it stands."""

    type = "unproved-evidence"


class StoreBusy(ProofreachError):
    """Another run holds the store."""

    type = "store-busy"


class NotArchived(ProofreachError):
    """A page that evidence points at is not in the archive."""

    type = "not-archived"
