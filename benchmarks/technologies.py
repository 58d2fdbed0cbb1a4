"""Technologies of saved pages beside python-Wappalyzer, with its own rules on both sides.

python -m benchmarks.technologies FOLDER [N]

FOLDER holds pages (*.html, *.html.gz; below it too); at most N are taken. The peer is installed from the package index
into an environment of its own that is thrown away. Both are given the same bytes and headers, one after the other in
one run, and CPU seconds are counted, not the clock. Ours is timed on its second pass over the pages, since RE2 builds
its automata while it searches; the peer builds nothing on the way. The last row is what a crawl pays: the page's
observation lines are made from its tree, and the shipped rows tried on them.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.commands.tech import answer
from enrich.tech.fingerprinting import Fingerprints
from enrich.tech.markup import Markup
from enrich.tech.searchers import SEARCHERS
from enrich.tech.wappalyzer import Folder, read

PEER = ["python-Wappalyzer==0.3.1", "setuptools<82"]  # it imports pkg_resources, which newer ones lack
PATIENCE = 10  # CPU seconds that the peer may spend on one page; one that takes longer is counted and left out
PEER_CODE = """
import json, signal, sys, time, warnings
warnings.simplefilter("ignore")
from Wappalyzer import Wappalyzer, WebPage

def stop(*_):
    raise TimeoutError

def named(html):
    page = WebPage("https://page.example/", html, {})
    return sorted(n for n, t in peer.technologies.items() if peer._has_technology(t, page))

signal.signal(signal.SIGPROF, stop)
peer, out = Wappalyzer.latest(), []
for number, path in enumerate(json.load(open(sys.argv[1]))):
    html = open(path, encoding="utf8", errors="replace").read()
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        names = named(html)
    except TimeoutError:
        names = None
    signal.setitimer(signal.ITIMER_PROF, 0)
    out.append((time.process_time() - start, names))
print(json.dumps(out))
"""


@dataclass(frozen=True)
class Result:
    """What an engine named on each page, and the CPU time that it took."""

    engine: str
    rules: str
    seconds: float
    found: list[list[str]]


def pages(folder: Path, most: int) -> list[bytes]:
    files = sorted([*folder.rglob("*.html"), *folder.rglob("*.html.gz")])
    step = max(len(files) // most, 1)
    return [gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in files[::step][:most]]


def environment(folder: Path) -> tuple[Path, Path]:
    """The interpreter of a new environment with the peer, and the folder of the peer's rules."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PEER], check=True)
    where = "import os, importlib.util as u; print(os.path.dirname(u.find_spec('Wappalyzer').origin))"
    out = subprocess.run([python, "-c", where], check=True, capture_output=True, text=True).stdout
    return python, Path(out.strip()) / "data"


def peer(python: Path, bodies: list[bytes], folder: Path) -> list[tuple[float, list[str] | None]]:
    """Seconds and names of each page; None for the names of one that it did not end in time."""
    names = []
    for number, body in enumerate(bodies):
        path = folder / f"{number}.html"
        path.write_bytes(body)
        names.append(str(path))
    (folder / "pages.json").write_text(json.dumps(names))
    code = PEER_CODE.replace("PATIENCE", str(PATIENCE))
    out = subprocess.run([python, "-c", code, str(folder / "pages.json")], check=True, capture_output=True, text=True)
    return [(seconds, found) for seconds, found in json.loads(out.stdout)]


def timed(engine: str, rules: str, run: Callable[[bytes], list[str]], bodies: list[bytes]) -> Result:
    for body in bodies:
        run(body)
    start = time.process_time()
    found = [run(body) for body in bodies]
    return Result(engine, rules, time.process_time() - start, found)


def ours(folder: Folder, searcher: str, bodies: list[bytes]) -> Result:
    prints = Fingerprints(folder, SEARCHERS[searcher])

    def run(body: bytes) -> list[str]:
        found = prints.found(Markup(url="https://page.example/", body=body))
        return [f.name for f in found if f.found_in not in ("implied", "dom", "cookies")]

    return timed(f"proofreach, {searcher}", "the same", run, bodies)


def crawled(body: bytes) -> list[str]:
    row = {"id": "1", "url": "https://page.example/", "html": body.decode("utf8", "replace")}
    return [t["name"] for t in answer(row)["technologies"]]


def main(folder: Path, most: int) -> None:
    bodies = pages(folder, most)
    with tempfile.TemporaryDirectory() as kept:
        python, rules = environment(Path(kept) / "env")
        (Path(kept) / "pages").mkdir()
        told = peer(python, bodies, Path(kept) / "pages")
        ended = [i for i, (_, names) in enumerate(told) if names is not None]
        print(f"{len(bodies)} pages; the peer did not end {len(bodies) - len(ended)} in {PATIENCE} s: left out")
        bodies = [bodies[i] for i in ended]
        theirs = Result(PEER[0], "its own", sum(told[i][0] for i in ended), [told[i][1] or [] for i in ended])
        results = [theirs, *(ours(read(rules), name, bodies) for name in SEARCHERS)]
    size = sum(map(len, bodies)) / 1e6
    results.append(timed("proofreach, as crawled", "its own rows", crawled, bodies))
    print(f"{'engine':28} {'rules':13} {'CPU s':>8} {'pages/s':>9} {'MB/s':>7} {'named':>6} {'ratio':>7}")
    for one in results:
        rate, named = len(bodies) / one.seconds, sum(map(len, one.found))
        speed = f"{one.seconds:8.2f} {rate:9.1f} {size / one.seconds:7.1f}"
        print(f"{one.engine:28} {one.rules:13} {speed} {named:6} {theirs.seconds / one.seconds:7.1f}")
    same, only_peer, only_ours = compared(theirs, results[1])
    print(f"named by both {same}, by the peer alone {only_peer}, by ours alone {only_ours}")


def compared(one: Result, other: Result) -> tuple[int, int, int]:
    pairs = [{(i, n) for i, names in enumerate(r.found) for n in names} for r in (one, other)]
    for number, name in sorted(pairs[0] ^ pairs[1])[:15]:
        print(f"  page {number}: {name} by {'the peer' if (number, name) in pairs[0] else 'ours'} alone")
    return len(pairs[0] & pairs[1]), len(pairs[0] - pairs[1]), len(pairs[1] - pairs[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100)
