"""Every source there is, by the name of its file."""

from __future__ import annotations

import crawlers.sources
from core.registry import discover
from crawlers.source import Source

SOURCES: dict[str, Source] = discover(crawlers.sources, Source)
for _name, _source in SOURCES.items():
    _source.name = _name
