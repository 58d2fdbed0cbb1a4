"""Where the nouns are kept: `Archive` for what was fetched, `Store` for accounts, facts, results and suppression."""

from core.store.archive import Archive
from core.store.history import History
from core.store.records import Head, Record
from core.store.state import Round, State, Store

__all__ = ["Archive", "Head", "History", "Record", "Round", "State", "Store"]
