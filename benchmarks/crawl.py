"""The crawl, as ratios and curves: python benchmarks/crawl.py [--quick] [--hosts N] [--only speed,again,slow,memory]

speed   pages per second, by wall and by CPU second, over those of a bare Scrapy spider that parses nothing: with
        Scrapy's own defaults ("plain"), and tuned for it ("tuned")
again   time of the first run over that of a second run over the unchanged world
slow    how much later everybody else is done when one host in a hundred takes 10 seconds for an answer
memory  resident memory after 1,000, 2,500, 5,000 and 10,000 hosts

The peers fetch exactly the addresses that our crawl fetched, over as many connections, with Scrapy's own aiohttp
handler. The tuned one has the settings that Scrapy's documentation names for broad crawls, and those that we found to
be faster; the plain one only as many requests at a time.
Every figure is of one process of its own, its start not counted: the median of some repetitions, each in its turn.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from served import host, served

DAY = date(2026, 3, 16)
WINDOW = 200
Figures = dict[str, float]
TUNED = {
    "CONCURRENT_ITEMS": 1, "CONCURRENT_REQUESTS_PER_DOMAIN": 8, "COOKIES_ENABLED": False, "RETRY_ENABLED": False,
    "REDIRECT_ENABLED": False, "METAREFRESH_ENABLED": False, "REFERER_ENABLED": False, "HTTPPROXY_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False, "REMOTE_CONTROL_ENABLED": False, "DOWNLOADER_STATS": False,
    "MEMUSAGE_ENABLED": False, "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter", "LOGSTATS_INTERVAL": 0,
}  # fmt: skip


def ours(folder: Path, names: list[str], port: int, delay: float) -> Figures:
    """Crawl these hosts; when the store is there already, this is another round on it."""
    import logging

    import crawlers.crawl
    from core.items import Account
    from core.settings import Crawl
    from core.store import Archive, Store

    logging.disable(logging.NOTSET)
    store, archive = Store(folder), Archive(folder / "archive.sqlite")
    accounts = [Account(domain=name, name=f"Acme {row}", row=row) for row, name in enumerate(names, 2)]
    crawl_round = store.open_round(accounts, DAY)
    options = crawlers.crawl.CrawlOptions(
        settings=Crawl(window=WINDOW),
        contact="ops@brightledger.example",
        hosts=dict.fromkeys(names, ("127.0.0.1", port)),
        log_file=folder / "crawl.log",
        delay_mapped=delay,
    )
    ended: dict[str, float] = {}
    with _measured() as figures:
        began = time.monotonic()
        crawlers.crawl.crawl(
            accounts, store=store, archive=archive, round=crawl_round, options=options,
            on_done=lambda domain: ended.__setitem__(domain, time.monotonic() - began),
        )  # fmt: skip
    store.close_round(crawl_round)
    urls = [r.url for r in archive.of_account(names[0], round=crawl_round.id) if not r.url.startswith("dns:")]
    assert len(ended) == len(names)
    figures["pages"] = len(set(urls)) * len(names)
    figures["rest"] = max(t for name, t in ended.items() if not name.startswith("slow-"))
    (folder / "urls.json").write_text(json.dumps(sorted(set(urls))))
    return figures


def plain(folder: Path, names: list[str], port: int, delay: float) -> Figures:
    """Scrapy as it comes."""
    return _bare(folder, names, port, {})


def tuned(folder: Path, names: list[str], port: int, delay: float) -> Figures:
    """Scrapy with all switched off that such a spider does not need."""
    return _bare(folder, names, port, TUNED)


def _bare(folder: Path, names: list[str], port: int, more: dict[str, object]) -> Figures:
    """The same addresses by Scrapy alone: fetched, unpacked, and nothing else."""
    import scrapy
    from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler
    from scrapy.crawler import AsyncCrawlerRunner, Crawler
    from scrapy.http import Response

    urls = [url.replace(names[0], name).replace("https:", "http:") for name in names for url in _urls(folder)]

    class Handler(AiohttpDownloadHandler):
        """Like ours, every host at one address, whose connections are used again."""

        def __init__(self, crawler: Crawler) -> None:
            super().__init__(crawler)
            self._session.connector._limit = self._session.connector._limit_per_host = 0

        async def download_request(self, request: scrapy.Request) -> Response:
            name = request.url.split("/")[2]
            request.headers["Host"] = name
            return await super().download_request(
                request.replace(url=request.url.replace(name, f"127.0.0.1:{port}", 1))
            )

    class Bare(scrapy.Spider):
        name = "bare"
        got = 0

        async def start(self) -> AsyncIterator[scrapy.Request]:
            for url in urls:
                yield scrapy.Request(url, dont_filter=True)

        def parse(self, response: Response) -> None:
            Bare.got += 1

    settings = {
        "TWISTED_REACTOR_ENABLED": False, "DOWNLOAD_HANDLERS": {"http": Handler}, "CONCURRENT_REQUESTS": WINDOW,
        "DOWNLOAD_DELAY": 0, "ROBOTSTXT_OBEY": False, "LOG_ENABLED": False, **more,
    }  # fmt: skip

    async def crawl() -> None:
        await AsyncCrawlerRunner(settings).crawl(Bare)

    import logging

    logging.disable(logging.WARNING)
    with _measured() as figures:
        asyncio.run(crawl())
    assert Bare.got == len(urls), (Bare.got, len(urls))
    return figures | {"pages": len(urls)}


def _urls(folder: Path) -> list[str]:
    return list(json.loads((folder / "urls.json").read_text()))


@contextmanager
def _measured() -> Iterator[Figures]:
    figures: Figures = {}
    wall, cpu = time.monotonic(), time.process_time()
    yield figures
    figures["wall"], figures["cpu"] = time.monotonic() - wall, time.process_time() - cpu
    figures["rss"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def child(what: str, folder: Path, names: Iterable[str], port: int, delay: float = 0.0) -> Figures:
    """The figures of one crawl in a process of its own."""
    (folder / "names.json").write_text(json.dumps(list(names)))
    words = [sys.executable, __file__, "--child", what, str(folder), str(port), str(delay)]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def median(figures: list[Figures], key: str) -> float:
    return statistics.median(f[key] for f in figures)


def speed(hosts: int, times: int, articles: int, again: bool) -> None:
    names = [host(n) for n in range(hosts)]
    runs: dict[str, list[Figures]] = {"ours": [], "plain": [], "tuned": [], "again": []}
    with served(articles) as port:
        for _ in range(times):
            with tempfile.TemporaryDirectory() as folder:
                runs["ours"].append(child("ours", Path(folder), names, port))
                for peer in ("plain", "tuned"):
                    runs[peer].append(child(peer, Path(folder), names, port))
                if again:
                    runs["again"].append(child("ours", Path(folder), names, port))
    pages = runs["ours"][0]["pages"]
    print(f"{hosts} hosts, {pages:.0f} pages, window {WINDOW}, median of {times}", flush=True)
    for what in ("plain", "tuned", "ours"):
        rates = [pages / median(runs[what], key) for key in ("wall", "cpu")]
        print(f"speed   {what}: {rates[0]:.0f} pages/s, {rates[1]:.0f} pages/CPU-s, {median(runs[what], 'rss'):.0f} MB")
    for peer in ("plain", "tuned"):
        ratios = [median(runs[peer], key) / median(runs["ours"], key) for key in ("wall", "cpu")]
        print(f"speed   ours over {peer}: {ratios[0]:.2f} by wall, {ratios[1]:.2f} by CPU")
    if again:
        first, second = ([median(runs[w], key) for key in ("wall", "cpu")] for w in ("ours", "again"))
        print(
            f"again   first {first[0]:.1f} s, second {second[0]:.1f} s: {first[0] / second[0]:.1f} times faster", end=""
        )
        print(f" by wall, {first[1] / second[1]:.1f} by CPU", flush=True)


def slow(hosts: int, times: int, seconds: float, delay: float) -> None:
    """The same crawl with as many hosts, one in a hundred of which is slow, or none."""
    late: list[Figures] = []
    even: list[Figures] = []
    with served(6, seconds) as port:
        for _ in range(times):
            for runs, every in ((even, 0), (late, 100)):
                names = [host(n, slow=bool(every) and n % every == every // 2) for n in range(hosts)]
                with tempfile.TemporaryDirectory() as folder:
                    runs.append(child("ours", Path(folder), names, port, delay))
    with_slow, without = median(late, "rest"), median(even, "rest")
    share = 100 * (with_slow / without - 1)
    print(
        f"slow    1 in 100 of {hosts} hosts takes {seconds:.0f} s an answer, delay {delay} s: the others are done",
        end="",
    )
    print(f" after {with_slow:.2f} s instead of {without:.2f} s ({share:+.1f} %)", flush=True)


def memory(sizes: Iterable[int]) -> None:
    with served(3) as port:
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                figures = child("ours", Path(folder), [host(n) for n in range(size)], port)
            print(f"memory  {size} hosts: {figures['rss']:.0f} MB at most", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="the crawl as ratios and curves")
    parser.add_argument("--quick", action="store_true", help="under a minute")
    parser.add_argument("--hosts", type=int, default=0)
    parser.add_argument("--articles", type=int, default=30)
    parser.add_argument("--times", type=int, default=0)
    parser.add_argument("--slowness", type=float, default=10.0)
    parser.add_argument("--only", default="speed,again,slow,memory")
    parser.add_argument("--child", nargs=4)
    args = parser.parse_args()
    if args.child:
        what, folder, port, delay = args.child
        run: Callable[..., Figures] = {"ours": ours, "plain": plain, "tuned": tuned}[what]
        names = json.loads((Path(folder) / "names.json").read_text())
        print(json.dumps(run(Path(folder), names, int(port), float(delay))))
        return
    wanted, times = args.only.split(","), args.times or (1 if args.quick else 3)
    if "speed" in wanted or "again" in wanted:
        speed(args.hosts or (100 if args.quick else 1000), times, args.articles, "again" in wanted)
    if "slow" in wanted:
        slow(100 if args.quick else 300, times, 3.0 if args.quick else args.slowness, 0.1)
    if "memory" in wanted:
        memory((100, 500) if args.quick else (1000, 2500, 5000, 10_000))


if __name__ == "__main__":
    main()
