"""The front door: `proofreach COMMAND`. Each command is a file in app/commands."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import click

from app import commands
from core.errors import ProofreachError


class _Commands(click.Group):
    """Finds a command by its file's name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(m.name for m in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"app.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="proofreach")
def cli() -> None:
    """Outreach research in which every claim can be proved.

    Account list in; evidence collected, facts settled, mail written only from facts; drafts or refusals out.
    stdout carries results, stderr progress. Exit code 0: all there; 3: finished, with refusals or skipped rows
    listed; 2: bad usage or input.
    """


def main() -> None:
    """Run the command line; every failure we know is one line on stderr."""
    try:
        status = cli.main(standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except click.exceptions.Abort:
        _fail("interrupted", "stopped; run the same command again to go on", 130)
    except click.ClickException as error:
        usage = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "proofreach"
        _fail("usage", f"{error.format_message()} (see: {usage} --help)", 2)
    except ProofreachError as error:
        _fail(error.type, str(error), 2)
    except KeyboardInterrupt:
        _fail("interrupted", "stopped; run the same command again to go on", 130)
    except BrokenPipeError:
        sys.exit(0)  # the reader of our output went away, as `head` does


def _fail(kind: str, message: str, status: int) -> None:
    print(f"error: {kind}: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201
    sys.exit(status)
