"""Lets this room's tests import `tarnfield`, their fictional company."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
