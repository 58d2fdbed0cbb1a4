"""How many accounts are under way at once: a place for each that works, and more of those that only wait.

What limits a crawl is the work that one event loop can do, not the hosts' delays. An account that waits for its host's
turn, or for a host that is slow to answer, stands aside and frees its place, so that waiting costs nobody anything;
`CROWD` bounds how many there are in all, since each of them takes memory.
"""

from __future__ import annotations

import asyncio

CROWD = 5  # accounts begun for every place
WAITS, SLOW = 0.1, 1.0  # seconds for its turn, and for an answer, after which an account stands aside


class Window:
    """Lets accounts begin while there is a place."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._begun = self._aside = 0
        self._changed = asyncio.Event()

    async def place(self) -> Place:
        """A place for one more account, as soon as there is one."""
        while self._begun - self._aside >= self._places or self._begun >= CROWD * self._places:
            self._changed.clear()
            await self._changed.wait()
        self._begun += 1
        return Place(self)

    def stood(self, aside: int, begun: int = 0) -> None:
        self._aside += aside
        self._begun += begun
        self._changed.set()


class Place:
    """One account's place. `waits` and `sent` give it a moment, after which it stands aside until it `works` again."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._aside = self._gone = False
        self._timer: asyncio.TimerHandle | None = None

    def waits(self) -> None:
        """It waits for its host's turn."""
        self._aside_after(WAITS)

    def sent(self) -> None:
        """Its request is on its way."""
        self._aside_after(SLOW)

    def works(self) -> None:
        """It has its answer, or none."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._aside:
            self._aside = False
            self._window.stood(-1)

    def left(self) -> None:
        """The account is done; what of it is still under way counts no more."""
        self.works()
        self._gone = True
        self._window.stood(0, begun=-1)

    def _aside_after(self, seconds: float) -> None:
        self.works()
        if not self._gone:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._step_aside)

    def _step_aside(self) -> None:
        self._timer = None
        self._aside = True
        self._window.stood(1)
