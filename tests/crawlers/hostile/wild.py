"""A server that misbehaves on the wire: whole answers are raw bytes, or written piece by piece by a coroutine."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Awaitable, Callable
from http import HTTPStatus

Write = Callable[[bytes], Awaitable[None]]
Route = bytes | Callable[[Write], Awaitable[None]]
ROBOTS = "/robots.txt"


def answer(body: bytes | str = b"", status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    """A whole well-formed answer; `_` in a header's name stands for `-`."""
    body = body.encode() if isinstance(body, str) else body
    told = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close"}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    return head(status, *(f"{k}: {v}" for k, v in told.items() if v)) + body


def head(status: int, *lines: str) -> bytes:
    phrase = HTTPStatus(status).phrase if status in {s.value for s in HTTPStatus} else "Odd"
    return "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status} {phrase}", *lines, "")).encode("latin-1")


def to(target: str, status: int = 302) -> bytes:
    return answer(status=status, Location=target)


class Wild:
    """Many hosts on one loopback port; a path that no host names is 404, and robots.txt allows all."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.sites: dict[str, dict[str, Route]] = {}
        self.asked: list[tuple[str, str]] = []
        self._loop = asyncio.new_event_loop()
        self._started = threading.Event()
        self._context = context
        self.port = 0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._started.wait(10)

    def site(self, host: str, routes: dict[str, Route]) -> None:
        rules = answer("User-agent: *\nAllow: /\n", kind="text/plain")
        self.sites.setdefault(host, {ROBOTS: rules}).update(routes)

    def paths(self, host: str) -> list[str]:
        return [path for asked, path in self.asked if asked == host]

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        serving = asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._context)
        server = self._loop.run_until_complete(serving)
        self.port = server.sockets[0].getsockname()[1]
        self._started.set()
        self._loop.run_forever()
        waiting = asyncio.all_tasks(self._loop)
        for task in waiting:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*waiting, return_exceptions=True))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def write(piece: bytes) -> None:
            writer.write(piece)
            await writer.drain()

        with contextlib.suppress(
            OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError
        ):
            lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            path = lines[0].split(" ")[1]
            named = (line.partition(":")[2].strip() for line in lines if line.lower().startswith("host:"))
            host = next(named, "").partition(":")[0]
            self.asked.append((host, path))
            route = self._route(host, path)
            await (write(route) if isinstance(route, bytes) else route(write))
        with contextlib.suppress(OSError):
            writer.close()

    def _route(self, host: str, path: str) -> Route:
        site = self.sites.get(host, {})
        found = next((site[key] for key in (path, path.partition("?")[0] + "?*", "*") if key in site), None)
        if path == ROBOTS:
            return site.get(ROBOTS, answer("not here", 404))
        return answer("<h1>Not found</h1>", 404) if found is None else found
