"""How a database file is opened: write-ahead log, long waits instead of errors, immediate transactions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from core.errors import BadInput


def connect(path: Path, metadata: sa.MetaData) -> sa.Engine:
    """An engine on `path` with the tables of `metadata`; the folder is made when it is missing; raises BadInput."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"{path.parent}: {error.strerror or error}; give another --store") from error
    engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": 30})

    @sa.event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, see below
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=30000"):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _on_begin(connection: sa.Connection) -> None:
        # a deferred write transaction fails late, when two writers meet; readers never need the lock
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    try:
        metadata.create_all(engine)
    except sa.exc.DBAPIError as error:
        raise BadInput(f"{path}: cannot be used: {error.orig}; move it away, or give another --store") from error
    return engine
