"""The demo's internet: every host of the world on one loopback port, told apart by the Host header."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType
from urllib.parse import unquote, urlsplit

from app.demo.world import World

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


class DemoServer:
    """Serves a world while it is entered; `asked` lists every (host, path, status) in the order answered.

    Hosts in `fails` answer 500 to all but /robots.txt, as a site does whose front cache still stands.
    """

    def __init__(self, world: World, *, fails: Iterable[str] | None = None) -> None:
        self.world = world
        self.fails = frozenset(world.fails if fails is None else fails)
        self.asked: list[tuple[str, str, int]] = []
        self._lock = Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._http.daemon_threads = True

    @property
    def port(self) -> int:
        return int(self._http.server_address[1])

    def __enter__(self) -> DemoServer:
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.shutdown()
        self._http.server_close()

    def write_hosts(self, path: Path) -> Path:
        """The file for `run --hosts`: this server's address and every host of the world."""
        path.write_text(f"127.0.0.1:{self.port} {' '.join(self.world.hosts)}\n", "utf8")
        return path

    def answer(self, host: str, target: str) -> tuple[HTTPStatus, dict[str, str], bytes]:
        """Status, headers and body for one GET."""
        path = unquote(urlsplit(target).path)
        if host in self.world.moved:
            return HTTPStatus.MOVED_PERMANENTLY, {"Location": f"https://{self.world.moved[host]}{target}"}, b""
        if host in self.fails and path != "/robots.txt":
            return HTTPStatus.INTERNAL_SERVER_ERROR, {"Content-Type": TYPES[".html"]}, b"<h1>Internal Server Error</h1>"
        file = self._file(host, path)
        if file is None:
            return HTTPStatus.NOT_FOUND, {"Content-Type": TYPES[".html"]}, b"<h1>Not found</h1>"
        body = file.read_bytes()
        headers = {"Content-Type": TYPES.get(file.suffix, "application/octet-stream"), "ETag": _etag(body)}
        return HTTPStatus.OK, headers | dict(self.world.headers.get(host, {})), body

    def note(self, host: str, target: str, status: int) -> None:
        with self._lock:
            self.asked.append((host, target, status))

    def _file(self, host: str, path: str) -> Path | None:
        site = self.world.folder / "sites" / host
        if host not in self.world.hosts or ".." in path.split("/"):
            return None
        stem = site / path.strip("/")
        named = (stem.with_name(stem.name + suffix) for suffix in TYPES)
        choices = (stem, *named, stem / "index.html", stem / "index.xml")
        return next((c for c in choices if c.is_file()), None)


def _etag(body: bytes) -> str:
    return f'"{sha256(body).hexdigest()[:20]}"'


def _handler(server: DemoServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server_version, sys_version = "nginx", ""

        def do_GET(self) -> None:
            host = self.headers.get("Host", "").partition(":")[0].lower()
            status, headers, body = server.answer(host, self.path)
            if headers.get("ETag", "") and headers["ETag"] in self.headers.get("If-None-Match", ""):
                status, body = HTTPStatus.NOT_MODIFIED, b""
            server.note(host, self.path, status)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_HEAD = do_GET  # noqa: N815  # the name is http.server's

        def log_message(self, format: str, *args: object) -> None:
            """Silent: the run's own progress is what the user watches."""

    return Handler
