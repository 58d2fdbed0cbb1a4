"""Puts the fixture loader beside these tests within their reach, and builds records from a line of HTML."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
