"""Who besides the accounts is asked: the publishers that the user's settings switch on, and where their terms are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import BadInput
from core.settings import Settings, load_settings

if TYPE_CHECKING:
    from crawlers.third_party import ThirdPartySource


def known() -> dict[str, ThirdPartySource]:
    """Every source that is off by default."""
    from crawlers.sources_registry import SOURCES
    from crawlers.third_party import ThirdPartySource

    return {name: s for name, s in SOURCES.items() if isinstance(s, ThirdPartySource)}


def check(settings: Settings) -> None:
    """Raise BadInput for a publisher that is not known, or whose address cannot be made."""
    sources = known()
    for name, wanted in settings.crawl.third_party.items():
        where = f"proofreach.toml: crawl.third_party.{name}"
        if name not in sources:
            raise BadInput(f"{where}: no such third party; there are: {', '.join(sources)}")
        if fault := sources[name].fault(wanted):
            raise BadInput(f"{where}.{fault}")


def states(settings_file: Path | None = None) -> dict[str, dict[str, str]]:
    """By source: `state` is on or off by the settings, `terms` what the user has read or where to read it."""
    try:
        wanted, off = load_settings(settings_file).crawl.third_party, "off"
    except BadInput as error:
        wanted, off = {}, f"not known ({error})"
    return {
        name: {"state": "on", "terms": wanted[name].terms}
        if name in wanted
        else {"state": off, "terms": source.terms or "those of the publisher whose address you give"}
        for name, source in known().items()
    }
