"""Where the nouns are kept: `Archive` for what was fetched, `Store` for accounts, facts, results and suppression."""

from core.store.archive import Archive, Record
from core.store.state import Round, State, Store

__all__ = ["Archive", "Record", "Round", "State", "Store"]
