"""Every source there is, by the name of its file."""

from __future__ import annotations

import crawlers.sources
from core.registry import discover
from crawlers.source import Source

# mypy takes an abstract class for no `type`, though it is only asked whether a value is one
SOURCES: dict[str, Source] = discover(crawlers.sources, Source)  # type: ignore[type-abstract]
for _name, _source in SOURCES.items():
    _source.name = _name
