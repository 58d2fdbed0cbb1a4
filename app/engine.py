"""What an engine is: a place to run the work of many accounts."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager

from app.pipeline import Job


class Workers(ABC):
    """A running engine. At most `room` more accounts may be submitted at a time."""

    @property
    @abstractmethod
    def room(self) -> int: ...

    @abstractmethod
    def submit(self, domain: str) -> None: ...

    @abstractmethod
    def done(self, seconds: float) -> list[tuple[str, str | None]]:
        """Accounts that ended within `seconds`, each with None or with what went wrong."""


class Engine(ABC):
    """A unit in app/engines: makes Workers for a job."""

    description: str = ""

    @contextmanager
    @abstractmethod
    def workers(self, job: Job, count: int) -> Iterator[Workers]: ...
