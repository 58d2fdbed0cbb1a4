"""One run of `proofreach run` over a served world: where it keeps and writes, and how far it has come."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.demo.server import DemoServer
from app.demo.world import World
from core.store import Store

SAME = ("drafts.jsonl", "refusals.jsonl", "facts.jsonl")


@dataclass(frozen=True, kw_only=True)
class Bench:
    """A served demo world, and where one run of it keeps and writes."""

    server: DemoServer
    folder: Path

    @property
    def world(self) -> World:
        return self.server.world

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def command(self, *more: str) -> list[str]:
        self.folder.mkdir(parents=True, exist_ok=True)
        hosts = self.server.write_hosts(self.folder / "hosts")
        world = self.world
        words = ["run", world.accounts, "--as-of", world.as_of, "--store", self.store, "--out", self.out]
        words += ["--sender", world.sender, "--settings", world.settings, "--hosts", hosts, *more]
        return [sys.executable, "-c", "from app.cli import main; main()", *map(str, words)]

    def suppress(self) -> None:
        store = Store(self.store)
        for key in self.world.suppressed:
            store.suppress(key, "demo")

    def run(self, *more: str) -> subprocess.CompletedProcess[str]:
        self.suppress()
        return subprocess.run(self.command(*more), capture_output=True, text=True, check=False)

    def texts(self) -> dict[str, bytes]:
        return {name: (self.out / name).read_bytes() for name in SAME}

    def rows(self, name: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (self.out / name).read_text("utf8").splitlines()]

    def files(self) -> dict[str, bytes]:
        """Every output but the one that tells the time."""
        found = (p for p in self.out.rglob("*") if p.is_file() and p.name != "summary.json")
        return {str(p.relative_to(self.out)): p.read_bytes() for p in found}

    def verified(self, name: str = "drafts.jsonl") -> tuple[int, str]:
        words = ["verify", self.out / name, "--store", self.store]
        program = [sys.executable, "-c", "from app.cli import main; main()", *map(str, words)]
        done = subprocess.run(program, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


def archived(path: Path) -> int:
    return len(archived_urls(path))


def archived_urls(path: Path) -> list[str]:
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
            return [u.partition("://")[2] for (u,) in db.execute("select url from records where url like 'http%'")]
    except sqlite3.Error:
        return []


def wait_for(bench: Bench, *, answers: int) -> None:
    deadline = time.monotonic() + 60
    while archived(bench.store / "archive.sqlite") < answers and time.monotonic() < deadline:
        time.sleep(0.01)


def crawl_of(parent: int) -> int:
    """The child that crawls, as soon as a command has one."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        shown = subprocess.run(
            ["ps", "-ww", "--ppid", str(parent), "-o", "pid=,args="], capture_output=True, text=True, check=False
        )
        if crawls := [int(line.split()[0]) for line in shown.stdout.splitlines() if "spawn_main" in line]:
            return crawls[0]
    raise TimeoutError("no crawl was started")
