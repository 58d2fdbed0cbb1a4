"""All triggers, found by walking `enrich/triggers/`: the file's name is the kind."""

from __future__ import annotations

import enrich.triggers
from core.registry import discover
from enrich.trigger import Trigger

TRIGGERS: dict[str, Trigger] = discover(enrich.triggers, Trigger)
