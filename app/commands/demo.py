"""`proofreach demo`: the same run on the demo world, served on loopback."""

from __future__ import annotations

from pathlib import Path

import click

from app import options


@click.command()
@click.option("--store", "folder", type=options.FOLDER, default=Path("var/demo"), show_default=True,
              help="Where the demo's pages and facts are kept.")  # fmt: skip
@click.option("--out", type=options.FOLDER, default=Path("out/demo"), show_default=True,
              help="Where the demo's results are written.")  # fmt: skip
@options.workers
@options.as_json
def command(folder: Path, out: Path, workers: int, json_: bool) -> int:
    """Run on a small made-up world that shows every outcome: drafts, and each kind of refusal.

    Nothing leaves this machine. The world has its own day, so that its news never gets old.
    """
    from app import accounts, outputs, runner
    from app.demo.server import DemoServer
    from app.demo.world import load_world
    from app.progress import Progress
    from core.settings import load_sender, load_settings
    from crawlers.fetching import hosts

    world = load_world()
    listed, skipped = accounts.load(world.accounts)
    progress = Progress()
    with runner.holding(folder) as store, DemoServer(world) as server:
        order = runner.Order(
            folder=folder,
            as_of=world.as_of,
            settings=load_settings(world.settings),
            sender=load_sender(world.sender),
            workers=workers,
            hosts=hosts.load(server.write_hosts(folder / "hosts")),
        )
        for key in world.suppressed:
            store.suppress(key, "demo")
        round = runner.run(listed, order, store, progress)
        progress.end()
        summary = outputs.write(store, round, out, order, skipped=skipped, seconds=progress.seconds)
        runner.end(round, store)
    click.echo(summary.as_json() if json_ else summary.as_text())
    return 0
